import { describe, expect, test } from 'vitest';
import { cardSchema } from '../../protocol/schemas/card.ts';
import { contextOf } from '../testing/context.ts';
import { isAbsent, isBeside, mapCards } from './map-cards.ts';

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

test('a place has no pin where something happens beside it', () => {
  const besides = (text: string) => isBeside(text, text.indexOf('Munich'));
  expect(besides('Warnings were in effect for villages east of Munich.')).toBe(true);
  expect(besides('The lamp stood twenty miles north of Munich.')).toBe(true);
  expect(besides('Outside Munich, the lamps went out.')).toBe(true);
  expect(besides('Warnings were in effect in Munich.')).toBe(false);
  expect(besides('In the east of Germany and in Munich, the lamps went out.')).toBe(false);
});

test('a country that is told of, and in which something happens, is shown', async () => {
  const mapped = async (text: string) => {
    const blocks = [{ kind: 'paragraph', text: 'The lamps in Sudan are old.' }] as const;
    const cards = mapCards(await contextOf([{ text }], { blocks })).map(({ card }) => card);
    // It can be sent back by whoever edits the film, and is read from an archive.
    expect(cards.map((card) => cardSchema.safeParse(card).data)).toEqual(cards);
    return cards.map((card) => card.kind === 'map' && card.country);
  };
  expect(await mapped('Sudan is one of the largest countries of all.')).toEqual(['Sudan']);
  expect(await mapped('Sudan said that the lamps are old.')).toEqual([]);
  expect(await mapped('Chad lit the lamp himself.')).toEqual([]);
});

describe('a place', () => {
  const mapped = async (text: string) => {
    const blocks = [{ kind: 'paragraph', text: 'The lamps in Germany and in Sudan are old.' }] as const;
    return mapCards(await contextOf([{ text }], { blocks })).flatMap(({ card }) =>
      card.kind === 'map' ? (card.places[0]?.name ?? card.country ?? '') : '',
    );
  };

  test.each([
    'Mara Holm, an engineer at the lamp works in Berlin, lit it.',
    'The lamp was shown at a conference in Berlin.',
    'Ann Lee, a lecturer in Germany, has counted the lamps.',
    'Shares in the lamp works closed in Berlin at $12.',
    'Lamps burn all night in Asia and Germany.',
    'The lamps are paid for by the city of Berlin.',
    'The grant is a vote of confidence from Berlin.',
  ])('where somebody works, speaks or trades is not on a map: %s', async (text) => {
    expect(await mapped(text)).toEqual([]);
  });

  test('where something happens is', async () => {
    expect(await mapped('The lamp fell into the river in Berlin.')).toEqual(['Berlin']);
    expect(await mapped('The lamps burn all night in Germany.')).toEqual(['Germany']);
  });
});
