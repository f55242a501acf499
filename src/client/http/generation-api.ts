import type { Capabilities } from '../../protocol/capabilities.ts';
import type { CastList } from '../../protocol/cast.ts';
import type { Costs, CostsQuery } from '../../protocol/costs.ts';
import type {
  CopyGenerationRequest,
  CreateGenerationRequest,
  GenerationOptions,
} from '../../protocol/create-generation.ts';
import type { DownloadList } from '../../protocol/download.ts';
import type { ScriptDraft } from '../../protocol/draft.ts';
import type {
  InsertSceneRequest,
  MergeSceneRequest,
  OrderScenesRequest,
  RegenerateRequest,
  UpdateGenerationRequest,
  UpdateSceneRequest,
} from '../../protocol/edit.ts';
import type { ChangeEstimate, Estimate } from '../../protocol/estimate.ts';
import type { GenerationEvent } from '../../protocol/event.ts';
import type { FilmExport, FilmExportList, FilmExportName } from '../../protocol/export.ts';
import type { GenerationList, GenerationView } from '../../protocol/generation.ts';
import type { LostCallsReport } from '../../protocol/lost-calls.ts';
import type { GenerationSort, GenerationStatus, RunMode } from '../../protocol/names.ts';
import type { KeyTest, ServerSettings, UpdateSettingsRequest } from '../../protocol/settings.ts';
import type { Share } from '../../protocol/share.ts';
import type { StockChoice, StockQuery, StockResults } from '../../protocol/stock.ts';
import type { Suggestion, SuggestionRequest } from '../../protocol/suggestion.ts';
import type { TagList } from '../../protocol/tags.ts';
import type { SceneTimeline } from '../../protocol/timeline.ts';
import type { TrashList } from '../../protocol/trash.ts';
import type { CallPhase } from '../runs/call-phase.ts';

/** A document to upload, and the settings of its film. */
export interface UploadRequest {
  /** Text, Markdown, HTML, PDF, DOCX or EPUB. */
  readonly file: Blob;
  /** A name with an extension that identifies the format. By default, the name of the `File`. */
  readonly fileName?: string;
  readonly options?: GenerationOptions;
}

/** The source of a generation: a text, a URL or a file, with the settings of its film. */
export type GenerationInput = CreateGenerationRequest | UploadRequest;

/** The options of every call. */
export interface ActionOptions {
  /** Aborts the call here. A change that was sent may still be made. */
  readonly signal?: AbortSignal;
  /** Identifies one request across repetitions, so that it is done once. By default, each call has its own. */
  readonly idempotencyKey?: string;
  /** The timeout of one attempt, in milliseconds. By default, that of the {@link Connection}. */
  readonly timeoutMs?: number;
  /** Lets the request outlive the page. False by default. */
  readonly keepalive?: boolean;
}

/** The options of every edit. */
export interface EditOptions extends ActionOptions {
  /**
   * The revision that the user saw: of the scene, or of the generation when it is renamed or its scenes are moved.
   * The change is refused if the revision has changed since.
   */
  readonly ifRevision?: number;
}

/** How a stopped generation continues. */
export interface RunOptions extends ActionOptions {
  /** A new budget in US dollars; `null` for none. */
  readonly budgetUsd?: number | null;
  /** What happens from now on after a paid call whose outcome is unknown. */
  readonly uncertain?: 'ask' | 'retry-once';
  /** Repeats calls that failed with `outcome_unknown`, although the earlier ones may have been charged. */
  readonly retryUncertain?: boolean;
}

/** Which generations to list. All by default. */
export interface ListQuery {
  /** Text that the title must contain, or words that the narrations must have. */
  readonly q?: string | undefined;
  readonly status?: GenerationStatus | undefined;
  /** A tag that it must have. */
  readonly tag?: string | undefined;
  /** For whom it is made. */
  readonly tenant?: string | undefined;
  /** The newest first by default. */
  readonly sort?: GenerationSort | undefined;
  /** The `nextCursor` of the previous page. */
  readonly cursor?: string | undefined;
  /** How many per page. The server decides by default. */
  readonly limit?: number | undefined;
}

/** Which page of the trash to list. */
export type TrashQuery = Pick<ListQuery, 'cursor' | 'limit'>;

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
 * Everything that a server offers. {@link createHttpApi} implements it over HTTP.
 *
 * Every method rejects with a {@link PipelineError} that says whether the call can be retried. A method that changes
 * a generation returns the generation after the change.
 */
export interface GenerationApi {
  readonly callPhase: CallPhase;
  /** Creates a generation without waiting for its script. */
  createGeneration(input: GenerationInput, options?: ActionOptions): Promise<GenerationView>;
  loadGeneration(generationId: string, options?: ActionOptions): Promise<GenerationView>;
  /** Resumes a stopped generation: on the server, or so that it accepts phase calls again. */
  runGeneration(generationId: string, run: RunMode, options?: RunOptions): Promise<GenerationView>;
  /** Stops what can be stopped, and keeps finished work. */
  cancelGeneration(generationId: string, options?: ActionOptions): Promise<GenerationView>;
  /** Changes a scene. Like every edit, it makes nothing; parts that depend on the change become `pending`. */
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
  /** Makes new takes: of all parts if `what` is empty. The old takes are kept. */
  regenerateScene(
    target: SceneTarget,
    what: RegenerateRequest,
    options?: ActionOptions,
  ): Promise<GenerationView>;
  /**
   * The events of the generation as they happen, beginning after `lastEventId`. Ends when the server closes the
   * stream.
   */
  streamEvents(
    generationId: string,
    options: { readonly lastEventId?: number; readonly signal: AbortSignal },
  ): AsyncIterable<GenerationEvent>;

  /** The voices, styles, models and limits of the server. */
  getCapabilities(options?: ActionOptions): Promise<Capabilities>;
  /** Estimates the content and the cost of a film. Starts nothing and stores nothing. */
  estimate(input: GenerationInput, options?: ActionOptions): Promise<Estimate>;
  /** What was spent in a period, by day, model and film. */
  getCosts(period?: CostsQuery, options?: ActionOptions): Promise<Costs>;
  /** The same costs as a CSV file, with one line for each film, model and day. */
  getCostsFile(period?: CostsQuery, options?: ActionOptions): Promise<Blob>;
  /** The settings of the server. They never contain a key. */
  getSettings(options?: ActionOptions): Promise<ServerSettings>;
  /** Changes settings for everybody who uses the server. Absent settings stay; null removes one. */
  updateSettings(changes: UpdateSettingsRequest, options?: ActionOptions): Promise<ServerSettings>;
  /** Asks a provider whether it accepts its key. */
  testKey(provider: string, options?: ActionOptions): Promise<KeyTest>;
  /** One page of generations. */
  listGenerations(query?: ListQuery, options?: ActionOptions): Promise<GenerationList>;
  /** The tags of all generations, in alphabetical order. */
  listTags(options?: ActionOptions): Promise<TagList>;
  /** Stops a generation and moves it to the trash, from which it can be restored for thirty days. */
  deleteGeneration(generationId: string, options?: ActionOptions): Promise<void>;
  /** One page of the trash, what was deleted last first. */
  listTrash(query?: TrashQuery, options?: ActionOptions): Promise<TrashList>;
  /** Takes a generation out of the trash. What was stopped is `cancelled`, and its share has ended. */
  restoreGeneration(generationId: string, options?: ActionOptions): Promise<GenerationView>;
  /** Deletes a generation in the trash for good. */
  eraseGeneration(generationId: string, options?: ActionOptions): Promise<void>;
  /** Deletes everything in the trash for good. */
  emptyTrash(options?: ActionOptions): Promise<void>;
  /**
   * Changes a generation's title, tags or settings. Makes nothing by itself: outdated parts become `pending`, and the
   * film stays until a new one is finished. `ifRevision` is the generation's.
   */
  updateGeneration(
    generationId: string,
    changes: UpdateGenerationRequest,
    options?: EditOptions,
  ): Promise<GenerationView>;
  /**
   * The scenes of a script while its model writes them, if the model sends them before it has finished. Only to be
   * shown: the finished script may differ.
   */
  getDraft(generationId: string, options?: ActionOptions): Promise<ScriptDraft>;
  /**
   * Who and what looks the same in all pictures of a film, and how many show it. To change it, update the generation
   * with `cast`.
   */
  getCast(generationId: string, options?: ActionOptions): Promise<CastList>;
  /** What other settings would make out of date, and cost. Changes nothing. */
  estimateChange(
    generationId: string,
    changes: UpdateGenerationRequest,
    options?: ActionOptions,
  ): Promise<ChangeEstimate>;
  /** Whether the film is shared, and the path of its page on the server. */
  getShare(generationId: string, options?: ActionOptions): Promise<Share>;
  /** Lets everybody who knows the path watch the film. A film that is shared keeps its path. */
  shareGeneration(generationId: string, options?: ActionOptions): Promise<Share>;
  /** Stops sharing the film. Its path never works again. */
  unshareGeneration(generationId: string, options?: ActionOptions): Promise<Share>;
  /**
   * Copies the storyboard into another generation, without new paid work. With a `language`, a script model
   * translates it first; the pictures that hold no words are kept.
   */
  copyGeneration(
    generationId: string,
    shape?: CopyGenerationRequest,
    options?: ActionOptions,
  ): Promise<GenerationView>;
  /** What a copy in another language would hold and cost. Starts nothing. */
  estimateCopy(
    generationId: string,
    shape: CopyGenerationRequest & { readonly language: string },
    options?: ActionOptions,
  ): Promise<Estimate>;
  /**
   * Makes another generation of a project archive, without new paid work. Its film is rendered from its parts. An
   * attempt may take half an hour by default, because archives are large.
   */
  importProject(archive: Blob, options?: ActionOptions): Promise<GenerationView>;
  /** The files that can be downloaded now, with links that work without a token. */
  listDownloads(generationId: string, options?: ActionOptions): Promise<DownloadList>;
  /** What the finished film can be converted to, and which of these exports exist. */
  listExports(generationId: string, options?: ActionOptions): Promise<FilmExportList>;
  /** Has the film converted, once. The answer does not wait for it: list the exports until it is `ready`. */
  requestExport(generationId: string, name: FilmExportName, options?: ActionOptions): Promise<FilmExport>;
  /** Asks the providers what became of calls whose answers were lost, and corrects the cost of the generation. */
  checkLostCalls(generationId: string, options?: ActionOptions): Promise<LostCallsReport>;
  /** Another narration for a scene, if it was asked for; otherwise what it would cost. Starts nothing. */
  lookAtSuggestion(
    target: SceneTarget,
    request: SuggestionRequest,
    options?: ActionOptions,
  ): Promise<Suggestion>;
  /**
   * Asks for another narration for a scene, once. If it is still `running` in the answer, call again. The scene does
   * not change: to take the suggestion, update the scene.
   */
  suggest(target: SceneTarget, request: SuggestionRequest, options?: ActionOptions): Promise<Suggestion>;
  /** Splits a scene at an offset in its narration, in UTF-16 code units. */
  splitScene(target: SceneTarget, at: number, options?: EditOptions): Promise<GenerationView>;
  /** Merges a scene with the next one; with `next`, only if that is still the scene that the user saw there. */
  mergeScene(target: SceneTarget, seen?: MergeSceneRequest, options?: EditOptions): Promise<GenerationView>;
  /** Adds the user's own picture as a take of a shot: PNG, JPEG or WebP, according to the blob's type. */
  putPicture(target: ShotTarget, picture: Blob, options?: ActionOptions): Promise<GenerationView>;
  /** Photos or clips that a collection has for a shot: see `searches` of the picture models. */
  searchStock(target: ShotTarget, query?: StockQuery, options?: ActionOptions): Promise<StockResults>;
  /** Adds one of them as a take of the shot, with whom to name for it. */
  putStock(target: ShotTarget, choice: StockChoice, options?: ActionOptions): Promise<GenerationView>;
  /**
   * Adds the user's own recording as a take of a scene's speech: a WAV file that speaks its narration. See {@link
   * encodeWav}.
   */
  putAudio(target: SceneTarget, recording: Blob, options?: ActionOptions): Promise<GenerationView>;
  /** When each word of a scene is spoken, for a player of your own. */
  getSceneTimeline(target: SceneTarget, options?: ActionOptions): Promise<SceneTimeline>;
  /** The picture that the film shows in place of a failed one. */
  getTitleCard(target: ShotTarget, options?: ActionOptions): Promise<Blob>;
}

/**
 * The part of the API that the store needs. Implement it for a different kind of backend. Without `streamEvents`, the
 * store polls.
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
