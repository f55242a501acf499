import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { INITIAL_STATE } from './generation-state.ts';
import { createGenerationStore } from './generation-store.ts';
import { createHttpApi } from './http/http-api.ts';
import { failedToFetch, REQUEST, setUpStore } from './testing/store-under-test.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('cancelling', () => {
  test('stops at once, tells the server, and resuming pays for nothing again', async () => {
    const { backend, store, watched, paths, paidMost } = setUpStore();
    void store.startGeneration(REQUEST);
    await vi.advanceTimersByTimeAsync(2500);
    expect(store.getSnapshot().step).toBe('generating');
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
    const { backend, store } = setUpStore({
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
    const { store } = setUpStore({
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
    const parts = setUpStore({
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
    // News from the server does not overwrite the user's unconfirmed edits.
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
    const { store, paths } = setUpStore();
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

  test('by a call of one’s own is done by the run that goes on, and never lands in another generation', async () => {
    const { backend, store, paidMost } = setUpStore();
    void store.startGeneration(REQUEST);
    await vi.advanceTimersByTimeAsync(6000);
    const scene = () => store.getSnapshot().generation?.scenes[0];
    const { regenerateScene } = createHttpApi({ fetch: backend.fetch });
    const target = { generationId: 'generation-1', sceneId: scene()?.id ?? '' };
    const asked = regenerateScene(target, { audio: true });
    await vi.advanceTimersByTimeAsync(0);
    const answer = await asked;
    store.applyChange({ ...answer, id: 'generation-2', title: 'Another' });
    expect(store.getSnapshot().generation?.title).not.toBe('Another');
    store.applyChange(answer);
    expect(scene()?.audio.status).toBe('pending');
    await vi.runAllTimersAsync();
    expect(scene()?.audio.status).toBe('ready');
    expect(paidMost()).toBe(2);
  });

  test('without a generation is refused', async () => {
    const { store } = setUpStore();
    await expect(store.updateScene('x', {})).rejects.toMatchObject({ code: 'invalid_option' });
    await expect(store.resumeGeneration()).rejects.toMatchObject({ code: 'invalid_option' });
  });
});

describe('loading', () => {
  test('shows what rests, and goes on with what does not', async () => {
    const { backend, store, watched, paidMost } = setUpStore();
    void store.startGeneration(REQUEST);
    await vi.advanceTimersByTimeAsync(3000);
    // A reload of the page: the new store knows only the id.
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

  test('what is shown goes on showing it meanwhile, and another one does not', async () => {
    const { store, watched } = setUpStore();
    void store.startGeneration(REQUEST);
    await vi.runAllTimersAsync();
    watched.steps.length = 0;
    const shown: (string | undefined)[] = [];
    store.subscribe(() => shown.push(store.getSnapshot().generation?.id));
    void store.loadGeneration('generation-1');
    await vi.runAllTimersAsync();
    expect(watched.steps).toEqual(['complete']);
    expect(new Set(shown)).toEqual(new Set(['generation-1']));
    void store.loadGeneration('generation-2');
    expect(store.getSnapshot()).toEqual(INITIAL_STATE);
  });

  test('of one that is not there is an error', async () => {
    const { store } = setUpStore();
    void store.loadGeneration('nowhere');
    await vi.runAllTimersAsync();
    expect(store.getSnapshot()).toMatchObject({ step: 'error', error: { code: 'generation_not_found' } });
  });
});
