import { z } from '@hono/zod-openapi';
import type { Pipeline } from '../../pipeline/index.ts';
import { PROBLEM_MEDIA_TYPE } from '../../protocol/problem.ts';
import { generationSchema } from '../../protocol/schemas/generation.ts';
import { idSchema } from '../../protocol/schemas/names.ts';
import { problemSchema } from '../../protocol/schemas/problem.ts';
import type { MediaLinks } from './media-links.ts';
import type { ServerMetrics } from './metrics.ts';

/** What the routes have in common. */
export interface RouteContext {
  readonly pipeline: Pipeline;
  readonly links: MediaLinks;
  readonly metrics: ServerMetrics;
  /** Aborts when the server stops. */
  readonly stopping: AbortSignal;
  readonly timeBudgetMs: number;
  readonly heartbeatMs: number;
  /** Whether clients need a token, so that responses must not be cached for others. */
  readonly isPrivate: boolean;
}

export const generationParams = z.object({ id: idSchema });
export const sceneParams = generationParams.extend({ sceneId: idSchema });
export const shotParams = sceneParams.extend({ shotId: idSchema });

// Copies, because a schema can be named in the reference only if it was created after the library was loaded.
export const namedGenerationSchema = generationSchema.clone().openapi('Generation');
const namedProblemSchema = problemSchema.clone().openapi('Problem');

const problem = {
  description: 'Refused: see `code`.',
  content: { [PROBLEM_MEDIA_TYPE]: { schema: namedProblemSchema } },
};

/** A JSON response in the reference, plus the problems that every route can return. */
export function answers<Schema extends z.ZodType>(description: string, schema: Schema) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    ...refusals,
  };
}

export const refusals = { '4XX': problem, '5XX': problem } as const;

/** A required JSON body. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

/** An optional JSON body; `{}` if absent. */
export function optionalJsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: false, content: { 'application/json': { schema } } } as const;
}
