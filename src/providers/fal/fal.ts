import { z } from 'zod';
import { type Format, formatOf, type Size } from '../../core/frame.ts';
import { MAX_PICTURE_BYTES, type PaintRequest } from '../adapters/illustrator.ts';
import { numericSeed } from '../adapters/numeric-seed.ts';
import type { ErrorReader } from '../calls/call-provider.ts';
import { fetchFile } from '../calls/fetch-file.ts';
import { requestJson, StatusError } from '../calls/http-call.ts';
import type { JobProtocol } from '../calls/run-job.ts';
import type { Provider, ProviderServer } from '../provider.ts';
import { FAL_FACTS } from './facts.ts';
import { FAL_PRICES } from './prices.ts';

// The queue: https://fal.ai/docs/api-reference/inference-api. Errors: https://fal.ai/docs/errors.

const MAX_JSON_BYTES = 1_000_000;
/** Where fal keeps results. */
const FILE_HOSTS = ['fal.media', 'fal.ai', 'fal.run'];

/** fal runs models of many makers as jobs in a queue. */
export const FAL: Provider = {
  facts: FAL_FACTS,
  prices: FAL_PRICES,
  readError,
  picture: (server, model) => ({ jobs: falJobs(server, model) }),
};

const submission = z.object({ response_url: z.url() });
const progress = z.object({ status: z.enum(['IN_QUEUE', 'IN_PROGRESS', 'COMPLETED']) });
const pictures = z.object({ images: z.array(z.object({ url: z.string() })).min(1) });

/** The job's id is the path of its URL, which fal asks not to build from the model's name. */
function falJobs(server: ProviderServer, model: string): JobProtocol<PaintRequest, Uint8Array> {
  const { baseUrl, apiKey } = server;
  const to = (path: string, signal: AbortSignal) => ({
    url: `${baseUrl}${path}`,
    headers: { authorization: `Key ${apiKey}` },
    maxBytes: MAX_JSON_BYTES,
    signal,
  });
  return {
    async submit({ prompt, size, seed }, { signal }) {
      const body = {
        prompt,
        ...shapeOf(model, size),
        num_images: 1,
        output_format: 'png',
        seed: numericSeed(seed),
      };
      const answer = submission.parse(await requestJson({ ...to(`/${model}`, signal), body }));
      return jobPath(answer.response_url, baseUrl);
    },
    async status(id, signal) {
      const { status } = progress.parse(await requestJson({ ...to(`${id}/status`, signal), method: 'GET' }));
      return status === 'COMPLETED' ? 'done' : 'waiting';
    },
    async result(id, signal) {
      const answer = pictures.parse(await requestJson({ ...to(id, signal), method: 'GET' }));
      const url = answer.images[0]?.url ?? '';
      return fetchFile({ url, baseUrl, hosts: FILE_HOSTS, maxBytes: MAX_PICTURE_BYTES, signal });
    },
    async cancel(id, signal) {
      try {
        await requestJson({ ...to(`${id}/cancel`, signal), method: 'PUT' });
        return 'ended';
      } catch (error) {
        // It has been completed, and its result can still be fetched.
        if (error instanceof StatusError && error.status === 400) return 'may_continue';
        throw error;
      }
    },
  };
}

/** The part of a job's URL after the base URL. The key is sent nowhere else, whatever the answer says. */
function jobPath(url: string, baseUrl: string): string {
  const path = url.slice(baseUrl.length);
  if (url.startsWith(`${baseUrl}/`) && /^(\/[\w.~-]+)+$/.test(path) && !path.includes('/..')) return path;
  throw new Error('the answer names a job on another server');
}

/** Two megapixels at most. */
const SIZES: Readonly<Record<Format, { readonly width: number; readonly height: number }>> = {
  landscape: { width: 1536, height: 864 },
  portrait: { width: 864, height: 1536 },
  square: { width: 1152, height: 1152 },
};
const RATIOS: Readonly<Record<Format, string>> = { landscape: '16:9', portrait: '9:16', square: '1:1' };
/** Models that take a ratio; others take a size in pixels. */
const TAKE_RATIOS = /imagen|nano-banana|gemini|kontext|ultra|luma/;

function shapeOf(model: string, size: Size) {
  const format = formatOf(size);
  return TAKE_RATIOS.test(model) ? { aspect_ratio: RATIOS[format] } : { image_size: SIZES[format] };
}

const errorBody = z.object({
  detail: z.union([
    z.string(),
    z.array(z.object({ msg: z.string().catch(''), type: z.string().catch('') })).min(1),
  ]),
});

function readError(body: unknown): ReturnType<ErrorReader> {
  const { detail } = errorBody.safeParse(body).data ?? {};
  if (typeof detail === 'string') {
    // An account without credit is locked, which fal reports as 403.
    return { message: detail, ...(/balance|exhausted/i.test(detail) && { meaning: 'no_credit' }) };
  }
  const [first] = detail ?? [];
  if (first === undefined) return { message: typeof body === 'string' ? body : '' };
  const isRefused = first.type === 'content_policy_violation';
  return { message: isRefused ? first.type : first.msg, ...(isRefused && { meaning: 'content_refused' }) };
}
