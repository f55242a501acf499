/** A piece of work as far as its place is concerned. */
export interface LocalWork {
  /** The lowest goes first. */
  readonly turn: number;
  /** Whether it keeps more than one core busy, as rendering does, which draws and encodes. */
  readonly usesTwoCores: boolean;
}

interface Waiting extends LocalWork {
  readonly begin: () => void;
}

/**
 * Lets so many pieces of this machine's own work run at once; of those that wait, the one with the lowest turn goes
 * first. More at once than there are cores would finish no sooner in all, and the first of them later.
 *
 * A piece only ever waits for pieces of a lower or the same turn: when ones with higher turns hold all places, it
 * begins beside them. Two wide pieces would slow each other down, so beside one, narrow pieces go first.
 */
export class CoreScheduler {
  readonly #places: number;
  readonly #running: LocalWork[] = [];
  /** The lowest turn first; of the same turn, who came first. */
  readonly #waiting: Waiting[] = [];

  /** @param places how many run at once */
  constructor(places: number) {
    this.#places = places;
  }

  /** @throws the signal's reason when aborted while it waits */
  async run<Result>(
    task: () => Promise<Result>,
    { signal, ...work }: LocalWork & { readonly signal: AbortSignal },
  ): Promise<Result> {
    signal.throwIfAborted();
    if (this.#isFreeFor(work)) this.#running.push(work);
    else await this.#place(work, signal);
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
    const narrow =
      this.#running.some(({ usesTwoCores }) => usesTwoCores) &&
      this.#waiting.find(({ usesTwoCores }) => !usesTwoCores);
    return narrow || this.#waiting[0];
  }

  #place(work: LocalWork, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(signal.reason);
      };
      const begin = () => {
        signal.removeEventListener('abort', onAbort);
        // Counted at once, so that nobody who comes before it goes on gets its place.
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
