import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Pool } from 'pg';
import { StorageError } from '../core/errors.ts';
import { ChangeLog } from './change-log.ts';
import { createPool, type Ledger, migrateLedger, openLedger, withMigrationLock } from './connect.ts';
import { corruptionReason, makeFolder, replaceFolder } from './embedded-folder.ts';
import { openEmbeddedPool } from './embedded-pool.ts';
import { Journal } from './journal.ts';
import { insertRows, rowsAfter } from './journaled-tables.ts';
import { markClosed, markOpened } from './power-cut.ts';
import { explainPostgresErrors, type ReachOptions, reachPostgres } from './reach-postgres.ts';

/** The one database behind a pipeline: PostgreSQL, or PGlite inside this process. */
export interface Database {
  readonly kind: 'embedded' | 'postgres';
  /** Shared with the durable engine: PGlite has a single connection, and its users must take turns. */
  readonly pool: Pool;
  readonly ledger: Ledger;
  /** Runs what changes the schema; of several processes that start at once, one after the other. */
  migrate(work: () => Promise<void>): Promise<void>;
  /** Whether it was lost and made anew from its journal, so that files may be lost that it knows. */
  readonly isRebuilt: boolean;
  /** Returns when everything committed before survives a power cut. Never to be called within a transaction. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Told, in a sentence for the log, when the database was lost and rebuilt, or cannot be written down. */
  readonly onNotice?: (notice: string) => void;
}

/**
 * Opens the embedded database in `folder`, making it when it is not there. One process at a time only. When it is
 * lost but its journal is not, it is rebuilt with all that was in it.
 *
 * @throws StorageError `database_damaged` when it can neither be opened nor rebuilt.
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
  const doubt = await corruptionReason(place.data, place.journal);
  if (doubt !== undefined) return openRebuilt(place, doubt);
  if (!existsSync(place.data)) await makeFolder(place.data);
  try {
    return await openFolder(place, {});
  } catch (error) {
    if (!(await place.journal.exists())) throw damaged(place.data, error);
    return openRebuilt(place, 'cannot be opened', error);
  }
}

export interface PostgresOptions extends ReachOptions {
  /** The most to hold at once. 10 by default. */
  readonly connections?: number;
}

/** Opens PostgreSQL 15 or later. The same errors as {@link reachPostgres}. */
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
  return {
    kind: 'postgres',
    migrate,
    pool,
    ledger: openLedger(pool),
    isRebuilt: false,
    // It forces down what it commits by itself.
    flush: async () => {},
    close: () => pool.end(),
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
  const pglite = await PGlite.create(data);
  // A lock of a process that was killed would stand in the way for ever; our own lock file guards the folder.
  await rm(join(data, 'postmaster.pid'), { force: true });
  const pool = openEmbeddedPool(pglite);
  const log = new ChangeLog({
    pool,
    journal,
    onDamaged: onNotice,
    onError: (error) => onNotice(`What changed could not be written to the journal yet: ${error}`),
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
    // It has one process and one connection, for which a lock would only stand in the way.
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

/** Rebuilds beside, so that a process that is killed meanwhile only has to begin anew. */
async function openRebuilt(place: Place, doubt: string, cause?: unknown): Promise<Database> {
  const { data, journal, onNotice } = place;
  onNotice(`The database in ${data} ${doubt}${cause ? ` (${cause})` : ''}. It is rebuilt from its journal.`);
  const rebuilt = `${data}.rebuilt`;
  const { rows, lostGenerations } = await rowsAfter(journal.read());
  const { unreadableLines } = journal;
  const kept = unreadableLines > 0 ? await journal.keepBeside() : undefined;
  await rm(rebuilt, { recursive: true, force: true });
  await makeFolder(rebuilt);
  const pglite = await PGlite.create(rebuilt);
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
  // The damaged journal keeps its second name.
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

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function damaged(data: string, cause: unknown): StorageError {
  return new StorageError('database_damaged', `The database in ${data} cannot be opened: ${cause}`, {
    cause,
    advice: 'Restore a copy of the data folder, or move the damaged one away to start with an empty one.',
  });
}
