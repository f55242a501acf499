import { useEffect, useState } from 'react';

/** With less than this done since counting began, in percent, any guess would be wild. */
const MIN_DONE = 4;
const TICK_MS = 1000;

/** How long it will still take at the pace since the page was opened, in milliseconds; undefined while unknown. */
export function useTimeLeft(progress: number): number | undefined {
  const [start] = useState(() => ({ atMs: performance.now(), progress }));
  const [nowMs, setNowMs] = useState(start.atMs);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const done = progress - start.progress;
  if (done < MIN_DONE) return undefined;
  return ((nowMs - start.atMs) / done) * (100 - progress);
}
