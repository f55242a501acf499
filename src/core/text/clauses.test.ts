import { expect, test } from 'vitest';
import { splitAtClauses } from './clauses.ts';

test('a long quotation without a joint is cut between words, never within one', () => {
  const text =
    '“We used a kind of trick of old which showed that the speed of decisions was tied to one part.”';
  const pieces = splitAtClauses(text, { maxMs: 3_500 }).map((piece) => piece.text);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.join(' ')).toBe(text);
});
