import { type BlobStore, type Database, freeUnused } from '../../store/index.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface HousekeepingOptions {
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly onError: (error: unknown) => void;
}

/** Removes at the start and every day what no generation uses any more, and what killed processes left. */
export class Housekeeping {
  readonly #options: HousekeepingOptions;
  #timer: NodeJS.Timeout | undefined;
  #tidying: Promise<void> = Promise.resolve();

  constructor(options: HousekeepingOptions) {
    this.#options = options;
  }

  start(): void {
    this.#tidy();
    this.#timer = setInterval(() => this.#tidy(), DAY_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#tidying;
  }

  #tidy(): void {
    const { database, blobs, onError } = this.#options;
    const tidy = async () => {
      await freeUnused(database.ledger, blobs);
      // Nothing takes a day to be written, on whichever machine.
      await blobs.sweep({ untouchedSinceMs: Date.now() - DAY_MS });
    };
    this.#tidying = tidy().catch(onError);
  }
}
