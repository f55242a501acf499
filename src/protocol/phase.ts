import * as z from 'zod';
import { costSchema, failureSchema, progressSchema, sceneSchema } from './generation.ts';
import { idSchema, phaseSchema } from './names.ts';

/** How long a phase call may take on the server, in milliseconds: below every common gateway's limit. */
export const TIME_BUDGET_MS = 25_000;

/** The most items that one phase may have. */
export const MAX_ITEMS = 100_000;

const indexSchema = z.int().min(0).max(MAX_ITEMS);

/** The body of `POST /api/generations/{id}/phases/{phase}`: a window of items, `endIndex` not included. */
export const phaseRequestSchema = z
  .strictObject({
    /** 0 without it. */
    startIndex: indexSchema.optional(),
    /** The end of the phase without it. */
    endIndex: indexSchema.optional(),
  })
  .refine(({ startIndex = 0, endIndex = MAX_ITEMS }) => startIndex <= endIndex, {
    error: 'startIndex must not be greater than endIndex',
    path: ['startIndex'],
  });
export type PhaseRequest = z.infer<typeof phaseRequestSchema>;

/** An item of the window that settled without a result. */
export const failedItemSchema = failureSchema.extend({
  index: indexSchema,
  /** Null when the item belongs to no scene: the script, the join. */
  sceneId: idSchema.nullable(),
});
/** A failed item of a window, with its place. */
export type FailedItem = z.infer<typeof failedItemSchema>;

/** The answer: how the window stands when the time budget ends, or as soon as all of it is settled. */
export const phaseResponseSchema = z
  .object({
    generationId: idSchema,
    phase: phaseSchema,
    startIndex: indexSchema,
    /** The first item of the window that is not settled, null when all are. */
    nextStartIndex: indexSchema.nullable(),
    hasMore: z.boolean(),
    /** Settled items of the whole phase, failed ones included. */
    completed: indexSchema,
    /** Items of the whole phase. */
    total: indexSchema,
    failed: z.array(failedItemSchema).max(MAX_ITEMS),
    progress: progressSchema,
    cost: costSchema,
    /** How long this call took on the server. */
    phaseTimeMs: z.number().min(0),
    /** The scenes that the window touches, as they are now; all of them for `script`. */
    scenes: z.array(sceneSchema),
  })
  .refine(({ hasMore, nextStartIndex }) => hasMore === (nextStartIndex !== null), {
    error: 'hasMore must say whether there is a nextStartIndex',
    path: ['hasMore'],
  });
/** How a window stands, with the scenes that it touches. */
export type PhaseResponse = z.infer<typeof phaseResponseSchema>;
