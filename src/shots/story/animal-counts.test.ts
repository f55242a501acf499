import { describe, expect, test } from 'vitest';
import { AnimalCounts, animalCountIn, seenOf } from './animal-counts.ts';

test.each([
  ['pig', 'a butcher came by, driving a pig.', 1],
  ['fox', 'the old fox sat by the road.', 1],
  ['fish', 'he saw three fishes in the reeds.', 3],
  ['fish', 'there were three fish in the reeds.', 3],
  ['raven', 'the seven ravens came home.', 7],
  ['horse', 'two fine white horses stood there.', 2],
  ['goose', 'the geese ran away.', undefined],
  ['sheep', 'the sheep ran away.', undefined],
  ['wolf', 'nobody was there.', undefined],
])('of %j in %j there are %j', (thing, text, count) => {
  expect(animalCountIn(thing, text)).toBe(count);
});

test('several are seen of a kind of which nobody says how many there are', () => {
  expect(seenOf('goose', 'the geese ran away.')).toBe(3);
  expect(seenOf('goose', 'the goose ran away.')).toBe(1);
});

describe('a tale', () => {
  test('remembers how many it has told of', () => {
    const counts = new AnimalCounts();
    expect(counts.of(['raven'], 'seven ravens sat in the tree.')).toEqual({ raven: 7 });
    expect(counts.of(['raven'], 'then the ravens flew away.')).toEqual({ raven: 7 });
    expect(counts.of(['raven'], 'one raven came back.')).toEqual({ raven: 1 });
  });

  test('counts only what is seen', () => {
    expect(new AnimalCounts().of(['fox'], 'three fishes lay there.')).toBeUndefined();
  });
});
