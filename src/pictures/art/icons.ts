import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { DRAWN } from './drawn-icons.ts';
import type { Box } from './stage.ts';
import { group } from './svg.ts';

export type IconSet = 'noto' | 'fluent-emoji-flat';

/** An icon in its own units. */
export interface Icon {
  readonly body: string;
  /** What of its canvas it fills. */
  readonly bounds: Box;
}

const { resolve } = createRequire(import.meta.url);
const files = new Map<IconSet, Buffer>();
const icons = new Map<string, Icon | undefined>();

/** The icon from `set`, else from Noto, which has them all; `undefined` when there is no such icon. */
export function findIcon(name: string, set: IconSet): Icon | undefined {
  const key = `${set}/${name}`;
  if (!icons.has(key)) icons.set(key, loadIcon(name, set));
  return icons.get(key);
}

/** The icon drawn so that what is seen of it fills `box` from the bottom up, in proportion and centred. */
export function drawIcon(icon: Icon, box: Box, options: { flip?: boolean; degrees?: number } = {}): string {
  const { bounds } = icon;
  const scale = Math.min(box.width / bounds.width, box.height / bounds.height);
  const centreX = box.x + box.width / 2;
  const centreY = box.y + box.height - (bounds.height * scale) / 2;
  const mirrored = options.flip ? -scale : scale;
  return group(
    {
      transform: [
        `translate(${centreX.toFixed(2)} ${centreY.toFixed(2)})`,
        `rotate(${(options.degrees ?? 0).toFixed(2)})`,
        `scale(${mirrored.toFixed(4)} ${scale.toFixed(4)})`,
        `translate(${(-bounds.x - bounds.width / 2).toFixed(2)} ${(-bounds.y - bounds.height / 2).toFixed(2)})`,
      ].join(' '),
    },
    icon.body,
  );
}

/** How wide a picture of the icon is that is `height` high. */
export function aspectOf(icon: Icon): number {
  return icon.bounds.width / icon.bounds.height;
}

function loadIcon(name: string, set: IconSet): Icon | undefined {
  const drawn = DRAWN[name];
  if (drawn !== undefined) return withBounds(drawn, 128);
  for (const [from, side] of [
    [set, SIDES[set]],
    ['noto', SIDES.noto],
  ] as const) {
    for (const candidate of from === 'noto' ? [name] : [name, name.replace(/^person-|-face$/g, '')]) {
      const body = readBody(candidate, from);
      if (body !== undefined) return withBounds(scoped(body, `${from}-${candidate}-`), side);
    }
  }
  return undefined;
}

const SIDES = { noto: 128, 'fluent-emoji-flat': 32 } as const;

interface IconEntry {
  readonly body?: string;
  /** The icon it is another name of, perhaps mirrored. */
  readonly parent?: string;
  readonly hFlip?: boolean;
}

/**
 * One icon out of its set. Parsing a whole set would hold 125 MB; searching its bytes takes a few
 * milliseconds and holds only the file.
 */
function readBody(name: string, set: IconSet): string | undefined {
  if (!/^[a-z0-9-]+$/.test(name)) return undefined;
  const file = files.get(set) ?? readFileSync(resolve(`@iconify-json/${set}/icons.json`));
  files.set(set, file);
  const key = `\n\t\t"${name}": `;
  const start = file.indexOf(key);
  if (start < 0) return undefined;
  const end = file.indexOf('\n\t\t}', start);
  const entry: IconEntry = JSON.parse(file.toString('utf8', start + key.length, end + 4));
  if (entry.body !== undefined) return entry.body;
  const parent = entry.parent === undefined ? undefined : readBody(entry.parent, set);
  return entry.hFlip ? `<g transform="translate(${SIDES[set]} 0) scale(-1 1)">${parent}</g>` : parent;
}

/** Ids made its own, so that several icons can be in one drawing. */
function scoped(body: string, prefix: string): string {
  return body
    .replace(/\bid="([^"]+)"/g, `id="${prefix}$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${prefix}$1"`);
}

function withBounds(body: string, side: number): Icon {
  const bounds = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}">${body}</svg>`,
    { font: { loadSystemFonts: false } },
  ).innerBBox();
  return { body, bounds: bounds ?? { x: 0, y: 0, width: side, height: side } };
}
