/** What all processes that share a database do and did, by the ledger. */
export interface WorkMeasures {
  /** Assets that wait for their turn or their next attempt, by queue. */
  readonly queued: Readonly<Record<string, number>>;
  /** Calls that are under way, by queue. */
  readonly inFlight: Readonly<Record<string, number>>;
  /** Attempts that have ended, by how. */
  readonly ended: Readonly<Record<string, number>>;
  /** In US dollars: what `settled` attempts cost, `uncertain` ones may have, and `sent` ones are expected to. */
  readonly costUsd: Readonly<Record<string, number>>;
}
