import {
  GenerationError,
  type GenerationView,
  type InsertSceneRequest,
  type ItemView,
  type SceneTarget,
  type SceneView,
  type UpdateSceneRequest,
} from '../../index.ts';
import { storyboardApi } from '../api/storyboard-api.ts';
import { generationApi } from '../api/studio-api.ts';

/** What a change came to: the generation after it, and the way back to how it was. */
export interface Changed {
  readonly generation: GenerationView;
  readonly undo: () => Promise<GenerationView>;
}

/**
 * Changes a scene as it was seen, its words or the takes that stand in it. Neither the change nor the way back goes
 * over what somebody else has changed since.
 *
 * @throws PipelineError `edit_conflict`
 */
export async function editScene(
  generationId: string,
  seen: SceneView,
  changes: UpdateSceneRequest,
): Promise<Changed> {
  const target = { generationId, sceneId: seen.id };
  const generation = await generationApi.updateScene(target, changes, { ifRevision: seen.revision });
  return { generation, undo: () => restore(target, reversed(seen, changes), generation) };
}

/** Gives the film another title. @throws PipelineError `edit_conflict`, as does the way back. */
export async function renameFilm(seen: GenerationView, title: string): Promise<Changed> {
  const rename = ({ id, revision }: GenerationView, to: string) =>
    storyboardApi.updateGeneration(id, { title: to }, { ifRevision: revision });
  const generation = await rename(seen, title);
  return { generation, undo: () => rename(generation, seen.title) };
}

/** Puts a picture of the user's own in a shot. */
export async function bringPicture(
  generationId: string,
  { seen, shotId, file }: { readonly seen: SceneView; readonly shotId: string; readonly file: Blob },
): Promise<Changed> {
  const target = { generationId, sceneId: seen.id };
  const generation = await storyboardApi.putPicture({ ...target, shotId }, file);
  const before = reversed(seen, { shots: [{ id: shotId, take: null }] });
  return { generation, undo: () => restore(target, before, generation) };
}

/** Puts a recording of the user's own in a scene. */
export async function bringVoice(
  generationId: string,
  { seen, file }: { readonly seen: SceneView; readonly file: Blob },
): Promise<Changed> {
  const target = { generationId, sceneId: seen.id };
  const generation = await storyboardApi.putAudio(target, file);
  const before = reversed(seen, { audioTake: null });
  return { generation, undo: () => restore(target, before, generation) };
}

export async function insertScene(
  generationId: string,
  scene: InsertSceneRequest & { readonly afterSceneId: string | null },
): Promise<Changed> {
  const generation = await generationApi.insertScene(generationId, scene);
  const added = sceneBehind(generation, scene.afterSceneId);
  return { generation, undo: () => removeScene(generationId, added) };
}

/** @throws PipelineError `scenes_changed` when they are others by now, or in another order; so does the way back. */
export async function orderScenes(seen: GenerationView, sceneIds: readonly string[]): Promise<Changed> {
  const order = ({ id, revision }: GenerationView, ids: readonly string[]) =>
    generationApi.orderScenes(id, { sceneIds: [...ids] }, { ifRevision: revision });
  const generation = await order(seen, sceneIds);
  const before = seen.scenes.map(({ id }) => id);
  return { generation, undo: () => order(generation, before) };
}

/**
 * Cuts a scene in two before an offset in its narration.
 *
 * @throws PipelineError `edit_conflict` when it was changed by now; so does the way back for both halves.
 */
export async function splitScene(generationId: string, seen: SceneView, at: number): Promise<Changed> {
  const target = { generationId, sceneId: seen.id };
  const generation = await storyboardApi.splitScene(target, at, { ifRevision: seen.revision });
  const { narration } = seen;
  const [first, second] = scenesFrom(generation, seen.id);
  const undo = async () => {
    const merged = await joinScenes(generationId, [first, second]);
    const [whole] = scenesFrom(merged, seen.id);
    // Merging puts a space between the halves; it may have been something else.
    if (whole?.narration === narration) return merged;
    return restore(target, { narration }, merged);
  };
  return { generation, undo };
}

/**
 * Makes one scene of two that stand one behind the other. The way back cuts it where they met, and then puts the second
 * as it was, with its id, shots and takes, in the place of what was cut off: wherever that ends, nothing is lost.
 *
 * @throws PipelineError `edit_conflict` when either was changed, or moved away; so does the way back for the whole.
 */
export async function mergeScenes(
  generationId: string,
  [first, second]: readonly [SceneView, SceneView],
): Promise<Changed> {
  const generation = await joinScenes(generationId, [first, second]);
  const target = { generationId, sceneId: first.id };
  const undo = async () => {
    const ifRevision = scenesFrom(generation, first.id)[0]?.revision ?? generation.revision;
    const split = await storyboardApi.splitScene(target, first.narration.trimEnd().length, { ifRevision });
    await generationApi.insertScene(generationId, { ...broughtBack(second), afterSceneId: first.id });
    return removeScene(generationId, sceneBehind(split, first.id));
  };
  return { generation, undo };
}

/** Removes a scene as it was seen. @throws PipelineError `edit_conflict` when it was changed since. */
export function removeScene(generationId: string, seen: SceneView | undefined): Promise<GenerationView> {
  if (!seen) throw conflict();
  return generationApi.deleteScene({ generationId, sceneId: seen.id }, { ifRevision: seen.revision });
}

function joinScenes(
  generationId: string,
  [first, second]: readonly (SceneView | undefined)[],
): Promise<GenerationView> {
  if (!first || !second) throw conflict();
  const target = { generationId, sceneId: first.id };
  const next = { id: second.id, revision: second.revision };
  return storyboardApi.mergeScene(target, { next }, { ifRevision: first.revision });
}

/** The scene as an insertion that brings all of it back. */
function broughtBack({ id, title, narration, audio, audioTake, shots }: SceneView): InsertSceneRequest {
  const spoken = standingTake(audio, audioTake);
  return {
    ...{ id, title, narration },
    ...(spoken !== null && { audioTake: spoken }),
    shots: shots.map(({ picture, take, takes: _, ...shot }) => {
      const drawn = standingTake(picture, take);
      return { ...shot, ...(drawn !== null && { take: drawn }) };
    }),
  };
}

/** What takes these changes back, and nothing else: each part of them as it was. */
function reversed(seen: SceneView, changes: UpdateSceneRequest): UpdateSceneRequest {
  const shots = changes.shots?.flatMap(({ id, visualPrompt, card, take }) => {
    const before = seen.shots.find((shot) => shot.id === id);
    if (!before) return [];
    return {
      id,
      ...(visualPrompt !== undefined && { visualPrompt: before.visualPrompt }),
      ...(card !== undefined && { card: before.card ?? null }),
      ...(take !== undefined && { take: standingTake(before.picture, before.take) }),
    };
  });
  return {
    ...(changes.title !== undefined && { title: seen.title }),
    ...(changes.narration !== undefined && { narration: seen.narration }),
    ...(changes.audioTake !== undefined && { audioTake: standingTake(seen.audio, seen.audioTake) }),
    ...(shots && { shots }),
  };
}

/** The take that stands; null while there is none, for the one that follows from the words. */
function standingTake({ status }: ItemView, take: string | undefined): string | null {
  return status === 'ready' ? (take ?? null) : null;
}

/** Changes a scene back, unless somebody has changed it since it was as in `after`. */
function restore(
  target: SceneTarget,
  before: UpdateSceneRequest,
  after: GenerationView,
): Promise<GenerationView> {
  const revision = after.scenes.find(({ id }) => id === target.sceneId)?.revision ?? after.revision;
  return generationApi.updateScene(target, before, { ifRevision: revision });
}

function conflict(): GenerationError {
  return new GenerationError('edit_conflict', 'The scene was changed by somebody else meanwhile.', {
    advice: 'Look at it as it is now, and change it again.',
  });
}

/** A scene and those behind it; none when it is not there. */
function scenesFrom({ scenes }: GenerationView, sceneId: string): readonly SceneView[] {
  const index = scenes.findIndex(({ id }) => id === sceneId);
  return index < 0 ? [] : scenes.slice(index);
}

/** The scene that stands behind another, or first of all. */
function sceneBehind({ scenes }: GenerationView, sceneId: string | null): SceneView | undefined {
  return scenes[scenes.findIndex(({ id }) => id === sceneId) + 1];
}
