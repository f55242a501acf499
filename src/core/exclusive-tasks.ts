/** Runs the tasks of one id one at a time, in the order in which they come. */
export class ExclusiveTasks {
  readonly #last = new Map<string, Promise<unknown>>();

  run<Result>(id: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(id) ?? Promise.resolve();
    const run = before.then(task, task);
    const settled = run.then(
      () => {},
      () => {},
    );
    this.#last.set(id, settled);
    void settled.then(() => {
      if (this.#last.get(id) === settled) this.#last.delete(id);
    });
    return run;
  }

  /** Waits for the tasks that have come so far. */
  async allSettled(): Promise<void> {
    await Promise.allSettled(this.#last.values());
  }
}
