import { availableParallelism } from 'node:os';
import { EngineError } from '../core/errors.ts';
import { PartialFailure, processWithConcurrency } from '../core/process-with-concurrency.ts';
import { siblingModule } from '../core/sibling-module.ts';
import { findVoice } from './find-voice.ts';
import type { FliteJob, FliteUtterance } from './flite/flite-worker.ts';
import { joinUtterances } from './flite/join-utterances.ts';
import { speakabilityInEnglish } from './flite/speakability.ts';
import { planUtterances, type Utterance } from './flite/utterances.ts';
import type { SpeechEngine, SpeechRequest, SynthesizedSpeech, Voice } from './speech-engine.ts';
import { createThreadPool, ThreadError } from './thread-pool.ts';
import { timeWrittenWords } from './timing/written-word-timings.ts';

const VOICES: readonly Voice[] = [
  // The default, because it is the most intelligible of the three (a recogniser misheard 12 % of its words,
  // 16 % of those of `slt`, 38 % of `awb`) and has the liveliest melody (a pitch deviation of 2.1 semitones,
  // compared to 1.1 for `slt`).
  { id: 'rms', name: 'Miles', language: 'en-US', description: 'American man, deep and calm' },
  { id: 'slt', name: 'Clara', language: 'en-US', description: 'American woman, clear and even' },
  { id: 'awb', name: 'Ewan', language: 'en-GB', description: 'Scottish man, brisk' },
];

const SAMPLE_RATE_HZ = 16_000;
/** An utterance takes well under a second. A machine that swaps memory may need much longer. */
const UTTERANCE_LIMIT_MS = 60_000;

/**
 * The embedded voice: flite, compiled to WebAssembly, in worker threads. It speaks English, works offline,
 * and reports exactly when each word is spoken. The same text and voice give the same samples.
 *
 * @param options.workers the largest number of threads. Default: 2, or 1 on a machine with one core
 */
export function createFliteEngine(options: { readonly workers?: number } = {}): SpeechEngine {
  const pool = createThreadPool<FliteJob, FliteUtterance>({
    module: siblingModule(import.meta.url, './flite/flite-worker'),
    size: options.workers ?? Math.min(2, availableParallelism()),
    timeLimitMs: UTTERANCE_LIMIT_MS,
  });
  const engine: SpeechEngine = {
    id: 'embedded:flite',
    licence: 'free to use; flite is BSD-style, see THIRD_PARTY.md',
    voices: VOICES,
    alwaysSame: true,
    isPlain: true,
    unspeakable: speakabilityInEnglish,
    async synthesize(request) {
      const voice = findVoice(engine, request.voice).id;
      const planned = planUtterances(request.text, request);
      const spoken = await speakAll(planned, { ...request, voice });
      const { audio, stretches } = joinUtterances(planned, spoken, SAMPLE_RATE_HZ);
      const durationMs = (audio.samples.length * 1000) / SAMPLE_RATE_HZ;
      return {
        audio,
        words: timeWrittenWords(request.text, stretches, durationMs),
      } satisfies SynthesizedSpeech;
    },
    close: () => pool.close(),
  };

  async function speakAll(planned: readonly Utterance[], { voice, speed = 1, signal }: SpeechRequest) {
    try {
      return await processWithConcurrency(
        planned,
        pool.size,
        ({ text, words }, _index, stop) =>
          pool.run({ voice, speed, text, words: words.map(({ spoken }) => spoken) }, stop),
        { signal },
      );
    } catch (error) {
      const cause = error instanceof PartialFailure ? error.cause : error;
      if (!(cause instanceof ThreadError)) throw cause;
      throw new EngineError('speech_failed', `The embedded voice failed: ${cause.message}.`, {
        cause,
        retryable: true,
        advice: 'Try again. If the same text fails again, shorten or reword it, or use another speech model.',
      });
    }
  }
  return engine;
}
