import type { SceneRow } from './plan-scenes.ts';

/** Whether a clip of the film is heard. */
export function hasClipSound(rows: readonly Pick<SceneRow, 'shots'>[]): boolean {
  return rows.some(({ shots }) => shots.some(({ clipSound }) => clipSound === 'low'));
}
