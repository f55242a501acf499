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
  const generation = await api.updateScene(target, changes, { ifRevision: seen.revision });
  return { generation, undo: () => restore(target, reversed(seen, changes), generation) };
}

/** Gives the film another title. @throws PipelineError `edit_conflict`, as does the way back. */
export async function renameFilm(seen: GenerationView, title: string): Promise<Changed> {
  const rename = ({ id, revision }: GenerationView, to: string) =>
    api.updateGeneration(id, { title: to }, { ifRevision: revision });
  const generation = await rename(seen, title);
  return { generation, undo: () => rename(generation, seen.title) };
}

/** Puts a picture of the user's own in a shot. */
export async function uploadPicture(
  generationId: string,
  { seen, shotId, file }: { readonly seen: SceneView; readonly shotId: string; readonly file: Blob },
): Promise<Changed> {
  const target = { generationId, sceneId: seen.id };
  const generation = await api.putPicture({ ...target, shotId }, file, UPLOAD);
  const before = reversed(seen, { shots: [{ id: shotId, take: null }] });
  return { generation, undo: () => restore(target, before, generation) };
}

/** Puts a recording of the user's own in a scene. */
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

/** @throws PipelineError `scenes_changed` when they are others by now, or in another order; so does the way back. */
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
 * Cuts a scene in two before an offset in its narration.
 *
 * @throws PipelineError `edit_conflict` when it was changed by now; so does the way back for both halves.
 */
export async function splitScene(generationId: string, seen: SceneView, at: number): Promise<Changed> {
  const target = { generationId, sceneId: seen.id };
  const generation = await api.splitScene(target, at, { ifRevision: seen.revision });
  const { narration } = seen;
  const [first, second] = scenesFrom(generation, seen.id);
  const undo = async () => {
    const merged = await joinScenes(generationId, await asLeft(generationId, [first, second]));
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
    const [whole] = await asLeft(generationId, scenesFrom(generation, first.id).slice(0, 1));
    const ifRevision = whole?.revision ?? generation.revision;
    const split = await api.splitScene(target, first.narration.trimEnd().length, { ifRevision });
    await api.insertScene(generationId, { ...broughtBack(second), afterSceneId: first.id });
    return removeScene(generationId, sceneBehind(split, first.id));
  };
  return { generation, undo };
}

/** Removes a scene as it was seen. @throws PipelineError `edit_conflict` when it was changed since. */
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

/** The scene as an insertion that brings all of it back. */
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

/** What takes these changes back, and nothing else: each part of them as it was. */
function reversed(seen: SceneView, changes: UpdateSceneRequest): UpdateSceneRequest {
  // What shows the words followed them, and comes back as it was.
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

/** The take that stands; null while there is none, for the one that follows from the words. */
function currentTake({ status }: ItemView, take: string | undefined): string | null {
  return status === 'ready' ? (take ?? null) : null;
}

/** Changes parts of a scene back, unless somebody has changed them since they were as in `after`. */
async function restore(
  target: SceneTarget,
  before: UpdateSceneRequest,
  after: GenerationView,
): Promise<GenerationView> {
  const left = scenesFrom(after, target.sceneId).slice(0, 1);
  const [now] = await asLeft(target.generationId, left, (scene) => partsIn(before, scene));
  return api.updateScene(target, before, now && { ifRevision: now.revision });
}

/** What of a scene a change is about. */
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
 * Scenes as they are now, with the revisions that a way back has to carry, if they still stand one behind the other as
 * the user left them. What was changed and changed back meanwhile is as it was, so that the user's own changes can be
 * taken back one after the other.
 *
 * @param partsOf what of a scene counts; all of its words by default
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

/** A scene and those behind it; none when it is not there. */
function scenesFrom({ scenes }: GenerationView, sceneId: string): readonly SceneView[] {
  const index = scenes.findIndex(({ id }) => id === sceneId);
  return index < 0 ? [] : scenes.slice(index);
}

/** The scene that stands behind another, or first of all. */
function sceneBehind({ scenes }: GenerationView, sceneId: string | null): SceneView | undefined {
  return scenes[scenes.findIndex(({ id }) => id === sceneId) + 1];
}
