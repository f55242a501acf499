import { DEFAULT_LIMITS, type Limits, type SpendingCaps } from '../core/limits.ts';
import type { UncertainPolicy } from '../core/model.ts';
import { type BlobStore, type Database, dropLostAssets, generations, noteUnused } from '../store/index.ts';
import { Changes } from './advance/changes.ts';
import { GenerationReconciler } from './advance/generation-reconciler.ts';
import { GenerationWaits } from './advance/generation-waits.ts';
import { UnfinishedGenerations } from './advance/unfinished-generations.ts';
import * as commands from './edits/commands.ts';
import { copyGeneration } from './edits/copies.ts';
import { createEdits } from './edits/create-edits.ts';
import { deleteGeneration } from './edits/stopping.ts';
import { bundleOf, downloadsOf } from './files/bundles.ts';
import { Previews } from './files/previews.ts';
import { assetFile, filmFile } from './files/stored-files.ts';
import { TitleCards } from './files/title-cards.ts';
import { createMakers } from './makers/create-makers.ts';
import { capabilitiesOf } from './models/capabilities.ts';
import type { Stages } from './models/stages.ts';
import type { Pipeline, StopOptions } from './pipeline.ts';
import { estimateFor } from './plan/estimate.ts';
import { findCreated } from './rows/idempotency.ts';
import { newGeneration } from './rows/new-generation.ts';
import { sceneOf } from './rows/scene-rows.ts';
import { GenerationViews } from './views/generation-views.ts';
import { listGenerations } from './views/list-generations.ts';
import { sceneTimeline } from './views/scene-timeline.ts';
import { DurableWork, type WorkLimits } from './work/durable-work.ts';
import { Housekeeping } from './work/housekeeping.ts';
import { Workers } from './work/workers.ts';

export interface PipelineOptions {
  /** Closed by whoever opened it, after the pipeline. */
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly stages: Stages;
  /** 3 calls for speech, 2 for pictures and 2 renderings at once by default. */
  readonly limits?: Partial<WorkLimits>;
  /**
   * How much of this machine's own work runs at once, of all kinds together, what belongs to the earliest scenes
   * first. As much as the limits let, by default.
   */
  readonly cores?: number;
  /**
   * What happens after a paid call whose outcome is unknown, where a request does not say: by default `ask` for
   * calls that are known to cost more than $0.10, and `retry-once` for the others.
   */
  readonly uncertain?: UncertainPolicy | undefined;
  /** What a generation may cost at most. */
  readonly bounds?: Partial<Limits>;
  /** What this server may spend on calls. Nothing stops it by default. */
  readonly caps?: SpendingCaps | undefined;
  /**
   * How long after the start the background check of finished files begins, in milliseconds; a minute by default.
   * Infinity turns it off.
   */
  readonly scrubAfterMs?: number;
  /** Unique among the processes that live. */
  readonly workerId: string;
  /** Told what went wrong where nobody waits for it. Such work is tried again later. */
  readonly onError?: (error: unknown) => void;
}

const DEFAULT_WORK_LIMITS: WorkLimits = { audio: 3, images: 2, render: 2 };
const SCRUB_AFTER_MS = 60_000;
/** How often a change is looked for that another process may have made. */
const POLL_MS = { embedded: 2_000, postgres: 200 };

/** Builds the pipeline and resumes what was left unfinished. A process has one. */
export async function createPipeline(options: PipelineOptions): Promise<Pipeline> {
  const parts = createParts(options);
  const pipeline: Pipeline = {
    ...createLifecycle(parts),
    ...createEdits(parts),
    ...createReadings(parts),
    close: (stopOptions) => close(parts, stopOptions),
  };
  try {
    await start(parts);
  } catch (error) {
    // Its queues may run already, on a database that is closed next.
    await pipeline.close({ graceMs: 0 }).catch(() => {});
    throw error;
  }
  return pipeline;
}

function createParts(options: PipelineOptions) {
  const { database, blobs, stages, workerId, cores = Number.POSITIVE_INFINITY } = options;
  const { onError = () => {} } = options;
  const { ledger } = database;
  const limits = { ...DEFAULT_WORK_LIMITS, ...options.limits };
  const bounds = { ...DEFAULT_LIMITS, ...options.bounds };
  const closed = new AbortController();
  const changes = new Changes();
  const views = new GenerationViews(database);
  const work = new DurableWork({
    database,
    workerId,
    limits,
    cores,
    caps: options.caps,
    makers: createMakers({ stages, blobs, ledger, bounds }),
    onEnded: (key) => unfinished.assetEnded(key),
    onFileLost: async () => onDropped(await dropLostAssets(ledger, blobs)),
  });
  const onFailed = (error: unknown) => {
    onError(error);
    workers.scheduleResync();
  };
  const reconciler = new GenerationReconciler({
    database,
    blobs,
    changes,
    views,
    stages,
    onSuperseded: (stopped) => void work.cancel(stopped).catch(onError),
    onError: onFailed,
  });
  const pollMs = POLL_MS[database.kind];
  const waits = new GenerationWaits({ changes, views, reconciler, pollMs, closed: closed.signal });
  const unfinished = new UnfinishedGenerations({ ledger, reconciler, onFailed });
  const onDropped = async (ids: readonly string[]) => {
    for (const id of ids) await reconciler.advance(id);
  };
  const housekeeping = new Housekeeping({
    database,
    blobs,
    onError,
    onDropped,
    scrubAfterMs: options.scrubAfterMs ?? SCRUB_AFTER_MS,
  });
  const workers = new Workers({
    database,
    work,
    workerId,
    onError,
    onLeftOver: () => unfinished.resumeAll(),
  });
  const previews = new Previews({ ledger, blobs });
  const titleCards = new TitleCards({ ledger, blobs, stages, signal: closed.signal });
  return {
    database,
    ledger,
    blobs,
    stages,
    limits,
    uncertain: options.uncertain,
    bounds,
    closed,
    views,
    work,
    reconciler,
    waits,
    unfinished,
    housekeeping,
    workers,
    previews,
    titleCards,
  };
}

/** All that the pipeline is made of. */
export type PipelineParts = ReturnType<typeof createParts>;

async function start({
  database,
  blobs,
  work,
  workers,
  reconciler,
  unfinished,
  housekeeping,
}: PipelineParts) {
  const changed = database.isRebuilt ? await dropLostAssets(database.ledger, blobs) : [];
  await work.launch();
  await workers.start();
  for (const id of changed) await reconciler.advance(id);
  await unfinished.resumeAll();
  housekeeping.start();
}

async function close(parts: PipelineParts, options?: StopOptions): Promise<void> {
  parts.closed.abort(new Error('the pipeline is closed'));
  await parts.workers.retire();
  await parts.housekeeping.stop();
  await parts.work.shutdown(options);
  await parts.workers.leave();
  await parts.reconciler.stop();
}

type Lifecycle = Pick<Pipeline, 'create' | 'copy' | 'delete' | 'phase' | 'run' | 'cancel' | 'watch'>;

/** How a generation begins, goes on and ends. */
function createLifecycle({
  ledger,
  blobs,
  stages,
  views,
  reconciler,
  work,
  waits,
  uncertain,
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
        // The document is that of the earlier generation, or nobody's.
        if (row.source.kind === 'blob') await noteUnused(ledger, [row.source.hash]);
        return { generation: await get(await findCreated(ledger, row)), created: false };
      }
      // Even if it has nothing to begin yet: this writes its first view.
      await reconciler.apply(row.id, {});
      return { generation: await get(row.id), created: true };
    },

    async copy(id, request, { idempotencyKey } = {}) {
      // Known for this route and this generation alone.
      const key = idempotencyKey === undefined ? undefined : `copy ${id} ${idempotencyKey}`;
      const copy = await copyGeneration(ledger, id, { stages, request, idempotencyKey: key });
      if (copy.created) await reconciler.apply(copy.id, { change: async () => ({ structure: true }) });
      return { generation: await get(copy.id), created: copy.created };
    },

    async delete(id) {
      const stopped = await reconciler.end(id, () => deleteGeneration(ledger, id));
      await work.cancel(stopped);
    },

    async run(id, mode, options) {
      await reconciler.apply(id, commands.resume(mode, { ...options, models: stages.models }));
      return get(id);
    },

    async cancel(id) {
      const { command, stopped } = commands.cancel();
      await reconciler.apply(id, command);
      await work.cancel(stopped);
      // Calls that were stopped half-way may have been charged: the answer must include that.
      if (stopped.length > 0) await reconciler.advance(id);
      return get(id);
    },

    phase: (id, phase, window, wait) => waits.phase(id, phase, window, wait),
    watch: (id, options) => waits.watch(id, options),
  };
}

type Readings = Pick<
  Pipeline,
  | 'get'
  | 'list'
  | 'timeline'
  | 'titleCard'
  | 'capabilities'
  | 'scrubState'
  | 'estimate'
  | 'file'
  | 'downloads'
  | 'bundle'
  | 'asset'
  | 'preview'
>;

/** What can be read of generations and their files. */
function createReadings({
  ledger,
  blobs,
  stages,
  limits,
  bounds,
  views,
  titleCards,
  previews,
  housekeeping,
}: PipelineParts): Readings {
  const files = { ledger, blobs };
  const subject = async (id: string) => {
    const { row, view } = await views.read(id);
    return { generation: row, view };
  };
  return {
    get: async (id) => (await views.read(id)).view,
    list: (page) => listGenerations(ledger, page),
    timeline: async (id, sceneId) => sceneTimeline(ledger, sceneOf((await views.read(id)).view, sceneId)),
    titleCard: (generationId, sceneId, shotId) => titleCards.file({ generationId, sceneId, id: shotId }),
    scrubState: () => ({ ...housekeeping.scrubState }),
    capabilities: () => capabilitiesOf(stages.models, { ...limits, ...bounds }),
    estimate: (request, { signal }) => estimateFor(request, { stages, bounds, signal }),
    file: (id, name) => filmFile(files, id, name),
    downloads: async (id) => downloadsOf(files, await subject(id)),
    bundle: async (id, name) => bundleOf(files, await subject(id), name),
    asset: (hash) => assetFile(files, hash),
    preview: (hash) => previews.file(hash),
  };
}
