import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  FAILURE,
  ITEM_USD,
  type Item,
  itemsOf,
  restingStatus,
  settle,
} from '../../client/testing/test-generation.ts';
import { GenerationError } from '../../core/errors.ts';
import { sleep } from '../../core/sleep.ts';
import type { StoredFile } from '../../pipeline/pipeline.ts';
import type { Failure, GenerationView, ItemView, SceneView } from '../../protocol/generation.ts';
import { PHASES } from '../../protocol/names.ts';

export interface FakePipelineOptions {
  /** How long one item takes, in milliseconds; 0 by default. */
  readonly itemMs?: number;
  /** What an item waits for before it is made. Nothing by default. */
  readonly holds?: (item: Item) => Promise<void> | undefined;
  /** Whether an item fails. None by default. */
  readonly fails?: (item: Item) => boolean;
  /** The size of a finished file. 1,000 bytes by default. */
  readonly fileBytes?: number;
}

export const PENDING: ItemView = { status: 'pending' };

export type FakeGenerations = ReturnType<typeof createFakeGenerations>;

/** The generations of the fake pipeline, and the work on them. */
export function createFakeGenerations(options: FakePipelineOptions) {
  const generations = new Map<string, GenerationView>();
  const work = new Map<string, Promise<void>>();
  const files = new Map<string, StoredFile>();
  const watchers = new Set<() => void>();
  /** How often each item was made. */
  const made = new Map<string, number>();
  let lastNumber = 0;

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
  /** Changes what the film is made of, so that it has to be made again. */
  const changeScript: typeof change = (id, update) =>
    change(id, (next) => {
      const changed = { ...update(next), video: PENDING };
      return changed.status === 'cancelled' ? changed : { ...changed, status: statusOf(changed) };
    });
  const changeScene = (id: string, sceneId: string, update: (scene: SceneView) => SceneView) => {
    sceneOf(get(id), sceneId);
    return changeScript(id, (next) => ({
      ...next,
      scenes: next.scenes.map((scene) =>
        scene.id === sceneId ? { ...update(scene), segment: PENDING, revision: next.revision } : scene,
      ),
    }));
  };
  const make = (id: string, item: Item): Promise<void> => {
    if (item.view.status === 'ready' || item.view.status === 'failed') return Promise.resolve();
    const underWay = work.get(item.key);
    if (underWay) return underWay;
    const done = (async () => {
      await sleep(options.itemMs ?? 0);
      await options.holds?.(item);
      work.delete(item.key);
      const before = generations.get(id);
      if (!before) return;
      made.set(item.key, (made.get(item.key) ?? 0) + 1);
      const take = made.get(item.key) ?? 1;
      const failure = options.fails?.(item) ? FAILURE : overBudget(before);
      change(id, (next) => {
        const settled = settle(next, item, { failure, sceneCount: 4, shotsPerScene: 2 });
        const status = next.status === 'cancelled' ? 'cancelled' : statusOf(settled);
        return { ...withFiles(settled, take), status };
      });
    })();
    work.set(item.key, done);
    return done;
  };
  const fileOf = (seed: string) => storedFile(seed, options.fileBytes ?? 1000);
  /** Stores a file, and returns its asset. */
  const store = (seed: string) => {
    const file = fileOf(seed);
    files.set(file.hash, file);
    const { hash, mediaType, sizeBytes } = file;
    return { hash, url: `/api/assets/${hash}`, mediaType, sizeBytes };
  };
  /** Gives every asset without a file a file. */
  const withFiles = (generation: GenerationView, take: number): GenerationView =>
    JSON.parse(JSON.stringify(generation), (name, value) => {
      if (name === 'picture' && value.status === 'ready') {
        return { ...value, asset: { ...value.asset, previewUrl: `${value.asset.url}/preview` } };
      }
      if (name !== 'asset' || /^[0-9a-f]{64}$/.test(value.hash)) return value;
      return { ...store(`${value.hash}/${take}`), take };
    });
  const inBackground = async (id: string) => {
    for (const phase of PHASES) {
      for (const item of itemsOf(get(id), phase)) {
        if (generations.get(id)?.run !== 'background' || get(id).status === 'cancelled') return;
        await make(id, item);
      }
    }
  };
  const nextNumber = () => ++lastNumber;
  return {
    ...{ generations, files, watchers, made, nextNumber, fileOf, store },
    ...{ get, change, changeScript, changeScene, make, inBackground },
  };
}

export function sceneOf({ scenes }: GenerationView, sceneId: string): SceneView {
  const scene = scenes.find(({ id }) => id === sceneId);
  if (scene) return scene;
  throw new GenerationError('scene_not_found', 'There is no such scene.');
}

function overBudget({ cost: { budgetUsd, spentUsd } }: GenerationView): Failure | undefined {
  if (budgetUsd === null || spentUsd + ITEM_USD <= budgetUsd) return undefined;
  return { code: 'budget_exceeded', detail: 'The budget is used up.', retryable: false };
}

/** The generation with another budget. Its failed items can be queued again. */
export function withBudget(generation: GenerationView, budgetUsd: number | null): GenerationView {
  const { failure: _, ...freed } = JSON.parse(JSON.stringify(generation), (name, value) =>
    name !== '' && value?.status === 'failed' ? PENDING : value,
  );
  return { ...freed, cost: { ...freed.cost, budgetUsd } };
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
