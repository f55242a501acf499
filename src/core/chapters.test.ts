import { expect, test } from 'vitest';
import { chaptersOf } from './chapters.ts';

test('neighbouring scenes of one title are one chapter, and scenes without one stay apart', () => {
  const titles = ['Dusk', 'Dusk', 'Night', '', '', 'Dusk', 'Dusk', 'Dusk'];
  const scenes = titles.map((title, number) => ({ title, number }));
  expect(chaptersOf(scenes).map(({ number }) => number)).toEqual([0, 2, 3, 4, 5]);
  expect(chaptersOf([])).toEqual([]);
});
