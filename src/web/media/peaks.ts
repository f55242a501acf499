import { queryOptions } from '@tanstack/react-query';
import { decodeSound } from './recording.ts';

export const PEAK_COUNT = 96;

/** How long a sound is shown before it is loaded. Of a list that scrolls by, nothing is loaded and decoded. */
const STAY_MS = 300;

/** Waveform of a sound: {@link PEAK_COUNT} heights from 0 to 1. A URL always names the same sound. */
export function peaksQuery(url: string) {
  return queryOptions({
    queryKey: ['peaks', url.split('?')[0]],
    async queryFn({ signal }) {
      await sleep(STAY_MS, signal);
      return inTurn(() => loadPeaks(url, signal));
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener('abort', end, { once: true });
  });
}

async function loadPeaks(url: string, signal: AbortSignal): Promise<readonly number[]> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`The sound cannot be loaded: ${response.status}`);
  const sound = await decodeSound(await response.arrayBuffer(), 8000);
  return peaksOf(sound.getChannelData(0), PEAK_COUNT);
}

/** Peak of each of several equal parts, relative to the overall peak. */
export function peaksOf(samples: Float32Array, count: number): number[] {
  const peaks = Array.from({ length: count }, (_, index) => {
    const start = Math.floor((index * samples.length) / count);
    const end = Math.floor(((index + 1) * samples.length) / count);
    let peak = 0;
    for (let at = start; at < end; at++) peak = Math.max(peak, Math.abs(samples[at] ?? 0));
    return peak;
  });
  const highest = Math.max(...peaks);
  return highest === 0 ? peaks : peaks.map((peak) => peak / highest);
}

let last: Promise<unknown> = Promise.resolve();

/** One at a time, so that a long storyboard floods neither the server nor the processor. */
function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
  const run = last.then(task, task);
  last = run.catch(() => undefined);
  return run;
}
