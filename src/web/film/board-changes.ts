import type {
  GenerationView,
  InsertSceneRequest,
  RegenerateRequest,
  SceneView,
  UpdateSceneRequest,
} from '../../index.ts';
import { castOf } from '../api/cast.ts';
import { api, UPLOAD } from '../api/server.ts';
import { type SettingsChange, settingsBefore, type UsualDelivery } from '../film-settings/settings-change.ts';
import {
  asLeft,
  broughtBack,
  conflict,
  currentTake,
  removeScene,
  type SceneTarget,
  sceneBehind,
  scenesFrom,
  wordsOf,
} from './scene-state.ts';
import { shotListBack, shotListOf } from './shot-list.ts';
import type { StockChoice } from './stock-dialog.tsx';

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
  return { generation, undo: () => restore(target, reversed(seen, changes), { generation }) };
}

/** Renames the film. The change and its undo throw `edit_conflict`. @throws PipelineError `edit_conflict` */
export async function renameFilm(seen: GenerationView, title: string): Promise<Changed> {
  const generation = await api.updateGeneration(seen.id, { title }, { ifRevision: seen.revision });
  return { generation, undo: () => renameFilm(generation, seen.title) };
}

/** Changes the film's settings. The change and its undo throw `edit_conflict`. @throws PipelineError `edit_conflict` */
export async function changeSettings(
  seen: GenerationView,
  change: SettingsChange,
  usual: UsualDelivery,
): Promise<Changed> {
  const castBefore = change.cast && (await castNow(seen.id));
  const generation = await api.updateGeneration(seen.id, change, { ifRevision: seen.revision });
  const back = { ...settingsBefore(seen, change, usual), ...(castBefore && { cast: castBefore }) };
  const undo = async () => {
    // Other settings may have changed since, and changed back.
    const now = await api.loadGeneration(seen.id);
    const told = (each: GenerationView) => JSON.stringify(settingsBefore(each, change, usual));
    if (told(now) !== told(generation)) throw conflict();
    if (change.cast && !isSameCast(await castNow(seen.id), change.cast)) throw conflict();
    return changeSettings(now, back, usual);
  };
  return { generation, undo };
}

type Cast = NonNullable<SettingsChange['cast']>;

async function castNow(generationId: string): Promise<Cast> {
  const { cast } = await castOf(generationId);
  return cast.map(({ name, looks, picture }) => ({
    ...{ name, looks },
    picture: picture === null ? null : picture?.chosen ? picture.take : 'first',
  }));
}

/** Whether the cast is as it was sent. A picture that was not named stayed as it was. */
function isSameCast(now: Cast, sent: Cast): boolean {
  return (
    now.length === sent.length &&
    sent.every(({ name, looks, picture }, index) => {
      const member = now[index];
      const isPicture = picture === undefined || picture === member?.picture;
      return name === member?.name && looks === member.looks && isPicture;
    })
  );
}

/** Replaces the picture of a shot with an uploaded one. */
export async function uploadPicture(
  generationId: string,
  { seen, shotId, file }: { readonly seen: SceneView; readonly shotId: string; readonly file: Blob },
): Promise<Changed> {
  return otherPicture({ generationId, seen, shotId }, (target) => api.putPicture(target, file, UPLOAD));
}

/** Replaces the picture of a shot with one of a collection. */
export async function bringStock(
  generationId: string,
  {
    seen,
    shotId,
    choice,
  }: { readonly seen: SceneView; readonly shotId: string; readonly choice: StockChoice },
): Promise<Changed> {
  return otherPicture({ generationId, seen, shotId }, (target) => api.putStock(target, choice));
}

async function otherPicture(
  { generationId, seen, shotId }: { generationId: string; seen: SceneView; shotId: string },
  put: (target: Parameters<typeof api.putStock>[0]) => Promise<GenerationView>,
): Promise<Changed> {
  const target = { generationId, sceneId: seen.id };
  const generation = await put({ ...target, shotId });
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

/** The undo of new takes: it selects the takes that were current before, if the words are still the same. */
export function takeBack(
  target: SceneTarget,
  seen: SceneView,
  { generation, what }: { readonly generation: GenerationView; readonly what: RegenerateRequest },
): Changed['undo'] {
  const { audio = false, shots = false } = what;
  const isMeant = (id: string) => (typeof shots === 'boolean' ? shots : shots.includes(id));
  const meant = seen.shots.flatMap(({ id }) => (isMeant(id) ? [{ id, take: null }] : []));
  const taken = { ...(audio && { audioTake: null }), ...(meant.length > 0 && { shots: meant }) };
  return () => restore(target, reversed(seen, taken), { generation, partsOf: wordsOf });
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

function isSame(some: readonly unknown[], other: readonly unknown[]): boolean {
  return some.length === other.length && some.every((part, index) => part === other[index]);
}

/** An edit that undoes exactly these changes. */
function reversed(seen: SceneView, changes: UpdateSceneRequest): UpdateSceneRequest {
  // Pictures that followed the words are restored too.
  const changed = new Set(changes.shots?.map(({ id }) => id));
  const shown = (changes.narration === undefined ? [] : seen.shots)
    .filter(({ id, card }) => card && !changed.has(id))
    .map(({ id, visualPrompt, card = null }) => ({ id, visualPrompt, card }));
  // Where each picture appears followed the words, and need not come back to the same word by itself.
  const isMoved = changes.narration !== undefined && seen.shots.length > 1;
  const list = changes.shotList ?? (isMoved ? shotListOf(seen) : undefined);
  const shots = changes.shots?.flatMap(({ id, visualPrompt, card, framing, clipSound, take }) => {
    const before = seen.shots.find((shot) => shot.id === id);
    if (!before) return [];
    return {
      id,
      ...(visualPrompt !== undefined && { visualPrompt: before.visualPrompt }),
      ...(card !== undefined && { card: before.card ?? null }),
      ...(framing !== undefined && { framing: before.framing ?? null }),
      ...(clipSound !== undefined && { clipSound: before.clipSound ?? 'off' }),
      ...(take !== undefined && { take: currentTake(before.picture, before.take) }),
    };
  });
  return {
    ...(changes.title !== undefined && { title: seen.title }),
    ...(changes.narration !== undefined && { narration: seen.narration }),
    ...(changes.audioTake !== undefined && { audioTake: currentTake(seen.audio, seen.audioTake) }),
    ...((shots || shown.length > 0) && { shots: [...shown, ...(shots ?? [])] }),
    ...(list && { shotList: shotListBack(seen, list) }),
  };
}

/** How a scene was left by a change, for the undo. */
interface Left {
  readonly generation: GenerationView;
  /** What nobody may have changed since. Default: the parts that are restored */
  readonly partsOf?: (scene: SceneView) => unknown;
}

/** Restores parts of a scene, unless somebody has changed them since. Its undo restores what was there. */
export async function restore(
  target: SceneTarget,
  before: UpdateSceneRequest,
  { generation: left, partsOf = (scene) => partsIn(before, scene) }: Left,
): Promise<Changed> {
  const seen = scenesFrom(left, target.sceneId).slice(0, 1);
  const [now] = await asLeft(target.generationId, seen, partsOf);
  if (!now) throw conflict();
  const generation = await api.updateScene(target, before, { ifRevision: now.revision });
  return { generation, undo: () => restore(target, reversed(now, before), { generation, partsOf }) };
}

/** The parts of a scene that a change affects. */
function partsIn(change: UpdateSceneRequest, scene: SceneView) {
  const { title, narration, audioTake, shots = [], shotList } = change;
  return [
    title !== undefined && scene.title,
    // A list of shots counts in the narration.
    (narration !== undefined || shotList) && scene.narration,
    shotList && scene.shots.map(({ id }) => id),
    audioTake !== undefined && scene.audioTake,
    ...shots.map(({ id, visualPrompt, card, framing, clipSound, take }) => {
      const shot = scene.shots.find((each) => each.id === id);
      return [
        visualPrompt !== undefined && shot?.visualPrompt,
        card !== undefined && shot?.card,
        framing !== undefined && shot?.framing,
        clipSound !== undefined && shot?.clipSound,
        take !== undefined && shot?.take,
      ];
    }),
  ];
}
