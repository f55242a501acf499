import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../core/card.ts';
import { FORMATS } from '../core/frame.ts';
import { drawnText } from './testing/drawn-text.ts';
import { drawn, LOOKS } from './testing/tidy.ts';
import { usualCards } from './testing/usual-card.ts';

/**
 * The least size of type that tells something, as a share of the frame's short side.
 *
 * The short side of a phone is 65 to 70 mm wide. Letters without ascenders are about half as high as their type, so
 * that 3 % of it are letters of 1 mm: between the 0.9 mm and 1.2 mm that are the least on small and on large packs of
 * food (EU 1169/2011). A landscape film is seen on screens whose short side is two to four times as long.
 */
const LEAST = { landscape: 0.024, portrait: 0.0296, square: 0.0296 } as const;
/** A square has about half of the height of a portrait for content, and no more width. */
const MOST_ITEMS = { landscape: 8, portrait: 8, square: 5 } as const;

describe.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])('type can be read in %s', (format) => {
  test.each(Object.entries(usualCards(MOST_ITEMS[format])))('%s', (kind, cards) => {
    fc.assert(
      fc.property(cards as fc.Arbitrary<Card>, LOOKS, (card, look) => {
        const picture = drawn(card, look, FORMATS[format]);
        const { frame } = picture.stage;
        const texts = drawnText(picture).filter(({ box }) => box.y > frame.headLine + RUNNING_HEAD);
        const small = texts.filter(({ size }) => size < LEAST[format] * 1080);
        expect(small.map(({ text, size }) => `${text}: ${size}`)).toEqual([]);
      }),
      { numRuns: kind === 'map' ? 6 : 25, endOnFailure: true },
    );
  });
});

const RUNNING_HEAD = 32;
