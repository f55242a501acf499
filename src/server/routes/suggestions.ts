import { createRoute } from '@hono/zod-openapi';
import { joinSignals } from '../../core/join-signals.ts';
import {
  suggestionQuerySchema,
  suggestionRequestSchema,
  suggestionSchema,
} from '../../protocol/schemas/suggestion.ts';
import { createRouter } from '../http/create-router.ts';
import { answers, jsonBody, type RouteContext, sceneParams } from '../http/route-parts.ts';

const tags = ['Scenes'];
const path = '/generations/{id}/scenes/{sceneId}/suggestions';

const look = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'Get another narration for a scene if it was asked for, or else what it would cost',
  request: { params: sceneParams, query: suggestionQuerySchema },
  responses: answers('The suggestion. Nothing was asked for.', suggestionSchema),
});

const ask = createRoute({
  method: 'post',
  path,
  tags,
  summary: 'Ask for another narration for a scene, once, and wait a while for it. The scene does not change',
  request: { params: sceneParams, body: jsonBody(suggestionRequestSchema) },
  responses: answers('The suggestion.', suggestionSchema),
});

/** Other narrations for a scene. */
export function suggestionRoutes({ pipeline, stopping, timeBudgetMs }: RouteContext) {
  return createRouter()
    .openapi(look, async (c) => {
      const { id, sceneId } = c.req.valid('param');
      return c.json(await pipeline.suggestion(id, sceneId, c.req.valid('query')), 200);
    })
    .openapi(ask, async (c) => {
      const { id, sceneId } = c.req.valid('param');
      // When the client leaves or the server stops, only the wait ends; the work continues.
      const { signal, release } = joinSignals([c.req.raw.signal, stopping]);
      try {
        const wait = { timeBudgetMs, signal };
        return c.json(await pipeline.suggest(id, sceneId, c.req.valid('json'), wait), 200);
      } finally {
        release();
      }
    });
}
