import type { Length } from '../../core/model.ts';
import { LENGTHS } from '../../core/model.ts';
import type { Line } from '../narrate/lines.ts';
import { choosePassages } from './digest.ts';
import type { Material } from './material.ts';
import { cutAll, cutInto, type Passage } from './passages.ts';

/** The length of a scene if the chosen length does not set another. */
export const NATURAL_SCENE_MS = 13_500;
/** The silence that a scene has in addition to its words. */
const SCENE_SILENCE_MS = 400;
/** Sentences rarely fill exactly 20 s, so a higher average would exceed the limit. */
const MAX_AIM_MS = 19_000;
/** How much a film's length and number of scenes may differ from the target. */
const TOLERANCE = 0.1;
/** A choice this close to the target is not repeated. */
const GOOD_ERROR = 0.03;
/** In a tale, whatever fits best is what is chosen first, and less fits better with each attempt. */
const GOOD_ERROR_IN_TALE = 0.09;
const MAX_TRIES = 6;
/** Grows with each attempt that misses the length. */
const LENGTH_WEIGHT = 3;
const WEIGHT_STEP_IN_TALE = 0.25;

export interface Telling {
  readonly passages: readonly Passage[];
  /** The narrated share of the requested duration. */
  readonly toldShare: number;
  /** Whether the document is too short for the requested number of scenes or length. */
  readonly isShort: boolean;
}

/**
 * Cuts or chooses scenes for a length, as close to its number of scenes and duration as the document allows.
 */
export function tell(material: Material, length: Exclude<Length, 'full'>): Telling {
  const { lines } = material;
  const target = LENGTHS[length];
  const aimMs = target.durationMs - target.scenes * SCENE_SILENCE_MS;
  const totalMs = durationOf(lines, [{ from: 0, to: lines.length }]);
  if (totalMs < aimMs * (1 - TOLERANCE / 2)) {
    return {
      passages: cutAll(lines, NATURAL_SCENE_MS),
      toldShare: totalMs / aimMs,
      isShort: totalMs < aimMs * (1 - TOLERANCE),
    };
  }
  if (totalMs <= aimMs * (1 + TOLERANCE / 2)) {
    const whole = cutInto(lines, target.scenes, Math.min(totalMs / target.scenes, MAX_AIM_MS));
    if (whole) return { passages: whole, toldShare: 1, isShort: false };
  }
  return choose(material, { sceneCount: target.scenes, aimMs });
}

/** Chooses passages, and repeats with longer or shorter scenes until the length fits. */
function choose(
  material: Material,
  { sceneCount, aimMs }: { readonly sceneCount: number; readonly aimMs: number },
): Telling {
  let idealMs = Math.min(aimMs / sceneCount, MAX_AIM_MS);
  let count = sceneCount;
  let best: { passages: Passage[]; error: number } | undefined;
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    const passages = choosePassages(material, {
      sceneCount: count,
      idealMs,
      lengthWeight: LENGTH_WEIGHT * (1 + attempt * (material.way.inEpisodes ? WEIGHT_STEP_IN_TALE : 1)),
    });
    const toldMs = durationOf(material.lines, passages);
    const error =
      Math.abs(toldMs / aimMs - 1) + Math.max(0, Math.abs(passages.length / sceneCount - 1) - TOLERANCE);
    if (best === undefined || error < best.error) best = { passages, error };
    if (error < (material.way.inEpisodes ? GOOD_ERROR_IN_TALE : GOOD_ERROR)) break;
    const isFull = toldMs < aimMs && idealMs >= MAX_AIM_MS && passages.length >= count;
    // If scenes cannot get longer, add one, within the tolerance.
    if (isFull && count + 1 <= sceneCount * (1 + TOLERANCE)) count += 1;
    else
      idealMs = Math.min(
        MAX_AIM_MS,
        Math.max(8_500, idealMs * Math.min(1.3, Math.max(0.75, aimMs / Math.max(1, toldMs)))),
      );
  }
  const passages = best?.passages ?? [];
  const toldMs = durationOf(material.lines, passages);
  const isShort = toldMs < aimMs * (1 - TOLERANCE) || passages.length < sceneCount * (1 - TOLERANCE);
  return { passages, toldShare: toldMs / aimMs, isShort };
}

function durationOf(lines: readonly Line[], passages: readonly Passage[]): number {
  let totalMs = 0;
  for (const { from, to } of passages) {
    for (let at = from; at < to; at++) totalMs += lines[at]?.durationMs ?? 0;
  }
  return totalMs;
}
