import * as z from 'zod';

/** The media type of every error: RFC 9457. */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** The code with which phase calls are refused once a generation was cancelled, until it is run again. */
export const GENERATION_CANCELLED = 'generation_cancelled';

export const problemSchema = z.object({
  type: z.string().max(2048).default('about:blank'),
  /** What kind of thing went wrong; the same for every problem with this code. */
  title: z.string().max(1024),
  status: z.int().min(400).max(599),
  /** What went wrong this time, in one sentence. */
  detail: z.string().max(4096).optional(),
  /** What the user can do about it, in one sentence. */
  advice: z.string().max(4096).optional(),
  /** The request's path or id. */
  instance: z.string().max(2048).optional(),
  /** Stable, lower snake case: clients decide by it. */
  code: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/),
  /** Whether the same call may succeed later without a change by the user. */
  retryable: z.boolean(),
  /** When to come back, in milliseconds; the `Retry-After` header says the same in seconds. */
  retryAfterMs: z.int().min(0).optional(),
  /** For a bad request: what is wrong where, the path as a JSON Pointer. */
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
/** An error as servers tell it (RFC 9457). */
export type Problem = z.infer<typeof problemSchema>;
