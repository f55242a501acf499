import type { AssetRow } from '../../store/index.ts';
import type { TakeLists } from '../rows/takes.ts';
import type { IdentityMemo } from './identity-memo.ts';
import type { EngineNames, GenerationRow, SceneRow } from './plan-scenes.ts';

/** The part of an asset that planning and readers need. It leaves out requests, which are large. */
export interface KnownAsset
  extends Omit<AssetRow, 'request' | 'attemptsAllowed' | 'createdAt' | 'settledAt' | 'unusedSince'> {
  /** The engine in its request, if the request names one. */
  readonly engine: string | null;
  /** The text of a speech. */
  readonly narration: string | null;
}

/** Everything known about a generation at one moment. */
export interface GenerationSnapshot {
  readonly generation: GenerationRow;
  readonly scenes: readonly SceneRow[];
  readonly engines: EngineNames;
  /** The assets that this generation asked for, by key. */
  readonly assets: ReadonlyMap<string, KnownAsset>;
  /** Results of this generation's earlier plans. */
  readonly takes: TakeLists;
  readonly memo: IdentityMemo;
}

/** The state of an asset in this generation. `pending`: not queued, or cancelled. */
export type AssetStatus = 'pending' | 'running' | 'settled' | 'failed';

export function assetStatusOf(snapshot: GenerationSnapshot, key: string | undefined): AssetStatus {
  const state = key === undefined ? undefined : snapshot.assets.get(key)?.state;
  if (state === undefined || state === 'cancelled') return 'pending';
  return state === 'queued' ? 'running' : state;
}
