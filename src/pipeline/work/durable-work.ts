import { AsyncLocalStorage } from 'node:async_hooks';
import { DBOS, type DBOSConfig } from '@dbos-inc/dbos-sdk';
import type { SpendingCaps } from '../../core/limits.ts';
import { backoffMs, retry } from '../../core/retry.ts';
import { sleep } from '../../core/sleep.ts';
import {
  type AssetKind,
  assetsByKey,
  beginAttempt,
  type Database,
  type FinishedAsset,
  failAttempt,
  settleAttempt,
} from '../../store/index.ts';
import type { AssetMaker, PreparedCall } from '../makers/asset-maker.ts';
import type { StopOptions } from '../pipeline.ts';
import { asProblem, mayBeCharged, retryAfterMs } from './call-failure.ts';
import { CoreScheduler } from './core-scheduler.ts';
import { restartDispatcher } from './dispatcher.ts';
import { enqueueWork, QUEUES, WORKFLOW, type WorkReference, workflowId } from './work-queues.ts';

/** How many calls of each kind of work may be under way: rendering in each process, the others in all together. */
export interface WorkLimits {
  readonly audio: number;
  readonly images: number;
  readonly render: number;
}

export interface DurableWorkOptions {
  readonly database: Database;
  readonly makers: Readonly<Record<AssetKind, AssetMaker>>;
  readonly limits: WorkLimits;
  /** How much of this machine's own work runs at once in this process, of all kinds together. */
  readonly cores: number;
  /** Unique among the processes that live. */
  readonly workerId: string;
  /** What the operator lets the server spend. */
  readonly caps?: SpendingCaps | undefined;
  /** Called after an asset was settled, failed or cancelled; may be called again for the same one. */
  readonly onEnded: (key: string) => void;
  /** Called when work needed a finished file that is damaged or gone, before that work is given up. */
  readonly onFileLost?: () => Promise<void>;
}

/** How often queues are polled: less often would delay work, more often load the database. */
const POLL_MS = 100;
/** How long a stop waits for calls that cost money, unless it is told otherwise. */
const STOP_GRACE_MS = 5_000;
/** How long a cancel waits until calls that it stopped have ended. */
const CANCEL_GRACE_MS = 500;
/** Work that is taken out of its queue in one statement. */
const DEQUEUED_AT_ONCE = 200;
const LOST_FILE_CODES: ReadonlySet<string> = new Set(['asset_damaged', 'asset_not_found']);

interface RunningCall {
  readonly controller: AbortController;
  /** Whether what is under way can cost money. */
  isPaid: boolean;
}

/** DBOS is one per process: what it runs belongs to whoever launched it last. */
let active: DurableWork | undefined;
const assetWorkflow = async (kind: AssetKind, key: string, run: number, turn: number): Promise<void> =>
  active?.attempt({ kind, key, run }, turn);
// DBOS counts each takeover of a dead process's work, and gives up at this limit. Here attempts are what is limited.
DBOS.registerWorkflow(assetWorkflow, { name: WORKFLOW.name, maxRecoveryAttempts: 1_000_000 });

/**
 * The work on assets, made durable: each wanted asset is one workflow in one queue, named by its key, so that it
 * is made once however often and by whomever it is asked for, and is taken up again after any process's death.
 * DBOS keeps queues and limits; attempts and their budget are the ledger's (`src/store/ledger.ts`). The ledger is
 * also what says how far a workflow has come, so that it has no steps: begun again, it finds out by itself.
 */
export class DurableWork {
  readonly #options: DurableWorkOptions;
  readonly #running = new Map<string, RunningCall>();
  readonly #local: CoreScheduler;
  /** Runs what is called from within a workflow outside of it: DBOS would take it for a part of the workflow. */
  readonly #outside = AsyncLocalStorage.snapshot();
  #isStopping = false;

  constructor(options: DurableWorkOptions) {
    this.#options = options;
    this.#local = new CoreScheduler(options.cores);
  }

  async launch(): Promise<void> {
    const { database, limits, workerId } = this.#options;
    active = this;
    DBOS.setConfig({
      name: WORKFLOW.application,
      applicationVersion: WORKFLOW.version,
      executorID: workerId,
      // Must be there, and is not used: the pool is.
      systemDatabaseUrl: 'postgresql://postgres@localhost/postgres',
      systemDatabasePool: database.pool,
      useListenNotify: false,
      logLevel: 'error',
    } as DBOSConfig);
    // It makes and changes its own tables at the start, and two at once would trip over each other.
    await database.migrate(() => DBOS.launch());
    const polling = { minPollingIntervalMs: POLL_MS };
    await DBOS.registerQueue('script', { globalConcurrency: 2, ...polling });
    await DBOS.registerQueue('audio', { globalConcurrency: limits.audio, ...polling });
    await DBOS.registerQueue('images', { globalConcurrency: limits.images, ...polling });
    await DBOS.registerQueue('render', { workerConcurrency: limits.render, ...polling });
  }

  /**
   * Looks at the queues from the beginning. DBOS remembers by the clock when to look next: once that is set back, it
   * would sleep until then. What runs goes on.
   */
  async restartDispatcher(): Promise<void> {
    await restartDispatcher();
  }

  /**
   * Takes assets out of their queues and stops the calls in flight that this process made. Waits a moment for what
   * there is to be written down of them, such as that they may be charged.
   */
  async cancel(cancelled: readonly WorkReference[]): Promise<void> {
    const ids = cancelled.map(workflowId);
    for (const id of ids) this.#running.get(id)?.controller.abort(new WorkCancelled());
    void this.#dequeue(ids);
    await this.#untilEnded(ids, { mostMs: CANCEL_GRACE_MS });
  }

  /**
   * Work that stays in its queue ends by itself, since the ledger says that it is cancelled. So nobody waits for
   * this: a film of thousands of scenes takes seconds.
   */
  async #dequeue(ids: readonly string[]): Promise<void> {
    try {
      for (let start = 0; start < ids.length && !this.#isStopping; start += DEQUEUED_AT_ONCE) {
        await DBOS.cancelWorkflows(ids.slice(start, start + DEQUEUED_AT_ONCE));
      }
    } catch {
      // The database is away or closed.
    }
  }

  /** The work that this process is doing now. */
  running(): string[] {
    return [...this.#running.keys()];
  }

  /** Stops those of this process's calls, as {@link running} names them, that were cancelled elsewhere. */
  abort(workIds: readonly string[]): void {
    for (const id of workIds) this.#running.get(id)?.controller.abort(new WorkCancelled());
  }

  /** Goes on with what a process left that is dead. */
  async takeOver(workerId: string): Promise<void> {
    const left = await DBOS.listWorkflows({ executorId: workerId, status: 'PENDING' });
    for (const queueName of new Set(Object.values(QUEUES))) {
      const ids = left.filter((work) => work.queueName === queueName).map((work) => work.workflowID);
      if (ids.length > 0) await DBOS.resumeWorkflows(ids, { queueName });
    }
  }

  /** Forgets work that ended so long ago: all that is to be known of it is in the ledger. */
  async forgetEnded(olderThanMs: number): Promise<void> {
    const completedBefore = new Date(Date.now() - olderThanMs).toISOString();
    for (;;) {
      const ended = await DBOS.listWorkflows({
        status: ['SUCCESS', 'ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'],
        completedBefore,
        limit: 500,
        loadInput: false,
        loadOutput: false,
      });
      if (ended.length === 0) return;
      await DBOS.deleteWorkflows(ended.map(({ workflowID }) => workflowID));
    }
  }

  /**
   * Takes no more work. Free work stops at once, calls that cost money may take so much longer; what is not ended
   * then is taken up again by the next process.
   */
  async shutdown({ graceMs = STOP_GRACE_MS, signal }: StopOptions = {}): Promise<void> {
    this.#isStopping = true;
    for (const { controller, isPaid } of this.#running.values()) {
      if (!isPaid) controller.abort(new WorkAbandoned());
    }
    await this.#untilEnded(this.running(), { mostMs: graceMs, signal });
    if (signal?.aborted) {
      await this.#untilEnded(this.running(), { mostMs: Math.min(graceMs, STOP_GRACE_MS) });
    }
    for (const { controller } of this.#running.values()) controller.abort(new WorkAbandoned());
    await DBOS.shutdown();
    if (active === this) active = undefined;
  }

  /** Waits until none of this work is under way in this process, at most so long. */
  async #untilEnded(
    workIds: readonly string[],
    { mostMs, signal }: { readonly mostMs: number; readonly signal?: AbortSignal | undefined },
  ): Promise<void> {
    const deadlineMs = performance.now() + mostMs;
    const isOver = () => signal?.aborted || performance.now() >= deadlineMs;
    while (workIds.some((id) => this.#running.has(id)) && !isOver()) await sleep(20);
  }

  /** The body of the workflow: one attempt. Another, if there is to be one, is work of its own. */
  async attempt(work: WorkReference, turn: number): Promise<void> {
    if (this.#isStopping) return neverSettle();
    const running: RunningCall = { controller: new AbortController(), isPaid: false };
    const id = workflowId(work);
    this.#running.set(id, running);
    try {
      const next = await this.#call(work, { turn, running });
      if (next === 'ended') this.#outside(() => this.#options.onEnded(work.key));
    } catch (error) {
      if (error instanceof WorkAbandoned) return neverSettle();
      // It waited for its turn, and nobody wants it any more.
      if (!(error instanceof WorkCancelled)) throw error;
    } finally {
      this.#running.delete(id);
    }
  }

  async #call(
    work: WorkReference,
    context: { readonly turn: number; readonly running: RunningCall },
  ): Promise<'ended' | 'again'> {
    const { database, makers } = this.#options;
    const { turn, running } = context;
    const { signal } = running.controller;
    const asset = (await assetsByKey(database.ledger, [work.key])).get(work.key);
    if (asset?.state !== 'queued' && asset?.state !== 'running') return 'ended';
    const prepared = await makers[work.kind].prepare(asset, signal);
    running.isPaid = prepared.quote.isPaid;
    const send = () => this.#send(work, { ...context, prepared });
    // The whole generation waits for its script, which may itself wait for a web page: it takes no core's place.
    if (running.isPaid || work.kind === 'script') return send();
    return this.#local.run(send, { turn, usesTwoCores: QUEUES[work.kind] === 'render', signal });
  }

  async #send(
    { key, run }: WorkReference,
    context: { readonly turn: number; readonly running: RunningCall; readonly prepared: PreparedCall },
  ): Promise<'ended' | 'again'> {
    const { database, workerId: worker, caps } = this.#options;
    const { ledger } = database;
    const { turn, running, prepared } = context;
    const { engine, quote, make } = prepared;
    const { signal } = running.controller;
    const start = await beginAttempt(ledger, { key, run, engine, worker, caps, ...quote });
    if (start.kind === 'ended') return 'ended';
    const { number, countedNumber } = start;
    let finished: FinishedAsset;
    let hasLeft = false;
    try {
      // A call that may be charged is known even after a power cut.
      if (quote.isPaid) await database.flush();
      signal.throwIfAborted();
      hasLeft = true;
      finished = await make();
    } catch (error) {
      const reason: unknown = signal.reason;
      if (reason instanceof WorkAbandoned) throw reason;
      const isFileLost = LOST_FILE_CODES.has((error as { code?: string }).code ?? '');
      if (isFileLost) await this.#outside(() => this.#options.onFileLost?.());
      // What needs a lost file is wanted again once that file is made again.
      const cancelled = reason instanceof WorkCancelled || isFileLost;
      const isLost = cancelled ? hasLeft : quote.isPaid && mayBeCharged(error);
      const lost = quote.isPaid ? 'uncertain' : 'interrupted';
      const next = await this.#retryWrite(() =>
        failAttempt(ledger, {
          key,
          run,
          number,
          cancelled,
          costUsd: quote.costUsd,
          error: asProblem(error),
          outcome: isLost ? lost : 'failed',
          // Its place among those that run is free meanwhile.
          again: (transaction, asset) => {
            const delayMs = retryAfterMs(error) ?? backoffMs(countedNumber, { baseDelayMs: 500 });
            return enqueueWork(transaction, [{ work: asset, turn, delayMs }]);
          },
        }),
      );
      return next === 'again' ? 'again' : 'ended';
    }
    await this.#retryWrite(() => settleAttempt(ledger, { key, number, finished }));
    return 'ended';
  }

  /** What came of a call is written down also when the database is away for half a minute: it was paid for. */
  #retryWrite<Result>(write: () => Promise<Result>): Promise<Result> {
    const isRetryable = () => !this.#isStopping;
    return retry(write, { maxAttempts: 20, baseDelayMs: 100, maxDelayMs: 5_000, isRetryable });
  }
}

/** The user does not want it any more. */
class WorkCancelled extends Error {
  override readonly name = 'WorkCancelled';
}

/** This process is ending; whoever runs next takes the work up again. */
class WorkAbandoned extends Error {
  override readonly name = 'WorkAbandoned';
}

/** Never ends: an ended workflow would be written down, and not be taken up again. */
function neverSettle(): Promise<never> {
  return new Promise(() => {});
}
