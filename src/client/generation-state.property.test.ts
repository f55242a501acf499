import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GenerationEvent } from '../protocol/event.ts';
import type { GenerationView } from '../protocol/generation.ts';
import { PHASES } from '../protocol/names.ts';
import { NetworkError } from './errors.ts';
import { type GenerationState, INITIAL_STATE, reduceState, type StoreEvent } from './generation-state.ts';
import { createGeneration, FAILURE, itemsOf, settle, summarise } from './testing/test-generation.ts';
import { faultsOf } from './testing/watch-store.ts';

/** A random change of a generation on the server. */
const change = fc.record({
  what: fc.constantFrom('settled', 'settled', 'settled', 'failed', 'edited', 'removed', 'moved', 'cancelled'),
  which: fc.nat(30),
});
type Change = { readonly what: string; readonly which: number };

/** Every view that a generation has had, each one revision newer than the one before. */
function historyOf(number: number, changes: readonly Change[]): GenerationView[] {
  const history = [createGeneration({ source: { text: 'one' } }, number)];
  for (const { what, which } of changes) {
    const before = history.at(-1);
    if (!before) continue;
    const next = changed({ ...before, revision: before.revision + 1 }, what, which);
    history.push({ ...next, progress: Math.max(before.progress, next.progress) });
  }
  return history;
}

function changed(generation: GenerationView, what: string, which: number): GenerationView {
  const { revision, scenes } = generation;
  const index = which % Math.max(1, scenes.length);
  switch (what) {
    case 'settled':
    case 'failed': {
      const open = PHASES.flatMap((phase) => itemsOf(generation, phase)).filter(
        ({ view, phase }) => view.status === 'pending' && (phase === 'script') === (scenes.length === 0),
      );
      const item = open[which % Math.max(1, open.length)];
      const failure = what === 'failed' && item?.phase !== 'script' ? FAILURE : undefined;
      return item ? settle(generation, item, { failure, sceneCount: 3 }) : generation;
    }
    case 'edited':
      return {
        ...generation,
        scenes: scenes.map((scene, at) =>
          at === index ? { ...scene, revision, narration: `Edited ${revision}.` } : scene,
        ),
      };
    case 'removed':
      return { ...generation, scenes: scenes.filter((_, at) => at !== index || scenes.length === 1) };
    case 'moved':
      return { ...generation, scenes: [...scenes.slice(index), ...scenes.slice(0, index)] };
    default:
      return { ...generation, status: 'cancelled' };
  }
}

/** Every message that could carry this view. */
function messagesOf(view: GenerationView): StoreEvent[] {
  const { revision: id, scenes, progress, cost, status } = view;
  const events: GenerationEvent[] = [
    { type: 'snapshot', id, data: view },
    ...scenes.map((data): GenerationEvent => ({ type: 'scene', id, data })),
    { type: 'progress', id, data: { progress } },
    { type: 'cost', id, data: cost },
    { type: 'status', id, data: { status } },
  ];
  const window = { startIndex: 0, endIndex: 1000 };
  return [
    ...events.map((event): StoreEvent => ({ type: 'happened', event })),
    ...PHASES.map((phase): StoreEvent => ({ type: 'answered', answer: summarise(view, phase, window) })),
    { type: 'refreshed', generation: view },
  ];
}

/**
 * An event stream of another generation is closed with its run. A message that names its generation may still arrive
 * late.
 */
const namesGeneration = (event: StoreEvent) => event.type !== 'happened' || event.event.type === 'snapshot';

/** Events caused by the user and by the run. */
const OWN: readonly StoreEvent[] = [
  { type: 'forgotten' },
  { type: 'begun' },
  { type: 'failed', error: new NetworkError('network_failed', 'Gone.') },
  { type: 'moved', step: 'generating' },
  { type: 'moved', step: 'rendering' },
  { type: 'moved', step: 'idle' },
];

const delivery = fc.record({
  /** 0 is a message about this generation, 1 about another one, 2 an event of our own. */
  from: fc.constantFrom(0, 0, 0, 0, 0, 1, 2),
  at: fc.nat(1000),
  message: fc.nat(1000),
});

const pick = <Item>(items: readonly Item[], number: number): Item | undefined => items[number % items.length];

test('news that is late, lost, doubled, out of order or of another generation leaves no illegal state', () => {
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 25 }),
      fc.array(change, { maxLength: 10 }),
      fc.array(delivery, { maxLength: 60 }),
      (own, foreign, deliveries) => {
        const history = historyOf(1, [{ what: 'settled', which: 0 }, ...own]);
        const other = historyOf(2, [{ what: 'settled', which: 0 }, ...foreign]);
        let state: GenerationState = INITIAL_STATE;
        const apply = (event: StoreEvent) => {
          const next = reduceState(state, event);
          // An unchanged state notifies no listener.
          if (next !== state) expect(faultsOf(state, next)).toEqual([]);
          expectNewerScenes(state, next);
          state = next;
        };
        const load = (views: readonly GenerationView[]) => {
          const [first] = views;
          if (first) apply({ type: 'loaded', generation: first });
        };
        load(history);
        for (const { from, at, message } of deliveries) {
          const view = pick(from === 1 ? other : history, at);
          const news = view ? messagesOf(view) : [];
          const told = state.generation?.id === view?.id ? news : news.filter(namesGeneration);
          const event = pick(from === 2 ? OWN : told, message);
          if (event) apply(event);
          // The user switches to another project and back.
          if (from === 1 && message % 5 === 0) load(message % 2 === 0 ? other : history);
        }
        const last = history.at(-1);
        if (!last) return;
        apply({ type: 'loaded', generation: last });
        // Whatever came before, the newest view wins.
        expect(state.generation).toMatchObject({ revision: last.revision, status: last.status });
        expect(state.generation?.scenes).toEqual(last.scenes);
      },
    ),
    { numRuns: 300 },
  );
});

/** No scene is ever replaced by an older version. */
function expectNewerScenes(before: GenerationState, after: GenerationState): void {
  if (before.generation?.id !== after.generation?.id) return;
  const known = new Map(before.generation?.scenes.map(({ id, revision }) => [id, revision]));
  const ids = after.generation?.scenes.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, revision } of after.generation?.scenes ?? []) {
    expect(revision).toBeGreaterThanOrEqual(known.get(id) ?? 0);
  }
}
