import { z } from 'zod';
import { encodeWav } from '../core/wav.ts';
import { type Answer, json } from './answer.ts';
import type { RecordedCall } from './call-record.ts';
import type { Dialect, SimulatedError } from './dialect.ts';
import type { SimulatedJob } from './job-book.ts';
import { paint } from './painting.ts';
import { SAMPLE_CLIP } from './sample-clip.ts';
import { speechSound } from './speech-sound.ts';

// The queue of fal: https://fal.ai/docs/api-reference/inference-api and its OpenAPI description,
// https://fal.ai/docs/api-reference/inference-api/openapi/queue.json. Errors: https://fal.ai/docs/errors.

const PREFIX = '/fal';

const ratio = z.enum(['16:9', '9:16', '1:1', '4:3', '3:4']);
const pictureInput = z.object({
  prompt: z.string().min(1),
  image_size: z.object({ width: z.int().min(64).max(4096), height: z.int().min(64).max(4096) }).optional(),
  aspect_ratio: ratio.optional(),
  num_images: z.literal(1).optional(),
  output_format: z.enum(['png', 'jpeg']).optional(),
  seed: z.int().optional(),
});

/** The owner and the app of a model, and a job's id. The path behind the app is not part of a job's URLs. */
const JOB = /^(\/[^/]+\/[^/]+)\/requests\/([\w-]+)(\/status|\/cancel|\/file\.(?:png|mp4|wav))?$/;
/** https://fal.ai/models/fal-ai/kling-video/v2.5-turbo/pro/text-to-video/api. */
const VIDEO = /\/(?:text|image)-to-video$/;
/** https://fal.ai/models/fal-ai/kling-video/v2.5-turbo/pro/image-to-video/api. */
const ANIMATION = /\/image-to-video$/;
const jpegData = z.string().regex(/^data:image\/jpeg;base64,[\w+/]+=*$/);
const animationInput = z.strictObject({ prompt: z.string().min(1), image_url: jpegData });
/** `KlingVideoV26ProImageToVideoInput` and others of https://www.npmjs.com/package/@fal-ai/client. */
const STARTS = /\/kling-video\/(?:v2\.6|v3|v4|o1)\//;
const startInput = z.strictObject({ prompt: z.string().min(1), start_image_url: jpegData });

/** https://fal.ai/models/fal-ai/kokoro/american-english/llms.txt. */
const SPEECH = /\/kokoro\//;
const speechInput = z.strictObject({
  prompt: z.string().min(1),
  voice: z.string().regex(/^[a-z]{2}_[a-z]+$/),
  speed: z.number().min(0.1).max(5).optional(),
});

/** https://fal.ai/models/fal-ai/nano-banana/edit/api. */
const EDIT = /\/edit$/;
const editInput = z.object({ image_urls: z.array(jpegData).min(1).max(10) });

export const FAL_DIALECT: Dialect = {
  prefix: PREFIX,
  route(method, path) {
    if (method === 'GET' && path === '/v1/models/requests/by-endpoint') return { step: 'list', answer: list };
    const [, , jobId = '', part = ''] = JOB.exec(path) ?? [];
    switch (`${method} ${jobId && (part || 'result')}`) {
      case 'GET /status':
        return { step: 'status', jobId, answer: (job, origin) => (job ? status(job, origin) : unknown()) };
      case 'GET result':
        return { step: 'result', jobId, answer: (job, origin) => (job ? result(job, origin) : unknown()) };
      case 'GET /file.png':
      case 'GET /file.mp4':
      case 'GET /file.wav':
        return { step: 'result', jobId, answer: (job) => (job ? job.answer() : unknown()) };
      case 'PUT /cancel':
        return { step: 'cancel', jobId, answer: (job) => (job ? cancellation(job) : unknown()) };
      case 'POST ':
        return {
          step: 'submit',
          kind: SPEECH.test(path) ? 'speech' : 'picture',
          read(body) {
            if (SPEECH.test(path)) {
              const { prompt, voice } = speechInput.parse(body);
              const answer = () => ({
                contentType: 'audio/wav',
                body: Buffer.from(encodeWav(speechSound(prompt, voice))),
              });
              return { text: prompt, answer };
            }
            if (ANIMATION.test(path)) (STARTS.test(path) ? startInput : animationInput).parse(body);
            const images = EDIT.test(path) ? editInput.parse(body).image_urls.length : 0;
            const { prompt, image_size: size, aspect_ratio: aspect } = pictureInput.parse(body);
            if (VIDEO.test(path)) {
              const answer = () => ({ contentType: 'video/mp4', body: SAMPLE_CLIP });
              return { text: prompt, images: ANIMATION.test(path) ? 1 : 0, answer };
            }
            const { width: widthPx, height: heightPx } = size ?? sizeOf(aspect);
            return {
              text: prompt,
              images,
              answer: async () => ({
                contentType: 'image/png',
                body: await paint(prompt, { widthPx, heightPx }),
              }),
            };
          },
          accepted: (job, origin) => json({ status: 'IN_QUEUE', queue_position: 0, ...links(job, origin) }),
        };
      default:
        return undefined;
    }
  },
  error: ({ status, message, code }: SimulatedError): Answer => {
    const detail =
      code === 'content_policy_violation'
        ? [{ loc: ['body', 'prompt'], msg: message, type: code, input: '' }]
        : message;
    return json({ detail }, code === 'content_policy_violation' ? 422 : status);
  },
};

function links({ id, path }: SimulatedJob, origin: string) {
  const [, owner = '', app = ''] = path.slice(PREFIX.length).split('/');
  const url = `${origin}${PREFIX}/${owner}/${app}/requests/${id}`;
  return {
    request_id: id,
    response_url: url,
    status_url: `${url}/status`,
    cancel_url: `${url}/cancel`,
  };
}

function status(job: SimulatedJob, origin: string): Answer {
  if (job.state === 'queued') return json({ status: 'IN_PROGRESS', logs: null, ...links(job, origin) }, 202);
  return json({ status: 'COMPLETED', logs: null, metrics: { inference_time: 1 }, ...links(job, origin) });
}

function result(job: SimulatedJob, origin: string): Answer {
  const { error } = FAL_DIALECT;
  switch (job.state) {
    case 'queued':
      return json({ detail: 'Request is still in progress' }, 400);
    case 'cancelled':
      return json({ detail: 'Request was cancelled', error_type: 'client_cancelled' }, 499);
    case 'failed':
      return json({ detail: 'Internal server error', error_type: 'internal_error' }, 500);
    case 'refused':
      return error({ status: 422, message: 'The content was flagged.', code: 'content_policy_violation' });
    case 'done': {
      const { response_url: url } = links(job, origin);
      if (SPEECH.test(job.path)) {
        return json({
          audio: { url: `${url}/file.wav`, content_type: 'audio/wav', file_name: 'output.wav' },
        });
      }
      if (VIDEO.test(job.path)) {
        const file = { url: `${url}/file.mp4`, content_type: 'video/mp4', file_name: 'output.mp4' };
        return json({ video: { ...file, file_size: SAMPLE_CLIP.length } });
      }
      const image = { url: `${url}/file.png`, content_type: 'image/png' };
      return json({ images: [image], seed: 1, has_nsfw_concepts: [false], prompt: job.text });
    }
  }
}

function cancellation(job: SimulatedJob): Answer {
  if (job.state === 'queued') return json({ status: 'CANCELLATION_REQUESTED' }, 202);
  return json({ status: 'ALREADY_COMPLETED' }, 400);
}

/** https://fal.ai/docs/platform-apis/v1/models/requests/by-endpoint. */
function list(calls: readonly RecordedCall[], query: URLSearchParams): Answer {
  const endpoint = query.get('endpoint_id');
  const items = calls
    .filter(({ path, receivedAtMs }) => {
      const isWithin =
        receivedAtMs >= Date.parse(query.get('start') ?? '') &&
        receivedAtMs < Date.parse(query.get('end') ?? '');
      return path === `${PREFIX}/${endpoint}` && isWithin;
    })
    .map(({ id, body, receivedAtMs }) => ({
      request_id: id,
      endpoint_id: endpoint,
      sent_at: new Date(receivedAtMs).toISOString(),
      ended_at: new Date().toISOString(),
      status_code: 200,
      ...(query.get('expand') === 'payloads' && { json_input: body }),
    }));
  return json({ items, next_cursor: null, has_more: false });
}

function unknown(): Answer {
  return json({ status: 'NOT_FOUND' }, 404);
}

function sizeOf(aspect: z.infer<typeof ratio> = '4:3') {
  const [width = 4, height = 3] = aspect.split(':').map(Number);
  return { width: width * 80, height: height * 80 };
}
