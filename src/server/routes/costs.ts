import { createRoute, z } from '@hono/zod-openapi';
import { costsQuerySchema, costsSchema } from '../../protocol/schemas/costs.ts';
import { createRouter } from '../http/create-router.ts';
import { answers, type RouteContext, refusals } from '../http/route-parts.ts';

const tags = ['Costs'];

const costs = createRoute({
  method: 'get',
  path: '/costs',
  tags,
  summary: 'Get what was spent, by day, model and film',
  request: { query: costsQuerySchema },
  responses: answers('The costs of the period.', costsSchema),
});

const costsFile = createRoute({
  method: 'get',
  path: '/costs.csv',
  tags,
  summary: 'Get what was spent as CSV: one line for each film, model and day',
  request: { query: costsQuerySchema },
  responses: {
    200: { description: 'The costs of the period.', content: { 'text/csv': { schema: z.string() } } },
    ...refusals,
  },
});

/** What was spent on paid models. */
export function costRoutes({ pipeline }: RouteContext) {
  return createRouter()
    .openapi(costs, async (c) => c.json(await pipeline.costs(c.req.valid('query')), 200))
    .openapi(costsFile, async (c) =>
      c.body(await pipeline.costsAsCsv(c.req.valid('query')), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="costs.csv"',
      }),
    );
}
