import { z } from 'zod';
import { type Answer, json } from './answer.ts';
import type { RecordedCall } from './call-record.ts';
import type { Dialect } from './dialect.ts';
import type { SimulatedJob } from './job-book.ts';
import { paint } from './painting.ts';
import { SAMPLE_CLIP } from './sample-clip.ts';

// The predictions of Replicate: https://replicate.com/docs/reference/http.

const PREFIX = '/replicate/v1';

const pictureInput = z.object({
  prompt: z.string().min(1),
  aspect_ratio: z.enum(['16:9', '9:16', '1:1']).default('1:1'),
  output_format: z.enum(['png', 'jpg', 'webp']).optional(),
  seed: z.int().optional(),
  /** https://replicate.com/google/nano-banana/api. */
  image_input: z.array(z.string().regex(/^data:image\/jpeg;base64,[\w+/]+=*$/)).default([]),
});
/** What models of clips know of it. */
const videoInput = z.strictObject({
  prompt: z.string().min(1),
  aspect_ratio: z.enum(['16:9', '9:16', '1:1']).optional(),
});
const frame = z.string().regex(/^data:image\/jpeg;base64,[\w+/]+=*$/);
const klingInput = videoInput.extend({ start_image: frame.optional() });
const veoInput = videoInput.extend({ image: frame.optional() });
const creation = z.object({ version: z.string().optional(), input: pictureInput });

const MODEL = /^\/models\/([\w.-]+\/[\w.-]+)\/predictions$/;
const JOB = /^\/predictions\/([\w-]+)(\/cancel|\/file\.(?:png|mp4))?$/;
/** https://replicate.com/kwaivgi/kling-v2.5-turbo-pro/api and https://replicate.com/google/veo-3-fast/api. */
const VIDEO = /^\/models\/(?:kwaivgi\/kling-|google\/veo-)/;
const CREATED = '2026-01-01T00:00:00.000Z';

export const REPLICATE_DIALECT: Dialect = {
  prefix: PREFIX,
  route(method, path) {
    if (method === 'POST' && (MODEL.test(path) || path === '/predictions')) {
      return {
        step: 'submit',
        kind: 'picture',
        read(body) {
          const { input } = creation.parse(body);
          if (VIDEO.test(path)) {
            const known = path.includes('/google/') ? veoInput : klingInput;
            const frame = Object.keys(known.parse((body as { input?: unknown }).input)).filter((name) =>
              name.endsWith('image'),
            );
            const images = frame.length;
            return {
              text: input.prompt,
              images,
              answer: () => ({ contentType: 'video/mp4', body: SAMPLE_CLIP }),
            };
          }
          const [width = 1, height = 1] = input.aspect_ratio.split(':').map(Number);
          const size = { widthPx: width * 80, heightPx: height * 80 };
          return {
            text: input.prompt,
            images: input.image_input.length,
            answer: async () => ({ contentType: 'image/png', body: await paint(input.prompt, size) }),
          };
        },
        accepted: (job, origin) => json(prediction(job, origin), 201),
      };
    }
    if (method === 'GET' && path === '/predictions') return { step: 'list', answer: (calls) => list(calls) };
    const [, jobId, part = ''] = JOB.exec(path) ?? [];
    if (jobId === undefined) return undefined;
    switch (`${method} ${part}`) {
      case 'GET ':
        return { step: 'status', jobId, answer: (job, origin) => answer(job, origin) };
      case 'POST /cancel':
        return { step: 'cancel', jobId, answer: (job, origin) => answer(job && cancelled(job), origin) };
      case 'GET /file.png':
      case 'GET /file.mp4':
        return { step: 'result', jobId, answer: (job) => job?.answer() ?? unknown() };
      default:
        return undefined;
    }
  },
  error: ({ status, message }) => json({ title: 'Error', detail: message, status }, status),
};

function answer(job: SimulatedJob | undefined, origin: string): Answer {
  return job ? json(prediction(job, origin)) : unknown();
}

/** A prediction that has ended stays as it is. */
function cancelled(job: SimulatedJob): SimulatedJob {
  return job.state === 'queued' ? { ...job, state: 'cancelled' } : job;
}

const STATUS = {
  queued: 'processing',
  done: 'succeeded',
  failed: 'failed',
  refused: 'failed',
  cancelled: 'canceled',
} as const satisfies Record<SimulatedJob['state'], string>;

function prediction({ id, path, text, state }: SimulatedJob, origin: string) {
  const url = `${origin}${PREFIX}/predictions/${id}`;
  const error = { failed: 'The model crashed.', refused: 'NSFW content detected. Try a different prompt.' };
  return {
    id,
    model: MODEL.exec(path.slice(PREFIX.length))?.[1] ?? '',
    version: 'simulated',
    input: { prompt: text },
    logs: '',
    output: state === 'done' ? outputOf(path, url) : null,
    error: state === 'failed' || state === 'refused' ? error[state] : null,
    status: STATUS[state],
    created_at: CREATED,
    urls: { get: url, cancel: `${url}/cancel` },
  };
}

/** Models that make clips return one URL, and those that make pictures a list. */
function outputOf(path: string, url: string): string | string[] {
  return VIDEO.test(path.slice(PREFIX.length)) ? `${url}/file.mp4` : [`${url}/file.png`];
}

/** https://replicate.com/docs/reference/http#predictions.list: the latest first. */
function list(calls: readonly RecordedCall[]): Answer {
  const results = calls.map(({ id, path, body, receivedAtMs }) => ({
    id,
    model: MODEL.exec(path.slice(PREFIX.length))?.[1] ?? '',
    input: (body as { input?: unknown }).input,
    source: 'api',
    status: 'processing',
    created_at: new Date(receivedAtMs).toISOString(),
    data_removed: false,
  }));
  return json({ previous: null, next: null, results });
}

function unknown(): Answer {
  return json({ title: 'Not found', detail: 'The requested resource could not be found.', status: 404 }, 404);
}
