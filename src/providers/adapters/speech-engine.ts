import { InputError, ProviderError } from '../../core/errors.ts';
import type { JobRecord } from '../../core/job.ts';
import type { PcmAudio } from '../../core/model.ts';
import { respell } from '../../core/text/pronunciations.ts';
import { decodeWav, type WavAudio, WavFormatError } from '../../core/wav.ts';
import { findVoice, type SpeechEngine, type Voice } from '../../speech/index.ts';
import { callProvider } from '../calls/call-provider.ts';
import {
  cancelJob,
  JOB_TIME_LIMIT_MS,
  type JobProtocol,
  lookupOf,
  type RequestLookup,
  runJob,
} from '../calls/run-job.ts';
import { unkeptJob } from '../calls/unkept-job.ts';
import type { EngineFacts } from './engine-facts.ts';
import { type CharacterTiming, wordTimings } from './word-timings.ts';

/** A model that speaks, at once or as a job. */
export type SpeechModel = {
  /** At least one; the first is the default. */
  readonly voices: readonly Voice[];
  /** Whether the server may know other voices than these. */
  readonly takesAnyVoice: boolean;
  /** The longest text of one call. */
  readonly maxCharacters: number;
} & (
  | {
      speak(request: SpokenText & { readonly signal: AbortSignal }): Promise<ProvidedSpeech>;
      /** How to find calls whose answers were lost, if the provider documents a way. */
      readonly lookup?: RequestLookup<SpokenText>;
    }
  | { readonly jobs: JobProtocol<SpokenText, ProvidedSpeech> }
);

export interface SpokenText {
  readonly text: string;
  /** The id of a voice. */
  readonly voice: string;
  /** BCP 47; `und` if unknown. */
  readonly language: string;
  /** Where 1 is the voice's own. */
  readonly speed: number | undefined;
}

export interface ProvidedSpeech {
  /** A WAV file, or sound. */
  readonly audio: Uint8Array | PcmAudio;
  /** When each character of the text is spoken, in order, if the provider tells. */
  readonly characters?: readonly CharacterTiming[] | undefined;
}

const TIME_LIMIT_MS = 120_000;
/** Twenty minutes of 24 kHz mono. */
export const MAX_SOUND_BYTES = 64_000_000;
const SILENCE: PcmAudio = { sampleRateHz: 24_000, samples: new Float32Array(4800) };

/**
 * Speech by a provider's model. Text without a letter or digit becomes a moment of silence, and costs nothing.
 *
 * @param facts `timeLimitMs` is 120 s by default; for a job, 30 minutes from its submission
 */
export function createSpeechEngine(facts: EngineFacts, model: SpeechModel): SpeechEngine {
  const { id, licence } = facts;
  const lookup = 'jobs' in model ? model.jobs.lookup : model.lookup;
  const engine: SpeechEngine = {
    id,
    licence,
    voices: model.voices,
    takesAnyVoice: model.takesAnyVoice,
    unspeakable: () => [],
    async synthesize({ text: written, voice, language, speed, pronunciations = {}, job, signal }) {
      const text = respell(written, pronunciations);
      const { id: voiceId } = findVoice(engine, voice);
      signal.throwIfAborted();
      if (text.length > model.maxCharacters) throw tooLong(id, text, model.maxCharacters);
      if (!/[\p{L}\p{N}]/u.test(text)) return { audio: SILENCE };
      const request = { text, voice: voiceId, language, speed };
      const { audio: given, characters } = await provided(model, { facts, request, job, signal });
      const audio = given instanceof Uint8Array ? monoOf(given, id) : withSamples(given, id);
      const durationMs = (audio.samples.length * 1000) / audio.sampleRateHz;
      const words = characters && wordTimings(written, characters, durationMs);
      return { audio, ...(words && { words }) };
    },
    ...('jobs' in model && { cancelJob: (jobId) => cancelJob(model.jobs, { id: jobId, call: facts }) }),
    ...(lookup && {
      lookup: ({ text: written, voice, language, speed, pronunciations = {} }) =>
        lookupOf(lookup, {
          call: facts,
          request: {
            text: respell(written, pronunciations),
            voice: findVoice(engine, voice).id,
            language,
            speed,
          },
          isJob: 'jobs' in model,
        }),
    }),
    close: async () => {},
  };
  return engine;
}

function provided(
  model: SpeechModel,
  options: {
    readonly facts: EngineFacts;
    readonly request: SpokenText;
    readonly job: JobRecord | undefined;
    readonly signal: AbortSignal;
  },
): Promise<ProvidedSpeech> {
  const { facts, request, job = unkeptJob(), signal } = options;
  const { firstPauseMs, timeLimitMs } = facts;
  const call = { ...facts, signal };
  if ('jobs' in model) {
    return runJob(model.jobs, {
      ...{ call, request, job, firstPauseMs },
      timeLimitMs: timeLimitMs ?? JOB_TIME_LIMIT_MS,
    });
  }
  return callProvider({ ...call, timeLimitMs: timeLimitMs ?? TIME_LIMIT_MS }, (limit) =>
    model.speak({ ...request, signal: limit }),
  );
}

function tooLong(name: string, text: string, most: number): InputError {
  return new InputError(
    'unspeakable_text',
    `${name} speaks at most ${most} characters at once. This scene has ${text.length}.`,
    { advice: 'Split the scene.' },
  );
}

function monoOf(bytes: Uint8Array, name: string): PcmAudio {
  const { sampleRateHz, channels } = decoded(bytes, name);
  const [first = new Float32Array()] = channels;
  if (channels.length <= 1) return withSamples({ sampleRateHz, samples: first }, name);
  const samples = first.map(
    (_, index) => channels.reduce((sum, channel) => sum + (channel[index] ?? 0), 0) / channels.length,
  );
  return { sampleRateHz, samples };
}

function withSamples(audio: PcmAudio, name: string): PcmAudio {
  if (audio.samples.length > 0) return audio;
  throw new ProviderError(`${name} gave sound without any samples.`, { advice: 'Try again.' });
}

function decoded(bytes: Uint8Array, name: string): WavAudio {
  try {
    return decodeWav(bytes);
  } catch (cause) {
    if (!(cause instanceof WavFormatError)) throw cause;
    const format = otherFormat(bytes);
    if (format === undefined) {
      throw new ProviderError(`${name} gave an answer that is not sound: ${cause.message}.`, {
        cause,
        advice: 'Try again. The call may have been charged.',
      });
    }
    // Not retryable: each attempt would be charged, with the same result.
    throw new ProviderError(`${name} gave ${format} instead of WAV.`, {
      cause,
      status: 200,
      advice: 'Use a speech model or server that supports WAV.',
    });
  }
}

/** The name of a sound format that is complete but not WAV. */
function otherFormat(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start.startsWith('ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0))
    return 'MP3 or AAC';
  if (start === 'OggS') return 'Ogg';
  if (start === 'fLaC') return 'FLAC';
  if (start === 'RIFF') return 'another kind of WAV';
  return undefined;
}
