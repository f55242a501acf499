import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { isAbsent, mapCards } from './map-cards.ts';

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

test('a country that is told of, and in which something happens, is shown', async () => {
  const mapped = async (text: string) => {
    const blocks = [{ kind: 'paragraph', text: 'The lamps in Sudan are old.' }] as const;
    return mapCards(await contextOf([{ text }], { blocks })).map(
      ({ card }) => card.kind === 'map' && card.country,
    );
  };
  expect(await mapped('Sudan is one of the largest countries of all.')).toEqual(['Sudan']);
  expect(await mapped('Sudan said that the lamps are old.')).toEqual([]);
  expect(await mapped('Chad lit the lamp himself.')).toEqual([]);
});
