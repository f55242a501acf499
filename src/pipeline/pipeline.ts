import type { Readable } from 'node:stream';
import type {
  Capabilities,
  CopyGenerationRequest,
  CreateGenerationRequest,
  Estimate,
  GenerationEvent,
  GenerationList,
  GenerationStatus,
  GenerationView,
  InsertSceneRequest,
  MergeSceneRequest,
  Phase,
  PhaseRequest,
  PhaseResponse,
  RegenerateRequest,
  RunMode,
  RunRequest,
  SceneTimeline,
  SplitSceneRequest,
  UpdateGenerationRequest,
  UpdateSceneRequest,
} from '../protocol/index.ts';

/** How a generation continues; what is absent stays as it was. */
export type ResumeOptions = Omit<RunRequest, 'run'>;

/** An uploaded document; its name is what messages call it, never a path. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
}

/** A document, and how its video shall be made. */
export type CreateRequest =
  | CreateGenerationRequest
  | { readonly upload: Upload; readonly options: Omit<CreateGenerationRequest, 'source'> };

/** A finished file as it is sent to a client. */
export interface StoredFile {
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  readonly name: string;
  /** Its bytes from `start` to before `end`; all of them without. */
  open(range?: { readonly start: number; readonly end: number }): Readable;
}

/** The files of a finished film. */
export type FilmFileName = 'video.mp4' | 'sound.m4a' | 'captions.srt' | 'captions.vtt' | 'manifest.json';

/** All that can be taken away; the last two are put together when they are asked for. */
export type DownloadName = FilmFileName | 'pictures.zip' | 'archive.zip';

export interface Download {
  readonly name: DownloadName;
  readonly mediaType: string;
  /** Null while nobody knows. */
  readonly sizeBytes: number | null;
}

/** Many files in one, see docs/project-archive.md. */
export interface Bundle {
  readonly name: string;
  /** One after the other: each is only read when it is asked for. */
  readonly files: AsyncIterable<BundledFile>;
}

export interface BundledFile {
  /** Within the bundle, with slashes. */
  readonly path: string;
  open(): AsyncIterable<Uint8Array>;
}

/** What all processes that share a database do and did, by the ledger. */
export interface WorkMeasures {
  /** Assets that wait for their turn or their next attempt, by queue. */
  readonly queued: Readonly<Record<string, number>>;
  /** Calls that are under way, by queue. */
  readonly inFlight: Readonly<Record<string, number>>;
  /** Attempts that have ended, by how. */
  readonly ended: Readonly<Record<string, number>>;
  /** In US dollars: what `settled` attempts cost, `uncertain` ones may have, and `sent` ones are expected to. */
  readonly costUsd: Readonly<Record<string, number>>;
}

/** How far the background check of finished files has come. */
export interface ScrubState {
  /** Files compared with their hash since this process began. */
  readonly checked: number;
  /** Files that were damaged or gone, and are made again when they are wanted. */
  readonly damaged: number;
  /** When all files were last checked, in seconds since 1970; 0 before. */
  readonly finishedAtSeconds: number;
}

export interface WaitOptions {
  /** How long to wait at most for what is under way. */
  readonly timeBudgetMs: number;
  readonly signal: AbortSignal;
}

/** A page of generations, the newest first. */
export interface ListRequest {
  readonly limit: number;
  /** From the page before. */
  readonly cursor?: string | undefined;
  /** A part of the title, in any case. */
  readonly q?: string | undefined;
  readonly status?: GenerationStatus | undefined;
}

export interface StopOptions {
  /** How long calls that cost money may still take, in milliseconds; what has not ended then is made again. 5,000 by default. */
  readonly graceMs?: number;
  /** Aborted when somebody is in a hurry: from then on the grace is the usual one at most. */
  readonly signal?: AbortSignal;
}

export interface ChangeOptions {
  /** Of the same change asked for with the same key, only the first changes anything, for at least a day. */
  readonly idempotencyKey?: string | undefined;
}

export interface EditOptions extends ChangeOptions {
  /**
   * The revision that the user saw, of the scene, or of the generation where it is renamed or its scenes are moved: when somebody
   * else has changed it since, nothing is changed.
   */
  readonly ifRevision?: number | undefined;
}

/**
 * Generations and their scenes over the durable work. Every call is short but those that wait, and those wait at
 * most their time budget. Calling again is always safe.
 *
 * @throws GenerationError `generation_not_found`, `scene_not_found`, `generation_cancelled`, `edit_conflict`,
 *   `idempotency_key_reused`, `not_ready`; InputError and DocumentError for what the user gave.
 */
export interface Pipeline {
  create(
    request: CreateRequest,
    options: { readonly idempotencyKey?: string },
  ): Promise<{ readonly generation: GenerationView; readonly created: boolean }>;
  /** Makes another generation of the same storyboard in another shape, without any new paid work. */
  copy(
    id: string,
    request: CopyGenerationRequest,
    options?: ChangeOptions,
  ): Promise<{ readonly generation: GenerationView; readonly created: boolean }>;
  get(id: string): Promise<GenerationView>;
  list(page: ListRequest): Promise<GenerationList>;
  delete(id: string): Promise<void>;

  /** Sees to it that the window's items are under way, and waits for as many as the time budget allows. */
  phase(id: string, phase: Phase, window: PhaseRequest, wait: WaitOptions): Promise<PhaseResponse>;
  /**
   * Goes on with a generation; `background` hands all of it to the server.
   *
   * What may have been charged without an answer is asked for again with `retryUncertain` only.
   */
  run(id: string, mode: RunMode, options?: ResumeOptions): Promise<GenerationView>;
  cancel(id: string): Promise<GenerationView>;

  /** Gives it another title. */
  update(id: string, change: UpdateGenerationRequest, options?: EditOptions): Promise<GenerationView>;

  updateScene(
    id: string,
    sceneId: string,
    change: UpdateSceneRequest,
    options?: EditOptions,
  ): Promise<GenerationView>;
  insertScene(id: string, scene: InsertSceneRequest, options?: ChangeOptions): Promise<GenerationView>;
  deleteScene(id: string, sceneId: string, options?: EditOptions): Promise<GenerationView>;
  /** Cuts a scene in two at an offset in its narration. */
  splitScene(
    id: string,
    sceneId: string,
    where: SplitSceneRequest,
    options?: EditOptions,
  ): Promise<GenerationView>;
  /** Makes one scene of it and the next. */
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
   * Puts a picture of the user's own in a shot, as a take of its own: PNG, JPEG or WebP, whatever it is called.
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
   * Puts a recording of the user's own in a scene, as a take of its own: a WAV file that speaks its words.
   *
   * @throws InputError `recording_unreadable`
   */
  putAudio(id: string, sceneId: string, sound: Uint8Array, options?: ChangeOptions): Promise<GenerationView>;

  /**
   * When the words of a scene's speech are spoken, and what else its pictures follow.
   *
   * @throws GenerationError `not_ready` while its speech is not there
   */
  timeline(id: string, sceneId: string): Promise<SceneTimeline>;

  /**
   * The picture that stands in a film for a shot's picture that failed.
   *
   * @throws GenerationError `asset_not_found` unless it has failed
   */
  titleCard(id: string, sceneId: string, shotId: string): Promise<StoredFile>;

  /** What changes after a revision, as it happens; a snapshot first when no revision is given. */
  watch(
    id: string,
    options: { readonly afterRevision?: number; readonly signal: AbortSignal },
  ): AsyncIterable<GenerationEvent>;

  capabilities(): Capabilities;
  /** How far the background check of finished files has come. */
  scrubState(): ScrubState;
  /** Its signal ends the reading of the document. */
  estimate(request: CreateRequest, options: { readonly signal: AbortSignal }): Promise<Estimate>;
  /** What of a generation can be taken away now. */
  downloads(id: string): Promise<readonly Download[]>;
  file(id: string, name: FilmFileName): Promise<StoredFile>;
  /**
   * All pictures as images, or all of a generation as far as it is made. Everything was found to be there when this
   * resolves.
   *
   * @throws GenerationError `not_ready`, `asset_not_found`, `bundle_too_large`
   */
  bundle(id: string, name: 'pictures.zip' | 'archive.zip'): Promise<Bundle>;
  asset(hash: string): Promise<StoredFile>;
  /** A small JPEG of a picture, by the picture's hash. */
  preview(hash: string): Promise<StoredFile>;

  /** Takes no new work, parks what runs and returns; the next start takes it up again. */
  close(options?: StopOptions): Promise<void>;
}
