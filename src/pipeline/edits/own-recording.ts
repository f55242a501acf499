import { InputError } from '../../core/errors.ts';
import type { PcmAudio } from '../../core/model.ts';
import { decodeWav, WavFormatError } from '../../core/wav.ts';
import type { SpeechEngine } from '../../speech/index.ts';
import type { Origin } from '../plan/asset-requests.ts';

const MAX_DURATION_MS = 10 * 60_000;
const MIN_DURATION_MS = 200;

/**
 * Wraps the user's WAV recording as a speech engine that speaks only this recording. So its words are aligned, and
 * its loudness and margins set, as for any other voice.
 *
 * @throws InputError `recording_unreadable` if it is not a WAV file, silent, too short or too long
 */
export function recordedVoice(bytes: Uint8Array, { engine, licence }: Origin): SpeechEngine {
  const audio = readRecording(bytes);
  return {
    id: engine,
    licence,
    voices: [{ id: engine, name: 'Own', language: 'und', description: 'The user’s own recording' }],
    unspeakable: () => [],
    synthesize: async () => ({ audio }),
    close: async () => {},
  };
}

function readRecording(bytes: Uint8Array): PcmAudio {
  const { sampleRateHz, channels } = decode(bytes);
  const length = channels[0]?.length ?? 0;
  const durationMs = (length * 1000) / sampleRateHz;
  if (sampleRateHz < 8_000 || sampleRateHz > 192_000) throw unreadable('has an odd sample rate');
  if (durationMs < MIN_DURATION_MS) throw unreadable('is too short to speak anything');
  if (durationMs > MAX_DURATION_MS) throw unreadable('is longer than ten minutes');
  const samples = new Float32Array(length);
  for (const channel of channels) {
    for (let index = 0; index < length; index++) {
      samples[index] = (samples[index] ?? 0) + (channel[index] ?? 0) / channels.length;
    }
  }
  if (!samples.some((sample) => Math.abs(sample) > 1e-3)) throw unreadable('is silent');
  return { sampleRateHz, samples };
}

function decode(bytes: Uint8Array) {
  try {
    return decodeWav(bytes);
  } catch (error) {
    if (error instanceof WavFormatError) throw unreadable(`cannot be read: ${error.message}`, error);
    throw error;
  }
}

function unreadable(what: string, cause?: unknown): InputError {
  return new InputError('recording_unreadable', `The recording ${what}.`, {
    cause,
    advice: 'Use a WAV file of at most ten minutes, with 16-bit or 32-bit float samples.',
  });
}
