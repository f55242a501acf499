import { expect, test } from 'vitest';
import { isAbsent } from './map-cards.ts';

test.each([
  'No two capitals are nearer to each other, apart from Rome and the Vatican.',
  'The lake is larger than Paris.',
  'Unlike Berlin, the town has no river.',
  'It is as cold as in Oslo.',
])('draws no map of a place that is only an exception, or compared with: %s', (text) => {
  expect(isAbsent(text)).toBe(true);
});

test.each(['The train runs from Munich to Hamburg.', 'More than half of them live in Paris.'])(
  'draws a map of a place that is told of: %s',
  (text) => {
    expect(isAbsent(text)).toBe(false);
  },
);
