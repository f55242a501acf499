// @vitest-environment happy-dom
import { act, createElement, StrictMode, useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTestBackend } from '../client/testing/test-backend.ts';
import { IDLE_STORE_MS } from './project-stores.ts';
import {
  type GenerationPipeline,
  type GenerationPipelineOptions,
  useGenerationPipeline,
} from './useGenerationPipeline.ts';

const REQUEST = { source: { text: 'Once upon a time.' } };

let root: Root;
let container: HTMLElement;
let backend: ReturnType<typeof createTestBackend>;
let pipeline: GenerationPipeline;
let projectCount = 0;
let projectId = '';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  container = document.createElement('div');
  root = createRoot(container);
  backend = createTestBackend({ itemMs: () => 1000 });
  projectId = `project-${projectCount++}`;
});
afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
});

function Page(props: GenerationPipelineOptions & { readonly starts?: boolean }) {
  const { starts = false, ...options } = props;
  pipeline = useGenerationPipeline(options);
  const { state, startGeneration } = pipeline;
  useStartOnMount(starts, startGeneration);
  return `${state.step} ${state.generation?.id ?? 'none'}`;
}

function useStartOnMount(starts: boolean, startGeneration: GenerationPipeline['startGeneration']) {
  useEffect(() => {
    if (starts) void startGeneration(REQUEST);
  }, [starts, startGeneration]);
}

async function show(props: GenerationPipelineOptions & { readonly starts?: boolean } = {}) {
  const page = createElement(Page, { fetch: backend.fetch, projectId, ...props });
  await act(async () => root.render(createElement(StrictMode, null, page)));
}
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
/** Advances time until the condition holds; the test's timeout limits it. */
async function passUntil(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pass(200);
}

test('shows a generation from start to end', async () => {
  await show();
  expect(container.textContent).toBe('idle none');
  act(() => void pipeline.startGeneration(REQUEST));
  expect(container.textContent).toBe('analysis none');
  await pass(2500);
  expect(container.textContent).toBe('generating generation-1');
  await pass(60_000);
  expect(container.textContent).toBe('complete generation-1');
  expect(pipeline.state.progress).toBe(100);
});

test('a start in an effect, which StrictMode runs twice, makes one generation and no doubled call', async () => {
  await show({ starts: true });
  await pass(60_000);
  expect(container.textContent).toBe('complete generation-1');
  expect(backend.generations.size).toBe(1);
  const script = backend.requests.filter(({ path }) => path.endsWith('/phases/script'));
  expect(script).toHaveLength(1);
});

test('the run goes on while nothing is mounted, and is there again afterwards', async () => {
  await show();
  act(() => void pipeline.startGeneration(REQUEST));
  await pass(2500);
  act(() => root.unmount());
  await vi.advanceTimersByTimeAsync(60_000);
  root = createRoot(container);
  await show();
  expect(container.textContent).toBe('complete generation-1');
  expect(Math.max(...backend.payments.values())).toBe(1);
});

test('another project has a pipeline of its own, and switching back finds the first', async () => {
  await show({ projectId: `${projectId}-a` });
  act(() => void pipeline.startGeneration(REQUEST));
  await pass(2500);
  await show({ projectId: `${projectId}-b` });
  expect(container.textContent).toBe('idle none');
  act(() => void pipeline.startGeneration({ source: { text: 'Another.' } }));
  await pass(60_000);
  expect(container.textContent).toBe('complete generation-2');
  await show({ projectId: `${projectId}-a` });
  expect(container.textContent).toBe('complete generation-1');
});

test('two components of one project show the same', async () => {
  const props = { fetch: backend.fetch, projectId };
  const both = [createElement(Page, { key: 1, ...props }), createElement(Page, { key: 2, ...props })];
  await act(async () => root.render(both));
  act(() => void pipeline.startGeneration(REQUEST));
  await pass(60_000);
  expect(container.textContent).toBe('complete generation-1'.repeat(2));
});

test('the functions never change, and the result only with the state', async () => {
  await show();
  const before = pipeline;
  await show();
  expect(pipeline).toBe(before);
  act(() => void pipeline.startGeneration(REQUEST));
  expect(pipeline).not.toBe(before);
  expect({ ...pipeline, state: null }).toEqual({ ...before, state: null });
});

test('on a server it renders the beginning, and shares nothing between requests', () => {
  const { window: browser } = globalThis;
  vi.stubGlobal('window', undefined);
  const page = () => renderToString(createElement(Page, { fetch: backend.fetch, projectId }));
  expect(page()).toBe('idle none');
  const first = pipeline.startGeneration;
  page();
  expect(pipeline.startGeneration).not.toBe(first);
  vi.stubGlobal('window', browser);
});

test('a component that selects a part is drawn again only when that part changes', async () => {
  const drawn: string[] = [];
  function Step() {
    const { step, cancel } = useGenerationPipeline(
      { fetch: backend.fetch, projectId },
      ({ state, cancel }) => ({ step: state.step, cancel }),
    );
    drawn.push(`${step} ${typeof cancel}`);
    return step;
  }
  await act(async () =>
    root.render([
      createElement(Step, { key: 1 }),
      createElement(Page, { key: 2, fetch: backend.fetch, projectId }),
    ]),
  );
  act(() => void pipeline.startGeneration(REQUEST));
  await passUntil(() => pipeline.state.step === 'complete');
  const steps = ['idle', 'analysis', 'scripting', 'generating', 'rendering', 'complete'];
  expect(drawn).toEqual(steps.map((step) => `${step} function`));
});

test('tells when scenes are ready, when the film is there and what went wrong', async () => {
  const told: string[] = [];
  const callbacks = {
    onSceneReady: ({ title }: { readonly title: string }) => told.push(title),
    onComplete: ({ status }: { readonly status: string }) => told.push(status),
    onError: ({ code }: { readonly code: string }) => told.push(code),
  };
  await show(callbacks);
  act(() => void pipeline.startGeneration(REQUEST));
  await passUntil(() => pipeline.state.step === 'complete');
  expect(told.sort()).toEqual(['Scene 0', 'Scene 1', 'Scene 2', 'Scene 3', 'complete']);
  await act(async () => void pipeline.loadGeneration('missing'));
  await passUntil(() => told.length > 5);
  expect(told.at(-1)).toBe('generation_not_found');
});

test('an option that changes counts from the next call on', async () => {
  const refused = vi.fn(async () => new Response(null, { status: 401 }));
  await show({ fetch: refused });
  act(() => void pipeline.startGeneration(REQUEST));
  await passUntil(() => pipeline.state.step === 'error');
  await show({ fetch: backend.fetch });
  act(() => void pipeline.startGeneration(REQUEST));
  await passUntil(() => pipeline.state.step === 'complete');
  expect(refused).toHaveBeenCalledTimes(1);
});

test('a project that nobody shows is kept while it works, and then freed', async () => {
  await show();
  act(() => void pipeline.startGeneration(REQUEST));
  await passUntil(() => pipeline.state.step === 'scripting');
  act(() => root.unmount());
  await pass(3000);
  root = createRoot(container);
  await show();
  expect(container.textContent).not.toBe('idle none');
  await passUntil(() => pipeline.state.step === 'complete');
  act(() => root.unmount());
  await pass(2 * IDLE_STORE_MS);
  root = createRoot(container);
  await show();
  expect(container.textContent).toBe('idle none');
});

test('shows whether the server can be reached', async () => {
  let isLost = false;
  const shaky: typeof fetch = (input, init) =>
    isLost ? Promise.reject(new TypeError('Failed to fetch')) : backend.fetch(input, init);
  await show({ fetch: shaky });
  act(() => void pipeline.startGeneration(REQUEST));
  await passUntil(() => pipeline.state.step === 'generating');
  expect(pipeline.state.connection).toBe('online');
  isLost = true;
  await passUntil(() => pipeline.state.connection === 'reconnecting');
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(pipeline.state.connection).toBe('offline');
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  isLost = false;
  act(() => void window.dispatchEvent(new Event('online')));
  await passUntil(() => pipeline.state.step === 'complete');
  expect(pipeline.state).toMatchObject({ connection: 'online', step: 'complete' });
});
