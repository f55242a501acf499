import {
  type CallLimits,
  DEFAULT_LIMITS,
  type Fallback,
  type Limits,
  NO_FALLBACK,
  type SpendingCaps,
} from '../core/limits.ts';
import type { UncertainPolicy } from '../core/model.ts';
import type { TenantLimits } from '../core/tenant.ts';
import { type BlobStore, type Database, dropLostAssets } from '../store/index.ts';
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
import type { Stages } from './models/stages.ts';
import { ProjectImports } from './projects/import-project.ts';
import { GenerationViews } from './views/generation-views.ts';
import { createCallLanes } from './work/call-lanes.ts';
import { DurableWork, type WorkLimits } from './work/durable-work.ts';
import { Housekeeping } from './work/housekeeping.ts';
import type { LaneTimes } from './work/lane-state.ts';
import { LostCalls } from './work/lost-calls.ts';
import type { SendWebhook } from './work/webhook-calls.ts';
import { Workers } from './work/workers.ts';

export interface PipelineOptions {
  /** Closed by its owner, after the pipeline. */
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly stages: Stages;
  /** By default, 3 calls for speech, 2 for pictures and 2 renderings at once. */
  readonly limits?: Partial<WorkLimits>;
  /** Limits of providers and models now. By default, those of `limits` hold for all providers together. */
  readonly callLimits?: (() => CallLimits) | undefined;
  /** What may be done for each tenant now. No limit by default. */
  readonly tenantLimits?: (() => TenantLimits) | undefined;
  /** Which models continue films while the provider of another one takes no calls. None by default. */
  readonly fallback?: (() => Fallback) | undefined;
  /** How long providers that refuse or do not answer are left alone. */
  readonly laneTimes?: LaneTimes | undefined;
  /**
   * How many tasks of this machine run at once, over all queues. Tasks of the earliest scenes go first. By default,
   * only `limits` applies.
   */
  readonly cores?: number;
  /**
   * What happens after a paid call whose outcome is unknown, unless the request says: by default `ask` for calls
   * known to cost more than $0.10, and `retry-once` for others.
   */
  readonly uncertain?: UncertainPolicy | undefined;
  /** Limits on the size of a generation. */
  readonly bounds?: Partial<Limits>;
  /** What this server may spend on calls now. No limit by default. */
  readonly caps?: (() => SpendingCaps) | undefined;
  /**
   * How long after the start the background check of finished files begins, in milliseconds; a minute by default.
   * Infinity turns it off.
   */
  readonly scrubAfterMs?: number;
  /** Calls the user when a film comes to an end. By default, nobody is called. */
  readonly webhooks?: {
    /** Whether there is somebody to call now. */
    readonly areWanted: () => boolean;
    readonly send: SendWebhook;
    /** The pauses between attempts, in milliseconds. */
    readonly delaysMs?: readonly number[];
  };
  /** Unique among live processes. */
  readonly workerId: string;
  /** Called with errors that no caller receives. The failed work is tried again later. */
  readonly onError?: (error: unknown) => void;
}

const DEFAULT_WORK_LIMITS: WorkLimits = { audio: 3, images: 2, render: 2 };
const SCRIPTS_AT_ONCE = 2;
const SCRUB_AFTER_MS = 60_000;
/** How often to check for changes by other processes. */
const POLL_MS = { embedded: 2_000, postgres: 200 };

/** Builds the parts of the pipeline and connects them. Starts nothing. */
export function createParts(options: PipelineOptions) {
  const { database, blobs, stages, workerId, cores = Number.POSITIVE_INFINITY } = options;
  const { onError = () => {} } = options;
  const { ledger } = database;
  const limits = { ...DEFAULT_WORK_LIMITS, ...options.limits };
  const bounds = { ...DEFAULT_LIMITS, ...options.bounds };
  const closed = new AbortController();
  const changes = new Changes();
  const views = new GenerationViews(database);
  const findLane = createCallLanes({
    models: stages.models,
    defaults: { script: SCRIPTS_AT_ONCE, speech: limits.audio, picture: limits.images },
    settings: options.callLimits ?? (() => ({})),
    tenantLimits: options.tenantLimits,
  });
  const drafts = new ScriptDrafts();
  const makers = createMakers({ stages, blobs, ledger, bounds, drafts });
  const work = new DurableWork({
    database,
    findLane,
    laneTimes: options.laneTimes,
    workerId,
    limits,
    cores,
    caps: options.caps,
    tenantLimits: options.tenantLimits,
    sendWebhook: options.webhooks?.send,
    webhookDelaysMs: options.webhooks?.delaysMs,
    makers,
    onLaneChange: () => {
      void unfinished.resumeAll().catch(onFailed);
      void fallbacks.look();
    },
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
    findLane,
    isAnnounced: options.webhooks?.areWanted,
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
    findLane,
    onError,
    onResync: () => unfinished.resumeAll(),
  });
  const lostCalls = new LostCalls({
    database,
    makers,
    findLane,
    onError,
    onResolved: (key) => unfinished.assetEnded(key),
  });
  const fallbacks = new Fallbacks({
    ledger,
    blobs,
    stages,
    reconciler,
    findLane,
    onError,
    fallback: options.fallback ?? (() => NO_FALLBACK),
    onStopped: (stopped) => void work.cancel(stopped).catch(onError),
  });
  const previews = new Previews({ ledger, blobs });
  const titleCards = new TitleCards({ ledger, blobs, stages, signal: closed.signal });
  const voiceSamples = new VoiceSamples({ stages, bounds });
  const { uncertain } = options;
  const imports = new ProjectImports({ ledger, blobs, stages, bounds, uncertain });
  return {
    database,
    ledger,
    blobs,
    stages,
    limits,
    uncertain,
    imports,
    bounds,
    drafts,
    closed,
    views,
    work,
    reconciler,
    waits,
    unfinished,
    housekeeping,
    workers,
    lostCalls,
    fallbacks,
    previews,
    titleCards,
    voiceSamples,
    findLane,
  };
}

/** Everything that the pipeline is made of. */
export type PipelineParts = ReturnType<typeof createParts>;
