import {
  type GenerationView,
  HttpError,
  type InsertSceneRequest,
  type ItemView,
  type SceneView,
  type UpdateSceneRequest,
} from '../../index.ts';
import { api, UPLOAD } from '../api/server.ts';

type SceneTarget = Parameters<typeof api.updateScene>[0];

/** The result of a change: the new generation, and a function that undoes the change. */
export interface Changed {
  readonly generation: GenerationView;
  readonly undo: () => Promise<GenerationView>;
}

/**
 * Changes the words or selected takes of a scene. Neither the change nor its undo overwrites what somebody else
 * has changed meanwhile.
 *
 * @throws PipelineError `edit_conflict`
 */
export async function editScene(
  generationId: string,
  seen: SceneView,
  changes: UpdateSceneRequest,
): Promise<Changed> {
  const target = { generationId, sceneId: seen.id };
  const generation = await api.updateScene(target, changes, { ifRevision: seen.revision });
  return { generation, undo: () => restore(target, reversed(seen, changes), generation) };
}

/** Renames the film. The change and its undo throw `edit_conflict`. @throws PipelineError `edit_conflict` */
export async function renameFilm(seen: GenerationView, title: string): Promise<Changed> {
  const rename = ({ id, revision }: GenerationView, to: string) =>
    api.updateGeneration(id, { title: to }, { ifRevision: revision });
  const generation = await rename(seen, title);
  return { generation, undo: () => rename(generation, seen.title) };
}

/** Replaces the picture of a shot with an uploaded one. */
export async function uploadPicture(
  generationId: string,
  { seen, shotId, file }: { readonly seen: SceneView; readonly shotId: string; readonly file: Blob },
): Promise<Changed> {
  const target = { generationId, sceneId: seen.id };
  const generation = await api.putPicture({ ...target, shotId }, file, UPLOAD);
  const before = reversed(seen, { shots: [{ id: shotId, take: null }] });
  return { generation, undo: () => restore(target, before, generation) };
}

/** Replaces the speech of a scene with an uploaded recording. */
export async function uploadRecording(
  generationId: string,
  { seen, file }: { readonly seen: SceneView; readonly file: Blob },
): Promise<Changed> {
  const target = { generationId, sceneId: seen.id };
  const generation = await api.putAudio(target, file, UPLOAD);
  const before = reversed(seen, { audioTake: null });
  return { generation, undo: () => restore(target, before, generation) };
}

export async function insertScene(
  generationId: string,
  scene: InsertSceneRequest & { readonly afterSceneId: string | null },
): Promise<Changed> {
  const generation = await api.insertScene(generationId, scene);
  const added = sceneBehind(generation, scene.afterSceneId);
  const undo = async () => {
    const [now] = await asLeft(generationId, [added]);
    return removeScene(generationId, now);
  };
  return { generation, undo };
}

/** @throws PipelineError `scenes_changed` if the scenes or their order have changed. The undo throws it too. */
export async function orderScenes(seen: GenerationView, sceneIds: readonly string[]): Promise<Changed> {
  const order = ({ id, revision }: GenerationView, ids: readonly string[]) =>
    api.orderScenes(id, { sceneIds: [...ids] }, { ifRevision: revision });
  const generation = await order(seen, sceneIds);
  const undo = async () => {
    const now = await api.loadGeneration(seen.id);
    return order(isSame(idsOf(now), idsOf(generation)) ? now : generation, idsOf(seen));
  };
  return { generation, undo };
}

function idsOf({ scenes }: GenerationView): readonly string[] {
  return scenes.map(({ id }) => id);
}

/**
 * Splits a scene at an offset in its narration.
 *
 * @throws PipelineError `edit_conflict` if the scene has changed. The undo throws it if either half has changed.
 */
export async function splitScene(generationId: string, seen: SceneView, at: number): Promise<Changed> {
  const target = { generationId, sceneId: seen.id };
  const generation = await api.splitScene(target, at, { ifRevision: seen.revision });
  const { narration } = seen;
  const [first, second] = scenesFrom(generation, seen.id);
  const undo = async () => {
    const merged = await joinScenes(generationId, await asLeft(generationId, [first, second]));
    const [whole] = scenesFrom(merged, seen.id);
    // Merging joins the halves with a space, but the original may have had something else.
    if (whole?.narration === narration) return merged;
    return restore(target, { narration }, merged);
  };
  return { generation, undo };
}

/**
 * Merges two neighbouring scenes. The undo splits them again and then restores the second scene with its id, shots
 * and takes, so that nothing is lost at any step.
 *
 * @throws PipelineError `edit_conflict` if either has changed or moved. The undo throws it if the merged scene has changed.
 */
export async function mergeScenes(
  generationId: string,
  [first, second]: readonly [SceneView, SceneView],
): Promise<Changed> {
  const generation = await joinScenes(generationId, [first, second]);
  const target = { generationId, sceneId: first.id };
  const undo = async () => {
    const [whole] = await asLeft(generationId, scenesFrom(generation, first.id).slice(0, 1));
    const ifRevision = whole?.revision ?? generation.revision;
    const split = await api.splitScene(target, first.narration.trimEnd().length, { ifRevision });
    await api.insertScene(generationId, { ...broughtBack(second), afterSceneId: first.id });
    return removeScene(generationId, sceneBehind(split, first.id));
  };
  return { generation, undo };
}

/** Removes a scene. @throws PipelineError `edit_conflict` if it has changed meanwhile */
export function removeScene(generationId: string, seen: SceneView | undefined): Promise<GenerationView> {
  if (!seen) throw conflict();
  return api.deleteScene({ generationId, sceneId: seen.id }, { ifRevision: seen.revision });
}

/** Brings back a scene that was deleted, with its shots and takes. */
export function bringBackScene(
  generationId: string,
  scene: SceneView,
  afterSceneId: string | null,
): Promise<Changed> {
  return insertScene(generationId, { ...broughtBack(scene), afterSceneId });
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

/** An insertion that restores the whole scene. */
function broughtBack({ id, title, narration, audio, audioTake, shots }: SceneView): InsertSceneRequest {
  const spoken = currentTake(audio, audioTake);
  return {
    id,
    title,
    narration,
    ...(spoken !== null && { audioTake: spoken }),
    shots: shots.map(({ picture, take, takes: _, ...shot }) => {
      const drawn = currentTake(picture, take);
      return { ...shot, ...(drawn !== null && { take: drawn }) };
    }),
  };
}

/** An edit that undoes exactly these changes. */
function reversed(seen: SceneView, changes: UpdateSceneRequest): UpdateSceneRequest {
  // Pictures that followed the words are restored too.
  const changed = new Set(changes.shots?.map(({ id }) => id));
  const shown = (changes.narration === undefined ? [] : seen.shots)
    .filter(({ id, card }) => card && !changed.has(id))
    .map(({ id, visualPrompt, card = null }) => ({ id, visualPrompt, card }));
  const shots = changes.shots?.flatMap(({ id, visualPrompt, card, take }) => {
    const before = seen.shots.find((shot) => shot.id === id);
    if (!before) return [];
    return {
      id,
      ...(visualPrompt !== undefined && { visualPrompt: before.visualPrompt }),
      ...(card !== undefined && { card: before.card ?? null }),
      ...(take !== undefined && { take: currentTake(before.picture, before.take) }),
    };
  });
  return {
    ...(changes.title !== undefined && { title: seen.title }),
    ...(changes.narration !== undefined && { narration: seen.narration }),
    ...(changes.audioTake !== undefined && { audioTake: currentTake(seen.audio, seen.audioTake) }),
    ...((shots || shown.length > 0) && { shots: [...shown, ...(shots ?? [])] }),
  };
}

/** The selected take, or null for the one that follows from the words. */
function currentTake({ status }: ItemView, take: string | undefined): string | null {
  return status === 'ready' ? (take ?? null) : null;
}

/** Restores parts of a scene, unless somebody has changed them since `after`. */
async function restore(
  target: SceneTarget,
  before: UpdateSceneRequest,
  after: GenerationView,
): Promise<GenerationView> {
  const left = scenesFrom(after, target.sceneId).slice(0, 1);
  const [now] = await asLeft(target.generationId, left, (scene) => partsIn(before, scene));
  return api.updateScene(target, before, now && { ifRevision: now.revision });
}

/** The parts of a scene that a change affects. */
function partsIn({ title, narration, audioTake, shots = [] }: UpdateSceneRequest, scene: SceneView) {
  return [
    title !== undefined && scene.title,
    narration !== undefined && scene.narration,
    audioTake !== undefined && scene.audioTake,
    ...shots.map(({ id, visualPrompt, card, take }) => {
      const shot = scene.shots.find((each) => each.id === id);
      return [
        visualPrompt !== undefined && shot?.visualPrompt,
        card !== undefined && shot?.card,
        take !== undefined && shot?.take,
      ];
    }),
  ];
}

function wordsOf({ id, title, narration, shots }: SceneView) {
  return [id, title, narration, shots.map((shot) => [shot.id, shot.visualPrompt, shot.card])];
}

/**
 * The current scenes with the revisions that an undo must send, if they are still neighbours and unchanged. A scene
 * that was changed and changed back counts as unchanged, so that several changes can be undone one by one.
 *
 * @param partsOf the parts of a scene to compare. Default: all of its words
 * @throws HttpError `edit_conflict`
 */
async function asLeft(
  generationId: string,
  left: readonly (SceneView | undefined)[],
  partsOf: (scene: SceneView) => unknown = wordsOf,
): Promise<readonly SceneView[]> {
  const [first] = left;
  if (!first) throw conflict();
  const now = scenesFrom(await api.loadGeneration(generationId), first.id).slice(0, left.length);
  const told = (scenes: readonly (SceneView | undefined)[]) =>
    JSON.stringify(scenes.map((scene) => scene && partsOf(scene)));
  if (told(now) === told(left)) return now;
  throw conflict();
}

function isSame(some: readonly unknown[], other: readonly unknown[]): boolean {
  return some.length === other.length && some.every((part, index) => part === other[index]);
}

/** The error with which the server refuses such a change. */
function conflict(): HttpError {
  return new HttpError(409, {
    problem: {
      ...{
        type: 'about:blank',
        title: 'Edit conflict',
        status: 409,
        code: 'edit_conflict',
        retryable: false,
      },
      detail: 'The scene was changed since you loaded it.',
      advice: 'Load it again, then repeat your change.',
    },
  });
}

/** A scene and those after it. Empty if it is missing. */
function scenesFrom({ scenes }: GenerationView, sceneId: string): readonly SceneView[] {
  const index = scenes.findIndex(({ id }) => id === sceneId);
  return index < 0 ? [] : scenes.slice(index);
}

/** The scene after another one, or the first scene. */
function sceneBehind({ scenes }: GenerationView, sceneId: string | null): SceneView | undefined {
  return scenes[scenes.findIndex(({ id }) => id === sceneId) + 1];
}
