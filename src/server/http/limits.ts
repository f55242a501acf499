import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { rateLimiter } from 'hono-rate-limiter';
import { MAX_ARCHIVE_BYTES } from '../../pipeline/index.ts';
import { RequestError } from './request-error.ts';

/** Enough for the longest accepted text, in any script, with a logo and two fonts. */
export const MAX_JSON_BYTES = 5_000_000;
/** The largest document. */
export const MAX_UPLOAD_BYTES = 20_000_000;
/** With the form around it, whose options may hold a logo and two fonts. */
const MAX_FORM_BYTES = MAX_UPLOAD_BYTES + 3_600_000;

/** Refuses a body that is too large, by its `Content-Length` or as soon as it exceeds the limit. */
export function limitBody(): MiddlewareHandler {
  const tooLarge = (maxBytes: number) => () => {
    const limit = `${maxBytes / 1_000_000} MB`;
    throw new RequestError(413, 'body_too_large', `The request's body is larger than ${limit}.`, {
      advice: 'Send a shorter document, or upload it as a file.',
      headers: { connection: 'close' },
    });
  };
  const limitJson = bodyLimit({ maxSize: MAX_JSON_BYTES, onError: tooLarge(MAX_JSON_BYTES) });
  const limitForm = bodyLimit({ maxSize: MAX_FORM_BYTES, onError: tooLarge(MAX_UPLOAD_BYTES) });
  const limitFile = bodyLimit({ maxSize: MAX_UPLOAD_BYTES, onError: tooLarge(MAX_UPLOAD_BYTES) });
  return async (c, next) => {
    // A file of the user's own comes without a form around it.
    const limitUpload = c.req.method === 'PUT' ? limitFile : limitForm;
    if (!isImport(c)) return (isUpload(c) ? limitUpload : limitJson)(c, next);
    // What is not announced is counted while it arrives: see `importProject` in the pipeline.
    if (Number(c.req.header('content-length') ?? 0) > MAX_ARCHIVE_BYTES) throw projectTooLarge();
    return next();
  };
}

function projectTooLarge(): RequestError {
  return new RequestError(413, 'archive_too_large', 'The archive is larger than 4 GB.', {
    advice: 'Split the film into two on the server where it was made, and download both.',
    headers: { connection: 'close' },
  });
}

const expiries = new WeakMap<Context, AbortSignal>();

/** Aborts when the request exceeds its time. Work that nothing else needs ends with it. */
export function expiryOf(c: Context): AbortSignal {
  return expiries.get(c) ?? new AbortController().signal;
}

/**
 * Limits the duration of requests: uploads and imports have time for a slow connection, all others half a minute.
 */
export function limitTime(limits: {
  readonly requestMs: number;
  readonly uploadMs: number;
  readonly importMs: number;
}): MiddlewareHandler {
  const limitOf = (c: Context) => {
    if (isImport(c)) return limits.importMs;
    return isUpload(c) ? limits.uploadMs : limits.requestMs;
  };
  return async (c, next) => {
    let timer: NodeJS.Timeout | undefined;
    const expiry = new AbortController();
    expiries.set(c, expiry.signal);
    const expired = new Promise<never>((_, reject) => {
      const give = () => {
        const error = isIncomplete(c) ? bodyTooSlow() : requestTooSlow();
        reject(error);
        expiry.abort(error);
      };
      timer = setTimeout(give, limitOf(c));
    });
    try {
      await Promise.race([next(), expired]);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Whether parts of the body are still on their way. */
function isIncomplete(c: Context): boolean {
  return c.env?.incoming?.complete === false;
}

function bodyTooSlow(): RequestError {
  return new RequestError(408, 'request_too_slow', 'The body of the request did not arrive in time.', {
    retryable: true,
    advice: 'Send the whole body, and end it as its headers say.',
  });
}

function requestTooSlow(): RequestError {
  return new RequestError(503, 'request_timed_out', 'The request took too long.', {
    retryable: true,
    advice: 'Try again. Work that has started continues.',
  });
}

const RATE_WINDOW_MS = 60_000;
const MAX_REMEMBERED_ADDRESSES = 10_000;

/** Answers 429 to clients that exceed the rate. */
export function limitRate(requestsPerMinute: number): MiddlewareHandler {
  return rateLimiter({
    windowMs: RATE_WINDOW_MS,
    limit: requestsPerMinute,
    standardHeaders: 'draft-7',
    keyGenerator: addressOf,
    skip: (c) => c.req.path === '/healthz',
    handler: (c) => {
      const seconds = Number(c.res.headers.get('retry-after') ?? RATE_WINDOW_MS / 1000);
      throw new RequestError(429, 'too_many_requests', 'This address sent too many requests.', {
        retryable: true,
        advice: 'Wait for the time in Retry-After, then try again.',
        retryAfterMs: seconds * 1000,
      });
    },
  });
}

/**
 * People mistype a token a few times; this stops programs that guess. Behind a proxy, all clients share one address.
 */
const MAX_WRONG_TOKENS_PER_MINUTE = 60;

/** Answers 429 to a client that sent too many wrong tokens, without checking the next one. */
export function limitWrongTokens(): MiddlewareHandler {
  const wrong = new Map<string, { count: number; readonly untilMs: number }>();
  return async (c, next) => {
    const address = addressOf(c);
    const nowMs = performance.now();
    const earlier = wrong.get(address);
    const seen = earlier && earlier.untilMs > nowMs ? earlier : { count: 0, untilMs: nowMs + RATE_WINDOW_MS };
    if (seen.count >= MAX_WRONG_TOKENS_PER_MINUTE && c.req.header('authorization') !== undefined) {
      throw new RequestError(429, 'too_many_requests', 'This address sent too many wrong tokens.', {
        retryable: true,
        advice: 'Wait for the time in Retry-After, then send the correct token.',
        retryAfterMs: Math.ceil(seen.untilMs - nowMs),
      });
    }
    await next();
    if (c.res.status !== 401 || c.req.header('authorization') === undefined) return;
    seen.count++;
    if (!wrong.has(address) && wrong.size >= MAX_REMEMBERED_ADDRESSES) wrong.clear();
    wrong.set(address, seen);
  };
}

function addressOf(c: Context): string {
  // Without a socket there is no address, so all clients share one limit.
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '';
}

/** Uploads of the user's own pictures, recordings and music. */
const OWN_FILE_PATH = /^\/api\/generations\/[^/]+\/(?:music|scenes\/[^/]+\/(?:audio|shots\/[^/]+\/picture))$/;

/** Routes that accept a document, as JSON or as a form with a file. */
const DOCUMENT_PATHS = new Set(['/api/generations', '/api/estimate']);

function isImport(c: Context): boolean {
  return c.req.method === 'POST' && c.req.path === '/api/generations/import';
}

function isUpload(c: Context): boolean {
  if (c.req.method === 'PUT') return OWN_FILE_PATH.test(c.req.path);
  const isForm = c.req.header('content-type')?.toLowerCase().startsWith('multipart/form-data') ?? false;
  return isForm && DOCUMENT_PATHS.has(c.req.path);
}
