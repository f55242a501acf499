import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { CAPTION_SIZES, CHOICES } from '../../core/choices.ts';
import { FORMATS, type Format, frameSize } from '../../core/frame.ts';
import { THEME_IDS } from '../../core/look/themes.ts';
import type { WordTiming } from '../../core/model.ts';
import { captionLooks } from './caption-looks.ts';
import { captionTheme } from './choose-caption-theme.ts';
import { captionBounds, captionMeasure } from './draw-caption.ts';
import { planCaptions } from './plan-captions.ts';
import { registerCaptionFonts } from './server-fonts.ts';

const TEXTS = [
  'She walked along the harbour until the last lamp, and nobody who saw her that evening forgot it.',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützen lagen überall, auf den Tischen wie in den Schränken.',
  'Ходила она вдоль гавани до последнего фонаря, и никто этого не забыл.',
];
const SECOND = { language: 'de', texts: 't' };

function spoken(narration: string) {
  const words = [...narration.matchAll(/\S+/g)].map((match, index): WordTiming => {
    return {
      start: match.index,
      end: match.index + match[0].length,
      startMs: index * 300,
      endMs: index * 300 + 250,
    };
  });
  return { narration, words };
}

describe.each(Object.keys(FORMATS) as Format[])('in %s', (format) => {
  const size = frameSize(format, '1080p');
  test.each(THEME_IDS)('captions in two languages stay apart, in the place of those in one: %s', (style) => {
    for (const captionStyle of [undefined, ...CHOICES.captionStyles]) {
      for (const captionSize of CAPTION_SIZES) {
        const choice = { style, captionStyle, captionSize };
        const band = captionTheme(choice).bandOf(size);
        const looks = captionLooks({ ...choice, size, captions: 'burned', secondCaptions: SECOND });
        const ends = [looks.first, looks.second ?? looks.first].map((look) => {
          registerCaptionFonts(look.theme, TEXTS.join(' '));
          const context = createCanvas(8, 8).getContext('2d');
          const measure = captionMeasure(context, look);
          const cues = TEXTS.flatMap((text) => planCaptions({ ...spoken(text), look, measure }));
          expect(cues.every(({ lines }) => lines.length === 1)).toBe(true);
          const bounds = cues.flatMap((cue) => captionBounds(context, { ...look, cue }) ?? []);
          expect(bounds).toHaveLength(cues.length);
          return {
            top: Math.min(...bounds.map(({ yPx }) => yPx)),
            bottom: Math.max(...bounds.map(({ yPx, heightPx }) => yPx + heightPx)),
          };
        });
        const [first = { top: 0, bottom: 0 }, second = first] = ends;
        expect(first.bottom).toBeLessThanOrEqual(second.top);
        expect(first.top).toBeGreaterThanOrEqual(Math.floor(band.yPx));
        expect(second.bottom).toBeLessThanOrEqual(Math.ceil(band.yPx + band.heightPx));
        expect(looks.second?.theme.sizesPx[format]).toBeGreaterThanOrEqual(28);
      }
    }
  });
});

test('files have the lines that they have in one language, unless captions are in the picture', () => {
  const settings = { style: 'bold', size: frameSize('landscape', '1080p'), secondCaptions: SECOND };
  expect(captionLooks({ ...settings, captions: 'sidecar' }).second?.theme.maxLines).toBe(2);
  expect(captionLooks({ ...settings, captions: 'burned' }).second?.theme.maxLines).toBe(1);
  const { secondCaptions: _, ...one } = settings;
  expect(captionLooks({ ...one, captions: 'burned' }).second).toBeUndefined();
});
