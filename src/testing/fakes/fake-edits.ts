import { GenerationError } from '../../core/errors.ts';
import type { Pipeline } from '../../pipeline/pipeline.ts';
import type { UpdateGenerationRequest, UpdateSceneRequest } from '../../protocol/edit.ts';
import type { GenerationView, ItemView, SceneView } from '../../protocol/generation.ts';
import { type FakeGenerations, PENDING, sceneOf } from './fake-generations.ts';
import { refuseUnknown, TEST_CHANGE_ESTIMATE } from './test-choices.ts';

type StoryboardEdits = Pick<
  Pipeline,
  | 'update'
  | 'estimateChange'
  | 'updateScene'
  | 'insertScene'
  | 'deleteScene'
  | 'splitScene'
  | 'mergeScene'
  | 'orderScenes'
  | 'regenerate'
  | 'putAudio'
  | 'putMusic'
  | 'putPicture'
>;

/** The methods of the fake pipeline that change a storyboard. */
export function createFakeEdits({
  get,
  change,
  changeScene,
  changeScript,
  nextNumber,
  store,
}: FakeGenerations): StoryboardEdits {
  const insertedBy = new Set<string | undefined>();
  /** The revision of the last edit of each scene. */
  const editedAt = new Map<string, number>();
  /** The revision at which a generation's scenes were last added, removed or moved. */
  const movedAt = new Map<string, number>();
  const check = (id: string, sceneId: string, ifRevision: number | undefined) => {
    if (ifRevision === undefined || (editedAt.get(`${id}/${sceneId}`) ?? 0) <= ifRevision) return;
    throw new GenerationError('edit_conflict', 'The scene was changed meanwhile.');
  };
  const noteEdit = (id: string, sceneId: string) => editedAt.set(`${id}/${sceneId}`, get(id).revision + 1);
  const changeOrder: typeof changeScript = (id, update) => {
    movedAt.set(id, get(id).revision + 1);
    return changeScript(id, update);
  };
  return {
    async update(id, { title, tags, ...changes }, { ifRevision } = {}) {
      const wanted = settingsIn(changes);
      const names = [...(title === undefined ? [] : ['title']), ...(wanted ? ['settings'] : [])];
      for (const name of names) check(id, name, ifRevision);
      for (const name of names) noteEdit(id, name);
      // The film stays until another is finished.
      return change(id, (next) => ({
        ...next,
        title: title ?? next.title,
        ...(tags && { tags: [...new Set(tags)] }),
        ...wanted,
      }));
    },
    async estimateChange(id, changes) {
      get(id);
      settingsIn(changes);
      return TEST_CHANGE_ESTIMATE;
    },
    async updateScene(id, sceneId, { shots = [], ...changes }, { ifRevision } = {}) {
      check(id, sceneId, ifRevision);
      noteEdit(id, sceneId);
      return changeScene(id, sceneId, (scene) => ({
        ...scene,
        title: changes.title ?? scene.title,
        narration: changes.narration ?? scene.narration,
        audio: changes.narration === undefined ? scene.audio : PENDING,
        shots: listedShots(scene.shots, changes.shotList, nextNumber).map((shot) => {
          const changed = shots.find((each) => each.id === shot.id);
          const { visualPrompt } = changed ?? {};
          return visualPrompt === undefined ? shot : { ...shot, visualPrompt, picture: PENDING };
        }),
      }));
    },
    async insertScene(
      id,
      { afterSceneId, narration, title = '', visualPrompt = narration, ...back },
      options,
    ) {
      if (options?.idempotencyKey !== undefined && insertedBy.has(options.idempotencyKey)) return get(id);
      insertedBy.add(options?.idempotencyKey);
      const { scenes } = get(id);
      if (afterSceneId) sceneOf(get(id), afterSceneId);
      const before = scenes.findIndex((scene) => scene.id === afterSceneId) + 1;
      const at = afterSceneId === undefined ? scenes.length : before;
      const sceneId = back.id ?? `${id}-scene-new-${nextNumber()}`;
      const written = back.shots ?? [{ id: `${sceneId}-shot`, visualPrompt }];
      const shots = written.map(({ take: _, ...shot }) => ({ ...shot, picture: PENDING }));
      return changeOrder(id, (next) => {
        const parts = { audio: PENDING, segment: PENDING, shots };
        const scene = { id: sceneId, revision: next.revision, title, narration, ...parts };
        return { ...next, scenes: next.scenes.toSpliced(at, 0, scene) };
      });
    },
    async deleteScene(id, sceneId, { ifRevision } = {}) {
      sceneOf(get(id), sceneId);
      check(id, sceneId, ifRevision);
      return changeOrder(id, (next) => ({
        ...next,
        scenes: next.scenes.filter((scene) => scene.id !== sceneId),
      }));
    },
    async splitScene(id, sceneId, { at }, { ifRevision } = {}) {
      const scene = sceneOf(get(id), sceneId);
      check(id, sceneId, ifRevision);
      noteEdit(id, sceneId);
      const index = get(id).scenes.indexOf(scene);
      return changeOrder(id, (next) => {
        const half = { ...scene, revision: next.revision, audio: PENDING, segment: PENDING };
        const [before, behind] = cutShots(scene.shots, at);
        const first = { ...half, narration: scene.narration.slice(0, at).trimEnd(), shots: before };
        const second = {
          ...half,
          id: `${id}-scene-new-${nextNumber()}`,
          narration: scene.narration.slice(at).trimStart(),
          shots: behind,
        };
        return { ...next, scenes: next.scenes.toSpliced(index, 1, first, second) };
      });
    },
    async mergeScene(id, sceneId, { next: seenNext } = {}, { ifRevision } = {}) {
      check(id, sceneId, ifRevision);
      if (seenNext) check(id, seenNext.id, seenNext.revision);
      const { scenes } = get(id);
      const index = scenes.indexOf(sceneOf(get(id), sceneId));
      const [scene, second] = scenes.slice(index);
      if (!scene || !second) throw new GenerationError('scene_not_found', 'There is no scene after it.');
      if (seenNext && seenNext.id !== second.id) {
        throw new GenerationError('edit_conflict', 'Another scene stands behind it.');
      }
      noteEdit(id, sceneId);
      return changeOrder(id, (next) => {
        const opening = `${scene.narration.trimEnd()} `;
        const narration = opening + second.narration.trimStart();
        const shots = [...scene.shots, ...movedShots(second.shots, opening.length)].filter(isFirstOfItsId);
        const merged = {
          ...scene,
          revision: next.revision,
          narration,
          shots,
          audio: PENDING,
          segment: PENDING,
        };
        return { ...next, scenes: next.scenes.toSpliced(index, 2, merged) };
      });
    },
    async orderScenes(id, sceneIds, { ifRevision } = {}) {
      if (ifRevision !== undefined && (movedAt.get(id) ?? 0) > ifRevision) {
        throw new GenerationError('scenes_changed', 'The scenes were changed meanwhile.');
      }
      const { scenes } = get(id);
      const ordered = sceneIds.flatMap((sceneId) => scenes.find((scene) => scene.id === sceneId) ?? []);
      if (ordered.length !== scenes.length || new Set(sceneIds).size !== sceneIds.length) {
        throw new GenerationError('scenes_changed', 'The order does not name every scene once.');
      }
      return changeOrder(id, (next) => ({ ...next, scenes: ordered }));
    },
    async regenerate(id, sceneId, { audio, shots }) {
      const everything = audio === undefined && shots === undefined;
      const isMeant = (shotId: string) =>
        everything || shots === true || (Array.isArray(shots) && shots.includes(shotId));
      return changeScene(id, sceneId, (scene) => ({
        ...scene,
        audio: everything || audio ? PENDING : scene.audio,
        shots: scene.shots.map((shot) => (isMeant(shot.id) ? { ...shot, picture: PENDING } : shot)),
      }));
    },
    putMusic: async (id, { name }) =>
      change(id, (next) => ({ ...next, musicFile: { hash: 'f'.repeat(64), name, durationMs: 60_000 } })),
    putAudio: async (id, sceneId) => changeScene(id, sceneId, (scene) => ({ ...scene, audio: PENDING })),
    async putPicture(id, sceneId, shotId, image) {
      const asset = { ...store(`${image}`), take: 2 };
      return changeScene(id, sceneId, (scene) => {
        if (scene.shots.some((shot) => shot.id === shotId)) {
          const picture: ItemView = { status: 'ready', asset };
          return {
            ...scene,
            shots: scene.shots.map((shot) => (shot.id === shotId ? { ...shot, picture } : shot)),
          };
        }
        throw new GenerationError('shot_not_found', 'There is no such shot.');
      });
    },
  };
}

/** The settings that the fake keeps; `undefined` if there are none. */
function settingsIn({
  title: _,
  made: __,
  models,
  brand: ___,
  captionStyle,
  mood,
  secondCaptions: ____,
  musicFile: _____,
  ...plain
}: UpdateGenerationRequest): Partial<GenerationView> | undefined {
  refuseUnknown({ ...plain, models });
  const settings = {
    ...plain,
    ...(captionStyle !== undefined && { captionStyle: captionStyle ?? undefined }),
    ...(mood !== undefined && { mood: mood ?? undefined }),
  };
  return Object.values(settings).some((value) => value !== undefined) ? settings : undefined;
}

/** The shots that a list names: those that exist, and new ones. */
function listedShots(
  shots: SceneView['shots'],
  list: UpdateSceneRequest['shotList'],
  nextNumber: () => number,
): SceneView['shots'] {
  return (list ?? shots).map(({ id = `shot-new-${nextNumber()}`, narrationStart = 0, visualPrompt = '' }) => {
    const shot = shots.find((each) => each.id === id) ?? { id, visualPrompt, picture: PENDING };
    return list ? { ...shot, narrationStart } : shot;
  });
}

/** A picture that is visible at the cut continues after it. */
function cutShots(shots: SceneView['shots'], at: number): [SceneView['shots'], SceneView['shots']] {
  const before = shots.filter(({ narrationStart = 0 }) => narrationStart < at);
  const behind = shots.filter((shot) => !before.includes(shot));
  return [before, behind.length > 0 ? movedShots(behind, -at) : movedShots(before.slice(-1), -at)];
}

function movedShots(shots: SceneView['shots'], by: number): SceneView['shots'] {
  return shots.map((shot) => ({ ...shot, narrationStart: Math.max(0, (shot.narrationStart ?? 0) + by) }));
}

function isFirstOfItsId({ id }: { readonly id: string }, index: number, all: SceneView['shots']): boolean {
  return all.findIndex((each) => each.id === id) === index;
}
