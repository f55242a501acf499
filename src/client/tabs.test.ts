import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createGenerationStore } from './generation-store.ts';
import type { GenerationStoreOptions } from './store-options.ts';
import { createFakeLocks } from './testing/fake-locks.ts';
import { createTestBackend, problem, type TestBackendOptions } from './testing/test-backend.ts';
import { watchStore } from './testing/watch-store.ts';

const REQUEST = { source: { text: 'Once upon a time.' } };

let hostCount = 0;
beforeEach(() => void vi.stubGlobal('navigator', { onLine: true, locks: createFakeLocks() }));

function setUp(options: TestBackendOptions = {}) {
  const backend = createTestBackend({ itemMs: () => 3, ...options });
  const baseUrl = `http://tabs-${hostCount++}.test`;
  const openTab = (more: GenerationStoreOptions = {}) => {
    const store = createGenerationStore({
      fetch: backend.fetch,
      baseUrl,
      pollMs: 5,
      staggerMs: 1,
      watch: true,
      ...more,
    });
    return { ...store, watched: watchStore(store) };
  };
  const countOf = (ending: string) => backend.requests.filter(({ path }) => path.endsWith(ending)).length;
  const paidMost = () => Math.max(...backend.payments.values());
  return { backend, openTab, countOf, paidMost };
}

type Tab = ReturnType<ReturnType<typeof setUp>['openTab']>;

/** Resolves once the tab has been at this step. A look now and then would miss steps that take no time. */
const until = (tab: Tab, step: string) => when(tab, () => tab.watched.steps.includes(step));

/** Looks at each of the tab's states. */
function when(tab: Tab, isReached: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isReached()) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = tab.subscribe(look);
    look();
  });
}

describe('a generation that the server drives', () => {
  test('is followed over one event stream to its end', async () => {
    const { backend, openTab, countOf } = setUp();
    const tab = openTab({ watch: false });
    await tab.startGeneration({ ...REQUEST, run: 'background' });
    expect(tab.getSnapshot()).toMatchObject({ step: 'complete', progress: 100 });
    expect(tab.getSnapshot().generation?.scenes.every(({ segment }) => segment.status === 'ready')).toBe(
      true,
    );
    expect(countOf('/events')).toBe(1);
    expect(countOf('/phases/audio')).toBe(0);
    expect(backend.open.now).toBe(0);
    tab.watched.expectNoFaults();
  });

  test('is followed by two tabs over one stream, and by the second when the first is closed', async () => {
    const { openTab, countOf } = setUp();
    const [first, second] = [openTab({ watch: false }), openTab({ watch: false })];
    void first.startGeneration({ ...REQUEST, run: 'background' });
    await until(first, 'generating');
    void second.loadGeneration('generation-1');
    await until(second, 'generating');
    expect(countOf('/events')).toBe(1);
    first.reset();
    await until(second, 'complete');
    expect(countOf('/events')).toBe(2);
    second.watched.expectNoFaults();
  });

  test('is shown in a second tab by what the first one hears', async () => {
    const { openTab, countOf } = setUp({ itemMs: () => 20 });
    const [first, second] = [openTab({ watch: false }), openTab({ watch: false })];
    const run = first.startGeneration({ ...REQUEST, run: 'background' });
    await until(first, 'generating');
    const looking = second.loadGeneration('generation-1');
    await when(second, () => second.getSnapshot().progress > 50);
    expect(first.getSnapshot().step).toBe('generating');
    await Promise.all([run, looking]);
    expect(second.getSnapshot()).toMatchObject({ step: 'complete', generation: { status: 'complete' } });
    expect(countOf('/events')).toBe(1);
  });

  test('is asked for where events cannot be had', async () => {
    const { openTab, countOf } = setUp({
      intercept: async (request, next) =>
        request.url.endsWith('/events') ? problem(404, 'route_not_found') : next(),
    });
    const tab = openTab({ watch: false });
    await tab.startGeneration({ ...REQUEST, run: 'background' });
    expect(tab.getSnapshot().step).toBe('complete');
    expect(countOf('/generation-1')).toBeGreaterThan(2);
  });

  test('is waited for while the server cannot be reached', async () => {
    let downCount = 0;
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { openTab } = setUp({
      async intercept(request, next) {
        if (request.method === 'GET' && downCount++ < 12) throw new TypeError('Failed to fetch');
        return next();
      },
    });
    const tab = openTab({ watch: false });
    await tab.startGeneration({ ...REQUEST, run: 'background' });
    expect(downCount).toBeGreaterThan(12);
    expect(tab.getSnapshot().step).toBe('complete');
  });
});

describe('a generation that a tab drives', () => {
  test('is driven by one tab only, while the other looks on', async () => {
    const { openTab, countOf, paidMost } = setUp();
    const [first, second] = [openTab(), openTab()];
    const run = first.startGeneration(REQUEST);
    await until(first, 'generating');
    await Promise.all([run, second.loadGeneration('generation-1')]);
    await until(second, 'complete');
    expect(countOf('/phases/finalize')).toBe(1);
    expect(paidMost()).toBe(1);
    second.watched.expectNoFaults();
  });

  test('is driven on by the second tab when the first is closed', async () => {
    const { openTab, paidMost } = setUp({ itemMs: () => 10 });
    const [first, second] = [openTab(), openTab()];
    void first.startGeneration(REQUEST);
    await until(first, 'generating');
    void second.loadGeneration('generation-1');
    await until(second, 'generating');
    first.reset();
    await until(second, 'complete');
    expect(paidMost()).toBe(1);
    second.watched.expectNoFaults();
  });

  test('stays cancelled for both when one cancels', async () => {
    const { backend, openTab, countOf } = setUp({ itemMs: () => 20 });
    const [first, second] = [openTab(), openTab()];
    void first.startGeneration(REQUEST);
    await until(first, 'generating');
    const looking = second.loadGeneration('generation-1');
    await until(second, 'generating');
    await second.cancel();
    await looking;
    // The first tab learns of it when the server refuses to continue.
    await until(first, 'idle');
    const calls = countOf('/phases/images');
    expect(backend.generations.get('generation-1')?.status).toBe('cancelled');
    expect(second.getSnapshot().step).toBe('idle');
    expect(first.getSnapshot().generation?.status).toBe('cancelled');
    expect(countOf('/phases/images')).toBe(calls);
  });
});

describe('a tab that shows a generation at rest', () => {
  /** Two tabs. Calls for audio and images are held back until `letGo` is called. */
  function setUpHeld() {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const parts = setUp({
      async intercept(request, next) {
        if (/\/phases\/(audio|images)$/.test(request.url)) await held;
        return next();
      },
    });
    return { ...parts, letGo: () => letGo() };
  }

  test('notices that another one begins to work on it, however late after the script', async () => {
    const { backend, openTab, countOf, letGo, paidMost } = setUpHeld();
    const [first, second] = [openTab(), openTab()];
    const run = first.startGeneration(REQUEST);
    await until(first, 'generating');
    // The moment between the end of the script and the first call of another phase.
    expect(backend.generations.get('generation-1')?.status).toBe('storyboard');
    await second.loadGeneration('generation-1');
    expect(second.getSnapshot().step).toBe('idle');
    letGo();
    await until(second, 'generating');
    await run;
    await until(second, 'complete');
    expect(countOf('/phases/finalize')).toBe(1);
    expect(paidMost()).toBe(1);
    second.watched.expectNoFaults();
  });

  test('notices that its script is being written, also if it was loaded only to be seen', async () => {
    const { backend, openTab } = setUp({
      intercept: (request, next) => (request.url.endsWith('/phases/script') ? new Promise(() => {}) : next()),
    });
    const [first, second] = [openTab(), openTab()];
    first.startGeneration(REQUEST).catch(() => {});
    await until(first, 'scripting');
    await second.loadGeneration('generation-1', { drive: false });
    expect(second.getSnapshot().step).toBe('idle');
    const draft = backend.generations.get('generation-1');
    if (!draft) throw new Error('The test has made no film.');
    const revision = draft.revision + 1;
    backend.generations.set('generation-1', { ...draft, revision, status: 'scripting' });
    await until(second, 'scripting');
  });

  test('shows what others change in it, and drives nothing when it was loaded only to be seen', async () => {
    const { openTab, letGo } = setUpHeld();
    const first = openTab();
    const second = openTab({ callPhase: () => Promise.reject(new Error('It drives.')) });
    const run = first.startGeneration(REQUEST);
    await until(first, 'generating');
    await second.loadGeneration('generation-1', { drive: false });
    const scene = second.getSnapshot().generation?.scenes[0];
    await first.updateScene(scene?.id ?? '', { title: 'Changed elsewhere' });
    await expect.poll(() => second.getSnapshot().generation?.scenes[0]?.title).toBe('Changed elsewhere');
    letGo();
    await run;
    await until(second, 'complete');
    expect(second.watched.steps).not.toContain('error');
  });

  test('leaves alone what another tab edits in a film that it has resumed and finished', async () => {
    const { backend, openTab, letGo, countOf } = setUpHeld();
    letGo();
    const [first, shown, other] = [openTab(), openTab(), openTab()];
    await first.startGeneration(REQUEST);
    first.reset();
    await other.loadGeneration('generation-1', { drive: false });
    await shown.loadGeneration('generation-1', { drive: false });
    await shown.resumeGeneration('generation-1');
    await until(shown, 'complete');
    const made = countOf('/phases/audio');

    const film = backend.generations.get('generation-1');
    if (!film) throw new Error('The test has made no film.');
    backend.generations.set('generation-1', { ...film, status: 'generating' });
    await other.updateScene(film.scenes[0]?.id ?? '', { narration: 'Edited elsewhere.' });
    await expect.poll(() => shown.getSnapshot().generation?.scenes[0]?.narration).toBe('Edited elsewhere.');
    expect(shown.getSnapshot().step).toBe('idle');
    expect(countOf('/phases/audio')).toBe(made);
  });

  test('holds no connection once nobody looks', async () => {
    const { backend, openTab, letGo } = setUpHeld();
    letGo();
    const tab = openTab();
    await tab.startGeneration(REQUEST);
    await expect.poll(() => backend.open.now).toBe(1);
    tab.watched.unsubscribe();
    await expect.poll(() => backend.open.now).toBe(0);
  });
});
