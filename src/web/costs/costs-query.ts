import { api } from '../api/server.ts';
import type { Period } from './periods.ts';

export function readCosts(period: Period, signal: AbortSignal) {
  return api.getCosts(period, { signal });
}

/** What was spent in a period. */
export type Costs = Awaited<ReturnType<typeof readCosts>>;
export type CostSum = Costs['total'];
