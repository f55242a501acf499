import * as z from 'zod';
import { modelPriceSchema } from './capabilities.ts';
import { createGenerationRequestSchema } from './create-generation.ts';

/** The body of `POST /api/estimate`: the same as for making it, as JSON or with a file. Nothing is started. */
export const estimateRequestSchema = createGenerationRequestSchema;

const partSchema = z.object({
  model: z.string(),
  items: z.int().min(0),
  costUsd: z.number().min(0).nullable(),
  price: modelPriceSchema.optional(),
});

export const estimateSchema = z.object({
  scenes: z.int().min(0),
  shots: z.int().min(0),
  durationMs: z.number().min(0),
  script: partSchema,
  speech: partSchema,
  picture: partSchema,
  costUsd: z.number().min(0).nullable(),
});
