import { and, asc, eq } from 'drizzle-orm';
import { GenerationError } from '../../core/errors.ts';
import type { GenerationView, SceneView } from '../../protocol/index.ts';
import { type Ledger, scenes, shots } from '../../store/index.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';

/** Identifies one shot of one scene of one generation. */
export interface ShotName {
  readonly generationId: string;
  readonly sceneId: string;
  readonly id: string;
}

/** @throws GenerationError `shot_not_found` */
export async function updateShot(
  transaction: Ledger,
  shot: ShotName,
  change: Partial<typeof shots.$inferInsert>,
): Promise<void> {
  const changed = await transaction.update(shots).set(change).where(isShot(shot)).returning({ id: shots.id });
  if (changed.length === 0) throw shotNotFound(shot);
}

/** @throws GenerationError `shot_not_found` */
export async function findShot(transaction: Ledger, name: ShotName) {
  const [shot] = await transaction.select().from(shots).where(isShot(name));
  if (!shot) throw shotNotFound(name);
  return shot;
}

/** The shots of a scene, in order. */
export function shotsOf(transaction: Ledger, generationId: string, sceneId: string) {
  return transaction
    .select()
    .from(shots)
    .where(and(eq(shots.generationId, generationId), eq(shots.sceneId, sceneId)))
    .orderBy(asc(shots.position));
}

export function isShot({ generationId, sceneId, id }: ShotName) {
  return and(eq(shots.generationId, generationId), eq(shots.sceneId, sceneId), eq(shots.id, id));
}

export function shotNotFound({ sceneId, id }: Omit<ShotName, 'generationId'>): GenerationError {
  return new GenerationError('shot_not_found', `The scene has no shot ${id}.`, {
    advice: 'Load the scene again.',
    sceneId,
  });
}

/** The positions of the scenes, in order. */
export function positions(transaction: Ledger, generationId: string) {
  return transaction
    .select({ id: scenes.id, position: scenes.position })
    .from(scenes)
    .where(eq(scenes.generationId, generationId))
    .orderBy(asc(scenes.position));
}

/** A position between the scene at `index` and the next; before the first for -1. */
export function positionAfter(rows: readonly { readonly position: number }[], index: number): number {
  const [lower, upper] = [rows[index]?.position, rows[index + 1]?.position];
  return ((lower ?? (upper ?? 0) - 2) + (upper ?? (lower ?? 0) + 2)) / 2;
}

/** @throws GenerationError `scene_not_found` */
export async function findScene(transaction: Ledger, { id }: GenerationRow, sceneId: string) {
  const [scene] = await transaction.select().from(scenes).where(isScene(id, sceneId));
  if (!scene) throw sceneNotFound(sceneId);
  return scene;
}

/**
 * @param ifRevision the revision that the user saw; if omitted, nothing is checked
 * @throws GenerationError `edit_conflict` if the scene has changed since
 */
export function checkUnchanged(
  { id, editRevision }: { readonly id: string; readonly editRevision: number },
  ifRevision: number | undefined,
): void {
  if (ifRevision === undefined || editRevision <= ifRevision) return;
  throw sceneChanged(id);
}

export function sceneChanged(sceneId: string): GenerationError {
  return new GenerationError('edit_conflict', 'The scene was changed since you loaded it.', {
    advice: 'Load it again, then repeat your change.',
    sceneId,
  });
}

export function isScene(generationId: string, sceneId: string) {
  return and(eq(scenes.generationId, generationId), eq(scenes.id, sceneId));
}

/** @throws GenerationError `not_ready` */
export function checkWritten({ scriptKey }: GenerationRow): void {
  if (scriptKey !== null) return;
  throw new GenerationError('not_ready', 'The script is not written yet.', {
    advice: 'Wait until the script is ready.',
    retryable: true,
  });
}

export function sceneNotFound(sceneId: string): GenerationError {
  return new GenerationError('scene_not_found', `There is no scene ${sceneId.slice(0, 128)}.`, {
    advice: 'Load the generation again. The scene may have been deleted.',
  });
}

/** @throws GenerationError `scene_not_found` */
export function sceneOf({ scenes: views }: GenerationView, sceneId: string): SceneView {
  const scene = views.find(({ id }) => id === sceneId);
  if (scene) return scene;
  throw sceneNotFound(sceneId);
}
