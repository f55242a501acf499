import type { Box } from '../artboard.ts';
import { grow, rightOf } from '../artboard.ts';
import { luminance } from '../colour.ts';
import { type ArtLayer, DEPTH } from '../layer.ts';
import { letter, letteringBox } from '../lettering.ts';
import { shape } from '../svg.ts';
import { plainWords, setText } from '../typesetting.ts';
import type { Context, LayerEntry } from './context.ts';

/** The height that a label takes, with the gap above it. */
export const LABEL_SPACE = 84;

/** A short text on a rounded plate, kept inside the content of the artboard. */
export function chipLayer(
  { style, artboard, backdrop }: Context,
  label: {
    readonly text: string;
    readonly centreX: number;
    readonly top: number;
    readonly maxWidth: number;
    readonly size?: number;
    readonly badge?: boolean;
  },
  entry: LayerEntry,
): ArtLayer | undefined {
  const size = label.size ?? (style.chip === undefined ? 50 : 40);
  const padding = style.chip === undefined ? 4 : size * 0.7;
  const text = setText(
    plainWords(label.text),
    { width: Math.min(label.maxWidth, artboard.content.width) - 2 * padding, height: size * 1.2 },
    {
      font: label.badge ? style.display : style.body,
      maxSize: size,
      minSize: size * 0.7,
      lineHeight: 1.2,
      maxLines: 1,
    },
  );
  if (text === undefined) return undefined;
  const width = text.width + 2 * padding;
  const height = size * 1.56;
  const left = Math.min(
    Math.max(label.centreX - width / 2, artboard.content.x),
    rightOf(artboard.content) - width,
  );
  const plate: Box = { x: left, y: label.top, width, height };
  const place = {
    x: left + width / 2,
    y: label.top + (height - text.height) / 2 + text.size * 0.06,
    align: 'middle' as const,
  };
  const chip = label.badge
    ? {
        fill: backdrop.colours.accent,
        fillOpacity: 1,
        ink: badgeInk(backdrop.colours.accent),
        stroke: undefined,
      }
    : style.chip;
  const lettering = letter(text, place, {
    ink:
      chip === undefined || style.chip === undefined
        ? label.badge
          ? backdrop.colours.accent
          : style.plateColours.ink
        : chip.ink,
    accent: backdrop.colours.accent,
  });
  const cue = entry.cue === undefined ? {} : { cue: entry.cue };
  if (chip === undefined || style.chip === undefined) {
    const box = letteringBox(text, place);
    return {
      svg: style.finish({ svg: lettering, box, kind: 'text' }),
      box,
      depth: DEPTH.rest,
      motion: entry.motion,
      fonts: [text.font],
      ...cue,
    };
  }
  const drawn =
    shape('rect', {
      ...plate,
      rx: height / 2,
      fill: chip.fill,
      'fill-opacity': chip.fillOpacity,
      stroke: chip.stroke,
      'stroke-opacity': 0.5,
      'stroke-width': chip.stroke === undefined ? undefined : 2,
    }) + lettering;
  const shadow = shape('rect', { ...plate, y: plate.y + 4, rx: height / 2, fill: '#0b1030', opacity: 0.2 });
  return {
    svg: shadow + drawn,
    box: grow(plate, 8),
    depth: DEPTH.rest,
    motion: entry.motion,
    fonts: [text.font],
    ...cue,
  };
}

function badgeInk(fill: string): string {
  return luminance(fill) > 0.55 ? '#1b2140' : '#ffffff';
}
