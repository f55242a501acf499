import { expect, test } from 'vitest';
import { createReader } from './reading.ts';
import { divisionsOf } from './two-sentences.ts';

const reader = await createReader('en');
const told = (text: string) => divisionsOf(text, reader).map(({ pages }) => pages);

test.each([
  ['two sentences', 'The lamp is old. Nobody will mend it.', ['The lamp is old.', 'Nobody will mend it.']],
  [
    'two predicates, with their subject',
    'The town’s keepers accused the board of Holm and warned that nobody would light the lamp.',
    [
      'The town’s keepers accused the board of Holm.',
      'The town’s keepers warned that nobody would light the lamp.',
    ],
  ],
  [
    'a clause beside another',
    'Holm is mending its old lamp, while Tarn is building a new one for its harbour.',
    ['Holm is mending its old lamp.', 'Tarn is building a new one for its harbour.'],
  ],
  [
    'what is told at the same time',
    'The search went on last week as the board of the harbour published two reports.',
    ['The search went on last week.', 'The board of the harbour published two reports.'],
  ],
  [
    'what is told of a name',
    'The board of the harbour has found a keeper in Ann Lee, who is thought to know every ship.',
    ['The board of the harbour has found a keeper in Ann Lee.', 'Ann Lee is thought to know every ship.'],
  ],
])('a sentence is told in two: %s', (_, sentence, pages) => {
  expect(told(sentence)).toContainEqual(pages);
});

test.each([
  'Soon after we moved to Holm we visited the harbour and passed the lamp of the town.',
  'The lamp that the keepers mended last year and painted in May burns all night.',
  'The keepers said they visited the harbour and painted the lamp.',
  'The town served as a harbour as the lamp of the keepers burned.',
  'The lamp was lit by the sons of Ann Lee, who is thought to know every ship.',
  'The keepers lit and cleaned the lamp.',
  'The lamp did not burn as the keepers of the town expected.',
  'The lamp bought by Ann Lee and cleaned by the town is the brightest of all.',
])('no part is told that is not so by itself: %s', (sentence) => {
  expect(told(sentence)).toEqual([]);
});
