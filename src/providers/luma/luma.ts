import { z } from 'zod';
import { InputError } from '../../core/errors.ts';
import { type Format, formatOf } from '../../core/frame.ts';
import { MAX_PICTURE_BYTES, type PaintRequest } from '../adapters/illustrator.ts';
import type { ErrorReader, SaidError } from '../calls/call-provider.ts';
import { fetchFile } from '../calls/fetch-file.ts';
import { requestJson, StatusError } from '../calls/http-call.ts';
import type { JobProtocol } from '../calls/run-job.ts';
import type { Provider, ProviderServer } from '../provider.ts';
import { LUMA_FACTS } from './facts.ts';
import { LUMA_PRICES } from './prices.ts';

// Generations: https://docs.agents.lumalabs.ai/api/resources/generations, and the guides “Image generation”, “Error
// handling” and “Rate limits” beside it. This is not the API of Dream Machine, which `@ai-sdk/luma` speaks: it has other
// keys and models.

const MAX_JSON_BYTES = 1_000_000;
/** No generation has this id. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Luma makes pictures as jobs. It documents neither a way to cancel one, nor a list of them. */
export const LUMA: Provider = {
  facts: LUMA_FACTS,
  prices: LUMA_PRICES,
  readError,
  testKey: async (server, signal) => {
    try {
      await ask(server, `/generations/${NOBODY}`, { method: 'GET', signal });
    } catch (error) {
      // A key that is not valid is refused before anything is looked for.
      if (!(error instanceof StatusError && error.status === 404)) throw error;
    }
  },
  picture: (server, model) => {
    if (!model.startsWith('uni-')) throw unknownModel(model);
    return { jobs: lumaJobs(server, model), takesReferences: true };
  },
};

function lumaJobs(server: ProviderServer, model: string): JobProtocol<PaintRequest, Uint8Array> {
  const generationOf = async (id: string, signal: AbortSignal) =>
    generation.parse(await ask(server, `/generations/${id}`, { method: 'GET', signal }));
  return {
    async submit(request, { signal }) {
      const body = inputFor(model, request);
      return generation.parse(await ask(server, '/generations', { body, signal })).id;
    },
    async status(id, signal) {
      const { state, failure_code: code, failure_reason: reason } = await generationOf(id, signal);
      if (state === 'failed') return failure(code ?? '', reason ?? '');
      return state === 'completed' ? 'done' : 'waiting';
    },
    async result(id, signal) {
      // The address holds for an hour. Each answer has a new one.
      const { output } = await generationOf(id, signal);
      const url = output?.[0]?.url ?? '';
      const { baseUrl } = server;
      return fetchFile({ url, baseUrl, hosts: 'public', maxBytes: MAX_PICTURE_BYTES, signal });
    },
    async cancel(id, signal) {
      const { state } = await generationOf(id, signal);
      return state === 'failed' ? 'ended' : 'may_continue';
    },
  };
}

const generation = z.object({
  id: z.string().regex(/^[\w-]{1,100}$/),
  state: z.enum(['queued', 'processing', 'completed', 'failed']),
  output: z.array(z.object({ url: z.string() })).nullish(),
  failure_code: z.string().nullish(),
  failure_reason: z.string().nullish(),
});

function ask(
  { baseUrl, apiKey }: ProviderServer,
  path: string,
  call: { readonly method?: 'GET'; readonly body?: unknown; readonly signal: AbortSignal },
): Promise<unknown> {
  return requestJson({
    url: `${baseUrl}${path}`,
    headers: { authorization: `Bearer ${apiKey}` },
    maxBytes: MAX_JSON_BYTES,
    ...call,
  });
}

const RATIOS: Readonly<Record<Format, string>> = { landscape: '16:9', portrait: '9:16', square: '1:1' };

/** Luma takes no seed: the same words give another picture each time. */
function inputFor(model: string, { prompt, size, references }: PaintRequest) {
  return {
    prompt,
    model,
    type: 'image',
    aspect_ratio: RATIOS[formatOf(size)],
    output_format: 'png',
    ...(references && {
      image_ref: references.map((image) => ({
        data: Buffer.from(image).toString('base64'),
        media_type: 'image/jpeg',
      })),
    }),
  };
}

function failure(code: string, reason: string): SaidError {
  const message = reason || code;
  if (code === 'content_moderated') return { message, meaning: 'content_refused' };
  return { message, ...(code === 'budget_exhausted' && { meaning: 'no_credit' }) };
}

const errorBody = z.object({
  detail: z.union([z.string(), z.array(z.object({ msg: z.string().catch('') })).min(1)]),
});

function readError(body: unknown, status: number): ReturnType<ErrorReader> {
  const { detail } = errorBody.safeParse(body).data ?? {};
  const said = typeof detail === 'string' ? detail : detail?.[0]?.msg;
  const message = said ?? (typeof body === 'string' ? body : '');
  return { message, ...(status === 402 && { meaning: 'no_credit' }) };
}

function unknownModel(model: string): InputError {
  return new InputError('unknown_model', `Scenecast cannot paint with ${model.slice(0, 80)} of Luma.`, {
    advice: 'Use luma:uni-1 or luma:uni-1-max. Photon and Ray belong to other interfaces of Luma.',
  });
}
