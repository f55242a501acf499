import { z } from 'zod';
import type { FoundCalls, LookupPeriod } from '../../core/job.ts';
import { soundOf16Bits } from '../adapters/sound-of-16-bits.ts';
import { MAX_SOUND_BYTES, type SpeechModel } from '../adapters/speech-engine.ts';
import type { ErrorReader } from '../calls/call-provider.ts';
import { requestJson } from '../calls/http-call.ts';
import type { Provider, ProviderServer } from '../provider.ts';
import { ELEVENLABS_FACTS } from './facts.ts';
import { ELEVENLABS_PRICES } from './prices.ts';
import { ELEVENLABS_VOICES, voiceId } from './voices.ts';

// The protocol: https://elevenlabs.io/docs/api-reference/text-to-speech/convert-with-timestamps.

/** Of `eleven_v3`; other models take more. */
const MAX_CHARACTERS = 5_000;
/** A rate that all plans have. */
const SAMPLE_RATE_HZ = 24_000;
const SPEEDS = { slowest: 0.7, fastest: 1.2 };

/** Speech with the time of each letter. */
export const ELEVENLABS: Provider = {
  facts: ELEVENLABS_FACTS,
  prices: ELEVENLABS_PRICES,
  readError,
  testKey: ({ baseUrl, apiKey }, signal) =>
    requestJson({
      url: `${baseUrl}/models`,
      method: 'GET',
      headers: { 'xi-api-key': apiKey },
      maxBytes: MAX_SOUND_BYTES,
      signal,
    }),
  speech: elevenLabsSpeech,
};

const history = z.object({
  history: z.array(
    z.object({
      history_item_id: z.string().regex(/^[\w-]{1,100}$/),
      date_unix: z.number(),
      text: z.string().nullish(),
    }),
  ),
  has_more: z.boolean().default(false),
});

/** Looks for a text in the account's history: https://elevenlabs.io/docs/api-reference/history/list. */
async function findInHistory(
  { baseUrl, apiKey }: ProviderServer,
  call: LookupPeriod & { readonly text: string; readonly voice: string; readonly model: string },
): Promise<FoundCalls> {
  const query = new URLSearchParams({
    voice_id: call.voice,
    model_id: call.model,
    date_after_unix: String(Math.floor(call.sinceMs / 1000)),
    date_before_unix: String(Math.ceil(call.untilMs / 1000)),
    sort_direction: 'asc',
    page_size: '1000',
  });
  const { history: items, has_more: hasMore } = history.parse(
    await requestJson({
      url: `${baseUrl}/history?${query}`,
      method: 'GET',
      headers: { 'xi-api-key': apiKey },
      maxBytes: MAX_SOUND_BYTES,
      signal: call.signal,
    }),
  );
  const ids = items.flatMap(({ history_item_id: id, text }) => (text === call.text ? [id] : []));
  return { ids, isComplete: !hasMore };
}

const spoken = z.object({
  audio_base64: z.base64().min(1),
  alignment: z
    .object({
      characters: z.array(z.string()),
      character_start_times_seconds: z.array(z.number().min(0)),
      character_end_times_seconds: z.array(z.number().min(0)),
    })
    .nullish()
    .catch(undefined),
});

function elevenLabsSpeech({ baseUrl, apiKey }: ProviderServer, model: string): SpeechModel {
  return {
    voices: ELEVENLABS_VOICES,
    takesAnyVoice: true,
    maxCharacters: MAX_CHARACTERS,
    lookup: {
      // A call that takes longer than two minutes is given up.
      certainAfterMs: 10 * 60_000,
      find: ({ text, voice }, period) =>
        findInHistory({ baseUrl, apiKey }, { text, voice: voiceId(voice), model, ...period }),
    },
    async speak({ text, voice, speed, signal }) {
      const id = encodeURIComponent(voiceId(voice));
      const { slowest, fastest } = SPEEDS;
      const answer = await requestJson({
        url: `${baseUrl}/text-to-speech/${id}/with-timestamps?output_format=pcm_${SAMPLE_RATE_HZ}`,
        headers: { 'xi-api-key': apiKey },
        body: {
          text,
          model_id: model,
          ...(speed !== undefined && {
            voice_settings: { speed: Math.min(fastest, Math.max(slowest, speed)) },
          }),
        },
        maxBytes: MAX_SOUND_BYTES,
        signal,
      });
      const { audio_base64: base64, alignment } = spoken.parse(answer);
      const audio = soundOf16Bits(Buffer.from(base64, 'base64'), SAMPLE_RATE_HZ);
      const starts = alignment?.character_start_times_seconds ?? [];
      const ends = alignment?.character_end_times_seconds ?? [];
      const characters = alignment?.characters.map((character, index) => ({
        text: character,
        startMs: (starts[index] ?? 0) * 1000,
        endMs: (ends[index] ?? 0) * 1000,
      }));
      return { audio, characters };
    },
  };
}

const errorBody = z.object({
  detail: z.union([z.string(), z.object({ message: z.string().catch(''), status: z.string().catch('') })]),
});

function readError(body: unknown): ReturnType<ErrorReader> {
  const { detail } = errorBody.safeParse(body).data ?? {};
  if (detail === undefined) return { message: typeof body === 'string' ? body : '' };
  if (typeof detail === 'string') return { message: detail };
  // ElevenLabs responds 401 when there is no credit left.
  if (detail.status === 'quota_exceeded') return { message: detail.message, meaning: 'no_credit' };
  const isRefused = detail.status === 'content_against_policy';
  return { message: detail.message, ...(isRefused && { meaning: 'content_refused' }) };
}
