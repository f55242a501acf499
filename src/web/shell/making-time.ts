import { onThisDevice } from '../storage.ts';

const NAME = 'pace';
/** The making time per second of film on two cores, until the first film has been measured. */
const DEFAULT_RATIO = 1.2;
/** The weight of the newest film. */
const WEIGHT = 0.5;

/** The expected time to make a film of this length on this server, from the last films. */
export function expectedMakingMs(durationMs: number): number {
  return durationMs * ratio();
}

export function recordMakingTime(film: { readonly durationMs: number; readonly tookMs: number }): void {
  const newest = film.tookMs / Math.max(1, film.durationMs);
  onThisDevice.set(NAME, String(ratio() * (1 - WEIGHT) + newest * WEIGHT));
}

function ratio(): number {
  const stored = Number(onThisDevice.get(NAME));
  return Number.isFinite(stored) && stored > 0 ? stored : DEFAULT_RATIO;
}
