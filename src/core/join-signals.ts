/** A signal that follows others. */
export interface JoinedSignal {
  readonly signal: AbortSignal;
  /** Aborts it by itself. */
  readonly abort: (reason?: unknown) => void;
  /** Lets go of the others. */
  readonly release: () => void;
}

/**
 * A signal that aborts with the first of `signals`. Unlike `AbortSignal.any`, which leaks on Node 20, it can be let go
 * of, so that a signal that lives as long as the program does not gather one listener for every call.
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
