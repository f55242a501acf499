import * as z from 'zod';
import { modelSchema } from './create-generation.ts';
import { deliverySchemas } from './delivery.ts';

const MAX_SAMPLE_LENGTH = 300;

/** The body of `POST /api/voices/samples`. */
export const voiceSampleRequestSchema = z.strictObject({
  text: z.string().trim().min(1).max(MAX_SAMPLE_LENGTH),
  voice: z.string().min(1).max(128),
  model: modelSchema.optional(),
  speed: deliverySchemas.speed,
});
