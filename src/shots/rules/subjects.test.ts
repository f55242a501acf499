import { beforeAll, expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { createReader, type Reader } from '../words/reading.ts';
import { subjectCards, subjectIn } from './subjects.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader('en');
});

test.each([
  ['The 16-inch laptop also features a physical key and a new layout.', 'The 16-inch laptop'],
  ['Wistron and Global Lighting are said to be among the suppliers.', 'Wistron and Global Lighting'],
  ['Prosecutors in Sweden have dropped their investigation into the case.', 'Prosecutors in Sweden'],
])('“%s” is about “%s”, and the rest is whole', (sentence, term) => {
  expect(subjectIn(sentence, reader)).toEqual({ term, text: sentence.slice(term.length + 1) });
});

test.each([
  'Apple continues to offer free repairs to its customers.',
  'It continues to offer free repairs to its customers.',
  'This new harbour is larger than the one in the north.',
  'In Sweden the prosecutors have dropped their investigation into the case.',
  'The old lamp, which burns all night, is larger than others.',
  'The lamp of the harbour burned by the keeper was lost at sea.',
  'Building a lamp for the harbour takes more than a year.',
  'The old harbour is large.',
])('“%s” is not parted after a subject', (sentence) => {
  expect(subjectIn(sentence, reader)).toBeUndefined();
});

test('a subject is set large once in a film', async () => {
  const context = await contextOf([
    { text: 'Holm Lighting continues to offer free repairs to its customers.' },
    { text: 'Holm Lighting continues to sell its lamps in the north.' },
  ]);
  expect(subjectCards(context).map(({ from }) => from)).toEqual([0]);
});

test('one word is a name if the document writes it so within a sentence', async () => {
  const text = 'Apple continues to offer free repairs to its customers.';
  const cardsIn = async (told: string) =>
    subjectCards(await contextOf([{ text }], { blocks: [{ kind: 'paragraph', text: told }] }));
  expect((await cardsIn('The phone that Apple sells is new.'))[0]?.card).toMatchObject({ term: 'Apple' });
  expect(await cardsIn('The apple was red. Apple after apple fell.')).toEqual([]);
});
