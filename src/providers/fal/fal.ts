import { z } from 'zod';
import { type Format, formatOf, type Size } from '../../core/frame.ts';
import { MAX_PICTURE_BYTES, type PaintRequest } from '../adapters/illustrator.ts';
import { numericSeed } from '../adapters/numeric-seed.ts';
import type { ErrorReader } from '../calls/call-provider.ts';
import type { JobProtocol } from '../calls/run-job.ts';
import type { Provider, ProviderServer } from '../provider.ts';
import { FAL_FACTS } from './facts.ts';
import { FAL_PRICES } from './prices.ts';
import { falJobs } from './queue.ts';
import { falSpeech } from './speech.ts';

// Errors: https://fal.ai/docs/errors.

const MAX_CLIP_BYTES = 100_000_000;

/** fal runs models of many makers as jobs in a queue. */
export const FAL: Provider = {
  facts: FAL_FACTS,
  prices: FAL_PRICES,
  readError,
  speech: falSpeech,
  picture: (server, model) => ({
    jobs: falPictures(server, model),
    ...(isVideo(model) && { gives: 'clips' }),
    ...(isAnimation(model) && { needsFirstFrame: true }),
    takesReferences: HAVE_EDITS.test(model),
  }),
};

const video = z.object({ video: z.object({ url: z.string() }) });
const pictures = z.object({ images: z.array(z.object({ url: z.string() })).min(1) });

function falPictures(server: ProviderServer, model: string): JobProtocol<PaintRequest, Uint8Array> {
  return falJobs(server, {
    endpointFor: (request) => endpointFor(model, request),
    inputFor: (request) => inputFor(model, request),
    fileIn: (answer) =>
      isVideo(model) ? video.parse(answer).video.url : (pictures.parse(answer).images[0]?.url ?? ''),
    maxFileBytes: isVideo(model) ? MAX_CLIP_BYTES : MAX_PICTURE_BYTES,
    isSame: (input, wanted) => input.prompt === wanted.prompt && input.seed === wanted.seed,
    // Payloads can hold pictures.
    maxListed: isAnimation(model) || model.endsWith('/edit') ? 20 : 100,
  });
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
