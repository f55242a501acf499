import { expect, test } from 'vitest';
import type { Card } from '../../core/card.ts';
import { FORMATS } from '../../core/frame.ts';
import { drawnText } from '../testing/drawn-text.ts';
import { drawn } from '../testing/tidy.ts';

function textsOf(text: string) {
  const card: Card = { kind: 'quote', text };
  return drawnText(drawn(card, { theme: 'paper', palette: 'moor' }, FORMATS.landscape)).filter(
    (one) => one.text !== 'A' && one.text !== 'title',
  );
}

test('each line of a verse stands on a line of its own', () => {
  const texts = textsOf('Bala old the lake has had / The lake will have');
  expect(texts.map(({ text }) => text)).not.toContain('/');
  const rows = [...new Set(texts.map(({ box }) => Math.round(box.y / 40)))];
  const rowOf = (word: string) => texts.find(({ text }) => text.includes(word))?.box.y ?? 0;
  expect(rows.length).toBeGreaterThanOrEqual(2);
  expect(rowOf('will')).toBeGreaterThan(rowOf('had'));
  expect(rowOf('Bala')).toBeCloseTo(rowOf('old'), -2);
});

test('typed quotation marks are turned to the words', () => {
  const written = textsOf('"Good, by my troth!"').map(({ text }) => text);
  expect(written[0]).toMatch(/^“/);
  expect(written.at(-1)).toMatch(/”$/);
});
