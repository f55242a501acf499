import { expect, test } from 'vitest';
import { describeDocumentReader } from '../document-reader.contract.ts';
import { plainTextReader } from './plain-text-reader.ts';

const read = (text: string) => plainTextReader.read({ bytes: new TextEncoder().encode(text), name: 'text' });

describeDocumentReader('plain text', plainTextReader, () =>
  new TextEncoder().encode(`
THE KEEPER

A keeper lived on the rock,\u200b far out at sea, and he
lit the lamp every   night of the year.

  - oil for the lamp
  - bread for the
    keeper

He is there still, they say, and the lamp has never
gone out.
`),
);

test('a list may follow its introduction without a blank line, and bars or tabs make a table', async () => {
  const { blocks } = await read(
    'Decisions:\n- Move to May\n- Hire two\n  engineers\n\nCost\t2023\nRent\t10\nFood\t5\n',
  );
  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'Decisions:' },
    { kind: 'list', ordered: false, items: ['Move to May', 'Hire two engineers'] },
    {
      kind: 'table',
      header: ['Cost', '2023'],
      rows: [
        ['Rent', '10'],
        ['Food', '5'],
      ],
    },
  ]);
});

test('lines too long to be wrapped are separate paragraphs', async () => {
  const long = `${'word '.repeat(40)}end.`;
  const { blocks } = await read([long, long, 'Short one.'].join('\n'));
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
});

test('a letter or a shout is not a heading', async () => {
  const { blocks } = await read('\n\nDear Ann,\n\n\n"STOP!"\n\n\nI came at once, as you had asked me to.\n');
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
});

test('numbered lines above paragraphs are headings, and the first line of all is the title', async () => {
  const { blocks } = await read(`Minutes of the clock club, 3 May 2031

Present: R. Hale (chair), B. Moor
Apologies: C. Tarn

1. The church clock

It is ten minutes slow.

2. A.O.B.

None.
`);
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, text: 'Minutes of the clock club, 3 May 2031' },
    { kind: 'paragraph', text: 'Present: R. Hale (chair), B. Moor' },
    { kind: 'paragraph', text: 'Apologies: C. Tarn' },
    { kind: 'heading', level: 2, text: 'The church clock' },
    { kind: 'paragraph', text: 'It is ten minutes slow.' },
    { kind: 'heading', level: 2, text: 'A.O.B.' },
    { kind: 'paragraph', text: 'None.' },
  ]);
});

test('a table with two lines is not a heading, and lists of addresses are left out', async () => {
  const { blocks } = await read(
    'A\tB\tC\n1\t2\t3\n\nSee below.\n\nhttps://clocks.example/a.jpg\nhttps://clocks.example/b.jpg\n',
  );
  expect(blocks).toEqual([
    { kind: 'table', header: ['A', 'B', 'C'], rows: [['1', '2', '3']] },
    { kind: 'paragraph', text: 'See below.' },
  ]);
});

test('a note below its paragraph is left out, including the star that refers to it', async () => {
  const { blocks } = await read(
    'She was the belle of Ellworth,* and knew it.\n\n     * So they said there.\n\nHe did not know it.\n',
  );
  expect(blocks.map((block) => ('text' in block ? block.text : ''))).toEqual([
    'She was the belle of Ellworth, and knew it.',
    'He did not know it.',
  ]);
});

test('the first short line of a text without capitals is its title', async () => {
  const { blocks } = await read(
    '灯台\n\n古い灯台は港の入口の岩の上に立っていた。毎晩、灯台守は階段を上った。\n',
  );
  expect(blocks[0]).toEqual({ kind: 'heading', level: 1, text: '灯台' });
});
