import type { AtomCue } from './caption-atoms.ts';

/** Minimum duration of a caption: five sixths of a second (Netflix Timed Text Style Guide). */
export const MIN_CUE_MS = 833;
export const MAX_CUE_MS = 7000;
/** Reading speed for adults in the same guide: a caption stays longer than its speech when it can. */
export const READING_COLUMNS_PER_SECOND = 20;

/** Two frames at 25 fps: without it the eye misses that a caption changed. */
const GAP_MS = 80;
/** A shorter gap than this only flickers: the caption stays until the next. */
const CHAIN_MS = 500;
/** How long a caption stays after its last word. */
const LINGER_MS = 300;

export interface CueTime {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * When each cue is shown, in whole milliseconds: from its first spoken word until a little after its last,
 * or as long as reading it takes, but never into the next cue nor past `limitMs`.
 */
export function cueTimes(cues: readonly AtomCue[], limitMs: number): CueTime[] {
  const starts: number[] = [];
  for (const cue of cues) {
    starts.push(Math.max(Math.floor(spokenStartMs(cue)), (starts.at(-1) ?? Number.NEGATIVE_INFINITY) + 1));
  }
  return cues.map((cue, index) => {
    const startMs = starts[index] ?? 0;
    const nextMs = starts[index + 1];
    const latestMs = nextMs === undefined ? Math.ceil(limitMs) : nextMs - gapMs(nextMs - startMs);
    const wantedMs = Math.round(Math.max(spokenEndMs(cue) + LINGER_MS, startMs + readingMs(cue)));
    const endMs = nextMs !== undefined && nextMs - wantedMs < CHAIN_MS ? latestMs : wantedMs;
    return { startMs, endMs: Math.max(startMs + 1, Math.min(endMs, latestMs)) };
  });
}

/** At most a tenth of the available time. */
function gapMs(availableMs: number): number {
  return Math.min(GAP_MS, Math.floor(availableMs / 10));
}

function readingMs(cue: AtomCue): number {
  const columns = cue.flat().reduce((sum, atom) => sum + atom.columns + (atom.spaceBefore ? 1 : 0), 0);
  return Math.max(MIN_CUE_MS, (columns / READING_COLUMNS_PER_SECOND) * 1000);
}

function spokenStartMs(cue: AtomCue): number {
  const atoms = cue.flat();
  return (atoms.find((atom) => atom.endMs > atom.startMs) ?? atoms[0])?.startMs ?? 0;
}

function spokenEndMs(cue: AtomCue): number {
  return cue.at(-1)?.at(-1)?.endMs ?? 0;
}
