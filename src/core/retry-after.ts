/**
 * The wait that a `Retry-After` header asks for, in milliseconds. It contains seconds or an HTTP date (RFC 9110,
 * 10.2.3); some servers send fractions of a second. `undefined` if it is missing or invalid; 0 if the date has
 * passed.
 */
export function parseRetryAfter(header: string | null, nowMs: number = Date.now()): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}(\.\d{1,9})?$/.test(text)) return Number(text) * 1000;
  // `Date.parse` also accepts bare numbers. Every form of an HTTP date begins with a weekday.
  const dateMs = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}
