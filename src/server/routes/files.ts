import { createRoute, z } from '@hono/zod-openapi';
import { createRouter } from '../create-router.ts';
import { generationParams, type RouteContext, refusals } from '../route-parts.ts';
import { sendArchive } from '../send-archive.ts';
import { sendFile } from '../send-file.ts';

const FILE_NAMES = ['video.mp4', 'captions.srt', 'captions.vtt', 'manifest.json'] as const;
const tags = ['Files'];
const signature = z.object({ expires: z.string().optional(), signature: z.string().optional() });
const responses = {
  200: { description: 'The file.' },
  206: { description: 'The part of it that was asked for.' },
  304: { description: 'The caller has it already.' },
  ...refusals,
};

const fileRoute = <Name extends (typeof FILE_NAMES)[number]>(name: Name) =>
  createRoute({
    method: 'get',
    path: `/generations/{id}/${name}`,
    tags,
    summary: `Get ${name} of a finished video`,
    request: { params: generationParams, query: signature },
    responses,
  });

const archive = createRoute({
  method: 'get',
  path: '/generations/{id}/archive.zip',
  tags,
  summary: 'Get the video, its captions and its manifest in one archive',
  request: { params: generationParams, query: signature },
  responses: { 200: { description: 'The archive.' }, ...refusals },
});

const assetParams = z.object({ hash: z.string().regex(/^[A-Za-z0-9_-]{1,128}$/) });

const asset = createRoute({
  method: 'get',
  path: '/assets/{hash}',
  tags,
  summary: 'Get one finished file by its hash',
  request: { params: assetParams, query: signature },
  responses,
});

const preview = createRoute({
  method: 'get',
  path: '/assets/{hash}/preview',
  tags,
  summary: 'Get a small JPEG of a picture by the hash of the picture',
  request: { params: assetParams, query: signature },
  responses,
});

/** Finished files. */
export function fileRoutes({ pipeline, metrics, isPrivate }: RouteContext) {
  const router = createRouter();
  for (const name of FILE_NAMES) {
    router.openapi(fileRoute(name), async (c) => {
      const file = await pipeline.file(c.req.valid('param').id, name);
      metrics.filesSent.inc({ media_type: file.mediaType });
      return sendFile(c, file, { immutable: false, isPrivate });
    });
  }
  return router
    .openapi(archive, (c) => sendArchive(c, pipeline, c.req.valid('param').id))
    .openapi(asset, async (c) => {
      const file = await pipeline.asset(c.req.valid('param').hash);
      metrics.filesSent.inc({ media_type: file.mediaType });
      return sendFile(c, file, { immutable: true, isPrivate });
    })
    .openapi(preview, async (c) => {
      const file = await pipeline.preview(c.req.valid('param').hash);
      metrics.filesSent.inc({ media_type: file.mediaType });
      return sendFile(c, file, { immutable: true, isPrivate });
    });
}
