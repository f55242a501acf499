import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  createGeneration,
  type Item,
  itemsOf,
  restingStatus,
  settle,
  summarise,
} from '../client/testing/test-generation.ts';
import { GenerationError } from '../core/errors.ts';
import { sleep } from '../core/sleep.ts';
import type { Pipeline, StoredFile } from '../pipeline/pipeline.ts';
import type { GenerationEvent } from '../protocol/event.ts';
import {
  type GenerationView,
  generationSummarySchema,
  type ItemView,
  type SceneView,
} from '../protocol/generation.ts';
import { PHASES } from '../protocol/names.ts';
import { TEST_CAPABILITIES, TEST_ESTIMATE } from './test-choices.ts';

export interface FakePipelineOptions {
  /** How long one item takes, in milliseconds; nothing by default. */
  readonly itemMs?: number;
  /** Whether an item fails. None by default. */
  readonly fails?: (item: Item) => boolean;
  /** How large a finished file is. 1,000 bytes by default. */
  readonly fileBytes?: number;
}

const PENDING: ItemView = { status: 'pending' };

/** A pipeline in memory: it makes nothing, and keeps the port's promises. */
export function createFakePipeline(options: FakePipelineOptions = {}) {
  const generations = new Map<string, GenerationView>();
  const idsByKey = new Map<string, string>();
  const insertedBy = new Set<string | undefined>();
  const work = new Map<string, Promise<void>>();
  const files = new Map<string, StoredFile>();
  const watchers = new Set<() => void>();
  /** How often each item was made. */
  const made = new Map<string, number>();
  let nextNumber = 1;

  const get = (id: string): GenerationView => {
    const generation = generations.get(id);
    if (generation) return generation;
    throw new GenerationError('generation_not_found', 'There is no such generation.', {
      advice: 'It may have been deleted.',
    });
  };
  const change = (id: string, update: (next: GenerationView) => GenerationView): GenerationView => {
    const before = get(id);
    const next = update({ ...before, revision: before.revision + 1 });
    generations.set(id, { ...next, progress: Math.max(before.progress, next.progress) });
    for (const tell of watchers) tell();
    return get(id);
  };
  /** Changes what the video is made of, so that it has to be made again. */
  const changeScript: typeof change = (id, update) =>
    change(id, (next) => {
      const changed = { ...update(next), video: PENDING };
      return changed.status === 'cancelled' ? changed : { ...changed, status: statusOf(changed) };
    });
  const changeScene = (id: string, sceneId: string, update: (scene: SceneView) => SceneView): SceneView => {
    sceneOf(get(id), sceneId);
    const after = changeScript(id, (next) => ({
      ...next,
      scenes: next.scenes.map((scene) =>
        scene.id === sceneId ? { ...update(scene), segment: PENDING, revision: next.revision } : scene,
      ),
    }));
    return sceneOf(after, sceneId);
  };
  const make = (id: string, item: Item): Promise<void> => {
    if (item.view.status === 'ready' || item.view.status === 'failed') return Promise.resolve();
    const underWay = work.get(item.key);
    if (underWay) return underWay;
    const done = (async () => {
      await sleep(options.itemMs ?? 0);
      work.delete(item.key);
      const before = generations.get(id);
      if (!before) return;
      made.set(item.key, (made.get(item.key) ?? 0) + 1);
      const take = made.get(item.key) ?? 1;
      const failed = options.fails?.(item) ?? false;
      change(id, (next) => {
        const settled = settle(next, item, { failed, sceneCount: 4, shotsPerScene: 2 });
        const status = next.status === 'cancelled' ? 'cancelled' : statusOf(settled);
        return { ...withFiles(settled, take), status };
      });
    })();
    work.set(item.key, done);
    return done;
  };
  /** Gives every asset that has none yet a file. */
  const withFiles = (generation: GenerationView, take: number): GenerationView =>
    JSON.parse(JSON.stringify(generation), (name, value) => {
      if (name === 'picture' && value.status === 'ready') {
        return { ...value, asset: { ...value.asset, previewUrl: `${value.asset.url}/preview` } };
      }
      if (name !== 'asset' || /^[0-9a-f]{64}$/.test(value.hash)) return value;
      const file = storedFile(`${value.hash}/${take}`, options.fileBytes ?? 1000);
      files.set(file.hash, file);
      const { hash, mediaType, sizeBytes } = file;
      return { hash, url: `/api/assets/${hash}`, mediaType, sizeBytes, take };
    });
  const inBackground = async (id: string) => {
    for (const phase of PHASES) {
      for (const item of itemsOf(get(id), phase)) {
        if (generations.get(id)?.run !== 'background' || get(id).status === 'cancelled') return;
        await make(id, item);
      }
    }
  };

  const pipeline: Pipeline = {
    async create(request, { idempotencyKey }) {
      const known = idempotencyKey === undefined ? undefined : idsByKey.get(idempotencyKey);
      if (known !== undefined) return { generation: get(known), created: false };
      const source = { text: 'uploaded' };
      const wanted = 'upload' in request ? { source, ...request.options } : request;
      const title = 'upload' in request ? request.upload.name : (request.title ?? 'Untitled');
      const generation = { ...createGeneration(wanted, nextNumber++), title };
      generations.set(generation.id, generation);
      if (idempotencyKey !== undefined) idsByKey.set(idempotencyKey, generation.id);
      if (generation.run === 'background') void inBackground(generation.id);
      return { generation, created: true };
    },
    async copy(id, { title = get(id).title }) {
      const generation = { ...get(id), title, id: `copy-${nextNumber++}` };
      generations.set(generation.id, generation);
      return { generation, created: true };
    },
    get: async (id) => get(id),
    async list({ cursor, limit }) {
      const all = [...generations.values()].reverse().map((each) => generationSummarySchema.parse(each));
      const start = cursor === undefined ? 0 : Number(cursor) || 0;
      const nextCursor = start + limit < all.length ? String(start + limit) : null;
      return { generations: all.slice(start, start + limit), nextCursor };
    },
    async delete(id) {
      get(id);
      generations.delete(id);
      for (const tell of watchers) tell();
    },
    async phase(id, phase, { startIndex = 0, endIndex = Number.MAX_SAFE_INTEGER }, { timeBudgetMs, signal }) {
      if (get(id).status === 'cancelled') {
        throw new GenerationError('generation_cancelled', 'The generation was cancelled.');
      }
      const window = itemsOf(get(id), phase).slice(startIndex, endIndex);
      const all = Promise.all(window.map((item) => make(id, item)));
      await Promise.race([all, sleep(timeBudgetMs, { signal })]);
      return summarise(get(id), phase, { startIndex, endIndex });
    },
    async run(id, run) {
      const { status } = get(id);
      const generation = change(id, (next) => ({
        ...next,
        run,
        status: status === 'cancelled' || status === 'failed' ? 'generating' : status,
      }));
      if (run === 'background') void inBackground(id);
      return generation;
    },
    cancel: async (id) => change(id, (next) => ({ ...next, status: 'cancelled' })),
    async updateScene(id, sceneId, { shots = [], ...changes }, { ifRevision } = {}) {
      if (ifRevision !== undefined && sceneOf(get(id), sceneId).revision !== ifRevision) {
        throw new GenerationError('edit_conflict', 'The scene was changed meanwhile.');
      }
      return changeScene(id, sceneId, (scene) => ({
        ...scene,
        title: changes.title ?? scene.title,
        narration: changes.narration ?? scene.narration,
        audio: changes.narration === undefined ? scene.audio : PENDING,
        shots: scene.shots.map((shot) => {
          const changed = shots.find((each) => each.id === shot.id);
          const { visualPrompt } = changed ?? {};
          return visualPrompt === undefined ? shot : { ...shot, visualPrompt, picture: PENDING };
        }),
      }));
    },
    async insertScene(id, { afterSceneId, narration, title = '', visualPrompt = narration }, options) {
      if (options?.idempotencyKey !== undefined && insertedBy.has(options.idempotencyKey)) return get(id);
      insertedBy.add(options?.idempotencyKey);
      const { scenes } = get(id);
      if (afterSceneId) sceneOf(get(id), afterSceneId);
      const before = scenes.findIndex((scene) => scene.id === afterSceneId) + 1;
      const at = afterSceneId === undefined ? scenes.length : before;
      const sceneId = `${id}-scene-new-${nextNumber++}`;
      const shots = [{ id: `${sceneId}-shot`, visualPrompt, picture: PENDING }];
      return changeScript(id, (next) => {
        const parts = { audio: PENDING, segment: PENDING, shots };
        const scene = { id: sceneId, revision: next.revision, title, narration, ...parts };
        return { ...next, scenes: next.scenes.toSpliced(at, 0, scene) };
      });
    },
    async deleteScene(id, sceneId) {
      sceneOf(get(id), sceneId);
      return changeScript(id, (next) => ({
        ...next,
        scenes: next.scenes.filter((scene) => scene.id !== sceneId),
      }));
    },
    async splitScene(id, sceneId, { at }) {
      const scene = sceneOf(get(id), sceneId);
      const index = get(id).scenes.indexOf(scene);
      return changeScript(id, (next) => {
        const half = { ...scene, revision: next.revision, audio: PENDING, segment: PENDING };
        const first = { ...half, narration: scene.narration.slice(0, at) };
        const second = {
          ...half,
          id: `${id}-scene-new-${nextNumber++}`,
          narration: scene.narration.slice(at),
        };
        return { ...next, scenes: next.scenes.toSpliced(index, 1, first, second) };
      });
    },
    async mergeScene(id, sceneId) {
      const { scenes } = get(id);
      const index = scenes.indexOf(sceneOf(get(id), sceneId));
      const [scene, second] = scenes.slice(index);
      if (!scene || !second) throw new GenerationError('scene_not_found', 'There is no scene after it.');
      return changeScript(id, (next) => {
        const narration = `${scene.narration} ${second.narration}`;
        const shots = [...scene.shots, ...second.shots];
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
    async orderScenes(id, sceneIds) {
      const { scenes } = get(id);
      const ordered = sceneIds.flatMap((sceneId) => scenes.find((scene) => scene.id === sceneId) ?? []);
      if (ordered.length !== scenes.length || new Set(sceneIds).size !== sceneIds.length) {
        throw new GenerationError('scenes_changed', 'The order does not name every scene once.');
      }
      return changeScript(id, (next) => ({ ...next, scenes: ordered }));
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
    putAudio: async (id, sceneId) => changeScene(id, sceneId, (scene) => ({ ...scene, audio: PENDING })),
    async putPicture(id, sceneId, shotId, image) {
      const file = storedFile(`${image}`, options.fileBytes ?? 1000);
      files.set(file.hash, file);
      const { hash, mediaType, sizeBytes } = file;
      const asset = { hash, url: `/api/assets/${hash}`, mediaType, sizeBytes, take: 2 };
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
    async *watch(id, { afterRevision, signal }): AsyncGenerator<GenerationEvent> {
      let known = afterRevision ?? -1;
      while (!signal.aborted) {
        const changed = new Promise<void>((resolve) => {
          const tell = () => {
            watchers.delete(tell);
            signal.removeEventListener('abort', tell);
            resolve();
          };
          watchers.add(tell);
          signal.addEventListener('abort', tell, { once: true });
        });
        const data = generations.get(id);
        if (!data) return;
        if (data.revision > known) {
          known = data.revision;
          yield { type: 'snapshot', id: data.revision, data };
        }
        await changed;
      }
    },
    capabilities: () => TEST_CAPABILITIES,
    estimate: async () => TEST_ESTIMATE,
    async file(id, name) {
      const { video, title } = get(id);
      if (video.status !== 'ready') {
        throw new GenerationError('not_ready', 'There is no video yet.', { retryable: true });
      }
      const types = {
        mp4: 'video/mp4',
        srt: 'application/x-subrip',
        vtt: 'text/vtt',
        json: 'application/json',
      };
      const extension = name.split('.')[1] as keyof typeof types;
      const file = storedFile(`${id}/${name}`, options.fileBytes ?? 1000);
      return { ...file, mediaType: types[extension], name: `${title}.${extension}` };
    },
    async asset(hash) {
      const file = files.get(hash);
      if (file) return file;
      throw new GenerationError('asset_not_found', 'There is no such file.');
    },
    preview: async (hash) => ({ ...(await pipeline.asset(hash)), mediaType: 'image/jpeg' }),
    async close() {},
  };
  return { pipeline, generations, files, made, watchers };
}

function sceneOf({ scenes }: GenerationView, sceneId: string): SceneView {
  const scene = scenes.find(({ id }) => id === sceneId);
  if (scene) return scene;
  throw new GenerationError('scene_not_found', 'There is no such scene.');
}

function statusOf(generation: GenerationView): GenerationView['status'] {
  if (generation.status === 'failed') return 'failed';
  if (generation.video.status === 'ready') return restingStatus(generation);
  const isTouched = generation.scenes.some(
    ({ audio, shots }) =>
      audio.status !== 'pending' || shots.some(({ picture }) => picture.status !== 'pending'),
  );
  return isTouched ? 'generating' : 'storyboard';
}

function storedFile(seed: string, sizeBytes: number): StoredFile {
  const bytes = Buffer.alloc(sizeBytes, createHash('sha256').update(seed).digest());
  const hash = createHash('sha256').update(bytes).digest('hex');
  return {
    mediaType: 'video/mp4',
    sizeBytes,
    hash,
    name: 'Part one.mp4',
    open: ({ start, end } = { start: 0, end: sizeBytes }) => Readable.from([bytes.subarray(start, end)]),
  };
}
