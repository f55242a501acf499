import { setImmediate } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Client, type ClientBase, Pool } from 'pg';

/** Statements over many rows vary in length. Only statements that repeat are worth preparing. */
const MAX_PREPARED_LENGTH = 2_000;
const MAX_PREPARED = 500;

/**
 * Prepares each statement once and then runs it by name. In the embedded database, parsing and planning take longer
 * than running.
 */
function prepareStatements(client: ClientBase): void {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size === MAX_PREPARED || text.length > MAX_PREPARED_LENGTH) return known;
    const name = `statement-${names.size}`;
    names.set(text, name);
    return name;
  };
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const named = (statement: unknown, values: unknown, ...rest: unknown[]) => {
    const { text, ...config } =
      typeof statement === 'string' ? { text: statement } : (statement as { text?: unknown });
    // Without values, one text can contain several statements.
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    return query(name === undefined ? statement : { ...config, text, name }, values, ...rest);
  };
  client.query = named as typeof client.query;
}

/** How long statements may run back to back before the rest of the process gets a turn. */
const MAX_BLOCKING_MS = 5;

/**
 * Parse, Bind, Describe, Execute and Close, by their first byte: answered only when a message follows that ends them.
 */
const PARTS_OF_STATEMENT = new Set(Buffer.from('PBDEC'));

/**
 * The session of a database that runs in the process's only thread.
 *
 * Its statements never wait for anything outside, so it yields now and then. Otherwise queued statements would block
 * every other answer until the last of them is done. It sends the messages of a statement together, since each call
 * into the database takes time. There is nothing to synchronize: the database writes its files itself.
 */
function openSession(pglite: PGlite): PGlite {
  let yieldedAtMs = 0;
  let parts: Uint8Array[] = [];
  const session: Pick<PGlite, 'waitReady' | 'execProtocolStream'> = {
    waitReady: pglite.waitReady,
    async execProtocolStream(message, options) {
      parts.push(message);
      if (PARTS_OF_STATEMENT.has(message[0] ?? 0)) return [];
      const statement = parts.length === 1 ? message : Buffer.concat(parts);
      parts = [];
      if (performance.now() - yieldedAtMs > MAX_BLOCKING_MS) {
        await setImmediate();
        yieldedAtMs = performance.now();
      }
      return pglite.execProtocolStream(statement, { ...options, syncToFs: false });
    },
  };
  return session as PGlite;
}

/**
 * A pool over the single session of a database inside this process. The pool drops a client whose query failed. So
 * each client has a connection of its own, and first resets what the previous one left in the session.
 */
export function openEmbeddedPool(pglite: PGlite): Pool {
  const session = openSession(pglite);
  class EmbeddedClient extends Client {
    constructor() {
      super(withoutTypeParsers(createPgConfig(session)) as object);
    }
  }
  return new Pool({
    max: 1,
    Client: EmbeddedClient,
    // The types know only hooks that are not awaited.
    onConnect: (async (client) => {
      await client.query('rollback; deallocate all');
      prepareStatements(client);
    }) as (client: ClientBase) => void,
  });
}

/**
 * PGlite's connection mistakes a query's `types` for the types of its parameters. drizzle passes its result parsers
 * there, as pg allows, and the connection then fails half-way and hangs.
 */
function withoutTypeParsers(config: ReturnType<typeof createPgConfig>) {
  const { connection } = config;
  const parse = connection.parse.bind(connection);
  connection.parse = (query: { types?: unknown }) =>
    parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined });
  return config;
}
