import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { countedThingCards } from './counted-things.ts';

async function counted(text: string, mentions: readonly string[] = []) {
  const context = await contextOf([{ text }]);
  const terms = new Map(mentions.map((term) => [term, 3]));
  return countedThingCards({ ...context, terms }).map(
    ({ card }) => card.kind === 'number' && [card.value, card.unit, card.label].filter(Boolean).join(' '),
  );
}

test.each([
  ['The company, which keeps 4,300 miles of gas mains in town, hires in winter.', '4,300 miles of gas mains'],
  ['The first step was to move a herd of about 60 wild goats from the island.', '≈60 wild goats'],
  ['Agents opened the boat and took out 202 bricks of white powder.', '202 bricks of white powder'],
])('a number is shown with the things that it counts: %s', async (text, card) => {
  expect(await counted(text)).toEqual([card]);
});

test('a single noun says enough where the document comes back to it', async () => {
  const text = 'The old keeper looked after more than 500 strandings in his life.';
  expect(await counted(text)).toEqual([]);
  expect(await counted(text, ['stranding'])).toEqual(['>500 strandings']);
  expect(await counted('The old keeper fed more than 500 Norlanders in his life.', ['norlander'])).toEqual(
    [],
  );
  expect(await counted('The nation has about 11 million people.', ['people'])).toEqual([]);
});

test.each([
  'The hospital is one of 16 large hospitals in town.',
  'The pattern was found about 100 times in the code.',
  'The town would need 60 new lamps by then.',
  'The town never had 60 new lamps.',
  'The keeper mends 60 old lamps a year.',
  'The lamp glowed for more than 1,000 hours at night.',
  'The first 100 paying guests came in May.',
  'Every year, about 60 old lamps go out.',
  'The town has 60 old lamps and 300 new ones.',
  'The company released 200 metric tons of the gas.',
  'He said: “There were 60 old lamps in town.”',
])(
  'nothing is shown that is a part, a rate, a time, uncertain or one of several numbers: %s',
  async (text) => {
    expect(await counted(text)).toEqual([]);
  },
);
