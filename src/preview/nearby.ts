export interface NearbyOptions<Item, Value> {
  /** Equal for equal items. */
  readonly keyOf: (item: Item) => string;
  readonly load: (item: Item, signal: AbortSignal) => Promise<Value>;
  readonly release: (value: Value) => void;
  /** Called when a wanted item is loaded, or could not be loaded. */
  readonly onChange: () => void;
}

/** Holds the wanted items and releases all others, so that it never holds more than is wanted at one time. */
export class Nearby<Item, Value> {
  readonly #options: NearbyOptions<Item, Value>;
  readonly #held = new Map<string, Value>();
  readonly #failures = new Map<string, unknown>();
  #wanted = new Map<string, Item>();
  #loading: { readonly key: string; readonly abort: AbortController } | undefined;

  constructor(options: NearbyOptions<Item, Value>) {
    this.#options = options;
  }

  /** Loads these items one at a time, in order. Items being loaded that are no longer wanted are aborted. */
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

  /** Why the item could not be loaded. It is tried again when it is wanted again. */
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
      // The item may no longer be wanted by the time it is loaded.
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
