import { useEffect, useState } from 'react';

/** Minimum progress in percent before the remaining time is estimated. */
const MIN_DONE = 4;
const TICK_MS = 1000;

/**
 * Remaining time in milliseconds, at the pace since the page was opened. Undefined while unknown. It never
 * rises: where the work takes longer than it looked, it stands still.
 */
export function useTimeLeft(progress: number): number | undefined {
  const [start] = useState(() => ({ atMs: performance.now(), progress }));
  const [nowMs, setNowMs] = useState(start.atMs);
  const [latest, setLatest] = useState<{ readonly progress: number; readonly atMs: number }>(start);
  const [shownMs, setShownMs] = useState(Number.POSITIVE_INFINITY);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  if (progress !== latest.progress) setLatest({ progress, atMs: performance.now() });
  const done = latest.progress - start.progress;
  if (done < MIN_DONE) return undefined;
  const guessedMs = ((latest.atMs - start.atMs) / done) * (100 - latest.progress);
  // Since the last step, time has passed of what was left then.
  const leftMs = Math.min(shownMs, Math.max(0, guessedMs - Math.max(0, nowMs - latest.atMs)));
  if (leftMs < shownMs) setShownMs(leftMs);
  return leftMs;
}
