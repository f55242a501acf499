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

const partCountsSchema = z.object({
  speech: z.int().min(0),
  pictures: z.int().min(0),
  segments: z.int().min(0),
});

/** The answer to `POST /api/generations/{id}/estimate`. */
export const changeEstimateSchema = z.object({
  outdated: partCountsSchema,
  reused: partCountsSchema,
  isFilmOutdated: z.boolean(),
  costUsd: z.number().min(0).nullable(),
  remainingUsd: z.number().min(0).nullable(),
  durationMs: z.number().min(0),
  look: z.string().optional(),
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
