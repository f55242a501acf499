import { type PcmAudio, SCENE_PAUSE_RANGE_MS, type WordTiming } from '../../core/model.ts';
import { findActivity } from './activity.ts';
import { fadeIn, fadeOut } from './fade.ts';

/** The silence before each narration. The rest of the pause between two scenes comes after it. */
export const LEAD_MS = 150;
/** The silence after a narration by default: scenes have the same pause as paragraphs. */
export const TRAIL_MS = SCENE_PAUSE_RANGE_MS.default - LEAD_MS;
/** How much of the original around the speech is kept and faded: breath and reverberation. */
const KEPT_MS = 60;
/** The length of the ramp if speech starts or ends at the very edge of the recording. */
const MIN_FADE_MS = 3;

/**
 * Trims the silence around speech to the pause between two scenes, and moves the word timings with it. Timed
 * words are never cut, however quiet.
 */
export function setMargins(
  audio: PcmAudio,
  words: readonly WordTiming[] = [],
  scenePauseMs: number = SCENE_PAUSE_RANGE_MS.default,
): { readonly audio: PcmAudio; readonly words: WordTiming[] } {
  const { sampleRateHz } = audio;
  const toSamples = (ms: number) => Math.round((ms * sampleRateHz) / 1000);
  const { startMs, endMs } = speechBounds(audio, words);
  const from = toSamples(Math.max(0, startMs - KEPT_MS));
  const kept = audio.samples.subarray(from, toSamples(endMs + KEPT_MS));
  const keptBefore = toSamples(startMs) - from;
  const keptAfter = from + kept.length - toSamples(endMs);

  const leadSamples = toSamples(LEAD_MS);
  const samples = new Float32Array(
    leadSamples + toSamples(endMs - startMs) + toSamples(scenePauseMs - LEAD_MS),
  );
  samples.set(kept, leadSamples - keptBefore);
  const placed = samples.subarray(leadSamples - keptBefore, leadSamples - keptBefore + kept.length);
  fadeIn(placed, Math.max(keptBefore, toSamples(MIN_FADE_MS)));
  fadeOut(placed, Math.max(keptAfter, toSamples(MIN_FADE_MS)));
  const shiftMs = LEAD_MS - startMs;
  const durationMs = (samples.length * 1000) / sampleRateHz;
  return {
    audio: { sampleRateHz, samples },
    words: words.map((word) => ({
      ...word,
      startMs: Math.min(durationMs, word.startMs + shiftMs),
      endMs: Math.min(durationMs, word.endMs + shiftMs),
    })),
  };
}

function speechBounds(audio: PcmAudio, words: readonly WordTiming[]): { startMs: number; endMs: number } {
  const active = findActivity(audio, 0);
  const durationMs = (audio.samples.length * 1000) / audio.sampleRateHz;
  if (active.length === 0 && words.length === 0) return { startMs: 0, endMs: 0 };
  const startMs = Math.min(active[0]?.startMs ?? durationMs, words[0]?.startMs ?? durationMs);
  const endMs = Math.max(active.at(-1)?.endMs ?? 0, words.at(-1)?.endMs ?? 0);
  return { startMs, endMs: Math.min(durationMs, Math.max(startMs, endMs)) };
}
