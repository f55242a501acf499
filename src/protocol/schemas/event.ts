import * as z from 'zod';
import {
  costSchema,
  failureSchema,
  generationSchema,
  progressSchema,
  providerWaitSchema,
  sceneSchema,
} from './generation.ts';
import { generationStatusSchema, revisionSchema } from './names.ts';

/**
 * One server-sent event: `event:` is the type, `data:` the JSON, and `id:` the generation's revision, up to
 * which a reader who has this event knows everything.
 */
export const generationEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot'), id: revisionSchema, data: generationSchema }),
  z.object({ type: z.literal('scene'), id: revisionSchema, data: sceneSchema }),
  z.object({ type: z.literal('progress'), id: revisionSchema, data: z.object({ progress: progressSchema }) }),
  z.object({
    type: z.literal('status'),
    id: revisionSchema,
    data: z.object({
      status: generationStatusSchema,
      failure: failureSchema.optional(),
      waits: z.array(providerWaitSchema).optional(),
    }),
  }),
  z.object({ type: z.literal('cost'), id: revisionSchema, data: costSchema }),
]);
