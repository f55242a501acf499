import * as z from 'zod';
import { takeIdSchema } from './names.ts';

/** When one written word of a narration is spoken. */
export const wordTimingSchema = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  startMs: z.number(),
  endMs: z.number(),
});

/** The answer to `GET …/scenes/{sceneId}/timeline`: what the pictures and captions of a scene follow when it plays. */
export const sceneTimelineSchema = z.object({
  audioTake: takeIdSchema,
  words: z.array(wordTimingSchema).max(20_000),
  seed: z.int(),
});
