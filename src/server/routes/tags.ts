import { createRoute } from '@hono/zod-openapi';
import { tagListSchema } from '../../protocol/schemas/tags.ts';
import { createRouter } from '../http/create-router.ts';
import { answers, type RouteContext } from '../http/route-parts.ts';

const list = createRoute({
  method: 'get',
  path: '/tags',
  tags: ['Generations'],
  summary: 'List the tags of all generations',
  responses: answers('The tags.', tagListSchema),
});

/** The tags that the library is sorted out by. */
export function tagRoutes({ pipeline }: RouteContext) {
  return createRouter().openapi(list, async (c) => c.json(await pipeline.tags(), 200));
}
