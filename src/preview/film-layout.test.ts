import { expect, test } from 'vitest';
import type { GenerationView, ItemView, SceneView } from '../protocol/generation.ts';
import { layOutFilm } from './film-layout.ts';

const PENDING: ItemView = { status: 'pending' };
const FAILED: ItemView = { status: 'failed', failure: { code: 'x', detail: 'No.', retryable: true } };
const SPOKEN: ItemView = {
  status: 'ready',
  asset: { hash: 'a', url: '/a', mediaType: 'audio/wav', sizeBytes: 1, take: 1, durationMs: 7000 },
};

function lengthOf(scene: Pick<SceneView, 'audio' | 'durationMs'>): number {
  const shots = [{ id: 'shot', visualPrompt: 'A lake.', picture: PENDING }];
  const rest = { id: 'scene', revision: 1, title: '', narration: 'Once.', shots, segment: PENDING };
  return layOutFilm({ scenes: [{ ...rest, ...scene }] } as unknown as GenerationView).durationMs;
}

test('a scene is as long as its speech, and before that as long as the server expects it to be', () => {
  const restMs = lengthOf({ audio: SPOKEN }) - 7000;
  expect(lengthOf({ audio: SPOKEN, durationMs: 4000 }) - restMs).toBeCloseTo(7000, -2);
  expect(lengthOf({ audio: PENDING, durationMs: 4000 }) - restMs).toBeCloseTo(4000, -2);
});

test('where speech failed, pictures can be seen for two seconds at least', () => {
  const restMs = lengthOf({ audio: SPOKEN }) - 7000;
  expect(lengthOf({ audio: FAILED, durationMs: 500 }) - restMs).toBeCloseTo(2000, -2);
  expect(lengthOf({ audio: PENDING, durationMs: 500 }) - restMs).toBeLessThan(2000);
});
