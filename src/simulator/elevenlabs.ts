import { z } from 'zod';
import { encodeWav } from '../core/wav.ts';
import { json } from './answer.ts';
import type { Dialect } from './dialect.ts';
import { speechSound } from './speech-sound.ts';

// Speech with timestamps: https://elevenlabs.io/docs/api-reference/text-to-speech/convert-with-timestamps.

const WAV_HEADER_BYTES = 44;

const request = z.object({
  text: z.string().min(1),
  model_id: z.string().min(1),
  voice_settings: z.object({ speed: z.number().min(0.7).max(1.2).optional() }).optional(),
});

export const ELEVENLABS_DIALECT: Dialect = {
  prefix: '/elevenlabs/v1',
  route(method, path) {
    const [, voice] = /^\/text-to-speech\/([^/]+)\/with-timestamps$/.exec(path) ?? [];
    if (method !== 'POST' || voice === undefined) return undefined;
    return {
      step: 'call',
      kind: 'speech',
      read(body) {
        const { text } = request.parse(body);
        return {
          text,
          answer() {
            const sound = speechSound(text, voice);
            const samples = Buffer.from(encodeWav(sound)).subarray(WAV_HEADER_BYTES);
            const seconds = (sound.channels[0]?.length ?? 0) / sound.sampleRateHz;
            return json({ audio_base64: samples.toString('base64'), alignment: evenly(text, seconds) });
          },
        };
      },
    };
  },
  error({ status, message, code }) {
    const kind = code === 'content_policy_violation' ? 'content_against_policy' : code;
    return json({ detail: { status: kind, message } }, status);
  },
};

/** Each character takes the same time. */
function evenly(text: string, seconds: number) {
  const characters = Array.from(text);
  const share = seconds / characters.length;
  return {
    characters,
    character_start_times_seconds: characters.map((_, index) => index * share),
    character_end_times_seconds: characters.map((_, index) => (index + 1) * share),
  };
}
