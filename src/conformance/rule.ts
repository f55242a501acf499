import type { Bench } from './bench.ts';

/** One rule of docs/protocol.md, and how to check it from outside. */
export interface Rule {
  /** The id in docs/protocol.md. */
  readonly id: string;
  /** `core` is required. A backend may leave out any other feature as a whole. */
  readonly feature:
    | 'core'
    | 'limits'
    | 'previews'
    | 'search'
    | 'downloads'
    | 'exports'
    | 'sharing'
    | 'tags'
    | 'tenants'
    | 'trash'
    | 'imports'
    | 'uploads'
    | 'cancel'
    | 'background'
    | 'editing'
    | 'settings'
    | 'events'
    | 'capabilities'
    | 'models'
    | 'writing'
    | 'budgets';
  readonly title: string;
  /** Resolves if the backend follows the rule. @throws Violation, NotOffered or NotSeen if not. */
  readonly check: (bench: Bench) => Promise<void>;
}
