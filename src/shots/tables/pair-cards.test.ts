import { expect, test } from 'vitest';
import type { Table } from '../../core/model.ts';
import { contextOf } from '../testing/context.ts';
import { pairCards } from './pair-cards.ts';

const table: Table = {
  kind: 'table',
  header: ['Column', 'Description'],
  rows: [
    ['lamp', 'The number of the lamp in the list of the harbour board'],
    ['lit', 'Whether the lamp was lit'],
    ['keeper', `Who kept it${' and cleaned it and watched it'.repeat(6)}`],
    ['oil', 'How much oil it burned'],
    ['wick', 'When its wick was changed'],
  ],
};
const told = [
  { text: 'Here is a table of 5 entries.', table },
  ...table.rows.map(([label, value]) => ({ text: `${label}: ${value}.`, table })),
];

test('shows the rows of a table with two columns of text as they are told, and leaves out what is too long', async () => {
  const cards = pairCards(await contextOf(told, { headings: ['Lamps'] }));
  expect(cards.map(({ card }) => card)).toEqual([
    {
      kind: 'list',
      ordered: false,
      heading: 'Lamps',
      items: [
        'lamp: The number of the lamp in the list of the harbour board',
        'lit: Whether the lamp was lit',
      ],
    },
    {
      kind: 'list',
      ordered: false,
      heading: 'Lamps',
      items: ['oil: How much oil it burned', 'wick: When its wick was changed'],
    },
  ]);
  // The sentence that announces the table belongs to its first rows.
  expect(cards[0]?.from).toBe(0);
});

test('shows nothing of a table that can be shown as a table', async () => {
  const short = { ...table, rows: table.rows.map(([label = '']) => [label, `${label} 1`]) };
  const lines = short.rows.map(([label, value]) => ({ text: `${label}: ${value}.`, table: short }));
  expect(pairCards(await contextOf(lines))).toEqual([]);
});
