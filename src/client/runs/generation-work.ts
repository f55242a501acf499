import { PipelineError } from '../../core/errors.ts';
import type { GenerationView } from '../../protocol/generation.ts';
import { GENERATION_CANCELLED } from '../../protocol/problem.ts';
import { isResting } from '../generation-state.ts';
import { hostOf } from '../http/client-slots.ts';
import { POLL_MS } from '../settings.ts';
import type { StateCell } from '../state-cell.ts';
import type { GenerationStoreOptions } from '../store-options.ts';
import type { Backend } from './backend.ts';
import { driveGeneration } from './drive-generation.ts';
import { type FollowOptions, followGeneration } from './follow-generation.ts';
import { restingEvent } from './resting.ts';
import { runPhase } from './run-phase.ts';
import type { Run } from './run-slot.ts';
import { driveAsTabLeader } from './tab-leader.ts';

export interface GenerationWorkOptions {
  readonly options: GenerationStoreOptions;
  readonly backend: Backend;
  readonly cell: StateCell;
}

/** What a run does with a generation. */
export function createGenerationWork({ options, backend, cell }: GenerationWorkOptions) {
  const { callPhase } = backend;

  /** The options to follow a generation, without what the caller adds. */
  const followOptions = (generationId: string): Omit<FollowOptions, 'signal' | 'onEvent'> => ({
    api: backend.api(),
    generationId,
    scope: hostOf(options),
    slots: backend.slots(),
    pollMs: options.pollMs ?? POLL_MS,
  });
  const following = (run: Run, generationId: string): FollowOptions => ({
    ...followOptions(generationId),
    signal: run.signal,
    onEvent: (event) => run.write({ type: 'happened', event }),
  });
  const load = async ({ signal, write }: Run, generationId: string) => {
    const generation = await backend.api().loadGeneration(generationId, { signal });
    write({ type: 'loaded', generation });
    return generation;
  };
  const drive = (run: Run, generationId: string) =>
    driveAsTabLeader({
      ...following(run, generationId),
      async drive(isFirst) {
        // A tab that takes over first checks whether the previous one has finished, or was cancelled.
        if (!isFirst && isResting((await load(run, generationId)).status)) return;
        await driveGeneration({
          ...options,
          callPhase,
          signal: run.signal,
          generation: () => knownGeneration(cell, generationId),
          onStep: (step) => run.write({ type: 'moved', step }),
          onAnswer: (answer) => run.write({ type: 'answered', answer }),
          refresh: () => load(run, generationId),
        });
      },
    });

  return {
    followOptions,
    load,
    /** Waits for the script only, which gives a storyboard to show. */
    async writeScript(run: Run, generationId: string): Promise<GenerationView> {
      run.write({ type: 'moved', step: 'scripting' });
      const { signal } = run;
      await unlessCancelled(runPhase({ ...options, generationId, phase: 'script', callPhase, signal }));
      return load(run, generationId);
    },
    /** Works on a generation until it is done, including changes made meanwhile. */
    async finish(run: Run, { id, run: mode }: GenerationView): Promise<void> {
      run.generationId = id;
      run.purpose = 'work';
      let generation: GenerationView;
      do {
        run.changed = false;
        await (mode === 'background'
          ? followGeneration(following(run, id))
          : unlessCancelled(drive(run, id)));
        generation = await load(run, id);
      } while (run.changed);
      run.write(restingEvent(generation));
    },
  };
}

export type GenerationWork = ReturnType<typeof createGenerationWork>;

/** Another client may cancel what this tab drives. That ends the run without a failure. */
async function unlessCancelled(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof PipelineError && error.code === GENERATION_CANCELLED)) throw error;
  }
}

function knownGeneration(cell: StateCell, generationId: string): GenerationView {
  const { generation } = cell.getSnapshot();
  // Only a stopped run can see another generation. It has been aborted, and ends here.
  if (generation?.id !== generationId) throw new DOMException('The run was stopped.', 'AbortError');
  return generation;
}
