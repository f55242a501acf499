import { onThisDevice } from '../storage.ts';

const NAME = 'pace';
/** Making takes about as long as the film on two cores; after the first film it is known better. */
const DEFAULT_PACE = 1.2;
/** How much the newest film says about the next. */
const WEIGHT = 0.5;

/** How long a film of this length will probably take to make on this server, by what the last ones took. */
export function expectedMakingMs(durationMs: number): number {
  return durationMs * pace();
}

export function notePace(film: { readonly durationMs: number; readonly tookMs: number }): void {
  const newest = film.tookMs / Math.max(1, film.durationMs);
  onThisDevice.set(NAME, String(pace() * (1 - WEIGHT) + newest * WEIGHT));
}

function pace(): number {
  const stored = Number(onThisDevice.get(NAME));
  return Number.isFinite(stored) && stored > 0 ? stored : DEFAULT_PACE;
}
