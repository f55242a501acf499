import { z } from '@hono/zod-openapi';
import type { Pipeline } from '../../pipeline/index.ts';
import { PROBLEM_MEDIA_TYPE } from '../../protocol/problem.ts';
import { generationSchema } from '../../protocol/schemas/generation.ts';
import { idSchema } from '../../protocol/schemas/names.ts';
import { problemSchema } from '../../protocol/schemas/problem.ts';
import type { MediaLinks } from './media-links.ts';
import type { ServerMetrics } from './metrics.ts';

/** What the routes work with. */
export interface RouteContext {
  readonly pipeline: Pipeline;
  readonly links: MediaLinks;
  readonly metrics: ServerMetrics;
  /** Aborts when the server stops. */
  readonly stopping: AbortSignal;
  readonly timeBudgetMs: number;
  readonly heartbeatMs: number;
  /** Whether callers need a token, so that what they get is theirs alone. */
  readonly isPrivate: boolean;
}

export const generationParams = z.object({ id: idSchema });
export const sceneParams = generationParams.extend({ sceneId: idSchema });
export const shotParams = sceneParams.extend({ shotId: idSchema });

// Copies, because only what is made after the library was loaded can be given a name in the reference.
export const namedGenerationSchema = generationSchema.clone().openapi('Generation');
const namedProblemSchema = problemSchema.clone().openapi('Problem');

const problem = {
  description: 'Refused: see `code`.',
  content: { [PROBLEM_MEDIA_TYPE]: { schema: namedProblemSchema } },
};

/** A JSON answer in the reference, beside what every route may refuse. */
export function answers<Schema extends z.ZodType>(description: string, schema: Schema) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    ...refusals,
  };
}

export const refusals = { '4XX': problem, '5XX': problem } as const;

/** A JSON body that must be there. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

/** A JSON body that may be left out, and then is `{}`. */
export function optionalJsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: false, content: { 'application/json': { schema } } } as const;
}
