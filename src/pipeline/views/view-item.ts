import type { ItemView } from '../../protocol/index.ts';
import type { PictureDetail } from '../plan/asset-requests.ts';
import { assetStatusOf, type GenerationSnapshot, type KnownAsset } from '../plan/plan-generation.ts';
import type { PlannedAsset } from '../plan/plan-scenes.ts';
import { mediaTypeOf } from './media-types.ts';
import { NOTHING_RENDERED, viewProblem } from './view-problem.ts';

/** What is known of a file beside its asset. */
export interface AssetFacts {
  readonly take: number;
  readonly widthPx?: number;
  readonly heightPx?: number;
}

/** What has become of one thing that a film is made of. */
export function viewItem(
  snapshot: GenerationSnapshot,
  planned: Pick<PlannedAsset, 'key'> | undefined,
  facts: AssetFacts,
): ItemView {
  const status = assetStatusOf(snapshot, planned?.key);
  if (status === 'pending' || status === 'running') return { status };
  const asset = snapshot.assets.get(planned?.key ?? '');
  if (asset === undefined) return { status: 'pending' };
  return viewAsset(asset, facts);
}

function viewAsset(asset: KnownAsset, facts: AssetFacts): ItemView {
  if (asset.state !== 'settled' || asset.hash === null) {
    return { status: 'failed', failure: viewProblem(asset.error ?? NOTHING_RENDERED) };
  }
  return {
    status: 'ready',
    asset: {
      hash: asset.hash,
      url: `/api/assets/${asset.hash}`,
      ...(asset.extension === 'picture' && { previewUrl: `/api/assets/${asset.hash}/preview` }),
      mediaType: mediaTypeOf(asset.extension ?? ''),
      sizeBytes: asset.sizeBytes ?? 0,
      ...facts,
      ...(asset.durationMs !== null && { durationMs: asset.durationMs }),
      ...(isHeard(asset) && { hasSound: true }),
    },
  };
}

/** Whether a picture is a clip with a sound of its own. */
function isHeard({ extension, detail }: KnownAsset): boolean {
  return extension === 'picture' && (detail as PictureDetail | null)?.hasSound === true;
}
