import { PipelineError, type PipelineErrorOptions } from '../core/errors.ts';
import type { Failure } from '../protocol/generation.ts';
import type { Problem } from '../protocol/problem.ts';

/**
 * No response arrived: the network failed, or the platform hid the response, as a browser does with a gateway's
 * response without CORS headers. The server may have done the work; asking again costs nothing.
 */
export class NetworkError extends PipelineError {
  override readonly name = 'NetworkError';
  readonly code: 'network_failed' | 'timed_out';
  readonly retryable = true;

  constructor(code: NetworkError['code'], message: string, options: PipelineErrorOptions = {}) {
    super(message, { advice: 'Check the connection, then resume. Finished work is kept.', ...options });
    this.code = code;
  }
}

/** The server responded with an error. */
export class HttpError extends PipelineError {
  override readonly name = 'HttpError';
  /** The problem's own code, or `http_<status>` if the response was not a problem of the protocol. */
  readonly code: string;
  readonly status: number;
  readonly retryable: boolean;
  /** How long the server asked the client to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** The response's `application/problem+json`, if there was one. */
  readonly problem: Problem | undefined;

  constructor(status: number, options: { readonly problem?: Problem; readonly retryAfterMs?: number } = {}) {
    const { problem } = options;
    const message = problem?.detail ?? problem?.title ?? `The server answered with status ${status}.`;
    super(message, { advice: problem?.advice });
    this.status = status;
    this.problem = problem;
    this.code = problem?.code ?? `http_${status}`;
    this.retryable = problem?.retryable ?? isRetryableStatus(status);
    this.retryAfterMs = options.retryAfterMs ?? problem?.retryAfterMs;
  }
}

/** Whether this status means that the same call may succeed later. */
function isRetryableStatus(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/** The server's response does not follow the protocol: a login page, half a body, a missing field. Not retried. */
export class ProtocolError extends PipelineError {
  override readonly name = 'ProtocolError';
  readonly code: 'answer_not_json' | 'answer_invalid' | 'answer_too_large';
  readonly retryable = false;

  constructor(code: ProtocolError['code'], message: string, options: PipelineErrorOptions = {}) {
    super(message, { advice: 'Check that the base URL is a Scenecast server.', ...options });
    this.code = code;
  }
}

/** The backend moves backwards, past the end or not at all, so following it would never end. */
export class StalledError extends PipelineError {
  override readonly name = 'StalledError';
  readonly code: 'backend_stalled' | 'backend_went_astray';
  readonly retryable: boolean;

  constructor(code: StalledError['code'], message: string) {
    super(message, { advice: "Check the server's log. Finished work is kept." });
    this.code = code;
    this.retryable = code === 'backend_stalled';
  }
}

/** The generation failed on the server, or its script did, without which it cannot continue. */
export class GenerationFailedError extends PipelineError {
  override readonly name = 'GenerationFailedError';
  readonly code: string;
  readonly retryable: boolean;

  constructor(failure: Failure) {
    super(failure.detail, failure.advice === undefined ? {} : { advice: failure.advice });
    this.code = failure.code;
    this.retryable = failure.retryable;
  }
}

/** Wraps a value that is no {@link PipelineError}, for example one thrown by the user's own `callPhase`. */
export class UnexpectedError extends PipelineError {
  override readonly name = 'UnexpectedError';
  readonly code = 'unexpected';
  readonly retryable = false;
}

/** Whether the status comes from a gateway whose server is gone. */
export function isGone(status: number): boolean {
  return status >= 502 && status <= 504;
}

/**
 * Whether the server cannot be reached, as opposed to refusing the request. A store whose state shows such an error
 * waits for the server, and continues by itself.
 */
export function isOutage(error: unknown): boolean {
  return error instanceof NetworkError || (error instanceof HttpError && isGone(error.status));
}

/** Whether the same call may succeed later. */
export function isRetryable(error: unknown): boolean {
  return error instanceof PipelineError && error.retryable;
}

/** Converts any thrown value to an error that can be shown. A {@link PipelineError} is returned as it is. */
export function toPipelineError(error: unknown): PipelineError {
  if (error instanceof PipelineError) return error;
  const message = error instanceof Error && error.message ? error.message : String(error);
  return new UnexpectedError(message, { cause: error });
}
