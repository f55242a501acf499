import type { GenerationView } from '../../protocol/generation.ts';
import { isResting, type StoreEvent } from '../generation-state.ts';
import type { GenerationInput } from '../http/generation-api.ts';
import type { StateCell } from '../state-cell.ts';
import type { GenerationStoreOptions } from '../store-options.ts';
import type { Backend } from './backend.ts';
import type { GenerationWork } from './generation-work.ts';
import { isActive, isUnwritten, needsRun, restingEvent } from './resting.ts';
import { isSameInput, modeOf, withMode } from './run-input.ts';
import type { Run, RunSlot } from './run-slot.ts';

/**
 * How far to drive a generation that has work left which no server does: to its end, to its script, or not at all.
 */
export type LoadDrive = boolean | 'script';

/** What to do with a loaded generation. */
export interface LoadOptions {
  /**
   * How far to drive it, now and whenever work on it begins while it is shown. A function decides by the loaded
   * generation. True by default.
   */
  readonly drive?: LoadDrive | ((generation: GenerationView) => LoadDrive);
}

export interface GenerationRunsOptions {
  readonly options: GenerationStoreOptions;
  readonly backend: Backend;
  readonly work: GenerationWork;
  readonly slot: RunSlot;
  readonly cell: StateCell;
}

/** The ways to run a generation: start, resume, load, and join the work of others. */
export function createGenerationRuns({ options, backend, work, slot, cell }: GenerationRunsOptions) {
  /**
   * How far to drive the shown generation when others begin to work on it, according to the last `load` or `start`.
   * `resume` leaves it: it makes what is missing now, and says nothing about what is edited later.
   */
  let shownDrive: NonNullable<LoadOptions['drive']> = true;

  const joinable = (generationId: string, purposes: readonly Run['purpose'][]) => {
    const run = slot.current();
    return run?.generationId === generationId && purposes.includes(run.purpose) ? run : undefined;
  };
  const finish = (run: Run, generation: GenerationView) => {
    run.onReconnect = () => void continueAfterOutage(generation.id);
    return work.finish(run, generation);
  };
  /** Continues after an outage, unless the generation has ended meanwhile. */
  const continueAfterOutage = (generationId: string): Run =>
    slot.begin({
      generationId,
      purpose: 'work',
      first: workingEvent(cell, generationId, { type: 'begun' }),
      onReconnect: () => void continueAfterOutage(generationId),
      async work(run) {
        const generation = await work.load(run, generationId);
        if (isResting(generation.status)) return run.write(restingEvent(generation));
        await finish(run, generation);
      },
    });
  /** Runs a generation that has work left, here or elsewhere. */
  const proceed = (generation: GenerationView): Run =>
    slot.begin({
      generationId: generation.id,
      purpose: 'work',
      first: workingEvent(cell, generation.id, { type: 'loaded', generation }),
      work: (run) => finish(run, generation),
    });

  const resume = (generationId: string): Run => {
    const begin = () =>
      slot.begin({
        generationId,
        purpose: 'work',
        first: workingEvent(cell, generationId, { type: 'begun' }),
        onReconnect: () => void resume(generationId),
        async work(run) {
          const generation = await work.load(run, generationId);
          if (generation.status === 'complete') return run.write(restingEvent(generation));
          if (!needsRun(generation)) return finish(run, generation);
          const { signal } = run;
          const resumed = await backend.api().runGeneration(generationId, generation.run, { signal });
          run.write({ type: 'loaded', generation: resumed });
          await finish(run, resumed);
        },
      });
    return joinable(generationId, ['work']) ?? begin();
  };

  const load = (generationId: string, { drive = true }: LoadOptions = {}): Run => {
    shownDrive = drive;
    const begin = () =>
      slot.begin({
        generationId,
        purpose: 'show',
        first: shownEvent(cell, generationId),
        onReconnect: () => void load(generationId, { drive }),
        async work(run) {
          const found = await work.load(run, generationId);
          const howFar = decide(drive, found);
          const isWritten = howFar !== 'script' || !isUnwritten(found);
          const generation = isWritten ? found : await work.writeScript(run, generationId);
          if (!isActive(generation)) return run.write(restingEvent(generation));
          if (isToBeFinished(howFar, generation)) return finish(run, generation);
          run.write({ type: 'moved', step: 'idle' });
        },
      });
    return joinable(generationId, ['work', 'show']) ?? begin();
  };

  return {
    resume,
    load,
    proceed,
    start(input: GenerationInput): Run {
      shownDrive = true;
      const running = slot.current();
      if (running?.input && isSameInput(running.input, input)) return running;
      const request = withMode(input, options.run);
      const api = backend.api();
      return slot.begin({
        input,
        purpose: 'work',
        first: { type: 'begun' },
        async work(run) {
          if (modeOf(request) === 'background') run.created = api.createGeneration(request);
          const generation = await (run.created ?? api.createGeneration(request, { signal: run.signal }));
          run.signal.throwIfAborted();
          run.write({ type: 'loaded', generation });
          await finish(run, generation);
        },
      });
    },
    /** Takes part in work that others have begun on the shown generation, as far as `drive` allows. */
    join(generation: GenerationView): void {
      if (isActive(generation) && isToBeFinished(decide(shownDrive, generation), generation))
        proceed(generation);
    },
    /** Tells the current run that there is more to do. Returns whether there is a run that will do it. */
    reportChange({ id }: GenerationView): boolean {
      const run = joinable(id, ['work']);
      if (run) run.changed = true;
      return run !== undefined;
    },
  };
}

function decide(drive: NonNullable<LoadOptions['drive']>, generation: GenerationView): LoadDrive {
  return typeof drive === 'function' ? drive(generation) : drive;
}

function isToBeFinished(howFar: LoadDrive, { run }: GenerationView): boolean {
  return howFar === true || run === 'background';
}

/** Keeps the known view of the generation, if it is the shown one. */
function workingEvent(cell: StateCell, generationId: string, otherwise: StoreEvent): StoreEvent {
  const { generation } = cell.getSnapshot();
  if (generation?.id !== generationId) return otherwise;
  return { type: 'moved', step: generation.scenes.length === 0 ? 'scripting' : 'generating' };
}

/** Keeps showing the generation while it is loaded again, so that the page is not empty meanwhile. */
function shownEvent(cell: StateCell, generationId: string): StoreEvent {
  const { generation, step } = cell.getSnapshot();
  if (generation?.id !== generationId) return { type: 'forgotten' };
  return { type: 'moved', step: step === 'complete' ? 'complete' : 'idle' };
}
