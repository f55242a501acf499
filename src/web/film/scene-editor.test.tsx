// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { SceneView } from '../../index.ts';
import { changesIn } from './scene-editor.tsx';

const PENDING = { status: 'pending' } as const;
const SCENE: SceneView = {
  id: 'scene',
  revision: 3,
  title: 'A lake',
  narration: 'Once.',
  audio: PENDING,
  segment: PENDING,
  shots: [
    { id: 'a', visualPrompt: 'A lake.', picture: PENDING },
    { id: 'b', visualPrompt: 'A boat.', picture: PENDING },
  ],
};

function form(values: Readonly<Record<string, string>> = {}): FormData {
  const data = new FormData();
  const same = { title: 'A lake', narration: 'Once.', 'shot:a': 'A lake.', 'shot:b': 'A boat.' };
  for (const [name, value] of Object.entries({ ...same, ...values })) data.set(name, value);
  return data;
}

test('only what was changed is sent, so that nothing else goes out of date', () => {
  expect(changesIn(form(), SCENE)).toEqual({});
  expect(changesIn(form({ narration: ' Once. ' }), SCENE)).toEqual({});
  expect(changesIn(form({ narration: 'Twice.' }), SCENE)).toEqual({ narration: 'Twice.' });
  expect(changesIn(form({ title: '', 'shot:b': 'A ship.' }), SCENE)).toEqual({
    title: '',
    shots: [{ id: 'b', visualPrompt: 'A ship.' }],
  });
});

test('what is to be seen takes the place of a card', () => {
  const [first, second] = SCENE.shots;
  const title = { kind: 'title', title: 'A lake' } as const;
  const shots = [
    { ...first, card: title },
    { ...second, card: title },
  ] as SceneView['shots'];
  expect(changesIn(form({ 'shot:b': 'A ship.' }), { ...SCENE, shots })).toEqual({
    shots: [{ id: 'b', visualPrompt: 'A ship.', card: null }],
  });
});
