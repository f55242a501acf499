import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failedToFetch, REQUEST, setUpStore } from './testing/store-under-test.ts';
import type { TestBackendOptions } from './testing/test-backend.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => void vi.useRealTimers());

/** A run that has failed, since from one moment on nothing that `isLost` comes through. */
async function failedRun(isLost: (request: Request) => boolean, answer: () => Promise<Response>) {
  const line = { isBroken: false, lost: 0 };
  const intercept: TestBackendOptions['intercept'] = (request, next) => {
    if (!line.isBroken || !isLost(request)) return next();
    line.lost++;
    return answer();
  };
  const parts = setUpStore({ sceneCount: 8, intercept });
  void parts.store.startGeneration(REQUEST);
  await vi.advanceTimersByTimeAsync(3000);
  expect(parts.store.getSnapshot().step).toBe('visuals');
  line.isBroken = true;
  while (parts.store.getSnapshot().step !== 'error') await vi.advanceTimersByTimeAsync(500);
  return { ...parts, line };
}

const everything = () => true;
const gateway = (status: number) => async () => new Response(`<h1>${status}</h1>`, { status });

test.each([
  ['is gone', failedToFetch],
  ['is gone behind a gateway', gateway(502)],
  ['is about to stop', gateway(503)],
  ['is too slow for its gateway', gateway(504)],
])('a server that %s is looked for, and when it is back the run goes on by itself', async (_, answer) => {
  const { store, watched, line, backend, paidMost } = await failedRun(everything, answer);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(watched.steps).toEqual(['analysis', 'scripting', 'visuals', 'error']);
  line.isBroken = false;
  await vi.runAllTimersAsync();
  expect(watched.steps.slice(4)).toEqual(['visuals', 'rendering', 'complete']);
  expect(store.getSnapshot().progress).toBe(100);
  expect(backend.generations.size).toBe(1);
  expect(paidMost()).toBe(1);
  watched.expectNoFaults();
});

test('a browser that finds the network again is a reason to look at once', async () => {
  const online = new EventTarget();
  vi.stubGlobal('addEventListener', online.addEventListener.bind(online));
  vi.stubGlobal('removeEventListener', online.removeEventListener.bind(online));
  const { store, line } = await failedRun(everything, failedToFetch);
  await vi.advanceTimersByTimeAsync(600_000);
  line.isBroken = false;
  online.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(10);
  expect(store.getSnapshot().step).toBe('visuals');
});

test('where short calls come through and long ones do not, it is tried ever more rarely', async () => {
  const { store, line } = await failedRun(({ url }) => url.endsWith('/audio'), failedToFetch);
  line.lost = 0;
  await vi.advanceTimersByTimeAsync(3_600_000);
  // Three windows, each tried three times, every 15 s: half of the longest wait.
  expect(line.lost).toBeLessThan((3 * 3 * 3600) / 15);
  line.isBroken = false;
  await vi.runAllTimersAsync();
  expect(store.getSnapshot().step).toBe('complete');
});

test('once something got done, the next failure is looked after as soon as the first', async () => {
  const { store, line } = await failedRun(everything, failedToFetch);
  const before = store.getSnapshot().progress;
  await vi.advanceTimersByTimeAsync(600_000);
  line.isBroken = false;
  while (store.getSnapshot().progress === before) await vi.advanceTimersByTimeAsync(50);
  line.isBroken = true;
  while (store.getSnapshot().step !== 'error') await vi.advanceTimersByTimeAsync(50);
  line.isBroken = false;
  await vi.advanceTimersByTimeAsync(2000);
  expect(store.getSnapshot().step).not.toBe('error');
  await vi.runAllTimersAsync();
  expect(store.getSnapshot().step).toBe('complete');
});

test('what was cancelled meanwhile stays cancelled', async () => {
  const { store, backend, line, paths } = await failedRun(everything, failedToFetch);
  const [generation] = backend.generations.values();
  if (generation)
    backend.generations.set(generation.id, { ...generation, status: 'cancelled', revision: 99 });
  line.isBroken = false;
  await vi.runAllTimersAsync();
  expect(store.getSnapshot()).toMatchObject({ step: 'idle', generation: { status: 'cancelled' } });
  expect(paths('/run')).toEqual([]);
});

test('who does something else meanwhile is not interrupted', async () => {
  const { store, line } = await failedRun(everything, failedToFetch);
  store.reset();
  line.lost = 0;
  await vi.runAllTimersAsync();
  expect(line.lost).toBe(0);
  expect(store.getSnapshot().step).toBe('idle');
});

test('what the server refuses is not asked for again', async () => {
  const { line } = await failedRun(everything, gateway(403));
  line.lost = 0;
  await vi.runAllTimersAsync();
  expect(line.lost).toBe(0);
});
