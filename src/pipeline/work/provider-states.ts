import type { ProviderState } from '../../protocol/index.ts';
import { type Ledger, lanes } from '../../store/index.ts';
import { readNowMs, sumOf, tallyCalls } from './admission.ts';
import type { FindLane } from './call-lanes.ts';
import { callsAtOnce, pauseLeftMs } from './lane-state.ts';

/** How providers take calls now. A provider is listed once one of its calls has ended. */
export async function providerStates(ledger: Ledger, findLane?: FindLane): Promise<ProviderState[]> {
  const known = await ledger.select().from(lanes).orderBy(lanes.name);
  if (known.length === 0) return [];
  const nowMs = await readNowMs(ledger);
  const tallies = await tallyCalls(ledger, { sinceMs: nowMs });
  return known.map(({ name, state }) => {
    const own = tallies.filter((call) => findLane?.(call)?.name === name || call.engine === name);
    const isAdapted = state.limit !== null || state.downSinceMs > 0;
    const isTroubled = state.downSinceMs > 0 || pauseLeftMs(state, nowMs) > 0;
    return {
      provider: name,
      callsAtOnce: isAdapted ? callsAtOnce(state, Number.MAX_SAFE_INTEGER) : null,
      underWay: sumOf(own, { covers: () => true }, 'underWay'),
      pausedUntil: pauseLeftMs(state, nowMs) > 0 ? new Date(state.pausedUntilMs).toISOString() : null,
      downSince: state.downSinceMs > 0 ? new Date(state.downSinceMs).toISOString() : null,
      detail: isTroubled ? state.reason : '',
    };
  });
}
