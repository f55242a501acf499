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

const BOOK = `The Project Gutenberg eBook of The Clock

Title: The Clock
       and Other Tales

Language: English

*** START OF THE PROJECT GUTENBERG EBOOK THE CLOCK ***

Produced by Some Person and the Online Distributed
Proofreading Team

                  THE CLOCK

              AND OTHER TALES

                    BY

               ANNA B. HALE


CONTENTS

CHAPTER                      PAGE

   I. THE SHOP                  1
  II. THE BRASS KEY OF NASA    29




CHAPTER I

THE SHOP


Once, in Harrow-on-the-Marsh, there lived a clockmaker who had
_one_ daughter and a clock from NASA. The daughter--whose name was
Ruth--wound herself, he said, and never ran down.[1]

"Father," said she, "who is the man that stands at the cor-
ner every evening?"

"WHAT MAN?" cried he.

[Illustration: The man at the corner.]

She sang as she worked:

    _Tick, tock, the hours go,_
      _Some are fast and some are slow._
                      --OLD SONG

[1] A saying still heard there.

                      12

     *       *       *       *       *

CHAPTER II.

THE BRASS KEY OF NASA


The next morning the man came in.

THE END

*** END OF THE PROJECT GUTENBERG EBOOK THE CLOCK ***

Updated editions will replace the previous one.
`;

test('a Project Gutenberg book is its story, without licence, contents, notes and page numbers', async () => {
  const { title, language, blocks } = await read(BOOK);
  expect({ title, language }).toEqual({ title: 'The Clock and Other Tales', language: 'en' });
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('Chapter'));
  expect(blocks.slice(start)).toEqual([
    { kind: 'heading', level: 2, text: 'Chapter I: The Shop' },
    {
      kind: 'paragraph',
      text: 'Once, in Harrow-on-the-Marsh, there lived a clockmaker who had one daughter and a clock from NASA. The daughter—whose name was Ruth—wound herself, he said, and never ran down.',
    },
    {
      kind: 'paragraph',
      text: '"Father," said she, "who is the man that stands at the corner every evening?"',
    },
    { kind: 'paragraph', text: '"WHAT MAN?" cried he.' },
    { kind: 'paragraph', text: 'She sang as she worked:' },
    {
      kind: 'quote',
      text: 'Tick, tock, the hours go, Some are fast and some are slow.',
      attribution: 'OLD SONG',
    },
    { kind: 'heading', level: 2, text: 'Chapter II: The Brass Key of NASA' },
    { kind: 'paragraph', text: 'The next morning the man came in.' },
  ]);
});

test('a list may follow its lead without a blank line, and bars or tabs make a table', async () => {
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

test('lines too long to be wrapped are paragraphs of their own', async () => {
  const long = `${'word '.repeat(40)}end.`;
  const { blocks } = await read([long, long, 'Short one.'].join('\n'));
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
});

test('a letter or a shout is not a heading', async () => {
  const { blocks } = await read('\n\nDear Ann,\n\n\n"STOP!"\n\n\nI came at once, as you had asked me to.\n');
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
});
