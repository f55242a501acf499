import type { MiddlewareHandler } from 'hono';
import { findUnstorableText } from '../../core/text/storable-text.ts';
import { RequestError } from './request-error.ts';

/** The text of a document is excluded, because its reader cleans it. */
const DOCUMENT_TEXT = '/source/text';

/** Refuses JSON with texts that no database can store, before a route sees it. */
export function refuseUnstorableText(): MiddlewareHandler {
  return async (c, next) => {
    if (/^application\/([\w.+-]+\+)?json\b/i.test(c.req.header('content-type') ?? '')) {
      // The route reads the same body again, and reports invalid JSON.
      const body: unknown = await c.req.json().catch(() => undefined);
      const path = findUnstorableText(body);
      if (path !== undefined && path !== DOCUMENT_TEXT) throw unstorableText(path);
    }
    await next();
  };
}

export function unstorableText(path: string): RequestError {
  const message = 'must not contain a NUL character or half of a surrogate pair';
  return new RequestError(400, 'request_invalid', `${path}: ${message}`.slice(0, 1000), {
    advice: 'Remove the character and send the request again.',
    issues: [{ path: path.slice(0, 1000), message }],
  });
}
