import { expect, test } from 'vitest';
import { plainTextReader } from './plain-text-reader.ts';

const read = (text: string) => plainTextReader.read({ bytes: new TextEncoder().encode(text), name: 'text' });

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

test('a Project Gutenberg book is read without licence, contents, notes and page numbers', async () => {
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

test('a title page, imprint and dedication are not read, but give the title', async () => {
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
])('a Project Gutenberg licence with %s is left out', async (_, text) => {
  const { blocks } = await read(text);
  expect(blocks).toEqual([{ kind: 'paragraph', text: STORY.replaceAll('\n', ' ') }]);
});

test('a text that starts immediately has no title page, even if it mentions an ISBN later', async () => {
  const { blocks } = await read(`Notes on a Press

The press was built by two brothers in the year of the flood.

It printed 300 sheets in a day.

The catalogue, ISBN 978-3-16-148410-0, was published in London and lists every sheet that was ever made there.

The brothers sold it in 1902, and the new owner moved it over the pass with nine horses and a great deal of rope.
`);
  expect(blocks.slice(1).map(({ kind }) => kind)).toEqual(Array(4).fill('paragraph'));
});

test("transcriber's notes are left out, and a title below a chapter number is the chapter's title", async () => {
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
