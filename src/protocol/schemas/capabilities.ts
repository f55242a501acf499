import * as z from 'zod';
import {
  captionModeSchema,
  captionPlaceSchema,
  captionSizeSchema,
  captionStyleSchema,
  formatSchema,
  frameRateSchema,
  lengthSchema,
  moodSchema,
  musicLevelSchema,
  resolutionSchema,
  transitionSchema,
} from './names.ts';

const optionSchema = z.object({ id: z.string(), label: z.string() });

const rangeSchema = z.object({ min: z.number(), max: z.number(), default: z.number() });

const voiceSchema = optionSchema.extend({
  model: z.string(),
  languages: z.array(z.string()),
});

const styleSchema = optionSchema.extend({
  models: z.array(z.string()).optional(),
  palettes: z.array(z.object({ id: z.string(), colours: z.array(z.string()) })).optional(),
});

export const modelPriceSchema = z.object({
  source: z.enum(['list', 'own']),
  asOf: z.string(),
  rates: z.array(
    z.object({
      usd: z.number().min(0),
      per: z.enum([
        'million_input_tokens',
        'million_output_tokens',
        'million_characters',
        'minute',
        'picture',
        'megapixel',
      ]),
      format: formatSchema.optional(),
    }),
  ),
});

const modelOptionSchema = optionSchema.extend({
  paid: z.boolean(),
  available: z.boolean(),
  advice: z.string().optional(),
  endsOn: z.iso.date().optional(),
  usdPerMinute: z.number().min(0).nullable().optional(),
  price: modelPriceSchema.optional(),
  alwaysSame: z.boolean().optional(),
  composes: z.boolean().optional(),
  searches: z.boolean().optional(),
});

/** The answer to `GET /api/capabilities`: what this server can make, and how much of it at once. */
export const capabilitiesSchema = z.object({
  version: z.string(),
  voices: z.array(voiceSchema),
  styles: z.array(styleSchema),
  models: z.object({
    script: z.array(modelOptionSchema),
    speech: z.array(modelOptionSchema),
    picture: z.array(modelOptionSchema),
  }),
  lengths: z.array(lengthSchema),
  formats: z.array(formatSchema),
  resolutions: z.array(resolutionSchema).optional(),
  frameRates: z.array(frameRateSchema).optional(),
  captions: z.array(captionModeSchema),
  captionStyles: z.array(captionStyleSchema).optional(),
  captionSizes: z.array(captionSizeSchema).optional(),
  captionPlaces: z.array(captionPlaceSchema).optional(),
  transitions: z.array(transitionSchema).optional(),
  music: z.array(musicLevelSchema).optional(),
  moods: z.array(moodSchema).optional(),
  speed: rangeSchema.optional(),
  scenePauseMs: rangeSchema.optional(),
  limits: z.object({
    audioConcurrency: z.int().min(1),
    imageConcurrency: z.int().min(1),
    timeBudgetMs: z.int().min(1),
    maxUploadBytes: z.int().min(1),
    maxTextLength: z.int().min(1),
    maxScenes: z.int().min(1).optional(),
    maxFilmMinutes: z.int().min(1).optional(),
    maxNarrationSeconds: z.int().min(1).optional(),
    maxCardItems: z.int().min(1).optional(),
    maxCardCharacters: z.int().min(1).optional(),
  }),
});
