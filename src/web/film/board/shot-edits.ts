import type { SceneView, ShotView } from '../../../index.ts';
import type { ShotFraming } from '../../media/framing.ts';
import type { NewShot } from '../add-picture-dialog.tsx';
import { editScene } from '../board-changes.ts';
import { withoutShot, withShotAt, withShotMoved } from '../shot-list.ts';
import type { BoardTools } from './board-tools.ts';

/** Edits of which pictures a scene has, when they appear, and which part of them is shown. */
export function shotEdits({ id, t, attempt, numberOf }: BoardTools) {
  return {
    /** Adds a picture from a word of the narration on. Returns its id, or nothing if it was refused. */
    async addShot(scene: SceneView, { at, description }: NewShot) {
      const known = new Set(scene.shots.map((shot) => shot.id));
      let added: ShotView | undefined;
      const make = async () => {
        const changed = await editScene(id, scene, { shotList: withShotAt(scene, at, description) });
        const now = changed.generation.scenes.find((each) => each.id === scene.id);
        added = now?.shots.find((shot) => !known.has(shot.id));
        return changed;
      };
      await attempt(make, t('shots.added', { number: numberOf(scene) }));
      return added?.id;
    },
    removeShot: (scene: SceneView, shot: ShotView) =>
      attempt(
        () => editScene(id, scene, { shotList: withoutShot(scene, shot) }),
        t('shots.removed', { number: numberOf(scene) }),
      ),
    moveShot: (scene: SceneView, shot: ShotView, by: -1 | 1) =>
      attempt(
        () => editScene(id, scene, { shotList: withShotMoved(scene, shot, by) }),
        t('shots.moved', { number: numberOf(scene) }),
      ),
    /** Chooses the part of a picture that is shown; null leaves it to the film. */
    frame: (scene: SceneView, { id: shotId }: ShotView, framing: ShotFraming | null) =>
      attempt(
        () => editScene(id, scene, { shots: [{ id: shotId, framing }] }),
        t('framing.changed', { number: numberOf(scene) }),
      ),
    /** Says whether the own sound of a clip is heard under the narration. */
    hear: (scene: SceneView, { id: shotId }: ShotView, clipSound: NonNullable<ShotView['clipSound']>) =>
      attempt(
        () => editScene(id, scene, { shots: [{ id: shotId, clipSound }] }),
        t(clipSound === 'off' ? 'shots.muted' : 'shots.heard', { number: numberOf(scene) }),
      ),
  };
}
