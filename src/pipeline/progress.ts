/** What a video's making is busy with. */
export type Stage = 'reading' | 'scripting' | 'scenes' | 'joining';

/** One moment of a video's making. It never goes backwards. */
export interface Progress {
  readonly stage: Stage;
  readonly scenesDone: number;
  /** 0 until the script is written. */
  readonly scenesTotal: number;
  /** Undefined until there is something to judge by. */
  readonly timeLeftMs: number | undefined;
}

/**
 * Judges how long the rest takes from how long the part that is done took. What was found finished from an
 * earlier run took no time and must not count as speed, so only the work that was really made is weighed.
 */
export class TimeLeft {
  readonly #now: () => number;
  readonly #startedAtMs: number;
  #made = 0;
  #left: number;

  /** @param total the whole work, in any unit of effort, such as milliseconds of speech */
  constructor(total: number, now: () => number = () => performance.now()) {
    this.#left = total;
    this.#now = now;
    this.#startedAtMs = now();
  }

  /** One part is done; `reused` says that it was there already. */
  done(effort: number, reused: boolean): void {
    this.#left = Math.max(0, this.#left - effort);
    if (!reused) this.#made += effort;
  }

  get leftMs(): number | undefined {
    if (this.#made === 0) return undefined;
    return ((this.#now() - this.#startedAtMs) / this.#made) * this.#left;
  }
}
