/** Where a film is that runs, stands and is moved. Its time is the caller's, so that nothing waits for it. */
export class FilmClock {
  readonly #now: () => number;
  #atMs = 0;
  #runningSinceMs: number | undefined;
  #durationMs = 0;

  /** @param now in milliseconds, never falling; the page's own by default */
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

  /** Goes on running there, if it runs. */
  moveTo(positionMs: number): void {
    this.#atMs = Math.min(this.#durationMs, Math.max(0, positionMs));
    if (this.#runningSinceMs !== undefined) this.#runningSinceMs = this.#now();
  }

  /** Gives the film another length, and stays in it. */
  resize(durationMs: number): void {
    const atMs = this.positionMs;
    this.#durationMs = durationMs;
    this.moveTo(atMs);
  }
}
