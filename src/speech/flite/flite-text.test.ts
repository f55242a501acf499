import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldToAscii, MAX_WORD_LENGTH, pronounceableWords } from './flite-text.ts';

const words = (spoken: string) => pronounceableWords(spoken).map(({ word }) => word);

test.each([
  ['“It’s café—naïve…”', "It's cafe, naive..."],
  ['Straße, œuvre, smørbrød, Łódź, Þór', 'Strasse, oeuvre, smorbrod, Lodz, Thor'],
  ['日本 🙂 ok', '      ok'],
])('%s folds to %s', (text, folded) => {
  expect(foldToAscii(text).trim()).toBe(folded.trim());
});

test.each([
  ["don't 'stop' the dogs'", ["don't", 'stop', 'the', 'dogs']],
  ['three point five, or 3.5 or 1,000.', ['three', 'point', 'five', 'or', '3.5', 'or', '1,000']],
  ['well-known AT&T', ['well', 'known', 'AT', 'T']],
  ['-o /etc/passwd <speak>%s\\', ['o', 'etc', 'passwd', 'speak', 's']],
  ['🙂 … ', []],
])('the words of %j are %j', (spoken, expected) => {
  expect(words(spoken)).toEqual(expected);
});

test('punctuation after a word makes a pause, but quotation marks do not', () => {
  const pauses = pronounceableWords('one, two three: “four?” five').filter(({ mark }) => mark !== '');
  expect(pauses.map(({ word, mark }) => word + mark)).toEqual(['one,', 'three;', 'four?']);
});

test('a word of 10,000 letters is split into pieces and cut off at a length limit', () => {
  const pieces = words('x'.repeat(10_000));
  expect(pieces.join('')).toBe('x'.repeat(MAX_WORD_LENGTH));
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(30);
});

test('any text gives only short ASCII words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(words(text).filter((word) => !/^[A-Za-z0-9][A-Za-z0-9'.,]{0,29}$/.test(word))).toEqual([]);
    }),
  );
});

test('a million punctuation marks do not take quadratic time', () => {
  expect(words(`${'-'.repeat(500_000)}a${'\u0301'.repeat(500_000)}`)).toEqual(['a']);
});
