import { expect, test } from 'vitest';
import type { GenerationView, ItemView } from '../protocol/index.ts';
import { ProgressEstimator } from './film-progress.ts';

const READY: ItemView = {
  status: 'ready',
  asset: { hash: 'a', url: '/a', mediaType: 'video/mp4', sizeBytes: 1, take: 1 },
};
const PENDING: ItemView = { status: 'pending' };

/** A view with one scene for each segment, all of the same length. */
function viewOf(...segments: readonly ItemView[]): GenerationView {
  const scenes = segments.map((segment, index) => ({
    id: `scene-${index}`,
    revision: 1,
    title: '',
    narration: 'The cat sat on the mat.',
    audio: PENDING,
    shots: [],
    segment,
  }));
  return {
    id: 'g',
    revision: 1,
    status: 'generating',
    run: 'background',
    title: '',
    progress: 0,
    cost: { spentUsd: 0, uncertainUsd: 0, estimateUsd: null, budgetUsd: null },
    scenes,
    video: PENDING,
    warnings: [],
  };
}

test('the stages are told as they come, and none goes back', () => {
  const judge = new ProgressEstimator();
  const told = [viewOf(), viewOf(PENDING), viewOf(READY), viewOf(PENDING), viewOf()].map((view) => {
    const { stage, scenesDone, scenesTotal } = judge.judge(view);
    return `${stage} ${scenesDone}/${scenesTotal}`;
  });
  expect(told).toEqual(['scripting 0/0', 'scenes 0/1', 'joining 1/1', 'joining 1/1', 'joining 1/1']);
});

test('the time left is judged by what was made, not by what was there at the start', () => {
  let nowMs = 0;
  const judge = new ProgressEstimator(() => nowMs);
  expect(judge.judge(viewOf(READY, PENDING, PENDING, PENDING)).timeLeftMs).toBeUndefined();
  nowMs = 10_000;
  expect(judge.judge(viewOf(READY, READY, PENDING, PENDING)).timeLeftMs).toBeCloseTo(20_000);
  nowMs = 15_000;
  expect(judge.judge(viewOf(READY, READY, READY, PENDING)).timeLeftMs).toBeCloseTo(7_500);
});
