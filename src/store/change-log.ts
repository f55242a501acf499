import type { PGlite } from '@electric-sql/pglite';
import type { Pool } from 'pg';
import type { Journal, RowChange } from './journal.ts';
import { allRows, captureChanges, vacuum } from './journaled-tables.ts';

/**
 * Changes that no caller waits for are collected for this long, and written together. With a fifth of this, a film
 * wrote to the disk about once for each of its parts.
 */
const PAUSE_MS = 50;
const BATCH_CHANGES = 1000;
/** After this many changes the tables are vacuumed. The embedded database has no background process that does so. */
const TIDY_AFTER_CHANGES = 10_000;

/** Writes the changes that the database recorded to the journal, in order, soon after they were committed. */
export class ChangeLog {
  readonly #pool: Pool;
  readonly #journal: Journal;
  readonly #onDamaged: (notice: string) => void;
  readonly #onError: (error: unknown) => void;
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #untidied = 0;

  constructor(options: {
    readonly pool: Pool;
    readonly journal: Journal;
    /** Called with a sentence for the log when the journal was damaged and is started again. */
    readonly onDamaged: (notice: string) => void;
    /** Called when changes could not be written that no caller waits for. They are written with the next ones. */
    readonly onError: (error: unknown) => void;
  }) {
    this.#pool = options.pool;
    this.#journal = options.journal;
    this.#onDamaged = options.onDamaged;
    this.#onError = options.onError;
  }

  /** @param options.renew whether the journal starts again from the database's current rows */
  async start(pglite: PGlite, { renew }: { readonly renew: boolean }): Promise<void> {
    const client = await this.#pool.connect();
    await captureChanges(client).finally(() => client.release());
    if (renew || !(await this.#journal.exists())) await this.#renew();
    else if (!(await this.#journal.isRecognizable())) {
      const kept = await this.#journal.keepBeside();
      this.#onDamaged(
        `The journal is damaged. It is kept as ${kept}, and a new one is written from the database.`,
      );
      await this.#renew();
    }
    await this.flush();
    await pglite.listen('scenecast_journal', () => this.#schedule());
  }

  /** Returns when everything committed before this call is on the disk. Never call it within a transaction. */
  flush(): Promise<void> {
    this.#next ??= this.#running.then(() => {
      this.#next = undefined;
      const run = this.#write();
      this.#running = run.then(
        () => this.#tidy().catch(this.#onError),
        () => {},
      );
      return run;
    });
    return this.#next;
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.flush();
    await this.#running;
    clearTimeout(this.#timer);
    await this.#journal.close();
  }

  #schedule(): void {
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.flush().catch(this.#onError);
    }, PAUSE_MS);
    this.#timer.unref();
  }

  /**
   * A change is deleted only once it is on the disk. If the process dies in between, the next one writes it again.
   */
  async #write(): Promise<void> {
    for (;;) {
      const { changes, lastId } = await this.#readPending(BATCH_CHANGES);
      if (lastId === undefined) return;
      await this.#journal.append(changes);
      await this.#forget(lastId);
      this.#untidied += changes.length;
      if (changes.length < BATCH_CHANGES) return;
    }
  }

  async #tidy(): Promise<void> {
    if (await this.#journal.isLong()) await this.#renew();
    if (this.#untidied < TIDY_AFTER_CHANGES) return;
    this.#untidied = 0;
    await vacuum(this.#pool);
  }

  /**
   * Starts the journal again while work continues. Its rows are read page by page, and changes made meanwhile are
   * written after them, so that together they are consistent.
   */
  async #renew(): Promise<void> {
    let writtenId: string | undefined;
    const everything = async function* (this: ChangeLog) {
      yield* allRows(this.#pool);
      const { changes, lastId } = await this.#readPending();
      writtenId = lastId;
      yield changes;
    };
    await this.#journal.replace(everything.call(this));
    if (writtenId !== undefined) await this.#forget(writtenId);
  }

  /** Committed changes that may not be in the journal yet, the oldest first. */
  async #readPending(limit: number | null = null) {
    const { rows } = await this.#pool.query<{ id: string; change: RowChange }>(
      'select id, change from scenecast_journal.changes order by id limit $1',
      [limit],
    );
    return { changes: rows.map(({ change }) => change), lastId: rows.at(-1)?.id };
  }

  async #forget(lastId: string): Promise<void> {
    await this.#pool.query('delete from scenecast_journal.changes where id <= $1', [lastId]);
  }
}
