import { InputError, ProviderError } from '../core/errors.ts';
import type { PcmAudio } from '../core/model.ts';
import { respell } from '../core/text/pronunciations.ts';
import { decodeWav, type WavAudio, WavFormatError } from '../core/wav.ts';
import { findVoice, type SpeechEngine, type Voice } from '../speech/index.ts';
import { callProvider } from './call-provider.ts';
import { engineName, type OpenAiOptions, openAiClient, termsOf } from './open-ai.ts';
import { PRICED_MODELS } from './open-ai-prices.ts';

const VOICES: readonly Voice[] = [
  voice('alloy', 'even and neutral'),
  voice('ash', 'warm and steady'),
  voice('coral', 'bright and friendly'),
  voice('echo', 'calm and low'),
  voice('fable', 'lively, a storyteller'),
  voice('nova', 'energetic and clear'),
  voice('onyx', 'deep and serious'),
  voice('sage', 'gentle and thoughtful'),
  voice('shimmer', 'light and cheerful'),
];

const TIME_LIMIT_MS = 120_000;
/** OpenAI's own limit for one call. */
const MAX_CHARACTERS = 4096;
/** Twenty minutes of 24 kHz mono. */
const MAX_BYTES = 64_000_000;
const SILENCE: PcmAudio = { sampleRateHz: 24_000, samples: new Float32Array(4800) };

/**
 * Speech by OpenAI, or by a server that speaks its protocol and returns WAV. For a model that is not OpenAI's own,
 * any voice name is passed on. It returns no word timings. Text without a letter or digit becomes a moment of
 * silence, and costs nothing.
 *
 * @param options `timeLimitMs` is 120 s by default
 */
export function createOpenAiSpeechEngine(options: OpenAiOptions): SpeechEngine {
  const { apiKey, model, timeLimitMs = TIME_LIMIT_MS } = options;
  const client = openAiClient(options, MAX_BYTES);
  const name = engineName(options);
  const engine: SpeechEngine = {
    id: name,
    licence: termsOf(options),
    voices: VOICES,
    takesAnyVoice: !PRICED_MODELS.speech.includes(model),
    unspeakable: () => [],
    async synthesize({ text: written, voice, speed, pronunciations = {}, signal }) {
      const text = respell(written, pronunciations);
      const { id } = findVoice(engine, voice);
      signal.throwIfAborted();
      if (text.length > MAX_CHARACTERS) throw tooLong(name, text);
      if (!/[\p{L}\p{N}]/u.test(text)) return { audio: SILENCE };
      const { audio } = await callProvider({ name, apiKey, timeLimitMs, signal }, async (abortSignal) => {
        const { experimental_generateSpeech: generateSpeech } = await import('ai');
        return generateSpeech({
          model: (await client()).speech(model),
          text,
          voice: id,
          outputFormat: 'wav',
          ...(speed !== undefined && { speed }),
          maxRetries: 0,
          abortSignal,
        });
      });
      return { audio: monoOf(audio.uint8Array, name) };
    },
    close: async () => {},
  };
  return engine;
}

function tooLong(name: string, text: string): InputError {
  return new InputError(
    'unspeakable_text',
    `${name} speaks at most ${MAX_CHARACTERS} characters at once. This scene has ${text.length}.`,
    { advice: 'Split the scene.' },
  );
}

function voice(id: string, description: string): Voice {
  return { id, name: id.charAt(0).toUpperCase() + id.slice(1), language: 'en', description };
}

function monoOf(bytes: Uint8Array, name: string): PcmAudio {
  const { sampleRateHz, channels } = decoded(bytes, name);
  const [first = new Float32Array()] = channels;
  if (first.length === 0) {
    throw new ProviderError(`${name} gave sound without any samples.`, { advice: 'Try again.' });
  }
  if (channels.length === 1) return { sampleRateHz, samples: first };
  const samples = first.map(
    (_, index) => channels.reduce((sum, channel) => sum + (channel[index] ?? 0), 0) / channels.length,
  );
  return { sampleRateHz, samples };
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
