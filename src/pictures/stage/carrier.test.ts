import { expect, test } from 'vitest';
import type { Card } from '../../core/card.ts';
import { THEME_IDS } from '../../core/look/themes.ts';
import { drawPicture } from '../picture-worker.ts';

const CARDS: readonly Card[] = [
  { kind: 'question', text: 'Who counted them before?' },
  {
    kind: 'statement',
    text: 'The lamp at the mouth of the harbour has burned since.',
  },
  { kind: 'number', value: '16', unit: 'm', label: 'length of a grown male' },
];

test('a plain shape under the words says where it is and in which colour, and only such a shape', async () => {
  const found = new Set<string>();
  for (const style of THEME_IDS) {
    for (const [card, seed] of CARDS.flatMap((each) =>
      ['a', 'b', 'c'].map((name) => [each, name] as const),
    )) {
      const size = { widthPx: 320, heightPx: 180 };
      const request = { prompt: 'Who?', title: 'Lamps', style, size, captions: true, seed, card };
      const picture = await drawPicture(request);
      const carriers =
        picture.kind === 'layers' ? picture.layers.flatMap(({ carrier }) => carrier ?? []) : [];
      expect(carriers.length).toBeLessThanOrEqual(1);
      for (const { colour, xPx, yPx, widthPx, heightPx } of carriers) {
        found.add(style);
        expect(colour).toMatch(/^#[0-9a-f]{6}$/);
        expect([xPx >= 0, yPx >= 0, widthPx > 0, heightPx > 0]).toEqual([true, true, true, true]);
        expect([xPx + widthPx <= 320.01, yPx + heightPx <= 180.01]).toEqual([true, true]);
      }
    }
  }
  expect(found.has('editorial')).toBe(true);
  // Paper is cut by hand, and stages have no shapes that travel.
  for (const style of ['paper', 'theatre', 'storybook']) expect(found.has(style)).toBe(false);
});
