import { STATUS_CODES } from 'node:http';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import {
  DocumentError,
  EngineError,
  InputError,
  OutputError,
  PipelineError,
  ProviderError,
} from '../../core/errors.ts';
import { PROBLEM_MEDIA_TYPE, type Problem } from '../../protocol/problem.ts';
import { asDatabaseTrouble } from '../../store/index.ts';
import { RequestError } from './request-error.ts';

/** Answers with the error as a problem. Internal errors become a plain 500. */
export function problemResponse(error: unknown, c: Context): Response {
  const problem = toProblem(error, c.req.path);
  const headers = new Headers({ 'content-type': PROBLEM_MEDIA_TYPE, ...headersOf(error) });
  if (problem.retryAfterMs !== undefined) {
    headers.set('retry-after', String(Math.ceil(problem.retryAfterMs / 1000)));
  }
  return c.body(JSON.stringify(problem), problem.status as 400, Object.fromEntries(headers));
}

/** Converts the error to a problem as specified in docs/protocol.md (E-1). */
export function toProblem(error: unknown, instance: string): Problem {
  const known = knownError(error);
  const status = known === undefined ? 500 : statusOf(known);
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code: known?.code ?? 'unexpected',
    // All requests are safe to repeat, so an unexpected error is worth another try.
    retryable: known?.retryable ?? true,
    detail: known?.message.slice(0, 4096) ?? 'Something went wrong on the server.',
    advice: known === undefined ? ADVICE_TO_REPORT : known.advice,
    instance: instance.slice(0, 2048),
    ...((known instanceof ProviderError || known instanceof RequestError) && {
      retryAfterMs: known.retryAfterMs,
    }),
    ...(known instanceof RequestError && known.issues && { issues: [...known.issues] }),
  };
}

const ADVICE_TO_REPORT =
  "Try again. If it fails again, report it with the answer's X-Request-Id. The server's log has the details under that id.";

/** The error if it may be shown to the client; `undefined` for unexpected errors. */
export function knownError(error: unknown): PipelineError | undefined {
  if (error instanceof PipelineError) return error;
  if (error instanceof HTTPException && error.status < 500) {
    return new RequestError(
      error.status,
      CODES_BY_STATUS[error.status] ?? 'request_refused',
      detailOf(error),
    );
  }
  return asDatabaseTrouble(error);
}

/** The codes for errors that the framework raises itself. */
const CODES_BY_STATUS: Readonly<Record<number, string>> = {
  400: 'request_invalid',
  401: 'token_required',
  403: 'origin_refused',
  415: 'media_type_unsupported',
};

function detailOf(error: HTTPException): string {
  return error.message || `The request was refused: ${STATUS_CODES[error.status]?.toLowerCase()}.`;
}

function headersOf(error: unknown): Record<string, string> {
  return error instanceof RequestError ? { ...error.headers } : {};
}

function statusOf(error: PipelineError): number {
  if (error instanceof RequestError) return error.status;
  const status = STATUS_BY_CODE[error.code];
  if (status !== undefined) return status;
  if (error instanceof InputError) return 400;
  if (error instanceof DocumentError) return 422;
  if (error instanceof ProviderError) return 502;
  if (error instanceof EngineError || error instanceof OutputError) return 503;
  return 500;
}

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  generation_not_found: 404,
  scene_not_found: 404,
  shot_not_found: 404,
  asset_not_found: 404,
  take_not_found: 404,
  stock_picture_not_found: 404,
  take_not_selectable: 409,
  scene_exists: 409,
  picture_unreadable: 422,
  font_unreadable: 422,
  translation_needed: 409,
  recording_unreadable: 422,
  music_unreadable: 422,
  music_undecodable: 422,
  clip_unreadable: 422,
  clips_unavailable: 422,
  first_frame_needed: 422,
  archive_unreadable: 422,
  archive_version_unknown: 422,
  archive_too_large: 413,
  limit_exceeded: 422,
  not_ready: 409,
  bundle_too_large: 409,
  generation_cancelled: 409,
  scenes_changed: 409,
  edit_conflict: 412,
  document_too_large: 413,
  idempotency_key_reused: 422,
  disk_full: 507,
  database_unavailable: 503,
};
