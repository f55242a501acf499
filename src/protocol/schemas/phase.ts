import * as z from 'zod';
import { MAX_ITEMS } from '../phase.ts';
import { costSchema, failureSchema, progressSchema, sceneSchema } from './generation.ts';
import { idSchema, phaseSchema } from './names.ts';

const indexSchema = z.int().min(0).max(MAX_ITEMS);

/** The body of `POST /api/generations/{id}/phases/{phase}`: a window of items, `endIndex` not included. */
export const phaseRequestSchema = z
  .strictObject({
    startIndex: indexSchema.optional(),
    endIndex: indexSchema.optional(),
  })
  .refine(({ startIndex = 0, endIndex = MAX_ITEMS }) => startIndex <= endIndex, {
    error: 'startIndex must not be greater than endIndex',
    path: ['startIndex'],
  });

/** An item of the window that settled without a result. */
export const failedItemSchema = failureSchema.extend({
  index: indexSchema,
  sceneId: idSchema.nullable(),
});

/** The answer: how the window stands when the time budget ends, or as soon as all of it is settled. */
export const phaseResponseSchema = z
  .object({
    generationId: idSchema,
    phase: phaseSchema,
    startIndex: indexSchema,
    nextStartIndex: indexSchema.nullable(),
    hasMore: z.boolean(),
    completed: indexSchema,
    total: indexSchema,
    failed: z.array(failedItemSchema).max(MAX_ITEMS),
    progress: progressSchema,
    cost: costSchema,
    phaseTimeMs: z.number().min(0),
    scenes: z.array(sceneSchema),
  })
  .refine(({ hasMore, nextStartIndex }) => hasMore === (nextStartIndex !== null), {
    error: 'hasMore must say whether there is a nextStartIndex',
    path: ['hasMore'],
  });
