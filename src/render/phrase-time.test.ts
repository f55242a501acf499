import { expect, test } from 'vitest';
import { phraseStartMs } from './phrase-time.ts';

const narration = 'The cat — a “Café” cat — saw the cat’s 3.5 dogs.';
const words = [...narration.matchAll(/[^\s—]+/g)].map((match, index) => ({
  start: match.index,
  end: match.index + match[0].length,
  startMs: index * 100,
  endMs: index * 100 + 90,
}));
const find = (phrase: string, fromOffset = 0, toOffset = narration.length) =>
  phraseStartMs({ narration, words, phrase, fromOffset, toOffset });

test.each([
  ['cat', 100],
  ['CAFE cat', 300],
  ['the cat', 0],
  ['3.5 dogs', 800],
  ['dog', undefined],
  ['cat the', undefined],
  ['—', undefined],
])('“%s” is spoken at %s ms', (phrase, startMs) => {
  expect(find(phrase)).toBe(startMs);
});

test('only the words of the shot are searched', () => {
  expect(find('the cat', 5)).toBe(600);
  expect(find('the cat', 5, narration.indexOf('the cat’s'))).toBeUndefined();
});
