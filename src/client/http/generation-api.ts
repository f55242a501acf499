import type { CreateGenerationRequest, GenerationOptions } from '../../protocol/create-generation.ts';
import type {
  InsertSceneRequest,
  OrderScenesRequest,
  RegenerateRequest,
  UpdateSceneRequest,
} from '../../protocol/edit.ts';
import type { GenerationEvent } from '../../protocol/event.ts';
import type { GenerationView } from '../../protocol/generation.ts';
import type { RunMode } from '../../protocol/names.ts';
import type { CallPhase } from '../runs/call-phase.ts';

/** A document to upload, and how its video shall be made. */
export interface UploadRequest {
  /** Text, Markdown, HTML, PDF, DOCX or EPUB. */
  readonly file: Blob;
  /** With its ending, by which its kind is told; a `File`'s own name without it. */
  readonly fileName?: string;
  readonly options?: GenerationOptions;
}

/** What a generation is made from. */
export type GenerationInput = CreateGenerationRequest | UploadRequest;

/** What any action can be given. */
export interface ActionOptions {
  /** Aborts the call here. A change that was sent may be made all the same. */
  readonly signal?: AbortSignal;
  /** The same for every repeat of one wish, which is then done once. One of its own for each call by default. */
  readonly idempotencyKey?: string;
}

/** For whom others may edit the same scene. */
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

/**
 * What the generation store needs of a backend. {@link createHttpApi} speaks it over HTTP, as
 * docs/protocol.md says; a backend that is wholly different implements it anew.
 *
 * Every method rejects with an error that says whether it may be tried again; those that change something
 * answer with the generation as it is after the change.
 */
export interface GenerationApi {
  readonly callPhase: CallPhase;
  /** Creates it, and does not wait for its script. */
  createGeneration(input: GenerationInput, options?: ActionOptions): Promise<GenerationView>;
  loadGeneration(generationId: string, options?: ActionOptions): Promise<GenerationView>;
  /** Goes on with a stopped generation: on the server, or so that phase calls are heard again. */
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
  /**
   * What happens to the generation, as it happens, beginning after `lastEventId`. Ends when the server hangs up.
   * Without it, the generation is asked for again and again.
   */
  streamEvents?(
    generationId: string,
    options: { readonly lastEventId?: number; readonly signal: AbortSignal },
  ): AsyncIterable<GenerationEvent>;
}

/** One scene of one generation. */
export interface SceneTarget {
  readonly generationId: string;
  readonly sceneId: string;
}
