import * as z from 'zod';

/** The answer to `GET /api/generations/{id}/draft`. */
export const scriptDraftSchema = z.object({
  scenes: z.array(z.object({ title: z.string(), narration: z.string() })),
});
