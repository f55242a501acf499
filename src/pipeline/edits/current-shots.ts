import type { Ledger } from '../../store/index.ts';
import { IdentityMemo } from '../plan/identity-memo.ts';
import { type EngineNames, type GenerationRow, planScenes, type ShotRow } from '../plan/plan-scenes.ts';
import { findScene, shotsOf } from '../rows/scene-rows.ts';

export type CurrentShot = ShotRow & { readonly current: { readonly key: string } };

/** Plans the picture of a shot that follows from its words and card, whatever was chosen. */
export function followingPicture(
  generation: GenerationRow,
  { view: _, ...scene }: Awaited<ReturnType<typeof findScene>>,
  engines: EngineNames,
): (shot: ShotRow) => string {
  return (shot) => {
    const rows = [{ ...scene, shots: [{ ...shot, pictureChoice: null }] }];
    const [planned] = planScenes(generation, rows, { engines, memo: new IdentityMemo() });
    return planned?.pictures[0]?.key ?? '';
  };
}

/** A scene's shots with their current pictures. */
export async function currentShots(
  transaction: Ledger,
  options: {
    readonly generation: GenerationRow;
    readonly engines: EngineNames;
    readonly sceneId: string;
  },
): Promise<CurrentShot[]> {
  const { generation, engines, sceneId } = options;
  const { view: _, ...scene } = await findScene(transaction, generation, sceneId);
  const rows = await shotsOf(transaction, generation.id, sceneId);
  const [planned] = planScenes(generation, [{ ...scene, shots: rows }], {
    engines,
    memo: new IdentityMemo(),
  });
  return rows.map((shot, index) => ({ ...shot, current: { key: planned?.pictures[index]?.key ?? '' } }));
}
