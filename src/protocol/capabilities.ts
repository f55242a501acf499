import * as z from 'zod';
import { captionModeSchema, formatSchema, frameRateSchema, lengthSchema, resolutionSchema } from './names.ts';

const optionSchema = z.object({ id: z.string(), label: z.string() });

const voiceSchema = optionSchema.extend({
  /** The speech model that speaks with it, as `provider:model`. */
  model: z.string(),
  /** BCP 47. */
  languages: z.array(z.string()),
});
/** A voice that a server has. */
export type Voice = z.infer<typeof voiceSchema>;

const styleSchema = optionSchema.extend({
  /** The picture models that draw in it; all of them without it. */
  models: z.array(z.string()).optional(),
});

const modelOptionSchema = optionSchema.extend({
  /** Whether a call can cost money. */
  paid: z.boolean(),
  /** False when a key or a program is missing; `advice` says which. */
  available: z.boolean(),
  advice: z.string().optional(),
});
/** A model that a server has, or would with a key. */
export type ModelOption = z.infer<typeof modelOptionSchema>;

/** The answer to `GET /api/capabilities`: what this server can make, and how much of it at once. */
export const capabilitiesSchema = z.object({
  version: z.string(),
  voices: z.array(voiceSchema),
  styles: z.array(styleSchema),
  /** The first of each is what is used when a request names none. Others may be asked for by name. */
  models: z.object({
    script: z.array(modelOptionSchema),
    speech: z.array(modelOptionSchema),
    picture: z.array(modelOptionSchema),
  }),
  lengths: z.array(lengthSchema),
  formats: z.array(formatSchema),
  /** Absent when there is no choice. */
  resolutions: z.array(resolutionSchema).optional(),
  frameRates: z.array(frameRateSchema).optional(),
  captions: z.array(captionModeSchema),
  limits: z.object({
    audioConcurrency: z.int().min(1),
    imageConcurrency: z.int().min(1),
    timeBudgetMs: z.int().min(1),
    maxUploadBytes: z.int().min(1),
    maxTextLength: z.int().min(1),
  }),
});
/** What a server can make, and its limits. */
export type Capabilities = z.infer<typeof capabilitiesSchema>;
