import type { SceneView, ShotView, UpdateSceneRequest } from '../../../index.ts';
import { api } from '../../api/server.ts';
import { editScene } from '../board-changes.ts';
import { leaveBehind, settleLeftBehind, spokenDuring } from '../left-behind.ts';
import { makeTake } from '../make-take.ts';
import type { BoardTools } from './board-tools.ts';

/** Edits of what a scene says, and of the descriptions of its pictures. */
export function wordEdits({ id, t, change, attempt, complain, latest, numberOf }: BoardTools) {
  return {
    /** @throws PipelineError `edit_conflict` if somebody else has changed the scene meanwhile. */
    async edit(scene: SceneView, changes: UpdateSceneRequest) {
      await change(() => editScene(id, scene, changes), t('board.edited', { number: numberOf(scene) }));
      if (changes.narration === undefined) return;
      const described = new Set(changes.shots?.map((shot) => shot.id));
      const others = scene.shots.filter((shot) => !described.has(shot.id));
      leaveBehind({ generationId: id, sceneId: scene.id }, others, changes.narration);
    },
    /** Gives a shot the words that are spoken during it as its description, and makes its picture at once. */
    async follow(scene: SceneView, shot: ShotView) {
      const shots = [{ id: shot.id, visualPrompt: spokenDuring(scene, shot) }];
      const text = t('board.edited', { number: numberOf(scene) });
      if (!(await attempt(() => editScene(id, scene, { shots }), text))) return;
      settleLeftBehind({ generationId: id, sceneId: scene.id }, shot);
      const what = { shots: [shot.id] };
      await makeTake(latest().film, { id, sceneId: scene.id, what, isMissing: true }).catch(complain);
    },
    /** The scene as it is now, which the page then shows; undefined if there is none any more. */
    async latest(sceneId: string) {
      const now = await api.loadGeneration(id);
      latest().film.applyChange(now);
      return now.scenes.find((scene) => scene.id === sceneId);
    },
  };
}
