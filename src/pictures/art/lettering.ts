import type { Box } from './artboard.ts';
import { FONTS, type FontName } from './fonts.ts';
import { escapeXml, shape } from './svg.ts';
import { ASCENT, type SetText } from './typesetting.ts';

export interface LetteringColours {
  readonly ink: string;
  /** For the words that stand out. */
  readonly accent: string;
  /** Drawn around the letters, to keep them clear of what lies behind. */
  readonly halo?: string | undefined;
}

export type Align = 'start' | 'middle' | 'end';

/** Halo width in parts of the font's size, both sides together. */
const HALO = 0.19;

/** The text drawn with its top at `y`; `x` is its left edge, middle or right edge, as `align` says. */
export function letter(
  text: SetText,
  place: { readonly x: number; readonly y: number; readonly align?: Align },
  colours: LetteringColours,
): string {
  return text.lines
    .map((line, index) => {
      const attributes = {
        ...fontAttributes(text.font, text.size),
        x: place.x,
        y: place.y + text.size * ASCENT + index * text.leading,
        'text-anchor': place.align ?? 'start',
        'xml:space': 'preserve',
      };
      const halo =
        colours.halo === undefined
          ? ''
          : shape(
              'text',
              {
                ...attributes,
                fill: colours.halo,
                stroke: colours.halo,
                'stroke-width': text.size * HALO,
                'stroke-linejoin': 'round',
              },
              written(line.map((word) => word.text).join(' ')),
            );
      const words = line.map((word, position) =>
        shape(
          'tspan',
          { fill: word.highlighted ? colours.accent : colours.ink },
          written(word.text + (position < line.length - 1 ? ' ' : '')),
        ),
      );
      return halo + shape('text', attributes, ...words);
    })
    .join('');
}

/** Text with its letters kept apart: Fredoka's joined “fi” reads as an “f”. */
function written(text: string): string {
  return escapeXml(text.replace(/f(?=[fijlt])/gu, `f${NON_JOINER}`));
}

const NON_JOINER = '\u200c';

/** What the drawn text covers, its halo and accents included. */
export function letteringBox(
  text: SetText,
  place: { readonly x: number; readonly y: number; readonly align?: Align },
): Box {
  const shift = { start: 0, middle: 0.5, end: 1 }[place.align ?? 'start'];
  const margin = text.size * 0.22 + 6;
  return {
    x: place.x - text.width * shift - margin,
    y: place.y - margin,
    width: text.width + 2 * margin,
    height: text.height + 2 * margin,
  };
}

export function fontAttributes(font: FontName, size: number) {
  const { family, weight } = FONTS[font];
  return { 'font-family': family, 'font-weight': weight, 'font-size': size };
}
