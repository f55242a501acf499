import { Client } from 'pg';
import { InputError } from '../core/errors.ts';
import { asDatabaseError, tooOld } from './postgres-refusal.ts';

export interface ReachOptions {
  /** How long a server may take to answer before it is given up. 10 s by default. */
  readonly timeoutMs?: number;
}

/** Long for a server under load, short for somebody who looks at a terminal. */
export const CONNECT_TIMEOUT_MS = 10_000;
const MIN_VERSION = 15;

/**
 * Connects to PostgreSQL once.
 *
 * @returns its version, such as `17.2`
 * @throws InputError `invalid_option` when the URL is none.
 * @throws StorageError `database_unavailable` when it cannot be used; never with the password.
 */
export async function reachPostgres(
  url: string,
  { timeoutMs = CONNECT_TIMEOUT_MS }: ReachOptions = {},
): Promise<string> {
  const client = clientFor(url, timeoutMs);
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('show server_version');
    const version: string = rows[0].server_version;
    if (Number.parseInt(version, 10) < MIN_VERSION) throw tooOld(client, version, MIN_VERSION);
    return version;
  } catch (error) {
    throw asDatabaseError(error, client) ?? error;
  } finally {
    await client.end();
  }
}

/** Runs `work` on the database of a URL, and says in the operator's terms why the server would not have it. */
export async function explainPostgresErrors<Result>(
  url: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw asDatabaseError(error, clientFor(url)) ?? error;
  }
}

/** Not connected yet. It knows what a URL means. */
function clientFor(url: string, timeoutMs?: number): Client {
  try {
    if (!isPlain(url)) throw new TypeError('not plain');
    return new Client({
      connectionString: url,
      ...(timeoutMs !== undefined && { connectionTimeoutMillis: timeoutMs, query_timeout: timeoutMs }),
    });
  } catch {
    // Without the cause, which may quote it.
    throw new InputError('invalid_option', 'DATABASE_URL is not the URL of a PostgreSQL database.', {
      advice:
        'Use postgres://user:password@host:5432/database. In the password, write @ / # ? as %40 %2F %23 %3F.',
    });
  }
}

/** An @ behind the host stands in a password that is not encoded, of which a part would be taken for the host. */
function isPlain(url: string): boolean {
  return /^(postgres(ql)?:\/\/|socket:|\/)/.test(url) && !/^\w+:\/\/[^/?#]*[/?#].*@/.test(url);
}
