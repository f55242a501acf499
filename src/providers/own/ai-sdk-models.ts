import { z } from 'zod';
import { type Format, formatOf } from '../../core/frame.ts';
import type { PictureModel } from '../adapters/illustrator.ts';
import { numericSeed } from '../adapters/numeric-seed.ts';
import type { ScriptModel } from '../adapters/script-writer.ts';
import type { SpeechModel } from '../adapters/speech-engine.ts';
import { StatusError } from '../calls/http-call.ts';
import type { AiSdkModel } from './engine-file.ts';

// The interfaces of models in `@ai-sdk/provider` 2 and 3. Their methods are called as they are, so the AI SDK is not
// needed here, and makes no attempts of its own.

const written = z.object({
  content: z.array(z.object({ type: z.string(), text: z.string().optional() })),
  // Version 2 has the reason itself, and version 3 an object with it.
  finishReason: z.union([z.string(), z.object({ unified: z.string() }).transform(({ unified }) => unified)]),
  usage: z.object({ inputTokens: tokens(), outputTokens: tokens() }).optional().catch(undefined),
});

function tokens() {
  return z.union([z.int(), z.object({ total: z.int() }).transform(({ total }) => total)]);
}

/** Scripts by a language model of the AI SDK that follows structured outputs. */
export function aiSdkScript(model: AiSdkModel): ScriptModel {
  return {
    async generate({ instructions, text, schema, signal }) {
      const answer = await generate(model, {
        prompt: [
          { role: 'system', content: instructions },
          { role: 'user', content: [{ type: 'text', text }] },
        ],
        responseFormat: { type: 'json', schema, name: 'script' },
        abortSignal: signal,
      });
      const { content, finishReason, usage } = written.parse(answer);
      return {
        text: content.map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join(''),
        end:
          finishReason === 'content-filter' ? 'refused' : finishReason === 'length' ? 'too_long' : 'complete',
        ...(usage && { usage }),
      };
    },
  };
}

const spoken = z.object({ audio: bytes() });

/** Speech by a speech model of the AI SDK. */
export function aiSdkSpeech(model: AiSdkModel, voices: SpeechModel['voices']): SpeechModel {
  const names = new Set(voices.map(({ id }) => id));
  return {
    voices: voices.length > 0 ? voices : [MODELS_OWN_VOICE],
    takesAnyVoice: names.size === 0,
    maxCharacters: 4096,
    async speak({ text, voice, language, speed, signal }) {
      const answer = await generate(model, {
        text,
        outputFormat: 'wav',
        ...((names.has(voice) || voice !== MODELS_OWN_VOICE.id) && { voice }),
        ...(speed !== undefined && { speed }),
        ...(language !== 'und' && { language: language.split('-')[0] }),
        providerOptions: {},
        abortSignal: signal,
      });
      return { audio: spoken.parse(answer).audio };
    },
  };
}

/** For a model whose voices are not named. */
const MODELS_OWN_VOICE = {
  id: 'default',
  name: 'Default',
  language: 'en',
  description: 'as the model chooses',
};

const painted = z.object({ images: z.array(bytes()).min(1) });
const ASPECT_RATIOS: Readonly<Record<Format, string>> = {
  landscape: '16:9',
  portrait: '9:16',
  square: '1:1',
};

/** Pictures by an image model of the AI SDK. */
export function aiSdkPicture(model: AiSdkModel): PictureModel {
  return {
    async paint({ prompt, size, seed }, { signal }) {
      const answer = await generate(model, {
        prompt,
        n: 1,
        size: undefined,
        aspectRatio: ASPECT_RATIOS[formatOf(size)],
        seed: numericSeed(seed),
        files: undefined,
        mask: undefined,
        providerOptions: {},
        abortSignal: signal,
      });
      return painted.parse(answer).images[0] as Uint8Array;
    },
  };
}

/** Models give bytes, or base64. */
function bytes() {
  return z.union([
    z.instanceof(Uint8Array),
    z.base64().transform((text): Uint8Array => Buffer.from(text, 'base64')),
  ]);
}

const answered = z.object({
  statusCode: z.int().min(400).max(599),
  responseHeaders: z.record(z.string(), z.string()).catch({}),
  message: z.string(),
});

/** @throws StatusError if the provider answered with an error */
async function generate(model: AiSdkModel, options: object): Promise<unknown> {
  try {
    return await model.doGenerate(options);
  } catch (error) {
    const refusal = answered.safeParse(error).data;
    if (!refusal) throw error;
    throw new StatusError(refusal.statusCode, refusal.responseHeaders, refusal.message);
  }
}
