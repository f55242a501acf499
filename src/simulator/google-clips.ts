import { z } from 'zod';
import { type Answer, json } from './answer.ts';
import type { Route } from './dialect.ts';
import type { SimulatedJob } from './job-book.ts';
import { SAMPLE_CLIP } from './sample-clip.ts';

// Clips by Gemini Omni as interactions in the background: https://ai.google.dev/gemini-api/docs/omni and
// https://ai.google.dev/gemini-api/docs/interactions; answers as seen in https://github.com/TanStack/ai/issues/886.

const PREFIX = '/google/v1beta';

const text = z.strictObject({ type: z.literal('text'), text: z.string().min(1) });
const image = z.strictObject({
  type: z.literal('image'),
  data: z.base64().min(4),
  mime_type: z.enum(['image/jpeg', 'image/png', 'image/webp']),
});
const task = z.enum(['text_to_video', 'image_to_video']);
const request = z
  .strictObject({
    model: z.string().regex(/^gemini-omni-[\w.-]+$/),
    input: z.union([z.string().min(1), z.tuple([image, text])]),
    background: z.literal(true),
    generation_config: z.strictObject({ video_config: z.strictObject({ task }) }).optional(),
    response_format: z.strictObject({
      type: z.literal('video'),
      delivery: z.literal('uri'),
      aspect_ratio: z.enum(['16:9', '9:16']).optional(),
      resolution: z.enum(['360p', '720p', '1080p', '4k']).optional(),
      duration: z
        .string()
        .regex(/^(?:[3-9]|10)(?:\.\d+)?s$/)
        .optional(),
    }),
  })
  // Google charges for a picture without a tag, and does not use it.
  .refine(({ input }) => typeof input === 'string' || input[1].text.includes('<FIRST_FRAME>'))
  .refine(
    ({ input, generation_config: config }) =>
      (config?.video_config.task === 'image_to_video') === (typeof input !== 'string'),
  );

const INTERACTION = /^\/interactions\/([\w.-]+)(\/cancel)?$/;
const FILE = /^\/files\/([\w-]+):download$/;

/** What a request about clips is for, if it is about any. */
export function clipRoute(method: string, path: string): Route | undefined {
  if (method === 'POST' && path === '/interactions') {
    return {
      step: 'submit',
      kind: 'picture',
      read(body) {
        const { input } = request.parse(body);
        return {
          text: typeof input === 'string' ? input : input[1].text,
          images: typeof input === 'string' ? 0 : 1,
          answer: () => ({ contentType: 'video/mp4', body: SAMPLE_CLIP }),
        };
      },
      accepted: (job, origin) => json(interaction(job, origin)),
    };
  }
  const [, id, end] = INTERACTION.exec(path) ?? [];
  if (id !== undefined && method === (end ? 'POST' : 'GET')) {
    const answer = (job: SimulatedJob | undefined, origin: string) =>
      job ? json(interaction(end ? cancelled(job) : job, origin)) : unknown();
    return { step: end ? 'cancel' : 'status', jobId: id, answer };
  }
  const [, fileId] = FILE.exec(path) ?? [];
  if (fileId === undefined || method !== 'GET') return undefined;
  return { step: 'result', jobId: fileId, answer: (job) => job?.answer() ?? gone() };
}

/** An interaction that has ended stays as it is. */
function cancelled(job: SimulatedJob): SimulatedJob {
  return job.state === 'queued' ? { ...job, state: 'cancelled' } : job;
}

function interaction({ id, state }: SimulatedJob, origin: string) {
  const about = { id, object: 'interaction', model: 'simulated' };
  const said = (content: object) => ({
    ...about,
    status: 'completed',
    steps: [
      { type: 'user_input', content: [] },
      { type: 'model_output', content: [content] },
    ],
  });
  switch (state) {
    case 'queued':
      return { ...about, status: 'in_progress' };
    case 'done':
      return said({
        ...{ type: 'video', mime_type: 'video/mp4' },
        uri: `${origin}${PREFIX}/files/${id}:download?alt=media`,
      });
    case 'refused':
      return said({ type: 'text', text: 'I cannot make this video, because of the safety policy.' });
    case 'cancelled':
      return { ...about, status: 'cancelled' };
    default:
      return { ...about, status: 'failed', error: { code: 'internal', message: 'The model crashed.' } };
  }
}

function unknown(): Answer {
  return json({ error: { code: 'invalid_request', message: 'Invalid interaction name.' } }, 400);
}

function gone(): Answer {
  return json({ error: { code: 404, message: 'File not found.', status: 'NOT_FOUND' } }, 404);
}
