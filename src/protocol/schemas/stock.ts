import * as z from 'zod';
import { MAX_STOCK_WORDS_LENGTH } from '../stock.ts';
import { modelSchema } from './create-generation.ts';

const words = z.string().trim().min(1).max(MAX_STOCK_WORDS_LENGTH);

/** The query of `GET …/scenes/{sceneId}/shots/{shotId}/stock`. */
export const stockQuerySchema = z.strictObject({ model: modelSchema.optional(), words: words.optional() });

/** The answer to it. */
export const stockResultsSchema = z.object({
  model: z.string(),
  words: z.string(),
  pictures: z.array(
    z.object({
      id: z.string(),
      preview: z.string().optional(),
      title: z.string().optional(),
      author: z.string().optional(),
      licence: z.string(),
      licenceUrl: z.string().optional(),
      sourceUrl: z.string(),
    }),
  ),
});

/** The body of `PUT …/scenes/{sceneId}/shots/{shotId}/stock`. */
export const stockChoiceSchema = z.strictObject({
  model: modelSchema,
  words,
  picture: z.string().min(1).max(64),
});
