import * as z from 'zod';
import { MAX_SUGGESTION_VARIANTS, SUGGESTION_KINDS } from '../suggestion.ts';
import { modelSchema } from './create-generation.ts';
import { failureSchema } from './generation.ts';

const suggestionKindSchema = z.enum(SUGGESTION_KINDS);
const variantSchema = z.int().min(1).max(MAX_SUGGESTION_VARIANTS);

/** The body of `POST …/scenes/{sceneId}/suggestions`. */
export const suggestionRequestSchema = z.strictObject({
  kind: suggestionKindSchema,
  variant: variantSchema.optional(),
  model: modelSchema.optional(),
});

/** The query of `GET …/scenes/{sceneId}/suggestions`. */
export const suggestionQuerySchema = z.strictObject({
  ...suggestionRequestSchema.shape,
  variant: z.coerce.number().pipe(variantSchema).optional(),
});

/** The answer to both. */
export const suggestionSchema = z.object({
  kind: suggestionKindSchema,
  variant: variantSchema,
  model: z.string(),
  expectedUsd: z.number().min(0).nullable(),
  status: z.enum(['pending', 'running', 'ready', 'failed']),
  narration: z.string().optional(),
  failure: failureSchema.optional(),
});
