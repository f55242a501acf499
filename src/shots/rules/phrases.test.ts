import { describe, expect, test } from 'vitest';
import { VALUES } from '../candidates.ts';
import { contextOf } from '../testing/context.ts';
import { emphasisOf, phraseCards } from './phrases.ts';

test('shows names, and no few common words cut out of a sentence', async () => {
  const context = await contextOf([
    {
      text: 'About twelve copper pins of the old stair fit on the head of a nail that the Harbour Light Company sold.',
    },
  ]);
  const shown = phraseCards(context).flatMap(({ card }) => (card.kind === 'statement' ? [card.text] : []));
  expect(shown).toEqual(['Harbour Light Company']);
});

test('a name says less than the sentence about it, even if that is long', async () => {
  const text =
    'A group of keepers, alarmed that the lamps of the coast are to be sold, asks the Harbour Light Company to keep them.';
  const values = phraseCards(await contextOf([{ text }])).map(({ value }) => value);
  expect(values.length).toBeGreaterThan(0);
  expect(Math.max(...values)).toBeLessThan(VALUES.phrase - 10);
});

test('shows no half of a title', async () => {
  const context = await contextOf([
    { text: 'The keeper is known for the small book that is called In Real Light and was sold in Holm.' },
  ]);
  const shown = phraseCards(context).flatMap(({ card }) => (card.kind === 'statement' ? [card.text] : []));
  expect(shown).not.toContain('Real Light');
});

test.each([
  ['It takes about 7 seconds on my machine.', '7 seconds'],
  ['The bridge cost $3.5 million and stands.', '$3.5 million'],
  ['Nearly 40 % of the lamps were lit.', '40 %'],
  ['The flood killed 1,200 people in one night.', '1,200 people'],
])('marks the number of a sentence: %s', async (text, marked) => {
  expect(emphasisOf(text, await contextOf([{ text }]))).toBe(marked);
});

test.each([
  'The tower was built in 1872 for everybody.',
  'Cut the wick about 3/4 inches shorter.',
  'Of 12 lamps, 9 lamps were lit.',
  'Version 2.0 works again.',
  'On page 12 lamps are shown.',
  'Every shop has RTX 3080 cards in May.',
  'The town met in 2020 sales again.',
])('marks no number in: %s', async (text) => {
  expect(emphasisOf(text, await contextOf([{ text }])) ?? '').not.toMatch(/\d/u);
});

test.each([
  'Some would call it by another name.',
  'The tower of St. Ives Harbour Light burns at night near the sea.',
  'The keeper de Miranda lights it every night of the long winter.',
])('marks no verb, and no half of a name: %s', async (text) => {
  const context = await contextOf([{ text }]);
  const terms = new Map([
    ['call', 4],
    ['ives', 4],
    ['miranda', 4],
  ]);
  expect(['call', 'Ives Harbour Light', 'Miranda']).not.toContain(emphasisOf(text, { ...context, terms }));
});

describe('the marked words', () => {
  const TERMS = new Map(
    ['salt', 'lamp', 'keeper', 'council', 'oil', 'whale', 'reuters', 'light', 'ownership'].map((term) => [
      term,
      4,
    ]),
  );
  const marked = async (text: string) => emphasisOf(text, { ...(await contextOf([{ text }])), terms: TERMS });

  test('are what the sentence says of its subject', async () => {
    expect(await marked('The new light of the harbour is an oil lamp.')).toBe('oil lamp');
    expect(await marked('The weapon of the town is ownership, and nothing else.')).toBe('ownership');
  });

  test('are never a part of a name', async () => {
    expect(await marked('The town has bought a Holm Lamp 500 for its harbour.')).toBeUndefined();
    expect(await marked('The town has bought a Holm Lamp for its harbour.')).toBe('Holm Lamp');
    expect(await marked('The town has bought the U.S. Lamp for its harbour.')).not.toBe('Lamp');
  });

  test.each([
    'Salt was dear in the winter.',
    'The council lit every street of the town.',
    'The town has lit its streets again, the lamp council said.',
    'The town has lit its streets again, reported Reuters.',
    'Only 3 of 12 lamps were lit.',
    'The new oil lamp that the town has bought is bright.',
    'The keepers have an oil lamp to guide the ships.',
    'The keepers saw Whale in the harbour of the town.',
  ])('are neither the subject nor who reports it, nor a whole: %s', async (text) => {
    expect(await marked(text)).toBeUndefined();
  });
});
