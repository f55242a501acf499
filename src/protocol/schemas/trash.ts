import * as z from 'zod';
import { idSchema } from './names.ts';

/** The answer to `GET /api/trash`: what was deleted last first, in pages. */
export const trashListSchema = z.object({
  generations: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      deletedAt: z.iso.datetime(),
      keptUntil: z.iso.datetime(),
    }),
  ),
  nextCursor: z.string().nullable().default(null),
});
