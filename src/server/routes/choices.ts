import { createRoute } from '@hono/zod-openapi';
import { joinSignals } from '../../core/join-signals.ts';
import { capabilitiesSchema } from '../../protocol/schemas/capabilities.ts';
import { estimateRequestSchema, estimateSchema } from '../../protocol/schemas/estimate.ts';
import { voiceSampleRequestSchema } from '../../protocol/schemas/voice-sample.ts';
import { createRouter } from '../http/create-router.ts';
import { expiryOf } from '../http/limits.ts';
import { readDocumentRequest, uploadFormSchema } from '../http/read-upload.ts';
import { answers, jsonBody, type RouteContext, refusals } from '../http/route-parts.ts';

const tags = ['Choices'];

const capabilities = createRoute({
  method: 'get',
  path: '/capabilities',
  tags,
  summary: 'Get the voices, styles, models and limits',
  responses: answers('Voices, styles, models and limits.', capabilitiesSchema),
});

const estimate = createRoute({
  method: 'post',
  path: '/estimate',
  tags,
  summary: 'Estimate what a generation would cost',
  request: {
    body: {
      content: {
        'application/json': { schema: estimateRequestSchema },
        'multipart/form-data': { schema: uploadFormSchema },
      },
    },
  },
  responses: answers('The estimate. Nothing was started.', estimateSchema),
});

const voiceSample = createRoute({
  method: 'post',
  path: '/voices/samples',
  tags,
  summary: 'Hear a free voice speak a sentence of your own, as a WAV file',
  request: { body: jsonBody(voiceSampleRequestSchema) },
  responses: { 200: { description: 'The speech. Nothing was stored.' }, ...refusals },
});

/** Capabilities, estimates and samples of voices. */
export function choiceRoutes({ pipeline, stopping }: RouteContext) {
  return createRouter()
    .openapi(capabilities, (c) => c.json(pipeline.capabilities(), 200))
    .openapi(estimate, async (c) => {
      const body = { form: c.req.valid('form'), json: c.req.valid('json') };
      const request = await readDocumentRequest(c.req.header('content-type'), body);
      const { signal, release } = joinSignals([c.req.raw.signal, expiryOf(c), stopping]);
      try {
        return c.json(await pipeline.estimate(request, { signal }), 200);
      } finally {
        release();
      }
    })
    .openapi(voiceSample, async (c) => {
      const { signal, release } = joinSignals([c.req.raw.signal, expiryOf(c), stopping]);
      try {
        const wav = await pipeline.voiceSample(c.req.valid('json'), { signal });
        return c.body(wav, 200, { 'content-type': 'audio/wav', 'cache-control': 'no-store' });
      } finally {
        release();
      }
    });
}
