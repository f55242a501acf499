import { EngineError } from '../core/errors.ts';
import type { PcmAudio, Speech } from '../core/model.ts';
import { findVoice } from './find-voice.ts';
import { levelSpeech } from './sound/level.ts';
import { LOUDNESS_RATE_HZ } from './sound/loudness.ts';
import { resample } from './sound/resample.ts';
import { setMargins } from './sound/set-margins.ts';
import type { SpeechEngine } from './speech-engine.ts';
import { timeByAlignment } from './timing/time-by-alignment.ts';

/** Makes finished narrations of what a {@link SpeechEngine} speaks. */
export interface Narrator {
  /**
   * Speaks one narration: 48 kHz, −16 LUFS when played on both channels of stereo, no true peak above
   * −1.5 dBTP, fixed silence around it, and every written word timed.
   *
   * @param request.voice the voice's id in any case
   * @param request.language BCP 47; `und` when it is not known
   * @throws InputError `unknown_voice`
   * @throws EngineError `speech_failed`
   * @throws the signal's reason when aborted
   */
  narrate(request: {
    readonly narration: string;
    readonly voice: string;
    readonly language: string;
    readonly signal: AbortSignal;
  }): Promise<Speech>;
}

const LOWEST_RATE_HZ = 4_000;
const HIGHEST_RATE_HZ = 384_000;

/**
 * @param options.reference an engine with exact word timings; where `engine` gives none, its words are found by
 *   coming back to this one's reading of the same text, or by the pauses alone for a language it cannot speak
 */
export function createNarrator(
  engine: SpeechEngine,
  options: { readonly reference?: SpeechEngine } = {},
): Narrator {
  return {
    async narrate({ narration, voice, language, signal }) {
      const request = { text: narration, voice: findVoice(engine, voice).id, language, signal };
      const spoken = await engine.synthesize(request);
      signal.throwIfAborted();
      checkSound(engine, spoken.audio);
      const words = spoken.words ?? (await timeByAlignment(spoken.audio, { ...request, ...options }));
      const finished = setMargins(resample(spoken.audio, LOUDNESS_RATE_HZ), words);
      levelSpeech(finished.audio.samples);
      return finished;
    },
  };
}

function checkSound(engine: SpeechEngine, { sampleRateHz, samples }: PcmAudio): void {
  const known = sampleRateHz >= LOWEST_RATE_HZ && sampleRateHz <= HIGHEST_RATE_HZ;
  if (known && Number.isInteger(sampleRateHz) && samples.every(Number.isFinite)) return;
  throw new EngineError('speech_failed', `${engine.id} gave sound that cannot be used.`, {
    retryable: true,
    advice: 'Try again; if it fails each time, choose another voice or speech model.',
  });
}
