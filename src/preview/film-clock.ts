/** The position in a film that plays, pauses and seeks. Time comes from the caller, so the clock needs no timers. */
export class FilmClock {
  readonly #now: () => number;
  #atMs = 0;
  #runningSinceMs: number | undefined;
  #durationMs = 0;

  /** @param now a monotonic time in milliseconds; the page's own by default */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  get isRunning(): boolean {
    return this.#runningSinceMs !== undefined;
  }

  get durationMs(): number {
    return this.#durationMs;
  }

  /** From 0 to {@link durationMs}. */
  get positionMs(): number {
    const ranMs = this.#runningSinceMs === undefined ? 0 : this.#now() - this.#runningSinceMs;
    return Math.min(this.#durationMs, this.#atMs + ranMs);
  }

  get isOver(): boolean {
    return this.positionMs >= this.#durationMs;
  }

  run(): void {
    this.#runningSinceMs ??= this.#now();
  }

  stand(): void {
    this.#atMs = this.positionMs;
    this.#runningSinceMs = undefined;
  }

  /** Seeks. If the film is playing, it continues from there. */
  moveTo(positionMs: number): void {
    this.#atMs = Math.min(this.#durationMs, Math.max(0, positionMs));
    if (this.#runningSinceMs !== undefined) this.#runningSinceMs = this.#now();
  }

  /** Changes the film's length, and keeps the position within it. */
  resize(durationMs: number): void {
    const atMs = this.positionMs;
    this.#durationMs = durationMs;
    this.moveTo(atMs);
  }
}
