import { expect, test } from 'vitest';
import { makeXlsx } from '../testing/make-office.ts';
import { xlsxReader } from './xlsx-reader.ts';

const text = (reference: string, value: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (reference: string, value: number, style = 0) =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
const row = (index: number, ...cells: string[]) => `<row r="${index}">${cells.join('')}</row>`;
const read = (...args: Parameters<typeof makeXlsx>) =>
  xlsxReader.read({ bytes: makeXlsx(...args), name: 'a.xlsx' });

test('a sheet becomes a table, with the lines above and below it', async () => {
  const { blocks } = await read(
    {
      Sheet1: [
        row(1, text('A1', 'Boats in the harbour')),
        row(2, text('A2', 'Port'), text('B2', 'Boats')),
        row(3, '<c r="A3" t="s"><v>1</v></c>', number('B3', 4)),
        row(4, text('A4', 'Bell'), number('B4', 0.1 + 0.2)),
        row(6, text('A6', 'Counted by hand.')),
      ].join(''),
    },
    {
      'xl/sharedStrings.xml':
        '<sst><si><t>No</t></si><si><r><t>Or</t></r><r><t>rin</t></r><rPh><t>x</t></rPh></si></sst>',
    },
  );
  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'Boats in the harbour' },
    {
      kind: 'table',
      header: ['Port', 'Boats'],
      rows: [
        ['Orrin', '4'],
        ['Bell', '0.3'],
      ],
    },
    { kind: 'paragraph', text: 'Counted by hand.' },
  ]);
});

test('dates, percentages and money are formatted as in the sheet', async () => {
  const { blocks } = await read(
    {
      Prices:
        row(1, text('A1', 'Day'), text('B1', 'Share'), text('C1', 'Price'), text('D1', 'Note')) +
        row(
          2,
          number('A2', 45352, 1),
          number('B2', 0.125, 2),
          number('C2', 1234.5, 3),
          '<c r="D2" t="e"><v>#REF!</v></c>',
        ),
    },
    {
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="&quot;$&quot;#,##0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    },
  );
  expect(blocks).toEqual([
    { kind: 'heading', level: 2, text: 'Prices' },
    {
      kind: 'table',
      header: ['Day', 'Share', 'Price', 'Note'],
      rows: [['2024-03-01', '12.5%', '$1234.5', '']],
    },
  ]);
});

test('hidden sheets are left out, and an empty row separates two tables', async () => {
  const pair = (index: number, a: string, b: string) =>
    row(index, text(`A${index}`, a), text(`B${index}`, b));
  const { blocks } = await read({
    Sheet1: pair(1, 'a', 'b') + pair(2, 'c', 'd') + pair(5, 'e', 'f') + pair(6, 'g', 'h'),
    _secret: pair(1, 'x', 'y'),
  });
  expect(blocks).toEqual([
    { kind: 'table', header: ['a', 'b'], rows: [['c', 'd']] },
    { kind: 'table', header: ['e', 'f'], rows: [['g', 'h']] },
  ]);
});

test('only the first thousand rows of a sheet with a hundred thousand are read, with a warning', async () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, index) => `<row><c><v>${index}</v></c><c><v>${index}</v></c></row>`,
  );
  const { blocks, warnings } = await read({ Long: rows.join('') });
  expect(blocks[1]).toMatchObject({ kind: 'table', rows: { length: 1001 } });
  expect(warnings).toEqual(['Of the sheet “Long”, the first 1,000 rows are used.']);
});
