import type { PipelineError } from '../../core/errors.ts';
import type { GenerationView } from '../../protocol/generation.ts';
import { toPipelineError } from '../errors.ts';
import type { StoreEvent } from '../generation-state.ts';
import type { GenerationInput } from '../http/generation-api.ts';
import type { StateCell } from '../state-cell.ts';

/** One run of the pipeline in this store. At most one is current, and only that one can change the state. */
export interface Run {
  readonly signal: AbortSignal;
  /** Changes the state, unless another run has taken over or this one was stopped. */
  readonly write: (event: StoreEvent) => void;
  /** The input that started the run, to recognize another start with the same input. */
  readonly input: GenerationInput | undefined;
  /** The generation that is being created. Its creation continues even if the run is stopped. */
  created: Promise<GenerationView> | undefined;
  /** Whether the run works on the generation, or only shows it. */
  purpose: 'work' | 'show';
  generationId: string | undefined;
  /** What to do when the server, which could not be reached, is back. Nothing if absent. */
  onReconnect: (() => void) | undefined;
  /** Whether the user changed something that finished phases have to include. */
  changed: boolean;
  /** Resolves when the run is over, however it ended. */
  done: Promise<void>;
}

export interface RunStart {
  readonly input?: GenerationInput;
  readonly generationId?: string;
  readonly onReconnect?: Run['onReconnect'];
  readonly purpose: Run['purpose'];
  /** The first event of the run. */
  readonly first: StoreEvent;
  readonly work: (run: Run) => Promise<void>;
}

export interface RunSlot {
  readonly current: () => Run | undefined;
  /** Stops the current run, if there is one, and begins a new one. */
  readonly begin: (start: RunStart) => Run;
  /** Stops the current run, if there is one: its calls are aborted, and it no longer changes the state. */
  readonly stop: () => Run | undefined;
}

export interface RunSlotOptions {
  readonly cell: StateCell;
  readonly onFailure: (error: PipelineError, run: Run) => void;
  /** Called when a run begins, and when there is none any more. */
  readonly onChange: () => void;
}

/** Holds the one run that may change the state. */
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
      // The failure of a stopped run is only its abort.
      if (current !== run) return;
      current = undefined;
      const error = toPipelineError(cause);
      cell.dispatch({ type: 'failed', error });
      onFailure(error, run);
      onChange();
    }
  };
  const begin = ({ work, first, input, generationId, onReconnect, purpose }: RunStart) => {
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
      purpose,
      generationId,
      onReconnect,
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
