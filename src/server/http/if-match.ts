import { RequestError } from './request-error.ts';

/** The revision in an `If-Match` header, as `"7"` or `7`. `*` matches any revision. */
export function revisionOf(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  const revision = /^"?(\d{1,15})"?$/.exec(header.trim())?.[1];
  if (revision !== undefined) return Number(revision);
  throw new RequestError(400, 'request_invalid', 'If-Match does not name a revision.', {
    advice: 'Send the revision in quotes, such as "7".',
  });
}
