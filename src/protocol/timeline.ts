import * as z from 'zod';
import { takeIdSchema } from './names.ts';

/** When one written word of a narration is spoken. */
export const wordTimingSchema = z.object({
  /** Offset of the word in the narration, in UTF-16 code units, and one past its end. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** From the start of the speech. */
  startMs: z.number(),
  endMs: z.number(),
});

/** The answer to `GET …/scenes/{sceneId}/timeline`: what the pictures and captions of a scene follow when it plays. */
export const sceneTimelineSchema = z.object({
  /** The take of the speech that is told of. It never changes: what is said of it may be kept. */
  audioTake: takeIdSchema,
  /** In order. None where nothing is spoken. */
  words: z.array(wordTimingSchema).max(20_000),
  /** Chooses among the ways in which pictures can move. */
  seed: z.int(),
});
export type SceneTimeline = z.infer<typeof sceneTimelineSchema>;
