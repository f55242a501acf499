import { AsyncLocalStorage } from 'node:async_hooks';
import { DBOS, type DBOSConfig } from '@dbos-inc/dbos-sdk';
import { PipelineError, ProviderError } from '../core/errors.ts';
import { backoffMs } from '../core/retry.ts';
import { sleep } from '../core/sleep.ts';
import type { Database } from '../store/database.ts';
import { type AssetRow, beginAttempt, failAttempt, settleAttempt } from '../store/ledger.ts';
import type { AssetKind, StoredProblem } from '../store/schema.ts';
import type { AssetMaker } from './makers/asset-maker.ts';

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
  /** Unique among the processes that live. */
  readonly workerId: string;
  /** Called after an asset was settled, failed or cancelled; may be called again for the same one. */
  readonly onEnded: (key: string) => void;
}

/** What names a piece of work: the same asset in the same run is the same work. */
export type WorkReference = Pick<AssetRow, 'key' | 'kind' | 'run'>;

const QUEUES: Record<AssetKind, 'script' | 'audio' | 'images' | 'render'> = {
  script: 'script',
  speech: 'audio',
  picture: 'images',
  silence: 'render',
  card: 'render',
  segment: 'render',
  transition: 'render',
  video: 'render',
};

/** How often queues are looked at: latency against load on the database. */
const POLL_MS = 100;
/** Who asks to be left alone for longer than this is not tried again. */
const LONGEST_RETRY_AFTER_MS = 60_000;
/** How long a stop waits for calls that cost money. */
const STOP_GRACE_MS = 5_000;

type AttemptOutcome = { readonly kind: 'ended' } | { readonly kind: 'again'; readonly afterMs: number };

/** DBOS is one per process: what it runs belongs to whoever launched it last. */
let active: DurableWork | undefined;
const assetWorkflow = DBOS.registerWorkflow(
  async (kind: AssetKind, key: string, run: number): Promise<void> => active?.untilEnded({ kind, key, run }),
  // Each takeover of a dead process's work counts; attempts have their own budget.
  { name: 'asset', maxRecoveryAttempts: 1_000_000 },
);

/**
 * The work on assets, made durable: each wanted asset is one workflow in one queue, named by its key, so that it
 * is made once however often and by whomever it is asked for, and is taken up again after any process's death.
 * DBOS keeps queues and limits; attempts and their budget are the ledger's (`src/store/ledger.ts`).
 */
export class DurableWork {
  readonly #options: DurableWorkOptions;
  readonly #running = new Map<string, { readonly controller: AbortController; readonly isFree: boolean }>();
  readonly #enqueued = new Set<string>();
  /** What is called from within a workflow must not be taken for a part of it. */
  readonly #outside = AsyncLocalStorage.snapshot();
  #isStopping = false;

  constructor(options: DurableWorkOptions) {
    this.#options = options;
  }

  async launch(): Promise<void> {
    const { database, limits, workerId } = this.#options;
    active = this;
    DBOS.setConfig({
      name: 'scenecast',
      applicationVersion: 'pipeline-1',
      executorID: workerId,
      systemDatabaseUrl: 'postgresql://postgres@localhost/postgres',
      systemDatabasePool: database.pool,
      useListenNotify: false,
      logLevel: 'error',
    } as DBOSConfig);
    await DBOS.launch();
    const polling = { minPollingIntervalMs: POLL_MS };
    await DBOS.registerQueue('script', { globalConcurrency: 2, ...polling });
    await DBOS.registerQueue('audio', { globalConcurrency: limits.audio, ...polling });
    await DBOS.registerQueue('images', { globalConcurrency: limits.images, ...polling });
    await DBOS.registerQueue('render', { workerConcurrency: limits.render, ...polling });
  }

  /**
   * Puts an asset's work in its queue, unless it is there. The lowest `turn` goes first: giving each
   * generation's first item turn 1, its second 2 and so on makes generations take turns.
   */
  async enqueue(asset: WorkReference, turn: number): Promise<void> {
    const workflowID = workflowId(asset);
    if (this.#enqueued.has(workflowID) || this.#isStopping) return;
    this.#enqueued.add(workflowID);
    try {
      await DBOS.startWorkflow(assetWorkflow, {
        workflowID,
        queueName: QUEUES[asset.kind],
        enqueueOptions: { priority: Math.max(1, turn) },
      })(asset.kind, asset.key, asset.run);
    } catch (error) {
      this.#enqueued.delete(workflowID);
      throw error;
    }
  }

  /** Takes assets out of their queues and stops the calls in flight that this process made. */
  async cancel(cancelled: readonly WorkReference[]): Promise<void> {
    const ids = cancelled.map(workflowId);
    for (const id of ids) this.#running.get(id)?.controller.abort(new WorkCancelled());
    if (ids.length > 0) await DBOS.cancelWorkflows(ids);
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

  /** Of these, the work that has ended although its asset has not: its process failed to write it down. */
  async stranded(assets: readonly WorkReference[]): Promise<WorkReference[]> {
    if (assets.length === 0) return [];
    const ended = await DBOS.listWorkflows({
      workflowIDs: assets.map(workflowId),
      status: ['SUCCESS', 'ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'],
    });
    const ids = new Set(ended.map((work) => work.workflowID));
    return assets.filter((asset) => ids.has(workflowId(asset)));
  }

  /**
   * Takes no more work. Free work stops at once, calls that cost money get some seconds; what is not ended then
   * is taken up again by the next process.
   */
  async shutdown(): Promise<void> {
    this.#isStopping = true;
    for (const { controller, isFree } of this.#running.values()) {
      if (isFree) controller.abort(new WorkParked());
    }
    const deadline = Date.now() + STOP_GRACE_MS;
    while (this.#running.size > 0 && Date.now() < deadline) await sleep(20);
    for (const { controller } of this.#running.values()) controller.abort(new WorkParked());
    await DBOS.shutdown();
    if (active === this) active = undefined;
  }

  /** The body of the workflow. */
  async untilEnded(work: WorkReference): Promise<void> {
    for (;;) {
      const outcome = await DBOS.runStep(() => this.#attempt(work), { name: 'attempt' });
      if (outcome.kind === 'ended') break;
      await DBOS.sleep(outcome.afterMs);
    }
    this.#enqueued.delete(workflowId(work));
  }

  async #attempt(work: WorkReference): Promise<AttemptOutcome> {
    if (this.#isStopping) return parked();
    const { makers, onEnded } = this.#options;
    const maker = makers[work.kind];
    const controller = new AbortController();
    const id = workflowId(work);
    this.#running.set(id, { controller, isFree: maker.estimateUsd === undefined });
    try {
      const outcome = await this.#call(work, maker, controller.signal);
      if (outcome.kind === 'ended') this.#outside(() => onEnded(work.key));
      return outcome;
    } catch (error) {
      if (error instanceof WorkParked) return parked();
      throw error;
    } finally {
      this.#running.delete(id);
    }
  }

  async #call(work: WorkReference, maker: AssetMaker, signal: AbortSignal): Promise<AttemptOutcome> {
    const { key, run } = work;
    const { ledger } = this.#options.database;
    const start = await beginAttempt(ledger, {
      ...{ key, run, engine: maker.engine, worker: this.#options.workerId },
      estimateUsd: maker.estimateUsd,
    });
    if (start.kind === 'ended') return start;
    const { number, countedNumber } = start;
    try {
      signal.throwIfAborted();
      const finished = await maker.make(start.asset, signal);
      await settleAttempt(ledger, { key, number, finished });
      return { kind: 'ended' };
    } catch (error) {
      const reason: unknown = signal.reason;
      if (reason instanceof WorkParked) throw reason;
      const cancelled = reason instanceof WorkCancelled;
      const isLost = cancelled || isUnanswered(error);
      const lost = maker.estimateUsd === undefined ? 'interrupted' : 'uncertain';
      const next = await failAttempt(ledger, {
        ...{ key, run, number, cancelled },
        error: asProblem(error),
        outcome: isLost ? lost : 'failed',
      });
      if (next !== 'again') return { kind: 'ended' };
      const afterMs = retryAfterMs(error) ?? backoffMs(countedNumber, { baseDelayMs: 500 });
      return { kind: 'again', afterMs };
    }
  }
}

/** The user does not want it any more. */
class WorkCancelled extends Error {
  override readonly name = 'WorkCancelled';
}

/** This process is ending; whoever runs next takes the work up again. */
class WorkParked extends Error {
  override readonly name = 'WorkParked';
}

/** Never ends: an ended step would be written down, and its work not be taken up again. */
function parked(): Promise<never> {
  return new Promise(() => {});
}

export function workflowId({ key, run }: Pick<WorkReference, 'key' | 'run'>): string {
  return `${key}.${run}`;
}

function isUnanswered(error: unknown): boolean {
  return error instanceof ProviderError && error.status === undefined;
}

function retryAfterMs(error: unknown): number | undefined {
  return error instanceof ProviderError ? error.retryAfterMs : undefined;
}

function asProblem(error: unknown): StoredProblem {
  if (!(error instanceof PipelineError)) {
    const message = error instanceof Error ? error.message : String(error);
    return { code: 'unexpected', message, retryable: true };
  }
  const { code, message, advice } = error;
  const retryable = error.retryable && (retryAfterMs(error) ?? 0) <= LONGEST_RETRY_AFTER_MS;
  return { code, message, retryable, ...(advice !== undefined && { advice }) };
}
