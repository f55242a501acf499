import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GenerationEvent } from '../../protocol/event.ts';
import type { GenerationView, SceneView } from '../../protocol/generation.ts';
import { GENERATION_STATUSES, PHASES } from '../../protocol/names.ts';
import { UnexpectedError } from '../errors.ts';
import { type GenerationState, INITIAL_STATE, reduceState, type StoreEvent } from '../generation-state.ts';
import { createGeneration, summarise } from '../testing/test-generation.ts';
import { applyAnswer, applyEvent, mergeGeneration } from './merge-generation.ts';

const GENERATION = createGeneration({ source: { text: 'x' } }, 1);

const sceneAt = (id: string, revision: number): SceneView => ({
  id,
  revision,
  title: `${id} at ${revision}`,
  narration: '',
  audio: { status: 'pending' },
  segment: { status: 'pending' },
  shots: [],
});
const viewAt = (
  revision: number,
  scenes: SceneView[],
  more: Partial<GenerationView> = {},
): GenerationView => ({
  ...GENERATION,
  revision,
  scenes,
  ...more,
});
const titles = ({ scenes }: GenerationView) => scenes.map(({ title }) => title);
const answerWith = (scenes: SceneView[]) => ({
  ...summarise(GENERATION, 'audio', { startIndex: 0, endIndex: 9 }),
  scenes,
});

describe('views that overtake each other', () => {
  test('of a scene the newest stays, whichever comes last', () => {
    const known = viewAt(5, [sceneAt('a', 5)]);
    expect(titles(applyAnswer(known, answerWith([sceneAt('a', 3)])))).toEqual(['a at 5']);
    expect(titles(applyAnswer(known, answerWith([sceneAt('a', 7)])))).toEqual(['a at 7']);
    const ahead = applyAnswer(known, answerWith([sceneAt('a', 9)]));
    expect(titles(mergeGeneration(ahead, viewAt(8, [sceneAt('a', 8)])))).toEqual(['a at 9']);
  });

  test('a late answer does not bring back a scene that was deleted', () => {
    const known = viewAt(8, [sceneAt('a', 2)]);
    expect(titles(applyAnswer(known, answerWith([sceneAt('deleted', 6)])))).toEqual(['a at 2']);
    expect(titles(applyAnswer(known, answerWith([sceneAt('added', 9)])))).toEqual(['a at 2', 'added at 9']);
  });

  test('an older whole view changes neither the scenes nor their order', () => {
    const known = viewAt(8, [sceneAt('b', 7), sceneAt('a', 2)]);
    const older = viewAt(4, [sceneAt('a', 2), sceneAt('b', 3), sceneAt('gone', 4)]);
    expect(titles(mergeGeneration(known, older))).toEqual(['b at 7', 'a at 2']);
  });

  test('an older status does not undo a newer one', () => {
    const known = viewAt(8, [], { status: 'complete' });
    const event: GenerationEvent = { type: 'status', id: 7, data: { status: 'rendering' } };
    expect(applyEvent(known, event).status).toBe('complete');
    expect(applyEvent(known, { ...event, id: 9 }).status).toBe('rendering');
    expect(mergeGeneration(known, viewAt(7, [], { status: 'rendering' })).status).toBe('complete');
  });

  test('of another generation nothing is taken over', () => {
    const known = viewAt(1, []);
    const answer = { ...answerWith([sceneAt('a', 9)]), generationId: 'other' };
    expect(applyAnswer(known, answer)).toBe(known);
    const data = { ...viewAt(9, []), id: 'other' };
    expect(applyEvent(known, { type: 'snapshot', id: 9, data })).toBe(known);
  });
});

describe('any order of any events', () => {
  const revision = fc.nat(30);
  const scenes = fc.uniqueArray(
    fc
      .record({ id: fc.constantFrom('a', 'b', 'c', 'd'), revision })
      .map(({ id, revision }) => sceneAt(id, revision)),
    { selector: ({ id }) => id },
  );
  const generation: fc.Arbitrary<GenerationView> = fc
    .record({
      id: fc.constantFrom('generation-1', 'generation-2'),
      revision,
      scenes,
      progress: fc.nat(100),
      status: fc.constantFrom(...GENERATION_STATUSES),
    })
    .map((parts) => ({ ...GENERATION, ...parts }));
  const answer = fc
    .record({
      generationId: fc.constantFrom('generation-1', 'generation-2'),
      phase: fc.constantFrom(...PHASES),
      progress: fc.nat(100),
      scenes,
    })
    .map((parts) => ({ ...answerWith([]), ...parts }));
  const happening: fc.Arbitrary<GenerationEvent> = fc.oneof(
    generation.map((data) => ({ type: 'snapshot' as const, id: data.revision, data })),
    fc
      .tuple(revision, fc.nat(100))
      .map(([id, progress]) => ({ type: 'progress' as const, id, data: { progress } })),
    fc
      .tuple(revision, fc.constantFrom(...GENERATION_STATUSES))
      .map(([id, status]) => ({ type: 'status' as const, id, data: { status } })),
  );
  const event: fc.Arbitrary<StoreEvent> = fc.oneof(
    fc.constantFrom<StoreEvent>({ type: 'begun' }, { type: 'forgotten' }),
    fc
      .constantFrom('idle', 'scripting', 'generating', 'rendering', 'complete')
      .map((step) => ({ type: 'moved', step }) as StoreEvent),
    generation.map((generation) => ({ type: 'loaded', generation }) as const),
    generation.map((generation) => ({ type: 'refreshed', generation }) as const),
    answer.map((answer) => ({ type: 'answered', answer }) as const),
    happening.map((event) => ({ type: 'happened', event }) as const),
    fc.constant<StoreEvent>({ type: 'failed', error: new UnexpectedError('boom') }),
  );

  test('lets progress never fall and leads to no illegal state', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let before: GenerationState = INITIAL_STATE;
        for (const event of events) {
          const after = reduceState(before, event);
          const isSame = after.generation && after.generation.id === before.generation?.id;
          if (isSame) expect(after.progress).toBeGreaterThanOrEqual(before.progress);
          const isWorking = ['scripting', 'generating', 'rendering', 'complete'].includes(after.step);
          if (isWorking) expect(after.generation).toBeDefined();
          if (after.step === 'analysis') expect(after.generation).toBeUndefined();
          before = after;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('knows of every scene the newest view that was ever shown of it', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
        const known = viewAt(0, [sceneAt('a', 0), sceneAt('b', 0), sceneAt('c', 0), sceneAt('d', 0)]);
        const merged = answers.reduce(applyAnswer, known);
        for (const scene of merged.scenes) {
          const shown = answers
            .filter(({ generationId }) => generationId === known.id)
            .flatMap((answer) => answer.scenes.filter(({ id }) => id === scene.id));
          expect(scene.revision).toBe(Math.max(0, ...shown.map((view) => view.revision)));
        }
      }),
    );
  });
});
