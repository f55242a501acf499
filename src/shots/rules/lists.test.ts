import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { listCards } from './lists.ts';

async function itemsOf(items: readonly string[]): Promise<(readonly string[])[]> {
  const lines = items.map((item, at) => ({
    text: `${item}.`,
    source: { kind: 'list', block: 0, ordered: false, items: [item], firstNumber: at + 1 } as const,
  }));
  return listCards(await contextOf(lines)).map(({ card }) => (card.kind === 'list' ? card.items : []));
}

const long = (name: string) =>
  `Teach the keepers of the ${name} how an old lamp is cleaned and lit in winter`;

test('shows points that fill two lines, a few on each card', async () => {
  const items = ['north', 'south', 'east', 'west', 'island'].map(long);
  const cards = await itemsOf(items);
  expect(cards.flat()).toEqual(items);
  expect(Math.max(...cards.map(({ length }) => length))).toBeLessThanOrEqual(4);
});

test('shows points without the word that leads to the next', async () => {
  expect(await itemsOf(['The lamp is lit, or', 'the bell rings'])).toEqual([
    ['The lamp is lit', 'the bell rings'],
  ]);
});

test('shows no point that only announces others', async () => {
  expect(await itemsOf(['Overview', 'Advantages:'])).toEqual([]);
});

test('stands with the sentence that announces it', async () => {
  const item = (text: string, at: number) => ({
    text: `${text}.`,
    source: { kind: 'list', block: 1, ordered: false, items: [text], firstNumber: at + 1 } as const,
  });
  const lead = { text: 'Create a book that takes the weight of each lamp of the harbour and says:' };
  const [list] = listCards(await contextOf([lead, item('small', 0), item('large', 1)]));
  expect(list?.from).toBe(0);
});

test('shows all points whole, or all up to their dash', async () => {
  const whole =
    'light - Lights the lamp of the harbour at dusk and puts it out at dawn, each day of the year';
  expect(await itemsOf(['ring - Rings the bell', whole])).toEqual([['ring', 'light']]);
  expect(await itemsOf(['ring - Rings the bell', 'light - Lights the lamp'])).toEqual([
    ['ring - Rings the bell', 'light - Lights the lamp'],
  ]);
});
