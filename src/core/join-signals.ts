/** A signal that follows others. */
export interface JoinedSignal {
  readonly signal: AbortSignal;
  /** Aborts this signal only. */
  readonly abort: (reason?: unknown) => void;
  /** Stops following the others. */
  readonly release: () => void;
}

/**
 * A signal that aborts with the first of `signals`. `AbortSignal.any` leaks on Node 20. This one can be released, so
 * that a signal that lives as long as the program does not collect one listener per call.
 */
export function joinSignals(signals: readonly AbortSignal[]): JoinedSignal {
  const controller = new AbortController();
  const follow = (event: Event) => controller.abort((event.target as AbortSignal).reason);
  const release = () => {
    for (const signal of signals) signal.removeEventListener('abort', follow);
  };
  for (const signal of signals) {
    if (signal.aborted) controller.abort(signal.reason);
    else signal.addEventListener('abort', follow, { once: true });
  }
  return { signal: controller.signal, abort: (reason) => controller.abort(reason), release };
}
