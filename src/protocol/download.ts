import * as z from 'zod';

/** The answer to `GET /api/generations/{id}/downloads`: what of it can be taken away now. */
export const downloadListSchema = z.object({
  downloads: z.array(
    z.object({
      /** Such as `video.mp4`. */
      name: z.string().min(1).max(128),
      /** Good for at least twelve hours without a token. It leads to whatever has this name then. */
      url: z.string().min(1).max(4096),
      mediaType: z.string().max(128),
      /** Null for what is put together while it is sent. */
      sizeBytes: z.int().min(0).nullable(),
    }),
  ),
});
export type DownloadList = z.infer<typeof downloadListSchema>;
