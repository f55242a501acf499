import type { Waiting } from '../../store/index.ts';

/** Settings and other processes may end a pause early. */
const MAX_SLEEP_MS = 5_000;

interface Waiter {
  readonly turn: number;
  readonly tenant: string;
}

/** The calls of one lane that wait in this process. */
interface Line {
  /** The lowest turn first, and within a turn in order of arrival. */
  readonly waiters: Waiter[];
  /** The tenant whose turn it is, according to the last answer. */
  turnOf?: string | undefined;
}

/** What a call that asks knows of those that wait with it. */
export interface WaitingCalls {
  /** For how long it has waited, in milliseconds. */
  readonly waitedMs: number;
  /** The tenants whose calls wait in the same lane of this process, its own included. */
  readonly tenants: readonly string[];
}

/**
 * The order in which calls of this process ask whether they may be made. The answer can be that it is another tenant's
 * turn. If its calls wait here, they ask next.
 */
export class CallGate {
  /** By lane. */
  readonly #waiting = new Map<string, Line>();
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
   * @throws the signal's reason if it aborts while the call waits
   */
  async pass<Answer extends { readonly kind: string }>(
    ask: (waiting: WaitingCalls) => Promise<Answer | Waiting>,
    { lane, turn, tenant, signal }: Waiter & { readonly lane: string; readonly signal: AbortSignal },
  ): Promise<Exclude<Answer, Waiting>> {
    const sinceMs = performance.now();
    const waiter = { turn, tenant };
    const line = this.#join(lane, waiter);
    try {
      for (;;) {
        signal.throwIfAborted();
        if (firstOf(line) === waiter) {
          const wakeCount = this.#wakeCount;
          const answer = await ask({ waitedMs: performance.now() - sinceMs, tenants: tenantsOf(line) });
          if (!isWaiting(answer)) return answer as Exclude<Answer, Waiting>;
          line.turnOf = answer.turnOf;
          if (firstOf(line) !== waiter) this.wake();
          if (wakeCount === this.#wakeCount) await this.#sleep(signal, Math.min(answer.waitMs, MAX_SLEEP_MS));
        } else await this.#sleep(signal);
      }
    } finally {
      line.waiters.splice(line.waiters.indexOf(waiter), 1);
      line.turnOf = undefined;
      if (line.waiters.length === 0) this.#waiting.delete(lane);
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

  #join(lane: string, waiter: Waiter): Line {
    const line = this.#waiting.get(lane) ?? { waiters: [] };
    const { waiters } = line;
    const behind = waiters.findIndex(({ turn }) => turn > waiter.turn);
    waiters.splice(behind < 0 ? waiters.length : behind, 0, waiter);
    this.#waiting.set(lane, line);
    return line;
  }
}

function firstOf({ waiters, turnOf }: Line): Waiter | undefined {
  return waiters.find(({ tenant }) => tenant === turnOf) ?? waiters[0];
}

function tenantsOf({ waiters }: Line): string[] {
  return [...new Set(waiters.map(({ tenant }) => tenant))];
}

function isWaiting(answer: { readonly kind: string }): answer is Waiting {
  return answer.kind === 'wait';
}
