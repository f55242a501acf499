import * as z from 'zod';
import { MAX_PRONUNCIATIONS, SCENE_PAUSE_RANGE_MS, SPEED_RANGE } from '../../core/model.ts';

/** How the narration is spoken: the same in requests and in what a generation says of itself. */
export const deliverySchemas = {
  speed: z.number().min(SPEED_RANGE.min).max(SPEED_RANGE.max).optional(),
  scenePauseMs: z.int().min(SCENE_PAUSE_RANGE_MS.min).max(SCENE_PAUSE_RANGE_MS.max).optional(),
  pronunciations: z
    .record(z.string().trim().min(1).max(80), z.string().trim().min(1).max(160))
    .refine((list) => Object.keys(list).length <= MAX_PRONUNCIATIONS, `holds at most ${MAX_PRONUNCIATIONS}`)
    .optional(),
};
