import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { speechCards } from './speech.ts';

test.each([
  ['“The lamp of the harbour burns again,” HBC spokesman Tom Vane told the town.', 'Tom Vane'],
  ['“The lamp of the harbour burns again,” says president Ada Brand.', 'Ada Brand'],
  ['“The lamp of the harbour burns again,” said a report from Holm Works.', 'A report from Holm Works'],
  ['“The lamp of the harbour burns again,” lead author Ada Brand, a marine biologist, said.', 'Ada Brand'],
  ['Ada Brand, the keeper of the old lamp, said: “The lamp of the harbour burns again.”', 'Ada Brand'],
  ['“The lamp of the harbour burns again,” comments Ada Brand of the board.', 'Ada Brand'],
  ['“The lamp of the harbour burns again,” Harbour Board Press Secretary Ada Brand said.', 'Ada Brand'],
  ['“The lamp of the harbour burns again,” an insider told the paper.', 'An insider'],
  ['“The lamp of the harbour burns again,” the statement read.', 'The statement'],
  ['“The lamp of the harbour burns again,” said marine biologist Ruth Lee of the institute.', 'Ruth Lee'],
])('names who speaks, also after what they are: %s', async (text, attribution) => {
  const [first] = speechCards(await contextOf([{ text }]));
  expect(first?.card).toEqual({ kind: 'quote', text: 'The lamp of the harbour burns again.', attribution });
});

test('a moment is nobody who speaks', async () => {
  const text = '“The lamp of the harbour burns again,” a moment later said nobody in the town.';
  const cards = speechCards(await contextOf([{ text }]));
  expect(JSON.stringify(cards)).not.toContain('moment');
});

test('a paragraph whose mark is not closed has the speaker of the next one too, and a statement goes on', async () => {
  const attributions = async (...texts: string[]) =>
    speechCards(await contextOf(texts.map((text, block) => ({ text, block, opensBlock: true })))).map(
      ({ card }) => card.kind === 'quote' && card.attribution,
    );
  expect(
    await attributions(
      'Ada Brand said: “The lamp of the harbour is lit again.',
      '“It will burn for many more years.”',
    ),
  ).toEqual(['Ada Brand', 'Ada Brand']);
  const quoted = '“It will burn for many more years.”';
  expect(await attributions('“The lamp is lit again in Holm,” the statement read.', quoted)).toEqual([
    'The statement',
    'The statement',
  ]);
  expect(await attributions('“The lamp is lit again in Holm,” Ada Brand recounted.', quoted)).not.toEqual([
    'Ada Brand',
    'The statement',
  ]);
});

test('takes no title for what somebody says', async () => {
  const text = 'Please see “What Makes Our New Harbour Lamps Different This Winter” for more about the lamp.';
  expect(speechCards(await contextOf([{ text }]))).toEqual([]);
});

test('what somebody says is shown if its beginning, with the opening mark, is not told', async () => {
  const text = 'All that we know is that the lamp of the harbour burns again,” Ada Brand told the town.';
  const [first] = speechCards(await contextOf([{ text }]));
  expect(first?.card).toEqual({
    kind: 'quote',
    text: 'All that we know is that the lamp of the harbour burns again.',
    attribution: 'Ada Brand',
  });
});

test('who goes on speaking in the same paragraph keeps the name, and nobody else gets it', async () => {
  const spokenBy = async (second: string, block = 0) =>
    speechCards(
      await contextOf([
        { text: '“The lamp of the harbour burns again,” Ada Brand recounted.', block },
        { text: second, block: 0, opensBlock: block !== 0 },
      ]),
    ).map(({ card }) => card.kind === 'quote' && card.attribution);
  expect(await spokenBy('“It will burn for many more years.”')).toEqual(['Ada Brand', 'Ada Brand']);
  expect(await spokenBy('“It will burn for many more years,” he said.')).toEqual(['Ada Brand', undefined]);
  expect(await spokenBy('“It will burn for many more years.”', 1)).toEqual(['Ada Brand', undefined]);
});

test('all that a paragraph quotes has the speaker that it names, before the name too', async () => {
  const attributions = async (...texts: string[]) =>
    speechCards(await contextOf(texts.map((text, at) => ({ text, block: 0, opensBlock: at === 0 })))).map(
      ({ card }) => card.kind === 'quote' && card.attribution,
    );
  expect(
    await attributions(
      '“The lamp of the harbour is lit again.',
      'It will burn for many more years.',
      'We will look after it day and night,” Ada Brand said.',
    ),
  ).toEqual(['Ada Brand', 'Ada Brand', 'Ada Brand']);
  expect(
    await attributions(
      '“The lamp of the harbour is lit again,” Ada Brand said.',
      '“It will burn for many more years,” Tom Vane said.',
      '“We will look after it day and night.”',
    ),
  ).toEqual(['Ada Brand', 'Tom Vane', 'Tom Vane']);
  expect(
    await attributions(
      '“The lamp of the harbour is lit again.”',
      '“It will burn for many more years,” Ada Brand said.',
      '“We will look after it day and night,” Tom Vane said.',
    ),
  ).toEqual([undefined, 'Ada Brand', 'Tom Vane']);
});

test('a slogan within a longer sentence is not what it says', async () => {
  const text =
    'While the “Light. We need more of it.” campaign did not please the keepers of the harbour, it has brought the town more visitors.';
  expect(speechCards(await contextOf([{ text }]))).toEqual([]);
});

test('a quotation whose rest is not told ends with dots', async () => {
  const context = await contextOf([
    { text: '“The lamp of the harbour is lit again,” Ada Brand said.', block: 0 },
    { text: '“In the end, the proof’s in the light.', block: 0, opensBlock: false },
    { text: 'It will burn for many more years,', block: 0, opensBlock: false, ending: 'clause' },
  ]);
  expect(
    speechCards(context).map(({ card }) => card.kind === 'quote' && [card.text, card.attribution]),
  ).toEqual([
    ['The lamp of the harbour is lit again.', 'Ada Brand'],
    ['In the end, the proof’s in the light.', 'Ada Brand'],
    ['It will burn for many more years …', 'Ada Brand'],
  ]);
});

test('a quotation of fifty words is one card, and a longer one none', async () => {
  const said = (times: number) =>
    `“We will ${'look after the old lamp of the harbour and '.repeat(times)}sleep,” Ada Brand said.`;
  expect(speechCards(await contextOf([{ text: said(5) }]))).toHaveLength(1);
  expect(speechCards(await contextOf([{ text: said(9) }]))).toEqual([]);
});

test('a spokesperson of a body is named as that', async () => {
  const text =
    '“The lamp of the harbour burns again,” said a Holm Works spokesperson when asked by the town.';
  const [first] = speechCards(await contextOf([{ text }]));
  expect(first?.card.kind === 'quote' && first.card.attribution).toBe('A Holm Works spokesperson');
});

test('an empty value of code opens no quotation', async () => {
  const texts = [
    'Set the lamp with "oil": "old" or "oil": "".',
    'This will make all lamps burn the old oil.',
  ];
  const lines = texts.map((text, at) => ({ text, block: 0, opensBlock: at === 0 }));
  expect(speechCards(await contextOf(lines))).toEqual([]);
});
