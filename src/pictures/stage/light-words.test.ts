import { expect, test } from 'vitest';
import { partCues, wordCues } from './light-words.ts';

const cuesOf = (text: string, spoken: string) => wordCues(text.split(' '), spoken);

test('a word lights up when it is spoken', () => {
  expect(cuesOf('Bees carry pollen.', 'Bees carry pollen.')).toEqual(['bees', 'carry', 'pollen']);
});

test('a word that is spoken twice is identified by the words that follow it', () => {
  expect(cuesOf('The lamp and the bell.', 'The lamp and the bell.')).toEqual([
    'the',
    'lamp',
    'and',
    'the bell',
    'bell',
  ]);
});

test('a word that cannot be identified lights up with the word before it', () => {
  expect(cuesOf('Row and row.', 'Row and row.')).toEqual(['row', 'and', 'and']);
});

test('the narration may have extra words in brackets or at the start of a sentence', () => {
  expect(cuesOf('The cloud is important.', 'However, the (new) cloud is important.')).toEqual([
    'the',
    'cloud',
    'is',
    'important',
  ]);
});

test('the text is found after other sentences of the narration', () => {
  const before = 'The rain fell on all of the roofs of the old town and on the boats for days and days.';
  expect(cuesOf('The lamp burns.', `${before} The lamp burns.`)).toEqual(['the lamp', 'lamp', 'burns']);
});

test('numbers and punctuation do not prevent a match', () => {
  expect(cuesOf('Of 4,242,048 people – half.', 'Of 4,242,048 people – half.')).toEqual([
    'of',
    '4 242 048',
    'people',
    'people',
    'half',
  ]);
});

test('text that is not spoken, or spoken in another order, has no cues', () => {
  expect(cuesOf('The harbour', 'The lamp burns.')).toBeUndefined();
  expect(cuesOf('lamp burns', 'It burns, the lamp.')).toBeUndefined();
  expect(cuesOf('—', 'The lamp burns.')).toBeUndefined();
});

test('words that were spoken before the shot are lit, and those that come after it are not', () => {
  const text = 'The lamp burns oil all night long, and the ships see it from afar.'.split(' ');
  const kinds = (spoken: string) =>
    partCues(text, spoken)
      ?.map((cue) => (typeof cue === 'string' ? cue : cue.cue))
      .join(' | ');
  expect(kinds('and the ships see it from afar.')).toBe(
    `${'before | '.repeat(7)}and | the | ships | see | it | from | afar`,
  );
  expect(kinds('It is dark. The lamp burns oil all night long,')).toBe(
    `the | lamp | burns | oil | all | night | long${' | after'.repeat(7)}`,
  );
  expect(kinds('all night long, and')).toBe(
    `${'before | '.repeat(4)}all | night | long | and${' | after'.repeat(6)}`,
  );
  expect(kinds('The keeper sleeps all day.')).toBeUndefined();
});
