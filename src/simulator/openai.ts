import { z } from 'zod';
import { encodeWav } from '../core/wav.ts';
import { type Answer, events, json, piecesOf } from './answer.ts';
import type { AcceptableCall, CallRoute, Dialect } from './dialect.ts';
import { paint } from './painting.ts';
import { speechSound } from './speech-sound.ts';
import { type JsonSchema, tell } from './storyteller.ts';

const WAV_HEADER_BYTES = 44;
/** A fixed date, so that the same request gives the same bytes. */
const CREATED = 1_767_225_600;

const model = z.string().min(1);
const content = z
  .union([z.string(), z.array(z.object({ text: z.string().optional() })), z.null()])
  .optional();
const message = z.object({ role: z.string().optional(), content });
const jsonSchema = z.custom<JsonSchema>((value) => typeof value === 'object' && value !== null);
const notStreamed = z
  .literal(false, 'the simulator streams chat completions only; leave "stream" out')
  .optional();

const chatRequest = z.object({
  model,
  messages: z.array(message).min(1),
  stream: z.boolean().optional(),
  response_format: z.object({ json_schema: z.object({ schema: jsonSchema }).optional() }).optional(),
});

const responsesRequest = z.object({
  model,
  input: z.union([z.string(), z.array(message).min(1)]),
  stream: notStreamed,
  text: z.object({ format: z.object({ schema: jsonSchema.optional() }).optional() }).optional(),
});

const speechRequest = z.object({
  model,
  input: z.string(),
  voice: z.string().min(1),
  response_format: z.enum(['wav', 'pcm'], 'the simulator speaks wav and pcm only'),
});

const pictureRequest = z.object({
  model,
  prompt: z.string().min(1),
  n: z.int().min(1).max(4).nullish(),
  size: z
    .string()
    .regex(/^(auto|[1-9]\d{1,3}x[1-9]\d{1,3})$/)
    .default('auto'),
});

/**
 * https://developers.openai.com/api/reference/resources/images/methods/edit, as JSON, with the pictures as data.
 */
const editRequest = pictureRequest.extend({
  model: z.string().startsWith('gpt-image-', 'only GPT models take pictures here'),
  images: z
    .array(
      z.strictObject({ image_url: z.string().regex(/^data:image\/(?:png|jpeg|webp);base64,[\w+/]+=*$/) }),
    )
    .min(1)
    .max(16),
});

/** The routes that cost money at OpenAI. */
const CALLS: Readonly<Record<string, Omit<CallRoute, 'step'>>> = {
  '/chat/completions': {
    kind: 'script',
    read(body) {
      const { messages, response_format: format, model, stream } = chatRequest.parse(body);
      const told = { source: lastText(messages), instructions: systemText(messages) };
      const schema = format?.json_schema?.schema;
      if (stream)
        return { text: told.source, ...told, answer: () => streamed(tell(told.source, schema), model) };
      return story(told, format?.json_schema?.schema, ({ text, input, output }) => ({
        object: 'chat.completion',
        created: CREATED,
        model,
        choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
        usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
      }));
    },
  },
  '/responses': {
    kind: 'script',
    read(body) {
      const { input: prompt, text: options, model } = responsesRequest.parse(body);
      const source = typeof prompt === 'string' ? prompt : lastText(prompt);
      return story({ source }, options?.format?.schema, ({ text, input, output }) => ({
        object: 'response',
        created_at: CREATED,
        model,
        output: [
          {
            type: 'message',
            id: 'm',
            role: 'assistant',
            content: [{ type: 'output_text', text, annotations: [] }],
          },
        ],
        usage: { input_tokens: input, output_tokens: output, total_tokens: input + output },
      }));
    },
  },
  '/audio/speech': {
    kind: 'speech',
    read(body) {
      const { input, voice, response_format: format } = speechRequest.parse(body);
      return {
        text: input,
        answer: () => {
          const wav = Buffer.from(encodeWav(speechSound(input, voice)));
          if (format === 'wav') return { contentType: 'audio/wav', body: wav };
          return { contentType: 'audio/pcm', body: wav.subarray(WAV_HEADER_BYTES) };
        },
      };
    },
  },
  '/images/generations': {
    kind: 'picture',
    read(body) {
      return painted(pictureRequest.parse(body));
    },
  },
  '/images/edits': {
    kind: 'picture',
    read(body) {
      const { images, ...request } = editRequest.parse(body);
      return { ...painted(request), images: images.length };
    },
  },
};

function painted({ prompt, n, size }: z.infer<typeof pictureRequest>): AcceptableCall {
  const [widthPx = 0, heightPx = 0] = (size === 'auto' ? '1024x1024' : size).split('x').map(Number);
  return {
    text: prompt,
    answer: async () => {
      const image = await paint(prompt, { widthPx, heightPx });
      const data = Array.from({ length: n ?? 1 }, () => ({ b64_json: image.toString('base64') }));
      return json({ created: CREATED, size: `${widthPx}x${heightPx}`, output_format: 'png', data });
    },
  };
}

/** OpenAI's API for chat, responses, speech and images. */
export const OPENAI_DIALECT: Dialect = {
  prefix: '/v1',
  route(method, path) {
    const call = method === 'POST' && Object.hasOwn(CALLS, path) ? CALLS[path] : undefined;
    return call && { step: 'call', ...call };
  },
  error({ status, message, code }) {
    const type = status >= 500 ? 'server_error' : 'invalid_request_error';
    return json({ error: { message, type, param: null, code } }, status);
  },
};

function story(
  { source, instructions }: { readonly source: string; readonly instructions?: string | undefined },
  schema: JsonSchema | undefined,
  wrap: (told: ReturnType<typeof tell>) => unknown,
): AcceptableCall {
  return { text: source, instructions, answer: () => json(wrap(tell(source, schema))) };
}

function streamed({ text, input, output }: ReturnType<typeof tell>, model: string): Answer {
  const chunk = { id: 'c', object: 'chat.completion.chunk', created: CREATED, model };
  const said = (delta: object, finish_reason: string | null = null) => ({
    ...chunk,
    choices: [{ index: 0, delta, finish_reason }],
  });
  const usage = { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
  const pieces = piecesOf(text).map((content) => said({ content }));
  return events([...pieces, said({}, 'stop'), { ...chunk, choices: [], usage }, '[DONE]']);
}

function lastText(messages: readonly z.infer<typeof message>[]): string {
  return textOf(messages.findLast(({ role }) => role === undefined || role === 'user') ?? messages.at(-1));
}

function systemText(messages: readonly z.infer<typeof message>[]): string | undefined {
  const told = messages.filter(({ role }) => role === 'system' || role === 'developer');
  return told.length === 0 ? undefined : told.map(textOf).join('\n');
}

function textOf(written: z.infer<typeof message> | undefined): string {
  if (typeof written?.content === 'string') return written.content;
  return written?.content?.map(({ text }) => text ?? '').join('\n') ?? '';
}
