import type { PcmAudio, Speech, WordTiming } from '../core/model.ts';
import { levelSpeech } from './sound/level.ts';
import { LOUDNESS_RATE_HZ } from './sound/loudness.ts';
import { resample } from './sound/resample.ts';
import { setMargins } from './sound/set-margins.ts';
import { shapeVoice } from './sound/voice-chain.ts';
import { type Reading, timeByAlignment } from './timing/time-by-alignment.ts';
import { timeByPauses } from './timing/time-by-pauses.ts';

/** Speech as an engine gave it, with what is known about its words. */
export interface RawNarration {
  readonly text: string;
  readonly audio: PcmAudio;
  /** From the engine, when it can tell. */
  readonly words?: readonly WordTiming[] | undefined;
  /** The same text as another engine read it, to find the words by. */
  readonly reading?: Reading | undefined;
  /** The silence between this narration and the next. */
  readonly scenePauseMs?: number | undefined;
  /** Whether it is to be made clearer: see `shapeVoice`. */
  readonly isPlain?: boolean | undefined;
}

/** Times the words, sets the margins, and brings the sound to 48 kHz and the target loudness. */
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
