import { DEFAULT_LIMITS, NO_FALLBACK } from '../core/limits.ts';
import { dropLostAssets } from '../store/index.ts';
import { Changes } from './advance/changes.ts';
import { Fallbacks } from './advance/fallbacks.ts';
import { GenerationReconciler } from './advance/generation-reconciler.ts';
import { GenerationWaits } from './advance/generation-waits.ts';
import { UnfinishedGenerations } from './advance/unfinished-generations.ts';
import { Previews } from './files/previews.ts';
import { TitleCards } from './files/title-cards.ts';
import { VoiceSamples } from './files/voice-samples.ts';
import { createMakers } from './makers/create-makers.ts';
import { ScriptDrafts } from './makers/script-drafts.ts';
import type { PipelineOptions } from './pipeline-options.ts';
import { ProjectImports } from './projects/import-project.ts';
import { GenerationViews } from './views/generation-views.ts';
import { createCallLanes } from './work/call-lanes.ts';
import { DurableWork, type WorkLimits } from './work/durable-work.ts';
import { Housekeeping } from './work/housekeeping.ts';
import { LostCalls } from './work/lost-calls.ts';
import type { WorkReference } from './work/work-queues.ts';
import { Workers } from './work/workers.ts';

const DEFAULT_WORK_LIMITS: WorkLimits = { audio: 3, images: 2, render: 2 };
const SCRIPTS_AT_ONCE = 2;
const SCRUB_AFTER_MS = 60_000;
/** How often to check for changes by other processes. */
const POLL_MS = { embedded: 2_000, postgres: 200 };

/** Builds the parts of the pipeline and connects them. Starts nothing. */
export function createParts(options: PipelineOptions) {
  const { database, blobs, stages, workerId, uncertain, webhooks, onError = () => {} } = options;
  const { ledger } = database;
  const limits = { ...DEFAULT_WORK_LIMITS, ...options.limits };
  const bounds = { ...DEFAULT_LIMITS, ...options.bounds };
  const closed = new AbortController();
  const findLane = createCallLanes({
    models: stages.models,
    defaults: { script: SCRIPTS_AT_ONCE, speech: limits.audio, picture: limits.images },
    settings: options.callLimits ?? (() => ({})),
    tenantLimits: options.tenantLimits,
  });

  // The parts tell each other what happened. So these functions name parts that are created further below.
  const onEnded = (key: string) => unfinished.assetEnded(key);
  const onUnwanted = (stopped: readonly WorkReference[]) => void work.cancel(stopped).catch(onError);
  const onAdvanceFailed = (error: unknown) => {
    onError(error);
    workers.scheduleResync();
  };
  const onLaneChange = () => {
    void unfinished.resumeAll().catch(onAdvanceFailed);
    void fallbacks.look();
  };
  const onDropped = async (generationIds: readonly string[]) => {
    for (const id of generationIds) await reconciler.advance(id);
  };

  const drafts = new ScriptDrafts();
  const makers = createMakers({ stages, blobs, ledger, bounds, drafts });
  const work = new DurableWork({
    database,
    makers,
    workerId,
    limits,
    cores: options.cores ?? Number.POSITIVE_INFINITY,
    findLane,
    laneTimes: options.laneTimes,
    caps: options.caps,
    tenantLimits: options.tenantLimits,
    sendWebhook: webhooks?.send,
    webhookDelaysMs: webhooks?.delaysMs,
    onEnded,
    onLaneChange,
    onFileLost: async () => onDropped(await dropLostAssets(ledger, blobs)),
  });

  const changes = new Changes();
  const views = new GenerationViews(database);
  const reconciler = new GenerationReconciler({
    database,
    blobs,
    changes,
    views,
    stages,
    findLane,
    isAnnounced: webhooks?.areWanted,
    onSuperseded: onUnwanted,
    onError: onAdvanceFailed,
  });
  const waits = new GenerationWaits({
    changes,
    views,
    reconciler,
    pollMs: POLL_MS[database.kind],
    closed: closed.signal,
  });
  const unfinished = new UnfinishedGenerations({ ledger, reconciler, onFailed: onAdvanceFailed });
  const fallbacks = new Fallbacks({
    ledger,
    blobs,
    stages,
    reconciler,
    findLane,
    fallback: options.fallback ?? (() => NO_FALLBACK),
    onStopped: onUnwanted,
    onError,
  });

  const workers = new Workers({
    database,
    work,
    workerId,
    findLane,
    onResync: () => unfinished.resumeAll(),
    onError,
  });
  const lostCalls = new LostCalls({ database, makers, findLane, onResolved: onEnded, onError });
  const housekeeping = new Housekeeping({
    database,
    blobs,
    scrubAfterMs: options.scrubAfterMs ?? SCRUB_AFTER_MS,
    onDropped,
    onError,
  });

  return {
    database,
    ledger,
    blobs,
    stages,
    limits,
    bounds,
    uncertain,
    closed,
    findLane,
    drafts,
    work,
    views,
    reconciler,
    waits,
    unfinished,
    fallbacks,
    workers,
    lostCalls,
    housekeeping,
    previews: new Previews({ ledger, blobs }),
    titleCards: new TitleCards({ ledger, blobs, stages, signal: closed.signal }),
    voiceSamples: new VoiceSamples({ stages, bounds }),
    imports: new ProjectImports({ ledger, blobs, stages, bounds, uncertain }),
  };
}

/** Everything that the pipeline is made of. */
export type PipelineParts = ReturnType<typeof createParts>;
