import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { StorageError } from '../core/errors.ts';
import { ChangeLog } from './change-log.ts';
import {
  createClient,
  createPool,
  type Ledger,
  migrateLedger,
  openLedger,
  withMigrationLock,
} from './connect.ts';
import { corruptionReason, makeFolder, replaceFolder } from './embedded-folder.ts';
import { openEmbeddedPool } from './embedded-pool.ts';
import { Journal } from './journal.ts';
import { insertRows, rowsAfter } from './journaled-tables.ts';
import { markClosed, markOpened } from './power-cut.ts';
import { explainPostgresErrors, type ReachOptions, reachPostgres } from './reach-postgres.ts';
import { type RecoveredFilms, recoverFilms } from './recover-films.ts';
import { startPglite } from './start-pglite.ts';
import { StopCalls } from './stop-calls.ts';

/** The one database behind a pipeline: PostgreSQL, or PGlite inside this process. */
export interface Database {
  readonly kind: 'embedded' | 'postgres';
  /** Shared with DBOS: PGlite has a single connection, so its users must take turns. */
  readonly pool: Pool;
  readonly ledger: Ledger;
  /** Runs changes of the schema. Processes that start at the same time run them one after the other. */
  migrate(work: () => Promise<void>): Promise<void>;
  /** Whether the database was rebuilt from its journal. Files that it refers to may then be missing. */
  readonly isRebuilt: boolean;
  /** Reaches the other processes on this database. The embedded database has none. */
  readonly stopCalls?: StopCalls;
  /** Returns when everything committed before survives a power cut. Never call it within a transaction. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Called with a sentence for the log when the database was rebuilt, or its changes cannot be written. */
  readonly onNotice?: (notice: string) => void;
}

/**
 * Opens the embedded database in `folder`, creating it if necessary. Only one process at a time may do so. If the
 * database is damaged and its journal is not, the database is rebuilt completely.
 *
 * @throws StorageError `database_damaged` if it can neither be opened nor rebuilt.
 */
export async function openEmbeddedDatabase(
  folder: string,
  { onNotice = () => {} }: EmbeddedOptions = {},
): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const place: Place = {
    data: join(folder, 'pglite'),
    journal: new Journal(join(folder, 'journal.ndjson')),
    onNotice,
  };
  const corruption = await corruptionReason(place.data, place.journal);
  if (corruption !== undefined) return openRebuilt(place, corruption);
  if (!existsSync(place.data)) {
    const recovered = await recoverFilms(folder);
    if (recovered) onNotice(describeRecovered(recovered));
    await makeFolder(place.data);
  }
  try {
    return await openFolder(place, {});
  } catch (error) {
    if (!(await place.journal.exists())) throw damaged(place.data, error);
    return openRebuilt(place, 'cannot be opened', error);
  }
}

export interface PostgresOptions extends ReachOptions {
  /** The most connections to keep open. 10 by default. */
  readonly connections?: number;
}

/** Opens PostgreSQL 15 or later. Throws as {@link reachPostgres}. */
export async function openPostgres(
  url: string,
  { connections = 10, ...reach }: PostgresOptions = {},
): Promise<Database> {
  await reachPostgres(url, reach);
  const pool = createPool({ connectionString: url, max: connections }, reach);
  const migrate = withMigrationLock(pool);
  try {
    await explainPostgresErrors(url, () => migrate(() => migrateLedger(pool)));
  } catch (error) {
    await pool.end();
    throw error;
  }
  const stopCalls = new StopCalls(pool, () => createClient({ connectionString: url }, reach));
  return {
    kind: 'postgres',
    migrate,
    pool,
    stopCalls,
    ledger: openLedger(pool),
    isRebuilt: false,
    // PostgreSQL flushes every commit itself.
    flush: async () => {},
    async close() {
      await stopCalls.close();
      await pool.end();
    },
  };
}

interface Place {
  readonly data: string;
  readonly journal: Journal;
  readonly onNotice: (notice: string) => void;
}

async function openFolder(
  { data, journal, onNotice }: Place,
  {
    isRebuilt = false,
    renewJournal = false,
  }: { readonly isRebuilt?: boolean; readonly renewJournal?: boolean },
): Promise<Database> {
  const openedAtMs = Date.now();
  await markOpened(data);
  const pglite = await startPglite(data);
  // The lock file of a killed process would block every later start. Our own lock guards the folder.
  await rm(join(data, 'postmaster.pid'), { force: true });
  const pool = openEmbeddedPool(pglite);
  const log = new ChangeLog({
    pool,
    journal,
    onDamaged: onNotice,
    onError: (error) => onNotice(`Changes could not be written to the journal yet: ${error}`),
  });
  const release = async () => {
    await pool.end();
    await pglite.close();
  };
  try {
    await migrateLedger(pool);
    await log.start(pglite, { renew: renewJournal });
  } catch (error) {
    await release();
    throw error;
  }
  return {
    // The embedded database has one process and one connection, so a lock would only deadlock.
    migrate: (work) => work(),
    kind: 'embedded',
    pool,
    ledger: openLedger(pool),
    isRebuilt,
    flush: () => log.flush(),
    async close() {
      try {
        await log.close();
      } finally {
        await release();
      }
      await markClosed(data, openedAtMs);
    },
  };
}

/** Rebuilds in another folder, so that a process killed meanwhile only has to start again. */
async function openRebuilt(place: Place, corruption: string, cause?: unknown): Promise<Database> {
  const { data, journal, onNotice } = place;
  onNotice(
    `The database in ${data} ${corruption}${cause ? ` (${cause})` : ''}. It is rebuilt from its journal.`,
  );
  const rebuilt = `${data}.rebuilt`;
  const { rows, lostGenerations } = await rowsAfter(journal.read());
  const { unreadableLines } = journal;
  const kept = unreadableLines > 0 ? await journal.keepBeside() : undefined;
  await rm(rebuilt, { recursive: true, force: true });
  await makeFolder(rebuilt);
  const pglite = await startPglite(rebuilt);
  const pool = openEmbeddedPool(pglite);
  try {
    await migrateLedger(pool);
    const client = await pool.connect();
    const { generations, refusedGenerations } = await insertRows(client, rows).finally(() =>
      client.release(),
    );
    for (const id of refusedGenerations) lostGenerations.add(id);
    onNotice(describeRestored({ generations, lostGenerations: lostGenerations.size, unreadableLines, kept }));
  } finally {
    await pool.end();
    await pglite.close();
  }
  await replaceFolder(data, rebuilt);
  // The damaged journal is kept under its second name.
  return openFolder(place, { isRebuilt: true, renewJournal: kept !== undefined });
}

function describeRestored(outcome: {
  readonly generations: number;
  readonly lostGenerations: number;
  readonly unreadableLines: number;
  readonly kept: string | undefined;
}): string {
  const { generations, lostGenerations, unreadableLines, kept } = outcome;
  const restored = `${count(generations, 'generation was', 'generations were')} restored.`;
  if (kept === undefined) return restored;
  const lines = `${count(unreadableLines, 'line', 'lines')} of the journal could not be read`;
  const lost = `${count(lostGenerations, 'generation', 'generations')} of which something is known could not be restored`;
  return `${restored} ${lines}, and ${lost}. The damaged journal is kept as ${kept}.`;
}

function describeRecovered({ folder, films, withoutVideo }: RecoveredFilms): string {
  const what = 'The data folder has finished files, but neither a database nor a journal.';
  if (films + withoutVideo === 0) return `${what} None of the files is a finished film.`;
  const others = withoutVideo > 0 ? ` Of ${withoutVideo} more, the video is lost.` : '';
  return `${what} ${count(films, 'film was', 'films were')} recovered as files in ${folder}.${others} To change a film, make it again from its document.`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function damaged(data: string, cause: unknown): StorageError {
  return new StorageError('database_damaged', `The database in ${data} cannot be opened: ${cause}`, {
    cause,
    advice: 'Restore a copy of the data folder, or move the damaged one away to start with an empty one.',
  });
}
