import { expect, test } from 'vitest';
import type { Table } from '../../core/model.ts';
import { tableCard } from './table-cards.ts';

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
