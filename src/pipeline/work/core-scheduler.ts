/** What the scheduler needs to know about a task. */
export interface LocalWork {
  /** The lowest turn goes first. */
  readonly turn: number;
  /** Whether the task keeps more than one core busy. Rendering does: it draws and encodes. */
  readonly usesTwoCores: boolean;
}

interface Waiting extends LocalWork {
  readonly begin: () => void;
}

/**
 * Limits how many tasks of this machine run at once. Of those that wait, the task with the lowest turn starts first.
 * More tasks than cores would not finish sooner in total, and the first of them would finish later.
 *
 * A task only waits for tasks of a lower or the same turn. If tasks of higher turns hold all places, it starts beside
 * them. Two tasks that use two cores each would slow each other down, so beside one, the others go first.
 */
export class CoreScheduler {
  readonly #places: number;
  readonly #running: LocalWork[] = [];
  /** The lowest turn first; within a turn, in order of arrival. */
  readonly #waiting: Waiting[] = [];

  /**
   *
   * @param places how many tasks run at once
   */
  constructor(places: number) {
    this.#places = places;
  }

  /**
   *
   * @throws the signal's reason if it aborts while the task waits
   */
  async run<Result>(
    task: () => Promise<Result>,
    { signal, ...work }: LocalWork & { readonly signal: AbortSignal },
  ): Promise<Result> {
    signal.throwIfAborted();
    if (this.#isFreeFor(work)) this.#running.push(work);
    else await this.#waitForPlace(work, signal);
    try {
      return await task();
    } finally {
      this.#running.splice(this.#running.indexOf(work), 1);
      this.#beginNext();
    }
  }

  #isFreeFor({ turn, usesTwoCores }: LocalWork): boolean {
    const before = this.#running.filter((other) => other.turn <= turn);
    const isBesideTwoCores = usesTwoCores && before.some((other) => other.usesTwoCores);
    return (isBesideTwoCores ? this.#running : before).length < this.#places;
  }

  #beginNext(): void {
    for (let next = this.#next(); next && this.#isFreeFor(next); next = this.#next()) {
      this.#waiting.splice(this.#waiting.indexOf(next), 1);
      next.begin();
    }
  }

  #next(): Waiting | undefined {
    const oneCore =
      this.#running.some(({ usesTwoCores }) => usesTwoCores) &&
      this.#waiting.find(({ usesTwoCores }) => !usesTwoCores);
    return oneCore || this.#waiting[0];
  }

  #waitForPlace(work: LocalWork, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(signal.reason);
      };
      const begin = () => {
        signal.removeEventListener('abort', onAbort);
        // Counted now, so that no task that arrives before this one continues takes its place.
        this.#running.push(work);
        resolve();
      };
      const waiting = { ...work, begin };
      const behind = this.#waiting.findIndex((other) => other.turn > work.turn);
      this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, waiting);
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }
}
