import * as z from 'zod';
import { MAX_CAST, MAX_CAST_NAME_LENGTH, MAX_LOOKS_LENGTH } from '../../core/model.ts';

const LINE = /^[^\p{Cc}]*$/u;

/** The whole cast, in order. Names differ, and are as the prompts write them. */
export const castSchema = z
  .array(
    z.strictObject({
      name: z
        .string()
        .trim()
        .max(MAX_CAST_NAME_LENGTH)
        .regex(LINE, 'must be one line')
        .refine((name) => /[\p{L}\p{N}]/u.test(name), 'must have a letter or a digit'),
      looks: z.string().trim().min(1).max(MAX_LOOKS_LENGTH).regex(LINE, 'must be one line'),
      picture: z
        .string()
        .regex(/^(?:first|[\w-]{6,128})$/, 'must be a take, or first')
        .nullish(),
    }),
  )
  .max(MAX_CAST)
  .refine(
    (cast) => new Set(cast.map(({ name }) => name.toLowerCase())).size === cast.length,
    'must have different names',
  );

/** The answer to `GET /api/generations/{id}/cast`. */
export const castListSchema = z.object({
  cast: z.array(
    z.object({
      name: z.string(),
      looks: z.string(),
      shots: z.int().min(0),
      picture: z.object({ take: z.string(), previewUrl: z.string(), chosen: z.boolean() }).nullish(),
    }),
  ),
  sendsPictures: z.boolean().optional(),
});
