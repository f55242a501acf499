import { sql } from 'drizzle-orm';
import { type Ledger, shots, takes } from '../../store/index.ts';

/** Chooses the pictures that a translation keeps from its original. They were stored as its takes before its scenes. */
export async function chooseKeptPictures(transaction: Ledger, generationId: string): Promise<void> {
  await transaction.execute(sql`
    update ${shots}
    set picture_choice = jsonb_build_object('key', kept.asset_key, 'visualPrompt', ${shots.visualPrompt})
    from ${takes} as kept
    where ${shots.generationId} = ${generationId} and kept.generation_id = ${generationId}
      and kept.kind = 'picture' and kept.scene_id = ${shots.sceneId} and kept.shot_id = ${shots.id}`);
}
