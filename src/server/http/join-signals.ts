/**
 * A signal that aborts with the first of `signals`. Unlike `AbortSignal.any`, it can be let go of, so that a signal
 * that lives as long as the server does not gather one listener for every request.
 */
export function joinSignals(signals: readonly AbortSignal[]): {
  readonly signal: AbortSignal;
  readonly release: () => void;
} {
  const controller = new AbortController();
  const abort = (event: Event) => controller.abort((event.target as AbortSignal).reason);
  const release = () => {
    for (const signal of signals) signal.removeEventListener('abort', abort);
  };
  for (const signal of signals) {
    if (signal.aborted) controller.abort(signal.reason);
    else signal.addEventListener('abort', abort, { once: true });
  }
  return { signal: controller.signal, release };
}
