import * as z from 'zod';
import { CLIP_SOUNDS } from '../../core/clip-sound.ts';
import { cardSchema } from './card.ts';
import { deliverySchemas } from './delivery.ts';
import { framingSchema } from './framing.ts';
import {
  captionModeSchema,
  captionPlaceSchema,
  captionSizeSchema,
  captionStyleSchema,
  formatSchema,
  frameRateSchema,
  generationStatusSchema,
  idSchema,
  lengthSchema,
  moodSchema,
  musicLevelSchema,
  resolutionSchema,
  revisionSchema,
  runModeSchema,
  takeIdSchema,
  transitionSchema,
} from './names.ts';

/** One finished file. Immutable: a new take has a new hash and so a new URL. */
export const assetSchema = z.object({
  hash: z.string().min(1).max(128),
  url: z.string().min(1).max(4096),
  previewUrl: z.string().min(1).max(4096).optional(),
  mediaType: z.string().max(128),
  sizeBytes: z.int().min(0),
  take: z.int().min(1).default(1),
  durationMs: z.number().min(0).optional(),
  hasSound: z.boolean().optional(),
  widthPx: z.int().min(1).optional(),
  heightPx: z.int().min(1).optional(),
});

/** Why an item failed, as {@link problemSchema} would say it. */
export const failureSchema = z.object({
  code: z.string().min(1).max(64),
  detail: z.string().max(4096),
  advice: z.string().max(4096).optional(),
  retryable: z.boolean(),
});

/** A provider that parts of a generation wait for. */
export const providerWaitSchema = z.object({
  provider: z.string().max(256),
  cause: z.enum(['paused', 'down']),
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  detail: z.string().max(4096),
});

/** An item of work: not begun, under way, there, or given up. The last two are settled. */
export const itemSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('pending') }),
  z.object({ status: z.literal('running') }),
  z.object({ status: z.literal('ready'), asset: assetSchema }),
  z.object({ status: z.literal('failed'), failure: failureSchema }),
]);

/** One try at a scene's speech or at a shot's picture. */
export const takeSchema = z.object({
  id: takeIdSchema,
  number: z.int().min(1),
  engine: z.string().optional(),
  current: z.boolean(),
  selectable: z.boolean(),
  item: itemSchema,
});

export const shotSchema = z.object({
  id: idSchema,
  visualPrompt: z.string(),
  narrationStart: z.int().min(0).optional(),
  card: cardSchema.optional(),
  framable: z.string().optional(),
  framing: framingSchema.optional(),
  clipSound: z.enum(CLIP_SOUNDS).optional(),
  picture: itemSchema,
  take: takeIdSchema.optional(),
  takes: z.array(takeSchema).optional(),
});

export const sceneSchema = z.object({
  id: idSchema,
  revision: revisionSchema,
  title: z.string(),
  narration: z.string(),
  passages: z.array(z.string()).optional(),
  unsupported: z.array(z.object({ start: z.int().min(0), end: z.int().min(0) })).optional(),
  durationMs: z.number().min(0).optional(),
  audio: itemSchema,
  audioTake: takeIdSchema.optional(),
  audioTakes: z.array(takeSchema).optional(),
  shots: z.array(shotSchema),
  segment: itemSchema,
});

/** Money, in US dollars. */
export const costSchema = z.object({
  spentUsd: z.number().min(0),
  uncertainUsd: z.number().min(0).default(0),
  unpricedCalls: z.int().min(1).optional(),
  estimateUsd: z.number().min(0).nullable().default(null),
  budgetUsd: z.number().min(0).nullable().default(null),
});

/** Finished share of all work, in percent. It never falls. */
export const progressSchema = z.number().min(0).max(100);

export const generationSummarySchema = z.object({
  id: idSchema,
  revision: revisionSchema,
  status: generationStatusSchema,
  run: runModeSchema.default('client'),
  title: z.string(),
  tags: z.array(z.string()).optional(),
  tenant: z.string().optional(),
  progress: progressSchema,
  cost: costSchema,
  cover: itemSchema.optional(),
  coverFraming: framingSchema.optional(),
  durationMs: z.number().min(0).optional(),
  createdAt: z.iso.datetime().optional(),
  updatedAt: z.iso.datetime().optional(),
  passage: z.string().optional(),
});

const fontViewSchema = z.object({ asset: assetSchema, characters: z.string(), capitalEm: z.number() });

/** A generation with its scenes in their order. */
export const generationSchema = generationSummarySchema.extend({
  language: z.string().optional(),
  length: lengthSchema.optional(),
  format: formatSchema.optional(),
  resolution: resolutionSchema.optional(),
  fps: frameRateSchema.optional(),
  style: z.string().optional(),
  look: z.string().optional(),
  brand: z
    .object({
      colour: z.string().optional(),
      logo: z.object({ asset: assetSchema }).optional(),
      fonts: z.object({ headings: fontViewSchema.optional(), text: fontViewSchema.optional() }).optional(),
    })
    .optional(),
  voice: z.string().optional(),
  ...deliverySchemas,
  audience: z.string().optional(),
  tone: z.string().optional(),
  fidelity: z.literal('free').optional(),
  captions: captionModeSchema.optional(),
  captionStyle: captionStyleSchema.optional(),
  captionSize: captionSizeSchema.optional(),
  captionPlace: captionPlaceSchema.optional(),
  secondCaptions: z.object({ language: z.string(), asset: assetSchema }).optional(),
  transition: transitionSchema.optional(),
  music: musicLevelSchema.optional(),
  musicFile: z.object({ hash: z.string(), name: z.string(), durationMs: z.number() }).optional(),
  mood: moodSchema.optional(),
  models: z.object({ script: z.string(), speech: z.string(), picture: z.string() }).optional(),
  scenes: z.array(sceneSchema),
  video: itemSchema,
  failure: failureSchema.optional(),
  waits: z.array(providerWaitSchema).optional(),
  warnings: z.array(z.string()).default([]),
});

/** The answer to `GET /api/generations`: newest first, in pages. */
export const generationListSchema = z.object({
  generations: z.array(generationSummarySchema),
  nextCursor: z.string().nullable().default(null),
});
