/**
 * Caches results of pure functions by name, as long as their inputs are the identical objects. Planning a long
 * generation after an event then computes only what the event changed.
 */
export class IdentityMemo {
  readonly #known = new Map<string, { readonly inputs: readonly unknown[]; readonly result: unknown }>();

  get<Result>(name: string, inputs: readonly unknown[], compute: () => Result): Result {
    const known = this.#known.get(name);
    const isSame =
      known?.inputs.length === inputs.length &&
      known.inputs.every((input, index) => Object.is(input, inputs[index]));
    if (isSame) return known.result as Result;
    const result = compute();
    this.#known.set(name, { inputs, result });
    return result;
  }
}
