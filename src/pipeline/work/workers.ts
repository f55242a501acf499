import { and, eq, inArray, ne, notInArray, sql } from 'drizzle-orm';
import { assets, type Database, workers } from '../../store/index.ts';
import type { FindLane } from './call-lanes.ts';
import type { DurableWork } from './durable-work.ts';
import { requeueOrphanedCalls } from './webhook-calls.ts';
import { partitionOldWork, releaseDelayedWork, requeueOrphans, workflowId } from './work-queues.ts';

/** How often a worker reports that it is alive, and checks for work that other processes cancelled. */
const HEARTBEAT_MS = 500;
/**
 * A worker is dead if its heartbeat did not change over this many checks by another: five seconds, measured by no
 * clock.
 */
const DEAD_AFTER_CHECKS = 10;
/** The heartbeat of a worker that stopped normally. */
const STOPPED_MS = 0;
/** How often this worker checks for orphaned work and for work that ended long ago. */
const TIDY_MS = 10_000;
/** By then a cancelled call has returned, even if it ignores its signal. */
const FORGET_ENDED_AFTER_MS = 10 * 60_000;
/** A clock that is set back by less delays work by no more than this. */
const CLOCK_TOLERANCE_MS = 1_000;

export interface WorkersOptions {
  readonly database: Database;
  readonly work: DurableWork;
  readonly workerId: string;
  readonly findLane: FindLane;
  /** Called after work was taken over, or after an error: generations may have to be advanced. */
  readonly onResync: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/**
 * Watches all processes that share a database. Reports that this one is alive, resumes the work of those that died,
 * and aborts calls that another process cancelled.
 */
export class Workers {
  readonly #options: WorkersOptions;
  #timer: NodeJS.Timeout | undefined;
  #beating: Promise<void> = Promise.resolve();
  #tidiedAtMs = performance.now();
  /** The last heartbeat of each other worker, and how many checks in a row found it unchanged. */
  #seen = new Map<string, { readonly beatAtMs: number; readonly checks: number }>();
  #needsResync = false;
  #isRetired = false;
  #isCancellingJobs = false;
  #clockOffsetMs = clockOffsetMs();

  constructor(options: WorkersOptions) {
    this.#options = options;
  }

  /** Reports that this worker is there. Its calls count from now on. */
  async appear(): Promise<void> {
    await this.#beat();
  }

  /** Takes over the work of dead processes. With the embedded database, all others are dead. */
  async start(): Promise<void> {
    const { database } = this.#options;
    await this.#takeOver(database.kind === 'embedded' ? await this.#others() : await this.#deadWorkers());
    await this.#tidy();
    this.#schedule();
  }

  /**
   * Stops taking over from others. Continues to report that this worker is alive until it has left, so that no other
   * takes over what it still does.
   */
  async retire(): Promise<void> {
    this.#isRetired = true;
    await this.#beating;
  }

  /** Tells the others that they can take over parked work now. */
  async leave(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#beating;
    const { database, workerId } = this.#options;
    await database.ledger
      .update(workers)
      .set({ beatAt: new Date(STOPPED_MS) })
      .where(eq(workers.id, workerId));
  }

  /**
   * Advances generations at the next heartbeat, because the event that should have done so failed, and will not come
   * again.
   */
  scheduleResync(): void {
    this.#needsResync = true;
  }

  #schedule(): void {
    this.#timer = setTimeout(() => {
      this.#beating = this.#check()
        .catch((error) => {
          this.scheduleResync();
          this.#options.onError(error);
        })
        .then(() => {
          if (this.#timer) this.#schedule();
        });
    }, HEARTBEAT_MS);
    this.#timer.unref();
  }

  async #check(): Promise<void> {
    const isShared = this.#options.database.kind === 'postgres';
    if (isShared) await this.#beat();
    if (this.#isRetired) return;
    if (this.#wasClockSetBack()) await this.#startOverdueWork();
    if (isShared) {
      if (await this.#takeOver(await this.#deadWorkers())) this.scheduleResync();
      await this.#stopCancelled();
    }
    if (performance.now() - this.#tidiedAtMs >= TIDY_MS) {
      this.#tidiedAtMs = performance.now();
      this.#cancelLeftJobs();
      if (await this.#tidy()) this.scheduleResync();
    }
    if (!this.#needsResync) return;
    this.#needsResync = false;
    await this.#options.onResync();
  }

  /** Whether the clock was set back since the last check. */
  #wasClockSetBack(): boolean {
    const before = this.#clockOffsetMs;
    this.#clockOffsetMs = clockOffsetMs();
    return before - this.#clockOffsetMs > CLOCK_TOLERANCE_MS;
  }

  /** Starts what was scheduled by the old clock. */
  async #startOverdueWork(): Promise<void> {
    const { database, work } = this.#options;
    await work.restartDispatcher();
    await releaseDelayedWork(database.ledger);
  }

  /** Returns whether orphaned work was found. */
  async #tidy(): Promise<boolean> {
    const { database, work, findLane } = this.#options;
    await work.forgetEnded(FORGET_ENDED_AFTER_MS);
    await partitionOldWork(database.ledger);
    await releaseDelayedWork(database.ledger);
    await requeueOrphanedCalls(database.ledger);
    return (await requeueOrphans(database.ledger, findLane)) > 0;
  }

  /** Not awaited: a provider may take longer to answer than others wait for a heartbeat. */
  #cancelLeftJobs(): void {
    if (this.#isCancellingJobs) return;
    this.#isCancellingJobs = true;
    this.#options.work
      .cancelLeftJobs()
      .catch(this.#options.onError)
      .finally(() => {
        this.#isCancellingJobs = false;
      });
  }

  async #beat(): Promise<void> {
    const { database, workerId } = this.#options;
    await database.ledger
      .insert(workers)
      .values({ id: workerId })
      .onConflictDoUpdate({ target: workers.id, set: { beatAt: sql`now()` } });
  }

  async #others() {
    const { database, workerId } = this.#options;
    return database.ledger.select().from(workers).where(ne(workers.id, workerId));
  }

  /** The dead among the other workers. Clocks jump and machines pause, but heartbeats keep changing. */
  async #deadWorkers() {
    const others = (await this.#others()).map(({ id, beatAt }) => {
      const beatAtMs = beatAt.getTime();
      const before = this.#seen.get(id);
      return { id, beatAtMs, checks: before?.beatAtMs === beatAtMs ? before.checks + 1 : 0 };
    });
    this.#seen = new Map(others.map((other) => [other.id, other]));
    return others.filter(({ beatAtMs, checks }) => beatAtMs === STOPPED_MS || checks >= DEAD_AFTER_CHECKS);
  }

  /** Takes over from dead workers; returns whether there were any. */
  async #takeOver(dead: readonly { readonly id: string }[]): Promise<boolean> {
    const { database, work } = this.#options;
    for (const { id } of dead) {
      // It is harmless if two workers take over the same work. If this worker dies first, the next one takes over.
      await work.takeOver(id);
      await database.ledger.delete(workers).where(eq(workers.id, id));
    }
    return dead.length > 0;
  }

  async #stopCancelled(): Promise<void> {
    const { database, work } = this.#options;
    const running = work.running();
    if (running.length === 0) return;
    const wanted = await database.ledger
      .select({ key: assets.key, run: assets.run })
      .from(assets)
      .where(
        and(
          inArray(
            assets.key,
            running.map((id) => id.slice(0, id.lastIndexOf('.'))),
          ),
          notInArray(assets.state, ['cancelled']),
        ),
      );
    const ids = new Set(wanted.map(workflowId));
    work.abort(running.filter((id) => !ids.has(id)));
  }
}

/** The difference between the system clock and one that is never set. */
function clockOffsetMs(): number {
  return Date.now() - performance.now();
}
