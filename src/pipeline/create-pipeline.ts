import { dropLostAssets, generations, markBlobsUnused, spentNow } from '../store/index.ts';
import * as commands from './edits/commands.ts';
import { copyGeneration } from './edits/copies.ts';
import { createEdits } from './edits/create-edits.ts';
import { estimateTranslation } from './edits/estimate-translation.ts';
import { stopGeneration, tellCost } from './edits/stopping.ts';
import { createSuggestions } from './edits/suggestions.ts';
import { emptyTrash, eraseGeneration, listTrash, moveToTrash, takeFromTrash } from './edits/trash.ts';
import { bundleOf, downloadsOf } from './files/bundles.ts';
import { exportFile, listExports, requestExport } from './files/exports.ts';
import { sharedFilm } from './files/shared-film.ts';
import { assetFile, filmFile } from './files/stored-files.ts';
import { capabilitiesOf } from './models/capabilities.ts';
import type { Pipeline, StopOptions } from './pipeline.ts';
import { createParts, type PipelineOptions, type PipelineParts } from './pipeline-parts.ts';
import { estimateFor } from './plan/estimate.ts';
import { readGeneration } from './rows/generation-rows.ts';
import { findCreated } from './rows/idempotency.ts';
import { newGeneration } from './rows/new-generation.ts';
import { sceneOf } from './rows/scene-rows.ts';
import { share, unshare } from './rows/shares.ts';
import { costsAsCsv, costsIn } from './views/costs.ts';
import { listGenerations } from './views/list-generations.ts';
import { listTags } from './views/list-tags.ts';
import { sceneTimeline } from './views/scene-timeline.ts';
import { castOf } from './views/view-cast.ts';
import { draftOf } from './views/view-draft.ts';
import { providerStates } from './work/provider-states.ts';

/** Builds the pipeline and resumes unfinished work. Create one per process. */
export async function createPipeline(options: PipelineOptions): Promise<Pipeline> {
  const parts = createParts(options);
  const pipeline: Pipeline = {
    ...createLifecycle(parts),
    ...createEdits(parts),
    ...createSuggestions(parts),
    ...createReadings(parts),
    close: (stopOptions) => close(parts, stopOptions),
  };
  try {
    await start(parts);
  } catch (error) {
    // Its queues may already be running, on a database that the caller closes next.
    await pipeline.close({ graceMs: 0 }).catch(() => {});
    throw error;
  }
  return pipeline;
}

async function start({
  database,
  blobs,
  work,
  workers,
  reconciler,
  unfinished,
  housekeeping,
  lostCalls,
  fallbacks,
}: PipelineParts) {
  const changed = database.isRebuilt ? await dropLostAssets(database.ledger, blobs) : [];
  await workers.appear();
  await work.launch();
  await workers.start();
  await database.stopCalls?.receive((id) => reconciler.giveWay(id));
  for (const id of changed) await reconciler.advance(id);
  await unfinished.resumeAll();
  housekeeping.start();
  lostCalls.start();
  fallbacks.start();
}

async function close(parts: PipelineParts, options?: StopOptions): Promise<void> {
  parts.closed.abort(new Error('the pipeline is closed'));
  await parts.workers.retire();
  await parts.fallbacks.stop();
  await parts.lostCalls.stop();
  await parts.housekeeping.stop();
  await parts.work.shutdown(options);
  await parts.workers.leave();
  await parts.reconciler.close();
}

type Lifecycle = Pick<
  Pipeline,
  | 'create'
  | 'copy'
  | 'importProject'
  | 'delete'
  | 'restore'
  | 'erase'
  | 'emptyTrash'
  | 'share'
  | 'unshare'
  | 'phase'
  | 'run'
  | 'cancel'
  | 'watch'
  | 'checkLostCalls'
>;

/** Creates, runs, stops and deletes generations. */
function createLifecycle({
  database,
  ledger,
  blobs,
  stages,
  views,
  reconciler,
  work,
  waits,
  uncertain,
  imports,
  lostCalls,
}: PipelineParts): Lifecycle {
  const get = async (id: string) => (await views.read(id)).view;
  return {
    async create(request, { idempotencyKey }) {
      const row = await newGeneration(request, {
        models: stages.models,
        blobs,
        ...(idempotencyKey && { idempotencyKey }),
      });
      const [inserted] = await ledger
        .insert(generations)
        .values({ ...row, uncertain: row.uncertain ?? uncertain })
        .onConflictDoNothing()
        .returning();
      if (!inserted) {
        // The document belongs to the earlier generation, or to none.
        if (row.source.kind === 'blob') await markBlobsUnused(ledger, [row.source.hash]);
        return { generation: await get(await findCreated(ledger, row)), created: false };
      }
      // Writes the generation's first view, even if there is nothing to queue yet.
      await reconciler.apply(row.id, {});
      return { generation: await get(row.id), created: true };
    },

    async copy(id, request, { idempotencyKey } = {}) {
      // Scopes the key to this route and this generation.
      const key = idempotencyKey === undefined ? undefined : `copy ${id} ${idempotencyKey}`;
      const copy = await copyGeneration(ledger, id, { stages, blobs, request, idempotencyKey: key });
      if (copy.created) await reconciler.apply(copy.id, { change: async () => ({ structure: true }) });
      return { generation: await get(copy.id), created: copy.created };
    },

    async importProject(archive, options) {
      const made = await imports.run(archive, options);
      if (made.created) await reconciler.apply(made.id, { change: async () => ({ structure: true }) });
      return { generation: await get(made.id), created: made.created };
    },

    async delete(id) {
      await reconciler.stop(id, async () => {
        // Nobody is told here what the calls that it stops have cost.
        void work.cancel(await moveToTrash(ledger, id));
        await database.flush();
      });
    },

    async restore(id) {
      // Its assets may have been stopped or lost meanwhile.
      const refresh = { change: async () => ({ structure: true }) };
      if (await takeFromTrash(ledger, id)) await reconciler.apply(id, refresh);
      return get(id);
    },

    async erase(id) {
      await eraseGeneration(ledger, id);
      await database.flush();
    },

    async emptyTrash() {
      await emptyTrash(ledger);
      await database.flush();
    },

    share: (id) => share(ledger, id),
    unshare: (id) => unshare(ledger, id),

    async run(id, mode, options) {
      await reconciler.apply(id, commands.resume(mode, { ...options, models: stages.models }));
      return get(id);
    },

    async cancel(id) {
      return reconciler.stop(id, async () => {
        await work.cancel(await stopGeneration(ledger, id));
        // Stopped calls may have been charged, and the answer must include that cost.
        await tellCost(ledger, id);
        await database.flush();
        return get(id);
      });
    },

    async checkLostCalls(id) {
      await readGeneration(ledger, id);
      return lostCalls.check({ generationId: id });
    },

    phase: (id, phase, window, wait) => waits.phase(id, phase, window, wait),
    watch: (id, options) => waits.watch(id, options),
  };
}

type Readings = Pick<
  Pipeline,
  | 'get'
  | 'list'
  | 'tags'
  | 'trash'
  | 'timeline'
  | 'cast'
  | 'draft'
  | 'titleCard'
  | 'capabilities'
  | 'scrubState'
  | 'estimate'
  | 'voiceSample'
  | 'estimateTranslation'
  | 'costs'
  | 'costsAsCsv'
  | 'spending'
  | 'providers'
  | 'file'
  | 'shareToken'
  | 'sharedFilm'
  | 'downloads'
  | 'exports'
  | 'requestExport'
  | 'exportFile'
  | 'bundle'
  | 'asset'
  | 'preview'
>;

/** Reads generations and their files. */
function createReadings({
  ledger,
  blobs,
  stages,
  limits,
  bounds,
  views,
  titleCards,
  previews,
  voiceSamples,
  housekeeping,
  drafts,
  findLane,
}: PipelineParts): Readings {
  const files = { ledger, blobs, renderer: stages.renderer };
  const subject = async (id: string) => {
    const { row, view } = await views.read(id);
    return { generation: row, view };
  };
  return {
    get: async (id) => (await views.read(id)).view,
    list: (page) => listGenerations(ledger, page),
    tags: () => listTags(ledger),
    trash: (page) => listTrash(ledger, page),
    timeline: async (id, sceneId) => sceneTimeline(ledger, sceneOf((await views.read(id)).view, sceneId)),
    draft: (id) => draftOf(id, { ledger, blobs, drafts }),
    cast: (id) => castOf(ledger, id, stages),
    titleCard: (generationId, sceneId, shotId) => titleCards.file({ generationId, sceneId, id: shotId }),
    scrubState: () => ({ ...housekeeping.scrubState }),
    capabilities: () => capabilitiesOf(stages.models, { ...limits, ...bounds }),
    estimate: (request, { signal }) => estimateFor(request, { stages, bounds, signal }),
    voiceSample: (request, { signal }) => voiceSamples.make(request, signal),
    estimateTranslation: (id, request) => estimateTranslation(ledger, id, { stages, blobs, request }),
    costs: (period) => costsIn(ledger, period),
    costsAsCsv: (period) => costsAsCsv(ledger, period),
    spending: () => spentNow(ledger),
    providers: () => providerStates(ledger, findLane),
    file: (id, name) => filmFile(files, id, name),
    shareToken: async (id) => (await readGeneration(ledger, id)).shareToken,
    sharedFilm: (token) => sharedFilm(files, token),
    downloads: async (id) => downloadsOf(files, await subject(id)),
    exports: async (id) => listExports(files, await readGeneration(ledger, id)),
    requestExport: (id, name) => requestExport(files, id, name),
    exportFile: (id, name) => exportFile(files, id, name),
    bundle: async (id, name) => bundleOf(files, await subject(id), name),
    asset: (hash) => assetFile(files, hash),
    preview: (hash) => previews.file(hash),
  };
}
