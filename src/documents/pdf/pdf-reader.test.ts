import { expect, test } from 'vitest';
import { describeDocumentReader } from '../document-reader.contract.ts';
import { makePdf, type PrintedLine } from '../testing/make-pdf.ts';
import { pdfReader } from './pdf-reader.ts';

const read = async (pages: PrintedLine[][]) =>
  (await pdfReader.read({ bytes: makePdf(pages), name: 'r.pdf' })).blocks;

describeDocumentReader('PDF', pdfReader, () =>
  makePdf([
    [
      { text: 'The Keeper', y: 760, size: 18 },
      { text: 'A keeper lived on the rock, far out at sea, and he lit the', y: 730 },
      { text: 'lamp every night of the year.', y: 716 },
      { text: '• oil for the lamp', y: 696 },
      { text: '• bread for the', y: 682 },
      { text: 'keeper', y: 668, x: 80 },
      { text: 'He is there still, they say, and the lamp has never gone out.', y: 640 },
    ],
  ]),
);

const framed = (page: number, lines: PrintedLine[]): PrintedLine[] => [
  { text: 'Annual Report of the Canal Trust', y: 810, size: 9 },
  ...lines,
  { text: `Page ${page} of 3`, x: 280, y: 30, size: 9 },
];

test('headers, footers, page numbers, footnotes and hyphens at line ends are gone', async () => {
  const blocks = await read([
    framed(1, [
      { text: 'The Canal in 2024', y: 760, size: 22 },
      { text: 'Water', y: 720, size: 15 },
      {
        text: 'The canal carried more boats in 2024 than in any year since the war, and the improve-',
        y: 695,
      },
      { text: 'ment of the locks made the passage faster.', y: 681 },
      {
        text: 'A second paragraph begins after a wider gap, and it runs on to the next page, where its',
        y: 655,
      },
      { text: '1 See the accounts.', y: 60, size: 8 },
    ]),
    framed(2, [{ text: 'last words stand.', y: 760 }]),
    framed(3, [
      { text: 'In bold', y: 760, bold: true },
      { text: 'The end is short.', y: 745 },
    ]),
  ]);
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, text: 'The Canal in 2024' },
    { kind: 'heading', level: 2, text: 'Water' },
    {
      kind: 'paragraph',
      text: 'The canal carried more boats in 2024 than in any year since the war, and the improvement of the locks made the passage faster.',
    },
    {
      kind: 'paragraph',
      text: 'A second paragraph begins after a wider gap, and it runs on to the next page, where its last words stand.',
    },
    { kind: 'heading', level: 3, text: 'In bold' },
    { kind: 'paragraph', text: 'The end is short.' },
  ]);
});

test('a scan is named as such', async () => {
  await expect(read([[], []])).rejects.toMatchObject({
    code: 'document_empty',
    message: 'r.pdf holds no text: its 2 pages are pictures, as of a scan.',
  });
});
