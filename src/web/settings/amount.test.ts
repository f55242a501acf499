import { expect, test } from 'vitest';
import { readAmount } from './amount.ts';

test.each([
  ['5', 5],
  [' 0.50 ', 0.5],
  ['0,5', 0.5],
  ['0', 0],
  ['', null],
  ['  ', null],
  ['five', undefined],
  ['-1', undefined],
  ['1e9', undefined],
  ['1.000,50', undefined],
])('“%s” is %s', (typed, amount) => {
  expect(readAmount(typed)).toBe(amount);
});
