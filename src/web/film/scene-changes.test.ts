// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { SceneView } from '../../index.ts';
import { changesIn } from './scene-changes.ts';

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
  expect(changesIn(form({ 'kind:b': '', 'shot:b': 'A ship.' }), { ...SCENE, shots })).toEqual({
    shots: [{ id: 'b', visualPrompt: 'A ship.', card: null }],
  });
});

test('the parts of a card are sent when they were changed, and the card is kept otherwise', () => {
  const [first, second] = SCENE.shots;
  const card = { kind: 'number', value: '16', unit: 'm', label: 'length of a whale' } as const;
  const scene = { ...SCENE, shots: [first, { ...second, card }] as SceneView['shots'] };
  const fields = { 'kind:b': 'number', 'card:b:value': '16', 'card:b:unit': 'm' };
  expect(changesIn(form({ ...fields, 'card:b:label': 'length of a whale' }), scene)).toEqual({});
  expect(changesIn(form({ ...fields, 'card:b:label': 'length of a bull' }), scene)).toEqual({
    shots: [{ id: 'b', card: { ...card, label: 'length of a bull' } }],
  });
  expect(changesIn(form({ 'kind:b': 'quote', 'card:b:text': 'It is long.' }), scene)).toEqual({
    shots: [{ id: 'b', card: { kind: 'quote', text: 'It is long.' } }],
  });
});
