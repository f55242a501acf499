import { expect, test } from 'vitest';
import { describeDocumentReader } from '../document-reader.contract.ts';
import { makePdf, type PrintedLine, type PrintedPage, printParagraph } from '../testing/make-pdf.ts';
import { BEES, HONEY, paragraph, printedBlocks, readPrinted } from '../testing/read-printed.ts';
import { pdfReader } from './pdf-reader.ts';

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

test('headers, footers, page numbers, footnotes and hyphens at line ends are removed', async () => {
  const blocks = await printedBlocks(
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
      { text: '1 See the accounts, which the trust publishes in the spring and', y: 60, size: 8 },
      { text: 'sends to its members.', y: 50, size: 8 },
    ]),
    framed(2, [{ text: 'last words stand.', y: 760 }]),
    framed(3, [
      { text: 'In bold', y: 760, bold: true },
      { text: 'The end is short.', y: 745 },
    ]),
  );
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, text: 'The Canal in 2024' },
    { kind: 'heading', level: 2, text: 'Water' },
    paragraph(
      'The canal carried more boats in 2024 than in any year since the war, and the improvement of the locks made the passage faster.',
    ),
    paragraph(
      'A second paragraph begins after a wider gap, and it runs on to the next page, where its last words stand.',
    ),
    { kind: 'heading', level: 3, text: 'In bold' },
    paragraph('The end is short.'),
  ]);
});

test('a running head with several lines is dropped, and a paragraph continues across it', async () => {
  const [half, rest] = [BEES.slice(0, BEES.indexOf(' nearly')), BEES.slice(BEES.indexOf('nearly'))];
  const page = (number: number, text: string): PrintedLine[] => [
    { text: 'District Council of Ellworth', y: 815, size: 9 },
    { text: `Annex 7.${number}`, x: 460, y: 815, size: 9 },
    { text: 'Bee Keeping Inspection', y: 803, size: 9 },
    { text: 'Final', y: 791, size: 9 },
    ...printParagraph(text, { text, y: 750 }),
    { text: 'Not for publication', y: 40, size: 8 },
    { text: `${number}`, x: 300, y: 28, size: 8 },
  ];
  expect(await printedBlocks(page(1, half), page(2, rest), page(3, HONEY))).toEqual([
    paragraph(BEES),
    paragraph(HONEY),
  ]);
});

test('text that is drawn twice is read once', async () => {
  const blocks = await printedBlocks([
    { text: 'Mind the bees', y: 760, size: 18 },
    { text: 'Mind the bees', x: 72.4, y: 760, size: 18 },
    ...printParagraph(BEES, { text: '', y: 720 }),
  ]);
  expect(blocks).toEqual([{ kind: 'heading', level: 1, text: 'Mind the bees' }, paragraph(BEES)]);
});

test('contents with dot leaders are not read, whatever their heading', async () => {
  const blocks = await printedBlocks([
    { text: 'What You Will Find', y: 760, size: 14 },
    ...['The hive', 'The honey', 'The winter'].map((text, index) => ({
      text: `${text} ${'. '.repeat(30)}${index + 2}`,
      y: 730 - index * 14,
    })),
    { text: 'The hive', y: 650, size: 14 },
    ...printParagraph(BEES, { text: '', y: 620 }),
  ]);
  expect(blocks.filter((block) => block.kind !== 'heading')).toEqual([paragraph(BEES)]);
});

test('line numbers are dropped, and a transcript is read as turns', async () => {
  const said = [
    'MS. ARDEN: When did you see the swarm?',
    'MR. POOLE: At noon, in the',
    'pear tree behind the house.',
    'MS. ARDEN: And what did you do?',
    'MR. POOLE: (laughs) I ran.',
    'MS. ARDEN: Thank you.',
  ];
  const blocks = await printedBlocks([
    ...said.map((text, index) => ({ text, x: 100, y: 740 - index * 24 })),
    ...said.map((_, index) => ({ text: `${index + 1}`, x: 70, y: 740 - index * 24 })),
  ]);
  expect(blocks).toEqual([
    { kind: 'turn', speaker: 'Ms. Arden', text: 'When did you see the swarm?' },
    { kind: 'turn', speaker: 'Mr. Poole', text: 'At noon, in the pear tree behind the house.' },
    { kind: 'turn', speaker: 'Ms. Arden', text: 'And what did you do?' },
    { kind: 'turn', speaker: 'Mr. Poole', text: 'I ran.' },
    { kind: 'turn', speaker: 'Ms. Arden', text: 'Thank you.' },
  ]);
});

test('a table is read as a table, with the caption above it', async () => {
  const rows = [
    ['Hive', '2021', '2022'],
    ['Orchard', '14.5', '17.0'],
    ['Meadow', '9.0', '11.25'],
    ['Wall', '21.0', '8.5'],
  ];
  const blocks = await printedBlocks([
    ...printParagraph(BEES, { text: '', y: 760 }),
    { text: 'Table 2: Honey in kilograms', y: 690 },
    ...rows.flatMap((cells, row) =>
      cells.map((text, column) => ({ text, x: 72 + column * 130, y: 670 - row * 14 })),
    ),
    ...printParagraph(HONEY, { text: '', y: 590 }),
  ]);
  expect(blocks).toEqual([
    paragraph(BEES),
    { kind: 'table', header: rows[0], rows: rows.slice(1), caption: 'Honey in kilograms' },
    paragraph(HONEY),
  ]);
});

test('larger and wider paragraphs are still paragraphs', async () => {
  const blocks = await printedBlocks(
    [
      ...printParagraph(HONEY, { text: '', y: 760, size: 10 }),
      ...printParagraph(BEES, { text: '', y: 640, size: 10 }),
      ...printParagraph(`${HONEY} ${HONEY}`, { text: '', y: 500, size: 10 }),
    ],
    [
      ...printParagraph(`${BEES} ${HONEY}`, { text: '', y: 760, size: 14, leading: 26, columns: 60 }),
      ...printParagraph(HONEY, { text: '', y: 480, size: 14, leading: 26, columns: 60 }),
    ],
  );
  expect(blocks.slice(-2)).toEqual([paragraph(`${BEES} ${HONEY}`), paragraph(HONEY)]);
});

test('a paper in two columns starts with its abstract and continues across notices', async () => {
  const column = (text: string, x: number, y: number) =>
    printParagraph(text, { text: '', x, y, size: 10, columns: 42 });
  const { title, blocks } = await readPrinted(
    [
      [
        { text: 'How a Hive Keeps Its Time', x: 150, y: 790, size: 20 },
        { text: 'Ada Marsh', x: 100, y: 760, size: 12 },
        { text: 'University of Ellworth', x: 90, y: 746, size: 10 },
        { text: 'Ben Field', x: 380, y: 760, size: 12 },
        { text: 'ben@hives.example', x: 370, y: 746, size: 10 },
        { text: 'Abstract', y: 710, size: 11, bold: true },
        ...column(HONEY, 72, 695),
        { text: '1 Introduction', y: 580, size: 11, bold: true },
        ...column(BEES, 72, 565),
        ...column('The winter cluster turns slowly, and the bees on its rim', 72, 470),
        { text: 'Permission to make copies of this work is granted.', y: 120, size: 8 },
        { text: 'Copyright 2031 by the authors.', y: 110, size: 8 },
        ...column(`change places with those within. ${HONEY} ${BEES}`, 320, 710),
      ],
    ],
    { title: 'Microsoft Word - hive_final3.doc' },
  );
  expect(title).toBe('How a Hive Keeps Its Time');
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, text: 'How a Hive Keeps Its Time' },
    { kind: 'heading', level: 2, text: 'Abstract' },
    paragraph(HONEY),
    { kind: 'heading', level: 2, text: '1 Introduction' },
    paragraph(BEES),
    paragraph(
      `The winter cluster turns slowly, and the bees on its rim change places with those within. ${HONEY} ${BEES}`,
    ),
  ]);
});

test('each slide is a section with its points', async () => {
  const slide = (title: string, ...points: string[]): PrintedPage => ({
    widthPt: 960,
    heightPt: 540,
    lines: [
      { text: title, y: 470, size: 36 },
      ...points.map((text, index) => ({ text: `• ${text}`, y: 390 - index * 44, size: 24 })),
      { text: 'Hives for all', y: 20, size: 10 },
    ],
  });
  const blocks = await printedBlocks(
    slide('Keeping bees', 'Why', 'How', 'When'),
    slide('Why', 'Honey in the autumn', 'Apples in the orchard'),
    slide('How', 'A box of wood', 'A queen and her people'),
  );
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, text: 'Keeping bees' },
    { kind: 'list', ordered: false, items: ['Why', 'How', 'When'] },
    { kind: 'heading', level: 2, text: 'Why' },
    { kind: 'list', ordered: false, items: ['Honey in the autumn', 'Apples in the orchard'] },
    { kind: 'heading', level: 2, text: 'How' },
    { kind: 'list', ordered: false, items: ['A box of wood', 'A queen and her people'] },
  ]);
});

test('a file whose last page is not where its table says is reported as damaged', async () => {
  const pages = ['The keeper lit the lamp.', 'Nobody saw him.'].map((text) => [{ text, y: 700 }]);
  const pdf = Buffer.from(makePdf(pages))
    .toString('latin1')
    .replace('/Kids [11 0 R 13 0 R]', '/Kids [11 0 R 12 0 R]');
  const read = pdfReader.read({ bytes: Buffer.from(pdf, 'latin1'), name: 'kid.pdf' });
  await expect(read).rejects.toMatchObject({ code: 'document_damaged' });
});
