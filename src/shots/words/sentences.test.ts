import { expect, test } from 'vitest';
import { isWholeSentence } from './sentences.ts';

test.each(['If it is an old lamp, which still burns.', 'Not only is the lamp old.'])(
  'a clause whose main clause is missing is no sentence: %s',
  (text) => {
    expect(isWholeSentence(text)).toBe(false);
  },
);

test.each([
  'If it is an old lamp, which still burns, the keeper keeps it.',
  'Not only is the lamp old, but it is cracked.',
])('with its main clause it is: %s', (text) => {
  expect(isWholeSentence(text)).toBe(true);
});
