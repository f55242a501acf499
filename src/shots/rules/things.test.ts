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

test('nothing is drawn for words in another sense, names, and what is denied or compared', () => {
  const drawn = OTHER_THINGS.flatMap((sentence) =>
    thingsIn(sentence, reader).map(({ thing }) => `${thing}: ${sentence}`),
  );
  expect(drawn).toEqual([]);
});

test('nothing is drawn for other languages, of which no word is known', async () => {
  expect(thingsIn('Das Boot liegt im Hafen.', await createReader('de'))).toEqual([]);
});
