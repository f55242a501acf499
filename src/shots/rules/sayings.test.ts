import { beforeAll, expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { createReader, type Reader } from '../words/reading.ts';
import { sayingCards, sayingIn } from './sayings.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader('en');
});

test.each([
  [
    'Analyst Ann Lee has previously predicted that the maker will change all of its lamps in 2020.',
    {
      term: 'Analyst Ann Lee has previously predicted',
      text: 'The maker will change all of its lamps in 2020.',
    },
  ],
  [
    'Eight out of ten towns now have a lamp, Lee told Bell.',
    { term: 'Lee told Bell', text: 'Eight out of ten towns now have a lamp.' },
  ],
  [
    'Hosting the fair in Holm "is our dream," Bell said.',
    { term: 'Bell said', text: 'Hosting the fair in Holm "is our dream".' },
  ],
  [
    'The town will build a new lamp for the harbour, according to the Holm Daily.',
    { term: 'According to the Holm Daily', text: 'The town will build a new lamp for the harbour.' },
  ],
  [
    'The town will spend a total of $2.6 million on its lamps, agency officials have said.',
    {
      term: 'Agency officials have said',
      text: 'The town will spend a total of $2.6 million on its lamps.',
    },
  ],
])('“%s” has somebody who says it', (sentence, expected) => {
  expect(sayingIn(sentence, reader)).toEqual(expected);
});

test.each([
  'He said that the lamp would burn for many years.',
  'Ann Lee said that the lamp would burn and that nobody would see it.',
  'Ann Lee said that if the lamp burned, nobody would see it.',
  'According to the plan, but not to Lee, the lamp of the harbour burns.',
  `Ann Lee said that the lamp ${'of the old harbour in the north of the town '.repeat(5)}burned.`,
])('“%s” is not parted: nobody is named, or what is said is not whole', (sentence) => {
  expect(sayingIn(sentence, reader)).toBeUndefined();
});

test('a part of a sentence is not taken for what somebody says', async () => {
  const text = 'Ann Lee said that the lamp would burn for years.';
  expect(sayingCards(await contextOf([{ text }]))).toHaveLength(1);
  expect(sayingCards(await contextOf([{ text, continuesSentence: true }]))).toEqual([]);
  expect(sayingCards(await contextOf([{ text, ending: 'open' }]))).toEqual([]);
});
