import { randomBytes } from 'node:crypto';
import { InputError } from '../core/errors.ts';
import { sleep } from '../core/sleep.ts';
import type { Environment } from '../server/environment.ts';
import type { Service } from '../server/public-types.ts';
import {
  type DataLock,
  type HolderAddress,
  isLockHolder,
  isProofOf,
  type LockHolder,
  lockData,
} from '../store/data-folder.ts';

/** A server on the data folder. */
export interface ReachedServer {
  readonly url: string;
  /** The token that requests need, if any. */
  readonly token: string | undefined;
  /** Whether it runs in this process. */
  readonly isOwn: boolean;
  /** Ends a server of this process; does nothing to others. */
  close: Service['close'];
}

/** A first start on a busy machine takes half a minute, and a stop ten seconds. */
const MAX_WAIT_MS = 120_000;
const RETRY_DELAY_MS = 200;
/** A busy server answers within seconds. */
const MAX_PROOF_MS = 10_000;

/**
 * Finds the server on the data folder, or starts one in this process if the folder is free. With PostgreSQL it always
 * starts one, because many processes can share the database.
 *
 * @throws InputError if another process has the folder and has no address.
 * @throws what `startService` throws.
 */
export async function reachServer(environment: Environment, signal: AbortSignal): Promise<ReachedServer> {
  if (environment.databaseUrl !== undefined) return startOwn(environment, { signal });
  const outcome = await connectOrStart(environment.dataDirectory, { signal });
  if (!isLockHolder(outcome)) return startOwn(environment, { lock: outcome, signal });
  const { url, token } = outcome;
  return { url, token, isOwn: false, close: async () => {} };
}

export interface TakeOptions {
  readonly signal: AbortSignal;
  /** Called when the server of another command holds the folder. The call then waits until that server ends. */
  readonly onBusy?: (holder: LockHolder) => void;
}

/**
 * Takes the data folder, or returns its holder once the holder has announced its address and has proved its identity
 * there. A holder in another container may announce an address that leads elsewhere from here.
 *
 * @throws InputError if another process has the folder and has no address.
 */
export async function connectOrStart(
  dataDirectory: string,
  { signal, onBusy }: TakeOptions,
): Promise<DataLock | (LockHolder & HolderAddress)> {
  let silentSinceMs = performance.now();
  for (let toldPid = 0; ; ) {
    const outcome = await lockData(dataDirectory);
    if (!isLockHolder(outcome)) return outcome;
    const { pid, url, isPrivate = false } = outcome;
    if (url !== undefined && (await isHolderAt(url, outcome))) {
      if (!isPrivate || !onBusy) return { ...outcome, url };
      if (pid !== toldPid) onBusy(outcome);
      toldPid = pid;
      silentSinceMs = performance.now();
    }
    if (performance.now() - silentSinceMs > MAX_WAIT_MS) {
      throw new InputError(
        'invalid_option',
        `Process ${pid} on ${outcome.machine} uses the data folder ${dataDirectory}, and this process cannot reach it.`,
        {
          advice:
            'Run the command on that machine, wait for the process to end, or choose another data folder with --data.',
        },
      );
    }
    await sleep(RETRY_DELAY_MS, { signal });
  }
}

/** Whether the holder of the folder answers at its address, and not another server. */
async function isHolderAt(url: string, { secret = '' }: LockHolder): Promise<boolean> {
  const challenge = randomBytes(32).toString('base64url');
  try {
    const response = await fetch(`${url}/healthz`, {
      headers: { 'scenecast-challenge': challenge },
      redirect: 'error',
      signal: AbortSignal.timeout(MAX_PROOF_MS),
    });
    await response.body?.cancel();
    return isProofOf(secret, challenge, response.headers.get('scenecast-proof') ?? '');
  } catch {
    return false;
  }
}

/** Listens on this machine only, and only for clients that have read the token in the data folder. */
async function startOwn(
  environment: Environment,
  options: { readonly lock?: DataLock; readonly signal: AbortSignal },
): Promise<ReachedServer> {
  // Loaded on demand: the engines take a second to load, and a client of another server needs none.
  const { startService } = await import('../server/node.ts');
  const token = randomBytes(32).toString('base64url');
  const service = await startService(environment, {
    ...options,
    port: 0,
    host: '127.0.0.1',
    token,
    isPrivate: true,
    logLevel: 'error',
  });
  return { url: service.url, token, isOwn: true, close: service.close };
}
