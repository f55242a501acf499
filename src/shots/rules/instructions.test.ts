import { expect, test } from 'vitest';
import { createReader } from '../words/reading.ts';
import { actsIn } from './instructions.ts';

const reader = await createReader('en');

test.each([
  ['Peel the onion, cut it, and fry it until brown.', ['Peel the onion', 'Cut it', 'Fry it until brown']],
  [
    'Turn the heat to high and bring to a boil, then simmer for 20 minutes.',
    ['Turn the heat to high', 'Bring to a boil', 'Simmer for 20 minutes'],
  ],
  ['Flour a board and roll out the dough.', ['Flour a board', 'Roll out the dough']],
  ['Drain and rinse the rice.', ['Drain', 'Rinse the rice']],
  ['Cover with 1" of water.', ['Cover with 1" of water']],
  ['Mix the flour and salt.', ['Mix the flour and salt']],
  ['Place the jars on a clean, dry towel.', ['Place the jars on a clean, dry towel']],
])('splits a sentence into commands: %s', (sentence, acts) => {
  expect(actsIn(sentence, reader)).toEqual(acts);
});

test.each([
  'The dough should rest for an hour.',
  'In a small pan, heat the oil.',
  'Peel the onion, which makes you weep, before you start with anything else that belongs to it.',
  'Ask: is it done?',
])('does not split: %s', (sentence) => {
  expect(actsIn(sentence, reader)).toBeUndefined();
});
