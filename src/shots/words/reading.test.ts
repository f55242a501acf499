import { expect, test } from 'vitest';
import { countWords } from './reading.ts';

test('words are counted without punctuation, and compounds once', () => {
  expect(countWords('The well-known lamp — “lit” in 1900 – burns ...')).toBe(7);
  expect(countWords('')).toBe(0);
});

// In the square of its length, this would take longer than a test may.
test('a long run without a letter is counted in one pass', () => {
  expect(countWords(`a ${'|'.repeat(1_000_000)} b`)).toBe(2);
});
