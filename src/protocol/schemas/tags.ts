import * as z from 'zod';

/** The most tags of one generation. */
const MAX_TAGS = 20;
/** Of one tag, in UTF-16 code units. */
const MAX_TAG_LENGTH = 40;

/** One line of text, the same however its letters are composed. */
export const tagSchema = z
  .string()
  .normalize('NFC')
  .trim()
  .min(1)
  .max(MAX_TAG_LENGTH)
  .regex(/^\P{Cc}+$/u);

/** All tags of a generation. */
export const tagsSchema = z.array(tagSchema).max(MAX_TAGS);

/** The answer to `GET /api/tags`. */
export const tagListSchema = z.object({
  tags: z.array(z.object({ tag: z.string(), generations: z.int().min(1) })),
});
