import { expect, test } from 'vitest';
import { createReader } from './reading.ts';
import { isQuestion, isWholeSentence } from './sentences.ts';

test.each([
  'If it is an old lamp, which still burns.',
  'Not only is the lamp old.',
  'Which means that the lamp will burn.',
])('a clause whose main clause is missing is no sentence: %s', (text) => {
  expect(isWholeSentence(text)).toBe(false);
});

test.each([
  'If it is an old lamp, which still burns, the keeper keeps it.',
  'Not only is the lamp old, but it is cracked.',
  'Which lamps burn on the quay and at the ferry will decide how many ships come in.',
  'Who keeps the lamp of Holm remains a secret.',
])('with its main clause it is: %s', (text) => {
  expect(isWholeSentence(text)).toBe(true);
});

test('a question of up to three lines is one, unless it leans on what was said before', async () => {
  const reader = await createReader('en');
  const asks = (text: string) => isQuestion(text, reader);
  expect(
    asks(
      'Is the lamp of the old harbour the first step to a new one, or will it soon be forgotten by the town?',
    ),
  ).toBe(true);
  expect(
    asks('Will it soon be forgotten by all of the keepers of the old harbour in the north of the town?'),
  ).toBe(false);
  expect(asks(`Is the lamp ${'of the old harbour in the north '.repeat(5)}burning?`)).toBe(false);
});
