import { expect, test } from 'vitest';
import { hasOtherLook, looksAsDrawn } from './looks.ts';

const lady = [{ figure: 'lady' }];

test.each([
  'The lady was deformed.',
  'She was old, ugly, and hook-nosed.',
  'The lady was humpbacked.',
  'Her hunchbacked sister came.',
  'Two little naked men ran in.',
  'The giant had three heads.',
  'The prince was covered with hair.',
  'The ill-favoured lady came.',
])('no puppet looks like this: %s', (sentence) => {
  expect(hasOtherLook(sentence, lady)).toBe(true);
});

test.each([
  'The lady was not ugly.',
  'The lady saw an ugly old witch.',
  'The king held a naked sword.',
  'There was not a naked branch on the tree.',
  'The lady was cured of leprosy.',
  'There were three heads of cabbage.',
  'The hunter saw an ugly toad.',
])('a puppet may stand here: %s', (sentence) => {
  expect(hasOtherLook(sentence, lady)).toBe(false);
});

test('an old woman may be ugly', () => {
  expect(hasOtherLook('She was ugly.', [{ figure: 'old-woman' }])).toBe(false);
  expect(hasOtherLook('She was ugly and deformed.', [{ figure: 'old-woman' }])).toBe(true);
});

test.each([
  ['hat', 'he found a hat', true],
  ['hat', 'a dwarf with a pointed red hat', false],
  ['nest', 'the nest of the bird', true],
  ['nest', "they came to a bees'-nest", false],
  ['fish', 'a fish swam in the pond', true],
  ['fish', 'he saw three fishes caught in the reeds', false],
  ['serpent', 'a snake came out of the hole', true],
  ['serpent', 'a white snake lying on the dish', false],
] as const)('a %s looks as it is drawn: %s', (name, text, isAsDrawn) => {
  expect(looksAsDrawn(name, text)).toBe(isAsDrawn);
});

test('a child that has just been born does not stand there', () => {
  const child = [{ figure: 'child' }] as const;
  expect(hasOtherLook('At the birth of her first child she was glad.', child)).toBe(true);
  expect(hasOtherLook('The child lay in the cradle.', child)).toBe(true);
  expect(hasOtherLook('The child ran home.', child)).toBe(false);
});
