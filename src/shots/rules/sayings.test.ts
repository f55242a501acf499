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
  [
    'The keepers believe the lamp is a sign of the old harbour.',
    { term: 'The keepers believe', text: 'The lamp is a sign of the old harbour.' },
  ],
  [
    'A person familiar with the tower told the Holm Daily that its lamp will be sold.',
    {
      term: 'A person familiar with the tower told the Holm Daily',
      text: 'Its lamp will be sold.',
    },
  ],
  [
    'Ann Lee, a keeper of the lamp, said its light could be seen from Tarn.',
    {
      term: 'Ann Lee said',
      note: 'A keeper of the lamp',
      text: 'Its light could be seen from Tarn.',
    },
  ],
  [
    'The lamp could be the oldest one in town, says Tom Vane, who mends it.',
    { term: 'Tom Vane says', note: 'Mends it', text: 'The lamp could be the oldest one in town.' },
  ],
  [
    'The mayor of Holm, according to the town, opened the old tower on Sunday.',
    { term: 'According to the town', text: 'The mayor of Holm opened the old tower on Sunday.' },
  ],
])('“%s” has somebody who says it', (sentence, expected) => {
  expect(sayingIn(sentence, reader)).toEqual(expected);
});

test.each([
  'He said that the lamp would burn for many years.',
  'Ann Lee said that the lamp would burn and that nobody would see it.',
  'Ann Lee said that if the lamp burned, nobody would see it.',
  'Ann Lee said the lamp would burn, but she did not tell for how long.',
  'Ann Lee said the lamp had burned and described its light.',
  'Ann Lee said a few words to the keepers.',
  'Ann Lee, however, said the lamp would burn.',
  'In the harbour, Ann Lee said, the lamp will burn.',
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
