import { PipelineError } from '../../core/errors.ts';
import { backoffMs } from '../../core/retry.ts';
import { isOutage } from '../errors.ts';
import type { GenerationBackend } from '../http/generation-api.ts';
import { platform } from '../platform.ts';
import type { StateCell } from '../state-cell.ts';

export interface ReconnectOptions {
  readonly cell: StateCell;
  readonly api: () => GenerationBackend;
}

/** What could not be done to which generation. */
export interface BrokenOff {
  readonly error: PipelineError;
  readonly generationId: string;
  /** Does it again, or goes on with it: the server has answered. */
  readonly again: () => void;
}

/** The most to wait before the server is looked for again, in milliseconds: at first, and at all. */
const WAITS = { baseDelayMs: 2000, maxDelayMs: 30_000 };

/**
 * Looks after runs that failed because the server could not be reached: asks for the generation until an answer
 * comes, or until the state shows anything else than that failure. The waits grow, and only begin anew once
 * something got done: where short calls come through and long ones do not, going on would fail without end.
 */
export function createReconnect({ cell, api }: ReconnectOptions) {
  let attempt = 0;
  let before: { readonly generationId: string; readonly progress: number } | undefined;

  return async ({ error, generationId, again }: BrokenOff): Promise<void> => {
    if (!isOutage(error)) return;
    const { progress } = cell.getSnapshot();
    if (generationId !== before?.generationId || progress !== before.progress) attempt = 0;
    before = { generationId, progress };
    const isShown = () => {
      const state = cell.getSnapshot();
      return state.step === 'error' && state.error === error;
    };
    const over = new AbortController();
    const unsubscribe = cell.subscribe(() => isShown() || over.abort());
    do await pause(backoffMs(++attempt, WAITS), over.signal);
    while (isShown() && !(await hasAnswer(api(), generationId, over.signal)));
    unsubscribe();
    if (isShown()) again();
  };
}

/** Whether the server says anything: also that there is no such generation any more, which is for the run to tell. */
async function hasAnswer(
  api: GenerationBackend,
  generationId: string,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await api.loadGeneration(generationId, { signal });
    return true;
  } catch (error) {
    return !(error instanceof PipelineError && error.retryable);
  }
}

/** Waits, until the signal or until the browser finds the network again at the longest. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      platform.removeEventListener?.('online', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    letProgramEnd(timer);
    signal.addEventListener('abort', end, { once: true });
    platform.addEventListener?.('online', end);
  });
}

/** On Node, a program that has nothing else to do may end. In a browser a timer is a number. */
function letProgramEnd(timer: unknown): void {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function') {
    timer.unref();
  }
}
