import { expect, test } from 'vitest';
import type { SceneView } from '../../index.ts';
import { shotListBack, type shotListOf, withoutShot, withShotAt, withShotMoved } from './shot-list.ts';

const NARRATION = 'The lake is deep. It is old, too. Fish live there.';
const PENDING = { status: 'pending' } as const;
const [LAKE, OLD, FISH] = [shot('lake', 0), shot('old', 18), shot('fish', 34)];
const SCENE: SceneView = {
  ...{ id: 'scene', revision: 1, title: '', narration: NARRATION, audio: PENDING, segment: PENDING },
  shots: [LAKE, OLD, FISH],
};

function shot(id: string, narrationStart: number) {
  return { id, narrationStart, visualPrompt: `A picture: ${id}`, picture: PENDING };
}

const startsIn = (list: ReturnType<typeof shotListOf>) =>
  list.map(({ id, narrationStart }) => [id, narrationStart]);

test('a new picture shows the words from where it appears to the next picture', () => {
  const list = withShotAt(SCENE, NARRATION.indexOf('old'));
  expect(startsIn(list)).toEqual([
    ['lake', 0],
    ['old', 18],
    [undefined, 24],
    ['fish', 34],
  ]);
  expect(list[2]?.visualPrompt).toBe('old, too.');
  expect(withShotAt(SCENE, 44).at(-1)?.visualPrompt).toBe('there.');
});

test('the words of a removed picture go to the one before, and those of the first to the next one', () => {
  expect(startsIn(withoutShot(SCENE, OLD))).toEqual([
    ['lake', 0],
    ['fish', 34],
  ]);
  expect(startsIn(withoutShot(SCENE, LAKE))).toEqual([
    ['old', 0],
    ['fish', 34],
  ]);
});

test('pictures change places, and the words at which pictures appear stay', () => {
  expect(startsIn(withShotMoved(SCENE, LAKE, 1))).toEqual([
    ['old', 0],
    ['lake', 18],
    ['fish', 34],
  ]);
  expect(startsIn(withShotMoved(SCENE, FISH, -1))).toEqual([
    ['lake', 0],
    ['fish', 18],
    ['old', 34],
  ]);
});

test('what is brought back is whole, and what is still there keeps what it shows now', () => {
  const back = shotListBack(SCENE, withoutShot(SCENE, OLD));
  expect(back).toEqual([
    { id: 'lake', narrationStart: 0 },
    { id: 'old', narrationStart: 18, visualPrompt: 'A picture: old', card: null, framing: null },
    { id: 'fish', narrationStart: 34 },
  ]);
});
