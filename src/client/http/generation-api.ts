import type { Capabilities } from '../../protocol/capabilities.ts';
import type {
  CopyGenerationRequest,
  CreateGenerationRequest,
  GenerationOptions,
} from '../../protocol/create-generation.ts';
import type { DownloadList } from '../../protocol/download.ts';
import type {
  InsertSceneRequest,
  MergeSceneRequest,
  OrderScenesRequest,
  RegenerateRequest,
  UpdateGenerationRequest,
  UpdateSceneRequest,
} from '../../protocol/edit.ts';
import type { Estimate } from '../../protocol/estimate.ts';
import type { GenerationEvent } from '../../protocol/event.ts';
import type { GenerationList, GenerationView } from '../../protocol/generation.ts';
import type { GenerationStatus, RunMode } from '../../protocol/names.ts';
import type { SceneTimeline } from '../../protocol/timeline.ts';
import type { CallPhase } from '../runs/call-phase.ts';

/** A document to upload, and how its video is made. */
export interface UploadRequest {
  /** Text, Markdown, HTML, PDF, DOCX or EPUB. */
  readonly file: Blob;
  /** With its extension, which tells the format; the name of a `File` without it. */
  readonly fileName?: string;
  readonly options?: GenerationOptions;
}

/** What a generation is made from: a text, an address or a file, and how its film is made. */
export type GenerationInput = CreateGenerationRequest | UploadRequest;

/** What every call can be given. */
export interface ActionOptions {
  /** Aborts the call here. A change that was sent may be made all the same. */
  readonly signal?: AbortSignal;
  /** The same for every repeat of one request, which is then done once. Each call has its own by default. */
  readonly idempotencyKey?: string;
  /** How long one attempt may take, in milliseconds. That of the {@link Connection} by default. */
  readonly timeoutMs?: number;
  /** Lets the request outlive the page. False by default. */
  readonly keepalive?: boolean;
}

/** What every change can be given. */
export interface EditOptions extends ActionOptions {
  /**
   * The revision that the user saw, of the scene, or of the generation where it is renamed or its scenes are moved:
   * if somebody has changed it since, the change is refused.
   */
  readonly ifRevision?: number;
}

/** How a stopped generation goes on. */
export interface RunOptions extends ActionOptions {
  /** Another budget from now on, in US dollars; null for none. */
  readonly budgetUsd?: number | null;
  /** What happens from now on after a paid call whose outcome is unknown. */
  readonly uncertain?: 'ask' | 'retry-once';
  /** Make another call for what failed with `outcome_unknown`, although the earlier one may have been charged. */
  readonly retryUncertain?: boolean;
}

/** Which generations to list. All of them by default. */
export interface ListQuery {
  /** A part of the title. */
  readonly q?: string | undefined;
  readonly status?: GenerationStatus | undefined;
  /** The `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  /** How many on one page. The server's own number by default. */
  readonly limit?: number | undefined;
}

/** One scene of one generation. */
export interface SceneTarget {
  readonly generationId: string;
  readonly sceneId: string;
}

/** One shot of one scene. */
export interface ShotTarget extends SceneTarget {
  readonly shotId: string;
}

/**
 * Everything that a server offers. {@link createHttpApi} speaks it over HTTP.
 *
 * Every method rejects with a {@link PipelineError} that says whether the call may be tried again. A method that
 * changes a generation answers with the generation as it is after the change.
 */
export interface GenerationApi {
  readonly callPhase: CallPhase;
  /** Creates it, and does not wait for its script. */
  createGeneration(input: GenerationInput, options?: ActionOptions): Promise<GenerationView>;
  loadGeneration(generationId: string, options?: ActionOptions): Promise<GenerationView>;
  /** Goes on with a stopped generation: on the server, or so that it answers phase calls again. */
  runGeneration(generationId: string, run: RunMode, options?: RunOptions): Promise<GenerationView>;
  /** Stops what can be stopped, and keeps what is finished. */
  cancelGeneration(generationId: string, options?: ActionOptions): Promise<GenerationView>;
  /** Changes a scene: like every edit, it makes nothing, and puts back to `pending` what depends on it. */
  updateScene(
    target: SceneTarget,
    changes: UpdateSceneRequest,
    options?: EditOptions,
  ): Promise<GenerationView>;
  insertScene(
    generationId: string,
    scene: InsertSceneRequest,
    options?: ActionOptions,
  ): Promise<GenerationView>;
  deleteScene(target: SceneTarget, options?: EditOptions): Promise<GenerationView>;
  orderScenes(
    generationId: string,
    order: OrderScenesRequest,
    options?: EditOptions,
  ): Promise<GenerationView>;
  /** Asks for new takes, of everything when `what` is empty. The old ones are kept. */
  regenerateScene(
    target: SceneTarget,
    what: RegenerateRequest,
    options?: ActionOptions,
  ): Promise<GenerationView>;
  /** What happens to the generation, as it happens, beginning after `lastEventId`. Ends when the server hangs up. */
  streamEvents(
    generationId: string,
    options: { readonly lastEventId?: number; readonly signal: AbortSignal },
  ): AsyncIterable<GenerationEvent>;

  /** The voices, styles, models and limits of the server. */
  getCapabilities(options?: ActionOptions): Promise<Capabilities>;
  /** What a film of this would hold and cost. Starts nothing, and keeps nothing of a file. */
  estimate(input: GenerationInput, options?: ActionOptions): Promise<Estimate>;
  /** One page of generations, the newest first. */
  listGenerations(query?: ListQuery, options?: ActionOptions): Promise<GenerationList>;
  deleteGeneration(generationId: string, options?: ActionOptions): Promise<void>;
  /** Gives a generation another title; `ifRevision` is the generation's. */
  updateGeneration(
    generationId: string,
    changes: UpdateGenerationRequest,
    options?: EditOptions,
  ): Promise<GenerationView>;
  /** Another generation of the same storyboard, without new paid work. */
  copyGeneration(
    generationId: string,
    shape?: CopyGenerationRequest,
    options?: ActionOptions,
  ): Promise<GenerationView>;
  /** The files that can be downloaded now, with links that work without a token. */
  listDownloads(generationId: string, options?: ActionOptions): Promise<DownloadList>;
  /** Cuts a scene in two at an offset in its narration, in UTF-16 code units. */
  splitScene(target: SceneTarget, at: number, options?: EditOptions): Promise<GenerationView>;
  /** Joins a scene and the next one; with `next`, only if that is still the scene that the user saw there. */
  mergeScene(target: SceneTarget, seen?: MergeSceneRequest, options?: EditOptions): Promise<GenerationView>;
  /** Puts a picture of the user's own in a shot: PNG, JPEG or WebP, as the blob's type says. */
  putPicture(target: ShotTarget, picture: Blob, options?: ActionOptions): Promise<GenerationView>;
  /** Puts a recording of the user's own in a scene: a WAV file that speaks its words. See {@link encodeWav}. */
  putAudio(target: SceneTarget, recording: Blob, options?: ActionOptions): Promise<GenerationView>;
  /** When each word of a scene is spoken, for a player of its own. */
  getSceneTimeline(target: SceneTarget, options?: ActionOptions): Promise<SceneTimeline>;
  /** The picture that the film shows in place of one that failed. */
  getTitleCard(target: ShotTarget, options?: ActionOptions): Promise<Blob>;
}

/**
 * What the store needs of a backend. A backend that is wholly different implements it; without `streamEvents`, the
 * store asks for the generation again and again.
 */
export type GenerationBackend = Pick<
  GenerationApi,
  | 'callPhase'
  | 'createGeneration'
  | 'loadGeneration'
  | 'runGeneration'
  | 'cancelGeneration'
  | 'updateScene'
  | 'insertScene'
  | 'deleteScene'
  | 'orderScenes'
  | 'regenerateScene'
> &
  Partial<Pick<GenerationApi, 'streamEvents'>>;
