import type { GenerationView, SceneView } from '../../index.ts';
import { api } from '../api/server.ts';
import { type Changed, restore } from './board-changes.ts';
import {
  asLeft,
  broughtBack,
  conflict,
  removeScene,
  type SceneTarget,
  sceneBehind,
  scenesFrom,
} from './scene-state.ts';

/**
 * Splits a scene at an offset in its narration.
 *
 * @throws PipelineError `edit_conflict` if the scene has changed. The undo throws it if either half has changed.
 */
export async function splitScene(generationId: string, seen: SceneView, at: number): Promise<Changed> {
  const target = { generationId, sceneId: seen.id };
  const generation = await api.splitScene(target, at, { ifRevision: seen.revision });
  const [first, second] = scenesFrom(generation, seen.id);
  const undo = async () => {
    const halves = await asLeft(generationId, [first, second]);
    const joined = await joinScenes(generationId, halves);
    const whole = await withNarration(target, joined, seen.narration);
    return { generation: whole, undo: () => cutAgain(generationId, { whole, halves, at }) };
  };
  return { generation, undo };
}

/** Merging joins the halves with a space, but the original may have had something else. */
async function withNarration(
  target: SceneTarget,
  merged: GenerationView,
  narration: string,
): Promise<GenerationView> {
  const [whole] = scenesFrom(merged, target.sceneId);
  if (whole?.narration === narration) return merged;
  return (await restore(target, { narration }, { generation: merged })).generation;
}

/**
 * Merges two neighbouring scenes. The undo splits them again and then restores the second scene with its id, shots
 * and takes, so that nothing is lost at any step.
 *
 * @throws PipelineError `edit_conflict` if either has changed or moved. The undo throws it if the merged scene has changed.
 */
export async function mergeScenes(
  generationId: string,
  halves: readonly [SceneView, SceneView],
): Promise<Changed> {
  const whole = await joinScenes(generationId, halves);
  const at = halves[0].narration.trimEnd().length;
  return { generation: whole, undo: () => cutAgain(generationId, { whole, halves, at }) };
}

/** Splits what was merged into the same two scenes. Its undo merges them again. */
async function cutAgain(
  generationId: string,
  merged: { readonly whole: GenerationView; readonly halves: readonly SceneView[]; readonly at: number },
): Promise<Changed> {
  const { whole, halves, at } = merged;
  const [first, second] = halves;
  if (!first || !second) throw conflict();
  const [now] = await asLeft(generationId, scenesFrom(whole, first.id).slice(0, 1));
  const target = { generationId, sceneId: first.id };
  const split = await api.splitScene(target, at, { ifRevision: now?.revision ?? whole.revision });
  await api.insertScene(generationId, { ...broughtBack(second), afterSceneId: first.id });
  const generation = await removeScene(generationId, sceneBehind(split, first.id));
  const undo = async () => {
    const again = await asLeft(generationId, scenesFrom(generation, first.id).slice(0, 2));
    const narration = scenesFrom(whole, first.id)[0]?.narration ?? '';
    const joined = await withNarration(target, await joinScenes(generationId, again), narration);
    return { generation: joined, undo: () => cutAgain(generationId, { whole: joined, halves: again, at }) };
  };
  return { generation, undo };
}

function joinScenes(
  generationId: string,
  [first, second]: readonly (SceneView | undefined)[],
): Promise<GenerationView> {
  if (!first || !second) throw conflict();
  const target = { generationId, sceneId: first.id };
  const next = { id: second.id, revision: second.revision };
  return api.mergeScene(target, { next }, { ifRevision: first.revision });
}
