import { z } from 'zod';
import { type Answer, events, json, piecesOf } from './answer.ts';
import type { Dialect } from './dialect.ts';
import { type JsonSchema, tell } from './storyteller.ts';

// The Messages API of Anthropic: https://platform.claude.com/docs/en/api/messages.

const request = z.object({
  model: z.string().min(1),
  max_tokens: z.int().min(1),
  system: z.union([z.string(), z.array(z.object({ text: z.string() }))]).optional(),
  messages: z
    .array(
      z.object({
        role: z.enum(['user', 'assistant']),
        content: z.union([z.string(), z.array(z.object({ text: z.string().optional() }))]),
      }),
    )
    .min(1),
  stream: z.boolean().optional(),
  output_config: z
    .object({
      format: z.object({ type: z.literal('json_schema'), schema: z.custom<JsonSchema>() }).optional(),
    })
    .optional(),
});

export const ANTHROPIC_DIALECT: Dialect = {
  prefix: '/anthropic/v1',
  route(method, path) {
    if (`${method} ${path}` !== 'POST /messages') return undefined;
    return {
      step: 'call',
      kind: 'script',
      read(body) {
        const { system, messages, model, stream, output_config: config } = request.parse(body);
        const source = textOf(messages.at(-1)?.content ?? '');
        return {
          text: source,
          instructions: system === undefined ? undefined : textOf(system),
          answer() {
            const { text, input, output } = tell(source, config?.format?.schema);
            const usage = { input_tokens: input, output_tokens: output };
            if (stream) return streamed(text, { model, usage });
            return answered([{ type: 'text', text }], 'end_turn', { model, usage });
          },
        };
      },
    };
  },
  error({ status, message, code }) {
    // Claude refuses content with a complete answer that has no content.
    if (code === 'content_policy_violation') return answered([], 'refusal');
    const type = status >= 500 ? 'api_error' : 'invalid_request_error';
    return json({ type: 'error', error: { type, message } }, status);
  },
};

function streamed(
  text: string,
  { model, usage }: { model: string; usage: { output_tokens: number } },
): Answer {
  const message = { id: 'msg_1', type: 'message', role: 'assistant', model, content: [], stop_reason: null };
  return events([
    { type: 'message_start', message: { ...message, usage: { ...usage, output_tokens: 1 } } },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'ping' },
    ...piecesOf(text).map((piece) => ({
      type: 'content_block_delta',
      index: 0,
      delta: { type: 'text_delta', text: piece },
    })),
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null }, usage },
    { type: 'message_stop' },
  ]);
}

function textOf(content: string | readonly { readonly text?: string | undefined }[]): string {
  return typeof content === 'string' ? content : content.map(({ text = '' }) => text).join('');
}

function answered(content: readonly object[], reason: string, more: object = {}): Answer {
  const usage = { input_tokens: 1, output_tokens: 1 };
  const message = { id: 'msg_1', type: 'message', role: 'assistant', model: 'simulated', usage };
  return json({ ...message, content, stop_reason: reason, stop_sequence: null, ...more });
}
