import { and, eq, inArray, ne, notInArray, sql } from 'drizzle-orm';
import { assets, type Database, workers } from '../../store/index.ts';
import type { DurableWork } from './durable-work.ts';
import { releaseDelayedWork, requeueOrphans, workflowId } from './work-queues.ts';

/** How often a worker says that it lives, and looks for what was cancelled elsewhere. */
const HEARTBEAT_MS = 500;
/** A worker that did not beat while another looked so often is dead: five seconds, by nobody's clock. */
const DEAD_AFTER_CHECKS = 10;
/** The beat of a worker that stopped by itself. */
const STOPPED_MS = 0;
/** How often this worker looks for work that is stranded, or ended long ago. */
const TIDY_MS = 10_000;
/** By then a cancelled call has come back, even one that ignores its signal. */
const FORGET_ENDED_AFTER_MS = 10 * 60_000;
/** A clock that is set back by less delays work by no more. */
const CLOCK_TOLERANCE_MS = 1_000;

export interface WorkersOptions {
  readonly database: Database;
  readonly work: DurableWork;
  readonly workerId: string;
  /** Called after work was taken over, or something failed: generations may have to be moved on. */
  readonly onLeftOver: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/**
 * Keeps an eye on all processes that share a database: says that this one lives, goes on with the work of those
 * that died, and stops calls in flight that were cancelled by another process.
 */
export class Workers {
  readonly #options: WorkersOptions;
  #timer: NodeJS.Timeout | undefined;
  #beating: Promise<void> = Promise.resolve();
  #tidiedAtMs = performance.now();
  /** The last beat of each other worker that was seen, and how often in a row. */
  #seen = new Map<string, { readonly beatAtMs: number; readonly looks: number }>();
  #isLeftOver = false;
  #isRetired = false;
  #clockOffsetMs = clockOffsetMs();

  constructor(options: WorkersOptions) {
    this.#options = options;
  }

  /** Takes over what dead processes left; in the embedded database, all others are dead. */
  async start(): Promise<void> {
    const { database } = this.#options;
    await this.#beat();
    await this.#takeOver(database.kind === 'embedded' ? await this.#others() : await this.#silent());
    await this.#tidy();
    this.#schedule();
  }

  /**
   * Looks after no other worker any more. Goes on saying that this one lives until it has left, so that nobody takes
   * over what it still does.
   */
  async retire(): Promise<void> {
    this.#isRetired = true;
    await this.#beating;
  }

  /** Tells the others that they need not wait to go on with what is parked. */
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

  /** Has generations moved on at the next beat: the event that should have done it failed, and will not come again. */
  scheduleResync(): void {
    this.#isLeftOver = true;
  }

  #schedule(): void {
    this.#timer = setTimeout(() => {
      this.#beating = this.#look()
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

  async #look(): Promise<void> {
    const isShared = this.#options.database.kind === 'postgres';
    if (isShared) await this.#beat();
    if (this.#isRetired) return;
    if (this.#wasClockSetBack()) await this.#ignoreOldTimes();
    if (isShared) {
      if (await this.#takeOver(await this.#silent())) this.scheduleResync();
      await this.#stopCancelled();
    }
    if (performance.now() - this.#tidiedAtMs >= TIDY_MS) {
      this.#tidiedAtMs = performance.now();
      if (await this.#tidy()) this.scheduleResync();
    }
    if (!this.#isLeftOver) return;
    this.#isLeftOver = false;
    await this.#options.onLeftOver();
  }

  /** Since the last look. */
  #wasClockSetBack(): boolean {
    const before = this.#clockOffsetMs;
    this.#clockOffsetMs = clockOffsetMs();
    return before - this.#clockOffsetMs > CLOCK_TOLERANCE_MS;
  }

  /** What was to happen at a time by the old clock happens now. */
  async #ignoreOldTimes(): Promise<void> {
    const { database, work } = this.#options;
    await work.restartDispatcher();
    await releaseDelayedWork(database.ledger);
  }

  /** Returns whether there was work to go on with. */
  async #tidy(): Promise<boolean> {
    const { database, work } = this.#options;
    await work.forgetEnded(FORGET_ENDED_AFTER_MS);
    await releaseDelayedWork(database.ledger);
    return (await requeueOrphans(database.ledger)) > 0;
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

  /** Those of the others that are dead. Clocks jump and machines stop for a while; beats that come do neither. */
  async #silent() {
    const others = (await this.#others()).map(({ id, beatAt }) => {
      const beatAtMs = beatAt.getTime();
      const before = this.#seen.get(id);
      return { id, beatAtMs, looks: before?.beatAtMs === beatAtMs ? before.looks + 1 : 0 };
    });
    this.#seen = new Map(others.map((other) => [other.id, other]));
    return others.filter(({ beatAtMs, looks }) => beatAtMs === STOPPED_MS || looks >= DEAD_AFTER_CHECKS);
  }

  /** Goes on with the work of the dead; returns whether there are any. */
  async #takeOver(dead: readonly { readonly id: string }[]): Promise<boolean> {
    const { database, work } = this.#options;
    for (const { id } of dead) {
      // Taken over by two at once is harmless; a worker that dies before it has done so leaves it to the next.
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

/** The system's clock against one that nobody sets. */
function clockOffsetMs(): number {
  return Date.now() - performance.now();
}
