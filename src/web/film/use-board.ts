import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  GenerationView,
  RegenerateRequest,
  SceneView,
  ShotView,
  UpdateSceneRequest,
} from '../../index.ts';
import { api } from '../api/server.ts';
import type { ShotFraming } from '../media/framing.ts';
import type { NewShot } from './add-picture-dialog.tsx';
import {
  deleteScene,
  editScene,
  insertScene,
  takeBack,
  uploadPicture,
  uploadRecording,
} from './board-changes.ts';
import { leaveBehind, settleLeftBehind, spokenDuring } from './left-behind.ts';
import { makeTake } from './make-take.ts';
import { copyOf } from './scene-state.ts';
import { withoutShot, withShotAt, withShotMoved } from './shot-list.ts';
import { mergeScenes, splitScene } from './split-and-merge.ts';
import { useChanges } from './use-changes.ts';
import { type Film, isWorking } from './use-film.ts';
import { useOrder } from './use-order.ts';

/**
 * All edits of scenes, each with an undo. An edit makes nothing: outdated parts wait until the user asks, also after
 * a reload.
 *
 * `board` is stable while scenes change, so that no card renders because of another. `order` is the order the user
 * wants while it is being saved. `steps` goes back and forth in the history of the film.
 */
export function useBoard(film: Film, generation: GenerationView) {
  const { t } = useTranslation();
  const { id } = generation;
  const { prepare, change, attempt, complain, record, steps } = useChanges(film, generation);
  const { order, reorder, idsOf } = useOrder(
    useCallback((make) => attempt(make, t('board.moved')), [attempt, t]),
  );
  const latest = useRef({ film, generation });
  useLayoutEffect(() => {
    latest.current = { film, generation };
  });

  const board = useMemo(() => {
    const numberOf = ({ id }: SceneView) =>
      latest.current.generation.scenes.findIndex((scene) => scene.id === id) + 1;
    return {
      reorder: (sceneIds: readonly string[]) => reorder(latest.current.generation, sceneIds),
      move(scene: SceneView, by: -1 | 1) {
        const { generation } = latest.current;
        const ids = [...idsOf(generation)];
        const from = ids.indexOf(scene.id);
        ids.splice(from, 1);
        ids.splice(from + by, 0, scene.id);
        return reorder(generation, ids);
      },
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
        const { film } = latest.current;
        const what = { shots: [shot.id] };
        await makeTake(film, { id, sceneId: scene.id, what, isMissing: true }).catch(complain);
      },
      /** The scene as it is now, which the page then shows; undefined if there is none any more. */
      async latest(sceneId: string) {
        const now = await api.loadGeneration(id);
        latest.current.film.applyChange(now);
        return now.scenes.find((scene) => scene.id === sceneId);
      },
      /** Selects another take of the speech or of a picture. */
      choose: (scene: SceneView, changes: Pick<UpdateSceneRequest, 'audioTake' | 'shots'>) =>
        attempt(() => editScene(id, scene, changes), t('takes.chosen', { number: numberOf(scene) })),
      /** Chooses the part of a picture that is shown; null leaves it to the film. */
      frame: (scene: SceneView, { id: shotId }: ShotView, framing: ShotFraming | null) =>
        attempt(
          () => editScene(id, scene, { shots: [{ id: shotId, framing }] }),
          t('framing.changed', { number: numberOf(scene) }),
        ),
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
      /** @throws PipelineError when the server does not take it */
      uploadPicture: (scene: SceneView, shotId: string, file: Blob) =>
        change(() => uploadPicture(id, { seen: scene, shotId, file }), t('own.pictureDone')),
      /** @throws PipelineError when the server does not take it */
      uploadRecording: (scene: SceneView, file: Blob) =>
        change(() => uploadRecording(id, { seen: scene, file }), t('own.voiceDone')),
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
        const afterSceneId = latest.current.generation.scenes[number - 2]?.id ?? null;
        return attempt(() => deleteScene(id, scene, afterSceneId), t('board.deleted', { number }));
      },
      split: (scene: SceneView, at: number) =>
        attempt(() => splitScene(id, scene, at), t('board.splitDone', { number: numberOf(scene) })),
      async merge(scene: SceneView) {
        const next = latest.current.generation.scenes[numberOf(scene)];
        if (next) await attempt(() => mergeScenes(id, [scene, next]), t('board.merged'));
      },
      /** Makes a take at once, and nothing else: as after any change, the film waits for the user. */
      async again(scene: SceneView, what: RegenerateRequest) {
        const { film } = latest.current;
        const isMissing = isPending(scene, what);
        const onAsked = (generation: GenerationView) => {
          const undo = takeBack({ generationId: id, sceneId: scene.id }, scene, { generation, what });
          record(
            { generation, undo },
            t(what.audio ? 'board.newVoice' : 'board.newPicture', { number: numberOf(scene) }),
          );
        };
        const make = async () => {
          if (isWorking(film.state.step)) {
            await film.regenerate(scene.id, what);
            return isMissing ? undefined : onAsked(await api.loadGeneration(id));
          }
          await prepare();
          await makeTake(film, { id, sceneId: scene.id, what, isMissing, onAsked });
        };
        await make().catch(complain);
      },
      /** Tries anew what failed, and goes on with the film. */
      retry: (scene: SceneView, what: RegenerateRequest) =>
        latest.current.film.regenerate(scene.id, what).catch(complain),
      /** Renders a failed segment again, from its finished parts. */
      renderAgain: () => latest.current.film.make().catch(complain),
    };
  }, [attempt, change, complain, id, idsOf, prepare, record, reorder, t]);
  return { board, order, steps };
}

/** Whether the part is not made yet, as after its words or its description were edited. */
function isPending({ audio, shots }: SceneView, what: RegenerateRequest): boolean {
  if (what.audio) return audio.status === 'pending';
  const { shots: wanted = [] } = what;
  const isWanted = (shotId: string) => typeof wanted !== 'boolean' && wanted.includes(shotId);
  return shots.some(({ id, picture }) => isWanted(id) && picture.status === 'pending');
}

export type Board = ReturnType<typeof useBoard>['board'];
