import type { Client } from 'pg';
import { OutputError, StorageError } from '../core/errors.ts';

/** What is known of a failure of `pg`, of the system or of the server. */
interface Failure {
  /** Of the system, such as `ECONNREFUSED`, or of PostgreSQL, such as `28P01`. */
  readonly code?: string;
  readonly message: string;
}

interface Refusal {
  readonly message: string;
  readonly advice: string;
  /** Whether it may pass by itself. */
  readonly retryable?: boolean;
}

/** A failure in the operator's terms, without the password; `undefined` for one that is no matter of theirs. */
export function asDatabaseError(error: unknown, client: Client): StorageError | undefined {
  const failure = rootOf(error);
  const reason = REASONS.find(({ fits }) => fits.test(`${failure.code ?? ''} ${failure.message}`));
  if (!reason) return undefined;
  const { message, ...options } = reason.refusal(placeOf(client), failure);
  return new StorageError('database_unavailable', message, { cause: error, ...options });
}

/**
 * The failure of a query whose fault is the database's state: it is away, or its disk full. Without its address, which
 * is no matter of whoever asks over the network; `undefined` for any other failure.
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
/** Looks at the code, a space and the message. */
const OUTAGE =
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|57P0[123]|08\w{3}) |Connection terminated|timeout expired|timeout exceeded|connection error and is not queryable/;

export function tooOld(client: Client, version: string, oldest: number): StorageError {
  const { server } = placeOf(client);
  return new StorageError('database_unavailable', `${server} is version ${version}.`, {
    advice: `Use ${oldest} or later.`,
  });
}

/** Drizzle and the pool wrap what the server said. */
function rootOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) };
  return error.cause instanceof Error ? rootOf(error.cause) : error;
}

function placeOf({ host, port, user, database }: Client) {
  const address = host.startsWith('/') ? host : `${host}:${port}`;
  return { host, address, user: user ?? '', database: database ?? '', server: `PostgreSQL at ${address}` };
}

interface Reason {
  /** Looks at the code, a space and the message. */
  readonly fits: RegExp;
  readonly refusal: (place: ReturnType<typeof placeOf>, failure: Failure) => Refusal;
}

const REASONS: readonly Reason[] = [
  {
    fits: /^(ENOTFOUND|EAI_AGAIN) /,
    refusal: ({ host }) => ({
      message: `The host ${host} of the database cannot be found.`,
      advice: 'Check the host in DATABASE_URL.',
      retryable: true,
    }),
  },
  {
    fits: /^(ECONNREFUSED|ENOENT) /,
    refusal: ({ address }) => ({
      message: `No PostgreSQL listens at ${address}.`,
      advice: 'Start it, or check the host and port in DATABASE_URL.',
      retryable: true,
    }),
  },
  {
    fits: /^28|^ SASL/,
    refusal: ({ server, user }) => ({
      message: `${server} does not let the user ${user} in.`,
      advice:
        "Check the user and password in DATABASE_URL, and the server's pg_hba.conf. If it requires TLS, add ?sslmode=verify-full.",
    }),
  },
  {
    fits: /^3D000 /,
    refusal: ({ server, database }) => ({
      message: `${server} has no database ${database}.`,
      advice: 'Create it with createdb, or check its name in DATABASE_URL.',
    }),
  },
  {
    fits: /^42501 /,
    refusal: ({ user, database }) => ({
      message: `The user ${user} may not make schemas and tables in the database ${database}.`,
      advice: `Run: grant create on database ${database} to ${user}.`,
    }),
  },
  {
    fits: /^53300 /,
    refusal: ({ server }) => ({
      message: `${server} takes no more connections.`,
      advice: 'Raise its max_connections, or start fewer processes. Each holds up to ten connections.',
      retryable: true,
    }),
  },
  {
    fits: /^57P03 /,
    refusal: ({ server }) => ({
      message: `${server} is starting or stopping.`,
      advice: 'Try again in a moment.',
      retryable: true,
    }),
  },
  {
    fits: /SSL|CERT|TLS/,
    refusal: ({ server }, failure) => ({
      message: `There is no safe connection to ${server}: ${failure.message}.`,
      advice: 'Check sslmode and sslrootcert in DATABASE_URL.',
    }),
  },
  {
    fits: /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET) |timeout|Connection terminated/i,
    refusal: ({ server }) => ({
      message: `${server} does not answer.`,
      advice: 'Check the host and port in DATABASE_URL, and the network between, such as a firewall.',
      retryable: true,
    }),
  },
];
