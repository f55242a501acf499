import { expect, test } from 'vitest';
import { nearestNames } from './nearest-names.ts';

test.each([
  ['chalkbord', ['chalkboard']],
  ['FLAT', ['flat']],
  ['paper', ['papercut']],
  ['gradeint', ['gradient']],
  ['watercolour', []],
])('%s means %j', (typed, expected) => {
  expect(nearestNames(typed, ['flat', 'papercut', 'gradient', 'chalkboard'])).toEqual(expected);
});

test('swapped letters count as one slip, and the nearest name comes first', () => {
  expect(nearestNames('lst', ['rms', 'slt', 'awb'])[0]).toBe('slt');
});
