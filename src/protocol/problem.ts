/** The media type of every error: RFC 9457. */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** The code with which phase calls are refused once a generation was cancelled, until it is run again. */
export const GENERATION_CANCELLED = 'generation_cancelled';

/** An error as servers tell it (RFC 9457). */
export interface Problem {
  type: string;
  /** What kind of thing went wrong; the same for every problem with this code. */
  title: string;
  status: number;
  /** What went wrong this time, in one sentence. */
  detail?: string | undefined;
  /** What the user can do about it, in one sentence. */
  advice?: string | undefined;
  /** The request's path or id. */
  instance?: string | undefined;
  /** Stable, lower snake case: clients decide by it. */
  code: string;
  /** Whether the same call may succeed later without a change by the user. */
  retryable: boolean;
  /** How long to wait before the next call, in milliseconds; the `Retry-After` header says the same in seconds. */
  retryAfterMs?: number | undefined;
  /** For a bad request: what is wrong where, the path as a JSON Pointer. */
  issues?: { path: string; message: string }[] | undefined;
}
