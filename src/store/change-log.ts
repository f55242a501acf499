import type { PGlite } from '@electric-sql/pglite';
import type { Pool } from 'pg';
import type { Journal, RowChange } from './journal.ts';
import { captureChanges, everyRow } from './journaled-tables.ts';

/** Changes that nobody waits for are written together with those of the next moments. */
const PAUSE_MS = 10;
const BATCH_CHANGES = 1000;

/** Takes the changes that the database noted to the journal, in their order, soon after they were committed. */
export class ChangeLog {
  readonly #pool: Pool;
  readonly #journal: Journal;
  readonly #onError: (error: unknown) => void;
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: {
    readonly pool: Pool;
    readonly journal: Journal;
    /** Told why changes could not be written that nobody waits for. They are written with the next ones. */
    readonly onError: (error: unknown) => void;
  }) {
    this.#pool = options.pool;
    this.#journal = options.journal;
    this.#onError = options.onError;
  }

  async start(pglite: PGlite): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await captureChanges(client);
      if (!(await this.#journal.exists()) || (await this.#journal.isLong())) {
        await this.#journal.replace(await everyRow(client));
      }
    } finally {
      client.release();
    }
    await this.flush();
    await pglite.listen('scenecast_journal', () => this.#schedule());
  }

  /** Returns when everything that was committed before is on the disk. Never to be called within a transaction. */
  flush(): Promise<void> {
    this.#next ??= this.#running.then(() => {
      this.#next = undefined;
      const run = this.#write();
      this.#running = run.catch(() => {});
      return run;
    });
    return this.#next;
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.flush();
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

  /** A change is only forgotten once it is on the disk: a process that dies in between leaves it to the next. */
  async #write(): Promise<void> {
    for (;;) {
      const { rows } = await this.#pool.query<{ id: string; change: RowChange }>(
        'select id, change from scenecast_journal.changes order by id limit $1',
        [BATCH_CHANGES],
      );
      const last = rows.at(-1);
      if (!last) return;
      await this.#journal.append(rows.map(({ change }) => change));
      await this.#pool.query('delete from scenecast_journal.changes where id <= $1', [last.id]);
      if (rows.length < BATCH_CHANGES) return;
    }
  }
}
