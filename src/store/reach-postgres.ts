import { Client } from 'pg';
import { InputError } from '../core/errors.ts';
import { asDatabaseError, tooOld } from './postgres-refusal.ts';

export interface ReachOptions {
  /** How long to wait for the server's answer. 10 s by default. */
  readonly timeoutMs?: number;
}

/** Long enough for a server under load, short enough for a person at a terminal. */
export const CONNECT_TIMEOUT_MS = 10_000;
const MIN_VERSION = 15;

/**
 * Connects to PostgreSQL once.
 *
 * @returns its version, such as `17.2`
 * @throws InputError `invalid_option` if the URL is invalid.
 * @throws StorageError `database_unavailable` if it cannot be used. The password is never included.
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

/** Runs `work` on the database of a URL, and explains a refusal of the server in the operator's terms. */
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

/** A client that is not connected yet. It parses the URL. */
function clientFor(url: string, timeoutMs?: number): Client {
  try {
    if (!isPlain(url)) throw new TypeError('not plain');
    return new Client({
      connectionString: url,
      ...(timeoutMs !== undefined && { connectionTimeoutMillis: timeoutMs, query_timeout: timeoutMs }),
    });
  } catch {
    // Without the cause, which may contain the password.
    throw new InputError('invalid_option', 'DATABASE_URL is not the URL of a PostgreSQL database.', {
      advice:
        'Use postgres://user:password@host:5432/database. In the password, write @ / # ? as %40 %2F %23 %3F.',
    });
  }
}

/** A second `@` belongs to a password that is not encoded. Part of the password would be taken for the host. */
function isPlain(url: string): boolean {
  return /^(postgres(ql)?:\/\/|socket:|\/)/.test(url) && !/^\w+:\/\/[^/?#]*[/?#].*@/.test(url);
}
