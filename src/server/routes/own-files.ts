import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { createRouter } from '../http/create-router.ts';
import { idempotencyKeyOf } from '../http/idempotency-key.ts';
import { RequestError } from '../http/request-error.ts';
import {
  answers,
  generationParams,
  namedGenerationSchema,
  type RouteContext,
  sceneParams,
  shotParams,
} from '../http/route-parts.ts';

const PICTURE_TYPES = [
  ...(['image/png', 'image/jpeg', 'image/webp'] as const),
  ...(['video/mp4', 'video/quicktime', 'video/webm'] as const),
] as const;
const SOUND_TYPES = ['audio/wav', 'audio/x-wav', 'audio/wave', 'audio/vnd.wave'] as const;
const MUSIC_TYPES = [
  ...SOUND_TYPES,
  ...(['audio/mpeg', 'audio/flac', 'audio/x-flac', 'audio/ogg', 'audio/mp4', 'audio/x-m4a'] as const),
] as const;
const tags = ['Scenes'];
const file = z.string().openapi({ type: 'string', format: 'binary' });

const picture = createRoute({
  method: 'put',
  path: '/generations/{id}/scenes/{sceneId}/shots/{shotId}/picture',
  tags,
  summary: 'Use a picture or a clip of your own for a shot',
  request: {
    params: shotParams,
    body: {
      required: true,
      content: Object.fromEntries(PICTURE_TYPES.map((type) => [type, { schema: file }])),
    },
  },
  responses: answers('The generation after the change.', namedGenerationSchema),
});

const sound = createRoute({
  method: 'put',
  path: '/generations/{id}/scenes/{sceneId}/audio',
  tags,
  summary: 'Use a recording of your own for a scene',
  request: {
    params: sceneParams,
    body: {
      required: true,
      content: Object.fromEntries(SOUND_TYPES.map((type) => [type, { schema: file }])),
    },
  },
  responses: answers('The generation after the change.', namedGenerationSchema),
});

const music = createRoute({
  method: 'put',
  path: '/generations/{id}/music',
  tags: ['Generations'],
  summary: 'Play music of your own under a film',
  request: {
    params: generationParams,
    query: z.object({ name: z.string().max(200).optional() }),
    body: {
      required: true,
      content: Object.fromEntries(MUSIC_TYPES.map((type) => [type, { schema: file }])),
    },
  },
  responses: answers('The generation after the change.', namedGenerationSchema),
});

/** Uploads of the user's own pictures, recordings and music. */
export function ownFileRoutes({ pipeline, links }: RouteContext) {
  const router = createRouter().openapi(sound, async (c) => {
    const { id, sceneId } = c.req.valid('param');
    const bytes = await readFile(c, SOUND_TYPES);
    const idempotencyKey = idempotencyKeyOf(c.req.header('idempotency-key'));
    const view = await pipeline.putAudio(id, sceneId, bytes, { idempotencyKey });
    return c.json(links.sign(view), 200);
  });
  router.openapi(music, async (c) => {
    const { id } = c.req.valid('param');
    const { name = 'music' } = c.req.valid('query');
    const bytes = await readFile(c, MUSIC_TYPES);
    const idempotencyKey = idempotencyKeyOf(c.req.header('idempotency-key'));
    const view = await pipeline.putMusic(id, { bytes, name }, { idempotencyKey });
    return c.json(links.sign(view), 200);
  });
  return router.openapi(picture, async (c) => {
    const { id, sceneId, shotId } = c.req.valid('param');
    const bytes = await readFile(c, PICTURE_TYPES);
    const idempotencyKey = idempotencyKeyOf(c.req.header('idempotency-key'));
    const view = await pipeline.putPicture(id, sceneId, shotId, bytes, { idempotencyKey });
    return c.json(links.sign(view), 200);
  });
}

/** Reads a request body that is a file. Its declared type only has to be allowed; its bytes determine what it is. */
async function readFile(c: Context, types: readonly string[]): Promise<Uint8Array> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!types.includes(type)) {
    throw new RequestError(415, 'media_type_unsupported', 'Files of this type are not supported.', {
      advice: `Send ${types.join(', ')}.`,
    });
  }
  return new Uint8Array(await c.req.arrayBuffer());
}
