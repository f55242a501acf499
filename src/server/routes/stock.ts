import { createRoute } from '@hono/zod-openapi';
import { joinSignals } from '../../core/join-signals.ts';
import { stockChoiceSchema, stockQuerySchema, stockResultsSchema } from '../../protocol/schemas/stock.ts';
import { createRouter } from '../http/create-router.ts';
import { idempotencyKeyOf } from '../http/idempotency-key.ts';
import {
  answers,
  jsonBody,
  namedGenerationSchema,
  type RouteContext,
  shotParams,
} from '../http/route-parts.ts';

const tags = ['Scenes'];
const path = '/generations/{id}/scenes/{sceneId}/shots/{shotId}/stock';

const search = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'Search a collection of photos or clips for a shot',
  request: { params: shotParams, query: stockQuerySchema },
  responses: answers('What was found. Nothing changes.', stockResultsSchema),
});

const choose = createRoute({
  method: 'put',
  path,
  tags,
  summary: 'Use a photo or a clip that was found for a shot',
  request: { params: shotParams, body: jsonBody(stockChoiceSchema) },
  responses: answers('The generation after the change.', namedGenerationSchema),
});

/** Photos and clips of free collections, to choose from. */
export function stockRoutes({ pipeline, links, stopping }: RouteContext) {
  return createRouter()
    .openapi(search, async (c) => {
      const { id, sceneId, shotId } = c.req.valid('param');
      const { signal, release } = joinSignals([c.req.raw.signal, stopping]);
      try {
        return c.json(await pipeline.searchStock(id, sceneId, shotId, c.req.valid('query'), { signal }), 200);
      } finally {
        release();
      }
    })
    .openapi(choose, async (c) => {
      const { id, sceneId, shotId } = c.req.valid('param');
      const idempotencyKey = idempotencyKeyOf(c.req.header('idempotency-key'));
      const { signal, release } = joinSignals([c.req.raw.signal, stopping]);
      try {
        const options = { idempotencyKey, signal };
        const view = await pipeline.putStock(id, sceneId, shotId, c.req.valid('json'), options);
        return c.json(links.sign(view), 200);
      } finally {
        release();
      }
    });
}
