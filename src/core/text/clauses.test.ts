import { expect, test } from 'vitest';
import { splitAtClauses } from './clauses.ts';

test('a long quotation without a joint is cut between words, never within one', () => {
  const text =
    '“We used a kind of trick of old which showed that the speed of decisions was tied to one part.”';
  const pieces = splitAtClauses(text, { maxMs: 3_500 }).map((piece) => piece.text);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.join(' ')).toBe(text);
});

test('a date is not cut before its year', () => {
  const text = `${'The lamp of the old harbour was lit by the keeper '.repeat(2)}on the evening of June 17, 2015, and burned.`;
  const pieces = splitAtClauses(text, { maxMs: 6_000 }).map((piece) => piece.text);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.some((piece) => /^2015/u.test(piece))).toBe(false);
});
