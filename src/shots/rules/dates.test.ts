import { expect, test } from 'vitest';
import { createReader } from '../words/reading.ts';
import { datedIn } from './dates.ts';

test.each([
  ['In 1872, the board built a new tower.', '1872', 'The board built a new tower.'],
  ['On 12 April 1861, the lamp was lit again.', '12 April 1861', 'The lamp was lit again.'],
  ['On April 12, 1861 the lamp was lit again.', 'April 12, 1861', 'The lamp was lit again.'],
  ['In the late 1920s, ships came with wireless.', 'The late 1920s', 'Ships came with wireless.'],
  ['By 1900, the town had nine lamps.', 'By 1900', 'The town had nine lamps.'],
  ['From 1914 to 1918, the lamp stayed dark.', '1914–1918', 'The lamp stayed dark.'],
  ['In the 18th century, pilots lived there.', 'The 18th century', 'Pilots lived there.'],
  [
    'However, in May 1903, Ada Holm bought the tower, which had stood empty for years.',
    'May 1903',
    'Ada Holm bought the tower, which had stood empty for years.',
  ],
])('%s', async (sentence, term, text) => {
  expect(datedIn(sentence, await createReader('en'))).toEqual({ term, text });
});

test.each([
  'In 1995 dollars, the tower cost three million.',
  'In 2020 alone, nine ships were lost.',
  'In 2020, though, the number of ships fell to nine.',
  'In 1872 and 1873, the board built two towers.',
  'The board built a tower in 1872.',
  'In 1872, the year in which it rained.',
  'On Monday, the lamp was lit again.',
  'In 1872, they said “the lamp is lit” to 1,400 people.',
])('shows no date for: %s', async (sentence) => {
  expect(datedIn(sentence, await createReader('en'))).toBeUndefined();
});
