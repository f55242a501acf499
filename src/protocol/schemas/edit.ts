import * as z from 'zod';
import { CLIP_SOUNDS } from '../../core/clip-sound.ts';
import { MAX_PASSAGE_LENGTH, MAX_PASSAGES } from '../../core/model.ts';
import { brandColourSchema, fontSchema, logoSchema } from './brand.ts';
import { cardSchema } from './card.ts';
import { castSchema } from './cast.ts';
import { generationOptionsSchema, languageSchema, modelSchema } from './create-generation.ts';
import { chosenFramingSchema } from './framing.ts';
import {
  budgetSchema,
  captionStyleSchema,
  idSchema,
  moodSchema,
  runModeSchema,
  takeIdSchema,
  uncertainPolicySchema,
} from './names.ts';
import { tagsSchema } from './tags.ts';

/** A file that the film had before. */
const hashedSchema = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) });
const changedFontSchema = z.union([fontSchema, hashedSchema]).nullable().optional();

const narrationSchema = z.string().trim().min(1).max(20_000);
const visualPromptSchema = z.string().trim().min(1).max(4000);
const titleSchema = z.string().trim().max(200);

/** A take to go back to; null for the one that follows from the words. */
const chosenTakeSchema = takeIdSchema.nullable();

/** The body of `PATCH /api/generations/{id}`: what is absent stays as it is. */
export const updateGenerationRequestSchema = generationOptionsSchema
  .pick({
    format: true,
    resolution: true,
    fps: true,
    style: true,
    voice: true,
    speed: true,
    scenePauseMs: true,
    pronunciations: true,
    captions: true,
    captionSize: true,
    captionPlace: true,
    transition: true,
    music: true,
  })
  .extend({
    title: titleSchema.min(1).optional(),
    tags: tagsSchema.optional(),
    models: z.strictObject({ speech: modelSchema.optional(), picture: modelSchema.optional() }).optional(),
    captionStyle: captionStyleSchema.nullable().optional(),
    secondCaptions: languageSchema.nullable().optional(),
    mood: moodSchema.nullable().optional(),
    musicFile: hashedSchema
      .extend({ name: z.string().max(200) })
      .nullable()
      .optional(),
    brand: z
      .strictObject({
        colour: brandColourSchema.nullable().optional(),
        logo: z.union([logoSchema, hashedSchema]).nullable().optional(),
        fonts: z.strictObject({ headings: changedFontSchema, text: changedFontSchema }).optional(),
      })
      .optional(),
    cast: castSchema.optional(),
    made: z.enum(['keep', 'replace']).optional(),
  });

const narrationStartSchema = z.int().min(0).max(20_000);

const changedShotSchema = z.strictObject({
  id: idSchema,
  visualPrompt: visualPromptSchema.optional(),
  card: cardSchema.nullable().optional(),
  framing: chosenFramingSchema.nullable().optional(),
  clipSound: z.enum(CLIP_SOUNDS).optional(),
  take: chosenTakeSchema.optional(),
});

/** The body of `PATCH …/scenes/{sceneId}`: what is absent stays as it is. */
export const updateSceneRequestSchema = z.strictObject({
  title: titleSchema.optional(),
  narration: narrationSchema.optional(),
  audioTake: chosenTakeSchema.optional(),
  shots: z.array(changedShotSchema).max(100).optional(),
  shotList: z
    .array(changedShotSchema.extend({ id: idSchema.optional(), narrationStart: narrationStartSchema }))
    .min(1)
    .max(100)
    .optional(),
});

/** The body of `POST …/scenes`. */
export const insertSceneRequestSchema = z.strictObject({
  afterSceneId: idSchema.nullable().optional(),
  title: titleSchema.optional(),
  narration: narrationSchema,
  visualPrompt: visualPromptSchema.optional(),
  id: idSchema.optional(),
  audioTake: takeIdSchema.optional(),
  passages: z.array(z.string().max(MAX_PASSAGE_LENGTH)).max(MAX_PASSAGES).optional(),
  shots: z
    .array(
      z.strictObject({
        id: idSchema,
        visualPrompt: visualPromptSchema,
        narrationStart: narrationStartSchema.optional(),
        card: cardSchema.optional(),
        framing: chosenFramingSchema.optional(),
        clipSound: z.enum(CLIP_SOUNDS).optional(),
        take: takeIdSchema.optional(),
      }),
    )
    .min(1)
    .max(100)
    .optional(),
});

/** The body of `POST …/scenes/{sceneId}/split`. */
export const splitSceneRequestSchema = z.strictObject({
  at: z.int().min(1).max(20_000),
});

/** The body of `POST …/scenes/{sceneId}/merge`. */
export const mergeSceneRequestSchema = z.strictObject({
  next: z.strictObject({ id: idSchema, revision: z.int().min(0) }).optional(),
});

/** The body of `PUT …/scenes/order`: every scene of the generation, once. */
export const orderScenesRequestSchema = z.strictObject({ sceneIds: z.array(idSchema).max(10_000) });

/** The body of `POST …/scenes/{sceneId}/regenerate`: what shall get a new take. All of it when empty. */
export const regenerateRequestSchema = z.strictObject({
  audio: z.boolean().optional(),
  shots: z.union([z.boolean(), z.array(idSchema).max(100)]).optional(),
});

/** The body of `POST …/run`: goes on with a stopped generation. */
export const runRequestSchema = z.strictObject({
  run: runModeSchema.optional(),
  budgetUsd: budgetSchema.nullable().optional(),
  uncertain: uncertainPolicySchema.optional(),
  retryUncertain: z.boolean().optional(),
});
