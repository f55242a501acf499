import { DBOS, type DBOSConfig } from '@dbos-inc/dbos-sdk';
import { PipelineError, ProviderError } from '../core/errors.ts';
import type { Database } from '../store/database.ts';
import {
  type AssetRow,
  beginAttempt,
  type FinishedAsset,
  failAttempt,
  settleAttempt,
} from '../store/ledger.ts';
import type { AssetKind, StoredProblem } from '../store/schema.ts';

/** Makes assets of one kind. It translates and calls; it never retries, records or decides. */
export interface AssetMaker {
  /** `provider:model`, as the ledger names who was asked. */
  readonly engine: string;
  /** Keeps the finished bytes in the store before it returns. */
  make(asset: AssetRow, signal: AbortSignal): Promise<FinishedAsset>;
}

export interface DurableWorkOptions {
  readonly database: Database;
  readonly makers: Readonly<Record<AssetKind, AssetMaker>>;
  /** How many calls of each kind of work may be under way; speech, pictures across all processes. */
  readonly limits: { readonly audio: number; readonly images: number; readonly render: number };
  /** Unique among the processes that live. */
  readonly workerId: string;
  /** Called after an asset was settled, failed or cancelled; may be called again for the same one. */
  readonly onEnded: (key: string) => Promise<void>;
}

const QUEUES: Record<AssetKind, 'script' | 'audio' | 'images' | 'render'> = {
  script: 'script',
  speech: 'audio',
  picture: 'images',
  segment: 'render',
  transition: 'render',
  video: 'render',
};

/** How often queues and results are looked at: latency against load on the database. */
const POLL_MS = 100;
/** Waits before the second and the third attempt, each spread by full jitter. */
const BACKOFF_MS = [1_000, 4_000];

/**
 * The work on assets, made durable: each wanted asset is one workflow in one queue, named by its key, so that it
 * is made once however often and by whomever it is asked for, and is taken up again after any process's death.
 * DBOS keeps queues and limits; attempts and their budget are the ledger's (`src/store/ledger.ts`).
 *
 * DBOS is one per process, and so is this.
 */
export class DurableWork {
  readonly #options: DurableWorkOptions;
  readonly #running = new Map<string, AbortController>();
  readonly #workflow: (kind: AssetKind, key: string) => Promise<string>;

  constructor(options: DurableWorkOptions) {
    this.#options = options;
    this.#workflow = DBOS.registerWorkflow((kind: AssetKind, key: string) => this.#untilEnded(kind, key), {
      name: 'asset',
    });
  }

  async launch(): Promise<void> {
    const { database, limits, workerId } = this.#options;
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
  async enqueue(asset: AssetRow, turn: number): Promise<void> {
    await DBOS.startWorkflow(this.#workflow, {
      workflowID: workflowId(asset),
      queueName: QUEUES[asset.kind],
      enqueueOptions: { priority: Math.max(1, turn) },
    })(asset.kind, asset.key);
  }

  /** Takes assets out of their queues and stops the calls in flight that this process made. */
  async cancel(cancelled: readonly AssetRow[]): Promise<void> {
    await DBOS.cancelWorkflows(cancelled.map(workflowId));
    for (const { key } of cancelled) this.#running.get(key)?.abort(new WorkCancelled());
  }

  /** Takes no more work, and stops what runs: it is taken up again at the next launch. */
  async shutdown(): Promise<void> {
    for (const controller of this.#running.values()) controller.abort(new WorkParked());
    await DBOS.shutdown();
  }

  async #untilEnded(kind: AssetKind, key: string): Promise<string> {
    for (let round = 0; ; round++) {
      const outcome = await DBOS.runStep(() => this.#attempt(kind, key), { name: 'attempt' });
      if (outcome !== 'again') {
        await DBOS.runStep(() => this.#options.onEnded(key), { name: 'ended', retriesAllowed: true });
        return outcome;
      }
      await DBOS.sleep(Math.random() * (BACKOFF_MS[round] ?? 0));
    }
  }

  async #attempt(kind: AssetKind, key: string): Promise<string> {
    const { ledger } = this.#options.database;
    const maker = this.#options.makers[kind];
    const start = await beginAttempt(ledger, { key, engine: maker.engine, worker: this.#options.workerId });
    if (start.kind === 'ended') return start.state;
    const controller = new AbortController();
    this.#running.set(key, controller);
    try {
      const finished = await maker.make(start.asset, controller.signal);
      await settleAttempt(ledger, { key, number: start.number, finished });
      return 'settled';
    } catch (error) {
      const reason: unknown = controller.signal.reason;
      if (reason instanceof WorkParked) throw reason;
      return await failAttempt(ledger, {
        key,
        number: start.number,
        error: asProblem(error),
        outcome: mayHaveBeenCharged(error) || reason instanceof WorkCancelled ? 'uncertain' : 'failed',
        cancelled: reason instanceof WorkCancelled,
      });
    } finally {
      this.#running.delete(key);
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

function workflowId({ key, run }: AssetRow): string {
  return `${key}.${run}`;
}

function mayHaveBeenCharged(error: unknown): boolean {
  return error instanceof ProviderError && error.status === undefined;
}

function asProblem(error: unknown): StoredProblem {
  if (!(error instanceof PipelineError)) {
    const message = error instanceof Error ? error.message : String(error);
    return { code: 'unexpected', message, retryable: true };
  }
  const { code, message, advice, retryable } = error;
  return { code, message, retryable, ...(advice !== undefined && { advice }) };
}
