import type { PipelineError } from '../../core/errors.ts';
import { backoffMs } from '../../core/retry.ts';
import { isOutage, isRetryable } from '../errors.ts';
import type { GenerationBackend } from '../http/generation-api.ts';
import { platform } from '../platform.ts';
import type { StateCell } from '../state-cell.ts';

export interface ReconnectOptions {
  readonly cell: StateCell;
  readonly api: () => GenerationBackend;
}

/** What failed, for which generation. */
export interface FailedRun {
  readonly error: PipelineError;
  readonly generationId: string;
  /** Repeats or continues it, once the server has responded. */
  readonly onReconnect: () => void;
}

/** The longest wait before the next attempt to reach the server, in milliseconds: at first, and at most. */
export const WAITS = { baseDelayMs: 2000, maxDelayMs: 30_000 };

/**
 * Continues runs that failed because the server could not be reached. It loads the generation until a response comes,
 * or until the state no longer shows that failure. The waits grow, and become short again only after progress:
 * otherwise, if short calls succeed and long ones fail, it would try without a pause forever.
 */
export function createReconnect({ cell, api }: ReconnectOptions) {
  let attempt = 0;
  let before: { readonly generationId: string; readonly progress: number } | undefined;

  return async ({ error, generationId, onReconnect }: FailedRun): Promise<void> => {
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
    if (isShown()) onReconnect();
  };
}

/**
 * Whether the server responds at all. A response that the generation is gone also counts; the run then reports it.
 */
async function hasAnswer(
  api: GenerationBackend,
  generationId: string,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await api.loadGeneration(generationId, { signal });
    return true;
  } catch (error) {
    return !isRetryable(error);
  }
}

/** Waits; ends early when the signal aborts or the network returns. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      platform.removeEventListener?.('online', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    // In Node, a program that has nothing else to do may end. In a browser, a timer is a number.
    (timer as unknown as { readonly unref?: () => void }).unref?.();
    signal.addEventListener('abort', end, { once: true });
    platform.addEventListener?.('online', end);
  });
}
