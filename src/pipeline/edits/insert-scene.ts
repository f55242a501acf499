import { GenerationError } from '../../core/errors.ts';
import type { InsertSceneRequest } from '../../protocol/index.ts';
import { type Ledger, scenes } from '../../store/index.ts';
import type { GenerationCommand } from '../advance/generation-reconciler.ts';
import { newId } from '../rows/new-generation.ts';
import { checkWritten, isScene, positionAfter, positions, sceneNotFound } from '../rows/scene-rows.ts';
import { chosenSpeech } from '../rows/takes.ts';
import { insertShot, refuseRepetition } from './arrange-shots.ts';
import { RESTRUCTURED } from './edits.ts';

type InsertedShot = NonNullable<InsertSceneRequest['shots']>[number];

/** Adds a scene, or restores a deleted one with its takes. A copy has the takes of its original. */
export function insertScene(scene: InsertSceneRequest): GenerationCommand {
  const { afterSceneId, title = '', narration, visualPrompt = narration, id = newId() } = scene;
  const shown = scene.shots ?? [{ id: 'shot-1', visualPrompt: visualPrompt.slice(0, 4000) }];
  return {
    async change(transaction, generation) {
      checkWritten(generation);
      await refuseExisting(transaction, generation.id, id);
      const rows = await positions(transaction, generation.id);
      const before =
        afterSceneId === undefined ? rows.length - 1 : rows.findIndex((row) => row.id === afterSceneId);
      if (typeof afterSceneId === 'string' && before < 0) throw sceneNotFound(afterSceneId);
      const slot = { generationId: generation.id, sceneId: id };
      await transaction.insert(scenes).values({
        generationId: generation.id,
        id,
        title,
        narration,
        passages: scene.passages ?? null,
        position: positionAfter(rows, before),
        speechChoice: await chosenSpeech(transaction, {
          ...{ ...slot, narration },
          ...{ take: scene.audioTake ?? null, isBrought: true },
        }),
        editRevision: generation.revision + 1,
      });
      await insertShots(transaction, slot, shown);
      return RESTRUCTURED;
    },
  };
}

async function insertShots(
  transaction: Ledger,
  scene: { readonly generationId: string; readonly sceneId: string },
  shown: readonly InsertedShot[],
): Promise<void> {
  refuseRepetition(shown.map(({ id }) => id));
  const sorted = shown.toSorted((a, b) => (a.narrationStart ?? 0) - (b.narrationStart ?? 0));
  for (const [position, shot] of sorted.entries()) {
    // The first shot is shown from the beginning of the scene.
    const narrationStart = position === 0 ? 0 : shot.narrationStart;
    await insertShot(transaction, scene, { ...shot, position, narrationStart });
  }
}

async function refuseExisting(transaction: Ledger, generationId: string, id: string): Promise<void> {
  const [existing] = await transaction
    .select({ id: scenes.id })
    .from(scenes)
    .where(isScene(generationId, id));
  if (!existing) return;
  throw new GenerationError('scene_exists', `Scene ${id} already exists.`, {
    advice: 'Remove the id to add another scene.',
    sceneId: id,
  });
}
