import { count, eq, sql } from 'drizzle-orm';
import { assets, attempts, type Ledger } from '../../store/index.ts';
import type { WorkMeasures } from '../pipeline.ts';
import { measureTenants } from './measure-tenants.ts';
import { providerStates } from './provider-states.ts';
import { QUEUES } from './work-queues.ts';

export async function measureWork(ledger: Ledger): Promise<WorkMeasures> {
  const waiting = await ledger
    .select({ kind: assets.kind, count: count() })
    .from(assets)
    .where(eq(assets.state, 'queued'))
    .groupBy(assets.kind);
  const sent = await ledger
    .select({ kind: assets.kind, count: count() })
    .from(attempts)
    .innerJoin(assets, eq(attempts.assetKey, assets.key))
    .where(eq(attempts.state, 'sent'))
    .groupBy(assets.kind);
  const totals = await ledger
    .select({
      state: attempts.state,
      count: count(),
      costUsd: sql<number>`sum(${attempts.costUsd})`.mapWith(Number),
    })
    .from(attempts)
    .groupBy(attempts.state);
  const total = (state: string) => totals.find((row) => row.state === state);
  const endings = ['settled', 'failed', 'refused', 'uncertain', 'charged', 'interrupted'];
  return {
    queued: byQueue(waiting),
    inFlight: byQueue(sent),
    ended: Object.fromEntries(endings.map((state) => [state, total(state)?.count ?? 0])),
    providers: await providerStates(ledger),
    tenants: await measureTenants(ledger),
    costUsd: Object.fromEntries(
      ['settled', 'charged', 'uncertain', 'sent'].map((state) => [state, total(state)?.costUsd ?? 0]),
    ),
  };
}

/** Lists every queue, including empty ones, so that metrics report 0 for them. */
function byQueue(rows: readonly { readonly kind: keyof typeof QUEUES; readonly count: number }[]) {
  const sums: Record<string, number> = {};
  for (const queue of Object.values(QUEUES)) sums[queue] = 0;
  for (const row of rows) sums[QUEUES[row.kind]] = (sums[QUEUES[row.kind]] ?? 0) + row.count;
  return sums;
}
