import { framingOf } from '../../core/framing.ts';
import type { Ledger } from '../../store/index.ts';
import { engineNames, type Stages } from '../models/stages.ts';
import { IdentityMemo } from '../plan/identity-memo.ts';
import { type GenerationRow, type PlannedPicture, planScenes, type SceneRow } from '../plan/plan-scenes.ts';
import { readKnownAssets } from '../rows/generation-rows.ts';

/**
 * Current pictures of a generation that are made, or under way, by engines of a kind, and those of which the user has
 * chosen a part.
 */
export async function currentPictures(
  transaction: Ledger,
  {
    original,
    rows,
    stages,
  }: {
    readonly original: GenerationRow;
    readonly rows: readonly SceneRow[];
    readonly stages: Stages;
  },
  isMadeBy: (engine: string) => boolean,
): Promise<PlannedPicture[]> {
  const { models } = original.settings;
  const engines = engineNames(stages, models);
  const pictures = planScenes(original, rows, { engines, memo: new IdentityMemo() }).flatMap(
    (scene) => scene.pictures,
  );
  const keys = [...new Set(pictures.map(({ key }) => key))];
  const known = new Map((await readKnownAssets(transaction, keys)).map((asset) => [asset.key, asset]));
  const framings = new Map(
    rows.flatMap(({ id, shots }) => shots.map((shot) => [`${id} ${shot.id}`, shot.framing])),
  );
  return pictures.filter(({ key, sceneId, shotId }) => {
    const asset = known.get(key);
    // A call under way counts as paid. A failed or cancelled asset does not.
    const isThere = asset && asset.state !== 'failed' && asset.state !== 'cancelled';
    const isFramed = asset && framingOf(framings.get(`${sceneId} ${shotId}`), asset.hash);
    return isThere && (isFramed || isMadeBy(asset.engine ?? models.picture));
  });
}
