import type { GenerationView } from '../../protocol/generation.ts';
import { isResting, type StoreEvent } from '../generation-state.ts';
import type { GenerationInput } from '../http/generation-api.ts';
import type { StateCell } from '../state-cell.ts';
import type { GenerationStoreOptions } from '../store-options.ts';
import type { Backend } from './backend.ts';
import type { GenerationWork } from './generation-work.ts';
import { type DriveChoice, driveFor, isToBeFinished } from './load-drive.ts';
import { isActive, isUnwritten, needsRun, restingEvent } from './resting.ts';
import { modeOf, withMode } from './run-input.ts';
import type { Run, RunSlot } from './run-slot.ts';

// The kinds of runs. Each function begins one, which replaces the current run of the store.

/** What a run needs of its store. */
export interface RunParts {
  readonly options: GenerationStoreOptions;
  readonly backend: Backend;
  readonly work: GenerationWork;
  readonly slot: RunSlot;
  readonly cell: StateCell;
}

/** Creates a generation, and works on it until it is finished. */
export function beginCreation(parts: RunParts, input: GenerationInput): Run {
  const request = withMode(input, parts.options.run);
  const api = parts.backend.api();
  return parts.slot.begin({
    input,
    purpose: 'work',
    first: { type: 'begun' },
    async work(run) {
      if (modeOf(request) === 'background') run.created = api.createGeneration(request);
      const generation = await (run.created ?? api.createGeneration(request, { signal: run.signal }));
      run.signal.throwIfAborted();
      run.write({ type: 'loaded', generation });
      await finish(parts, run, generation);
    },
  });
}

/** Works on a generation that has work left, here or elsewhere. */
export function beginWork(parts: RunParts, generation: GenerationView): Run {
  return parts.slot.begin({
    generationId: generation.id,
    purpose: 'work',
    first: workingEvent(parts.cell, generation.id, { type: 'loaded', generation }),
    work: (run) => finish(parts, run, generation),
  });
}

/** Resumes a stopped or failed generation, and works on it until it is finished. */
export function beginResumption(parts: RunParts, generationId: string): Run {
  return parts.slot.begin({
    generationId,
    purpose: 'work',
    first: workingEvent(parts.cell, generationId, { type: 'begun' }),
    onReconnect: () => void beginResumption(parts, generationId),
    async work(run) {
      const generation = await parts.work.load(run, generationId);
      if (generation.status === 'complete') return run.write(restingEvent(generation));
      if (!needsRun(generation)) return finish(parts, run, generation);
      const { signal } = run;
      const resumed = await parts.backend.api().runGeneration(generationId, generation.run, { signal });
      run.write({ type: 'loaded', generation: resumed });
      await finish(parts, run, resumed);
    },
  });
}

/** Shows a generation, and works on it as far as `choice` allows. */
export function beginShowing(parts: RunParts, generationId: string, choice: DriveChoice): Run {
  return parts.slot.begin({
    generationId,
    purpose: 'show',
    first: shownEvent(parts.cell, generationId),
    onReconnect: () => void beginShowing(parts, generationId, choice),
    async work(run) {
      let generation = await parts.work.load(run, generationId);
      const drive = driveFor(generation, choice);
      if (drive === 'script' && isUnwritten(generation)) {
        generation = await parts.work.writeScript(run, generationId);
      }
      if (!isActive(generation)) return run.write(restingEvent(generation));
      if (isToBeFinished(generation, drive)) return finish(parts, run, generation);
      run.write({ type: 'moved', step: 'idle' });
    },
  });
}

function finish(parts: RunParts, run: Run, generation: GenerationView): Promise<void> {
  run.onReconnect = () => void continueAfterOutage(parts, generation.id);
  return parts.work.finish(run, generation);
}

/** Works on a generation again after an outage, unless it has ended meanwhile. */
function continueAfterOutage(parts: RunParts, generationId: string): Run {
  return parts.slot.begin({
    generationId,
    purpose: 'work',
    first: workingEvent(parts.cell, generationId, { type: 'begun' }),
    onReconnect: () => void continueAfterOutage(parts, generationId),
    async work(run) {
      const generation = await parts.work.load(run, generationId);
      if (isResting(generation.status)) return run.write(restingEvent(generation));
      await finish(parts, run, generation);
    },
  });
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
