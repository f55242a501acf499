import type { PGlite } from '@electric-sql/pglite';
import type { Pool } from 'pg';
import type { Journal, RowChange } from './journal.ts';
import { captureChanges, everyRow, vacuum } from './journaled-tables.ts';

/** Changes that nobody waits for are written together with those of the next moments. */
const PAUSE_MS = 10;
const BATCH_CHANGES = 1000;
/** After so many changes the tables are vacuumed, which nobody else does in the embedded database. */
const TIDY_AFTER_CHANGES = 10_000;

/** Takes the changes that the database noted to the journal, in their order, soon after they were committed. */
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
    /** Told, in a sentence for the log, that the journal was damaged and begins again. */
    readonly onDamaged: (notice: string) => void;
    /** Told why changes could not be written that nobody waits for. They are written with the next ones. */
    readonly onError: (error: unknown) => void;
  }) {
    this.#pool = options.pool;
    this.#journal = options.journal;
    this.#onDamaged = options.onDamaged;
    this.#onError = options.onError;
  }

  /** @param options.renew whether the journal begins again with the rows that the database has now */
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

  /** Returns when everything that was committed before is on the disk. Never to be called within a transaction. */
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

  /** A change is only forgotten once it is on the disk: a process that dies in between leaves it to the next. */
  async #write(): Promise<void> {
    for (;;) {
      const { changes, lastId } = await this.#noted(BATCH_CHANGES);
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
   * Begins the journal anew while work goes on: its rows are read one page after the other, and what changed
   * meanwhile is written after them, which makes them rows of one moment.
   */
  async #renew(): Promise<void> {
    let writtenId: string | undefined;
    const everything = async function* (this: ChangeLog) {
      yield* everyRow(this.#pool);
      const { changes, lastId } = await this.#noted();
      writtenId = lastId;
      yield changes;
    };
    await this.#journal.replace(everything.call(this));
    if (writtenId !== undefined) await this.#forget(writtenId);
  }

  /** What was committed and is not known to be in the journal yet, the oldest first. */
  async #noted(limit: number | null = null) {
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
