import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timelineCard } from '../testing/any-card.ts';
import { drawn, LOOKS, SIZES, untidy } from '../testing/tidy.ts';

test('dates and their texts stay inside their box and do not overlap', () => {
  fc.assert(
    fc.property(timelineCard, LOOKS, SIZES, (card, look, size) => {
      expect(untidy(drawn(card, look, size))).toEqual([]);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
