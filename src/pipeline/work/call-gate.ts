import type { Waiting } from '../../store/index.ts';

/** Settings and other processes may end a pause early. */
const LONGEST_SLEEP_MS = 5_000;

interface Waiter {
  readonly turn: number;
}

/** The order in which calls of this process ask whether they may be made. */
export class CallGate {
  /** By lane; the lowest turn first, and within a turn in order of arrival. */
  readonly #waiting = new Map<string, Waiter[]>();
  #sleeping = new Set<() => void>();
  #wakeCount = 0;

  /** Lets those that wait ask again: a call has ended, or something else may have changed. */
  wake(): void {
    this.#wakeCount++;
    const sleeping = this.#sleeping;
    this.#sleeping = new Set();
    for (const wakeUp of sleeping) wakeUp();
  }

  /**
   * Asks until the answer is another than to wait. Of each lane, only the first asks.
   *
   * @param ask gets how long this call has waited, in milliseconds
   * @throws the signal's reason if it aborts while the call waits
   */
  async pass<Answer extends { readonly kind: string }>(
    ask: (waitedMs: number) => Promise<Answer | Waiting>,
    { lane, turn, signal }: { readonly lane: string; readonly turn: number; readonly signal: AbortSignal },
  ): Promise<Exclude<Answer, Waiting>> {
    const sinceMs = performance.now();
    const waiter = { turn };
    const line = this.#join(lane, waiter);
    try {
      for (;;) {
        signal.throwIfAborted();
        if (line[0] === waiter) {
          const wakeCount = this.#wakeCount;
          const answer = await ask(performance.now() - sinceMs);
          if (!isWaiting(answer)) return answer as Exclude<Answer, Waiting>;
          if (wakeCount === this.#wakeCount)
            await this.#sleep(signal, Math.min(answer.waitMs, LONGEST_SLEEP_MS));
        } else await this.#sleep(signal);
      }
    } finally {
      line.splice(line.indexOf(waiter), 1);
      if (line.length === 0) this.#waiting.delete(lane);
      this.wake();
    }
  }

  /** Until it is woken, or the time has passed. */
  #sleep(signal: AbortSignal, maxMs?: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        this.#sleeping.delete(onWake);
      };
      const onWake = () => {
        end();
        resolve();
      };
      const onAbort = () => {
        end();
        reject(signal.reason);
      };
      const timer = maxMs === undefined ? undefined : setTimeout(onWake, maxMs);
      this.#sleeping.add(onWake);
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  #join(lane: string, waiter: Waiter): Waiter[] {
    const line = this.#waiting.get(lane) ?? [];
    const behind = line.findIndex(({ turn }) => turn > waiter.turn);
    line.splice(behind < 0 ? line.length : behind, 0, waiter);
    this.#waiting.set(lane, line);
    return line;
  }
}

function isWaiting(answer: { readonly kind: string }): answer is Waiting {
  return answer.kind === 'wait';
}
