import * as z from 'zod';
import { createGenerationRequestSchema } from './create-generation.ts';

/** The body of `POST /api/estimate`: the same as for making it, as JSON or with a file. Nothing is started. */
export const estimateRequestSchema = createGenerationRequestSchema;
export type EstimateRequest = z.infer<typeof estimateRequestSchema>;

const partSchema = z.object({
  /** As `provider:model`. */
  model: z.string(),
  items: z.int().min(0),
  /** Null when the price of the model is not known. */
  costUsd: z.number().min(0).nullable(),
});

export const estimateSchema = z.object({
  scenes: z.int().min(0),
  shots: z.int().min(0),
  /** Length of the video. */
  durationMs: z.number().min(0),
  script: partSchema,
  speech: partSchema,
  picture: partSchema,
  /** The sum; null when a part of it is not known. */
  costUsd: z.number().min(0).nullable(),
});
/** What a film would hold and cost. */
export type Estimate = z.infer<typeof estimateSchema>;
