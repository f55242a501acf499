import { z } from 'zod';
import type { ScriptModel } from '../adapters/script-writer.ts';
import type { ErrorReader } from '../calls/call-provider.ts';
import { requestEvents, requestJson } from '../calls/http-call.ts';
import type { Provider, ProviderServer } from '../provider.ts';
import { ANTHROPIC_FACTS } from './facts.ts';
import { ANTHROPIC_PRICES } from './prices.ts';

// The protocol: https://platform.claude.com/docs/en/api/messages, and its page on structured outputs.

const VERSION = '2023-06-01';
const MAX_TEXT_BYTES = 16_000_000;
/** Models with a lower limit refuse the call. */
const MAX_OUTPUT_TOKENS = 64_000;

/** Scripts by Claude. */
export const ANTHROPIC: Provider = {
  facts: ANTHROPIC_FACTS,
  prices: ANTHROPIC_PRICES,
  readError,
  testKey: ({ baseUrl, apiKey }, signal) =>
    requestJson({
      url: `${baseUrl}/models`,
      method: 'GET',
      headers: keyed(apiKey),
      maxBytes: MAX_TEXT_BYTES,
      signal,
    }),
  script: anthropicScript,
};

const message = z.object({
  content: z.array(z.object({ type: z.string(), text: z.string().optional() })),
  stop_reason: z.string().nullish(),
  usage: z.object({ input_tokens: z.int(), output_tokens: z.int() }).nullish().catch(undefined),
});

function anthropicScript({ baseUrl, apiKey }: ProviderServer, model: string): ScriptModel {
  return {
    async generate({ instructions, text, schema, signal, onText }) {
      const call = {
        url: `${baseUrl}/messages`,
        headers: keyed(apiKey),
        body: {
          model,
          max_tokens: MAX_OUTPUT_TOKENS,
          system: instructions,
          messages: [{ role: 'user', content: text }],
          output_config: { format: { type: 'json_schema', schema } },
        },
        maxBytes: MAX_TEXT_BYTES,
        signal,
      };
      const answer = onText ? await streamed(call, onText) : message.parse(await requestJson(call));
      const { content, stop_reason: reason, usage } = answer;
      return {
        text: content.map((part) => (part.type === 'text' ? part.text : '')).join(''),
        end: endOf(reason),
        ...(usage && { usage: { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens } }),
      };
    },
  };
}

const event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message_start'), message }),
  z.object({
    type: z.literal('content_block_delta'),
    delta: z.object({ type: z.string(), text: z.string().optional() }),
  }),
  z.object({
    type: z.literal('message_delta'),
    delta: z.object({ stop_reason: z.string().nullish() }),
    usage: z.object({ output_tokens: z.int() }).nullish().catch(undefined),
  }),
  z.object({ type: z.literal('message_stop') }),
]);

async function streamed(
  call: Parameters<typeof requestJson>[0] & { readonly body: object },
  onText: (soFar: string) => void,
): Promise<z.infer<typeof message>> {
  let begun: z.infer<typeof message> | undefined;
  let text = '';
  let reason: string | null | undefined;
  for await (const each of requestEvents({ ...call, body: { ...call.body, stream: true } })) {
    const whole = message.safeParse(each);
    if (whole.success) return whole.data;
    const { data } = event.safeParse(each);
    // Others say nothing that is needed: pings, and where blocks begin and end.
    if (data === undefined && !isOther(each)) throw new Error('the stream has an unknown event');
    if (data?.type === 'message_start') begun = data.message;
    if (data?.type === 'content_block_delta' && data.delta.text) {
      text += data.delta.text;
      onText(text);
    }
    if (data?.type === 'message_delta') {
      reason = data.delta.stop_reason;
      if (begun?.usage && data.usage) {
        begun = { ...begun, usage: { ...begun.usage, output_tokens: data.usage.output_tokens } };
      }
    }
    if (data?.type === 'message_stop')
      return { ...begun, content: [{ type: 'text', text }], stop_reason: reason };
  }
  throw new Error('the answer ended too early');
}

/** Whether an event is of another kind, and no error. */
function isOther(each: unknown): boolean {
  const { data } = z.object({ type: z.string() }).safeParse(each);
  return data !== undefined && data.type !== 'error';
}

function keyed(apiKey: string) {
  return { 'x-api-key': apiKey, 'anthropic-version': VERSION };
}

function endOf(reason: string | null | undefined) {
  if (reason === 'refusal') return 'refused';
  return reason === 'max_tokens' || reason === 'model_context_window_exceeded' ? 'too_long' : 'complete';
}

const errorBody = z.object({ error: z.object({ message: z.string() }) });

function readError(body: unknown): ReturnType<ErrorReader> {
  const text = errorBody.safeParse(body).data?.error.message ?? (typeof body === 'string' ? body : '');
  // Anthropic responds 400 when there is no credit left.
  return { message: text, ...(/credit balance is too low/i.test(text) && { meaning: 'no_credit' }) };
}
