// Over 300 lines: the port of the pipeline, most of it documentation.
import type { Readable } from 'node:stream';
import type { Format } from '../core/frame.ts';
import type {
  Capabilities,
  CastList,
  ChangeEstimate,
  CopyGenerationRequest,
  Costs,
  CostsQuery,
  CreateGenerationRequest,
  Estimate,
  FilmExport,
  FilmExportName,
  GenerationEvent,
  GenerationList,
  GenerationSort,
  GenerationStatus,
  GenerationView,
  InsertSceneRequest,
  LostCallsReport,
  MergeSceneRequest,
  Phase,
  PhaseRequest,
  PhaseResponse,
  ProviderState,
  RegenerateRequest,
  RunMode,
  RunRequest,
  SceneTimeline,
  ScriptDraft,
  SplitSceneRequest,
  StockChoice,
  StockQuery,
  StockResults,
  Suggestion,
  SuggestionRequest,
  TagList,
  TranslationRequest,
  TrashList,
  UpdateGenerationRequest,
  UpdateSceneRequest,
  VoiceSampleRequest,
} from '../protocol/index.ts';

/** How a generation continues. Absent fields keep their values. */
export type ResumeOptions = Omit<RunRequest, 'run'>;

/** An uploaded document. Messages refer to it by its name, which is never a path. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
}

/** A document, and the settings of its film. */
export type CreateRequest =
  | CreateGenerationRequest
  | { readonly upload: Upload; readonly options: Omit<CreateGenerationRequest, 'source'> };

/** A finished file to send to a client. */
export interface StoredFile {
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  readonly name: string;
  /** Reads bytes from `start` up to, but not including, `end`; all bytes if no range is given. */
  open(range?: { readonly start: number; readonly end: number }): Readable;
}

/** The files of a finished film. */
export type FilmFileName =
  | 'video.mp4'
  | 'sound.m4a'
  | 'captions.srt'
  | 'captions.vtt'
  | 'second-captions.srt'
  | 'second-captions.vtt'
  | 'transcript.txt'
  | 'chapters.txt'
  | 'credits.txt'
  | 'manifest.json';

/** Files that are put together while they are sent. */
export type BundleName = 'poster.jpg' | 'slides.pdf' | 'slides.pptx' | 'pictures.zip' | 'archive.zip';

/** All downloads. */
export type DownloadName = FilmFileName | FilmExportName | BundleName;

/** An export without its link: the server makes links. */
export type FilmExportState = Omit<FilmExport, 'url'>;

export interface Download {
  readonly name: DownloadName;
  readonly mediaType: string;
  /** `null` if not known in advance. */
  readonly sizeBytes: number | null;
}

/** What anyone who knows the token of a share may see. */
export interface SharedFilm {
  readonly title: string;
  readonly language: string;
  readonly format: Format;
  readonly scenes: readonly {
    readonly title: string;
    readonly startMs: number;
    readonly narration: string;
  }[];
  readonly files: ReadonlyMap<FilmFileName, StoredFile>;
  /** A small JPEG of its first picture. Absent if the film shows none. */
  readonly poster?: (() => Promise<StoredFile>) | undefined;
}

/** A download that is put together while it is sent: one file, or a ZIP archive of several. */
export interface Bundle {
  readonly name: string;
  readonly mediaType: string;
  readonly content:
    | { readonly kind: 'file'; readonly bytes: AsyncIterable<Uint8Array> }
    /** Each file is read only when the iterator reaches it. For `archive.zip`, see docs/project-archive.md. */
    | { readonly kind: 'archive'; readonly files: AsyncIterable<BundledFile> };
}

export interface BundledFile {
  /** The path within the bundle, with slashes. */
  readonly path: string;
  open(): AsyncIterable<Uint8Array>;
}

/** Current and past work of all processes that share a database, from the ledger. */
export interface WorkMeasures {
  /** Assets that wait for their turn or their next attempt, by queue. */
  readonly queued: Readonly<Record<string, number>>;
  /** Calls that are under way, by queue. */
  readonly inFlight: Readonly<Record<string, number>>;
  /** Attempts that have ended, by outcome. */
  readonly ended: Readonly<Record<string, number>>;
  /**
   * In US dollars: what `settled` attempts cost, `uncertain` attempts may have cost, and `sent` attempts are expected
   * to cost.
   */
  readonly costUsd: Readonly<Record<string, number>>;
  /** Providers of which at least one call has ended. */
  readonly providers: readonly ProviderState[];
  /** The tenants with the most to do and to pay. The last entry can be all others together. */
  readonly tenants: readonly TenantMeasures[];
}

/** What counts against spending caps, in US dollars, and days and months of UTC. */
export interface Spending {
  readonly dayUsd: number;
  readonly monthUsd: number;
  /** For tenants with any costs this month. */
  readonly tenants: readonly {
    readonly tenant: string;
    readonly dayUsd: number;
    readonly monthUsd: number;
  }[];
}

/** The work for one tenant. */
export interface TenantMeasures {
  readonly tenant: string;
  /** Assets that wait for their turn or their next attempt. */
  readonly queued: number;
  /** Calls that are under way. */
  readonly inFlight: number;
  /** What counts against its limit of this month, in US dollars. */
  readonly monthUsd: number;
}

/** The progress of the background check of finished files. */
export interface ScrubState {
  /** Files compared with their hash since this process started. */
  readonly checked: number;
  /** Files found damaged or missing. They are made again when they are wanted. */
  readonly damaged: number;
  /** When the last complete check ended, in seconds since 1970; 0 before the first. */
  readonly finishedAtSeconds: number;
}

export interface WaitOptions {
  /** How long to wait at most for work under way. */
  readonly timeBudgetMs: number;
  readonly signal: AbortSignal;
}

/** A page of generations. */
export interface ListRequest {
  readonly limit: number;
  /** The cursor that the previous page returned. */
  readonly cursor?: string | undefined;
  /** Text that the title must contain, or words that the narrations must have, case-insensitive. */
  readonly q?: string | undefined;
  readonly status?: GenerationStatus | undefined;
  /** A tag that it has. */
  readonly tag?: string | undefined;
  /** For whom it is made. */
  readonly tenant?: string | undefined;
  /** The newest first by default. */
  readonly sort?: GenerationSort | undefined;
}

/** A page of the trash, what was deleted last first. */
export interface TrashRequest {
  readonly limit: number;
  /** The cursor that the previous page returned. */
  readonly cursor?: string | undefined;
}

export interface StopOptions {
  /**
   * How long paid calls may continue, in milliseconds. Work that has not ended by then is made again. Default: 5,000.
   */
  readonly graceMs?: number;
  /** Aborted when the operator presses for a quick stop: from then on, the grace is at most the default. */
  readonly signal?: AbortSignal;
}

export interface ChangeOptions {
  /** Of all calls with the same key, only the first changes anything. Keys are remembered for at least a day. */
  readonly idempotencyKey?: string | undefined;
}

export interface EditOptions extends ChangeOptions {
  /**
   * The revision that the user saw: of the scene, or of the generation when it is renamed or its scenes are moved.
   * The change is refused if the revision has changed since.
   */
  readonly ifRevision?: number | undefined;
}

/**
 * Generations and their scenes, made by durable work. Methods return quickly, except those that wait; these wait at
 * most for their time budget. It is always safe to call a method again.
 *
 * @throws GenerationError `generation_not_found`, `scene_not_found`, `generation_cancelled`, `edit_conflict`,
 * `idempotency_key_reused`, `not_ready`; InputError and DocumentError for invalid input.
 */
export interface Pipeline {
  create(
    request: CreateRequest,
    options: { readonly idempotencyKey?: string },
  ): Promise<{ readonly generation: GenerationView; readonly created: boolean }>;
  /**
   * Makes another generation of the same storyboard in another shape, without new paid work; or in another language,
   * after its script model has translated it.
   */
  copy(
    id: string,
    request: CopyGenerationRequest,
    options?: ChangeOptions,
  ): Promise<{ readonly generation: GenerationView; readonly created: boolean }>;
  /**
   * Makes another generation of a project archive: see docs/project-archive.md. Only its film is made again, from its
   * parts, and nothing is paid for. The signal ends the import, until the generation exists.
   *
   * @throws InputError `archive_unreadable`, `archive_version_unknown`, `archive_too_large`, `limit_exceeded`; nothing
   * is stored then
   */
  importProject(
    archive: AsyncIterable<Uint8Array>,
    options: ChangeOptions & {
      readonly signal: AbortSignal;
      /** For whom it is imported. */
      readonly tenant?: string | undefined;
    },
  ): Promise<{ readonly generation: GenerationView; readonly created: boolean }>;
  /** Lets anyone who knows the returned token watch the film, until {@link unshare}. */
  share(id: string): Promise<string>;
  unshare(id: string): Promise<void>;
  /** The token of a shared generation; null if it is not shared. */
  shareToken(id: string): Promise<string | null>;
  /** The film of a share; `undefined` if there is no such share, or its film is not finished. */
  sharedFilm(token: string): Promise<SharedFilm | undefined>;
  get(id: string): Promise<GenerationView>;
  list(page: ListRequest): Promise<GenerationList>;
  /** The tags of all generations that are not in the trash. */
  tags(): Promise<TagList>;
  /** Stops a generation and moves it to the trash. Only the calls of the trash find it there. */
  delete(id: string): Promise<void>;
  trash(page: TrashRequest): Promise<TrashList>;
  /** Takes a generation out of the trash. What was stopped is cancelled, and can be run again. */
  restore(id: string): Promise<GenerationView>;
  /** Deletes a generation in the trash for good. After thirty days, this happens by itself. */
  erase(id: string): Promise<void>;
  /** Deletes everything that is in the trash now, for good. */
  emptyTrash(): Promise<void>;

  /** Queues the items of the window, and waits for as many as the time budget allows. */
  phase(id: string, phase: Phase, window: PhaseRequest, wait: WaitOptions): Promise<PhaseResponse>;
  /**
   * Resumes a generation; `background` lets the server do all of it.
   * Assets that may have been charged without an answer are queued again only with `retryUncertain`.
   */
  run(id: string, mode: RunMode, options?: ResumeOptions): Promise<GenerationView>;
  cancel(id: string): Promise<GenerationView>;

  /** Changes the generation's title or its settings. */
  update(id: string, change: UpdateGenerationRequest, options?: EditOptions): Promise<GenerationView>;

  /** The scenes of a script while its model writes them, if the model sends them early. Only to be shown. */
  draft(id: string): Promise<ScriptDraft>;

  /** Who and what looks the same in all pictures, and how many show it. {@link Pipeline.update} changes it. */
  cast(id: string): Promise<CastList>;

  /** What a change of settings would make out of date, and cost. Changes nothing. */
  estimateChange(id: string, change: UpdateGenerationRequest): Promise<ChangeEstimate>;

  updateScene(
    id: string,
    sceneId: string,
    change: UpdateSceneRequest,
    options?: EditOptions,
  ): Promise<GenerationView>;
  insertScene(id: string, scene: InsertSceneRequest, options?: ChangeOptions): Promise<GenerationView>;
  deleteScene(id: string, sceneId: string, options?: EditOptions): Promise<GenerationView>;
  /** Splits a scene at an offset in its narration. */
  splitScene(
    id: string,
    sceneId: string,
    where: SplitSceneRequest,
    options?: EditOptions,
  ): Promise<GenerationView>;
  /** Merges a scene with the next one. */
  mergeScene(
    id: string,
    sceneId: string,
    seen?: MergeSceneRequest,
    options?: EditOptions,
  ): Promise<GenerationView>;
  orderScenes(id: string, sceneIds: readonly string[], options?: EditOptions): Promise<GenerationView>;
  regenerate(
    id: string,
    sceneId: string,
    what: RegenerateRequest,
    options?: ChangeOptions,
  ): Promise<GenerationView>;

  /**
   * Asks the providers what became of the calls for this generation whose answers were lost, and corrects its cost. A
   * job that a provider runs is continued.
   */
  checkLostCalls(id: string): Promise<LostCallsReport>;

  /** Another narration for a scene, if it was asked for; otherwise what it would cost. Starts nothing. */
  suggestion(id: string, sceneId: string, request: SuggestionRequest): Promise<Suggestion>;

  /**
   * Asks for another narration for a scene, and waits for it within the time budget. The scene does not change. The
   * same suggestion is paid for once.
   *
   * @throws InputError `composing_model_needed`, GenerationError `generation_cancelled`
   */
  suggest(
    id: string,
    sceneId: string,
    request: SuggestionRequest,
    wait: { readonly timeBudgetMs: number; readonly signal: AbortSignal },
  ): Promise<Suggestion>;

  /**
   * Adds the user's own picture as a take of a shot: PNG, JPEG or WebP, recognized by its content.
   *
   * @throws InputError `picture_unreadable`
   */
  putPicture(
    id: string,
    sceneId: string,
    shotId: string,
    image: Uint8Array,
    options?: ChangeOptions,
  ): Promise<GenerationView>;

  /**
   * Searches a collection of photos or clips for a shot.
   *
   * @throws InputError `unknown_model`, `model_not_allowed`, `model_unavailable`, `stock_model_needed`
   * @throws ProviderError if the collection cannot be searched
   */
  searchStock(
    id: string,
    sceneId: string,
    shotId: string,
    query: StockQuery,
    wait: { readonly signal: AbortSignal },
  ): Promise<StockResults>;

  /**
   * Adds a picture of a collection, with whom to name for it, as a take of a shot. It stays when the film's style or
   * models change.
   *
   * @throws as {@link Pipeline.searchStock}; InputError `stock_picture_not_found`, `picture_unreadable`, `clip_unreadable`
   */
  putStock(
    id: string,
    sceneId: string,
    shotId: string,
    choice: StockChoice,
    options: ChangeOptions & { readonly signal: AbortSignal },
  ): Promise<GenerationView>;

  /**
   * Music of the user's own, played instead of composed music: WAV, and where the server can decode them MP3, FLAC, Ogg
   * and M4A.
   *
   * @throws InputError `music_unreadable`, `music_undecodable`
   */
  putMusic(
    id: string,
    file: { readonly bytes: Uint8Array; readonly name: string },
    options?: ChangeOptions,
  ): Promise<GenerationView>;

  /**
   * Adds the user's own recording as a take of a scene's speech: a WAV file that speaks its narration.
   *
   * @throws InputError `recording_unreadable`
   */
  putAudio(id: string, sceneId: string, sound: Uint8Array, options?: ChangeOptions): Promise<GenerationView>;

  /**
   * The timing of a scene's words and shots.
   *
   * @throws GenerationError `not_ready` before its speech is ready
   */
  timeline(id: string, sceneId: string): Promise<SceneTimeline>;

  /**
   * The title card that replaces a shot's failed picture in the film.
   *
   * @throws GenerationError `asset_not_found` unless the picture has failed
   */
  titleCard(id: string, sceneId: string, shotId: string): Promise<StoredFile>;

  /** Yields the changes after a revision as they happen; without a revision, a snapshot comes first. */
  watch(
    id: string,
    options: { readonly afterRevision?: number; readonly signal: AbortSignal },
  ): AsyncIterable<GenerationEvent>;

  capabilities(): Capabilities;
  /** The progress of the background check of finished files. */
  scrubState(): ScrubState;
  /** The signal stops reading the document. */
  estimate(request: CreateRequest, options: { readonly signal: AbortSignal }): Promise<Estimate>;
  /** Speaks a user's own words with a free voice, as a WAV file. Stores nothing. */
  voiceSample(
    request: VoiceSampleRequest,
    options: { readonly signal: AbortSignal },
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** What a copy in another language would hold and cost. Starts nothing and stores nothing. */
  estimateTranslation(id: string, request: TranslationRequest): Promise<Estimate>;
  /**
   * What calls cost in a period, from the ledger of all processes.
   *
   * @throws InputError `invalid_option` for a period that is longer than a year, or ends before it begins
   */
  costs(period: CostsQuery): Promise<Costs>;
  /** The same costs as CSV: one line for each film, model and day. */
  costsAsCsv(period: CostsQuery): Promise<string>;
  /** What counts against the spending caps of today and of this month, in US dollars and days of UTC. */
  spending(): Promise<Spending>;
  /** How providers take calls now, over all processes. */
  providers(): Promise<readonly ProviderState[]>;
  /** The downloads that a generation offers now. */
  downloads(id: string): Promise<readonly Download[]>;
  file(id: string, name: FilmFileName): Promise<StoredFile>;
  /**
   * The pictures as slides or images, or everything that a generation has made so far. All files exist when this
   * resolves.
   *
   * @throws GenerationError `not_ready`, `asset_not_found`, `bundle_too_large`
   */
  bundle(id: string, name: BundleName): Promise<Bundle>;
  /** What the current film can be converted to, and which of these exports exist. Empty without a film. */
  exports(id: string): Promise<readonly FilmExportState[]>;
  /** Queues the conversion of the current film, once. A failed one is tried again. @throws GenerationError `not_ready` */
  requestExport(id: string, name: FilmExportName): Promise<FilmExportState>;
  /** @throws GenerationError `not_ready` unless the current film was converted to it */
  exportFile(id: string, name: FilmExportName): Promise<StoredFile>;
  asset(hash: string): Promise<StoredFile>;
  /** A small JPEG of a picture, by the picture's hash. */
  preview(hash: string): Promise<StoredFile>;

  /** Accepts no new work, parks running work and returns. The next start resumes it. */
  close(options?: StopOptions): Promise<void>;
}
