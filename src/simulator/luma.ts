import { z } from 'zod';
import { type Answer, json } from './answer.ts';
import type { Dialect } from './dialect.ts';
import type { SimulatedJob } from './job-book.ts';
import { paint } from './painting.ts';

// The generations of Luma's Agents API: https://docs.agents.lumalabs.ai/api/resources/generations, with the errors of
// https://docs.agents.lumalabs.ai/guides/error-handling/.

const PREFIX = '/luma/v1';

/** Strict: what Luma does with fields that it does not know is not documented. */
const creation = z.strictObject({
  prompt: z.string().min(1).max(6000),
  model: z.enum(['uni-1', 'uni-1-max']).default('uni-1'),
  type: z.literal('image').default('image'),
  aspect_ratio: z.enum(['3:1', '2:1', '16:9', '3:2', '1:1', '2:3', '9:16', '1:2', '1:3']).default('1:1'),
  output_format: z.enum(['png', 'jpeg']).optional(),
  image_ref: z
    .array(z.strictObject({ data: z.base64().min(1), media_type: z.enum(['image/jpeg', 'image/png']) }))
    .max(9)
    .default([]),
});

const JOB = /^\/generations\/([\w-]+)(\/output\.png)?$/;
const CREATED = '2026-01-01T00:00:00Z';

export const LUMA_DIALECT: Dialect = {
  prefix: PREFIX,
  route(method, path) {
    if (method === 'POST' && path === '/generations') {
      return {
        step: 'submit',
        kind: 'picture',
        read(body) {
          const { prompt, aspect_ratio: ratio, image_ref: references } = creation.parse(body);
          const [width = 1, height = 1] = ratio.split(':').map(Number);
          const size = { widthPx: width * 80, heightPx: height * 80 };
          return {
            text: prompt,
            images: references.length,
            answer: async () => ({ contentType: 'image/png', body: await paint(prompt, size) }),
          };
        },
        accepted: (job, origin) => json(generation(job, origin), 201),
      };
    }
    const [, jobId, file] = JOB.exec(path) ?? [];
    if (method !== 'GET' || jobId === undefined) return undefined;
    if (file !== undefined) return { step: 'result', jobId, answer: (job) => job?.answer() ?? unknown() };
    return {
      step: 'status',
      jobId,
      answer: (job, origin) => (job ? json(generation(job, origin)) : unknown()),
    };
  },
  error: ({ status, message }) => json({ detail: message }, status),
};

const STATE = {
  queued: 'processing',
  done: 'completed',
  failed: 'failed',
  refused: 'failed',
  // It documents no way to cancel.
  cancelled: 'failed',
} as const satisfies Record<SimulatedJob['state'], string>;

const FAILURES: Partial<Record<SimulatedJob['state'], readonly [code: string, reason: string]>> = {
  failed: ['generation_failed', 'The model crashed.'],
  refused: ['content_moderated', 'The prompt violates the content guidelines.'],
};

function generation({ id, state }: SimulatedJob, origin: string) {
  const [code = null, reason = null] = FAILURES[state] ?? [];
  const url = `${origin}${PREFIX}/generations/${id}/output.png`;
  return {
    id,
    type: 'image',
    state: STATE[state],
    model: 'uni-1',
    created_at: CREATED,
    output: state === 'done' ? [{ type: 'image', url }] : [],
    failure_reason: reason,
    failure_code: code,
  };
}

function unknown(): Answer {
  return json({ detail: 'Generation not found' }, 404);
}
