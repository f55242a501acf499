import { expect, test } from 'vitest';
import { wordCues } from './light-words.ts';

const cuesOf = (text: string, spoken: string) => wordCues(text.split(' '), spoken);

test('a word is lit when it is said', () => {
  expect(cuesOf('Bees carry pollen.', 'Bees carry pollen.')).toEqual(['bees', 'carry', 'pollen']);
});

test('a word that is said twice is told apart by what follows it', () => {
  expect(cuesOf('The lamp and the bell.', 'The lamp and the bell.')).toEqual([
    'the',
    'lamp',
    'and',
    'the bell',
    'bell',
  ]);
});

test('a word that cannot be told apart comes with the one before', () => {
  expect(cuesOf('Row and row.', 'Row and row.')).toEqual(['row', 'and', 'and']);
});

test('words in brackets and the opening of a sentence may be said without being shown', () => {
  expect(cuesOf('The cloud is important.', 'However, the (new) cloud is important.')).toEqual([
    'the',
    'cloud',
    'is',
    'important',
  ]);
});

test('a text is found behind other sentences that are said', () => {
  const before = 'The rain fell on all of the roofs of the old town and on the boats for days and days.';
  expect(cuesOf('The lamp burns.', `${before} The lamp burns.`)).toEqual(['the lamp', 'lamp', 'burns']);
});

test('numbers and marks are no obstacle', () => {
  expect(cuesOf('Of 4,242,048 people – half.', 'Of 4,242,048 people – half.')).toEqual([
    'of',
    '4 242 048',
    'people',
    'people',
    'half',
  ]);
});

test('text that is not said, or said in another order, is not lit', () => {
  expect(cuesOf('The harbour', 'The lamp burns.')).toBeUndefined();
  expect(cuesOf('lamp burns', 'It burns, the lamp.')).toBeUndefined();
  expect(cuesOf('—', 'The lamp burns.')).toBeUndefined();
});
