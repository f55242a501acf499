import { z } from 'zod';
import { ProviderError } from '../../core/errors.ts';
import { type Format, formatOf } from '../../core/frame.ts';
import type { PcmAudio } from '../../core/model.ts';
import { MAX_PICTURE_BYTES, type PictureModel } from '../adapters/illustrator.ts';
import type { ScriptModel } from '../adapters/script-writer.ts';
import { soundOf16Bits } from '../adapters/sound-of-16-bits.ts';
import { MAX_SOUND_BYTES, type SpeechModel } from '../adapters/speech-engine.ts';
import type { ErrorReader } from '../calls/call-provider.ts';
import { type HttpCall, requestJson } from '../calls/http-call.ts';
import type { Provider, ProviderServer } from '../provider.ts';
import { googleClips, makesClips, movesPicture } from './clips.ts';
import { GOOGLE_FACTS } from './facts.ts';
import { GOOGLE_PRICES } from './prices.ts';
import { GOOGLE_VOICES } from './voices.ts';

// The protocol: https://ai.google.dev/api/generate-content. One method writes, speaks and paints.

const MAX_TEXT_BYTES = 16_000_000;
/** A request may have 8,192 tokens. */
const MAX_CHARACTERS = 5_000;

/** Models of the Gemini API. */
export const GOOGLE: Provider = {
  facts: GOOGLE_FACTS,
  prices: GOOGLE_PRICES,
  readError,
  testKey: ({ baseUrl, apiKey }, signal) =>
    requestJson({
      url: `${baseUrl}/models?pageSize=1`,
      method: 'GET',
      headers: { 'x-goog-api-key': apiKey },
      maxBytes: MAX_TEXT_BYTES,
      signal,
    }),
  script: googleScript,
  speech: googleSpeech,
  picture: googlePicture,
};

const part = z.object({
  text: z.string().optional(),
  thought: z.boolean().optional(),
  inlineData: z.object({ mimeType: z.string(), data: z.base64() }).optional(),
});
const generation = z.object({
  candidates: z
    .array(
      z.object({
        content: z.object({ parts: z.array(part).default([]) }).optional(),
        finishReason: z.string().nullish(),
      }),
    )
    .optional(),
  promptFeedback: z.object({ blockReason: z.string().nullish() }).nullish(),
  usageMetadata: z
    .object({
      promptTokenCount: z.int(),
      candidatesTokenCount: z.int().default(0),
      thoughtsTokenCount: z.int().default(0),
    })
    .nullish()
    .catch(undefined),
});
type Part = z.infer<typeof part>;

const REFUSALS = new Set([
  ...['SAFETY', 'IMAGE_SAFETY', 'RECITATION', 'IMAGE_RECITATION', 'BLOCKLIST', 'PROHIBITED_CONTENT'],
  ...['IMAGE_PROHIBITED_CONTENT', 'SPII', 'OTHER', 'BLOCK_REASON_UNSPECIFIED'],
]);

function googleScript(server: ProviderServer, model: string): ScriptModel {
  return {
    async generate({ instructions, text, schema, signal }) {
      const { parts, reason, usage } = await generate(server, model, {
        body: {
          systemInstruction: { parts: [{ text: instructions }] },
          contents: [{ role: 'user', parts: [{ text }] }],
          generationConfig: { responseMimeType: 'application/json', responseJsonSchema: schema },
        },
        maxBytes: MAX_TEXT_BYTES,
        signal,
      });
      return {
        text: parts.map((each) => (each.thought ? '' : (each.text ?? ''))).join(''),
        end: REFUSALS.has(reason) ? 'refused' : reason === 'MAX_TOKENS' ? 'too_long' : 'complete',
        usage,
      };
    },
  };
}

/** The model chooses the pace itself; it has none to set. */
function googleSpeech(server: ProviderServer, model: string): SpeechModel {
  return {
    voices: GOOGLE_VOICES,
    takesAnyVoice: true,
    maxCharacters: MAX_CHARACTERS,
    async speak({ text, voice, signal }) {
      const speechConfig = { voiceConfig: { prebuiltVoiceConfig: { voiceName: voice } } };
      const { parts, reason } = await generate(server, model, {
        body: {
          // Without an instruction, a short text may be answered instead of being read.
          contents: [{ role: 'user', parts: [{ text: `Read aloud:\n${text}` }] }],
          generationConfig: { responseModalities: ['AUDIO'], speechConfig },
        },
        maxBytes: MAX_SOUND_BYTES,
        signal,
      });
      return { audio: soundOf(fileOf(parts, reason)) };
    },
  };
}

const RATIOS: Readonly<Record<Format, string>> = { landscape: '16:9', portrait: '9:16', square: '1:1' };

function googlePicture(server: ProviderServer, model: string): PictureModel {
  if (makesClips(model)) {
    return {
      jobs: googleClips(server, model),
      gives: 'clips',
      ...(movesPicture(model) && { needsFirstFrame: true }),
    };
  }
  return {
    // https://ai.google.dev/gemini-api/docs/image-generation: pictures are parts beside the text.
    takesReferences: true,
    async paint({ prompt, size, references = [] }, { signal }) {
      const { parts, reason } = await generate(server, model, {
        body: {
          contents: [{ role: 'user', parts: [{ text: prompt }, ...references.map(inlinePart)] }],
          generationConfig: {
            responseModalities: ['IMAGE'],
            imageConfig: { aspectRatio: RATIOS[formatOf(size)] },
          },
        },
        maxBytes: MAX_PICTURE_BYTES,
        signal,
      });
      return Buffer.from(fileOf(parts, reason).data, 'base64');
    },
  };
}

function inlinePart(image: Uint8Array) {
  return { inlineData: { mimeType: 'image/jpeg', data: Buffer.from(image).toString('base64') } };
}

async function generate(
  { baseUrl, apiKey }: ProviderServer,
  model: string,
  call: Pick<HttpCall, 'body' | 'maxBytes' | 'signal'>,
) {
  const answer = await requestJson({
    url: `${baseUrl}/models/${encodeURIComponent(model)}:generateContent`,
    headers: { 'x-goog-api-key': apiKey },
    ...call,
  });
  const { candidates, promptFeedback, usageMetadata } = generation.parse(answer);
  const [candidate] = candidates ?? [];
  return {
    parts: candidate?.content?.parts ?? [],
    reason: candidate?.finishReason ?? promptFeedback?.blockReason ?? 'STOP',
    usage: usageMetadata
      ? {
          inputTokens: usageMetadata.promptTokenCount,
          outputTokens: usageMetadata.candidatesTokenCount + usageMetadata.thoughtsTokenCount,
        }
      : undefined,
  };
}

/** @throws ProviderError if the answer has no file, because the provider refused the content or stopped */
function fileOf(parts: readonly Part[], reason: string) {
  const file = parts.find(({ inlineData, thought }) => inlineData && !thought)?.inlineData;
  if (file) return file;
  if (!REFUSALS.has(reason)) throw new Error(`the answer has no file (${reason.slice(0, 60)})`);
  throw new ProviderError(`Google refused this content: ${reason.slice(0, 60)}.`, {
    code: 'content_refused',
    status: 200,
    advice: 'Reword the text, or use another model for it.',
  });
}

/** Sound comes as bare samples, such as `audio/L16;codec=pcm;rate=24000`. */
function soundOf({
  mimeType,
  data,
}: {
  readonly mimeType: string;
  readonly data: string;
}): PcmAudio | Buffer {
  const bytes = Buffer.from(data, 'base64');
  const rate = /^audio\/L16\b.*\brate=(\d{4,6})\b/i.exec(mimeType)?.[1];
  return rate === undefined ? bytes : soundOf16Bits(bytes, Number(rate));
}

const errorBody = z.object({ error: z.object({ message: z.string() }) });

/** The servers before the models put their errors in a list. */
function readError(body: unknown): ReturnType<ErrorReader> {
  const { error } = errorBody.safeParse(Array.isArray(body) ? body[0] : body).data ?? {};
  const message = error?.message ?? (typeof body === 'string' ? body : '');
  const isRefused = /\bblocked\b[^.]*\b(?:safety|polic)/i.test(message);
  return { message, ...(isRefused && { meaning: 'content_refused' }) };
}
