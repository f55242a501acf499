import { z } from 'zod';
import { type Answer, json } from './answer.ts';
import type { Route } from './dialect.ts';
import type { SimulatedJob } from './job-book.ts';
import { SAMPLE_CLIP } from './sample-clip.ts';

// Clips by Veo as long-running operations: https://ai.google.dev/gemini-api/docs/video, and the converters for `mldev`
// in google/genai/models.py and _operations_converters.py of https://github.com/googleapis/python-genai at 66807187.

const PREFIX = '/google/v1beta';

const image = z.strictObject({ bytesBase64Encoded: z.base64().min(4), mimeType: z.string() });
const request = z.strictObject({
  instances: z.tuple([z.strictObject({ prompt: z.string().min(1), image: image.optional() })]),
  parameters: z
    .strictObject({
      aspectRatio: z.enum(['16:9', '9:16']).optional(),
      durationSeconds: z.union([z.literal(4), z.literal(6), z.literal(8)]).optional(),
      resolution: z.enum(['720p', '1080p']).optional(),
      sampleCount: z.literal(1).optional(),
      negativePrompt: z.string().optional(),
      personGeneration: z.string().optional(),
    })
    .default({}),
});

const START = /^\/models\/veo-[\w.-]+:predictLongRunning$/;
const OPERATION = /^\/models\/veo-[\w.-]+\/operations\/([\w-]+)$/;
const FILE = /^\/files\/([\w-]+):download$/;

/** What a request about clips is for, if it is about any. */
export function clipRoute(method: string, path: string): Route | undefined {
  if (method === 'POST' && START.test(path)) {
    return {
      step: 'submit',
      kind: 'picture',
      read(body) {
        const [{ prompt }] = request.parse(body).instances;
        return { text: prompt, answer: () => ({ contentType: 'video/mp4', body: SAMPLE_CLIP }) };
      },
      accepted: (job) => json({ name: nameOf(job) }),
    };
  }
  if (method !== 'GET') return undefined;
  const [, operationId] = OPERATION.exec(path) ?? [];
  if (operationId !== undefined) {
    return {
      step: 'status',
      jobId: operationId,
      answer: (job, origin) => (job ? operation(job, origin) : unknown()),
    };
  }
  const [, fileId] = FILE.exec(path) ?? [];
  if (fileId === undefined) return undefined;
  return { step: 'result', jobId: fileId, answer: (job) => job?.answer() ?? unknown() };
}

function nameOf({ id, path }: SimulatedJob): string {
  const model = path.slice(`${PREFIX}/`.length).replace(/:predictLongRunning$/, '');
  return `${model}/operations/${id}`;
}

function operation(job: SimulatedJob, origin: string): Answer {
  const name = nameOf(job);
  const response = (video: object) =>
    json({
      name,
      done: true,
      response: {
        '@type': 'type.googleapis.com/google.ai.generativelanguage.v1beta.PredictLongRunningResponse',
        generateVideoResponse: video,
      },
    });
  switch (job.state) {
    case 'queued':
      return json({ name });
    case 'done': {
      const uri = `${origin}${PREFIX}/files/${job.id}:download?alt=media`;
      return response({ generatedSamples: [{ video: { uri } }] });
    }
    case 'refused':
      return response({
        raiMediaFilteredCount: 1,
        raiMediaFilteredReasons: ['The prompt was filtered because of the safety policy.'],
      });
    default:
      return json({ name, done: true, error: { code: 13, message: 'The model crashed.' } });
  }
}

function unknown(): Answer {
  return json({ error: { code: 404, message: 'Operation not found.', status: 'NOT_FOUND' } }, 404);
}
