// Over 300 lines: one suite for one reader, with the texts that it reads.
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
    { kind: 'verse', lines: ['Tick, tock, the hours go,', 'Some are fast and some are slow.'] },
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

test('a title page, imprint and dedication are not read; the title is taken from them', async () => {
  const { title, blocks } = await read(`THE
CLOCKMAKER'S
DAUGHTER

A STORY OF THE HILLS

By Anna B. Hale

Author of "The Brass Key," etc.

ELLWORTH
HALE & SONS, PUBLISHERS
1911

Copyright, 1911
BY HALE & SONS

All rights reserved

TO RUTH

CHAPTER I

Once there lived a clockmaker who had one daughter and a clock that never stopped. The daughter wound
herself, he said, and never ran down, and that was why he had called her after the river that ran past.
`);
  expect(title).toBe("The Clockmaker's Daughter");
  expect(blocks.map((block) => ('text' in block ? block.text.slice(0, 22) : ''))).toEqual([
    'Chapter I',
    'Once there lived a clo',
  ]);
});

const STORY = `The clock stood in the window of the shop, and the children came to look at it after school,
since it told not only the hours but the phases of the moon.`;

test.each([
  [
    'marks of the first years',
    `${'Welcome to the World of Free Plain Vanilla Electronic Texts'}\n\n*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*\n\n\n${STORY}\n\nEnd of The Project Gutenberg Etext of The Clock\n`,
  ],
  [
    'no marks',
    `The Project Gutenberg EBook of The Clock, by Anna B. Hale\n\nThis eBook is for the use of anyone anywhere at no cost.\n\nTitle: The Clock\n\nRelease Date: May, 1999 [EBook #1]\n\nProduced by Some Person\n\n${STORY}\n\nSection 1.  General Terms of Use and Redistributing Project Gutenberg-tm\nelectronic works\n\n1.A.  By reading or using any part of this work you agree.\n`,
  ],
])('a licence of Project Gutenberg with %s is left out', async (_, text) => {
  const { blocks } = await read(text);
  expect(blocks).toEqual([{ kind: 'paragraph', text: STORY.replaceAll('\n', ' ') }]);
});

test('a poem is read in stanzas, without the numbers of its lines', async () => {
  const { blocks } = await read(`THE CLOCK

The hours go down the village street
  With lanterns in their hands
And every door they pass is shut          5
  To all that no one understands

The night is long the street is steep
  The lanterns all burn low
`);
  expect(blocks).toEqual([
    { kind: 'heading', level: 2, text: 'The Clock' },
    {
      kind: 'verse',
      lines: [
        'The hours go down the village street',
        'With lanterns in their hands',
        'And every door they pass is shut',
        'To all that no one understands',
      ],
    },
    { kind: 'verse', lines: ['The night is long the street is steep', 'The lanterns all burn low'] },
  ]);
});

const turn = (speaker: string, text: string) => ({ kind: 'turn', speaker, text });

test('a play is read in turns, without stage directions', async () => {
  const { blocks } = await read(`ACT I. SCENE I.--_A shop._

[_Enter_ RUTH _and_ HALE.]

RUTH. (_aside_) He has not seen the key.

HALE. What do you hide there, child?
  Show me your hands at once.
RUTH. Nothing, father.
                         [_Exit._]
HALE. Nothing, she says.
`);
  expect(blocks).toEqual([
    { kind: 'heading', level: 2, text: 'ACT I. SCENE I.—A shop' },
    turn('Ruth', 'He has not seen the key.'),
    turn('Hale', 'What do you hide there, child? Show me your hands at once.'),
    turn('Ruth', 'Nothing, father.'),
    turn('Hale', 'Nothing, she says.'),
  ]);
});

test('an interview is read in turns, without sounds in brackets', async () => {
  const { blocks } = await read(
    'RUTH: When did it stop?\n\nMR. HALE: (laughs) It never did. [crosstalk 00:01:10]\n\nRUTH: Never?\n\nMR. HALE: Not once.\n',
  );
  expect(blocks).toEqual([
    turn('Ruth', 'When did it stop?'),
    turn('Mr. Hale', 'It never did.'),
    turn('Ruth', 'Never?'),
    turn('Mr. Hale', 'Not once.'),
  ]);
});

test.each([
  ['[2031-03-01, 09:14:22] ', ''],
  ['01/03/2031, 09:14 - ', ''],
  ['09:14 ', ''],
  ['<', '>'],
])('a chat whose lines begin with %j is read in turns', async (before, after) => {
  const line = (name: string, text: string) => `${before}${name}${after === '' ? ':' : after} ${text}`;
  const { blocks } = await read(
    [
      line('Ruth', 'It has stopped!'),
      line('Ben', '<Media omitted>'),
      line('Ruth', 'https://clocks.example/a.jpg?size=large'),
      line('Ben', 'wind it'),
      line('Ben', 'This message was deleted'),
      line('Ruth', 'I did.'),
    ].join('\n'),
  );
  expect(blocks).toEqual([turn('Ruth', 'It has stopped!'), turn('Ben', 'wind it'), turn('Ruth', 'I did.')]);
});

test('labels before colons are no speakers', async () => {
  const { blocks } = await read('Note: Wind it daily.\n\nTip: Oil it.\n\nNote: Dust it.\n\nTip: Love it.\n');
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
});

test('numbered lines over paragraphs are headings, and the first line over all is the title', async () => {
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

test('a table of two lines is no heading, and lists of addresses are left out', async () => {
  const { blocks } = await read(
    'A\tB\tC\n1\t2\t3\n\nSee below.\n\nhttps://clocks.example/a.jpg\nhttps://clocks.example/b.jpg\n',
  );
  expect(blocks).toEqual([
    { kind: 'table', header: ['A', 'B', 'C'], rows: [['1', '2', '3']] },
    { kind: 'paragraph', text: 'See below.' },
  ]);
});

test('a note below its paragraph is left out, with the star that points to it', async () => {
  const { blocks } = await read(
    'She was the belle of Ellworth,* and knew it.\n\n     * So they said there.\n\nHe did not know it.\n',
  );
  expect(blocks.map((block) => ('text' in block ? block.text : ''))).toEqual([
    'She was the belle of Ellworth, and knew it.',
    'He did not know it.',
  ]);
});

test('a text that begins at once and names an ISBN further down has no title page to lose', async () => {
  const { blocks } = await read(`Notes on a Press

The press was built by two brothers in the year of the flood.

It printed 300 sheets in a day.

The catalogue, ISBN 978-3-16-148410-0, was published in London and lists every sheet that was ever made there.

The brothers sold it in 1902, and the new owner moved it over the pass with nine horses and a great deal of rope.
`);
  expect(blocks.slice(1).map(({ kind }) => kind)).toEqual(Array(4).fill('paragraph'));
});

test('a play whose names stand on lines of their own is turns, without its directions', async () => {
  const speech = (name: string, text: string) => `${name}.\n\n${text}\n`;
  const { blocks } = await read(
    [
      speech('KEEPER', 'Who goes there?'),
      speech('BOATMAN', '[_Wet to the bone._] A friend, and it is _un_safe out here.'),
      speech('KEEPER', 'Then come in.'),
      speech('BOATMAN', 'I will.'),
      '[_They go in._]\n',
      speech('KEEPER', 'Sit down.'),
      speech('BOATMAN', 'I sit.'),
      speech('KEEPER', 'Eat, then.'),
      speech('BOATMAN', 'I eat. [_He eats.'),
    ].join('\n'),
  );
  expect(blocks.slice(0, 2)).toEqual([
    { kind: 'turn', speaker: 'Keeper', text: 'Who goes there?' },
    { kind: 'turn', speaker: 'Boatman', text: 'A friend, and it is unsafe out here.' },
  ]);
  expect(blocks.at(-1)).toEqual({ kind: 'turn', speaker: 'Boatman', text: 'I eat.' });
  expect(blocks.every(({ kind }) => kind === 'turn')).toBe(true);
});

test('what a transcriber says of a book is left out, and a title below the number of a chapter is its title', async () => {
  const chapter = (number: string, title: string) =>
    `CHAPTER ${number}.\n\n${title}\n\n\nThe keeper of Mr. Bell climbed the stair of the tower, and lit the lamp ${number}.\n\n\n`;
  const { title, blocks } = await read(
    `The Project Gutenberg EBook of The Lamp, by Ann Keeper\n\nTitle: The Lamp\n       A Romance\n\n*** START OF THIS PROJECT GUTENBERG EBOOK THE LAMP ***\n\n[Transcriber's Note:\n\nItalics are marked.\n\nErrors are listed.]\n\nThroughout this text you will see words with marks.\n\n\n${[
      chapter('I', 'The Storm.'),
      chapter('II', "The Supper at Mr. Bell's."),
      chapter('III', 'The Boat.'),
    ].join('')}`,
  );
  expect(title).toBe('The Lamp: A Romance');
  expect(blocks.map((block) => ('text' in block ? block.text : ''))).toEqual([
    'Chapter I: The Storm',
    'The keeper of Mr. Bell climbed the stair of the tower, and lit the lamp I.',
    "Chapter II: The Supper at Mr. Bell's",
    'The keeper of Mr. Bell climbed the stair of the tower, and lit the lamp II.',
    'Chapter III: The Boat',
    'The keeper of Mr. Bell climbed the stair of the tower, and lit the lamp III.',
  ]);
});

test('the first short line of a text without capitals is its title', async () => {
  const { blocks } = await read(
    '灯台\n\n古い灯台は港の入口の岩の上に立っていた。毎晩、灯台守は階段を上った。\n',
  );
  expect(blocks[0]).toEqual({ kind: 'heading', level: 1, text: '灯台' });
});
