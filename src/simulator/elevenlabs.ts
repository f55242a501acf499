import { z } from 'zod';
import { encodeWav } from '../core/wav.ts';
import { type Answer, json } from './answer.ts';
import type { RecordedCall } from './call-record.ts';
import type { Dialect } from './dialect.ts';
import { speechSound } from './speech-sound.ts';

// Speech with timestamps: https://elevenlabs.io/docs/api-reference/text-to-speech/convert-with-timestamps.

const WAV_HEADER_BYTES = 44;

const request = z.object({
  text: z.string().min(1),
  model_id: z.string().min(1),
  voice_settings: z.object({ speed: z.number().min(0.7).max(1.2).optional() }).optional(),
});

const SPEECH = /^\/text-to-speech\/([^/]+)\/with-timestamps$/;
const PREFIX = '/elevenlabs/v1';

export const ELEVENLABS_DIALECT: Dialect = {
  prefix: PREFIX,
  route(method, path) {
    if (method === 'GET' && path === '/history') return { step: 'list', answer: list };
    const [, voice] = SPEECH.exec(path) ?? [];
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

/** https://elevenlabs.io/docs/api-reference/history/list. */
function list(calls: readonly RecordedCall[], query: URLSearchParams): Answer {
  const history = calls.flatMap(({ id, path, body, receivedAtMs }) => {
    const { text, model_id: model } = request.parse(body);
    const voice = SPEECH.exec(path.slice(PREFIX.length))?.[1] ?? '';
    const seconds = receivedAtMs / 1000;
    const isWanted =
      voice === query.get('voice_id') &&
      model === query.get('model_id') &&
      seconds >= Number(query.get('date_after_unix')) &&
      seconds < Number(query.get('date_before_unix'));
    const item = {
      history_item_id: id,
      date_unix: Math.floor(seconds),
      text,
      voice_id: voice,
      model_id: model,
    };
    return isWanted
      ? [{ ...item, character_count_change_from: 0, character_count_change_to: text.length }]
      : [];
  });
  return json({ history: history.reverse(), has_more: false, last_history_item_id: null });
}

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
