import { expect, test } from 'vitest';
import { readAmount, readCount } from './amount.ts';

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

test.each([
  ['5', 5],
  [' 20 ', 20],
  ['', null],
  ['0', undefined],
  ['2.5', undefined],
  ['-1', undefined],
  ['1000', undefined],
])('“%s” is %s at once, of 999 at most', (typed, count) => {
  expect(readCount(typed, 999)).toBe(count);
});
