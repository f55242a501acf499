import * as z from 'zod';
import { FILM_EXPORTS } from '../export.ts';
import { failureSchema } from './generation.ts';

export const filmExportNameSchema = z.enum(FILM_EXPORTS);

/** The answer to `POST /api/generations/{id}/exports/{name}`. */
export const filmExportSchema = z.object({
  name: filmExportNameSchema,
  mediaType: z.string().max(128),
  widthPx: z.int().min(1),
  heightPx: z.int().min(1),
  status: z.enum(['pending', 'running', 'ready', 'failed']),
  sizeBytes: z.int().min(0).nullable(),
  url: z.string().min(1).max(4096).nullable(),
  failure: failureSchema.optional(),
});

/** The answer to `GET /api/generations/{id}/exports`: what a film can be converted to, and what of it there is. */
export const filmExportListSchema = z.object({ exports: z.array(filmExportSchema) });
