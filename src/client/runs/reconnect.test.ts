import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { GenerationView } from '../../protocol/generation.ts';
import { createHttpApi } from '../http/http-api.ts';
import { failedToFetch, REQUEST, setUpStore } from '../testing/store-under-test.ts';
import type { TestBackendOptions } from '../testing/test-backend.ts';
import type { LoadOptions } from './load-drive.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => void vi.useRealTimers());

/** A run that has failed, because from one moment on no request for which `isLost` holds comes through. */
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
  expect(parts.store.getSnapshot().step).toBe('generating');
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
  expect(watched.steps).toEqual(['analysis', 'scripting', 'generating', 'error']);
  line.isBroken = false;
  await vi.runAllTimersAsync();
  expect(watched.steps.slice(4)).toEqual(['generating', 'rendering', 'complete']);
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
  expect(store.getSnapshot().step).toBe('generating');
});

test('where short calls come through and long ones do not, it is tried ever more rarely', async () => {
  const { store, line } = await failedRun(({ url }) => url.endsWith('/audio'), failedToFetch);
  line.lost = 0;
  await vi.advanceTimersByTimeAsync(3_600_000);
  // Three windows, each tried three times, every 15 s, which is half of the longest wait.
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

describe('a generation that is opened while the server is gone', () => {
  /** A store that loads a generation which waits, with or without its script. */
  async function opened(options: { readonly answer?: () => Promise<Response>; readonly load?: LoadOptions }) {
    const { answer = failedToFetch, load } = options;
    const line = { isBroken: false, lost: 0 };
    const parts = setUpStore({
      sceneCount: 2,
      intercept(_request, next) {
        if (!line.isBroken) return next();
        line.lost++;
        return answer();
      },
    });
    const { id } = await createHttpApi({ fetch: parts.backend.fetch }).createGeneration(REQUEST);
    line.isBroken = true;
    void parts.store.loadGeneration(id, load);
    return { ...parts, id, line };
  }

  test.each([
    ['without an answer', failedToFetch],
    ['behind a gateway', gateway(502)],
  ])('appears when it is back: %s', async (_, answer) => {
    const { store, watched, line, backend } = await opened({ answer });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(store.getSnapshot()).toMatchObject({ step: 'error', generation: undefined });
    line.isBroken = false;
    await vi.runAllTimersAsync();
    expect(store.getSnapshot()).toMatchObject({ step: 'idle', generation: { status: 'draft' } });
    expect(backend.payments.size).toBe(0);
    watched.expectNoFaults();
  });

  test.each([401, 403, 404])(
    'and refused with %d is told at once, and not asked for again',
    async (status) => {
      const { store, line } = await opened({ answer: gateway(status) });
      await vi.runAllTimersAsync();
      expect(store.getSnapshot()).toMatchObject({ step: 'error', error: { status } });
      expect(line.lost).toBe(1);
    },
  );

  test('and turns out to be gone itself is an error like any other', async () => {
    const { store, line, backend, id } = await opened({});
    await vi.advanceTimersByTimeAsync(60_000);
    backend.generations.delete(id);
    line.isBroken = false;
    await vi.runAllTimersAsync();
    expect(store.getSnapshot()).toMatchObject({ step: 'error', error: { code: 'generation_not_found' } });
  });

  test('goes on as far as it was to go, and decides by what is found then', async () => {
    const found: number[] = [];
    const drive = ({ scenes }: GenerationView) => {
      found.push(scenes.length);
      return 'script' as const;
    };
    const { store, watched, line, backend } = await opened({ load: { drive } });
    await vi.advanceTimersByTimeAsync(60_000);
    line.isBroken = false;
    // The server goes down again while the script is written.
    while (store.getSnapshot().step !== 'scripting') await vi.advanceTimersByTimeAsync(50);
    line.isBroken = true;
    while (store.getSnapshot().step !== 'error') await vi.advanceTimersByTimeAsync(50);
    line.isBroken = false;
    await vi.runAllTimersAsync();
    expect(found).toEqual([0, 2]);
    expect(store.getSnapshot().step).toBe('idle');
    expect([...backend.payments.keys()].filter((key) => !key.includes('/script'))).toEqual([]);
    watched.expectNoFaults();
  });

  test('and resumed is resumed, although it had been stopped', async () => {
    const { store, line, backend, id, paidMost } = await opened({});
    store.reset();
    const [generation] = backend.generations.values();
    if (generation) backend.generations.set(id, { ...generation, status: 'cancelled' });
    void store.resumeGeneration(id);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.getSnapshot().step).toBe('error');
    line.isBroken = false;
    await vi.runAllTimersAsync();
    expect(store.getSnapshot().step).toBe('complete');
    expect(paidMost()).toBe(1);
  });
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
