import type { PcmAudio } from '../../core/model.ts';
import { fadeIn, fadeOut } from '../sound/fade.ts';
import type { TimedStretch } from '../timing/written-word-timings.ts';
import type { FliteUtterance } from './flite-worker.ts';
import type { Utterance } from './utterances.ts';

/** The audio kept before the first and after the last sound of an utterance, for breath and fading. */
const MARGIN_MS = 40;
/** Cuts are in near silence. A short ramp makes sure that none of them clicks. */
const FADE_MS = 8;

/** Joins utterances with the planned pauses, and times each word. */
export function joinUtterances(
  planned: readonly Utterance[],
  spoken: readonly FliteUtterance[],
  sampleRateHz: number,
): { readonly audio: PcmAudio; readonly stretches: readonly TimedStretch[] } {
  const toSamples = (ms: number) => Math.round((ms * sampleRateHz) / 1000);
  const pieces: { at: number; samples: Float32Array }[] = [];
  const stretches: TimedStretch[] = [];
  let position = 0;
  for (const [index, utterance] of spoken.entries()) {
    const plan = planned[index];
    const timed = utterance.words.filter((word) => word !== undefined);
    const firstMs = timed[0]?.startMs;
    const lastMs = timed.at(-1)?.endMs;
    if (plan === undefined || firstMs === undefined || lastMs === undefined) continue;

    const from = Math.max(0, toSamples(firstMs - MARGIN_MS));
    const samples = utterance.samples.subarray(from, toSamples(lastMs + MARGIN_MS));
    fadeIn(samples, toSamples(FADE_MS));
    fadeOut(samples, toSamples(FADE_MS));
    pieces.push({ at: position, samples });
    const offsetMs = ((position - from) * 1000) / sampleRateHz;
    for (const [wordIndex, interval] of utterance.words.entries()) {
      const word = plan.words[wordIndex];
      if (word === undefined || interval === undefined) continue;
      stretches.push({
        start: word.start,
        end: word.end,
        startMs: interval.startMs + offsetMs,
        endMs: interval.endMs + offsetMs,
      });
    }
    position += samples.length + toSamples(plan.pauseAfterMs - 2 * MARGIN_MS);
  }
  const last = pieces.at(-1);
  const samples = new Float32Array(last === undefined ? 0 : last.at + last.samples.length);
  for (const piece of pieces) samples.set(piece.samples, piece.at);
  return { audio: { sampleRateHz, samples }, stretches };
}
