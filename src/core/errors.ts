let clean: (text: string) => string = (text) => text;

/**
 * Sets a function that cleans the texts of every error created from now on. Only a server sets one, see `secrets.ts`:
 * a browser knows none of the server's secrets, and need not load the patterns.
 */
export function cleanErrorTexts(cleaner: (text: string) => string): void {
  clean = cleaner;
}

/**
 * The base of every error that Scenecast shows. `message` says in one sentence what happened, and `advice` what to do
 * next. Neither ever contains a secret.
 */
export abstract class PipelineError extends Error {
  /** Stable, in lower snake case. Callers decide by the code, never by the message. */
  abstract readonly code: string;
  /** Whether the same call may succeed later without a change by the user. */
  abstract readonly retryable: boolean;
  readonly advice: string | undefined;
  readonly sceneId: string | undefined;

  constructor(message: string, options: PipelineErrorOptions = {}) {
    super(clean(message), options.cause === undefined ? undefined : { cause: options.cause });
    this.advice = options.advice === undefined ? undefined : clean(options.advice);
    this.sceneId = options.sceneId;
  }
}

export interface PipelineErrorOptions {
  readonly cause?: unknown;
  readonly advice?: string | undefined;
  readonly sceneId?: string;
}

/** The request is invalid, such as an unknown voice or a bad option. Nothing was started. */
export class InputError extends PipelineError {
  override readonly name = 'InputError';
  readonly code:
    | 'invalid_option'
    | 'unknown_voice'
    | 'unknown_style'
    | 'unknown_model'
    | 'model_unavailable'
    | 'model_not_allowed'
    | 'composing_model_needed'
    | 'stock_model_needed'
    | 'stock_picture_not_found'
    | 'price_unknown'
    | 'unspeakable_text'
    | 'translation_needed'
    | 'picture_unreadable'
    | 'font_unreadable'
    | 'recording_unreadable'
    | 'music_unreadable'
    | 'music_undecodable'
    | 'clip_unreadable'
    | 'clips_unavailable'
    | 'first_frame_needed'
    | 'archive_unreadable'
    | 'archive_version_unknown'
    | 'archive_too_large'
    | 'limit_exceeded';
  readonly retryable = false;

  constructor(code: InputError['code'], message: string, options: PipelineErrorOptions = {}) {
    super(message, options);
    this.code = code;
  }
}

/** The document cannot be read. The code says why. */
export class DocumentError extends PipelineError {
  override readonly name = 'DocumentError';
  readonly code:
    | 'document_not_found'
    | 'document_unreadable'
    | 'document_unsupported'
    | 'document_encrypted'
    | 'document_damaged'
    | 'document_empty'
    | 'document_too_large'
    | 'document_too_slow'
    | 'poisonous_document'
    | 'part_not_found'
    | 'url_refused'
    | 'url_failed';
  readonly retryable: boolean;

  constructor(
    code: DocumentError['code'],
    message: string,
    options: PipelineErrorOptions & { retryable?: boolean } = {},
  ) {
    super(message, options);
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}

/** A program, worker or engine on this machine failed or is missing. */
export class EngineError extends PipelineError {
  override readonly name = 'EngineError';
  readonly code: 'ffmpeg_missing' | 'ffmpeg_failed' | 'speech_failed' | 'picture_failed' | 'render_failed';
  readonly retryable: boolean;

  constructor(
    code: EngineError['code'],
    message: string,
    options: PipelineErrorOptions & { retryable?: boolean } = {},
  ) {
    super(message, options);
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}

/** The result cannot be written where the user wants it. */
export class OutputError extends PipelineError {
  override readonly name = 'OutputError';
  readonly code: 'output_exists' | 'output_not_writable' | 'disk_full';
  readonly retryable = false;

  constructor(code: OutputError['code'], message: string, options: PipelineErrorOptions = {}) {
    super(message, options);
    this.code = code;
  }
}

/** Stored data can no longer be read, or its storage cannot be reached. */
export class StorageError extends PipelineError {
  override readonly name = 'StorageError';
  readonly code: 'database_damaged' | 'database_unavailable';
  readonly retryable: boolean;

  constructor(
    code: StorageError['code'],
    message: string,
    options: PipelineErrorOptions & { retryable?: boolean } = {},
  ) {
    super(message, options);
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}

/** Statuses of a gateway that stopped waiting for the provider: 504, and Cloudflare's 524. */
const GATEWAY_TIMEOUTS: ReadonlySet<number> = new Set([504, 524]);

/** A provider refused, timed out or sent an invalid answer. */
export class ProviderError extends PipelineError {
  override readonly name = 'ProviderError';
  /**
   * `content_refused`: the provider's rules forbid the content, so it would refuse each time. `job_lost`: the provider
   * accepted the job, and no longer knows it or never finished it.
   */
  readonly code: 'provider_failed' | 'content_refused' | 'job_lost';
  /** HTTP status, or `undefined` if no response arrived. */
  readonly status: number | undefined;
  /** How long the provider asked us to wait, if it did. */
  readonly retryAfterMs: number | undefined;
  /** Whether the request certainly never reached the provider, for example because the connection was refused. */
  readonly neverSent: boolean;
  /** Whether the provider may still finish the job, so that its result can be fetched later. */
  readonly jobContinues: boolean;

  constructor(
    message: string,
    options: PipelineErrorOptions & {
      code?: ProviderError['code'];
      status?: number | undefined;
      retryAfterMs?: number | undefined;
      neverSent?: boolean;
      jobContinues?: boolean;
    } = {},
  ) {
    super(message, options);
    this.code = options.code ?? 'provider_failed';
    this.neverSent = options.neverSent ?? false;
    this.jobContinues = options.jobContinues ?? false;
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
  }

  get retryable(): boolean {
    const { status } = this;
    return status === undefined || status === 408 || status === 429 || status >= 500;
  }

  /**
   * Whether the provider may have done the work: the request was sent and no response came, a gateway stopped
   * waiting, the response was unusable, or a job is still running.
   */
  get mayBeCharged(): boolean {
    const { status } = this;
    if (this.jobContinues) return true;
    return !this.neverSent && (status === undefined || status < 300 || GATEWAY_TIMEOUTS.has(status));
  }
}

/** A generation, or a part of it, does not exist or is not in a state for the request. Nothing was changed. */
export class GenerationError extends PipelineError {
  override readonly name = 'GenerationError';
  readonly code:
    | 'generation_not_found'
    | 'scene_not_found'
    | 'shot_not_found'
    | 'asset_not_found'
    | 'asset_damaged'
    | 'bundle_too_large'
    | 'take_not_found'
    | 'scene_exists'
    | 'take_not_selectable'
    | 'generation_cancelled'
    | 'edit_conflict'
    | 'scenes_changed'
    | 'idempotency_key_reused'
    | 'not_ready';
  readonly retryable: boolean;

  constructor(
    code: GenerationError['code'],
    message: string,
    options: PipelineErrorOptions & { retryable?: boolean } = {},
  ) {
    super(message, options);
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}
