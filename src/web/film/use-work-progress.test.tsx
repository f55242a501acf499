// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  type GenerationState,
  type GenerationStatus,
  type GenerationView,
  type ItemView,
  NetworkError,
  PipelineError,
} from '../../index.ts';
import { shownStatus } from './use-film.ts';
import { useWorkProgress } from './use-work-progress.ts';

const PENDING: ItemView = { status: 'pending' };
const READY: ItemView = {
  status: 'ready',
  asset: { hash: 'a', url: '/a', mediaType: 'video/mp4', sizeBytes: 1, take: 1 },
};

let root: Root;
let percent = 0;
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.createElement('div'));
});
afterEach(() => act(() => root.unmount()));

function Page({ state }: { readonly state: GenerationState }) {
  percent = Math.floor(useWorkProgress(state));
  return null;
}

function film(parts: readonly ItemView[], video: ItemView): GenerationView {
  const scenes = parts.map((audio, index) => ({
    id: `${index}`,
    revision: 1,
    title: '',
    narration: 'Once.',
    audio,
    shots: [],
    segment: audio,
  }));
  const cost = { spentUsd: 0, uncertainUsd: 0, estimateUsd: null, budgetUsd: null };
  const rest = { id: 'g', revision: 1, run: 'client', title: '', progress: 0 } as const;
  return { ...rest, status: 'generating', cost, scenes, video, warnings: [] };
}
const show = (step: 'generating' | 'complete', progress: number, generation: GenerationView) => {
  const state: GenerationState = { step, progress, connection: 'online', generation };
  return act(() => root.render(<Page state={state} />));
};

test('the first time, it is the progress of the whole', async () => {
  await show('generating', 40, film([READY, PENDING], PENDING));
  expect(percent).toBe(40);
});

test('of a film that is made again, it is the share of what is made again, and never falls', async () => {
  await show('complete', 100, film([READY, READY, READY], READY));
  expect(percent).toBe(100);
  await show('generating', 100, film([READY, PENDING, PENDING], READY));
  expect(percent).toBe(0);
  await show('generating', 100, film([READY, READY, PENDING], READY));
  expect(percent).toBe(40);
  // Another scene is edited meanwhile.
  await show('generating', 100, film([PENDING, PENDING, PENDING], READY));
  expect(percent).toBe(40);
  await show('generating', 100, film([READY, READY, READY], READY));
  expect(percent).toBe(85);
  await show('complete', 100, film([READY, READY, READY], READY));
  expect(percent).toBe(100);
});

class Refused extends PipelineError {
  readonly code = 'refused';
  readonly retryable = false;
}

test.each<[GenerationStatus, Partial<GenerationState>, GenerationStatus]>([
  ['generating', { step: 'generating' }, 'generating'],
  ['storyboard', { step: 'rendering' }, 'rendering'],
  ['generating', { step: 'idle' }, 'storyboard'],
  ['cancelled', { step: 'idle' }, 'cancelled'],
  // What the server did when it was lost, it probably does still.
  ['generating', { step: 'error', error: new NetworkError('network_failed', 'Gone.') }, 'generating'],
  ['complete', { step: 'error', error: new NetworkError('network_failed', 'Gone.') }, 'complete'],
  ['generating', { step: 'error', error: new Refused('No.') }, 'failed'],
])('of a film that is %s on the server, %o here, the page says %s', (status, state, shown) => {
  const generation = { ...film([READY], PENDING), status };
  const whole = { progress: 0, connection: 'online', generation, ...state } as GenerationState;
  expect(shownStatus(whole, generation)).toBe(shown);
});
