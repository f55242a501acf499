import type { PcmAudio, Speech, WordTiming } from '../core/model.ts';
import { LOUDNESS_RATE_HZ } from '../core/sound/loudness.ts';
import { levelSpeech } from './sound/level.ts';
import { resample } from './sound/resample.ts';
import { setMargins } from './sound/set-margins.ts';
import { shapeVoice } from './sound/voice-chain.ts';
import { type Reading, timeByAlignment } from './timing/time-by-alignment.ts';
import { timeByPauses } from './timing/time-by-pauses.ts';

/** Speech as an engine returned it, with what is known about its words. */
export interface RawNarration {
  readonly text: string;
  readonly audio: PcmAudio;
  /** Word timings from the engine, if it has them. */
  readonly words?: readonly WordTiming[] | undefined;
  /** Another engine's reading of the same text, used to time the words. */
  readonly reading?: Reading | undefined;
  /** The silence between this narration and the next. */
  readonly scenePauseMs?: number | undefined;
  /** Whether to make the voice clearer: see `shapeVoice`. */
  readonly isPlain?: boolean | undefined;
}

/** Times the words, sets the margins, and converts the audio to 48 kHz and the target loudness. */
export function finishNarration(raw: RawNarration): Speech {
  const { text, audio, words, reading, scenePauseMs, isPlain = false } = raw;
  const timed =
    words ?? (reading === undefined ? timeByPauses(text, audio) : timeByAlignment({ text, audio, reading }));
  const trimmed = setMargins(audio, timed, scenePauseMs);
  const finished = resample(trimmed.audio, LOUDNESS_RATE_HZ);
  if (isPlain) shapeVoice(finished.samples);
  levelSpeech(finished.samples);
  return { audio: finished, words: trimmed.words };
}
