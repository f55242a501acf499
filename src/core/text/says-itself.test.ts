import { expect, test } from 'vitest';
import { saysItself, spokenShots } from './says-itself.ts';

const SENTENCE = 'The growth came from the new line to Utrecht.';

test('a card says itself when nearly all that is spoken stands on it', () => {
  expect(saysItself({ kind: 'statement', text: SENTENCE }, SENTENCE)).toBe(true);
  expect(saysItself({ kind: 'statement', text: 'the new line' }, SENTENCE)).toBe(false);
  expect(
    saysItself({ kind: 'statement', text: SENTENCE }, `${SENTENCE} It opened in March, after a year.`),
  ).toBe(false);
  expect(saysItself({ kind: 'title', title: SENTENCE }, SENTENCE)).toBe(false);
  expect(saysItself(undefined, SENTENCE)).toBe(false);
  expect(saysItself({ kind: 'statement', text: '' }, '')).toBe(false);
});

test('each shot is held against what is spoken while it is seen', () => {
  const narration = `${SENTENCE} Nobody had expected it.`;
  const shots = [
    { narrationStart: 0, card: { kind: 'statement', text: SENTENCE } as const },
    { narrationStart: SENTENCE.length + 1 },
  ];
  expect(spokenShots(narration, shots)).toEqual([
    { narrationStart: 0, saysItself: true },
    { narrationStart: SENTENCE.length + 1 },
  ]);
});
