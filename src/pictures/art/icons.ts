import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { Box } from './artboard.ts';
import { DRAWN } from './drawn-icons.ts';
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

/** The icon from `set`, else from another; `undefined` when there is no such icon. */
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
  for (const from of [set, 'noto', 'fluent-emoji-flat'] as const) {
    for (const candidate of from === 'noto' ? [name] : [name, name.replace(/^person-|-face$/g, '')]) {
      const body = recoloured(readBody(candidate, from), candidate);
      const icon = body && withBounds(scoped(body, `${from}-${candidate}-`), SIDES[from]);
      if (icon) return icon;
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

/** Colours of icons that would not be told from a dark ground. */
const LIGHTER: Readonly<Record<string, readonly (readonly [dark: string, light: string])[]>> = {
  'busts-in-silhouette': [
    ['#321b41', '#b9a4e6'],
    ['#533566', '#e3d8fb'],
  ],
};

function recoloured(body: string | undefined, name: string): string | undefined {
  return (LIGHTER[name] ?? []).reduce((svg, [dark, light]) => svg?.replaceAll(dark, light), body);
}

/** Ids made its own, so that several icons can be in one drawing. */
function scoped(body: string, prefix: string): string {
  return body
    .replace(/\bid="([^"]+)"/g, `id="${prefix}$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${prefix}$1"`);
}

/**
 * The icon with what of it is seen; `undefined` for one with drawings left far outside its canvas, at which the
 * rasteriser ends the whole process when the icon has a shadow.
 */
function withBounds(body: string, side: number): Icon | undefined {
  const icon = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}">${body}</svg>`,
    { font: { loadSystemFonts: false } },
  );
  const whole = icon.getBBox();
  if (whole !== undefined && Math.max(whole.width, whole.height) > side * MAX_SPILL) return undefined;
  return { body, bounds: icon.innerBBox() ?? { x: 0, y: 0, width: side, height: side } };
}

/** How many times its canvas an icon may cover with parts that are cut off. */
const MAX_SPILL = 3;
