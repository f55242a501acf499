import * as z from 'zod';
import {
  budgetSchema,
  captionModeSchema,
  formatSchema,
  frameRateSchema,
  lengthSchema,
  resolutionSchema,
  runModeSchema,
} from './names.ts';

/** The longest text that a document may hold, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 500_000;

/** One model as `provider:model`, such as `embedded:flite` or `openai:gpt-image-1`. */
export const modelSchema = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+:\S+$/, 'must be provider:model');

export const modelsSchema = z.strictObject({
  script: modelSchema.optional(),
  speech: modelSchema.optional(),
  picture: modelSchema.optional(),
});
export type Models = z.infer<typeof modelsSchema>;

const sourceSchema = z.union([
  z.strictObject({ text: z.string().min(1).max(MAX_TEXT_LENGTH) }),
  z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2048) }),
]);

/** How the video shall be made: the `options` part of an upload, and all of a request but its source. */
export const generationOptionsSchema = z.strictObject({
  title: z.string().trim().min(1).max(200).optional(),
  length: lengthSchema.optional(),
  format: formatSchema.optional(),
  /** `1080p` without it. */
  resolution: resolutionSchema.optional(),
  /** 30 without it. */
  fps: frameRateSchema.optional(),
  style: z.string().min(1).max(64).optional(),
  voice: z.string().min(1).max(128).optional(),
  /** BCP 47, such as `en` or `pt-BR`. */
  language: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a BCP 47 language tag')
    .optional(),
  captions: captionModeSchema.optional(),
  models: modelsSchema.optional(),
  budgetUsd: budgetSchema.optional(),
  /** `client` (the default) waits for phase calls, `background` starts it all on the server. */
  run: runModeSchema.optional(),
});
/** How a film is made: its length, shape, style, voice, models and budget. */
export type GenerationOptions = z.infer<typeof generationOptionsSchema>;

/** The body of `POST …/copies`: what shall be another than in the original. */
export const copyGenerationRequestSchema = generationOptionsSchema.pick({
  title: true,
  format: true,
  resolution: true,
  fps: true,
  style: true,
  captions: true,
  run: true,
});
export type CopyGenerationRequest = z.infer<typeof copyGenerationRequestSchema>;

/** The body of `POST /api/generations` as JSON; an upload is multipart with `file` and `options` instead. */
export const createGenerationRequestSchema = generationOptionsSchema.extend({ source: sourceSchema });
/** A text or an address, and how its film is made. */
export type CreateGenerationRequest = z.infer<typeof createGenerationRequestSchema>;
