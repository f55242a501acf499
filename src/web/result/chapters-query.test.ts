import { expect, test } from 'vitest';
import { chaptersOf } from './chapters-query.ts';

test('neighbouring scenes of one title are one chapter, and a scene without a title keeps its number', () => {
  const scenes = ['Dusk', 'Dusk', '', '', 'Dusk'].map((title, index) => ({
    id: `s${index}`,
    title,
    startMs: index * 9000,
  }));
  expect(chaptersOf(scenes).map(({ id, number }) => [id, number])).toEqual([
    ['s0', 1],
    ['s2', 3],
    ['s3', 4],
    ['s4', 5],
  ]);
});
