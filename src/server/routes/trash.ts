import { createRoute, z } from '@hono/zod-openapi';
import { trashListSchema } from '../../protocol/schemas/trash.ts';
import { createRouter } from '../http/create-router.ts';
import {
  answers,
  generationParams,
  namedGenerationSchema,
  type RouteContext,
  refusals,
} from '../http/route-parts.ts';

const tags = ['Trash'];

const list = createRoute({
  method: 'get',
  path: '/trash',
  tags,
  summary: 'List deleted generations that can be restored, the last deleted first',
  request: {
    query: z.strictObject({
      cursor: z.string().min(1).max(512).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
  },
  responses: answers('A page of deleted generations.', trashListSchema),
});

const restore = createRoute({
  method: 'post',
  path: '/trash/{id}/restore',
  tags,
  summary: 'Take a generation out of the trash',
  request: { params: generationParams },
  responses: answers('The generation.', namedGenerationSchema),
});

const empty = createRoute({
  method: 'delete',
  path: '/trash',
  tags,
  summary: 'Delete everything in the trash for good',
  responses: { 204: { description: 'Deleted.' }, ...refusals },
});

const erase = createRoute({
  method: 'delete',
  path: '/trash/{id}',
  tags,
  summary: 'Delete a generation in the trash for good',
  request: { params: generationParams },
  responses: { 204: { description: 'Deleted.' }, ...refusals },
});

/** Deleted generations, for the thirty days in which they can be restored. */
export function trashRoutes({ pipeline, links }: RouteContext) {
  return createRouter()
    .openapi(list, async (c) => c.json(await pipeline.trash(c.req.valid('query')), 200))
    .openapi(restore, async (c) => c.json(links.sign(await pipeline.restore(c.req.valid('param').id)), 200))
    .openapi(empty, async (c) => {
      await pipeline.emptyTrash();
      return c.body(null, 204);
    })
    .openapi(erase, async (c) => {
      await pipeline.erase(c.req.valid('param').id);
      return c.body(null, 204);
    });
}
