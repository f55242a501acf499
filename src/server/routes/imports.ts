import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createRoute, z } from '@hono/zod-openapi';
import { joinSignals } from '../../core/join-signals.ts';
import { tenantSchema } from '../../protocol/schemas/create-generation.ts';
import { createRouter } from '../http/create-router.ts';
import { idempotencyKeyOf } from '../http/idempotency-key.ts';
import { expiryOf } from '../http/limits.ts';
import { RequestError } from '../http/request-error.ts';
import { answers, namedGenerationSchema, type RouteContext } from '../http/route-parts.ts';

/** Windows has a name of its own for ZIP archives. */
const ARCHIVE_TYPES = ['application/zip', 'application/x-zip-compressed'] as const;
const file = z.string().openapi({ type: 'string', format: 'binary' });

// A route of its own: an archive is far larger than a document, so it is neither a form nor read into memory.
const importProject = createRoute({
  method: 'post',
  path: '/generations/import',
  tags: ['Generations'],
  summary: 'Make a generation of a project archive, in the state of the archive, without new paid work',
  request: {
    query: z.object({ tenant: tenantSchema.optional() }),
    body: {
      required: true,
      content: Object.fromEntries(ARCHIVE_TYPES.map((type) => [type, { schema: file }])),
    },
  },
  responses: {
    201: { description: 'Made.', content: { 'application/json': { schema: namedGenerationSchema } } },
    ...answers('Made before, by a call with the same key.', namedGenerationSchema),
  },
});

/** Imports of project archives. */
export function importRoutes({ pipeline, links, stopping }: RouteContext) {
  return createRouter().openapi(importProject, async (c) => {
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!ARCHIVE_TYPES.some((allowed) => allowed === type)) {
      throw new RequestError(415, 'media_type_unsupported', 'A project archive is a ZIP file.', {
        advice: `Send ${ARCHIVE_TYPES[0]}.`,
      });
    }
    const idempotencyKey = idempotencyKeyOf(c.req.header('idempotency-key'));
    const { signal, release } = joinSignals([c.req.raw.signal, expiryOf(c), stopping]);
    const { body } = c.req.raw;
    // Ends with the signal, even while nothing arrives.
    const archive = body ? Readable.fromWeb(body as ReadableStream, { signal }) : Readable.from([]);
    try {
      const { tenant } = c.req.valid('query');
      const made = await pipeline.importProject(archive, { idempotencyKey, signal, tenant });
      return c.json(links.sign(made.generation), made.created ? 201 : 200);
    } finally {
      release();
    }
  });
}
