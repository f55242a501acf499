import type { Limits } from '../../core/limits.ts';
import type { GenerationView, UpdateSceneRequest } from '../../protocol/index.ts';
import type { BlobStore, Ledger } from '../../store/index.ts';
import type { GenerationCommand, GenerationReconciler } from '../advance/generation-reconciler.ts';
import type { Stages } from '../models/stages.ts';
import type { Pipeline } from '../pipeline.ts';
import { readGeneration } from '../rows/generation-rows.ts';
import { type IdempotentRequest, idempotent } from '../rows/idempotency.ts';
import { sceneOf, shotNotFound } from '../rows/scene-rows.ts';
import type { GenerationViews } from '../views/generation-views.ts';
import { type SettingsStages, type WantedSettings, wantedSettings } from './change-settings.ts';
import * as commands from './commands.ts';
import { estimateChange } from './estimate-change.ts';
import { keepMusic } from './own-music.ts';
import { ownPicture, ownSpeech } from './own-takes.ts';
import { createStock } from './stock-pictures.ts';
import { type AddedContent, withinLimits } from './within-limits.ts';

type Edits = Pick<
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
  | 'putPicture'
  | 'searchStock'
  | 'putStock'
  | 'putAudio'
  | 'putMusic'
>;

/** The edits of a storyboard. Each is one command, applied once per idempotency key. */
export function createEdits(parts: {
  readonly reconciler: GenerationReconciler;
  readonly views: GenerationViews;
  readonly ledger: Ledger;
  readonly blobs: BlobStore;
  readonly stages: Pick<Stages, 'narrator' | 'clips' | 'music'> & SettingsStages;
  readonly bounds: Limits;
  readonly closed: AbortController;
}): Edits {
  const { reconciler, views, ledger, blobs, stages, bounds, closed } = parts;
  const stock = createStock(parts);
  const get = async (id: string) => (await views.read(id)).view;
  const apply = async (
    id: string,
    command: GenerationCommand,
    request: IdempotentRequest,
  ): Promise<GenerationView> => {
    await reconciler.apply(id, idempotent(command, request));
    return get(id);
  };
  const animates = (engine: string) => {
    try {
      return stages.models.picture.find(engine).needsFirstFrame === true;
    } catch {
      // A model that is not available now starts nothing, so it needs no frame either.
      return false;
    }
  };
  return {
    async update(id, change, options) {
      const wanted = await wantedSettings(id, change, { ledger, blobs });
      const { title, tags } = change;
      return apply(id, commands.updateGeneration({ title, tags, wanted, ...options, stages, blobs }), {
        ...options,
        name: 'update',
        body: [change, options?.ifRevision],
      });
    },
    estimateChange: async (id, change) =>
      estimateChange(ledger, id, {
        wanted: await wantedSettings(id, change, { ledger, blobs }),
        stages,
        blobs,
      }),
    updateScene: (id, sceneId, change, options) =>
      apply(id, withinLimits(commands.updateScene(sceneId, change, options), bounds, addedBy(change)), {
        ...options,
        name: `update ${sceneId}`,
        body: [change, options?.ifRevision],
      }),
    insertScene: (id, scene, options) =>
      apply(id, withinLimits(commands.insertScene(scene), bounds, scene), {
        ...options,
        name: 'insert',
        body: scene,
      }),
    deleteScene: (id, sceneId, options) =>
      apply(id, commands.deleteScene(sceneId, options), {
        ...options,
        name: `delete ${sceneId}`,
        body: options?.ifRevision,
      }),
    splitScene: (id, sceneId, where, options) =>
      apply(id, withinLimits(commands.splitScene(sceneId, where, options), bounds), {
        ...options,
        name: `split ${sceneId}`,
        body: [where, options?.ifRevision],
      }),
    mergeScene: (id, sceneId, seen, options) =>
      apply(id, withinLimits(commands.mergeScene(sceneId, seen, options), bounds, { mergedInto: sceneId }), {
        ...options,
        name: `merge ${sceneId}`,
        body: [seen, options?.ifRevision],
      }),
    orderScenes: (id, sceneIds, options) =>
      apply(id, commands.orderScenes(sceneIds, options), {
        ...options,
        name: 'order',
        body: [sceneIds, options?.ifRevision],
      }),
    regenerate: (id, sceneId, what, options) =>
      apply(id, commands.regenerate(sceneId, what, animates), {
        ...options,
        name: `regenerate ${sceneId}`,
        body: what,
      }),

    async putPicture(id, sceneId, shotId, image, options) {
      // Fails for an unknown shot before the image is read, which is expensive.
      const { shots } = sceneOf(await get(id), sceneId);
      if (!shots.some((shot) => shot.id === shotId)) throw shotNotFound({ sceneId, id: shotId });
      const own = await ownPicture(image, { blobs, clips: stages.clips, signal: closed.signal });
      const request = { ...options, name: `picture ${sceneId} ${shotId}`, body: own.key };
      return apply(id, commands.usePicture(own, { sceneId, shotId }), request);
    },

    searchStock: (id, sceneId, shotId, query, { signal }) =>
      stock.search({ id, sceneId, shotId }, query, signal),
    async putStock(id, sceneId, shotId, choice, { signal, ...options }) {
      const own = await stock.choose({ id, sceneId, shotId }, choice, signal);
      const request = { ...options, name: `stock ${sceneId} ${shotId}`, body: choice };
      return apply(id, commands.usePicture(own, { sceneId, shotId }), request);
    },

    async putMusic(id, file, options) {
      const before = await readGeneration(ledger, id);
      const context = { ledger, blobs, decoder: stages.music, signal: closed.signal };
      const musicFile = await keepMusic(file, context);
      if (before.settings.musicFile?.hash === musicFile.hash) return get(id);
      const isFirstMusic = before.settings.musicFile === undefined && before.videoKey === null;
      const wanted: WantedSettings = { change: { musicFile }, made: 'keep' };
      const change = { title: undefined, tags: undefined, wanted, stages, blobs };
      return apply(id, commands.updateGeneration({ ...change, isFirstMusic }), {
        ...options,
        name: 'music',
        body: musicFile.hash,
      });
    },

    async putAudio(id, sceneId, sound, options) {
      const generation = await get(id);
      const { language = 'und' } = generation;
      const { narration } = sceneOf(generation, sceneId);
      const { narrator } = stages;
      const own = await ownSpeech(sound, { narration, language, narrator, blobs, signal: closed.signal });
      const request = { ...options, name: `audio ${sceneId}`, body: own.request.source };
      return apply(id, commands.useSpeech(own, sceneId), request);
    },
  };
}

function addedBy({ narration, shots = [], shotList = [] }: UpdateSceneRequest): AddedContent {
  return { narration, shots: [...shots, ...shotList] };
}
