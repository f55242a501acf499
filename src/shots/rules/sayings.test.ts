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
    'Analyst Ann Lee has previously predicted',
    'The maker will change all of its lamps in 2020.',
  ],
  [
    'Eight out of ten towns now have a lamp, Lee told Bell.',
    'Lee',
    'Eight out of ten towns now have a lamp.',
  ],
  ['Hosting the fair in Holm "is our dream," Bell said.', 'Bell', 'Hosting the fair in Holm "is our dream."'],
  [
    'The town will build a new lamp for the harbour, according to the Holm Daily.',
    'The Holm Daily',
    'The town will build a new lamp for the harbour.',
  ],
  [
    'The town will build a new lamp for the harbour, according to reports.',
    'According to reports',
    'The town will build a new lamp for the harbour.',
  ],
  [
    'The town will spend a total of $2.6 million on its lamps, agency officials have said.',
    'Agency officials',
    'The town will spend a total of $2.6 million on its lamps.',
  ],
  [
    'The keepers believe the lamp is a sign of the old harbour.',
    'The keepers believe',
    'The lamp is a sign of the old harbour.',
  ],
  [
    'A person familiar with the tower told the Holm Daily that its lamp will be sold.',
    'A person familiar with the tower',
    'Its lamp will be sold.',
  ],
  [
    'Ann Lee, a keeper of the lamp, said in an interview with the Daily that his light could be seen from Tarn.',
    'Ann Lee, a keeper of the lamp',
    'His light could be seen from Tarn.',
  ],
  [
    'The lamp could be the oldest one in town, says Tom Vane, who mends it.',
    'Tom Vane',
    'The lamp could be the oldest one in town.',
  ],
  [
    'The mayor of Holm, according to the town, opened the old tower on Sunday.',
    'According to the town',
    'The mayor of Holm opened the old tower on Sunday.',
  ],
  [
    'The maker of lamps, which has lost many of its keepers, says the lamp will be sold.',
    'The maker of lamps',
    'The lamp will be sold.',
  ],
  ['Ann Lee, however, said the lamp would burn.', 'Ann Lee', 'The lamp would burn.'],
  [
    'Tom Vane, head of lamps at the Holm works, pointed out that lamps of this kind are rare.',
    'Tom Vane, head of lamps at the Holm works',
    'Lamps of this kind are rare.',
  ],
  [
    'Lee said meeting the keepers was a part of the plan.',
    'Lee',
    'Meeting the keepers was a part of the plan.',
  ],
  ['Ann Lee, a keeper, believes that the lamp is rare.', 'Ann Lee believes', 'The lamp is rare.'],
  ['The town said it will sell the old lamp.', 'The town', 'It will sell the old lamp.'],
])('“%s” has somebody who says it', (sentence, attribution, text) => {
  expect(sayingIn(sentence, reader)).toEqual({ attribution, text });
});

test.each([
  'He said that the lamp would burn for many years.',
  'Let’s say the lamp is lit at six and burns until seven.',
  'Ann Lee said that the lamp would burn and that nobody would see it.',
  'Ann Lee said that if the lamp burned, nobody would see it.',
  'Ann Lee said the lamp would burn, but she did not tell for how long.',
  'Ann Lee said the lamp had burned and described its light.',
  'Ann Lee said a few words to the keepers.',
  'Ann Lee said the lamp would burn, while the keepers deny it.',
  'Ann Lee said the lamp would burn, saying she had seen it.',
  'Ann Lee said it would burn for many years.',
  'His lamp will be sold in the spring, according to the Holm Daily.',
  'Lampworks reported a loss of two million in the quarter that ended in May.',
  'Ann Lee said they would burn the old lamp.',
  'Another is the lamp of the old harbour, Ann Lee said.',
  '“The lamp of the old harbour burns,” Ann Lee said.',
  '"The lamp burns," she told the keepers, according to a statement.',
  'In the harbour, Ann Lee said, the lamp will burn.',
  'According to the plan, but not to Lee, the lamp of the harbour burns.',
  `Ann Lee said that the lamp ${'of the old harbour in the north of the town '.repeat(5)}burned.`,
])('“%s” is not parted: nobody is named, or what is said is not whole', (sentence) => {
  expect(sayingIn(sentence, reader)).toBeUndefined();
});

test('a part of a sentence is not taken for what somebody says', async () => {
  const text = 'Ann Lee said that the lamp would burn for years.';
  const [card] = sayingCards(await contextOf([{ text }])).map((own) => own.card);
  expect(card).toEqual({
    kind: 'quote',
    text: 'The lamp would burn for years.',
    attribution: 'Ann Lee',
    reported: true,
  });
  expect(sayingCards(await contextOf([{ text, continuesSentence: true }]))).toEqual([]);
  expect(sayingCards(await contextOf([{ text, ending: 'open' }]))).toEqual([]);
});
