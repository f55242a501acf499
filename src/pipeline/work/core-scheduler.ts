/** What the scheduler needs to know about a task. */
export interface LocalWork {
  /** Of the tasks of a tenant, the lowest turn goes first. */
  readonly turn: number;
  /** Tenants take turns; empty for work that is done for nobody in particular. */
  readonly tenant: string;
  /** Whether the task keeps more than one core busy. Rendering does: it draws and encodes. */
  readonly usesTwoCores: boolean;
}

interface Waiting extends LocalWork {
  readonly begin: () => void;
}

/** More tenants than wait at once; one that is forgotten goes first again. */
const MAX_TENANTS = 1_000;

/**
 * Limits how many tasks of this machine run at once. Of the tenants whose tasks wait, the one whose last task started
 * the longest ago goes first, and of its tasks the one with the lowest turn.
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
  /** The tenants in the order in which their last tasks started. */
  readonly #served = new Set<string>();

  /** @param places how many tasks run at once */
  constructor(places: number) {
    this.#places = places;
  }

  /** @throws the signal's reason if it aborts while the task waits */
  async run<Result>(
    task: () => Promise<Result>,
    { signal, ...work }: LocalWork & { readonly signal: AbortSignal },
  ): Promise<Result> {
    signal.throwIfAborted();
    if (this.#isFreeFor(work)) this.#begin(work);
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

  #begin(work: LocalWork): void {
    this.#running.push(work);
    this.#served.delete(work.tenant);
    this.#served.add(work.tenant);
    const [oldest = ''] = this.#served;
    if (this.#served.size > MAX_TENANTS) this.#served.delete(oldest);
  }

  #next(): Waiting | undefined {
    const oneCore = this.#running.some(({ usesTwoCores }) => usesTwoCores)
      ? this.#waiting.filter(({ usesTwoCores }) => !usesTwoCores)
      : [];
    return this.#fairest(oneCore) ?? this.#fairest(this.#waiting);
  }

  #fairest(tasks: readonly Waiting[]): Waiting | undefined {
    const isNew = tasks.find(({ tenant }) => !this.#served.has(tenant));
    if (isNew) return isNew;
    const tenant = [...this.#served].find((each) => tasks.some((task) => task.tenant === each));
    return tasks.find((task) => task.tenant === tenant);
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
        this.#begin(work);
        resolve();
      };
      const waiting = { ...work, begin };
      const behind = this.#waiting.findIndex((other) => other.turn > work.turn);
      this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, waiting);
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }
}
