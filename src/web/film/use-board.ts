import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type GenerationView,
  PipelineError,
  type RegenerateRequest,
  type SceneView,
  type UpdateSceneRequest,
} from '../../index.ts';
import { generationApi } from '../api/studio-api.ts';
import { describeError, notify } from '../shell/toasts.ts';
import { removeLater } from '../shell/undoable.ts';
import { holdForReview } from '../start/review.ts';
import {
  bringPicture,
  bringVoice,
  type Changed,
  editScene,
  insertScene,
  mergeScenes,
  orderScenes,
  splitScene,
} from './board-changes.ts';
import { makeTake } from './make-take.ts';
import { staleParts } from './scene-parts.ts';
import { splitOffset } from './split-narration.ts';
import { type Film, isWorking } from './use-film.ts';

export function removalKey(generationId: string, sceneId: string): string {
  return `${generationId}/${sceneId}`;
}

/**
 * What can be done to the scenes, each of it with a way back. An edit makes nothing: what it puts out of date waits
 * until the user says go, also after a reload.
 *
 * `board` stays the same while scenes change, so that no card is drawn again because of another. `order` is the one
 * that the user wants, while the server has not heard of it.
 */
export function useBoard(film: Film, generation: GenerationView) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<readonly string[]>();
  const { id } = generation;
  const { prepare, change, attempt, complain } = useChanges(film, generation);
  const latest = useRef({ film, generation });
  useLayoutEffect(() => {
    latest.current = { film, generation };
  });

  const board = useMemo(() => {
    const idsNow = () => latest.current.generation.scenes.map((scene) => scene.id);
    const numberOf = (scene: SceneView) => idsNow().indexOf(scene.id) + 1;
    const reorder = async (sceneIds: readonly string[]) => {
      setOrder(sceneIds);
      const before = idsNow();
      await attempt(() => orderScenes(id, { sceneIds, before }), t('board.moved'));
      setOrder(undefined);
    };
    return {
      reorder,
      move(scene: SceneView, by: -1 | 1) {
        const ids = idsNow();
        const from = ids.indexOf(scene.id);
        ids.splice(from, 1);
        ids.splice(from + by, 0, scene.id);
        return reorder(ids);
      },
      /** @throws PipelineError `edit_conflict` if somebody else changed the scene since it was as it is here. */
      edit: (scene: SceneView, changes: UpdateSceneRequest) =>
        change(() => editScene(id, scene, changes), t('board.edited', { number: numberOf(scene) })),
      /** Puts another take in its place: of the voice, or of a shot's picture. */
      choose: (scene: SceneView, changes: Pick<UpdateSceneRequest, 'audioTake' | 'shots'>) =>
        attempt(() => editScene(id, scene, changes), t('takes.chosen', { number: numberOf(scene) })),
      /** @throws PipelineError when the server does not take it */
      bringPicture: (scene: SceneView, shotId: string, file: Blob) =>
        change(() => bringPicture(id, { seen: scene, shotId, file }), t('own.pictureDone')),
      /** @throws PipelineError when the server does not take it */
      bringVoice: (scene: SceneView, file: Blob) =>
        change(() => bringVoice(id, { seen: scene, file }), t('own.voiceDone')),
      insert: (afterSceneId: string | null, narration: string) =>
        attempt(() => insertScene(id, { afterSceneId, narration }), t('board.inserted')),
      remove(scene: SceneView) {
        removeLater({
          key: removalKey(id, scene.id),
          text: t('board.deleted', { number: numberOf(scene) }),
          t,
          async remove() {
            await prepare();
            await latest.current.film.deleteScene(scene.id);
          },
        });
      },
      async split(scene: SceneView) {
        const at = splitOffset(scene.narration, latest.current.generation.language ?? 'en');
        if (at === undefined) return notify({ text: t('board.noSplit') });
        await attempt(() => splitScene(id, scene, at), t('board.splitDone', { number: numberOf(scene) }));
      },
      async merge(scene: SceneView) {
        const next = latest.current.generation.scenes[numberOf(scene)];
        if (next) await attempt(() => mergeScenes(id, [scene, next]), t('board.merged'));
      },
      /** Another take. When other edits wait for the user's go, they go on waiting. */
      async again(scene: SceneView, what: RegenerateRequest) {
        const { film, generation } = latest.current;
        const { narrations, shots, segmentCount } = staleParts(generation);
        const isAllElseCurrent = narrations.length + shots.length + segmentCount === 0;
        const isDriven = isWorking(film.state.step) || isAllElseCurrent;
        const asked = isDriven
          ? film.regenerate(scene.id, what)
          : makeTake(film, { id, sceneId: scene.id, what });
        await asked.catch(complain);
      },
      /** Tries anew what could not be rendered: its parts are there, and are not made again. */
      renderAgain: () => latest.current.film.make().catch(complain),
    };
  }, [attempt, change, complain, id, prepare, t]);
  return { board, order };
}

export type Board = ReturnType<typeof useBoard>['board'];

/** How changes are made: with nothing going on by itself, shown at once, and with a button to undo them. */
function useChanges(film: Film, { id, run }: GenerationView) {
  const { t } = useTranslation();
  const { applyChange, state } = film;
  const isDriven = isWorking(state.step);

  const prepare = useCallback(async () => {
    if (isDriven) return;
    holdForReview(id);
    // A server that makes everything by itself would begin with what was edited at once.
    if (run === 'background') await generationApi.runGeneration(id, 'client');
  }, [isDriven, run, id]);

  const complain = useCallback(
    async (error: unknown) => {
      if (!(error instanceof PipelineError && error.code === 'edit_conflict')) {
        return notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
      }
      applyChange(await generationApi.loadGeneration(id));
      return notify({ kind: 'error', text: t('board.conflict'), detail: t('board.conflictNow') });
    },
    [applyChange, id, t],
  );

  const change = useCallback(
    async (make: () => Promise<Changed>, text: string) => {
      await prepare();
      const { generation, undo } = await make();
      applyChange(generation);
      const takeBack = async () => {
        try {
          await prepare();
          applyChange(await undo());
        } catch (error) {
          await complain(error);
        }
      };
      void notify({ text, action: { label: t('board.undo'), run: () => void takeBack() } });
    },
    [applyChange, complain, prepare, t],
  );

  const attempt = useCallback(
    async (make: () => Promise<Changed>, text: string) => {
      try {
        await change(make, text);
        return true;
      } catch (error) {
        await complain(error);
        return false;
      }
    },
    [change, complain],
  );

  return { prepare, change, attempt, complain };
}
