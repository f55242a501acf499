import { expect, test } from 'vitest';
import { csvReader } from './csv-reader.ts';

const read = async (text: string) =>
  csvReader.read({ bytes: new TextEncoder().encode(text), name: 'boats.csv' });

test.each([
  ['commas', 'Port,Boats\n"Orrin, old","1,250"\nBell,3\n'],
  ['semicolons', 'Port;Boats\r\n"Orrin, old";1,250\r\nBell;3'],
  ['tabs', 'Port\tBoats\nOrrin, old\t1,250\nBell\t3\n\n'],
  ['a declared bar', 'sep=|\nPort|Boats\nOrrin, old|1,250\nBell|3\n'],
])('cells are separated by %s', async (_name, text) => {
  expect((await read(text)).blocks).toEqual([
    {
      kind: 'table',
      header: ['Port', 'Boats'],
      rows: [
        ['Orrin, old', '1,250'],
        ['Bell', '3'],
      ],
    },
  ]);
});

test('quotation marks and line breaks inside a quoted cell are part of it', async () => {
  const { blocks } = await read('Name,Said\nAnn,"“Well,”\nshe said ""no"""\nBen,yes\n');
  expect(blocks).toMatchObject([
    {
      rows: [
        ['Ann', '“Well,” she said "no"'],
        ['Ben', 'yes'],
      ],
    },
  ]);
});

test('a first row of years may be a header, but other numbers are not', async () => {
  expect((await read('Port,2019,2020\nOrrin,1,2\n')).blocks).toMatchObject([
    { header: ['Port', '2019', '2020'] },
  ]);
  expect((await read('Orrin,1,2\nBell,3,4\n')).blocks).toMatchObject([{ header: [], rows: { length: 2 } }]);
});

test('lines before and after the table stay paragraphs', async () => {
  expect(
    (await read('# Boats by port\nPort,Boats\nOrrin,1\nBell,2\nSource: the harbour,\n')).blocks,
  ).toMatchObject([
    { kind: 'paragraph', text: 'Boats by port' },
    { kind: 'table', rows: { length: 2 } },
    { kind: 'paragraph', text: 'Source: the harbour' },
  ]);
});

test('rows and columns that no film can show are left out with a warning', async () => {
  const long = `a,b\n${'1,2\n'.repeat(300_000)}`;
  const { blocks, warnings } = await read(long);
  expect(blocks).toMatchObject([{ rows: { length: 1000 } }]);
  expect(warnings).toEqual(['Of boats.csv, the first 1,000 rows are used.']);
  expect((await read(`${'a,'.repeat(500)}\n${'1,'.repeat(500)}\n`)).blocks).toMatchObject([
    { header: { length: 40 } },
  ]);
});

test('column names are written as words', async () => {
  expect((await read('port_name,boats_2019\nOrrin,1\nBell,2\n')).blocks).toMatchObject([
    { header: ['port name', 'boats 2019'] },
  ]);
});
