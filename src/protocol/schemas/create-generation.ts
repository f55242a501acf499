import * as z from 'zod';
import { MAX_DIRECTION_LENGTH } from '../../core/model.ts';
import { TENANT_PATTERN } from '../../core/tenant.ts';
import { MAX_TEXT_LENGTH, MAX_TOPIC_LENGTH } from '../create-generation.ts';
import { brandSchema } from './brand.ts';
import { deliverySchemas } from './delivery.ts';
import {
  budgetSchema,
  captionModeSchema,
  captionPlaceSchema,
  captionSizeSchema,
  captionStyleSchema,
  fidelitySchema,
  formatSchema,
  frameRateSchema,
  lengthSchema,
  moodSchema,
  musicLevelSchema,
  resolutionSchema,
  runModeSchema,
  transitionSchema,
  uncertainPolicySchema,
} from './names.ts';

export const languageSchema = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a BCP 47 language tag');

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

/** For whom a film is made. */
export const tenantSchema = z.string().regex(TENANT_PATTERN);

const directionSchema = z.string().trim().min(1).max(MAX_DIRECTION_LENGTH);

/** The page that a film is made of. */
export const sourceUrlSchema = z
  .url({ protocol: /^https?$/ })
  .max(2048)
  // It would be stored, and come out wherever the source is shown.
  .refine((url) => !/^[^/]*\/\/[^/?#]*@/.test(url), 'must not hold a user name or password');

const sourceSchema = z.union([
  z.strictObject({
    text: z
      .string()
      .min(1)
      .max(
        MAX_TEXT_LENGTH,
        `must have at most ${MAX_TEXT_LENGTH} characters; upload a longer text as a file`,
      ),
  }),
  z.strictObject({ topic: z.string().trim().min(1).max(MAX_TOPIC_LENGTH) }),
  z.strictObject({ url: sourceUrlSchema }),
]);

/** How the video shall be made: the `options` part of an upload, and all of a request but its source. */
export const generationOptionsSchema = z.strictObject({
  title: z.string().trim().min(1).max(200).optional(),
  length: lengthSchema.optional(),
  part: z.string().trim().min(1).max(200).optional(),
  format: formatSchema.optional(),
  resolution: resolutionSchema.optional(),
  fps: frameRateSchema.optional(),
  style: z.string().min(1).max(64).optional(),
  brand: brandSchema.optional(),
  voice: z.string().min(1).max(128).optional(),
  ...deliverySchemas,
  audience: directionSchema.optional(),
  tone: directionSchema.optional(),
  fidelity: fidelitySchema.optional(),
  language: languageSchema.optional(),
  captions: captionModeSchema.optional(),
  captionStyle: captionStyleSchema.optional(),
  captionSize: captionSizeSchema.optional(),
  captionPlace: captionPlaceSchema.optional(),
  transition: transitionSchema.optional(),
  music: musicLevelSchema.optional(),
  mood: moodSchema.optional(),
  models: modelsSchema.optional(),
  tenant: tenantSchema.optional(),
  budgetUsd: budgetSchema.optional(),
  uncertain: uncertainPolicySchema.optional(),
  run: runModeSchema.optional(),
});

/** The body of `POST …/copies`: what shall be another than in the original. */
export const copyGenerationRequestSchema = generationOptionsSchema
  .pick({
    title: true,
    format: true,
    resolution: true,
    fps: true,
    style: true,
    captions: true,
    captionStyle: true,
    music: true,
    mood: true,
    run: true,
    language: true,
    voice: true,
  })
  .extend({ models: modelsSchema.omit({ picture: true }).optional() });

/** The body of `POST …/copies/estimate`. */
export const translationRequestSchema = copyGenerationRequestSchema.required({ language: true });

/** The body of `POST /api/generations` as JSON; an upload is multipart with `file` and `options` instead. */
export const createGenerationRequestSchema = generationOptionsSchema.extend({ source: sourceSchema });
