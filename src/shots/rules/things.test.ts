import { beforeAll, expect, test } from 'vitest';
import { CERTAIN_THINGS, OTHER_THINGS } from '../testing/thing-senses.ts';
import { createReader, type Reader } from '../words/reading.ts';
import { thingsIn } from './things.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader('en');
});

test('a noun that certainly means a thing is drawn', () => {
  const found = CERTAIN_THINGS.map(([sentence]) => [sentence, thingsIn(sentence, reader)[0]?.thing]);
  expect(found).toEqual(CERTAIN_THINGS);
});

test('what a sentence is about is told from what it only mentions', () => {
  const [boat, harbour] = thingsIn('The old boat lay beside a lighthouse.', reader);
  expect([boat?.isSubject, harbour?.isSubject]).toEqual([true, false]);
  expect(thingsIn('He bought a book.', reader)[0]?.isSubject).toBe(false);
});

test('nothing is drawn for words in another sense, names, and what is denied or compared', () => {
  const drawn = OTHER_THINGS.flatMap((sentence) =>
    thingsIn(sentence, reader).map(({ thing }) => `${thing}: ${sentence}`),
  );
  expect(drawn).toEqual([]);
});

test('nothing is drawn for other languages, of which no word is known', async () => {
  expect(thingsIn('Das Boot liegt im Hafen.', await createReader('de'))).toEqual([]);
});
