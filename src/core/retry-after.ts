/**
 * How long a `Retry-After` header asks to wait, in milliseconds: it holds seconds or an HTTP date
 * (RFC 9110, 10.2.3). Some servers send fractions of a second. `undefined` when there is none or it means nothing; 0 when the date is past.
 */
export function parseRetryAfter(header: string | null, nowMs: number = Date.now()): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}(\.\d{1,9})?$/.test(text)) return Number(text) * 1000;
  // `Date.parse` also takes bare numbers and the like for dates; every form of an HTTP date has a weekday.
  const dateMs = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}
