import { expect, test } from 'vitest';
import type { ScenePose } from '../../../core/scene-words.ts';
import { person } from './person.ts';

const isOfWood = (pose: ScenePose) => person('captain', { pose }).pieces.some(({ of }) => of === 'wood');

test('whoever sits has a stool, and nobody else', () => {
  expect((['sit', 'rest'] as const).map(isOfWood)).toEqual([true, true]);
  expect((['stand', 'kneel', 'row', 'ride', 'sleep'] as const).map(isOfWood)).toEqual(Array(5).fill(false));
});
