import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrateSeries, seriesOf } from './series.ts';
import { narrateTable } from './table.ts';

const table = (header: string[], rows: string[][]) => ({ kind: 'table', header, rows }) as const;
const tell = (header: string[], rows: string[][]) => narrateSeries(seriesOf(table(header, rows)));

test('values over time are described like a person would', () => {
  const rows = [
    ['2021', '0.6'],
    ['2022', '1.1'],
    ['2024', '2.1'],
  ];
  expect(tell(['Year', 'Revenue ($ million)'], rows)).toEqual([
    'Revenue rose from $0.6 million in 2021 to $2.1 million in 2024.',
  ]);
  expect(tell(['Year', 'Revenue ($ million)'], rows.toReversed())).toEqual(
    tell(['Year', 'Revenue ($ million)'], rows),
  );
});

test('a high or low in between is mentioned', () => {
  const rows = [
    ['Q1 2024', '12%'],
    ['Q2 2024', '19%'],
    ['Q3 2024', '9%'],
    ['Q4 2024', '11%'],
  ];
  expect(tell(['Quarter', 'Share'], rows)).toEqual([
    'Share fell from 12% in Q1 2024 to 11% in Q4 2024, with a high of 19% in Q2 2024 and a low of 9% in Q3 2024.',
  ]);
});

test.each([
  [
    'no time',
    [
      ['Norland', '1'],
      ['Sudland', '2'],
      ['Westmark', '3'],
    ],
  ],
  [
    'a missing value',
    [
      ['2021', '1'],
      ['2022', '—'],
      ['2023', '3'],
    ],
  ],
  [
    'mixed units',
    [
      ['2021', '1 kg'],
      ['2022', '2 t'],
      ['2023', '3 t'],
    ],
  ],
  [
    'an approximate value',
    [
      ['2021', '1'],
      ['2022', '2–3'],
      ['2023', '3'],
    ],
  ],
  [
    'years out of order',
    [
      ['2021', '1'],
      ['2024', '2'],
      ['2023', '3'],
    ],
  ],
])('nothing is claimed about a column with %s', (_, rows) => {
  expect(tell(['When', 'Weight'], rows)).toEqual([]);
});

test('every claim is true for any values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 3, maxLength: 9 }), (values) => {
      const rows = values.map((value, at) => [`${2000 + at}`, `${value}`]);
      const [told = ''] = tell(['Year', 'Level'], rows);
      const [first = 0, last = 0] = [values[0], values.at(-1)];
      if (told.includes(' rose ')) expect(last).toBeGreaterThan(first);
      if (told.includes(' fell ')) expect(last).toBeLessThan(first);
      if (told.includes(' stayed ')) expect(new Set(values).size).toBe(1);
      const high = /high of (-?\d+)/u.exec(told)?.[1];
      if (high !== undefined) expect(Number(high)).toBe(Math.max(...values));
      const low = /low of (-?\d+)/u.exec(told)?.[1];
      if (low !== undefined) expect(Number(low)).toBe(Math.min(...values));
    }),
  );
});

test('a table of words is read row by row, with marks as words and a name before bare numbers', () => {
  const said = (header: string[], rows: string[][]) =>
    narrateTable(table(header, rows), { maxRows: 6 }).map(({ text }) => text);
  expect(said(['Country', 'Capital', 'Inhabitants'], [['Norland', 'Orrin', '1,250,000']])).toContain(
    'Norland: Capital Orrin; Inhabitants 1,250,000.',
  );
  expect(said(['Feature', 'Lamp', 'Candle'], [['Cheap', '❌', '✅']])).toContain(
    'Cheap: Lamp no; Candle yes.',
  );
  expect(said(['Release', 'Date'], [['4.2.3', 'April 2014']])).toContain('Release 4.2.3: April 2014.');
});

test('tables whose columns are separate lists are not narrated', () => {
  const header = ['Windows', 'macOS', 'Linux'];
  const rows = [
    ['Winget', 'App Store', 'Flathub'],
    ['Scoop', 'Homebrew', 'Snap'],
    ['', '', 'AUR'],
    ['', '', 'DEB'],
  ];
  expect(narrateTable(table(header, rows), { maxRows: 6 })).toEqual([]);
  const ports = [
    ['In', 'UDP', '53'],
    ['Out', '', 'Any'],
    ['Both', 'TCP', ''],
  ];
  expect(narrateTable(table(['Traffic', 'Protocol', 'Port'], ports), { maxRows: 6 })).not.toEqual([]);
});
