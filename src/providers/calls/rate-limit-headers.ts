import { parseRetryAfter } from '../../core/retry-after.ts';

type Headers = Readonly<Record<string, string>>;

/** How long the provider asks not to be called, in milliseconds, if it does. */
export function retryAfterMs(headers: Headers, nowMs: number = Date.now()): number | undefined {
  // `retry-after-ms` is OpenAI's.
  const milliseconds = Number.parseFloat(headers['retry-after-ms'] ?? '');
  if (milliseconds >= 0) return milliseconds;
  return parseRetryAfter(headers['retry-after'] ?? null, nowMs) ?? exhaustedMs(headers, nowMs);
}

/**
 * How long until something is left again of what a provider counts, such as requests or tokens; `undefined` if
 * something is. Reads the headers of OpenAI (`x-ratelimit-remaining-requests: 0`, `x-ratelimit-reset-requests: 6m0s`),
 * Anthropic (`anthropic-ratelimit-requests-remaining`, `…-reset` with a date), and those with seconds
 * (`x-ratelimit-remaining`, `x-ratelimit-reset`).
 */
export function exhaustedMs(headers: Headers, nowMs: number = Date.now()): number | undefined {
  let longestMs: number | undefined;
  for (const [name, value] of Object.entries(headers)) {
    if (!/ratelimit.*remaining/.test(name) || Number(value) !== 0 || value.trim() === '') continue;
    const ms = resetMs(headers[name.replace('remaining', 'reset')] ?? '', nowMs);
    if (ms !== undefined) longestMs = Math.max(longestMs ?? 0, ms);
  }
  return longestMs;
}

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** From `1m30.5s`, seconds, seconds since 1970, or a date. */
function resetMs(text: string, nowMs: number): number | undefined {
  if (/^(?:\d+(?:\.\d+)?(?:ms|[smhd]))+$/.test(text)) {
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/g)];
    return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (UNIT_MS[unit] ?? 0), 0);
  }
  if (/^\d{1,12}(?:\.\d+)?$/.test(text)) {
    const seconds = Number(text);
    return seconds < 1e9 ? seconds * 1_000 : Math.max(0, seconds * 1_000 - nowMs);
  }
  const dateMs = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}
