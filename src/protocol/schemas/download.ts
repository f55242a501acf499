import * as z from 'zod';

/** The answer to `GET /api/generations/{id}/downloads`: what of it can be taken away now. */
export const downloadListSchema = z.object({
  downloads: z.array(
    z.object({
      name: z.string().min(1).max(128),
      url: z.string().min(1).max(4096),
      mediaType: z.string().max(128),
      sizeBytes: z.int().min(0).nullable(),
    }),
  ),
});
