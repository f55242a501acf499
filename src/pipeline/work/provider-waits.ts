import { inArray } from 'drizzle-orm';
import type { ProviderWait } from '../../protocol/index.ts';
import { type AssetState, type LaneState, type Ledger, lanes, type WantedAsset } from '../../store/index.ts';
import { readNowMs } from './admission.ts';
import type { FindLane } from './call-lanes.ts';
import { pauseLeftMs } from './lane-state.ts';
import { laneNameOf } from './work-queues.ts';

/** A shorter pause is over before anybody has read of it. */
const SHOWN_PAUSE_MS = 3_000;

/** Whether users are told of the lane's pause. */
export function isShown(state: LaneState, nowMs: number): boolean {
  if (pauseLeftMs(state, nowMs) === 0) return false;
  return state.downSinceMs > 0 || state.pausedUntilMs - state.pausedAtMs >= SHOWN_PAUSE_MS;
}

/** The providers that unfinished assets wait for. */
export async function waitsOf(
  ledger: Ledger,
  planned: readonly (WantedAsset | undefined)[],
  {
    stateOf,
    findLane,
  }: {
    readonly stateOf: (key: string) => AssetState | undefined;
    readonly findLane: FindLane | undefined;
  },
): Promise<ProviderWait[]> {
  if (findLane === undefined) return [];
  const waiting = new Set(
    planned.flatMap((asset) => {
      const state = stateOf(asset?.key ?? '');
      if (asset === undefined || (state !== 'queued' && state !== 'running')) return [];
      return laneNameOf(findLane, asset) ?? [];
    }),
  );
  // Most films are made on this machine alone, and this is asked whenever something of one has ended.
  if (waiting.size === 0) return [];
  const known = await ledger
    .select()
    .from(lanes)
    .where(inArray(lanes.name, [...waiting]));
  if (known.length === 0) return [];
  const nowMs = await readNowMs(ledger);
  return known.filter(({ state }) => isShown(state, nowMs)).map(({ name, state }) => viewWait(name, state));
}

function viewWait(
  provider: string,
  { downSinceMs, pausedAtMs, pausedUntilMs, reason }: LaneState,
): ProviderWait {
  const isDown = downSinceMs > 0;
  return {
    provider,
    cause: isDown ? 'down' : 'paused',
    since: new Date(isDown ? downSinceMs : pausedAtMs).toISOString(),
    until: new Date(pausedUntilMs).toISOString(),
    detail: reason,
  };
}
