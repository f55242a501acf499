import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ChangeOptions, EditOptions } from '../../pipeline/index.ts';
import type { GenerationView } from '../../protocol/index.ts';
import {
  insertSceneRequestSchema,
  mergeSceneRequestSchema,
  orderScenesRequestSchema,
  regenerateRequestSchema,
  splitSceneRequestSchema,
  updateSceneRequestSchema,
} from '../../protocol/schemas/edit.ts';
import { sceneTimelineSchema } from '../../protocol/schemas/timeline.ts';
import { createRouter } from '../http/create-router.ts';
import { idempotencyKeyOf } from '../http/idempotency-key.ts';
import { revisionOf } from '../http/if-match.ts';
import {
  answers,
  generationParams,
  jsonBody,
  namedGenerationSchema,
  optionalJsonBody,
  type RouteContext,
  sceneParams,
} from '../http/route-parts.ts';

const tags = ['Scenes'];
const responses = answers('The generation after the change.', namedGenerationSchema);

const update = createRoute({
  method: 'patch',
  path: '/generations/{id}/scenes/{sceneId}',
  tags,
  summary: 'Change a scene; with If-Match only if it still has that revision',
  request: { params: sceneParams, body: jsonBody(updateSceneRequestSchema) },
  responses,
});

const insert = createRoute({
  method: 'post',
  path: '/generations/{id}/scenes',
  tags,
  summary: 'Add a scene',
  request: { params: generationParams, body: jsonBody(insertSceneRequestSchema) },
  responses,
});

const remove = createRoute({
  method: 'delete',
  path: '/generations/{id}/scenes/{sceneId}',
  tags,
  summary: 'Remove a scene; with If-Match only if it still has that revision',
  request: { params: sceneParams },
  responses,
});

const order = createRoute({
  method: 'put',
  path: '/generations/{id}/scenes/order',
  tags,
  summary: 'Reorder the scenes; with If-Match only if the generation still has the scenes of that revision',
  request: { params: generationParams, body: jsonBody(orderScenesRequestSchema) },
  responses,
});

const regenerate = createRoute({
  method: 'post',
  path: '/generations/{id}/scenes/{sceneId}/regenerate',
  tags,
  summary: 'Ask for new takes of a scene',
  request: { params: sceneParams, body: optionalJsonBody(regenerateRequestSchema) },
  responses,
});

const split = createRoute({
  method: 'post',
  path: '/generations/{id}/scenes/{sceneId}/split',
  tags,
  summary: 'Split a scene in two; with If-Match only if it still has that revision',
  request: { params: sceneParams, body: jsonBody(splitSceneRequestSchema) },
  responses,
});

const merge = createRoute({
  method: 'post',
  path: '/generations/{id}/scenes/{sceneId}/merge',
  tags,
  summary: 'Merge a scene with the next one; with If-Match only if it still has that revision',
  request: { params: sceneParams, body: optionalJsonBody(mergeSceneRequestSchema) },
  responses,
});

const timeline = createRoute({
  method: 'get',
  path: '/generations/{id}/scenes/{sceneId}/timeline',
  tags,
  summary: 'Get when each word of a scene is spoken',
  request: { params: sceneParams },
  responses: answers('The timeline of the current speech.', sceneTimelineSchema),
});

/** The scenes of a generation. */
export function sceneRoutes({ pipeline, links }: RouteContext) {
  /** Applies the change once per idempotency key, and answers with the generation after it. */
  const change = async (c: Context, make: (once: ChangeOptions) => Promise<GenerationView>) =>
    links.sign(await make({ idempotencyKey: idempotencyKeyOf(c.req.header('idempotency-key')) }));
  /** The same, but refused if the revision that the client saw has changed. */
  const edit = (c: Context, make: (options: EditOptions) => Promise<GenerationView>) => {
    const ifRevision = revisionOf(c.req.header('if-match'));
    return change(c, (once) => make({ ...once, ifRevision }));
  };
  return createRouter()
    .openapi(update, async (c) => {
      const { id, sceneId } = c.req.valid('param');
      const wanted = c.req.valid('json');
      const make = (options: EditOptions) => pipeline.updateScene(id, sceneId, wanted, options);
      return c.json(await edit(c, make), 200);
    })
    .openapi(insert, async (c) => {
      const { id } = c.req.valid('param');
      const scene = c.req.valid('json');
      return c.json(await change(c, (once) => pipeline.insertScene(id, scene, once)), 200);
    })
    .openapi(remove, async (c) => {
      const { id, sceneId } = c.req.valid('param');
      return c.json(await edit(c, (options) => pipeline.deleteScene(id, sceneId, options)), 200);
    })
    .openapi(order, async (c) => {
      const { id } = c.req.valid('param');
      const { sceneIds } = c.req.valid('json');
      return c.json(await edit(c, (options) => pipeline.orderScenes(id, sceneIds, options)), 200);
    })
    .openapi(split, async (c) => {
      const { id, sceneId } = c.req.valid('param');
      const where = c.req.valid('json');
      return c.json(await edit(c, (options) => pipeline.splitScene(id, sceneId, where, options)), 200);
    })
    .openapi(merge, async (c) => {
      const { id, sceneId } = c.req.valid('param');
      const seen = c.req.valid('json');
      const make = (options: EditOptions) => pipeline.mergeScene(id, sceneId, seen, options);
      return c.json(await edit(c, make), 200);
    })
    .openapi(timeline, async (c) => {
      const { id, sceneId } = c.req.valid('param');
      return c.json(await pipeline.timeline(id, sceneId), 200);
    })
    .openapi(regenerate, async (c) => {
      const { id, sceneId } = c.req.valid('param');
      const wanted = c.req.valid('json');
      const make = (once: ChangeOptions) => pipeline.regenerate(id, sceneId, wanted, once);
      return c.json(await change(c, make), 200);
    });
}
