import type { GenerationView, SceneView } from '../../../index.ts';
import { deleteScene, insertScene } from '../board-changes.ts';
import { copyOf } from '../scene-state.ts';
import { mergeScenes, splitScene } from '../split-and-merge.ts';
import type { BoardTools } from './board-tools.ts';

/** How the user moves scenes, while earlier moves are still being saved. */
export interface SceneOrder {
  readonly reorder: (seen: GenerationView, sceneIds: readonly string[]) => Promise<void>;
  readonly idsOf: (generation: GenerationView) => readonly string[];
}

/** Edits of which scenes there are, and of their order. */
export function sceneEdits(tools: BoardTools, { reorder, idsOf }: SceneOrder) {
  const { id, t, attempt, latest, numberOf } = tools;
  return {
    reorder: (sceneIds: readonly string[]) => reorder(latest().generation, sceneIds),
    move(scene: SceneView, by: -1 | 1) {
      const { generation } = latest();
      const ids = [...idsOf(generation)];
      const from = ids.indexOf(scene.id);
      ids.splice(from, 1);
      ids.splice(from + by, 0, scene.id);
      return reorder(generation, ids);
    },
    insert: (afterSceneId: string | null, narration: string) =>
      attempt(() => insertScene(id, { afterSceneId, narration }), t('board.inserted')),
    /** The copy has all that the scene says and shows, and nothing is made for it. */
    duplicate: (scene: SceneView) =>
      attempt(
        () => insertScene(id, { ...copyOf(scene), afterSceneId: scene.id }),
        t('board.duplicated', { number: numberOf(scene) }),
      ),
    remove(scene: SceneView) {
      const number = numberOf(scene);
      const afterSceneId = latest().generation.scenes[number - 2]?.id ?? null;
      return attempt(() => deleteScene(id, scene, afterSceneId), t('board.deleted', { number }));
    },
    split: (scene: SceneView, at: number) =>
      attempt(() => splitScene(id, scene, at), t('board.splitDone', { number: numberOf(scene) })),
    async merge(scene: SceneView) {
      const next = latest().generation.scenes[numberOf(scene)];
      if (next) await attempt(() => mergeScenes(id, [scene, next]), t('board.merged'));
    },
  };
}
