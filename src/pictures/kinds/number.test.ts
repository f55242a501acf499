import { expect, test } from 'vitest';
import type { NumberCard } from '../../core/card.ts';
import { drawnText } from '../testing/drawn-text.ts';
import { drawn } from '../testing/tidy.ts';

const PORTRAIT = { widthPx: 1_080, heightPx: 1_920 };

test.each([
  { unit: 'm', isBeside: true },
  { unit: 'households', isBeside: false },
])('the unit “$unit” is beside its value: $isBeside', ({ unit, isBeside }) => {
  const card: NumberCard = { kind: 'number', value: '1,204', unit, label: 'live without a car' };
  const texts = drawnText(drawn(card, { theme: 'editorial', palette: 'ink' }, PORTRAIT));
  const [value, counted] = ['1,204', unit].map((wanted) => texts.find(({ text }) => text === wanted)?.box);
  expect(counted?.y).toBeGreaterThan(value?.y ?? Number.POSITIVE_INFINITY);
  expect((counted?.x ?? 0) > (value?.x ?? 0) + (value?.width ?? 0)).toBe(isBeside);
});
