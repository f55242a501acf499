import { createRoute, z } from '@hono/zod-openapi';
import { castListSchema } from '../../protocol/schemas/cast.ts';
import {
  copyGenerationRequestSchema,
  createGenerationRequestSchema,
  tenantSchema,
  translationRequestSchema,
} from '../../protocol/schemas/create-generation.ts';
import { scriptDraftSchema } from '../../protocol/schemas/draft.ts';
import { runRequestSchema, updateGenerationRequestSchema } from '../../protocol/schemas/edit.ts';
import { changeEstimateSchema, estimateSchema } from '../../protocol/schemas/estimate.ts';
import { generationListSchema } from '../../protocol/schemas/generation.ts';
import { lostCallsReportSchema } from '../../protocol/schemas/lost-calls.ts';
import { generationSortSchema, generationStatusSchema } from '../../protocol/schemas/names.ts';
import { tagSchema } from '../../protocol/schemas/tags.ts';
import { createRouter } from '../http/create-router.ts';
import { idempotencyKeyOf } from '../http/idempotency-key.ts';
import { revisionOf } from '../http/if-match.ts';
import { readDocumentRequest, uploadFormSchema } from '../http/read-upload.ts';
import {
  answers,
  generationParams,
  jsonBody,
  namedGenerationSchema,
  optionalJsonBody,
  type RouteContext,
  refusals,
} from '../http/route-parts.ts';

const tags = ['Generations'];

const create = createRoute({
  method: 'post',
  path: '/generations',
  tags,
  summary: 'Make a generation from a text, a URL or a file',
  request: {
    body: {
      content: {
        'application/json': { schema: createGenerationRequestSchema },
        'multipart/form-data': { schema: uploadFormSchema },
      },
    },
  },
  responses: {
    201: { description: 'Made.', content: { 'application/json': { schema: namedGenerationSchema } } },
    ...answers('Made before, by a call with the same key.', namedGenerationSchema),
  },
});

const copy = createRoute({
  method: 'post',
  path: '/generations/{id}/copies',
  tags,
  summary: 'Make another generation of the same storyboard, in another shape or language',
  request: { params: generationParams, body: optionalJsonBody(copyGenerationRequestSchema) },
  responses: {
    201: { description: 'Made.', content: { 'application/json': { schema: namedGenerationSchema } } },
    ...answers('Made before, by a call with the same key.', namedGenerationSchema),
  },
});

const estimateTranslation = createRoute({
  method: 'post',
  path: '/generations/{id}/copies/estimate',
  tags,
  summary: 'Estimate a copy in another language',
  request: { params: generationParams, body: jsonBody(translationRequestSchema) },
  responses: answers('The estimate. Nothing was started.', estimateSchema),
});

const list = createRoute({
  method: 'get',
  path: '/generations',
  tags,
  summary: 'List and search generations',
  request: {
    query: z.strictObject({
      cursor: z.string().min(1).max(512).optional(),
      q: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .refine((text) => !text.includes('\u0000'))
        .optional(),
      status: generationStatusSchema.optional(),
      tag: tagSchema.optional(),
      tenant: tenantSchema.optional(),
      sort: generationSortSchema.default('newest'),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
  },
  responses: answers('A page of generations.', generationListSchema),
});

const get = createRoute({
  method: 'get',
  path: '/generations/{id}',
  tags,
  summary: 'Get a generation with its scenes',
  request: { params: generationParams },
  responses: answers('The generation.', namedGenerationSchema),
});

const update = createRoute({
  method: 'patch',
  path: '/generations/{id}',
  tags,
  summary:
    'Change the title, the tags or the settings; with If-Match only if nobody changed them since this revision',
  request: { params: generationParams, body: jsonBody(updateGenerationRequestSchema) },
  responses: answers('The generation after the change.', namedGenerationSchema),
});

const estimateChange = createRoute({
  method: 'post',
  path: '/generations/{id}/estimate',
  tags,
  summary: 'Estimate what other settings would make out of date, and cost',
  request: { params: generationParams, body: jsonBody(updateGenerationRequestSchema) },
  responses: answers('The estimate. Nothing was changed.', changeEstimateSchema),
});

const cast = createRoute({
  method: 'get',
  path: '/generations/{id}/cast',
  tags,
  summary: 'Get who and what looks the same in all pictures of a film, and how many pictures show it',
  request: { params: generationParams },
  responses: answers('The cast.', castListSchema),
});

const draft = createRoute({
  method: 'get',
  path: '/generations/{id}/draft',
  tags,
  summary: 'Get the scenes of a script while it is being written',
  request: { params: generationParams },
  responses: answers('The scenes so far. Those of the script may differ.', scriptDraftSchema),
});

const remove = createRoute({
  method: 'delete',
  path: '/generations/{id}',
  tags,
  summary: 'Stop a generation and move it to the trash',
  request: { params: generationParams },
  responses: { 204: { description: 'Deleted.' }, ...refusals },
});

const run = createRoute({
  method: 'post',
  path: '/generations/{id}/run',
  tags,
  summary: 'Resume a generation',
  request: { params: generationParams, body: optionalJsonBody(runRequestSchema) },
  responses: answers('The generation.', namedGenerationSchema),
});

const cancel = createRoute({
  method: 'post',
  path: '/generations/{id}/cancel',
  tags,
  summary: 'Stop a generation and keep what is finished',
  request: { params: generationParams, body: optionalJsonBody(z.strictObject({})) },
  responses: answers('The generation.', namedGenerationSchema),
});

const checkLostCalls = createRoute({
  method: 'post',
  path: '/generations/{id}/lost-calls/check',
  tags,
  summary: 'Ask the providers what became of calls whose answers were lost',
  request: { params: generationParams, body: optionalJsonBody(z.strictObject({})) },
  responses: answers('The number of calls by outcome.', lostCallsReportSchema),
});

/** Routes of a generation as a whole. */
export function generationRoutes({ pipeline, links }: RouteContext) {
  return createRouter()
    .openapi(create, async (c) => {
      const key = idempotencyKeyOf(c.req.header('idempotency-key'));
      const body = { form: c.req.valid('form'), json: c.req.valid('json') };
      const request = await readDocumentRequest(c.req.header('content-type'), body);
      const made = await pipeline.create(request, key === undefined ? {} : { idempotencyKey: key });
      return c.json(links.sign(made.generation), made.created ? 201 : 200);
    })
    .openapi(copy, async (c) => {
      const idempotencyKey = idempotencyKeyOf(c.req.header('idempotency-key'));
      const made = await pipeline.copy(c.req.valid('param').id, c.req.valid('json'), { idempotencyKey });
      return c.json(links.sign(made.generation), made.created ? 201 : 200);
    })
    .openapi(estimateTranslation, async (c) => {
      return c.json(await pipeline.estimateTranslation(c.req.valid('param').id, c.req.valid('json')), 200);
    })
    .openapi(list, async (c) => {
      return c.json(links.sign(await pipeline.list(c.req.valid('query'))), 200);
    })
    .openapi(get, async (c) => c.json(links.sign(await pipeline.get(c.req.valid('param').id)), 200))
    .openapi(update, async (c) => {
      const options = {
        idempotencyKey: idempotencyKeyOf(c.req.header('idempotency-key')),
        ifRevision: revisionOf(c.req.header('if-match')),
      };
      const { id } = c.req.valid('param');
      return c.json(links.sign(await pipeline.update(id, c.req.valid('json'), options)), 200);
    })
    .openapi(estimateChange, async (c) =>
      c.json(await pipeline.estimateChange(c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(draft, async (c) => c.json(await pipeline.draft(c.req.valid('param').id), 200))
    .openapi(cast, async (c) => c.json(await pipeline.cast(c.req.valid('param').id), 200))
    .openapi(remove, async (c) => {
      await pipeline.delete(c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(run, async (c) => {
      const { run: mode = 'background', ...options } = c.req.valid('json');
      return c.json(links.sign(await pipeline.run(c.req.valid('param').id, mode, options)), 200);
    })
    .openapi(cancel, async (c) => c.json(links.sign(await pipeline.cancel(c.req.valid('param').id)), 200))
    .openapi(checkLostCalls, async (c) =>
      c.json(await pipeline.checkLostCalls(c.req.valid('param').id), 200),
    );
}
