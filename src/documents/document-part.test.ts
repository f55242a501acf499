import { expect, test } from 'vitest';
import type { Block, Document } from '../core/model.ts';
import { takePart } from './document-part.ts';

const heading = (level: number, text: string): Block => ({ kind: 'heading', level, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const book: Document = {
  title: 'The Clock',
  language: 'en',
  warnings: [],
  blocks: [
    paragraph('Before.'),
    heading(1, 'Book One'),
    heading(2, 'Chapter 1: The Shop'),
    paragraph('In the shop.'),
    heading(2, 'Chapter 2'),
    paragraph('In the street.'),
    heading(1, 'Book Two'),
    heading(2, 'Chapter 1: The Hill'),
    paragraph('On the hill.'),
    heading(2, 'Chapter 10'),
    paragraph('At the end.'),
  ],
};
const said = (part: string) =>
  takePart(book, part).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

test.each([
  ['1', ['In the shop.', 'In the street.']],
  ['2', ['On the hill.', 'At the end.']],
  ['1-2', ['In the shop.', 'In the street.', 'On the hill.', 'At the end.']],
  ['Book Two', ['On the hill.', 'At the end.']],
  ['chapter 1', ['In the shop.']],
  ['Chapter 2', ['In the street.']],
  ['Book Two / Chapter 1', ['On the hill.']],
  ['Chapter 10', ['At the end.']],
])('part %j is %j', (part, expected) => expect(said(part)).toEqual(expected));

test('a part has the title of the document followed by its own', () => {
  expect(takePart(book, '2').title).toBe('The Clock: Book Two');
  expect(takePart(book, '1-2').title).toBe('The Clock');
});

test.each(['3', '0', '1-3', 'Chapter 3', 'Book Three / Chapter 1', '/', '…'])(
  'a missing part such as %j is rejected with the list of parts',
  (part) => {
    expect(() => takePart(book, part)).toThrow(
      expect.objectContaining({
        code: 'part_not_found',
        advice: 'Use the number or heading of a part: 1 Book One; 2 Book Two.',
      }),
    );
  },
);

test('a document without headings has no parts', () => {
  expect(() => takePart({ ...book, blocks: [paragraph('All.')] }, '1')).toThrow(/no headings/);
});
