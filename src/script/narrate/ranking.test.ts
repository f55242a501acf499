import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrateRanking } from './ranking.ts';
import { narrateTable } from './table.ts';

const table = (header: string[], rows: string[][]) => ({ kind: 'table' as const, header, rows });
const countries = [
  ['Norland', '1412', '65.8 %', '3'],
  ['Sudland', '1633', '51.7 %', '9'],
  ['Westmark', '1701', '51.7 %', '1'],
  ['Eastmark', '1588', '12.0 %', '1'],
  ['Holm', '1590', '4.1 %', '7'],
];

test('a long table is summarised by naming the first and last row for each column of quantities', () => {
  expect(narrateRanking(table(['Country', 'Year', 'Share', 'Boats'], countries), 3)).toEqual([
    'By share, Norland comes first with 65.8 %; Holm comes last with 4.1 %.',
    'By boats, Sudland comes first with 9, then Holm with 7, and Norland with 3.',
  ]);
});

test('the row named first or last really is, and no tied row is named', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 30 }), (values) => {
      const rows = values.map((value, at) => [`Town ${'abcdefghij'[at % 10]}${at}`, `${value}`]);
      const [told = ''] = narrateRanking(table(['Town', 'Level'], rows), 3);
      const count = (value: number) => values.filter((other) => other === value).length;
      const [first, last] = [/first with (-?\d+)/u.exec(told)?.[1], /last with (-?\d+)/u.exec(told)?.[1]];
      if (first !== undefined)
        expect([Number(first), count(Number(first))]).toEqual([Math.max(...values), 1]);
      if (last !== undefined) expect([Number(last), count(Number(last))]).toEqual([Math.min(...values), 1]);
    }),
  );
});

test('values without headings are not narrated, and years follow their values', () => {
  const prices = table(['Minnesota', '1.38 - 1.48', '1.40 - 1.49'], [['Iowa', '2.85', '2.99 - 3.30']]);
  expect(narrateTable(prices, { maxRows: 6 })).toEqual([]);
  const catches = table(['Village', '1961', '1962'], [['Orrin', '1,204', '1,340']]);
  expect(narrateTable(catches, { maxRows: 6 }).map(({ text }) => text)).toEqual([
    'Here is a table of the years 1961 to 1962 by Village.',
    'Orrin: 1,204 in 1961; 1,340 in 1962.',
  ]);
});

test('a table with an introduction, or whose headings say nothing, is not announced', () => {
  const catches = table(['Village', 'Boats'], [['Orrin', '12']]);
  expect(narrateTable(catches, { maxRows: 6, isAnnounced: true }).map(({ text }) => text)).toEqual([
    'Orrin: 12.',
  ]);
  const properties = table(['Property', 'Description'], [['width', 'How wide it is']]);
  expect(narrateTable(properties, { maxRows: 6 }).map(({ text }) => text)).toEqual([
    'width: How wide it is.',
  ]);
});

test('a year belongs to the name of its row, and a description needs no heading', () => {
  const films = table(
    ['Title', 'Year', 'Description', 'Country'],
    [
      ['The Tide Clock', '1964', 'A keeper lives the same night again.', 'Wales'],
      ['Low Water', '1987', '', 'France'],
    ],
  );
  expect(narrateTable(films, { maxRows: 6, isAnnounced: true }).map(({ text }) => text)).toEqual([
    'The Tide Clock, 1964: A keeper lives the same night again; Country Wales.',
    'Low Water, 1987: Country France.',
  ]);
  // In other languages headings are not understood.
  expect(narrateTable(films, { maxRows: 6, language: 'de' })[1]?.text).toBe(
    'Low Water: Year 1987; Country France.',
  );
});
