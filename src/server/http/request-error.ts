import { PipelineError, type PipelineErrorOptions } from '../../core/errors.ts';

/** A request that the server refuses before it reaches the pipeline. */
export class RequestError extends PipelineError {
  override readonly name = 'RequestError';
  readonly code: string;
  readonly retryable: boolean;
  /** The HTTP status of the response. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** When to try again, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** What is wrong, and where in the request. */
  readonly issues: readonly RequestIssue[] | undefined;

  constructor(status: number, code: string, message: string, options: RequestErrorOptions = {}) {
    super(message, options);
    this.status = status;
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.headers = options.headers ?? {};
    this.retryAfterMs = options.retryAfterMs;
    this.issues = options.issues;
  }
}

export interface RequestIssue {
  /** As a JSON Pointer. */
  readonly path: string;
  readonly message: string;
}

export interface RequestErrorOptions extends PipelineErrorOptions {
  readonly retryable?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly retryAfterMs?: number;
  readonly issues?: readonly RequestIssue[];
}
