export interface NearbyOptions<Item, Value> {
  /** Equal for items that are the same. */
  readonly keyOf: (item: Item) => string;
  readonly load: (item: Item, signal: AbortSignal) => Promise<Value>;
  readonly release: (value: Value) => void;
  /** Called when something wanted is there, or could not be loaded. */
  readonly onChange: () => void;
}

/** Holds what is wanted now and lets go of all else, so that it never holds more than is wanted at one time. */
export class Nearby<Item, Value> {
  readonly #options: NearbyOptions<Item, Value>;
  readonly #held = new Map<string, Value>();
  readonly #failures = new Map<string, unknown>();
  #wanted = new Map<string, Item>();
  #loading: { readonly key: string; readonly abort: AbortController } | undefined;

  constructor(options: NearbyOptions<Item, Value>) {
    this.#options = options;
  }

  /** Loads these one after the other, the first first. What is being loaded and no longer wanted is broken off. */
  want(items: readonly Item[]): void {
    this.#wanted = new Map(items.map((item) => [this.#options.keyOf(item), item]));
    for (const [key, value] of this.#held) {
      if (this.#wanted.has(key)) continue;
      this.#held.delete(key);
      this.#options.release(value);
    }
    for (const key of this.#failures.keys()) if (!this.#wanted.has(key)) this.#failures.delete(key);
    if (this.#loading && !this.#wanted.has(this.#loading.key)) this.#loading.abort.abort();
    this.#loadNext();
  }

  get(item: Item): Value | undefined {
    return this.#held.get(this.#options.keyOf(item));
  }

  /** Why the item could not be loaded. It is tried again when it is wanted anew. */
  failureOf(item: Item): unknown {
    return this.#failures.get(this.#options.keyOf(item));
  }

  #loadNext(): void {
    if (this.#loading) return;
    for (const [key, item] of this.#wanted) {
      if (this.#held.has(key) || this.#failures.has(key)) continue;
      void this.#load(key, item);
      return;
    }
  }

  async #load(key: string, item: Item): Promise<void> {
    const abort = new AbortController();
    this.#loading = { key, abort };
    try {
      const value = await this.#options.load(item, abort.signal);
      // It may have come after nobody wanted it any more.
      if (this.#wanted.has(key)) this.#held.set(key, value);
      else this.#options.release(value);
    } catch (error) {
      if (!abort.signal.aborted) this.#failures.set(key, error);
    }
    this.#loading = undefined;
    this.#loadNext();
    if (this.#wanted.has(key)) this.#options.onChange();
  }
}
