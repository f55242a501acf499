import { z } from 'zod';
import { type Format, formatOf } from '../../core/frame.ts';
import type { FoundCalls, LookupPeriod } from '../../core/job.ts';
import { MAX_PICTURE_BYTES, type PaintRequest } from '../adapters/illustrator.ts';
import { numericSeed } from '../adapters/numeric-seed.ts';
import type { ErrorReader } from '../calls/call-provider.ts';
import { fetchFile } from '../calls/fetch-file.ts';
import { type HttpCall, requestJson, StatusError } from '../calls/http-call.ts';
import type { JobProtocol } from '../calls/run-job.ts';
import type { Provider, ProviderServer } from '../provider.ts';
import { REPLICATE_FACTS } from './facts.ts';
import { REPLICATE_PRICES } from './prices.ts';

// Predictions: https://replicate.com/docs/reference/http.

const MAX_JSON_BYTES = 4_000_000;
/** A page has a hundred predictions with their inputs. */
const MAX_LIST_BYTES = 16_000_000;
const MAX_CLIP_BYTES = 100_000_000;
/** Where Replicate keeps results. */
const FILE_HOSTS = ['replicate.delivery'];

/** Replicate runs models of many makers as predictions. */
export const REPLICATE: Provider = {
  facts: REPLICATE_FACTS,
  prices: REPLICATE_PRICES,
  readError,
  testKey: ({ baseUrl, apiKey }, signal) =>
    requestJson({
      url: `${baseUrl}/account`,
      method: 'GET',
      headers: { authorization: `Bearer ${apiKey}` },
      maxBytes: MAX_JSON_BYTES,
      signal,
    }),
  picture: (server, model) => ({
    jobs: replicateJobs(server, model),
    ...(isVideo(nameOf(model)) && { gives: 'clips' }),
    ...(movesPicture(model) && { needsFirstFrame: true }),
    takesReferences: TAKE_IMAGES.test(nameOf(model)),
  }),
};

const prediction = z.object({
  id: z.string().regex(/^[\w-]{1,100}$/),
  status: z.enum(['starting', 'processing', 'succeeded', 'failed', 'canceled', 'aborted']),
  error: z.unknown().optional(),
  output: z.unknown().optional(),
});

function replicateJobs(server: ProviderServer, model: string): JobProtocol<PaintRequest, Uint8Array> {
  const { baseUrl, apiKey } = server;
  const ask = async (path: string, call: Pick<HttpCall, 'method' | 'body' | 'signal'>) =>
    prediction.parse(
      await requestJson({
        url: `${baseUrl}${path}`,
        headers: { authorization: `Bearer ${apiKey}` },
        maxBytes: MAX_JSON_BYTES,
        ...call,
      }),
    );
  return {
    async submit(request, { signal }) {
      const [, version] = model.replace(MOVES_PICTURE, '').split(':');
      const name = nameOf(model);
      const body = { input: inputFor(name, request), ...(version !== undefined && { version }) };
      const path = version === undefined ? `/models/${name}/predictions` : '/predictions';
      return (await ask(path, { body, signal })).id;
    },
    async status(id, signal) {
      const { status, error } = await ask(`/predictions/${id}`, { method: 'GET', signal });
      if (status === 'starting' || status === 'processing') return 'waiting';
      return status === 'succeeded' ? 'done' : failure(status, error);
    },
    async result(id, signal) {
      const { output } = await ask(`/predictions/${id}`, { method: 'GET', signal });
      const url = firstUrl(output);
      // Replicate removes results after an hour.
      if (url === undefined) throw new StatusError(410, {}, 'the result has expired');
      const maxBytes = isVideo(nameOf(model)) ? MAX_CLIP_BYTES : MAX_PICTURE_BYTES;
      return fetchFile({ url, baseUrl, hosts: FILE_HOSTS, maxBytes, signal });
    },
    async cancel(id, signal) {
      const { status } = await ask(`/predictions/${id}/cancel`, { method: 'POST', signal });
      return status === 'succeeded' ? 'may_continue' : 'ended';
    },
    lookup: {
      // A submission takes a minute at most.
      certainAfterMs: 5 * 60_000,
      find: (request, period) =>
        // A list of pictures is another one each time.
        findPredictions(server, {
          input: inputFor(nameOf(model), { ...request, references: undefined, firstFrame: undefined }),
          ...period,
        }),
    },
  };
}

/**
 * Models that make clips, and begin them with a picture where one is sent. Which is wanted, the end of the model's name
 * says here: Replicate has one name for both.
 */
const MOVES_PICTURE = '/image-to-video';

function movesPicture(model: string): boolean {
  return isVideo(nameOf(model)) && model.endsWith(MOVES_PICTURE);
}

/** Models that make clips. Their names do not say so, as those of fal do. */
function isVideo(name: string): boolean {
  return /^(?:kwaivgi\/kling-|google\/veo-)/.test(name);
}

function nameOf(model: string): string {
  return model.replace(MOVES_PICTURE, '').split(':')[0] ?? '';
}

const page = z.object({
  next: z.string().nullish(),
  results: z.array(
    z.object({
      id: prediction.shape.id,
      created_at: z.string().transform((text) => Date.parse(text)),
      input: z.record(z.string(), z.unknown()).nullish(),
      data_removed: z.boolean().default(false),
    }),
  ),
});
const MAX_PAGES = 10;

/** Looks through the list of all predictions, the latest first. Replicate removes their inputs after an hour. */
async function findPredictions(
  { baseUrl, apiKey }: ProviderServer,
  { input, sinceMs, untilMs, signal }: LookupPeriod & { readonly input: Readonly<Record<string, unknown>> },
): Promise<FoundCalls> {
  const first = `${baseUrl}/predictions`;
  const ids: string[] = [];
  let isComplete = true;
  let url: string | undefined = first;
  for (let pages = 0; url !== undefined; pages++) {
    if (pages === MAX_PAGES) return { ids, isComplete: false };
    const headers = { authorization: `Bearer ${apiKey}` };
    const answer = await requestJson({ url, method: 'GET', headers, maxBytes: MAX_LIST_BYTES, signal });
    const { results, next }: z.infer<typeof page> = page.parse(answer);
    for (const { id, created_at: createdMs, input: its, data_removed: isRemoved } of results) {
      if (createdMs < sinceMs || createdMs > untilMs) continue;
      if (isRemoved) isComplete = false;
      else if (its && hasAll(its, input)) ids.unshift(id);
    }
    const isOver = results.some(({ created_at: createdMs }) => createdMs < sinceMs);
    // The key is sent nowhere else, whatever the answer says.
    url = !isOver && next?.startsWith(`${first}?`) ? next : undefined;
  }
  return { ids, isComplete };
}

/** Replicate may add defaults to an input. */
function hasAll(
  input: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(wanted).every(([name, value]) => input[name] === value);
}

/**
 * Models that take pictures as references: https://replicate.com/google/nano-banana/api, and data in place of addresses:
 * https://replicate.com/docs/topics/predictions/input-files.
 */
const TAKE_IMAGES = /^google\/nano-banana(?:-2|-pro)?$/;

type Painting = Omit<PaintRequest, 'references' | 'firstFrame'> & {
  readonly firstFrame?: Uint8Array | undefined;
  readonly references?: readonly Uint8Array[] | undefined;
};

const RATIOS: Readonly<Record<Format, string>> = { landscape: '16:9', portrait: '9:16', square: '1:1' };

/**
 * The inputs of pictures, and of clips: https://replicate.com/kwaivgi/kling-v2.5-turbo-pro/api and
 * https://replicate.com/google/veo-3-fast/api. Veo has no square clips.
 */
function inputFor(name: string, { prompt, size, seed, references, firstFrame }: Painting) {
  if (isVideo(name)) {
    const format = formatOf(size);
    const isSquareVeo = format === 'square' && name.startsWith('google/');
    const frameName = name.startsWith('google/') ? 'image' : 'start_image';
    return {
      prompt,
      ...(firstFrame && { [frameName]: jpegUrl(firstFrame) }),
      aspect_ratio: RATIOS[isSquareVeo ? 'landscape' : format],
    };
  }
  const images = references?.map(jpegUrl);
  const input = {
    prompt,
    ...(images && { image_input: images }),
    aspect_ratio: RATIOS[formatOf(size)],
    output_format: 'png',
  };
  // The models of other makers refuse inputs that they do not know.
  return name.startsWith('black-forest-labs/') ? { ...input, seed: numericSeed(seed) } : input;
}

function jpegUrl(image: Uint8Array): string {
  return `data:image/jpeg;base64,${Buffer.from(image).toString('base64')}`;
}

function failure(status: string, error: unknown) {
  const message = typeof error === 'string' ? error : status;
  const isRefused = /nsfw|flagged|sensitive|safety/i.test(message);
  return { message, ...(isRefused && { meaning: 'content_refused' as const }) };
}

/** Models return one URL or a list. */
function firstUrl(output: unknown): string | undefined {
  const first: unknown = Array.isArray(output) ? output[0] : output;
  return typeof first === 'string' ? first : undefined;
}

const errorBody = z.object({ detail: z.string() });

function readError(body: unknown, status: number): ReturnType<ErrorReader> {
  const message = errorBody.safeParse(body).data?.detail ?? (typeof body === 'string' ? body : '');
  return { message, ...(status === 402 && { meaning: 'no_credit' }) };
}
