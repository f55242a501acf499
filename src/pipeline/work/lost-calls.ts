import type { LostCallsReport } from '../../protocol/index.ts';
import { assetsByKey, type Ledger, type LostCall, lostCalls, resolveLostCall } from '../../store/index.ts';
import { fateOf } from './call-fate.ts';
import type { AttemptOptions } from './run-attempt.ts';
import { enqueueWork, laneNameOf, tenantsOf } from './work-queues.ts';

/** A check is made again and again until it is this long since the call. Then only a user asks. */
const CHECKED_FOR_MS = 2 * 60 * 60_000;
const EVERY_MS = 60_000;

export interface LostCallsOptions extends Pick<AttemptOptions, 'database' | 'makers' | 'findLane'> {
  /** Called with assets about which something new is known. */
  readonly onResolved: (key: string) => void;
  readonly onError: (error: unknown) => void;
}

/** Asks providers what became of calls whose answers were lost, where they document a way to ask. */
export class LostCalls {
  readonly #options: LostCallsOptions;
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #checking: Promise<unknown> = Promise.resolve();

  constructor(options: LostCallsOptions) {
    this.#options = options;
  }

  /** Checks every minute what was lost lately. */
  start(): void {
    const check = () => {
      this.#checking = this.#checking
        .then(() => this.check({ since: new Date(Date.now() - CHECKED_FOR_MS) }))
        .catch((error: unknown) => !this.#stopped.signal.aborted && this.#options.onError(error));
    };
    this.#timer = setInterval(check, EVERY_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopped.abort(new Error('lost calls are not checked any more'));
    await this.#checking;
  }

  /** Checks lost calls now, and records what their providers say. */
  async check(which: Parameters<typeof lostCalls>[1]): Promise<LostCallsReport> {
    const { ledger } = this.#options.database;
    const counts = { continued: 0, charged: 0, released: 0, unknown: 0 };
    for (const call of await lostCalls(ledger, which)) {
      if (this.#stopped.signal.aborted) break;
      counts[await this.#check(call)]++;
    }
    return counts;
  }

  async #check(call: LostCall): Promise<keyof LostCallsReport> {
    const { database, makers, findLane, onResolved } = this.#options;
    const { ledger } = database;
    const { signal } = this.#stopped;
    const asset = (await assetsByKey(ledger, [call.key])).get(call.key);
    if (!asset) return 'unknown';
    const { lookup, engine } = await makers[call.kind].prepare(asset, signal);
    if (engine !== call.engine) return 'unknown';
    const found = await fateOf(ledger, call, { lookup: lookup?.(), signal });
    // A job that nobody waits for any more has been charged for nothing.
    const fate =
      found?.kind === 'job' && asset.state === 'settled' ? { ...found, kind: 'charged' as const } : found;
    if (!fate) return 'unknown';
    const again = async (transaction: Ledger, work: typeof asset) => {
      const tenant = (await tenantsOf(transaction, [work])).get(work.payer ?? '');
      await enqueueWork(transaction, [{ work, turn: 1, lane: laneNameOf(findLane, work), tenant }]);
    };
    if (!(await resolveLostCall(ledger, call, fate, again))) return 'unknown';
    await database.flush();
    onResolved(call.key);
    return ({ job: 'continued', charged: 'charged', not_received: 'released' } as const)[fate.kind];
  }
}
