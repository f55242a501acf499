import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  GenerationView,
  PhaseCall,
  RegenerateRequest,
  SceneView,
  UpdateSceneRequest,
} from '../../index.ts';
import { generationApi } from '../api/studio-api.ts';
import { describeError, notify } from '../shell/toasts.ts';
import { removeLater } from '../shell/undoable.ts';
import { holdForReview } from '../start/review.ts';
import { staleParts } from './scene-parts.ts';
import { splitNarration } from './split-narration.ts';
import { type Film, isWorking } from './use-film.ts';

export function removalKey(generationId: string, sceneId: string): string {
  return `${generationId}/${sceneId}`;
}

/**
 * What can be done to the scenes, each of it with a way back. An edit makes nothing: what it puts out of date waits
 * until the user says go, also after a reload.
 */
export function useBoard(film: Film, generation: GenerationView) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<readonly string[]>();
  const { id, scenes } = generation;

  const prepare = useCallback(async () => {
    if (isWorking(film.state.step)) return;
    holdForReview(id);
    // A server that makes everything by itself would begin with what was edited at once.
    if (generation.run === 'background') await generationApi.runGeneration(id, 'client');
  }, [film.state.step, generation.run, id]);

  const attempt = useCallback(
    async (
      change: () => Promise<unknown>,
      done?: { readonly text: string; readonly undo: () => Promise<unknown> },
    ) => {
      try {
        await prepare();
        await change();
      } catch (error) {
        await notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
        return false;
      }
      if (done) {
        const run = () => void attempt(done.undo);
        await notify({ text: done.text, action: { label: t('board.undo'), run } });
      }
      return true;
    },
    [prepare, t],
  );

  return useMemo(() => {
    const numberOf = (scene: SceneView) => scenes.findIndex((other) => other.id === scene.id) + 1;
    const reorder = async (ids: readonly string[]) => {
      setOrder(ids);
      const before = scenes.map((scene) => scene.id);
      const isMoved = await attempt(() => film.orderScenes(ids), {
        text: t('board.moved'),
        undo: () => film.orderScenes(before),
      });
      setOrder(undefined);
      return isMoved;
    };
    return {
      /** The order that the user wants, while the server has not heard of it. */
      order,
      reorder,
      move(scene: SceneView, by: -1 | 1) {
        const ids = scenes.map((other) => other.id);
        const from = ids.indexOf(scene.id);
        ids.splice(from, 1);
        ids.splice(from + by, 0, scene.id);
        return reorder(ids);
      },
      /** @throws PipelineError `edit_conflict` if somebody else changed the scene since that revision. */
      async edit(scene: SceneView, changes: UpdateSceneRequest, ifRevision: number) {
        const { title, narration, shots } = scene;
        await prepare();
        await film.updateScene(scene.id, changes, { ifRevision });
        const before = {
          title,
          narration,
          shots: shots.map((shot) => ({ id: shot.id, visualPrompt: shot.visualPrompt })),
        };
        const undo = () => void attempt(() => film.updateScene(scene.id, before));
        void notify({
          text: t('board.edited', { number: numberOf(scene) }),
          action: { label: t('board.undo'), run: undo },
        });
      },
      insert(afterSceneId: string | null, narration: string) {
        const before = new Set(scenes.map((scene) => scene.id));
        return attempt(() => film.insertScene({ afterSceneId, narration }), {
          text: t('board.inserted'),
          async undo() {
            const { scenes: now } = await generationApi.loadGeneration(id);
            const added = now.find((scene) => !before.has(scene.id));
            if (added) await film.deleteScene(added.id);
          },
        });
      },
      remove(scene: SceneView) {
        removeLater({
          key: removalKey(id, scene.id),
          text: t('board.deleted', { number: numberOf(scene) }),
          t,
          async remove() {
            await prepare();
            await film.deleteScene(scene.id);
          },
        });
      },
      split(scene: SceneView) {
        const halves = splitNarration(scene.narration, generation.language ?? 'en');
        if (!halves) return void notify({ text: t('board.noSplit') });
        const [narration, second] = halves;
        const known = new Set(scenes.map((other) => other.id));
        return attempt(
          async () => {
            await film.insertScene({ afterSceneId: scene.id, narration: second });
            await film.updateScene(scene.id, { narration });
          },
          {
            text: t('board.splitDone', { number: numberOf(scene) }),
            async undo() {
              await film.updateScene(scene.id, { narration: scene.narration });
              const { scenes: now } = await generationApi.loadGeneration(id);
              const added = now.find((other) => !known.has(other.id));
              if (added) await film.deleteScene(added.id);
            },
          },
        );
      },
      merge(scene: SceneView) {
        const next = scenes[numberOf(scene)];
        if (!next) return;
        return attempt(
          async () => {
            await film.updateScene(scene.id, { narration: `${scene.narration} ${next.narration}` });
            await film.deleteScene(next.id);
          },
          {
            text: t('board.merged'),
            async undo() {
              const { title, narration, shots } = next;
              await film.updateScene(scene.id, { narration: scene.narration });
              const visualPrompt = shots[0]?.visualPrompt;
              await film.insertScene({
                ...{ afterSceneId: scene.id, title, narration },
                ...(visualPrompt !== undefined && { visualPrompt }),
              });
            },
          },
        );
      },
      /** Another take. When other edits wait for the user's go, they go on waiting. */
      again(scene: SceneView, what: RegenerateRequest) {
        const { narrations, shots, segmentCount } = staleParts(generation);
        const isAllElseCurrent = narrations.length + shots.length + segmentCount === 0;
        if (isWorking(film.state.step) || isAllElseCurrent)
          return attemptOnly(() => film.regenerate(scene.id, what));
        return attemptOnly(() => makeTake(generation, scene, what, film));
      },
    };

    async function attemptOnly(change: () => Promise<unknown>) {
      try {
        await change();
      } catch (error) {
        await notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
      }
    }
  }, [attempt, film, generation, id, order, prepare, scenes, t]);
}

export type Board = ReturnType<typeof useBoard>;

/** Makes new takes of one scene and of nothing else, by asking for its own windows only. */
async function makeTake(
  generation: GenerationView,
  scene: SceneView,
  what: RegenerateRequest,
  film: Film,
): Promise<void> {
  const { id: generationId, scenes } = generation;
  await generationApi.regenerateScene({ generationId, sceneId: scene.id }, what);
  const index = scenes.findIndex((other) => other.id === scene.id);
  const firstShot = scenes.slice(0, index).reduce((count, { shots }) => count + shots.length, 0);
  const phase = what.audio ? 'audio' : 'images';
  const [startIndex, endIndex] = what.audio
    ? [index, index + 1]
    : [firstShot, firstShot + scene.shots.length];
  let next: number | null = startIndex;
  while (next !== null) {
    const call: PhaseCall = { generationId, phase, startIndex: next, endIndex };
    next = (await generationApi.callPhase(call)).nextStartIndex;
    await film.loadGeneration(generationId, { drive: false });
  }
}
