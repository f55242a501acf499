import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createGenerationStore } from './generation-store.ts';
import type { GenerationStoreOptions } from './store-options.ts';
import { createTestBackend, problem, type TestBackendOptions } from './testing/test-backend.ts';
import { watchStore } from './testing/watch-store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const REQUEST = { source: { text: 'Once upon a time.' } };

function setUp(backendOptions: TestBackendOptions = {}, storeOptions: GenerationStoreOptions = {}) {
  const backend = createTestBackend({ itemMs: () => 1000, ...backendOptions });
  const store = createGenerationStore({ fetch: backend.fetch, ...storeOptions });
  const watched = watchStore(store);
  const paidMost = () => Math.max(0, ...backend.payments.values());
  const paths = (ending: string) => backend.requests.filter(({ path }) => path.endsWith(ending));
  return { backend, store, watched, paidMost, paths };
}

const failedToFetch = async (): Promise<never> => {
  throw new TypeError('Failed to fetch');
};

describe('a whole generation', () => {
  test('goes through its steps, pays once for each item and is complete', async () => {
    const { backend, store, watched, paidMost } = setUp({ sceneCount: 5 });
    void store.startGeneration(REQUEST);
    await vi.runAllTimersAsync();
    expect(watched.steps).toEqual(['analysis', 'scripting', 'visuals', 'rendering', 'complete']);
    watched.expectNoFaults();
    expect(paidMost()).toBe(1);
    // Script, 5 narrations, 10 pictures, 5 segments and the join.
    expect(backend.payments.size).toBe(22);
    expect(store.getSnapshot()).toMatchObject({ progress: 100, generation: { status: 'complete' } });
    expect(store.getSnapshot().generation?.scenes).toHaveLength(5);
  });

  test('makes audio and images at the same time, and leaves connections free', async () => {
    const { backend, store } = setUp({ sceneCount: 12, itemMs: () => 3000 });
    void store.startGeneration(REQUEST);
    await vi.advanceTimersByTimeAsync(8000);
    const made = [...backend.payments.keys()].map((key) => key.split('/')[1]);
    expect(new Set(made)).toEqual(new Set(['script', 'audio', 'images']));
    await vi.runAllTimersAsync();
    expect(backend.open.most).toBeLessThanOrEqual(4);
  });

  test('a failed scene fails no other, and the video is partial', async () => {
    const { store, watched } = setUp({ fails: ({ phase, index }) => phase === 'audio' && index === 1 });
    void store.startGeneration(REQUEST);
    await vi.runAllTimersAsync();
    expect(store.getSnapshot()).toMatchObject({ step: 'complete', generation: { status: 'partial' } });
    const audio = store.getSnapshot().generation?.scenes.map((scene) => scene.audio.status);
    expect(audio).toEqual(['ready', 'failed', 'ready', 'ready']);
    watched.expectNoFaults();
  });

  test('without a script there is nothing to go on with', async () => {
    const { store, paths } = setUp({ fails: ({ phase }) => phase === 'script' });
    void store.startGeneration(REQUEST);
    await vi.runAllTimersAsync();
    expect(store.getSnapshot()).toMatchObject({ step: 'error', error: { code: 'provider_failed' } });
    expect(paths('/phases/audio')).toHaveLength(0);
  });

  test('a refused document is an error without a generation', async () => {
    const intercept = async () => problem(422, 'document_empty', { detail: 'There is no text in it.' });
    const { store } = setUp({ intercept });
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
    const { store, paths } = setUp();
    void store.startGeneration(REQUEST);
    void store.startGeneration({ ...REQUEST });
    await vi.runAllTimersAsync();
    expect(paths('/api/generations')).toHaveLength(1);
  });

  test('with another request leaves the old run, which writes nothing any more', async () => {
    const late: (() => void)[] = [];
    // The first generation's calls come back only when it is long forgotten, and do not listen to the abort.
    const { store, watched } = setUp(
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

describe('failures', () => {
  test('a gateway that gives up after the work was done is survived, and paid once', async () => {
    let lost = 0;
    const { store, watched, paidMost } = setUp({
      // What a browser makes of a 504 without CORS headers: every third call of the visuals.
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
    let broken = true;
    const { backend, store, watched, paidMost } = setUp({
      intercept: (request, next) => (broken && request.url.endsWith('/audio') ? failedToFetch() : next()),
    });
    void store.startGeneration(REQUEST);
    await vi.runAllTimersAsync();
    expect(store.getSnapshot()).toMatchObject({ step: 'error', error: { code: 'network_failed' } });
    // The pictures beside it were made to their end, and none of them is lost.
    const pictures = store
      .getSnapshot()
      .generation?.scenes.flatMap(({ shots }) => shots.map((shot) => shot.picture));
    expect(pictures?.every(({ status }) => status === 'ready')).toBe(true);
    broken = false;
    void store.resumeGeneration();
    await vi.runAllTimersAsync();
    expect(store.getSnapshot().step).toBe('complete');
    expect(backend.generations.size).toBe(1);
    expect(paidMost()).toBe(1);
    watched.expectNoFaults();
  });

  test('a network that is gone is waited for', async () => {
    const online = new EventTarget();
    vi.stubGlobal('navigator', { onLine: true });
    vi.stubGlobal('addEventListener', online.addEventListener.bind(online));
    const { store } = setUp({
      intercept: (_request, next) => (navigator.onLine ? next() : failedToFetch()),
    });
    void store.startGeneration(REQUEST);
    await vi.advanceTimersByTimeAsync(3000);
    vi.stubGlobal('navigator', { onLine: false });
    await vi.runAllTimersAsync();
    expect(store.getSnapshot().step).toBe('error');
    vi.stubGlobal('navigator', { onLine: true });
    online.dispatchEvent(new Event('online'));
    await vi.runAllTimersAsync();
    expect(store.getSnapshot().step).toBe('complete');
  });

  test('what a callPhase of the user’s own throws or answers cannot break the store', async () => {
    for (const callPhase of [async () => Promise.reject('no'), async () => ({ hasMore: true }) as never]) {
      const { store } = setUp({}, { callPhase });
      void store.startGeneration(REQUEST);
      await vi.runAllTimersAsync();
      expect(store.getSnapshot()).toMatchObject({ step: 'error', generation: { id: 'generation-1' } });
    }
  });
});

describe('cancelling', () => {
  test('stops at once, tells the server, and resuming pays for nothing again', async () => {
    const { backend, store, watched, paths, paidMost } = setUp();
    void store.startGeneration(REQUEST);
    await vi.advanceTimersByTimeAsync(2500);
    expect(store.getSnapshot().step).toBe('visuals');
    const cancelled = store.cancel();
    expect(store.getSnapshot().step).toBe('idle');
    await vi.advanceTimersByTimeAsync(0);
    await cancelled;
    const { length } = paths('/phases/images');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(paths('/phases/images')).toHaveLength(length);
    expect(backend.generations.get('generation-1')?.status).toBe('cancelled');
    void store.resumeGeneration();
    await vi.runAllTimersAsync();
    expect(store.getSnapshot().step).toBe('complete');
    expect(paidMost()).toBe(1);
    watched.expectNoFaults();
  });

  test('reaches a background run that is only being created', async () => {
    const { backend, store } = setUp({
      async intercept(_request, next) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        return next();
      },
    });
    void store.startGeneration({ ...REQUEST, run: 'background' });
    await vi.advanceTimersByTimeAsync(100);
    const cancelled = store.cancel();
    await vi.runAllTimersAsync();
    await cancelled;
    expect(backend.generations.get('generation-1')?.status).toBe('cancelled');
    expect(store.getSnapshot().step).toBe('idle');
  });

  test('rejects when the server cannot be told', async () => {
    const { store } = setUp({
      intercept: (request, next) => (request.url.endsWith('/cancel') ? failedToFetch() : next()),
    });
    void store.startGeneration(REQUEST);
    await vi.advanceTimersByTimeAsync(2500);
    const rejected = expect(store.cancel()).rejects.toMatchObject({ code: 'network_failed' });
    await vi.runAllTimersAsync();
    await rejected;
    expect(store.getSnapshot().step).toBe('idle');
  });
});

describe('editing', () => {
  async function complete() {
    const edits = { areLost: false };
    const parts = setUp({
      intercept: (request, next) => (edits.areLost && request.method === 'PATCH' ? failedToFetch() : next()),
    });
    void parts.store.startGeneration(REQUEST);
    await vi.runAllTimersAsync();
    const sceneId = parts.store.getSnapshot().generation?.scenes[1]?.id ?? '';
    const scene = () => parts.store.getSnapshot().generation?.scenes[1];
    return { ...parts, sceneId, scene, edits };
  }

  test('shows at once and stays when the server agrees', async () => {
    const { store, sceneId, scene, watched } = await complete();
    const edited = store.updateScene(sceneId, { narration: 'Better.' });
    expect(scene()?.narration).toBe('Better.');
    await vi.runAllTimersAsync();
    await edited;
    expect(scene()?.narration).toBe('Better.');
    watched.expectNoFaults();
  });

  test('is undone when the server cannot be reached, and another edit beside it is not', async () => {
    const { store, sceneId, scene, edits } = await complete();
    edits.areLost = true;
    const rejected = expect(
      store.updateScene(sceneId, { narration: 'Worse.', title: 'Lost' }),
    ).rejects.toThrow();
    void store.loadGeneration('generation-1');
    await vi.advanceTimersByTimeAsync(1);
    // News from the server does not wipe out what the user is just doing.
    expect(scene()).toMatchObject({ narration: 'Worse.', title: 'Lost' });
    await vi.runAllTimersAsync();
    await rejected;
    expect(scene()).toMatchObject({ narration: 'Narration 1.', title: 'Scene 1' });
  });

  test('regenerating makes that one item again, and nothing else', async () => {
    const { backend, store, sceneId, scene, watched } = await complete();
    const regenerated = store.regenerate(sceneId, { audio: true });
    await vi.advanceTimersByTimeAsync(0);
    await regenerated;
    expect(scene()?.audio.status).toBe('pending');
    await vi.runAllTimersAsync();
    expect(store.getSnapshot().step).toBe('complete');
    expect(scene()?.audio.status).toBe('ready');
    const paidTwice = [...backend.payments].filter(([, count]) => count > 1).map(([key]) => key);
    expect(paidTwice).toEqual([`generation-1/audio/${sceneId}/all`]);
    watched.expectNoFaults();
  });

  test('regenerating while the run goes on is done by that run', async () => {
    const { store, paths } = setUp();
    void store.startGeneration(REQUEST);
    await vi.advanceTimersByTimeAsync(6000);
    const scene = () => store.getSnapshot().generation?.scenes[0];
    expect(scene()?.audio.status).toBe('ready');
    void store.regenerate(scene()?.id ?? '', { audio: true });
    await vi.runAllTimersAsync();
    expect(scene()?.audio.status).toBe('ready');
    expect(store.getSnapshot().step).toBe('complete');
    expect(paths('/api/generations')).toHaveLength(1);
  });

  test('without a generation is refused', async () => {
    const { store } = setUp();
    await expect(store.updateScene('x', {})).rejects.toMatchObject({ code: 'invalid_option' });
    await expect(store.resumeGeneration()).rejects.toMatchObject({ code: 'invalid_option' });
  });
});

describe('loading', () => {
  test('shows what rests, and goes on with what does not', async () => {
    const { backend, store, watched, paidMost } = setUp();
    void store.startGeneration(REQUEST);
    await vi.advanceTimersByTimeAsync(3000);
    // A reload: the old page is gone, and a new store knows nothing but the id.
    store.reset();
    const reloaded = createGenerationStore({ fetch: backend.fetch });
    void reloaded.loadGeneration('generation-1');
    await vi.runAllTimersAsync();
    expect(reloaded.getSnapshot().step).toBe('complete');
    expect(paidMost()).toBe(1);
    void store.loadGeneration('generation-1');
    await vi.runAllTimersAsync();
    expect(store.getSnapshot().step).toBe('complete');
    watched.expectNoFaults();
  });

  test('of one that is not there is an error', async () => {
    const { store } = setUp();
    void store.loadGeneration('nowhere');
    await vi.runAllTimersAsync();
    expect(store.getSnapshot()).toMatchObject({ step: 'error', error: { code: 'generation_not_found' } });
  });
});
