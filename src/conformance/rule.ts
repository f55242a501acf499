import type { Bench } from './bench.ts';

/** One rule of docs/protocol.md, and how to find out from outside whether a backend keeps it. */
export interface Rule {
  /** As in docs/protocol.md. */
  readonly id: string;
  /** `core` must hold; any other feature may be missing as a whole. */
  readonly feature:
    | 'core'
    | 'limits'
    | 'previews'
    | 'search'
    | 'downloads'
    | 'uploads'
    | 'cancel'
    | 'background'
    | 'editing'
    | 'events'
    | 'capabilities'
    | 'models'
    | 'budgets';
  readonly title: string;
  /** Resolves when the rule holds. @throws Violation, NotOffered or NotSeen. */
  readonly check: (bench: Bench) => Promise<void>;
}

/** The backend breaks a rule; the message says how. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

/** The backend does not have the feature. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';
}

/** Nothing happened by which the rule could be judged. */
export class NotSeen extends Error {
  override readonly name = 'NotSeen';
}

/** @throws Violation unless the condition is met. */
export function expectThat(condition: boolean, violation: string): asserts condition {
  if (!condition) throw new Violation(violation);
}
