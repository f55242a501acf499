import { beforeAll, expect, test } from 'vitest';
import { CERTAIN_THINGS, OTHER_THINGS } from '../testing/thing-senses.ts';
import { createReader, type Reader } from '../words/reading.ts';
import { isOnTechnology, thingsIn } from './things.ts';

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

test.each([
  ['The town bought a new boat for the keepers.', true],
  ['After the storm, the old boat lay on the shore.', true],
  ['The board knows which boat was sold.', false],
  ['According to the book, the harbour was built by monks.', false],
  ['The town of Holm, whose keepers have a boat, pays for it.', false],
  ['The mayor wrote “the boat is a joy” on Monday.', false],
  ['… and the boat lay on the shore.', false],
])('what a clause or a quotation beside the main clause mentions is not central: %s', (text, isCentral) => {
  expect(thingsIn(text, reader)[0]?.isCentral).toBe(isCentral);
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

test('a document is on technology if several of its words are, and not if it only names an app', () => {
  const about = (text: string) =>
    isOnTechnology({ title: 'The tower', blocks: [{ kind: 'paragraph', text }] });
  expect(
    about('The new compiler runs on Linux. Developers find its source code on GitHub, and the app is free.'),
  ).toBe(true);
  expect(
    about(
      `The app, the browser and a laptop tell when it is open. ${'The tower was built of stone. '.repeat(90)}`,
    ),
  ).toBe(false);
});
