import {
  type GenerationView,
  HttpError,
  type InsertSceneRequest,
  type ItemView,
  type SceneView,
} from '../../index.ts';
import { api } from '../api/server.ts';

export type SceneTarget = Parameters<typeof api.updateScene>[0];

/** Removes a scene. @throws PipelineError `edit_conflict` if it has changed meanwhile */
export function removeScene(generationId: string, seen: SceneView | undefined): Promise<GenerationView> {
  if (!seen) throw conflict();
  return api.deleteScene({ generationId, sceneId: seen.id }, { ifRevision: seen.revision });
}

/** An insertion that restores the whole scene. */
export function broughtBack({
  id,
  title,
  narration,
  passages,
  audio,
  audioTake,
  shots,
}: SceneView): InsertSceneRequest {
  const spoken = currentTake(audio, audioTake);
  return {
    id,
    title,
    narration,
    ...(passages && { passages }),
    ...(spoken !== null && { audioTake: spoken }),
    shots: shots.map(({ picture, take, takes: _, framable: __, ...shot }) => {
      const drawn = currentTake(picture, take);
      return { ...shot, ...(drawn !== null && { take: drawn }) };
    }),
  };
}

/** An insertion that repeats a scene, with the speech and the pictures that it uses. */
export function copyOf(scene: SceneView): InsertSceneRequest {
  const { id: _, ...copy } = broughtBack(scene);
  return copy;
}

/** The selected take, or null for the one that follows from the words. */
export function currentTake({ status }: ItemView, take: string | undefined): string | null {
  return status === 'ready' ? (take ?? null) : null;
}

export function wordsOf({ id, title, narration, shots }: SceneView) {
  return [id, title, narration, shots.map((shot) => [shot.id, shot.visualPrompt, shot.card])];
}

/**
 * The current scenes with the revisions that an undo must send, if they are still neighbours and unchanged. A scene
 * that was changed and changed back counts as unchanged, so that several changes can be undone one by one.
 *
 * @param partsOf the parts of a scene to compare. Default: all of its words
 * @throws HttpError `edit_conflict`
 */
export async function asLeft(
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

/** The error with which the server refuses such a change. */
export function conflict(): HttpError {
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
export function scenesFrom({ scenes }: GenerationView, sceneId: string): readonly SceneView[] {
  const index = scenes.findIndex(({ id }) => id === sceneId);
  return index < 0 ? [] : scenes.slice(index);
}

/** The scene after another one, or the first scene. */
export function sceneBehind({ scenes }: GenerationView, sceneId: string | null): SceneView | undefined {
  return scenes[scenes.findIndex(({ id }) => id === sceneId) + 1];
}
