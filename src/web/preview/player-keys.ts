import type { KeyboardEvent } from 'react';
import type { PlayerState, StoryboardPlayer } from '../../preview/index.ts';

const STEP_MS = 5000;

/** Keyboard shortcuts, as in other video players: space or K, arrows, page keys for scenes, Home and End. */
export function playerKeys(player: StoryboardPlayer | undefined, state: PlayerState) {
  return (event: KeyboardEvent) => {
    if (!player || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actionOf(event, player, state);
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function actionOf(
  { key, target }: KeyboardEvent,
  player: StoryboardPlayer,
  { isPlaying, positionMs, durationMs, sceneIndex }: PlayerState,
): (() => void) | undefined {
  const isChoosing = target instanceof HTMLSelectElement;
  const isPressing = target instanceof HTMLButtonElement;
  const toggle = () => (isPlaying ? player.pause() : player.play());
  if (isChoosing) return undefined;
  switch (key) {
    case ' ':
      return isPressing ? undefined : toggle;
    case 'k':
      return toggle;
    case 'ArrowLeft':
      return () => player.seek(positionMs - STEP_MS);
    case 'ArrowRight':
      return () => player.seek(positionMs + STEP_MS);
    case 'PageUp':
      return () => player.showScene(Math.max(0, sceneIndex - 1));
    case 'PageDown':
      return () => player.showScene(sceneIndex + 1);
    case 'Home':
      return () => player.seek(0);
    case 'End':
      return () => player.seek(durationMs);
    default:
      return undefined;
  }
}
