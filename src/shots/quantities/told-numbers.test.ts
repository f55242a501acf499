import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { createReader } from '../words/reading.ts';
import { toldNumber, toldNumberCards } from './told-numbers.ts';

const reader = await createReader('en');

test.each([
  ['The state has paid the board nearly $449,000 so far this year.', '≈$449,000', undefined],
  ['The town handed out 5 million face masks to its people.', '5', 'million face masks'],
  ['Some of the tower’s 800 old steps were mended in the spring.', undefined, undefined],
  ['Nearly 300 school districts closed because of the storm.', '≈300', 'school districts'],
  ['The lamp burns for up to 24 hours on a single tank.', '≤24', 'hours'],
  ['Prices in the harbour rose by 30 % after the new tower was built.', '30', '%'],
  ['The keeper faces 18 criminal charges in Holm.', '18', 'criminal charges'],
  ['The keepers watched the lamp for 17 nights, from the start of May 2016.', '17', 'nights'],
  ['The new LX5 lamp burns for 39 hours on a single tank of oil.', '39', 'hours'],
  ['The new lamp sends out 162 flashes per minute.', undefined, undefined],
])('the only number is large, with its hedge and what it counts: %s', (sentence, value, unit) => {
  const card = toldNumber(sentence, reader);
  expect(card?.value).toBe(value);
  expect(card?.unit).toBe(unit);
  expect(card?.label).toBe(value === undefined ? undefined : sentence);
});

test.each([
  // Two numbers, or a part of something.
  'The town has 800 lamps and 300 towers.',
  'The lamp burned for 20 of the 30 nights.',
  'The price of oil rose from 20 to 30 dollars.',
  'The board named its 25 lamps after ships.',
  'The first 100 visitors of the tower came in May.',
  // One thing of a row.
  'These include 10 lamps, a bell, two boats and a radio, as well as a signal gun.',
  'The tower has 800 steps, a bell, and a room for its keeper.',
  // Something else is told first.
  'The keeper left his post in the spring, and the board paid the town $250,000.',
  // Not so, or not certain.
  'The town does not have 800 lamps in its streets.',
  'The town could buy 800 lamps for its streets.',
  'The lamp is like 800 candles in a row.',
  'If the town buys 800 lamps, the streets will be bright.',
  // Would need its sign.
  'Prices in the harbour fell by 30 % after the new tower was built.',
  // How many were asked is not what was found.
  'One study in 17 people found that lamps help them sleep.',
  // A name, a year, an age, a row.
  'The crew of Apollo 11 saw the lamp from the sea.',
  'The board of the town built the tower in 1872.',
  'A 40-year-old keeper of the lamp left the town.',
  'There were 800 lamps: all of them burned.',
  'The mayor said “there are 800 lamps in town” to the press.',
])('no number is shown of: %s', (sentence) => {
  expect(toldNumber(sentence, reader)).toBeUndefined();
});

test('a clause with its number is told without the clause after it', () => {
  const sentence =
    'The loans of the old town now total $1.5 million, and the keepers had hoped that 12 of the 30 boats in the harbour will have to be sold before the next winter comes.';
  expect(toldNumber(sentence, reader)).toEqual({
    kind: 'number',
    value: '$1.5',
    unit: 'million',
    label: 'The loans of the old town now total $1.5 million.',
  });
});

test('a number comes with the words that say it', async () => {
  const context = await contextOf([
    {
      text: 'The lamps of the whole town were lit again in the evening and the wind over the harbour blew at 80 mph.',
    },
  ]);
  expect(context.beats[1]?.text).toContain('80 mph');
  expect(toldNumberCards(context).map(({ from, to }) => [from, to])).toEqual([[1, 1]]);
});

test('tales keep their numbers to themselves, and so do parts of a sentence', async () => {
  const text = 'The keeper faces 18 criminal charges in Holm.';
  const context = await contextOf([{ text }]);
  expect(toldNumberCards(context)).toHaveLength(1);
  expect(toldNumberCards({ ...context, material: { ...context.material, kind: 'story' } })).toEqual([]);
  expect(toldNumberCards(await contextOf([{ text, ending: 'open' }]))).toEqual([]);
});

test('a long sentence is no label: what it mainly says is, or there is no card', async () => {
  const reader = await createReader('en');
  const first = 'The town of Holm sold 900 lamps in the old market hall by the harbour in the spring';
  expect(
    toldNumber(`${first} after the keepers had come to the board to ask for it again.`, reader)?.label,
  ).toBe(`${first}.`);
  const open = 'if the keepers of the town had not come to the board to ask for it again in the spring';
  expect(
    toldNumber(`The town of Holm sold 900 lamps in the old market hall ${open}.`, reader),
  ).toBeUndefined();
});

test.each([
  ['Holm beat Tarn 3-0 in the first match of the spring.', '3–0', undefined],
  ['Lee and Moor topped Ash and Hill 6-3, 7-5 in the doubles match.', '6–3, 7–5', undefined],
  ['The cup went to Holm after its team defeated Tarn 3-0 in the spring.', '3–0', undefined],
  ['The board voted 7-2 to build a new lamp in the harbour.', '7–2', undefined],
  ['A late goal put the town up 2-1 with little time to play.', '2–1', undefined],
  [
    'The number of lamps in the old town rose from 16 currently to as many as 80 by 2022.',
    '16 → 80',
    undefined,
  ],
  ['The loss of oil fell from 12 to 7 percent after the repair.', '12 → 7', '%'],
  ['Rents in the harbour have gone from $900 to $1,400 in a few years.', '$900 → $1,400', undefined],
  ['Seventy-eight percent of the boats came back in the evening.', '78', '%'],
  ['You can leave out 75% of the lamps in the town at night.', '75', '%'],
  ['The shop sells its 12-inch lamp with a 64GB card for $700.', '$700', undefined],
  ['The harbour opened its 16-inch lamp for 300 visitors on Monday.', '300', 'visitors'],
])('a result, a change and a share stand above their sentence: %s', (sentence, value, unit) => {
  expect(toldNumber(sentence, reader)).toEqual({
    kind: 'number',
    value,
    ...(unit !== undefined && { unit }),
    label: sentence,
  });
});

test.each([
  // Two results, and what is none.
  'Holm beat Tarn 3-0 in the spring, but lost 1-2 to Ash in the autumn.',
  'The town won 10-15 points for its lamps in the spring.',
  'Children aged 9-12 won the prize of the harbour.',
  'The lamp burns 24-7 and has won the heart of the town.',
  'The keepers work 3-5 shifts in the tower of the old harbour.',
  'The keeper of Holm hurt his knee during the 3-0 win of the old town.',
  // A range, two measures, and a number of nothing.
  'The oil that they raised ranges from 4 to 7 percent of the need.',
  'The lamp was raised from 4 metres to 7 miles over the old town.',
  'The lamp went from 16 to 80 after the long winter of the town.',
  // Not the point of its sentence.
  'The keeper lit the second lamp of the tower with 55 seconds left.',
  'The town attempts to keep its lamp at 60 miles from the harbour.',
])('no result and no change is shown of: %s', (sentence) => {
  expect(toldNumber(sentence, reader)).toBeUndefined();
});

test('each clause of a sentence has the number that it tells of', async () => {
  const first = 'The keeper left his post in the spring after many long years,';
  const second = 'and the board paid the town $250,000 for a new lamp in the harbour.';
  const context = await contextOf([{ text: `${first} ${second}` }]);
  expect(toldNumberCards(context).map(({ card, from, to }) => [card, from, to])).toEqual([
    [
      {
        kind: 'number',
        value: '$250,000',
        label: 'The board paid the town $250,000 for a new lamp in the harbour.',
      },
      1,
      1,
    ],
  ]);
});
