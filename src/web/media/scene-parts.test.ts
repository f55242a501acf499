import { describe, expect, test } from 'vitest';
import type { GenerationView, ItemView, SceneView } from '../../index.ts';
import { partState, sceneDurationMs, sceneState, staleParts } from './scene-parts.ts';

const PENDING: ItemView = { status: 'pending' };
const RUNNING: ItemView = { status: 'running' };
const FAILED: ItemView = { status: 'failed', failure: { code: 'x', detail: 'No.', retryable: true } };
const READY: ItemView = {
  status: 'ready',
  asset: { hash: 'a', url: '/a', mediaType: 'audio/wav', sizeBytes: 1, take: 1, durationMs: 4000 },
};

function scene(parts: { audio?: ItemView; picture?: ItemView; segment?: ItemView } = {}): SceneView {
  const { audio = READY, picture = READY, segment = READY } = parts;
  const shots = [{ id: 'shot', visualPrompt: 'A lake.', picture }];
  return { id: 'scene', revision: 1, title: '', narration: 'Once upon a time.', audio, shots, segment };
}

function film(scenes: readonly SceneView[]): GenerationView {
  return {
    id: 'g',
    revision: 1,
    status: 'generating',
    run: 'client',
    title: '',
    progress: 50,
    cost: { spentUsd: 0, uncertainUsd: 0, estimateUsd: null, budgetUsd: null },
    scenes: [...scenes],
    video: READY,
    warnings: [],
  };
}

describe('how a scene stands', () => {
  test('what was made before and has to be made again is out of date, and not merely missing', () => {
    expect(partState(PENDING, { hasFilm: true })).toBe('stale');
    expect(partState(PENDING, { hasFilm: false })).toBe('pending');
    expect(partState(READY, { hasFilm: true })).toBe('ready');
  });

  test.each([
    ['failed', scene({ audio: FAILED, picture: RUNNING }), false],
    ['running', scene({ audio: RUNNING, picture: PENDING }), true],
    ['stale', scene({ picture: PENDING }), true],
    ['pending', scene({ audio: PENDING }), false],
    ['ready', scene({ segment: PENDING }), false],
    ['stale', scene({ segment: PENDING }), true],
    // Its parts are counted as ready, and so its card says.
    ['ready', scene({ segment: RUNNING }), false],
    ['running', scene({ segment: RUNNING }), true],
    ['failed', scene({ segment: FAILED }), true],
  ] as const)('%s is the word for its worst part', (word, shown, hasFilm) => {
    expect(sceneState(shown, { hasFilm })).toBe(word);
  });
});

test('only what is missing is counted for making it again', () => {
  const parts = staleParts(
    film([scene(), scene({ audio: PENDING }), scene({ picture: PENDING, segment: PENDING })]),
  );
  expect(parts).toEqual({
    narrations: ['Once upon a time.'],
    shots: [{ id: 'shot', visualPrompt: 'A lake.', picture: PENDING }],
    segmentCount: 1,
  });
});

test('a scene takes as long as its voice where it is there, and about as long as its words before', () => {
  expect(sceneDurationMs(scene())).toBe(4000);
  expect(sceneDurationMs({ ...scene({ audio: PENDING }), durationMs: 1700 })).toBe(1700);
});
