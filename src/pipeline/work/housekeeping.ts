import { sleep } from '../../core/sleep.ts';
import { type BlobStore, type Database, freeUnused } from '../../store/index.ts';
import { eraseExpired } from '../edits/trash.ts';
import { scrub } from './scrub.ts';
import { forgetWebhookCalls } from './webhook-calls.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface HousekeepingOptions {
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly onError: (error: unknown) => void;
  /** Called with the generations that used a damaged file. */
  readonly onDropped: (generationIds: readonly string[]) => Promise<void>;
  /**
   * How long after the start, and after each day, the check of files begins, in milliseconds: a start has other work
   * to do. Infinity turns the check off.
   */
  readonly scrubAfterMs: number;
}

/**
 * At the start and once a day: erases expired generations in the trash, removes files that no generation uses any more
 * or that killed processes left behind, and then compares all finished files with their hashes.
 */
export class Housekeeping {
  readonly #options: HousekeepingOptions;
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #tidying: Promise<void> = Promise.resolve();
  readonly scrubState = { checked: 0, damaged: 0, finishedAtSeconds: 0 };

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
    this.#stopped.abort(new Error('housekeeping is stopped'));
    await this.#tidying;
  }

  #tidy(): void {
    const { database, blobs, onError, onDropped, scrubAfterMs } = this.#options;
    const { signal } = this.#stopped;
    const tidy = async () => {
      await this.#tidying;
      if (signal.aborted) return;
      await eraseExpired(database.ledger);
      await freeUnused(database.ledger, blobs);
      await forgetWebhookCalls(database.ledger);
      // No write takes a day, on any machine.
      await blobs.sweep({ untouchedSinceMs: Date.now() - DAY_MS });
      if (scrubAfterMs === Number.POSITIVE_INFINITY) return;
      await sleep(scrubAfterMs, { signal });
      await scrub({ ledger: database.ledger, blobs, state: this.scrubState, onDropped, signal });
    };
    this.#tidying = tidy().catch((error: unknown) => {
      if (!signal.aborted) onError(error);
    });
  }
}
