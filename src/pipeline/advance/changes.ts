/** Notifies waiters in this process that a generation has changed. */
export class Changes {
  readonly #waiting = new Map<string, Set<() => void>>();

  notify(generationId: string): void {
    for (const wake of this.#waiting.get(generationId) ?? []) wake();
  }

  /**
   * Resolves at the next change, or after `pollMs`, because another process may have made a change. Rejects with the
   * signal's reason.
   */
  wait(
    generationId: string,
    options: { readonly pollMs: number; readonly signal: AbortSignal },
  ): Promise<void> {
    const { pollMs, signal } = options;
    const waiting = this.#waiting.get(generationId) ?? new Set();
    this.#waiting.set(generationId, waiting);
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        waiting.delete(wake);
        if (waiting.size === 0) this.#waiting.delete(generationId);
      };
      const wake = () => {
        end();
        resolve();
      };
      const abort = () => {
        end();
        reject(signal.reason);
      };
      const timer = setTimeout(wake, pollMs);
      if (signal.aborted) return abort();
      signal.addEventListener('abort', abort, { once: true });
      waiting.add(wake);
    });
  }
}
