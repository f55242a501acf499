/** How long a queue is polled as often as possible after something moved in it. */
const LIVELY_MS = 500;
/** How often a queue is polled in which nothing moves: another process can have put work into it. */
const IDLE_MS = 500;

/** A queue at one moment. */
export interface QueueMoment {
  /** How much of its work runs in this process. */
  readonly running: number;
  /** By a clock that never goes back. */
  readonly nowMs: number;
}

/**
 * When queues are worth a poll. Each poll costs several queries, and ten polls of every queue in each second would
 * keep a seventh of a processor busy for nothing.
 */
export class PollTimes {
  readonly #livelyUntilMs = new Map<string, number>();
  readonly #lastPolls = new Map<string, QueueMoment>();

  /** Work was put into the queue, in a transaction that may not have ended yet. */
  expectWork(queue: string, nowMs: number): void {
    this.#livelyUntilMs.set(queue, nowMs + LIVELY_MS);
  }

  /** Whether to poll the queue now. If so, the poll is noted. */
  isDue(queue: string, moment: QueueMoment): boolean {
    const last = this.#lastPolls.get(queue);
    // Work that has begun or ended leaves or takes a place.
    if (last?.running !== moment.running) this.expectWork(queue, moment.nowMs);
    const isLively = moment.nowMs < (this.#livelyUntilMs.get(queue) ?? 0);
    const isDue = isLively || last === undefined || moment.nowMs - last.nowMs >= IDLE_MS;
    if (isDue) this.#lastPolls.set(queue, moment);
    return isDue;
  }

  /** Makes every queue due. */
  forget(): void {
    this.#lastPolls.clear();
  }
}
