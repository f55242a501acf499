import { useCallback, useSyncExternalStore } from 'react';
import type { SceneView, ShotView } from '../../index.ts';
import { createSubscription } from '../shell/subscription.ts';
import { onThisDevice } from '../storage.ts';

/** Where a shot is. */
interface Place {
  readonly generationId: string;
  readonly sceneId: string;
}

const subscription = createSubscription();

/**
 * Remembers that the pictures of a scene show what it said before. Free pictures follow an edited narration by
 * themselves; paid ones follow when the user says so, for their price.
 */
export function leaveBehind(place: Place, shots: readonly ShotView[], narration: string): void {
  for (const shot of shots) onThisDevice.set(nameOf(place, shot), narration);
  subscription.notify();
}

/** The picture is right: it was made anew, or the user keeps it. */
export function settleLeftBehind(place: Place, shot: ShotView): void {
  onThisDevice.set(nameOf(place, shot), undefined);
  subscription.notify();
}

/** Whether the shot's picture was left behind by the narration that the scene has now. */
export function useIsLeftBehind(place: Place, { narration }: SceneView, shot: ShotView): boolean {
  const name = nameOf(place, shot);
  const kept = useSyncExternalStore(
    subscription.subscribe,
    useCallback(() => onThisDevice.get(name), [name]),
  );
  // What is drawn by rule followed, and a narration that was changed back left nothing behind.
  const isPainted = shot.card === undefined || shot.card.kind === 'scene';
  return kept === narration && isPainted && shot.picture.status === 'ready';
}

/** What is said while the shot is seen. */
export function spokenDuring({ narration, shots }: SceneView, shot: ShotView): string {
  const next = shots[shots.indexOf(shot) + 1];
  return narration.slice(shot.narrationStart ?? 0, next?.narrationStart).trim() || narration;
}

function nameOf({ generationId, sceneId }: Place, { id }: ShotView): string {
  return `left-behind:${generationId}/${sceneId}/${id}`;
}
