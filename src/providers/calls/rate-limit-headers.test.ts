import { expect, test } from 'vitest';
import { exhaustedMs, retryAfterMs } from './rate-limit-headers.ts';

const NOW_MS = Date.parse('2026-11-29T12:00:00Z');

test('the wait that is asked for comes before what the counts say', () => {
  const counts = { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '6m0s' };
  expect(retryAfterMs({ ...counts, 'retry-after': '7' }, NOW_MS)).toBe(7_000);
  expect(retryAfterMs({ ...counts, 'retry-after-ms': '250' }, NOW_MS)).toBe(250);
  expect(retryAfterMs(counts, NOW_MS)).toBe(360_000);
});

test.each([
  ['1s', 1_000],
  ['20ms', 20],
  ['1m30.5s', 90_500],
  ['12', 12_000],
  ['1795953630', 30_000],
  ['2026-11-29T12:00:45Z', 45_000],
  ['2026-11-29T11:00:00Z', 0],
  ['soon', undefined],
])('a count that is used up says when it begins anew: %s', (reset, ms) => {
  const headers = {
    'anthropic-ratelimit-requests-remaining': '0',
    'anthropic-ratelimit-requests-reset': reset,
  };
  expect(exhaustedMs(headers, NOW_MS)).toBe(ms);
});

test('counts that are not used up ask for nothing; of several, the longest holds', () => {
  const headers = {
    'x-ratelimit-remaining-requests': '12',
    'x-ratelimit-reset-requests': '30s',
    'x-ratelimit-remaining-tokens': '0',
    'x-ratelimit-reset-tokens': '2s',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': '5',
  };
  expect(exhaustedMs(headers, NOW_MS)).toBe(5_000);
  expect(exhaustedMs({ 'x-ratelimit-remaining-requests': '12' }, NOW_MS)).toBeUndefined();
  expect(exhaustedMs({}, NOW_MS)).toBeUndefined();
});
