import { createRoute } from '@hono/zod-openapi';
import { shareSchema } from '../../protocol/schemas/share.ts';
import { createRouter } from '../http/create-router.ts';
import { answers, generationParams, type RouteContext } from '../http/route-parts.ts';
import { sharePath } from './share-pages.ts';

const path = '/generations/{id}/share';
const tags = ['Sharing'];
const request = { params: generationParams };

const read = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'Get whether a film is shared, and where its page is',
  request,
  responses: answers('The share.', shareSchema),
});

const create = createRoute({
  method: 'put',
  path,
  tags,
  summary: 'Share a film on a page of its own. A shared film keeps its page',
  request,
  responses: answers('The share.', shareSchema),
});

const end = createRoute({
  method: 'delete',
  path,
  tags,
  summary: 'Stop sharing a film. The link never works again',
  request,
  responses: answers('The film is not shared.', shareSchema),
});

/** Shares films with people who have no token. */
export function shareRoutes({ pipeline }: RouteContext) {
  return createRouter()
    .openapi(read, async (c) => {
      const token = await pipeline.shareToken(c.req.valid('param').id);
      return c.json({ path: token === null ? null : sharePath(token) }, 200);
    })
    .openapi(create, async (c) =>
      c.json({ path: sharePath(await pipeline.share(c.req.valid('param').id)) }, 200),
    )
    .openapi(end, async (c) => {
      await pipeline.unshare(c.req.valid('param').id);
      return c.json({ path: null }, 200);
    });
}
