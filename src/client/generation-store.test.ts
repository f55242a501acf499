import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sleep } from '../core/sleep.ts';
import { createGenerationStore } from './generation-store.ts';
import { createHttpApi } from './http/http-api.ts';
import { failedToFetch, REQUEST, setUpStore } from './testing/store-under-test.ts';
import { problem } from './testing/test-backend.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a whole generation', () => {
  test('goes through its steps, pays once for each item and is complete', async () => {
    const { backend, store, watched, paidMost } = setUpStore({ sceneCount: 5 });
    void store.startGeneration(REQUEST);
    await vi.runAllTimersAsync();
    expect(watched.steps).toEqual(['analysis', 'scripting', 'generating', 'rendering', 'complete']);
    watched.expectNoFaults();
    expect(paidMost()).toBe(1);
    // Script, 5 narrations, 10 pictures, 5 segments and the join.
    expect(backend.payments.size).toBe(22);
    expect(store.getSnapshot()).toMatchObject({ progress: 100, generation: { status: 'complete' } });
    expect(store.getSnapshot().generation?.scenes).toHaveLength(5);
  });

  test('makes audio and images at the same time, and leaves connections free', async () => {
    const { backend, store } = setUpStore({ sceneCount: 12, itemMs: () => 3000 });
    void store.startGeneration(REQUEST);
    await vi.advanceTimersByTimeAsync(8000);
    const made = [...backend.payments.keys()].map((key) => key.split('/')[1]);
    expect(new Set(made)).toEqual(new Set(['script', 'audio', 'images']));
    await vi.runAllTimersAsync();
    expect(backend.open.most).toBeLessThanOrEqual(4);
  });

  test('a failed scene fails no other, and the video is partial', async () => {
    const { store, watched } = setUpStore({ fails: ({ phase, index }) => phase === 'audio' && index === 1 });
    void store.startGeneration(REQUEST);
    await vi.runAllTimersAsync();
    expect(store.getSnapshot()).toMatchObject({ step: 'complete', generation: { status: 'partial' } });
    const audio = store.getSnapshot().generation?.scenes.map((scene) => scene.audio.status);
    expect(audio).toEqual(['ready', 'failed', 'ready', 'ready']);
    watched.expectNoFaults();
  });

  test('without a script there is nothing to go on with', async () => {
    const { store, paths } = setUpStore({ fails: ({ phase }) => phase === 'script' });
    void store.startGeneration(REQUEST);
    await vi.runAllTimersAsync();
    expect(store.getSnapshot()).toMatchObject({ step: 'error', error: { code: 'provider_failed' } });
    expect(paths('/phases/audio')).toHaveLength(0);
  });

  test('a refused document is an error without a generation', async () => {
    const intercept = async () => problem(422, 'document_empty', { detail: 'There is no text in it.' });
    const { store } = setUpStore({ intercept });
    void store.startGeneration(REQUEST);
    await vi.runAllTimersAsync();
    expect(store.getSnapshot()).toMatchObject({
      step: 'error',
      generation: undefined,
      error: { code: 'document_empty', message: 'There is no text in it.' },
    });
  });
});

describe('starting again', () => {
  test('with the same request joins the run', async () => {
    const { store, paths } = setUpStore();
    void store.startGeneration(REQUEST);
    void store.startGeneration({ ...REQUEST });
    await vi.runAllTimersAsync();
    expect(paths('/api/generations')).toHaveLength(1);
  });

  test('with another request leaves the old run, which writes nothing any more', async () => {
    const late: (() => void)[] = [];
    // The first generation's calls ignore the abort, and return only long after it was replaced.
    const { store, watched } = setUpStore(
      {},
      {
        callPhase: async (call) => {
          if (call.generationId === 'generation-1') await new Promise<void>((resolve) => late.push(resolve));
          throw new Error(`stale ${call.generationId}`);
        },
      },
    );
    void store.startGeneration(REQUEST);
    await vi.advanceTimersByTimeAsync(10);
    store.reset();
    const reset = store.getSnapshot();
    for (const resolve of late) resolve();
    await vi.runAllTimersAsync();
    expect(late).toHaveLength(1);
    expect(store.getSnapshot()).toBe(reset);
    watched.expectNoFaults();
  });
});

test('an answer that comes late never lands in the generation that was loaded since', async () => {
  const { backend, store } = setUpStore();
  void store.startGeneration(REQUEST);
  await vi.runAllTimersAsync();
  void store.startGeneration({ source: { text: 'Another.' } });
  await vi.runAllTimersAsync();
  const api = createHttpApi({ fetch: backend.fetch });
  const late = createGenerationStore({
    api: {
      ...api,
      // Slower for the first generation, and ignores the abort.
      loadGeneration: async (id) => {
        await sleep(id === 'generation-1' ? 5000 : 10);
        return api.loadGeneration(id);
      },
    },
  });
  void late.loadGeneration('generation-1');
  void late.loadGeneration('generation-2');
  await vi.runAllTimersAsync();
  expect(late.getSnapshot()).toMatchObject({ step: 'complete', generation: { id: 'generation-2' } });
});

describe('failures', () => {
  test('a gateway that gives up after the work was done is survived, and paid once', async () => {
    let lost = 0;
    const { store, watched, paidMost } = setUpStore({
      // What a browser makes of a 504 without CORS headers, for every third call for speech and pictures.
      async intercept(request, next) {
        const response = await next();
        if (/audio|images/.test(request.url) && ++lost % 3 === 0) return failedToFetch();
        return response;
      },
    });
    void store.startGeneration(REQUEST);
    await vi.runAllTimersAsync();
    expect(lost).toBeGreaterThan(3);
    expect(store.getSnapshot().step).toBe('complete');
    expect(paidMost()).toBe(1);
    watched.expectNoFaults();
  });

  test('one that stays is shown, keeps what is finished, and resuming goes on from there', async () => {
    let breaksAt: string | undefined = '/audio';
    const { backend, store, watched, paidMost } = setUpStore({
      intercept(request, next) {
        // From then on only calls for pictures are answered, so that the run cannot continue by itself.
        if (breaksAt !== undefined && request.url.endsWith(breaksAt)) breaksAt = '';
        return breaksAt === '' && !request.url.endsWith('/images') ? failedToFetch() : next();
      },
    });
    void store.startGeneration(REQUEST);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.getSnapshot()).toMatchObject({ step: 'error', error: { code: 'network_failed' } });
    // The pictures that were being made are finished, and none is lost.
    const pictures = store
      .getSnapshot()
      .generation?.scenes.flatMap(({ shots }) => shots.map((shot) => shot.picture));
    expect(pictures?.every(({ status }) => status === 'ready')).toBe(true);
    breaksAt = undefined;
    void store.resumeGeneration();
    await vi.runAllTimersAsync();
    expect(store.getSnapshot().step).toBe('complete');
    expect(backend.generations.size).toBe(1);
    expect(paidMost()).toBe(1);
    watched.expectNoFaults();
  });

  test('what a callPhase of the user’s own throws or answers cannot break the store', async () => {
    for (const callPhase of [async () => Promise.reject('no'), async () => ({ hasMore: true }) as never]) {
      const { store } = setUpStore({}, { callPhase });
      void store.startGeneration(REQUEST);
      await vi.runAllTimersAsync();
      expect(store.getSnapshot()).toMatchObject({ step: 'error', generation: { id: 'generation-1' } });
    }
  });
});
