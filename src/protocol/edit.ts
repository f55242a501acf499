import * as z from 'zod';
import { cardSchema } from './generation.ts';
import { budgetSchema, idSchema, runModeSchema, takeIdSchema } from './names.ts';

const narrationSchema = z.string().trim().min(1).max(20_000);
const visualPromptSchema = z.string().trim().min(1).max(4000);
const titleSchema = z.string().trim().max(200);

/** A take to go back to; null for the one that follows from the words. */
const chosenTakeSchema = takeIdSchema.nullable();

/** The body of `PATCH /api/generations/{id}`. */
export const updateGenerationRequestSchema = z.strictObject({ title: titleSchema.min(1) });
export type UpdateGenerationRequest = z.infer<typeof updateGenerationRequestSchema>;

/** The body of `PATCH …/scenes/{sceneId}`: what is absent stays as it is. */
export const updateSceneRequestSchema = z.strictObject({
  title: titleSchema.optional(),
  narration: narrationSchema.optional(),
  /** Of those that speak the scene's words, with the change to them if there is one. */
  audioTake: chosenTakeSchema.optional(),
  /** The shots to change, by id. */
  shots: z
    .array(
      z.strictObject({
        id: idSchema,
        visualPrompt: visualPromptSchema.optional(),
        /** What is shown instead of a picture of the prompt; null for none. */
        card: cardSchema.nullable().optional(),
        take: chosenTakeSchema.optional(),
      }),
    )
    .max(100)
    .optional(),
});
export type UpdateSceneRequest = z.infer<typeof updateSceneRequestSchema>;

/** The body of `POST …/scenes`. */
export const insertSceneRequestSchema = z.strictObject({
  /** The scene to stand behind; null puts it first. The end without it. */
  afterSceneId: idSchema.nullable().optional(),
  title: titleSchema.optional(),
  narration: narrationSchema,
  /** Of its only shot. The narration without it, and without `shots`. */
  visualPrompt: visualPromptSchema.optional(),
  /** To bring back a scene that was deleted, with its takes. A new id without it. */
  id: idSchema.optional(),
  /** One of the takes that the scene with this id had. */
  audioTake: takeIdSchema.optional(),
  /** Instead of `visualPrompt`, in order; ids differ. */
  shots: z
    .array(
      z.strictObject({
        id: idSchema,
        visualPrompt: visualPromptSchema,
        narrationStart: z.int().min(0).max(20_000).optional(),
        card: cardSchema.optional(),
        take: takeIdSchema.optional(),
      }),
    )
    .min(1)
    .max(100)
    .optional(),
});
export type InsertSceneRequest = z.infer<typeof insertSceneRequestSchema>;

/** The body of `POST …/scenes/{sceneId}/split`. */
export const splitSceneRequestSchema = z.strictObject({
  /** Where the second scene begins: an offset in the narration, in UTF-16 code units. */
  at: z.int().min(1).max(20_000),
});
export type SplitSceneRequest = z.infer<typeof splitSceneRequestSchema>;

/** The body of `POST …/scenes/{sceneId}/merge`. */
export const mergeSceneRequestSchema = z.strictObject({
  /** The next scene as the user saw it: where another one stands there, or it was changed since, nothing is merged. */
  next: z.strictObject({ id: idSchema, revision: z.int().min(0) }).optional(),
});
export type MergeSceneRequest = z.infer<typeof mergeSceneRequestSchema>;

/** The body of `PUT …/scenes/order`: every scene of the generation, once. */
export const orderScenesRequestSchema = z.strictObject({ sceneIds: z.array(idSchema).max(10_000) });
export type OrderScenesRequest = z.infer<typeof orderScenesRequestSchema>;

/** The body of `POST …/scenes/{sceneId}/regenerate`: what shall get a new take. All of it when empty. */
export const regenerateRequestSchema = z.strictObject({
  audio: z.boolean().optional(),
  /** `true` for all shots, or the ids of some. */
  shots: z.union([z.boolean(), z.array(idSchema).max(100)]).optional(),
});
export type RegenerateRequest = z.infer<typeof regenerateRequestSchema>;

/** The body of `POST …/run`: goes on with a stopped generation. */
export const runRequestSchema = z.strictObject({
  /** `background` without it. */
  run: runModeSchema.optional(),
  /** Another budget from now on; null for none. The one that was without it. */
  budgetUsd: budgetSchema.nullable().optional(),
});
export type RunRequest = z.infer<typeof runRequestSchema>;
