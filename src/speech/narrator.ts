import { availableParallelism } from 'node:os';
import { EngineError, ProviderError } from '../core/errors.ts';
import type { JobRecord } from '../core/job.ts';
import type { Delivery, PcmAudio, Speech } from '../core/model.ts';
import { siblingModule } from '../core/sibling-module.ts';
import { findVoice } from './find-voice.ts';
import type { RawNarration } from './finish-narration.ts';
import type { SpeechEngine, SpeechRequest } from './speech-engine.ts';
import { createThreadPool, ThreadError } from './thread-pool.ts';
import type { Reading } from './timing/time-by-alignment.ts';

/** Turns the output of a {@link SpeechEngine} into finished speech. */
export interface Narrator {
  /**
   * Speaks one narration: 48 kHz, −16 LUFS when played on both stereo channels, no true peak above −1.5 dBTP,
   * a fixed silence around it, and a timing for each written word.
   *
   * @param request.engine the engine that speaks
   * @param request.voice the voice's id, in any case
   * @param request.language BCP 47; `und` if unknown
   * @param request.job the record of the call, for engines that run calls as jobs
   * @param request.delivery speed, pause and pronunciations, if they differ from the voice's own
   * @throws InputError `unknown_voice`
   * @throws EngineError `speech_failed`
   * @throws ProviderError if the audio is longer than `maxDurationMs`
   * @throws the signal's reason when aborted
   */
  narrate(request: {
    readonly engine: SpeechEngine;
    readonly narration: string;
    readonly voice: string;
    readonly language: string;
    readonly delivery?: Delivery;
    /** Longer audio is rejected before it is processed. */
    readonly maxDurationMs?: number;
    readonly job?: JobRecord;
    readonly signal: AbortSignal;
  }): Promise<Speech>;
  /** Ends the threads that finish narrations. The engines stay open. */
  close(): Promise<void>;
}

/** Its even pace makes it the best reference for other voices: 19 ms mean error. */
const REFERENCE_VOICE = 'slt';
const MIN_RATE_HZ = 4_000;
const MAX_RATE_HZ = 384_000;
/** A scene takes less than a second. This allows for an hour of audio on a machine that swaps memory. */
const FINISHING_LIMIT_MS = 10 * 60_000;

/**
 * @param options.reference an engine with exact word timings. Words of engines without timings are located by
 * comparison with its reading of the same text. Without it, or in a language it cannot speak, the pauses are
 * used
 */
export function createNarrator(options: { readonly reference?: SpeechEngine } = {}): Narrator {
  const finishing = createThreadPool<RawNarration, Speech>({
    module: siblingModule(import.meta.url, './finish-worker'),
    size: Math.min(2, availableParallelism()),
    timeLimitMs: FINISHING_LIMIT_MS,
  });
  return {
    async narrate({ engine, narration: text, voice, language, delivery = {}, maxDurationMs, job, signal }) {
      const { speed, scenePauseMs, pronunciations } = delivery;
      const request = { text, voice: findVoice(engine, voice).id, language, speed, pronunciations, signal };
      const { audio, words, reading: own } = await engine.synthesize({ ...request, ...(job && { job }) });
      signal.throwIfAborted();
      if (!isUsable(audio)) throw speechFailed(`${engine.id} gave sound that cannot be used`);
      if (maxDurationMs !== undefined) checkDuration(audio, { engine, maxDurationMs });
      const reading = words === undefined ? (own ?? (await read(options.reference, request))) : undefined;
      try {
        return await finishing.run(
          { text, audio, words, reading, scenePauseMs, isPlain: engine.isPlain },
          signal,
        );
      } catch (error) {
        if (!(error instanceof ThreadError)) throw error;
        throw speechFailed(`The speech could not be finished: ${error.message}`, error);
      }
    },
    close: () => finishing.close(),
  };
}

/** If there is no reading to compare with, the speech itself must not be lost. */
async function read(
  reference: SpeechEngine | undefined,
  request: SpeechRequest,
): Promise<Reading | undefined> {
  const voice = reference?.voices.find(({ id }) => id === REFERENCE_VOICE) ?? reference?.voices[0];
  if (reference === undefined || voice === undefined) return undefined;
  const problems = reference.unspeakable(request.text, request.language);
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  try {
    const { audio, words } = await reference.synthesize({ ...request, voice: voice.id });
    return words === undefined ? undefined : { audio, words };
  } catch (error) {
    if (error instanceof EngineError) return undefined;
    throw error;
  }
}

function isUsable({ sampleRateHz, samples }: PcmAudio): boolean {
  const known = sampleRateHz >= MIN_RATE_HZ && sampleRateHz <= MAX_RATE_HZ;
  if (!known || !Number.isInteger(sampleRateHz)) return false;
  // By `every`, the minutes of sound that a scene may have would hold up the process for a tenth of a second.
  for (let at = 0; at < samples.length; at++) if (!Number.isFinite(samples[at])) return false;
  return true;
}

/** @throws ProviderError not retryable, because the same call would be charged again for the same result */
function checkDuration(
  { samples, sampleRateHz }: PcmAudio,
  { engine, maxDurationMs }: { readonly engine: SpeechEngine; readonly maxDurationMs: number },
): void {
  const seconds = samples.length / sampleRateHz;
  if (seconds * 1000 <= maxDurationMs) return;
  const most = Math.round(maxDurationMs / 1000);
  throw new ProviderError(
    `${engine.id} gave ${Math.round(seconds)} seconds of sound; these words take at most ${most}.`,
    { status: 200, advice: 'Choose another voice or speech model. The call may have been charged.' },
  );
}

function speechFailed(message: string, cause?: unknown): EngineError {
  return new EngineError('speech_failed', `${message}.`, {
    cause,
    retryable: true,
    advice: 'Try again. If it fails again, choose another voice or speech model.',
  });
}
