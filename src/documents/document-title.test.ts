import { expect, test } from 'vitest';
import type { Block } from '../core/model.ts';
import { titleDocument } from './document-title.ts';
import { titleCase } from './title-case.ts';

const heading = (text: string, level = 2): Block => ({ kind: 'heading', level, text });
const paragraph: Block = { kind: 'paragraph', text: 'It was a dark night. And so on.' };

test('a heading over the whole document is its title and is not repeated', () => {
  const blocks = [heading('The Mermaid'), paragraph, heading('More', 3), paragraph];
  expect(titleDocument(blocks, { name: 'a.txt' })).toEqual({ title: 'The Mermaid', blocks: blocks.slice(1) });
});

test('the first of several chapters is not the title; the name is used instead', () => {
  const blocks = [heading('One'), paragraph, heading('Two'), paragraph];
  expect(titleDocument(blocks, { name: 'books/legend-land.txt' })).toEqual({ title: 'Legend Land', blocks });
  expect(titleDocument(blocks, {}).title).toBe('One');
});

test("the user's title comes first, then the declared one", () => {
  const blocks = [heading('Own'), paragraph];
  expect(titleDocument(blocks, { chosen: 'Chosen', declared: 'Declared' }).title).toBe('Chosen');
  expect(titleDocument(blocks, { declared: 'Declared', name: 'a.txt' })).toMatchObject({ title: 'Declared' });
});

test("the name of a site after the document's heading is not part of the title", () => {
  const titled = (declared: string) =>
    titleDocument([paragraph, heading('How bees dance'), paragraph], { declared }).title;
  expect(titled('How bees dance | The Echo')).toBe('How bees dance');
  expect(titled('How bees dance – Nature')).toBe('How bees dance');
  expect(titled('How bees dance-off')).toBe('How bees dance-off');
  expect(titled('Bees | The Echo')).toBe('Bees | The Echo');
});

test('the first words are the title if there is nothing else', () => {
  expect(titleDocument([paragraph], {}).title).toBe('It was a dark night');
  expect(titleDocument([paragraph], { name: 'https://example.com/notes/My%20day.html?x=1' }).title).toBe(
    'My day',
  );
});

test.each([
  'Microsoft Word - final_v7.doc',
  'report_final.docx',
  'Untitled',
  'Document1',
  'PowerPoint Presentation',
  '2024',
])('“%s” is not used as a title; the heading is', (declared) => {
  const blocks = [heading('The Hive', 1), paragraph, heading('Bees'), paragraph];
  expect(titleDocument(blocks, { declared, name: 'final_v7.docx' }).title).toBe('The Hive');
});

test("a program's name is removed from the title, and hasty file names are not titles", () => {
  expect(titleDocument([paragraph], { declared: 'Microsoft Word - The Hive' }).title).toBe('The Hive');
  expect(titleDocument([paragraph], { name: '2024-03-01_final_v3.docx' }).title).toBe('It was a dark night');
  expect(
    titleDocument([heading('Introduction'), paragraph, heading('Two'), paragraph], { name: 'scan 12.pdf' })
      .title,
  ).toBe('Introduction');
});

test('the only heading of the first level is the title, even after a preface', () => {
  const blocks = [heading('Preface'), paragraph, heading('The Hive', 1), paragraph];
  expect(titleDocument(blocks, { name: 'bees.md' }).title).toBe('The Hive');
});

test.each([
  ['HOW ST. PIRAN CAME TO CORNWALL', 'How St. Piran Came to Cornwall'],
  ['THE LADY OF LLYN-Y-FAN FACH', 'The Lady of Llyn-y-Fan Fach'],
  ['CHAPTER XIV.', 'Chapter XIV.'],
  ["MCDONALD'S FARM AND O'BRIEN", "McDonald's Farm and O'Brien"],
  ['NASA: THE EARLY YEARS', 'NASA: The Early Years'],
  ['A MIX OF CIVIL LAW', 'A Mix of Civil Law'],
])('%s becomes %s', (capitals, expected) => {
  expect(titleCase(capitals, new Set(['NASA']))).toBe(expected);
});
