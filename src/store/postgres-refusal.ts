import type { Client } from 'pg';
import { OutputError, StorageError } from '../core/errors.ts';

/** What is known about an error of `pg`, of the system or of the server. */
interface Failure {
  /** From the system, such as `ECONNREFUSED`, or from PostgreSQL, such as `28P01`. */
  readonly code?: string;
  readonly message: string;
}

interface Refusal {
  readonly message: string;
  readonly advice: string;
  /** Whether it may pass without action. */
  readonly retryable?: boolean;
}

/** An error in the operator's terms, without the password; `undefined` if the operator cannot act on it. */
export function asDatabaseError(error: unknown, client: Client): StorageError | undefined {
  const failure = rootOf(error);
  const reason = REASONS.find(({ pattern }) => pattern.test(`${failure.code ?? ''} ${failure.message}`));
  if (!reason) return undefined;
  const { message, ...options } = reason.refusal(placeOf(client), failure);
  return new StorageError('database_unavailable', message, { cause: error, ...options });
}

/**
 * The error of a query that failed because the database is unreachable or its disk full. It does not contain the
 * database's address, which network clients must not see. `undefined` for any other error.
 */
export function asDatabaseTrouble(error: unknown): StorageError | OutputError | undefined {
  const cause = rootOf(error);
  if (cause.code === DISK_FULL) {
    return new OutputError('disk_full', 'The disk that holds the database is full.', {
      cause,
      advice: 'Free some disk space and run it again. Finished work is kept.',
    });
  }
  if (!OUTAGE.test(`${cause.code ?? ''} ${cause.message}`)) return undefined;
  return new StorageError('database_unavailable', 'The database does not answer.', {
    cause,
    advice: 'Wait. Work continues when it is back, and finished work is kept.',
    retryable: true,
  });
}

const DISK_FULL = '53100';
/** Matches the code, a space and the message. */
const OUTAGE =
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|57P0[123]|08\w{3}) |Connection terminated|timeout expired|timeout exceeded|connection error and is not queryable/;

export function tooOld(client: Client, version: string, oldest: number): StorageError {
  const { server } = placeOf(client);
  return new StorageError('database_unavailable', `${server} is version ${version}.`, {
    advice: `Use ${oldest} or later.`,
  });
}

/** drizzle and the pool wrap the server's error. */
function rootOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) };
  return error.cause instanceof Error ? rootOf(error.cause) : error;
}

function placeOf({ host, port, user, database }: Client) {
  const address = host.startsWith('/') ? host : `${host}:${port}`;
  return { host, address, user: user ?? '', database: database ?? '', server: `PostgreSQL at ${address}` };
}

interface Reason {
  /** Matches the code, a space and the message. */
  readonly pattern: RegExp;
  readonly refusal: (place: ReturnType<typeof placeOf>, failure: Failure) => Refusal;
}

const REASONS: readonly Reason[] = [
  {
    pattern: /^(ENOTFOUND|EAI_AGAIN) /,
    refusal: ({ host }) => ({
      message: `The host ${host} of the database cannot be found.`,
      advice: 'Check the host in DATABASE_URL.',
      retryable: true,
    }),
  },
  {
    pattern: /^(ECONNREFUSED|ENOENT) /,
    refusal: ({ address }) => ({
      message: `No PostgreSQL listens at ${address}.`,
      advice: 'Start it, or check the host and port in DATABASE_URL.',
      retryable: true,
    }),
  },
  {
    pattern: /^28|^ SASL/,
    refusal: ({ server, user }) => ({
      message: `${server} does not let the user ${user} in.`,
      advice:
        "Check the user and password in DATABASE_URL, and the server's pg_hba.conf. If it requires TLS, add ?sslmode=verify-full.",
    }),
  },
  {
    pattern: /^3D000 /,
    refusal: ({ server, database }) => ({
      message: `${server} has no database ${database}.`,
      advice: 'Create it with createdb, or check its name in DATABASE_URL.',
    }),
  },
  {
    pattern: /^42501 /,
    refusal: ({ user, database }) => ({
      message: `The user ${user} may not make schemas and tables in the database ${database}.`,
      advice: `Run: grant create on database ${database} to ${user}.`,
    }),
  },
  {
    pattern: /^53300 /,
    refusal: ({ server }) => ({
      message: `${server} takes no more connections.`,
      advice: 'Raise its max_connections, or start fewer processes. Each holds up to ten connections.',
      retryable: true,
    }),
  },
  {
    pattern: /^57P03 /,
    refusal: ({ server }) => ({
      message: `${server} is starting or stopping.`,
      advice: 'Try again in a moment.',
      retryable: true,
    }),
  },
  {
    pattern: /SSL|CERT|TLS/,
    refusal: ({ server }, failure) => ({
      message: `There is no safe connection to ${server}: ${failure.message}.`,
      advice: 'Check sslmode and sslrootcert in DATABASE_URL.',
    }),
  },
  {
    pattern: /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET) |timeout|Connection terminated/i,
    refusal: ({ server }) => ({
      message: `${server} does not answer.`,
      advice: 'Check the host and port in DATABASE_URL, and the network between, such as a firewall.',
      retryable: true,
    }),
  },
];
