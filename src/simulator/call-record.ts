/** A charged request, as a provider lists it for its account. */
export interface RecordedCall {
  /** The job's, if it is one. */
  readonly id: string;
  /** The whole path, with the beginning that names the provider. */
  readonly path: string;
  readonly body: unknown;
  readonly receivedAtMs: number;
}

/** What a provider remembers of the requests that it charged. */
export class CallRecord {
  #calls: RecordedCall[] = [];

  add(call: Omit<RecordedCall, 'receivedAtMs'>): void {
    this.#calls.push({ ...call, receivedAtMs: Date.now() });
  }

  /** The latest first. */
  of(prefix: string): RecordedCall[] {
    return this.#calls.filter(({ path }) => path.startsWith(`${prefix}/`)).reverse();
  }

  forget(): void {
    this.#calls = [];
  }
}
