import type { PipelineError } from '../../core/errors.ts';
import type { GenerationView } from '../../protocol/generation.ts';
import { toPipelineError } from '../errors.ts';
import type { StoreEvent } from '../generation-state.ts';
import type { GenerationInput } from '../http/generation-api.ts';
import type { StateCell } from '../state-cell.ts';

/** One run of the pipeline in this store. At most one is current, and only that one can write. */
export interface Run {
  readonly signal: AbortSignal;
  /** Changes the state, unless another run has taken over or this one was stopped. */
  readonly write: (event: StoreEvent) => void;
  /** What the run was started with, to find out whether another start means the same. */
  readonly input: GenerationInput | undefined;
  /** The generation that is being created where that goes on although the run is stopped. */
  created: Promise<GenerationView> | undefined;
  /** Whether it works on the generation, or only looks at it. */
  intent: 'work' | 'look';
  generationId: string | undefined;
  /** What to do when the server, which could not be reached, is back. Nothing without it. */
  again: (() => void) | undefined;
  /** Whether the user changed something that finished phases have to see. */
  changed: boolean;
  /** Resolves when the run is over, however it ended. */
  done: Promise<void>;
}

export interface RunStart {
  readonly input?: GenerationInput;
  readonly generationId?: string;
  readonly again?: Run['again'];
  readonly intent: Run['intent'];
  /** How the state looks from the first moment on. */
  readonly first: StoreEvent;
  readonly work: (run: Run) => Promise<void>;
}

export interface RunSlot {
  readonly current: () => Run | undefined;
  /** Stops the current run, if there is one, and begins this one. */
  readonly begin: (start: RunStart) => Run;
  /** Stops the current run, if there is one: its calls are aborted, and it writes nothing more. */
  readonly stop: () => Run | undefined;
}

export interface RunSlotOptions {
  readonly cell: StateCell;
  readonly onFailure: (error: PipelineError, run: Run) => void;
  /** Told when a run begins and when there is none any more. */
  readonly onChange: () => void;
}

/** The place for the one run that may write to the state. */
export function createRunSlot({ cell, onFailure, onChange }: RunSlotOptions): RunSlot {
  let current: Run | undefined;
  let abortCurrent = () => {};

  const stop = () => {
    const stopped = current;
    current = undefined;
    abortCurrent();
    if (stopped) onChange();
    return stopped;
  };
  const execute = async (run: Run, work: RunStart['work']) => {
    try {
      await work(run);
      if (current !== run) return;
      current = undefined;
      onChange();
    } catch (cause) {
      // A run that was stopped has nothing to say: that it was aborted is no failure.
      if (current !== run) return;
      current = undefined;
      const error = toPipelineError(cause);
      cell.dispatch({ type: 'failed', error });
      onFailure(error, run);
      onChange();
    }
  };
  const begin = ({ work, first, input, generationId, again, intent }: RunStart) => {
    stop();
    const controller = new AbortController();
    abortCurrent = () => controller.abort();
    const run: Run = {
      signal: controller.signal,
      write: (event) => {
        if (current === run) cell.dispatch(event);
      },
      input,
      created: undefined,
      intent,
      generationId,
      again,
      changed: false,
      done: Promise.resolve(),
    };
    current = run;
    onChange();
    run.write(first);
    run.done = execute(run, work);
    return run;
  };
  return { current: () => current, begin, stop };
}
