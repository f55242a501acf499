import { z } from 'zod';
import { type Format, formatOf, type Size } from '../../core/frame.ts';
import type { FoundCalls, LookupPeriod } from '../../core/job.ts';
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
const MAX_LIST_BYTES = 16_000_000;
const MAX_CLIP_BYTES = 100_000_000;
/** Where fal keeps results. */
const FILE_HOSTS = ['fal.media', 'fal.ai', 'fal.run'];

/** fal runs models of many makers as jobs in a queue. */
export const FAL: Provider = {
  facts: FAL_FACTS,
  prices: FAL_PRICES,
  readError,
  picture: (server, model) => ({
    jobs: falJobs(server, model),
    ...(isVideo(model) && { gives: 'clips' }),
    ...(isAnimation(model) && { needsFirstFrame: true }),
    takesReferences: HAVE_EDITS.test(model),
  }),
};

const submission = z.object({ response_url: z.url() });
const progress = z.object({ status: z.enum(['IN_QUEUE', 'IN_PROGRESS', 'COMPLETED']) });
const video = z.object({ video: z.object({ url: z.string() }) });
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
    async submit(request, { signal }) {
      const body = inputFor(model, request);
      const path = `/${endpointFor(model, request)}`;
      const answer = submission.parse(await requestJson({ ...to(path, signal), body }));
      return jobPath(answer.response_url, baseUrl);
    },
    async status(id, signal) {
      const { status } = progress.parse(await requestJson({ ...to(`${id}/status`, signal), method: 'GET' }));
      return status === 'COMPLETED' ? 'done' : 'waiting';
    },
    async result(id, signal) {
      const answer = await requestJson({ ...to(id, signal), method: 'GET' });
      const url = isVideo(model)
        ? video.parse(answer).video.url
        : (pictures.parse(answer).images[0]?.url ?? '');
      const maxBytes = isVideo(model) ? MAX_CLIP_BYTES : MAX_PICTURE_BYTES;
      return fetchFile({ url, baseUrl, hosts: FILE_HOSTS, maxBytes, signal });
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
    lookup: {
      // Requests are listed with their ends; a job may wait for half an hour.
      certainAfterMs: 45 * 60_000,
      find: (request, period) =>
        findRequests(server, endpointFor(model, request), { input: inputFor(model, request), ...period }),
    },
  };
}

/** Models that make clips, such as `fal-ai/kling-video/v2.5-turbo/pro/text-to-video`. */
function isVideo(model: string): boolean {
  return /\/(?:text|image)-to-video(\/|$)/.test(model);
}

/** Models whose clips begin with a picture, such as `fal-ai/kling-video/v2.5-turbo/pro/image-to-video`. */
function isAnimation(model: string): boolean {
  return /\/image-to-video(\/|$)/.test(model);
}

/**
 * Models that have another endpoint for the same work with pictures as references: `NanoBananaEditInput` and
 * `Flux2ProEditInput` of https://www.npmjs.com/package/@fal-ai/client, version 1.10.1.
 */
const HAVE_EDITS = /^fal-ai\/(?:nano-banana(?:-2|-pro)?|flux-2(?:-pro|-flex|-max)?)$/;

function endpointFor(model: string, { references }: PaintRequest): string {
  return references ? `${model}/edit` : model;
}

/** fal takes data in place of an address: https://fal.ai/docs/documentation/model-apis/fal-cdn, “Data URIs”. */
function jpegUrl(image: Uint8Array): string {
  return `data:image/jpeg;base64,${Buffer.from(image).toString('base64')}`;
}

/**
 * From version 2.6 on, and in its model O1, Kling has another name for the picture that a clip begins with: the types
 * `KlingVideo…ImageToVideoInput` of https://www.npmjs.com/package/@fal-ai/client, version 1.10.1, and
 * https://fal.ai/models/fal-ai/kling-video/v4/image-to-video/llms.txt.
 */
const HAVE_START_IMAGES = /\bkling(?:-video)?\/(?:v2\.[6-9]|v[3-9]|v\d\d|o1)\b/;

function frameInput(model: string, frame: Uint8Array) {
  const url = jpegUrl(frame);
  return HAVE_START_IMAGES.test(model) ? { start_image_url: url } : { image_url: url };
}

function inputFor(model: string, { prompt, size, seed, firstFrame, references }: PaintRequest) {
  // The shape of the clip is that of its first frame.
  if (isAnimation(model)) return { prompt, ...(firstFrame && frameInput(model, firstFrame)) };
  // Each of these models has other settings; all know these two.
  if (isVideo(model)) return { prompt, aspect_ratio: RATIOS[formatOf(size)] };
  return {
    prompt,
    ...shapeOf(model, size),
    ...(references && { image_urls: references.map(jpegUrl) }),
    num_images: 1,
    output_format: 'png',
    seed: numericSeed(seed),
  };
}

const requests = z.object({
  items: z.array(
    z.object({
      request_id: z.string().regex(/^[\w-]{1,100}$/),
      json_input: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
  has_more: z.boolean().default(false),
});

/** Asks fal for the account's requests to a model: https://fal.ai/docs/platform-apis/v1/models/requests/by-endpoint. */
async function findRequests(
  { baseUrl, apiKey }: ProviderServer,
  model: string,
  { input, sinceMs, untilMs, signal }: LookupPeriod & { readonly input: ReturnType<typeof inputFor> },
): Promise<FoundCalls> {
  const platform = baseUrl === FAL_FACTS.baseUrl ? 'https://api.fal.ai/v1' : `${baseUrl}/v1`;
  const query = new URLSearchParams({
    endpoint_id: model,
    start: new Date(sinceMs).toISOString(),
    end: new Date(untilMs).toISOString(),
    expand: 'payloads',
    // Payloads can hold pictures.
    limit: isAnimation(model) || model.endsWith('/edit') ? '20' : '100',
  });
  const { items, has_more: hasMore } = requests.parse(
    await requestJson({
      url: `${platform}/models/requests/by-endpoint?${query}`,
      method: 'GET',
      headers: { authorization: `Key ${apiKey}` },
      maxBytes: MAX_LIST_BYTES,
      signal,
    }),
  );
  const ids = items.flatMap(({ request_id: id, json_input: its }) =>
    its?.prompt === input.prompt && its.seed === ('seed' in input ? input.seed : undefined)
      ? [jobPathOf(model, id)]
      : [],
  );
  return { ids, isComplete: !hasMore && items.every(({ json_input: its }) => its != null) };
}

/** The path behind the app is not part of a job's URL. */
function jobPathOf(model: string, id: string): string {
  return `/${model.split('/').slice(0, 2).join('/')}/requests/${id}`;
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
