import type { CallKind } from './behaviour.ts';

/** The calls of one kind, and what a provider would have charged. */
export interface KindCharges {
  /** Received calls, whatever their outcome. */
  readonly calls: number;
  /** Calls that would have been charged: all accepted ones, answered or not. */
  readonly charged: number;
  /** Different request bodies among the charged calls: `charged − distinct` calls were paid for twice. */
  readonly distinct: number;
  /** Calls that are neither answered nor aborted yet. */
  readonly inFlight: number;
  /** The most calls in flight at once. */
  readonly highestConcurrency: number;
}

/** A charged request body. */
export interface ChargedRequest {
  readonly kind: CallKind;
  /** Hash of the body. */
  readonly key: string;
  /** The beginning of its text. */
  readonly text: string;
  /** What was told apart from the text, if anything was. */
  readonly instructions?: string | undefined;
  /** How many pictures came with the text, if any did. */
  readonly images?: number | undefined;
  readonly charged: number;
}

export interface Charges {
  readonly kinds: Readonly<Record<CallKind, KindCharges>>;
  readonly requests: readonly ChargedRequest[];
}

const MAX_TEXT_CHARACTERS = 500;
const MAX_INSTRUCTIONS_CHARACTERS = 10_000;

interface ArrivedRequest {
  readonly kind: CallKind;
  readonly text: string;
  readonly instructions?: string | undefined;
  readonly images?: number | undefined;
  calls: number;
  charged: number;
}

/** Counts calls from their arrival until they end. */
export class ChargeBook {
  readonly #active = perKind(() => 0);
  #highest = perKind(() => 0);
  #requests = new Map<string, ArrivedRequest>();

  /** Records an arrival. Returns how often this body has arrived, and how many calls of its kind are in flight. */
  arrive({
    kind,
    key,
    text,
    instructions,
    images = 0,
  }: Omit<ArrivedRequest, 'calls' | 'charged'> & { key: string }) {
    this.#active[kind] += 1;
    this.#highest[kind] = Math.max(this.#highest[kind], this.#active[kind]);
    const request = this.#requests.get(key) ?? {
      kind,
      text: text.slice(0, MAX_TEXT_CHARACTERS),
      ...(instructions !== undefined && {
        instructions: instructions.slice(0, MAX_INSTRUCTIONS_CHARACTERS),
      }),
      ...(images > 0 && { images }),
      calls: 0,
      charged: 0,
    };
    request.calls += 1;
    this.#requests.set(key, request);
    return { occurrence: request.calls, active: this.#active[kind] };
  }

  charge(key: string): void {
    const request = this.#requests.get(key);
    if (request) request.charged += 1;
  }

  leave(kind: CallKind): void {
    this.#active[kind] -= 1;
  }

  /** Forgets everything except what is in flight. */
  reset(): void {
    this.#requests = new Map();
    this.#highest = { ...this.#active };
  }

  report(): Charges {
    const all = [...this.#requests].map(([key, request]) => ({ key, ...request }));
    const kinds = perKind((kind): KindCharges => {
      const own = all.filter((request) => request.kind === kind);
      return {
        calls: own.reduce((sum, { calls }) => sum + calls, 0),
        charged: own.reduce((sum, { charged }) => sum + charged, 0),
        distinct: own.filter(({ charged }) => charged > 0).length,
        inFlight: this.#active[kind],
        highestConcurrency: this.#highest[kind],
      };
    });
    const requests = all.filter(({ charged }) => charged > 0).map(({ calls: _, ...request }) => request);
    return { kinds, requests };
  }
}

function perKind<Value>(count: (kind: CallKind) => Value): Record<CallKind, Value> {
  return { script: count('script'), speech: count('speech'), picture: count('picture') };
}
