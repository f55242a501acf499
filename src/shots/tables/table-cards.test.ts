import { expect, test } from 'vitest';
import type { Table } from '../../core/model.ts';
import { contextOf } from '../testing/context.ts';
import { tableCard, tableCards } from './table-cards.ts';

const long = 'Needs the old library of the system, which is not installed on every machine by default';
const table: Table = {
  kind: 'table',
  header: ['Platform', 'Least version', 'Port', 'Size', 'Maker', 'Note', 'Year'],
  rows: [
    ['Android', '5.0', '53317', '12 MB', 'Tarn', long, '2014'],
    ['Linux', 'any', '53317', '9 MB', 'Vane', '', '1991'],
  ],
};

test('shows the readable columns of a table that is too wide', () => {
  const card = tableCard(table, { heading: 'Platforms', row: 1, text: 'Linux: Year 1991.' });
  expect(card).toEqual({
    kind: 'table',
    title: 'Platforms',
    header: ['Platform', 'Least version', 'Port', 'Size', 'Year'],
    rows: [
      ['Android', '5.0', '53317', '12 MB', '2014'],
      ['Linux', 'any', '53317', '9 MB', '1991'],
    ],
    highlight: 'Linux',
  });
});

test('shows no table if its labels are too long', () => {
  const rows = table.rows.map(([label, ...cells]) => [`${label} ${long}`, ...cells]);
  expect(tableCard({ ...table, rows }, { heading: '', row: 0, text: '' })).toBeUndefined();
});

const keepers: Table = {
  kind: 'table',
  header: ['Duty', 'Young keeper', 'Old keeper'],
  rows: [
    [
      'Oil',
      'Knows how the oil of each lamp is measured. Carries it up.',
      'Orders the oil that the harbour needs in winter. Pays for it.',
    ],
    [
      'Glass',
      `Cleans the glass of the lamp ${'and of each window of the tower '.repeat(4)}in the morning.`,
      `Orders the glass ${'and the frame of each window of the old tower '.repeat(4)}in spring.`,
    ],
  ],
};

test('shows a row of long texts as what each of them says first, while any of its sentences is told', async () => {
  const context = await contextOf([
    { text: 'Oil: Young keeper Knows how the oil of each lamp is measured.', table: keepers },
    { text: 'Carries it up; Old keeper Orders the oil that the harbour needs in winter.', table: keepers },
  ]);
  expect(tableCards(context)).toContainEqual(
    expect.objectContaining({
      card: {
        kind: 'list',
        ordered: false,
        heading: 'Oil',
        items: [
          'Young keeper: Knows how the oil of each lamp is measured',
          'Old keeper: Orders the oil that the harbour needs in winter',
        ],
      },
      from: 0,
    }),
  );
});

test('shows what a long text says where its row cannot be shown', async () => {
  const text = `Glass: Young keeper ${keepers.rows[1]?.[1]}`;
  const shown = tableCards(await contextOf([{ text, table: keepers }])).map(({ card }) => card);
  expect(shown).toEqual([{ kind: 'statement', text: keepers.rows[1]?.[1] }]);
});
