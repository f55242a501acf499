import { createRoute, z } from '@hono/zod-openapi';
import type { FilmExportState } from '../../pipeline/index.ts';
import { FILM_EXPORTS, type FilmExportName } from '../../protocol/export.ts';
import { downloadListSchema } from '../../protocol/schemas/download.ts';
import {
  filmExportListSchema,
  filmExportNameSchema,
  filmExportSchema,
} from '../../protocol/schemas/export.ts';
import { createRouter } from '../http/create-router.ts';
import { answers, generationParams, type RouteContext, refusals, shotParams } from '../http/route-parts.ts';
import { sendBundle } from '../http/send-bundle.ts';
import { sendFile } from '../http/send-file.ts';

const FILE_NAMES = [
  'video.mp4',
  'sound.m4a',
  'captions.srt',
  'captions.vtt',
  'second-captions.srt',
  'second-captions.vtt',
  'transcript.txt',
  'chapters.txt',
  'credits.txt',
  'manifest.json',
] as const;
const BUNDLES = {
  'poster.jpg': 'Get the first picture of a film as a JPEG in its full size',
  'slides.pdf': 'Get the pictures of a film as pages of a PDF, with what is said as notes',
  'slides.pptx': 'Get the pictures of a film as slides for PowerPoint, with what is said as notes',
  'pictures.zip': 'Get all pictures as images in one archive',
  'archive.zip': 'Get everything that is finished of a generation in one archive',
} as const;
const tags = ['Files'];
const signature = z.object({ expires: z.string().optional(), signature: z.string().optional() });
const responses = {
  200: { description: 'The file.' },
  206: { description: 'The part of it that was asked for.' },
  304: { description: 'The client has it already.' },
  ...refusals,
};

const fileRoute = <Name extends (typeof FILE_NAMES)[number] | FilmExportName>(name: Name) =>
  createRoute({
    method: 'get',
    path: `/generations/{id}/${name}`,
    tags,
    summary: `Get ${name} of a finished video`,
    request: { params: generationParams, query: signature },
    responses,
  });

const bundleRoute = <Name extends keyof typeof BUNDLES>(name: Name) =>
  createRoute({
    method: 'get',
    path: `/generations/{id}/${name}`,
    tags,
    summary: BUNDLES[name],
    request: { params: generationParams, query: signature },
    responses: { 200: { description: 'The file.' }, ...refusals },
  });

const exportsOf = createRoute({
  method: 'get',
  path: '/generations/{id}/exports',
  tags,
  summary: 'List what a finished film can be converted to, and which exports exist',
  request: { params: generationParams },
  responses: answers('The exports.', filmExportListSchema),
});

const convert = createRoute({
  method: 'post',
  path: '/generations/{id}/exports/{name}',
  tags,
  summary: 'Start to convert a finished film. The response does not wait for the result',
  request: { params: generationParams.extend({ name: filmExportNameSchema }) },
  responses: answers('The export.', filmExportSchema),
});

const downloads = createRoute({
  method: 'get',
  path: '/generations/{id}/downloads',
  tags,
  summary: 'List the files that can be downloaded now, with links that work for some hours',
  request: { params: generationParams },
  responses: answers('The links.', downloadListSchema),
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

const titleCard = createRoute({
  method: 'get',
  path: '/generations/{id}/scenes/{sceneId}/shots/{shotId}/card',
  tags,
  summary: 'Get the title card that replaces a failed picture in the film',
  request: { params: shotParams },
  responses,
});

/** Finished files. */
export function fileRoutes({ pipeline, links, metrics, isPrivate }: RouteContext) {
  const router = createRouter();
  for (const name of FILE_NAMES) {
    router.openapi(fileRoute(name), async (c) => {
      const file = await pipeline.file(c.req.valid('param').id, name);
      metrics.filesSent.inc({ media_type: file.mediaType });
      return sendFile(c, file, { immutable: false, isPrivate });
    });
  }
  for (const name of FILM_EXPORTS) {
    router.openapi(fileRoute(name), async (c) => {
      const file = await pipeline.exportFile(c.req.valid('param').id, name);
      metrics.filesSent.inc({ media_type: file.mediaType });
      return sendFile(c, file, { immutable: false, isPrivate });
    });
  }
  const linked = (id: string, state: FilmExportState) => ({
    ...state,
    url: state.status === 'ready' ? links.link(`/api/generations/${id}/${state.name}`) : null,
  });
  for (const name of Object.keys(BUNDLES) as (keyof typeof BUNDLES)[]) {
    router.openapi(bundleRoute(name), async (c) =>
      sendBundle(c, await pipeline.bundle(c.req.valid('param').id, name)),
    );
  }
  return router
    .openapi(downloads, async (c) => {
      const { id } = c.req.valid('param');
      const found = await pipeline.downloads(id);
      const offered = found.map((each) => ({
        ...each,
        url: links.link(`/api/generations/${id}/${each.name}`),
      }));
      return c.json({ downloads: offered }, 200);
    })
    .openapi(exportsOf, async (c) => {
      const { id } = c.req.valid('param');
      const found = await pipeline.exports(id);
      return c.json({ exports: found.map((each) => linked(id, each)) }, 200);
    })
    .openapi(convert, async (c) => {
      const { id, name } = c.req.valid('param');
      return c.json(linked(id, await pipeline.requestExport(id, name)), 200);
    })
    .openapi(titleCard, async (c) => {
      const { id, sceneId, shotId } = c.req.valid('param');
      // Not immutable: another title or style changes the card.
      return sendFile(c, await pipeline.titleCard(id, sceneId, shotId), { immutable: false, isPrivate });
    })
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
