import { z } from 'zod';
import { encodeWav } from '../core/wav.ts';
import { type Answer, json } from './answer.ts';
import type { AcceptableCall, Dialect } from './dialect.ts';
import { clipRoute } from './google-clips.ts';
import { paint } from './painting.ts';
import { speechSound } from './speech-sound.ts';
import { type JsonSchema, tell } from './storyteller.ts';

// The Gemini API: https://ai.google.dev/api/generate-content. One method writes, speaks and paints. Clips have a file
// of their own.

const WAV_HEADER_BYTES = 44;

const content = z.object({
  parts: z
    .array(
      z.union([
        z.object({ text: z.string() }),
        z
          .object({ inlineData: z.object({ mimeType: z.literal('image/jpeg'), data: z.base64().min(4) }) })
          .transform((picture) => ({ ...picture, text: '' })),
      ]),
    )
    .min(1),
});
const request = z.object({
  contents: z.array(content).min(1),
  systemInstruction: content.optional(),
  generationConfig: z
    .object({
      responseModalities: z.array(z.enum(['TEXT', 'IMAGE', 'AUDIO'])).optional(),
      responseMimeType: z.string().optional(),
      responseJsonSchema: z.custom<JsonSchema>().optional(),
      responseSchema: z.custom<JsonSchema>().optional(),
      speechConfig: z
        .object({
          voiceConfig: z.object({ prebuiltVoiceConfig: z.object({ voiceName: z.string().min(1) }) }),
        })
        .optional(),
      imageConfig: z
        .object({ aspectRatio: z.enum(['16:9', '9:16', '1:1', '4:3', '3:4']).optional() })
        .optional(),
    })
    .default({}),
});
type GenerateContent = z.infer<typeof request>;

export const GOOGLE_DIALECT: Dialect = {
  prefix: '/google/v1beta',
  route(method, path) {
    const clip = clipRoute(method, path);
    if (clip) return clip;
    const [, model] = /^\/models\/([^/:]+):generateContent$/.exec(path) ?? [];
    if (method !== 'POST' || model === undefined) return undefined;
    // What a model can make follows from its name.
    const kind = model.includes('tts') ? 'speech' : /image|banana/.test(model) ? 'picture' : 'script';
    const make = { script: write, speech: speak, picture: show }[kind];
    return { step: 'call', kind, read: (body) => make(request.parse(body)) };
  },
  error({ status, message, code }) {
    const isRefused = code === 'content_policy_violation';
    // Google refuses content with a complete answer that has no content.
    if (isRefused) return json({ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } });
    return json({ error: { code: status, message, status: 'FAILED' } }, status);
  },
};

function textOf({ contents }: GenerateContent): string {
  return (
    contents
      .at(-1)
      ?.parts.map(({ text }) => text)
      .join('') ?? ''
  );
}

function write(body: GenerateContent): AcceptableCall {
  const source = textOf(body);
  const { responseJsonSchema, responseSchema } = body.generationConfig;
  return {
    text: source,
    instructions: body.systemInstruction?.parts.map(({ text }) => text).join(''),
    answer() {
      const { text, input, output } = tell(source, responseJsonSchema ?? responseSchema);
      return generated({ text }, { promptTokenCount: input, candidatesTokenCount: output });
    },
  };
}

function speak(body: GenerateContent): AcceptableCall {
  const text = textOf(body).replace(/^Read aloud:\n/, '');
  const voice = body.generationConfig.speechConfig?.voiceConfig.prebuiltVoiceConfig.voiceName ?? 'Kore';
  return {
    text,
    answer() {
      const samples = Buffer.from(encodeWav(speechSound(text, voice))).subarray(WAV_HEADER_BYTES);
      const mimeType = 'audio/L16;codec=pcm;rate=24000';
      return generated({ inlineData: { mimeType, data: samples.toString('base64') } });
    },
  };
}

function show(body: GenerateContent): AcceptableCall {
  const prompt = textOf(body);
  const [width = 1, height = 1] = (body.generationConfig.imageConfig?.aspectRatio ?? '1:1')
    .split(':')
    .map(Number);
  const parts = body.contents.at(-1)?.parts ?? [];
  return {
    text: prompt,
    images: parts.filter((part) => 'inlineData' in part).length,
    async answer() {
      const image = await paint(prompt, { widthPx: width * 80, heightPx: height * 80 });
      return generated({ inlineData: { mimeType: 'image/png', data: image.toString('base64') } });
    },
  };
}

function generated(part: object, usage: object = { promptTokenCount: 1, candidatesTokenCount: 1 }): Answer {
  const candidate = { content: { role: 'model', parts: [part] }, finishReason: 'STOP', index: 0 };
  return json({ candidates: [candidate], usageMetadata: usage, modelVersion: 'simulated' });
}
