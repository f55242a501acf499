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
