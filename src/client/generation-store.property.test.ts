import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGenerationStore, type GenerationStore } from './generation-store.ts';
import { createTestBackend } from './testing/test-backend.ts';
import { watchStore } from './testing/watch-store.ts';

beforeEach(() => {
  vi.useFakeTimers();
  // Without jitter, a failure can be reproduced.
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => void vi.useRealTimers());

/** Connections are limited per host, so each run has its own host: a failed run must not delay the next. */
let hostCount = 0;
const newHost = () => `http://host-${hostCount++}.test`;

type Action = (store: GenerationStore) => unknown;

const sceneId = (store: GenerationStore) => store.getSnapshot().generation?.scenes[0]?.id ?? 'none';

const ACTIONS: Readonly<Record<string, Action>> = {
  startOne: (store) => store.startGeneration({ source: { text: 'one' } }),
  startOther: (store) => store.startGeneration({ source: { text: 'other' } }),
  startBackground: (store) => store.startGeneration({ source: { text: 'three' }, run: 'background' }),
  resume: (store) => store.resumeGeneration(),
  load: (store) => store.loadGeneration('generation-1'),
  cancel: (store) => store.cancel(),
  reset: (store) => store.reset(),
  edit: (store) => store.updateScene(sceneId(store), { narration: 'Edited.' }),
  regenerate: (store) => store.regenerate(sceneId(store), { audio: true }),
};

/** The outcome of a request. Most arrive and are answered. */
const FATES = ['answered', 'answered', 'answered', 'lost before', 'lost after', 'refused', 'slow'] as const;

const step = fc.record({ action: fc.constantFrom(...Object.keys(ACTIONS)), waitMs: fc.nat(4000) });

test('whatever the user and the network do, progress never falls and nothing is paid for twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 10 }),
      fc.infiniteStream(fc.constantFrom(...FATES)),
      async (steps, fates) => {
        const backend = createTestBackend({
          sceneCount: 3,
          itemMs: ({ index }) => 200 + 300 * index,
          timeBudgetMs: 1000,
          async intercept(_request, next) {
            const fate: string = fates.next().value;
            if (fate === 'slow') await new Promise((resolve) => setTimeout(resolve, 3000));
            if (fate === 'lost before') throw new TypeError('Failed to fetch');
            if (fate === 'refused') return new Response('<h1>503</h1>', { status: 503 });
            const response = await next();
            if (fate === 'lost after') throw new TypeError('Failed to fetch');
            return response;
          },
        });
        const store = createGenerationStore({ fetch: backend.fetch, baseUrl: newHost() });
        const watched = watchStore(store);
        let regenerations = 0;
        for (const { action, waitMs } of steps) {
          if (action === 'regenerate') regenerations++;
          // Actions that are refused because there is nothing to edit yet reject, as they should.
          Promise.resolve(ACTIONS[action]?.(store)).catch(() => {});
          await vi.advanceTimersByTimeAsync(waitMs);
        }
        await vi.runAllTimersAsync();
        watched.expectNoFaults();
        expect(['idle', 'complete', 'error']).toContain(store.getSnapshot().step);
        // A regeneration pays for one narration once more, and for nothing else.
        const paidAgain = [...backend.payments.values()].reduce((sum, count) => sum + count - 1, 0);
        expect(paidAgain).toBeLessThanOrEqual(regenerations);
        expect(backend.open.most).toBeLessThanOrEqual(4);
      },
    ),
    { numRuns: 40 },
  );
});

test('resuming often enough always ends in a video', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat(9)), async (dice) => {
      const backend = createTestBackend({
        itemMs: () => 100,
        async intercept(_request, next) {
          const response = await next();
          if ((dice.next().value ?? 0) < 4) throw new TypeError('Failed to fetch');
          return response;
        },
      });
      const store = createGenerationStore({ fetch: backend.fetch, baseUrl: newHost() });
      const watched = watchStore(store);
      void store.startGeneration({ source: { text: 'one' } });
      await vi.runAllTimersAsync();
      for (let count = 0; count < 100 && store.getSnapshot().step !== 'complete'; count++) {
        const { generation } = store.getSnapshot();
        void (generation ? store.resumeGeneration() : store.startGeneration({ source: { text: 'one' } }));
        await vi.runAllTimersAsync();
      }
      watched.expectNoFaults();
      expect(store.getSnapshot()).toMatchObject({ step: 'complete', progress: 100 });
      expect(Math.max(...backend.payments.values())).toBe(1);
    }),
    { numRuns: 15 },
  );
});
