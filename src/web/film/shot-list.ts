import type { SceneView, ShotView, UpdateSceneRequest } from '../../index.ts';
import { currentTake } from './scene-state.ts';

export type ShotList = NonNullable<UpdateSceneRequest['shotList']>;

/** The most shots that a scene can have. */
export const MAX_SHOTS = 100;
export const MAX_PROMPT_LENGTH = 4000;

/** Which shots there are, and from where each is shown. */
export function shotListOf({ shots }: SceneView): ShotList {
  return shots.map(({ id, narrationStart = 0 }) => ({ id, narrationStart }));
}

/** The list with another picture from an offset on. Without a description, it shows what is said meanwhile. */
export function withShotAt(scene: SceneView, at: number, description = wordsFrom(scene, at)): ShotList {
  const list = shotListOf(scene);
  const added = { narrationStart: at, visualPrompt: description.slice(0, MAX_PROMPT_LENGTH) };
  const index = list.findLastIndex(({ narrationStart }) => narrationStart <= at) + 1;
  return list.toSpliced(index, 0, added);
}

/** The list without a picture. The one before it stays for its words; without one, the next one comes earlier. */
export function withoutShot(scene: SceneView, { id }: ShotView): ShotList {
  const left = shotListOf(scene).filter((shot) => shot.id !== id);
  return left.map((shot, index) => (index === 0 ? { ...shot, narrationStart: 0 } : shot));
}

/** The list in which a picture changes places with the one before or after it. */
export function withShotMoved(scene: SceneView, { id }: ShotView, by: -1 | 1): ShotList {
  const list = shotListOf(scene);
  const from = list.findIndex((shot) => shot.id === id);
  const moved = list.toSpliced(from, 1).toSpliced(from + by, 0, { id, narrationStart: 0 });
  return moved.map((shot, index) => ({ ...shot, narrationStart: list[index]?.narrationStart ?? 0 }));
}

/** The list that brings a scene's shots back. Those that are still there keep what they show now. */
export function shotListBack(before: SceneView, list: ShotList): ShotList {
  const kept = new Set(list.map(({ id }) => id));
  return before.shots.map((shot) => {
    const {
      id,
      narrationStart = 0,
      visualPrompt,
      card = null,
      framing = null,
      clipSound,
      picture,
      take,
    } = shot;
    if (kept.has(id)) return { id, narrationStart };
    const drawn = currentTake(picture, take);
    const sound = clipSound && { clipSound };
    return {
      id,
      narrationStart,
      visualPrompt,
      card,
      framing,
      ...sound,
      ...(drawn !== null && { take: drawn }),
    };
  });
}

/** What is said from an offset to the next picture. */
export function wordsFrom({ narration, shots }: SceneView, at: number): string {
  const next = shots.find(({ narrationStart = 0 }) => narrationStart > at);
  return narration.slice(at, next?.narrationStart).trim();
}
