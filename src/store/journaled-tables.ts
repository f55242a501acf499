import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Pool, PoolClient } from 'pg';
import type { RowChange } from './journal.ts';
import { batches } from './ledger.ts';
import {
  assets,
  attempts,
  changeKeys,
  generations,
  scenes,
  shots,
  takes,
  unusedBlobs,
  webhookCalls,
} from './schema.ts';

/** All tables except `workers`. Parents come before their children. */
const TABLES = [
  generations,
  scenes,
  shots,
  assets,
  attempts,
  takes,
  changeKeys,
  unusedBlobs,
  webhookCalls,
].map(describe);

interface JournaledTable {
  readonly name: string;
  readonly columns: ReadonlySet<string>;
  readonly keys: readonly string[];
  readonly parents: readonly { readonly table: string; readonly columns: readonly string[] }[];
}

type Row = Readonly<Record<string, unknown>>;
/** Rows by table and key. */
export type Rows = ReadonlyMap<string, ReadonlyMap<string, Row>>;

const BATCH_ROWS = 500;
const PAGE_ROWS = 100;

function describe(table: PgTable): JournaledTable {
  const { name, columns, primaryKeys, foreignKeys } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
  return {
    name,
    columns: new Set(columns.map((column) => column.name)),
    keys: key.map((column) => column.name),
    parents: foreignKeys.map((foreignKey) => {
      const { columns: own, foreignTable } = foreignKey.reference();
      return { table: getTableConfig(foreignTable).name, columns: own.map((column) => column.name) };
    }),
  };
}

/**
 * Makes the database itself record each change of a row, in the transaction that makes it, until it is in the
 * journal. So code that changes rows need not know about the journal. Only columns that changed are recorded.
 */
export async function captureChanges(client: PoolClient): Promise<void> {
  await client.query(`
    create schema if not exists scenecast_journal;
    create table if not exists scenecast_journal.changes (id bigserial primary key, change jsonb not null);
    create or replace function scenecast_journal.note() returns trigger language plpgsql as $$
      declare
        op text := case when tg_op = 'DELETE' then 'delete' else 'put' end;
        changed jsonb;
        before jsonb;
      begin
        if tg_op = 'INSERT' then
          changed := to_jsonb(new);
        elsif tg_op = 'DELETE' then
          select jsonb_object_agg(key, value) into changed
            from jsonb_each(to_jsonb(old)) where key = any(tg_argv);
        elsif new is not distinct from old then
          return null;
        else
          -- In a variable, or it would be computed again for each column.
          before := to_jsonb(old);
          select jsonb_object_agg(key, value) into changed
            from jsonb_each(to_jsonb(new))
            where key = any(tg_argv) or value is distinct from before -> key;
        end if;
        insert into scenecast_journal.changes (change)
          values (jsonb_build_object('op', op, 'table', tg_table_name, 'row', changed));
        perform pg_notify('scenecast_journal', '');
        return null;
      end
    $$;`);
  for (const { name, keys } of TABLES) {
    await client.query(`
      create or replace trigger journal after insert or update or delete on scenecast.${name}
      for each row execute function scenecast_journal.note(${keys.map((key) => `'${key}'`)})`);
  }
}

/** Makes the space of deleted rows reusable. PostgreSQL does so in the background; the embedded database does not. */
export async function vacuum(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables`,
  );
  for (const { name } of rows) await pool.query(`vacuum (analyze) ${name}`);
}

/** All rows, page by page. Changes made meanwhile may or may not be included. */
export async function* allRows(pool: Pool): AsyncGenerator<RowChange[]> {
  for (const { name, keys } of TABLES) {
    const columns = keys.join(', ');
    const following = `where (${columns}) > (${keys.map((_, index) => `$${index + 1}`).join(', ')})`;
    let after: unknown[] | undefined;
    do {
      const { rows } = await pool.query<{ row: Row }>(
        `select to_jsonb(t) as row from scenecast.${name} t ${after ? following : ''}
         order by ${columns} limit ${PAGE_ROWS}`,
        after,
      );
      yield rows.map(({ row }) => ({ op: 'put', table: name, row }));
      const last = rows[PAGE_ROWS - 1]?.row;
      after = last && keys.map((key) => last[key]);
    } while (after);
  }
}

/** The result of reading a journal. */
export interface JournaledRows {
  readonly rows: Rows;
  /** Generations that rows refer to, but whose own row is lost. */
  readonly lostGenerations: Set<string>;
}

/** The rows after all changes. Rows that lost their parent to a damaged journal are left out. */
export async function rowsAfter(changes: AsyncIterable<RowChange>): Promise<JournaledRows> {
  const rows = new Map(TABLES.map(({ name }) => [name, new Map<string, Row>()]));
  const keysOf = new Map(TABLES.map(({ name, keys }) => [name, keys]));
  const lostGenerations = new Set<string>();
  for await (const { op, table, row } of changes) {
    const keys = keysOf.get(table);
    const known = rows.get(table);
    if (!keys || !known) continue;
    const key = nameOf(row, keys);
    if (op === 'delete') known.delete(key);
    else known.set(key, { ...known.get(key), ...row });
  }
  for (const { name, parents } of TABLES) {
    const own = rows.get(name);
    for (const [key, row] of own ?? []) {
      const isOrphan = parents.some(({ table, columns }) => !rows.get(table)?.has(nameOf(row, columns)));
      if (!isOrphan) continue;
      own?.delete(key);
      const { generation_id: generation } = row;
      const isLost = !rows.get('generations')?.has(nameOf({ id: generation }, ['id']));
      if (typeof generation === 'string' && isLost) lostGenerations.add(generation);
    }
  }
  return { rows, lostGenerations };
}

/** The result of {@link insertRows}. */
export interface InsertedRows {
  readonly generations: number;
  /** The ids of generations that are incomplete. */
  readonly refusedGenerations: readonly string[];
}

/**
 * Inserts rows into empty tables. Columns that an older row lacks get their defaults. A row that the tables refuse,
 * because a part of it was lost with a damaged line, is left out with everything that belongs to it.
 */
export async function insertRows(client: PoolClient, rows: Rows): Promise<InsertedRows> {
  const refusedGenerations: string[] = [];
  for (const { name, columns } of TABLES) {
    const byShape = new Map<string, Row[]>();
    for (const row of rows.get(name)?.values() ?? []) {
      const shape = Object.keys(row)
        .filter((column) => columns.has(column))
        .sort()
        .join(', ');
      const sameShape = byShape.get(shape);
      if (sameShape) sameShape.push(row);
      else byShape.set(shape, [row]);
    }
    for (const [shape, sameShape] of byShape) {
      const insert = (batch: readonly Row[]) =>
        client.query(
          `insert into scenecast.${name} (${shape})
           select ${shape} from jsonb_populate_recordset(null::scenecast.${name}, $1::jsonb)`,
          [JSON.stringify(batch)],
        );
      for (const batch of batches(sameShape, BATCH_ROWS)) {
        const refused = await insertAcceptable(insert, batch);
        if (name === 'generations') refusedGenerations.push(...refused.map(({ id }) => String(id)));
      }
    }
  }
  await client.query(`
    select setval(pg_get_serial_sequence('scenecast.attempts', 'id'), max(id)) from scenecast.attempts`);
  return {
    generations: (rows.get('generations')?.size ?? 0) - refusedGenerations.length,
    refusedGenerations,
  };
}

/** Inserts all rows at once, or one by one if any of them is refused. @returns the refused rows */
async function insertAcceptable(
  insert: (batch: readonly Row[]) => Promise<unknown>,
  batch: readonly Row[],
): Promise<Row[]> {
  try {
    await insert(batch);
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  const refused: Row[] = [];
  for (const row of batch) {
    await insert([row]).catch((error) => {
      if (!isRefusal(error)) throw error;
      refused.push(row);
    });
  }
  return refused;
}

/** Whether the statement failed because of its data (class 22) or a constraint (class 23). */
function isRefusal(error: unknown): boolean {
  return /^2[23]/.test((error as { code?: string }).code ?? '');
}

function nameOf(row: Row, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => row[column]));
}
