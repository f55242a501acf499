import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { GenerationView } from '../protocol/generation.ts';
import { failedToFetch, REQUEST, setUpStore } from './testing/store-under-test.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => void vi.useRealTimers());

/** A page that shows a finished film and hears of no event, and whose server can be lost. */
async function shownFilm() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  const network = { onLine: true };
  vi.stubGlobal('navigator', network);
  const server: { answer: (() => Promise<Response>) | undefined; looks: number } = {
    answer: undefined,
    looks: 0,
  };
  const { store, backend, watched } = setUpStore(
    {
      intercept(_request, next) {
        server.looks++;
        return server.answer?.() ?? next();
      },
    },
    { watch: false, maxAttempts: 1 },
  );
  void store.startGeneration(REQUEST);
  await vi.runAllTimersAsync();
  const shown = () => store.getSnapshot().generation as GenerationView;
  const { id } = shown();
  return {
    server,
    network,
    shown,
    stopShowing: watched.unsubscribe,
    change(title: string) {
      const generation = backend.generations.get(id) as GenerationView;
      backend.generations.set(id, { ...generation, title, revision: generation.revision + 1 });
    },
    happens: (name: string) => void page.dispatchEvent(new Event(name)),
    setVisible(isVisible: boolean) {
      page.visibilityState = isVisible ? 'visible' : 'hidden';
      page.dispatchEvent(new Event('visibilitychange'));
    },
    /** How often the page asks the server within this time after something happens. */
    async looksWithin(ms: number, happening = () => {}) {
      const before = server.looks;
      happening();
      await vi.advanceTimersByTimeAsync(ms);
      return server.looks - before;
    },
  };
}

test('a page to which the user returns looks until the server answers, and then no more', async () => {
  const { server, shown, change, happens, looksWithin } = await shownFilm();
  change('Another title');
  server.answer = failedToFetch;
  happens('focus');
  // The waits grow to half of 30 s.
  expect(await looksWithin(3_600_000)).toBeLessThan(3600 / 15 + 5);
  server.answer = undefined;
  expect(await looksWithin(15_000)).toBe(1);
  expect(shown().title).toBe('Another title');
  expect(await looksWithin(3_600_000)).toBe(0);
});

test('a return looks at once, and the waits are short again', async () => {
  const { server, happens, looksWithin } = await shownFilm();
  server.answer = failedToFetch;
  happens('focus');
  await looksWithin(3_600_000);
  // At once, and after 1, 3 and 7 s.
  expect(await looksWithin(8000, () => happens('focus'))).toBe(4);
});

test('nothing looks while the page is hidden, without a network or without listeners', async () => {
  const { server, network, happens, setVisible, stopShowing, looksWithin } = await shownFilm();
  server.answer = failedToFetch;
  expect(await looksWithin(10, () => happens('focus'))).toBe(1);
  expect(await looksWithin(60_000, () => setVisible(false))).toBe(0);
  expect(await looksWithin(10, () => setVisible(true))).toBe(1);
  network.onLine = false;
  expect(await looksWithin(60_000, () => happens('offline'))).toBe(0);
  network.onLine = true;
  expect(await looksWithin(10, () => happens('online'))).toBe(1);
  expect(await looksWithin(60_000, stopShowing)).toBe(0);
});

test('a film that is gone is not looked for again', async () => {
  const { server, happens, looksWithin } = await shownFilm();
  server.answer = async () => new Response('', { status: 404 });
  expect(await looksWithin(60_000, () => happens('focus'))).toBe(1);
});
