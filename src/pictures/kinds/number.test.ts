import { expect, test } from 'vitest';
import type { NumberCard } from '../../core/card.ts';
import { FORMATS } from '../../core/frame.ts';
import { drawnText } from '../testing/drawn-text.ts';
import { drawn } from '../testing/tidy.ts';
import { bold } from '../themes/bold.ts';
import { paper } from '../themes/paper.ts';
import { number } from './number.ts';

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

test('the sentence that tells a number is read whole below it, as text', () => {
  const label =
    'The company plans to close about 1,204 of its smaller stores in the towns along the coast before the end of the next summer.';
  const card: NumberCard = { kind: 'number', value: '1,204', label };
  const texts = drawnText(drawn(card, { theme: 'editorial', palette: 'ink' }, FORMATS.landscape));
  const said = label.split(' ');
  expect(texts.map(({ text }) => text).join(' ')).toContain(said.slice(0, 4).join(' '));
  expect(texts.at(-1)?.text).toBe(said.at(-1));
  expect(new Set(texts.slice(1).map(({ box }) => Math.round(box.y / 30))).size).toBeGreaterThan(2);
});

test('a whole sentence is never set in a ring, where it would be small', () => {
  const card = (label: string): NumberCard => ({ kind: 'number', value: '1,204', label });
  const sentence = card(
    'The company closes 1,204 of its stores in the towns along the coast before the summer ends.',
  );
  expect(number.place?.(sentence, bold, '')).toBe('flood');
  expect(number.place?.(sentence, paper, '')).toBe('none');
  expect(number.place?.(card('The company closes 1,204 stores.'), bold, '')).toBe('flood');
  expect(number.place?.(card('stores close'), bold, '')).toBeUndefined();
});
