/** The sum of some calls, in US dollars. Calls that certainly cost nothing are left out. */
export interface CostSum {
  calls: number;
  /** What providers charged. */
  spentUsd: number;
  /** For calls whose answer was lost. They may have been charged. */
  uncertainUsd: number;
  /** For calls that are under way, at their expected price. */
  inFlightUsd: number;
  /** Calls to models whose price is not known. They are in no amount. */
  unpricedCalls: number;
}

/** The cost of one day of UTC. */
export interface DayCost extends CostSum {
  /** As `2026-11-29`. */
  day: string;
}

/** The cost of one model for one kind of work. */
export interface ModelCost extends CostSum {
  /** As `provider:model`. */
  model: string;
  work: 'script' | 'speech' | 'picture';
}

/** The cost of one film. */
export interface FilmCost extends CostSum {
  generationId: string;
  /** Null if the film was deleted. */
  title: string | null;
}

/** What was spent in a period, whether its films still exist or not. */
export interface Costs {
  /** The first day of the period. */
  from: string;
  /** The last day of the period, which is included. */
  to: string;
  total: CostSum;
  /** Days with calls, in order. */
  days: DayCost[];
  /** Models with calls, the most expensive first. */
  models: ModelCost[];
  /** The most expensive films, at most 200. The CSV file lists all of them. */
  films: FilmCost[];
  /** How many films have calls in the period. */
  filmCount: number;
}

/** The days of which to read the costs. The last 30 days by default. */
export interface CostsQuery {
  /** The first day of UTC, as `2026-11-01`. */
  from?: string | undefined;
  /** The last day of UTC, which is included; at most a year after the first. */
  to?: string | undefined;
}
