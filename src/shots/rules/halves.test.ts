import { beforeAll, expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { createReader, type Reader } from '../words/reading.ts';
import { halfCards, halvesIn } from './halves.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader('en');
});

const halvesOf = (sentence: string) => {
  const halves = halvesIn(sentence, { reader, language: 'en' });
  return halves && [halves.first, `${halves.joint ?? ''}${halves.isFlow ? '→' : '|'}`, halves.second];
};

test.each([
  ['When rain fell, the river rose.', ['When rain fell', '→', 'the river rose']],
  ['If you use the lamp, remember to fill it.', ['If you use the lamp', '→', 'remember to fill it']],
  [
    'While some people carry two phones, most do their work on one.',
    ['Some people carry two phones', 'while|', 'Most do their work on one'],
  ],
  ['Although the river rose, the town was dry.', ['Although the river rose', '|', 'the town was dry']],
  [
    'The bridge was closed for weeks, so the ferry ran twice.',
    ['The bridge was closed for weeks', 'so→', 'The ferry ran twice'],
  ],
  [
    'One model was updated in July, while others were refreshed in May.',
    ['One model was updated in July', 'while|', 'Others were refreshed in May'],
  ],
  [
    'The company raised prices because its costs had risen.',
    ['The company raised prices', 'because|', 'Its costs had risen'],
  ],
  [
    'The storm broke the lamp of the tower, leaving the harbour dark.',
    ['The storm broke the lamp of the tower', '→', 'Leaving the harbour dark'],
  ],
  [
    'The lamp of the tower is old, but it burns well.',
    ['The lamp of the tower is old', 'but|', 'It burns well'],
  ],
])('“%s” has two halves, each in its own words', (sentence, expected) => {
  expect(halvesOf(sentence)).toEqual(expected);
});

test.each([
  'It was a small, but useful lamp.',
  // One after the other, one beside the other, or how something is done: no line tells that.
  'As the river rose, the town was left.',
  'The board closed the tower after the storm had broken its lamp.',
  'The keeper filled the lamp before the ships left the harbour.',
  'The lamp was lit in Holm in March; the bell was rung in Tarn.',
  'The lamp was lit in the old tower in March, and the bell was mended in May.',
  'The town has saved the lamp of the tower by selling its bell.',
  'The board has closed the tower in order to mend the lamp.',
  'When the board met last week, he said the lamp would be mended.',
  'While in office, he raised taxes.',
  'If the lamp, which is old, burns low, the keeper fills it.',
  'When he ran, jumped and fell, the crowd cheered.',
  'He did not leave because he was tired.',
  'They closed the road so that the bridge could be mended.',
  'The lamp is not only old, but also dim.',
  'He said that the lamp was old, but that it burned.',
  'The lamp of the tower is not only old, but it burns badly.',
  'Ann Lee said the lamp was old, but it burns well.',
  'Ann Lee said the lamp was old, and the keepers left the tower.',
  'The keeper knew that the lamp was old, and the town paid for it.',
  'The lamp was lit, the bell was rung, and the ships left the harbour.',
  'The book was written by leading keepers of the harbour.',
  'The keeper started by cleaning the lamp of the tower.',
  'The keeper might save the lamp by selling the bell of the tower.',
  'The lamp was lit in Holm; not in Tarn.',
  'It is not merely that the lamp is old; it burns badly in the wind.',
  'As it turned out, the keeper had left the tower.',
  'If you haven’t yet noticed what is wrong, the keepers of the harbour pointed it out.',
  'If you want to know why, the keepers of Holm wrote a letter about it.',
  'When it comes to oil, the keeper knows best.',
  'As they left the tower, one by one, they looked sad.',
  'It is unclear if the keeper has left the tower.',
  'The keeper left the tower two days after the storm had broken it.',
  'The keeper has slept and has eaten after the ships left the harbour.',
  'Ann Lee said the tower was closed after the storm had broken it.',
  'The keeper filled the lamp only after the ships had left.',
  'The keeper may have broken the lamp, leaving the harbour dark.',
  'The keeper lit the lamp, leaving his coat, and he went home.',
  'The keeper stood in the tower, making and mending lamps.',
  'The judge said he was guilty, because he had lied, and she fined him.',
  'When asked about the plan, she said nothing.',
  'As we said in our last report, the lamp is both bright and cheap.',
  'As the company noted, the costs had risen.',
  `While some people carry two phones, ${'most of the people who carry one '.repeat(4)}carry one.`,
])('“%s” is not parted: a half would be cut, no clause, or too long', (sentence) => {
  expect(halvesOf(sentence)).toBeUndefined();
});

test('in other languages, the word that opens a clause and the only comma part a sentence', async () => {
  const german = { reader: await createReader('de'), language: 'de-DE' };
  expect(halvesIn('Wenn die Lampe ausgeht, füllt der Wärter sie nach.', german)).toEqual({
    first: 'Wenn die Lampe ausgeht',
    second: 'füllt der Wärter sie nach',
    isFlow: true,
  });
  expect(halvesIn('Das Haus am Hafen ist klein, aber sehr schön.', german)).toBeUndefined();
  expect(
    halvesIn('Wenn die Lampe, die alt ist, ausgeht, füllt der Wärter sie nach.', german),
  ).toBeUndefined();
});

test('a contrast has its word on a line without an arrowhead, a condition an arrow', async () => {
  const context = await contextOf([
    { text: 'When rain fell, the river rose.' },
    { text: 'The plan was good, while nobody followed it.' },
  ]);
  const edges = halfCards(context).map(({ card }) => (card.kind === 'diagram' ? card.edges : undefined));
  expect(edges).toEqual([[{ from: '1', to: '2' }], [{ from: '1', to: '2', text: 'while', isPlain: true }]]);
});
