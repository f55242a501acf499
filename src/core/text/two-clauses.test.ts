import { expect, test } from 'vitest';
import { twoClauses } from './two-clauses.ts';

test.each([
  ['While the lamp burns, the keeper may not sleep.', 'While the lamp burns,', 'the keeper may not sleep.'],
  ['The lamp is old, but the lens is new.', 'The lamp is old,', 'but the lens is new.'],
  ['The keeper slept; the lamp went out.', 'The keeper slept;', 'the lamp went out.'],
  [
    'If the oil runs out, ring the bell (the large one).',
    'If the oil runs out,',
    'ring the bell (the large one).',
  ],
])('“%s” has two clauses', (sentence, first, second) => {
  expect(twoClauses(sentence)).toEqual([first, second]);
});

test.each([
  'The lamp burns all night.',
  'The lamp, the lens and the bell are old.',
  'In 1802, the lamp was lit.',
  'If so, ring the bell.',
  'While the lamp, the lens and the bell are old, the tower is new.',
  'The keeper said “wait, but not for long” and left.',
  'The lamp went out; the bell rang; the keeper slept.',
])('where the clauses of “%s” part is not certain', (sentence) => {
  expect(twoClauses(sentence)).toBeUndefined();
});
