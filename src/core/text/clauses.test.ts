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

test.each([
  [
    'A crew sent out by the old harbour board of the ferry port in Holm, Norland, has mended the lamp above the quay.',
    'Norland',
  ],
  [
    'The keepers met the whole old harbour board at the Bank of Norland again after the last great storm',
    'of Norland',
  ],
])('no cut is within a name: %s', (text, rest) => {
  for (const maxMs of [3_000, 4_000, 5_000, 6_000]) {
    const pieces = splitAtClauses(text, { maxMs }).map((piece) => piece.text);
    expect(pieces.filter((piece) => piece.startsWith(rest))).toEqual([]);
  }
});
