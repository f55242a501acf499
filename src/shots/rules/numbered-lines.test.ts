import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { numberedLineCards } from './numbered-lines.ts';

async function itemsOf(...texts: readonly string[]) {
  const context = await contextOf(texts.map((text) => ({ text })));
  return numberedLineCards(context).map(({ card }) => (card.kind === 'list' ? card.items : undefined));
}

test('paragraphs that are numbered by hand are points of a list, in cards of equal length', async () => {
  expect(await itemsOf('1) The old lamp.', '2) The bell (of bronze).')).toEqual([
    ['The old lamp', 'The bell'],
  ]);
  const six = ['1. One', '2. Two', '3. Three', '4. Four', '5. Five', '6. Six'];
  expect(await itemsOf(...six)).toEqual([
    ['One', 'Two', 'Three'],
    ['Four', 'Five', 'Six'],
  ]);
});

test('one paragraph alone, numbers out of order and long texts make no list', async () => {
  expect(await itemsOf('1) The old lamp.', 'It burns.')).toEqual([]);
  expect(await itemsOf('1) The old lamp.', '4) The bell.')).toEqual([]);
  expect(await itemsOf('1) The old lamp.', `2) ${'The bell of the tower. '.repeat(9)}`)).toEqual([]);
});
