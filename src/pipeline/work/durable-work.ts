// Over 300 lines: everything that the pipeline asks of DBOS.
import { AsyncLocalStorage } from 'node:async_hooks';
import { DBOS, type DBOSConfig } from '@dbos-inc/dbos-sdk';
import { sleep } from '../../core/sleep.ts';
import { type AssetKind, abandonJob, assetsByKey, type LeftJob, leftJobs } from '../../store/index.ts';
import type { StopOptions } from '../pipeline.ts';
import { CallGate } from './call-gate.ts';
import { CoreScheduler } from './core-scheduler.ts';
import { forgetPolls, restartDispatcher } from './dispatcher.ts';
import { endJob } from './kept-job.ts';
import { LANE_TIMES, type LaneTimes } from './lane-state.ts';
import {
  type AttemptOptions,
  type Place,
  type RunningCall,
  runAttempt,
  WorkAbandoned,
  WorkCancelled,
} from './run-attempt.ts';
import { attemptWebhookCall, type SendWebhook } from './webhook-calls.ts';
import {
  dequeueWork,
  PROVIDER_QUEUE,
  partitionOldWork,
  QUEUE_NAMES,
  WEBHOOKS,
  WORKFLOW,
  type WorkReference,
  workflowId,
} from './work-queues.ts';

/**
 * How many calls of each kind may be under way: for rendering in each process, for the others in all processes
 * together.
 */
export interface WorkLimits {
  readonly audio: number;
  readonly images: number;
  readonly render: number;
}

export interface DurableWorkOptions extends Omit<AttemptOptions, 'laneTimes'> {
  readonly laneTimes?: LaneTimes | undefined;
  readonly limits: WorkLimits;
  /** How many tasks of this machine run at once in this process, over all kinds. */
  readonly cores: number;
  /** Calls the user's webhook. By default, there is none. */
  readonly sendWebhook?: SendWebhook | undefined;
  /** The pauses between attempts to call the webhook, in milliseconds. */
  readonly webhookDelaysMs?: readonly number[] | undefined;
  /**
   * Called after an asset was settled or failed, or its call was cancelled, possibly more than once for the same asset.
   */
  readonly onEnded: (key: string) => void;
}

/** How often queues are polled: less often would delay work, more often would load the database. */
const POLL_MS = 100;
/** More would let one receiver that is slow take many connections. */
const WEBHOOKS_AT_ONCE = 4;
const SCRIPTS_AT_ONCE = 2;
/**
 * How many calls of one lane and tenant a process may make or hold ready. The lane's own limits decide how many it
 * makes.
 */
const CALLS_IN_PROCESS = 64;
/** How long a stop waits for paid calls by default. */
const STOP_GRACE_MS = 5_000;
/** How long a cancellation waits for the calls that it stopped. */
const CANCEL_GRACE_MS = 500;
/** How much work one statement removes from its queue. */
const DEQUEUED_AT_ONCE = 500;

/** DBOS exists once per process. Its workflows belong to the instance that launched it last. */
let active: DurableWork | undefined;
// The tenant is absent in work that an older version has queued.
const assetWorkflow = async (
  kind: AssetKind,
  key: string,
  run: number,
  turn: number,
  tenant = '',
): Promise<void> => active?.attempt({ kind, key, run }, { turn, tenant });
// DBOS counts how often work was taken over from dead processes, and gives up at this limit. Here attempts are
// limited instead.
DBOS.registerWorkflow(assetWorkflow, { name: WORKFLOW.name, maxRecoveryAttempts: 1_000_000 });
const webhookWorkflow = async (id: string, attempt: number): Promise<void> =>
  active?.callWebhook(id, attempt);
DBOS.registerWorkflow(webhookWorkflow, { name: WEBHOOKS.workflow, maxRecoveryAttempts: 1_000_000 });

/**
 * Durable work on assets. Each wanted asset is one workflow in one queue, named by its key. So it is made once,
 * however often and by whichever process it is asked for, and resumed after any process dies.
 *
 * DBOS keeps the queues and their limits. The ledger (`src/store/ledger.ts`) keeps attempts, their budget and the
 * state of each asset. So the workflow has no steps: when it runs again, it reads the ledger to find out where it
 * stopped.
 */
export class DurableWork {
  readonly #options: DurableWorkOptions;
  readonly #running = new Map<string, RunningCall>();
  readonly #scheduler: CoreScheduler;
  readonly #gate = new CallGate();
  /**
   * Runs a function outside of the current workflow. Otherwise DBOS would treat what it calls as part of the
   * workflow.
   */
  readonly #outside = AsyncLocalStorage.snapshot();
  readonly #stopped = new AbortController();
  #isStopping = false;

  constructor(options: DurableWorkOptions) {
    this.#options = options;
    this.#scheduler = new CoreScheduler(options.cores);
  }

  async launch(): Promise<void> {
    const { database, limits, workerId } = this.#options;
    active = this;
    DBOS.setConfig({
      name: WORKFLOW.application,
      applicationVersion: WORKFLOW.version,
      executorID: workerId,
      // Required by DBOS, but unused because of the pool.
      systemDatabaseUrl: 'postgresql://postgres@localhost/postgres',
      systemDatabasePool: database.pool,
      useListenNotify: false,
      logLevel: 'error',
    } as DBOSConfig);
    forgetPolls();
    // DBOS migrates its tables at launch. Two launches at once would conflict.
    await database.migrate(() => DBOS.launch());
    const polling = { minPollingIntervalMs: POLL_MS };
    // Partitions let tenants take turns. The limits hold for all of them together.
    const shared = (count: number) => ({ globalConcurrency: count, partitionWorkerConcurrency: count });
    const own = (count: number) => ({ workerConcurrency: count, partitionWorkerConcurrency: count });
    await DBOS.registerQueue('script', { ...shared(SCRIPTS_AT_ONCE), ...polling });
    await DBOS.registerQueue('audio', { ...shared(limits.audio), ...polling });
    await DBOS.registerQueue('images', { ...shared(limits.images), ...polling });
    await DBOS.registerQueue(PROVIDER_QUEUE, { partitionWorkerConcurrency: CALLS_IN_PROCESS, ...polling });
    await DBOS.registerQueue(WEBHOOKS.queue, { globalConcurrency: WEBHOOKS_AT_ONCE, ...polling });
    await DBOS.registerQueue('render', { ...own(limits.render), ...polling });
    await partitionOldWork(database.ledger);
  }

  /**
   * Makes DBOS poll all queues now. DBOS schedules its next poll by the clock; if the clock is set back, it would
   * sleep until then. Running work continues.
   */
  async restartDispatcher(): Promise<void> {
    await restartDispatcher();
  }

  /**
   * Removes assets from their queues and aborts the calls of this process. Waits briefly until the outcome of those
   * calls is recorded, such as that they may be charged.
   */
  async cancel(cancelled: readonly WorkReference[]): Promise<void> {
    const ids = cancelled.map(workflowId);
    for (const id of ids) this.#running.get(id)?.controller.abort(new WorkCancelled());
    void this.#dequeue(ids);
    await this.#waitUntilEnded(ids, { maxMs: CANCEL_GRACE_MS });
  }

  /**
   * Work that stays in its queue ends by itself, because the ledger says that it is cancelled. So no caller waits for
   * this.
   */
  async #dequeue(ids: readonly string[]): Promise<void> {
    try {
      for (let start = 0; start < ids.length && !this.#isStopping; start += DEQUEUED_AT_ONCE) {
        await dequeueWork(this.#options.database.ledger, ids.slice(start, start + DEQUEUED_AT_ONCE));
      }
    } catch {
      // The database is unreachable or closed.
    }
  }

  /** The ids of the work that this process is doing now. */
  running(): string[] {
    return [...this.#running.keys()];
  }

  /** Aborts calls of this process that another process cancelled, by the ids from {@link running}. */
  abort(workIds: readonly string[]): void {
    for (const id of workIds) this.#running.get(id)?.controller.abort(new WorkCancelled());
  }

  /** Resumes the work of a dead process. */
  async takeOver(workerId: string): Promise<void> {
    const left = await DBOS.listWorkflows({ executorId: workerId, status: 'PENDING' });
    for (const queueName of QUEUE_NAMES) {
      const inQueue = left.filter((work) => work.queueName === queueName);
      for (const queuePartitionKey of new Set(inQueue.map((work) => work.queuePartitionKey))) {
        const ids = inQueue.flatMap((work) =>
          work.queuePartitionKey === queuePartitionKey ? work.workflowID : [],
        );
        await DBOS.resumeWorkflows(ids, { queueName, ...(queuePartitionKey && { queuePartitionKey }) });
      }
    }
  }

  /** Ends the jobs of cancelled work whose process died before it could. */
  async cancelLeftJobs(): Promise<void> {
    const { database, makers } = this.#options;
    const left = await leftJobs(database.ledger);
    const rows = await assetsByKey(
      database.ledger,
      left.map(({ key }) => key),
    );
    const { signal } = new AbortController();
    const cancel = async (job: LeftJob) => {
      const asset = rows.get(job.key);
      const call = asset && (await makers[job.kind].prepare(asset, signal));
      const hasEnded = (await endJob(call?.cancelJob, job.jobId)) === 'ended';
      await abandonJob(database.ledger, { ...job, hasEnded });
    };
    await Promise.all(left.map(cancel));
  }

  /** Deletes workflows that ended long ago. The ledger holds everything worth knowing about them. */
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
   * Accepts no more work. Free work, and work on jobs whose id is stored, stops at once; other paid calls may continue
   * for the grace time. The next process resumes what has not ended.
   */
  async shutdown({ graceMs = STOP_GRACE_MS, signal }: StopOptions = {}): Promise<void> {
    this.#isStopping = true;
    for (const { controller, losesMoney } of this.#running.values()) {
      if (!losesMoney) controller.abort(new WorkAbandoned());
    }
    await this.#waitUntilEnded(this.running(), { maxMs: graceMs, signal });
    if (signal?.aborted) {
      await this.#waitUntilEnded(this.running(), { maxMs: Math.min(graceMs, STOP_GRACE_MS) });
    }
    for (const { controller } of this.#running.values()) controller.abort(new WorkAbandoned());
    this.#stopped.abort(new WorkAbandoned());
    await DBOS.shutdown();
    if (active === this) active = undefined;
  }

  /** Waits until none of this work runs in this process, or the time is over. */
  async #waitUntilEnded(
    workIds: readonly string[],
    { maxMs, signal }: { readonly maxMs: number; readonly signal?: AbortSignal | undefined },
  ): Promise<void> {
    const deadlineMs = performance.now() + maxMs;
    const isOver = () => signal?.aborted || performance.now() >= deadlineMs;
    while (workIds.some((id) => this.#running.has(id)) && !isOver()) await sleep(20);
  }

  /** The body of the webhook's workflow: one attempt. A further attempt is a workflow of its own. */
  async callWebhook(id: string, attempt: number): Promise<void> {
    const { database, sendWebhook: send, webhookDelaysMs: delaysMs } = this.#options;
    if (this.#isStopping) return neverSettle();
    const { signal } = this.#stopped;
    try {
      const off: SendWebhook = async () => ({ kind: 'refused', reason: 'no webhook is set' });
      await attemptWebhookCall(database.ledger, { id, attempt }, { send: send ?? off, signal, delaysMs });
    } catch (error) {
      if (signal.aborted) return neverSettle();
      throw error;
    }
  }

  /** The body of the workflow: one attempt. A further attempt is a workflow of its own. */
  async attempt(work: WorkReference, place: Place): Promise<void> {
    if (this.#isStopping) return neverSettle();
    const running: RunningCall = { controller: new AbortController(), losesMoney: false };
    const id = workflowId(work);
    this.#running.set(id, running);
    try {
      const next = await runAttempt(work, {
        options: { ...this.#options, laneTimes: this.#options.laneTimes ?? LANE_TIMES },
        place,
        running,
        scheduler: this.#scheduler,
        gate: this.#gate,
        isStopping: () => this.#isStopping,
        outside: (task) => this.#outside(task),
      });
      // Cancelled work is reported by the code that cancelled it. A long film can have thousands of queued parts.
      if (next === 'ended') this.#outside(() => this.#options.onEnded(work.key));
    } catch (error) {
      if (error instanceof WorkAbandoned) return neverSettle();
      // The work was cancelled while it waited for its turn.
      if (!(error instanceof WorkCancelled)) throw error;
    } finally {
      this.#running.delete(id);
      this.#gate.wake();
    }
  }
}

/** Never settles, because DBOS would record a workflow that ends, and not resume it. */
function neverSettle(): Promise<never> {
  return new Promise(() => {});
}
