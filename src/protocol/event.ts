import * as z from 'zod';
import { costSchema, failureSchema, generationSchema, progressSchema, sceneSchema } from './generation.ts';
import { generationStatusSchema, revisionSchema } from './names.ts';

/** The server writes at least a comment this often, in milliseconds, so that a dead line is noticed. */
export const HEARTBEAT_MS = 15_000;

/**
 * One server-sent event: `event:` is the type, `data:` the JSON, and `id:` the generation's revision, up to
 * which a reader who has this event knows everything.
 */
export const generationEventSchema = z.discriminatedUnion('type', [
  /** All of it: the first event of a stream, and after scenes were added, removed or moved. */
  z.object({ type: z.literal('snapshot'), id: revisionSchema, data: generationSchema }),
  z.object({ type: z.literal('scene'), id: revisionSchema, data: sceneSchema }),
  z.object({ type: z.literal('progress'), id: revisionSchema, data: z.object({ progress: progressSchema }) }),
  z.object({
    type: z.literal('status'),
    id: revisionSchema,
    data: z.object({ status: generationStatusSchema, failure: failureSchema.optional() }),
  }),
  z.object({ type: z.literal('cost'), id: revisionSchema, data: costSchema }),
]);
/** One thing that happened to a generation: a union by `type`. */
export type GenerationEvent = z.infer<typeof generationEventSchema>;
