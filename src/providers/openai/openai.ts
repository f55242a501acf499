import { z } from 'zod';
import { type Format, formatOf } from '../../core/frame.ts';
import { MAX_PICTURE_BYTES, type PictureModel } from '../adapters/illustrator.ts';
import type { ScriptModel } from '../adapters/script-writer.ts';
import { MAX_SOUND_BYTES, type SpeechModel } from '../adapters/speech-engine.ts';
import type { ErrorReader } from '../calls/call-provider.ts';
import { requestBytes, requestEvents, requestJson, StatusError } from '../calls/http-call.ts';
import type { Provider, ProviderServer } from '../provider.ts';
import { OPENAI_FACTS } from './facts.ts';
import { OPENAI_PRICES } from './prices.ts';
import { OPENAI_VOICES } from './voices.ts';

// The protocol: https://platform.openai.com/docs/api-reference, the parts on chat completions, speech and images.

const MAX_TEXT_BYTES = 16_000_000;
/** OpenAI's own limit for one call. */
const MAX_CHARACTERS = 4096;

/** OpenAI, and any server that speaks its protocol. */
export const OPENAI: Provider = {
  facts: OPENAI_FACTS,
  prices: OPENAI_PRICES,
  readError,
  testKey: listModels,
  script: openAiScript,
  speech: openAiSpeech,
  picture: openAiPicture,
};

function listModels(server: ProviderServer, signal: AbortSignal): Promise<unknown> {
  return requestJson({ ...to(server, '/models'), method: 'GET', maxBytes: MAX_TEXT_BYTES, signal });
}

const completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.int(), completion_tokens: z.int() }).nullish().catch(undefined),
});

const chunk = z.object({
  choices: z.array(
    z.object({
      delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      finish_reason: z.string().nullish(),
    }),
  ),
  usage: completion.shape.usage,
});

/** Other servers that refuse to stream. */
const withoutStreams = new Set<string>();

type JsonCall = Parameters<typeof requestJson>[0] & { readonly body: object };

async function complete(
  { baseUrl }: ProviderServer,
  onText: ((soFar: string) => void) | undefined,
  call: JsonCall,
): Promise<z.infer<typeof completion>> {
  if (onText && !withoutStreams.has(baseUrl)) {
    try {
      return await streamed(call, onText);
    } catch (error) {
      const isRefused = error instanceof StatusError && (error.status === 400 || error.status === 422);
      if (!isRefused || baseUrl === OPENAI_FACTS.baseUrl) throw error;
      // It understood nothing of this call, and charged nothing.
      withoutStreams.add(baseUrl);
    }
  }
  return completion.parse(await requestJson(call));
}

async function streamed(
  call: JsonCall,
  onText: (soFar: string) => void,
): Promise<z.infer<typeof completion>> {
  const said = { content: '', refusal: '' };
  let reason: string | undefined;
  let usage: z.infer<typeof completion>['usage'];
  const body = { ...call.body, stream: true, stream_options: { include_usage: true } };
  for await (const event of requestEvents({ ...call, body })) {
    const whole = completion.safeParse(event);
    if (whole.success) return whole.data;
    const { choices, usage: counted } = chunk.parse(event);
    usage = counted ?? usage;
    const [first] = choices;
    reason = first?.finish_reason ?? reason;
    said.refusal += first?.delta.refusal ?? '';
    if (!first?.delta.content) continue;
    said.content += first.delta.content;
    onText(said.content);
  }
  if (reason === undefined) throw new Error('the answer ended too early');
  return { choices: [{ message: said, finish_reason: reason }], usage };
}

/** A model that follows structured outputs. */
export function openAiScript(server: ProviderServer, model: string): ScriptModel {
  return {
    async generate({ instructions, text, schema, signal, onText }) {
      const answer = await complete(server, onText, {
        ...to(server, '/chat/completions'),
        body: {
          model,
          messages: [
            { role: 'system', content: instructions },
            { role: 'user', content: text },
          ],
          response_format: { type: 'json_schema', json_schema: { name: 'script', schema, strict: true } },
        },
        maxBytes: MAX_TEXT_BYTES,
        signal,
      });
      const { choices, usage } = answer;
      const { message, finish_reason: reason } = choices[0] as (typeof choices)[number];
      const isRefused = reason === 'content_filter' || Boolean(message.refusal);
      return {
        text: message.content ?? '',
        end: isRefused ? 'refused' : reason === 'length' ? 'too_long' : 'complete',
        ...(usage && {
          usage: { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens },
        }),
      };
    },
  };
}

/** Speech as WAV. For a model that is not OpenAI's own, any name of a voice is passed on. */
export function openAiSpeech(server: ProviderServer, model: string): SpeechModel {
  return {
    voices: OPENAI_VOICES,
    takesAnyVoice: !Object.hasOwn(OPENAI_PRICES.speech ?? {}, model),
    maxCharacters: MAX_CHARACTERS,
    async speak({ text, voice, speed, signal }) {
      const audio = await requestBytes({
        ...to(server, '/audio/speech'),
        body: { model, input: text, voice, response_format: 'wav', ...(speed !== undefined && { speed }) },
        maxBytes: MAX_SOUND_BYTES,
        signal,
      });
      return { audio };
    },
  };
}

const images = z.object({ data: z.array(z.object({ b64_json: z.base64().min(1) })).min(1) });

const SIZES: Readonly<Record<Format, string>> = {
  landscape: '1536x1024',
  portrait: '1024x1536',
  square: '1024x1024',
};
const DALL_E_3_SIZES: typeof SIZES = { landscape: '1792x1024', portrait: '1024x1792', square: '1024x1024' };

/** OpenAI has no seeds, so each call gives another picture. */
export function openAiPicture(server: ProviderServer, model: string): PictureModel {
  const sizes = model.startsWith('dall-e-3') ? DALL_E_3_SIZES : SIZES;
  // GPT models always answer in base64. Other models answer with a URL unless asked.
  const isGpt = model.startsWith('gpt-image-');
  return {
    takesReferences: isGpt,
    async paint({ prompt, size, references }, { signal }) {
      const answer = await requestJson({
        ...to(server, references ? '/images/edits' : '/images/generations'),
        body: {
          model,
          prompt,
          // https://developers.openai.com/api/reference/resources/images/methods/edit: up to 16, as addresses or data.
          ...(references && { images: references.map((image) => ({ image_url: jpegUrl(image) })) }),
          n: 1,
          size: sizes[formatOf(size)],
          // By default, a GPT model chooses its own quality, and so its price.
          ...(isGpt ? { quality: 'medium' } : { response_format: 'b64_json' }),
        },
        maxBytes: MAX_PICTURE_BYTES,
        signal,
      });
      const [image] = images.parse(answer).data;
      return Buffer.from(image?.b64_json ?? '', 'base64');
    },
  };
}

function jpegUrl(image: Uint8Array): string {
  return `data:image/jpeg;base64,${Buffer.from(image).toString('base64')}`;
}

function to({ baseUrl, apiKey }: ProviderServer, path: string) {
  return { url: `${baseUrl}${path}`, headers: { ...(apiKey && { authorization: `Bearer ${apiKey}` }) } };
}

const REFUSAL_CODES = new Set(['content_policy_violation', 'moderation_blocked', 'content_filter']);

const errorBody = z.object({
  error: z.object({ message: z.string().catch(''), code: z.string().nullish().catch(null) }),
});

function readError(body: unknown): ReturnType<ErrorReader> {
  const { error } = errorBody.safeParse(body).data ?? {};
  if (error === undefined) return { message: typeof body === 'string' ? body : '' };
  const { code, message } = error;
  if (code && REFUSAL_CODES.has(code)) return { message: code, meaning: 'content_refused' };
  // OpenAI responds 429 when there is no credit left, too, but waiting does not help then.
  return { message, ...(code === 'insufficient_quota' && { meaning: 'no_credit' }) };
}
