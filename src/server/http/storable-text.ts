import type { MiddlewareHandler } from 'hono';
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

/** Whether a text can be stored: it contains no NUL character and no lone surrogate. */
export function isStorable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

/** The JSON Pointer of the first text that cannot be stored. */
export function findUnstorableText(body: unknown): string | undefined {
  const pending: { readonly path: string; readonly value: unknown }[] = [{ path: '', value: body }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { path, value } = next;
    if (typeof value === 'string') {
      if (!isStorable(value)) return path;
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) pending.push({ path: `${path}/${key}`, value: part });
    }
  }
  return undefined;
}

export function unstorableText(path: string): RequestError {
  const message = 'must not contain a NUL character or half of a surrogate pair';
  return new RequestError(400, 'request_invalid', `${path}: ${message}`.slice(0, 1000), {
    advice: 'Remove the character and send the request again.',
    issues: [{ path: path.slice(0, 1000), message }],
  });
}
