import { expect, test } from 'vitest';
import { asks, isDangling } from './dangling.ts';

test.each([
  'With this oil the lamp burned all night.',
  'The keepers of said lamps were paid in salt.',
  'She also wrote a book about the harbour.',
  'The town council also paid for a new quay.',
  '“The lamp burns well,” he said.',
  '"It will burn for years," they added.',
])('makes no sense without the sentence before: %s', (sentence) => {
  expect(isDangling(sentence)).toBe(true);
});

test.each([
  'Most of this book is about the lamps of Holm.',
  '“The lamp burns well,” Ann Lee said.',
  'The lamp that Ann Lee made burns well.',
])('stands by itself: %s', (sentence) => {
  expect(isDangling(sentence)).toBe(false);
});

test('a short question wants its answer', () => {
  expect(asks('The reason for that?')).toBe(true);
  expect(asks('The lamp burned.')).toBe(false);
  expect(asks('Who of all the keepers of the old lamp at the mouth of the harbour would have known?')).toBe(
    false,
  );
});
