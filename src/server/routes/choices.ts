import { createRoute } from '@hono/zod-openapi';
import { capabilitiesSchema } from '../../protocol/capabilities.ts';
import { estimateRequestSchema, estimateSchema } from '../../protocol/estimate.ts';
import { createRouter } from '../create-router.ts';
import { answers, jsonBody, type RouteContext } from '../route-parts.ts';

const tags = ['Choices'];

const capabilities = createRoute({
  method: 'get',
  path: '/capabilities',
  tags,
  summary: 'What there is to choose from',
  responses: answers('Voices, styles, models and limits.', capabilitiesSchema),
});

const estimate = createRoute({
  method: 'post',
  path: '/estimate',
  tags,
  summary: 'What a generation would cost',
  request: { body: jsonBody(estimateRequestSchema) },
  responses: answers('The estimate. Nothing was started.', estimateSchema),
});

/** What can be asked for, and at what price. */
export function choiceRoutes({ pipeline }: RouteContext) {
  return createRouter()
    .openapi(capabilities, (c) => c.json(pipeline.capabilities(), 200))
    .openapi(estimate, async (c) => c.json(await pipeline.estimate(c.req.valid('json')), 200));
}
