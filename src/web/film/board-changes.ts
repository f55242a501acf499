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
  const undo = () => generationApi.deleteScene({ generationId, sceneId: added?.id ?? '' });
  return { generation, undo };
}

export async function orderScenes(
  generationId: string,
  { sceneIds, before }: { readonly sceneIds: readonly string[]; readonly before: readonly string[] },
): Promise<Changed> {
  const order = (ids: readonly string[]) => generationApi.orderScenes(generationId, { sceneIds: [...ids] });
  return { generation: await order(sceneIds), undo: () => order(before) };
}

/**
 * Cuts a scene in two before an offset in its narration.
 *
 * @throws PipelineError `edit_conflict` when its words are others by now; so does the way back for both halves.
 */
export async function splitScene(generationId: string, seen: SceneView, at: number): Promise<Changed> {
  const target = { generationId, sceneId: seen.id };
  await findUnchanged(generationId, [seen]);
  const generation = await storyboardApi.splitScene(target, at);
  const { narration } = seen;
  const halves = [
    { id: seen.id, narration: narration.slice(0, at).trimEnd() },
    { id: sceneBehind(generation, seen.id)?.id ?? '', narration: narration.slice(at).trimStart() },
  ];
  const undo = async () => {
    await findUnchanged(generationId, halves);
    const merged = await storyboardApi.mergeScene(target);
    // Merging puts a space between the halves; it may have been something else.
    if (merged.scenes.some((scene) => scene.id === seen.id && scene.narration === narration)) return merged;
    return generationApi.updateScene(target, { narration });
  };
  return { generation, undo };
}

/**
 * Makes one scene of two that stand one behind the other. The way back brings the second as it was, with its id, shots
 * and takes, before it takes it off the first: wherever that ends, nothing is lost.
 *
 * @throws PipelineError `edit_conflict` when either was changed, or moved away; so does the way back for the whole.
 */
export async function mergeScenes(
  generationId: string,
  seen: readonly [SceneView, SceneView],
): Promise<Changed> {
  const [first, second] = await findUnchanged(generationId, seen);
  if (!first || !second) throw conflict();
  const target = { generationId, sceneId: first.id };
  const generation = await storyboardApi.mergeScene(target);
  const opening = first.narration.trimEnd();
  const undo = async () => {
    const narration = `${opening} ${second.narration.trimStart()}`;
    await findUnchanged(generationId, [{ id: first.id, narration }]);
    await generationApi.insertScene(generationId, { ...broughtBack(second), afterSceneId: first.id });
    const split = await storyboardApi.splitScene(target, opening.length);
    const half = sceneBehind(split, first.id);
    return generationApi.deleteScene({ generationId, sceneId: half?.id ?? '' });
  };
  return { generation, undo };
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

/**
 * Scenes as they are now, if they still stand one behind the other and say what they did.
 *
 * @throws GenerationError `edit_conflict`
 */
async function findUnchanged(
  generationId: string,
  seen: readonly Pick<SceneView, 'id' | 'narration'>[],
): Promise<SceneView[]> {
  const { scenes } = await generationApi.loadGeneration(generationId);
  const start = scenes.findIndex(({ id }) => id === seen[0]?.id);
  const found = start < 0 ? [] : scenes.slice(start, start + seen.length);
  const isSame = seen.every(
    ({ id, narration }, index) => found[index]?.id === id && found[index].narration === narration,
  );
  if (isSame) return found;
  throw conflict();
}

function conflict(): GenerationError {
  return new GenerationError('edit_conflict', 'The scene was changed by somebody else meanwhile.', {
    advice: 'Look at it as it is now, and change it again.',
  });
}

/** The scene that stands behind another, or first of all. */
function sceneBehind({ scenes }: GenerationView, sceneId: string | null): SceneView | undefined {
  return scenes[scenes.findIndex(({ id }) => id === sceneId) + 1];
}
