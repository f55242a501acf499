import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePhoneGroups, parseTimedPhones } from './phones.ts';
import { shareWords, timeWords } from './word-phones.ts';

const phones = parseTimedPhones(
  'pau:0.2 dh:0.25 ax:0.3 k:0.4 ae:0.5 t:0.55 pau:0.8 \n s:0.1 ae:0.2 t:0.3 pau:0.4\n',
);

test('times continue from one line to the next, and pauses are not phones', () => {
  expect(phones.map(({ name }) => name).join(' ')).toBe('dh ax k ae t s ae t');
  expect(phones[0]).toEqual({ name: 'dh', startMs: 200, endMs: 250 });
  expect(phones[5]?.endMs).toBeCloseTo(900);
});

test('pauses separate words that are read alone', () => {
  expect(parsePhoneGroups('pau dh iy pau k ae t pau \n')).toEqual([
    ['dh', 'iy'],
    ['k', 'ae', 't'],
  ]);
});

test('words are found although they sound slightly different in the sentence', () => {
  const timed = timeWords(phones, [
    ['dh', 'iy'],
    ['k', 'ae', 't'],
    ['s', 'eh', 't'],
  ]);
  expect(timed.map((word) => word && [Math.round(word.startMs), Math.round(word.endMs)])).toEqual([
    [200, 300],
    [300, 550],
    [800, 1100],
  ]);
});

test('a word that is not heard has no time and does not shift the others', () => {
  const [the, silent, cat] = timeWords(phones.slice(0, 5), [['dh', 'ax'], [], ['k', 'ae', 't']]);
  expect(silent).toBeUndefined();
  expect(the?.endMs).toBe(cat?.startMs);
});

test('without pronunciations, time is shared in proportion to length', () => {
  const [short, long] = shareWords(phones, ['ab', 'abcdef']);
  expect(short?.endMs).toBeCloseTo(300);
  expect(long?.endMs).toBeCloseTo(1100);
});

test('words are always in order, do not overlap, and cover all phones', () => {
  const name = fc.constantFrom('aa', 'iy', 'k', 't', 's');
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 30 }),
      fc.array(fc.array(name, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      (heard, pronunciations) => {
        const timed = heard.map((sound, index) => ({ name: sound, startMs: index, endMs: index + 1 }));
        for (const result of [
          timeWords(timed, pronunciations),
          shareWords(
            timed,
            pronunciations.map((sounds) => sounds.join('')),
          ),
        ]) {
          const words = result.filter((word) => word !== undefined);
          expect(words[0]?.startMs).toBe(0);
          expect(words.at(-1)?.endMs).toBe(heard.length);
          expect(words.slice(1).map(({ startMs }) => startMs)).toEqual(
            words.slice(0, -1).map(({ endMs }) => endMs),
          );
        }
      },
    ),
  );
});
