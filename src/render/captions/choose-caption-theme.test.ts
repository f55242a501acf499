import { describe, expect, test } from 'vitest';
import { CAPTION_PLACES, CAPTION_SIZES, CHOICES } from '../../core/choices.ts';
import { captionBand, FORMATS, type Rect } from '../../core/frame.ts';
import { THEME_IDS } from '../../core/look/themes.ts';
import { captionTheme } from './choose-caption-theme.ts';

function isWithin(outer: Rect, { yPx, heightPx }: Rect): boolean {
  return yPx >= outer.yPx && yPx + heightPx <= outer.yPx + outer.heightPx + 1e-6;
}

describe.each(THEME_IDS)('%s', (style) => {
  test.each(CAPTION_SIZES)('%s captions fit into their part of the frame', (captionSize) => {
    for (const captionStyle of [undefined, ...CHOICES.captionStyles]) {
      for (const captionPlace of CAPTION_PLACES) {
        const choice = { style, captionStyle, captionSize, captionPlace };
        const { sizesPx, lineHeightEm, paddingYEm, maxLines, bandOf } = captionTheme(choice);
        for (const format of CHOICES.formats) {
          const heightPx = sizesPx[format] * (lineHeightEm * maxLines + 2 * paddingYEm);
          const band = bandOf(FORMATS[format]);
          expect(heightPx, `${captionStyle} ${format}`).toBeLessThanOrEqual(band.heightPx);
          expect(isWithin(captionBand(FORMATS[format], captionPlace), band)).toBe(true);
        }
      }
    }
  });

  test('sizes differ, and normal is what a film has that says nothing of it', () => {
    const [small, normal, large] = CAPTION_SIZES.map((captionSize) => captionTheme({ style, captionSize }));
    expect(normal).toEqual(captionTheme({ style }));
    for (const format of CHOICES.formats) {
      const px = (theme: typeof small) => theme?.sizesPx[format] ?? 0;
      expect(px(small)).toBeLessThan(px(normal) * 0.9);
      expect(px(large)).toBeGreaterThan(px(normal) * 1.1);
    }
  });
});
