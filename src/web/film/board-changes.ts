import {
  type GenerationView,
  HttpError,
  type InsertSceneRequest,
  type ItemView,
  type RegenerateRequest,
  type SceneView,
  type UpdateSceneRequest,
} from '../../index.ts';
import { api, UPLOAD } from '../api/server.ts';

type SceneTarget = Parameters<typeof api.updateScene>[0];

/** The result of a change: the new generation, and a function that undoes the change. */
export interface Changed {
  readonly generation: GenerationView;
  /** Its result undoes the undo: it makes the same change again. */
  readonly undo: () => Promise<Changed>;
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
  const generation = await api.updateGeneration(seen.id, { title }, { ifRevision: seen.revision });
  return { generation, undo: () => renameFilm(generation, seen.title) };
}

/** Replaces the picture of a shot with an uploaded one. */
export async function uploadPicture(
  generationId: string,
  { seen, shotId, file }: { readonly seen: SceneView; readonly shotId: string; readonly file: Blob },
): Promise<Changed> {
  const target = { generationId, sceneId: seen.id };
  const generation = await api.putPicture({ ...target, shotId }, file, UPLOAD);
  return { generation, undo: takeBack(target, seen, { generation, what: { shots: [shotId] } }) };
}

/** Replaces the speech of a scene with an uploaded recording. */
export async function uploadRecording(
  generationId: string,
  { seen, file }: { readonly seen: SceneView; readonly file: Blob },
): Promise<Changed> {
  const target = { generationId, sceneId: seen.id };
  const generation = await api.putAudio(target, file, UPLOAD);
  return { generation, undo: takeBack(target, seen, { generation, what: { audio: true } }) };
}

/** The undo of new takes: it selects the takes that were current before. */
export function takeBack(
  target: SceneTarget,
  seen: SceneView,
  { generation, what }: { readonly generation: GenerationView; readonly what: RegenerateRequest },
): Changed['undo'] {
  const { audio = false, shots = false } = what;
  const isMeant = (id: string) => (typeof shots === 'boolean' ? shots : shots.includes(id));
  const meant = seen.shots.flatMap(({ id }) => (isMeant(id) ? [{ id, take: null }] : []));
  const taken = { ...(audio && { audioTake: null }), ...(meant.length > 0 && { shots: meant }) };
  return () => restore(target, reversed(seen, taken), generation);
}

export async function insertScene(
  generationId: string,
  scene: InsertSceneRequest & { readonly afterSceneId: string | null },
): Promise<Changed> {
  const { afterSceneId } = scene;
  const generation = await api.insertScene(generationId, scene);
  const added = sceneBehind(generation, afterSceneId);
  const undo = async () => {
    const [now] = await asLeft(generationId, [added]);
    if (!now) throw conflict();
    return deleteScene(generationId, now, afterSceneId);
  };
  return { generation, undo };
}

/**
 * Deletes a scene. The undo brings it back with its id, shots and takes.
 *
 * @param afterSceneId the scene before it; null if it is the first
 * @throws PipelineError `edit_conflict` if it has changed meanwhile
 */
export async function deleteScene(
  generationId: string,
  seen: SceneView,
  afterSceneId: string | null,
): Promise<Changed> {
  const generation = await removeScene(generationId, seen);
  return { generation, undo: () => insertScene(generationId, { ...broughtBack(seen), afterSceneId }) };
}

/** @throws PipelineError `scenes_changed` if the scenes or their order have changed. The undo throws it too. */
export async function orderScenes(seen: GenerationView, sceneIds: readonly string[]): Promise<Changed> {
  const { id, revision } = seen;
  const generation = await api.orderScenes(id, { sceneIds: [...sceneIds] }, { ifRevision: revision });
  const undo = async () => {
    const now = await api.loadGeneration(id);
    return orderScenes(isSame(idsOf(now), idsOf(generation)) ? now : generation, idsOf(seen));
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
  return (await restore(target, { narration }, merged)).generation;
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

function removeScene(generationId: string, seen: SceneView | undefined): Promise<GenerationView> {
  if (!seen) throw conflict();
  return api.deleteScene({ generationId, sceneId: seen.id }, { ifRevision: seen.revision });
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

/** Restores parts of a scene, unless somebody has changed them since `after`. Its undo restores what was there. */
async function restore(
  target: SceneTarget,
  before: UpdateSceneRequest,
  after: GenerationView,
): Promise<Changed> {
  const left = scenesFrom(after, target.sceneId).slice(0, 1);
  const [now] = await asLeft(target.generationId, left, (scene) => partsIn(before, scene));
  if (!now) throw conflict();
  const generation = await api.updateScene(target, before, { ifRevision: now.revision });
  return { generation, undo: () => restore(target, reversed(now, before), generation) };
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
