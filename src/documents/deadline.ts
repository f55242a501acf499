export interface DeadlineOptions {
  readonly timeoutMs: number;
  /** What the signal is aborted with when the time is up. */
  readonly reason: Error;
  /** The caller's own signal, passed on. */
  readonly signal: AbortSignal | undefined;
}

/** Runs `task` with a signal that aborts when the time is up or the caller aborts, whichever comes first. */
export async function withDeadline<Result>(
  { timeoutMs, reason, signal }: DeadlineOptions,
  task: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const passOn = () => controller.abort(signal?.reason);
  const timer = setTimeout(() => controller.abort(reason), timeoutMs);
  signal?.addEventListener('abort', passOn, { once: true });
  try {
    return await task(controller.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', passOn);
  }
}
