/** Work that waits, and how it is let go on. */
interface Waiting {
  readonly turn: number;
  readonly begin: () => void;
}

/**
 * Lets so many pieces of this machine's own work run at once, and of those that wait the one with the lowest turn
 * first. More at once than there are cores finish no sooner in all, and the first of them later. A piece waits for
 * those before it only: one that comes when later ones have all the places begins beside them.
 */
export class LocalTurns {
  readonly #places: number;
  readonly #running: number[] = [];
  /** The lowest turn first; of the same turn, who came first. */
  readonly #waiting: Waiting[] = [];

  /** @param places how many run at once */
  constructor(places: number) {
    this.#places = places;
  }

  /** @throws the signal's reason when aborted while it waits */
  async run<Result>(
    work: () => Promise<Result>,
    { turn, signal }: { readonly turn: number; readonly signal: AbortSignal },
  ): Promise<Result> {
    signal.throwIfAborted();
    if (this.#isFreeFor(turn)) this.#running.push(turn);
    else await this.#place(turn, signal);
    try {
      return await work();
    } finally {
      this.#running.splice(this.#running.indexOf(turn), 1);
      this.#beginNext();
    }
  }

  #isFreeFor(turn: number): boolean {
    return this.#running.filter((other) => other <= turn).length < this.#places;
  }

  #beginNext(): void {
    for (let [next] = this.#waiting; next && this.#isFreeFor(next.turn); [next] = this.#waiting) {
      this.#waiting.shift();
      // Counted here, so that nobody who comes before it goes on gets its place.
      this.#running.push(next.turn);
      next.begin();
    }
  }

  #place(turn: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(signal.reason);
      };
      const begin = () => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      };
      const waiting = { turn, begin };
      const behind = this.#waiting.findIndex((other) => other.turn > turn);
      this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, waiting);
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }
}
