import * as z from 'zod';
import {
  captionModeSchema,
  formatSchema,
  frameRateSchema,
  generationStatusSchema,
  idSchema,
  lengthSchema,
  resolutionSchema,
  revisionSchema,
  runModeSchema,
  takeIdSchema,
} from './names.ts';

/** One finished file. Immutable: a new take has a new hash and so a new URL. */
export const assetSchema = z.object({
  hash: z.string().min(1).max(128),
  /** Absolute, or relative to the API's base URL; the client makes it one that a page can use as it is. */
  url: z.string().min(1).max(4096),
  /** Of a picture that no browser shows by itself: a small image of it that all do. As immutable as `url`. */
  previewUrl: z.string().min(1).max(4096).optional(),
  mediaType: z.string().max(128),
  sizeBytes: z.int().min(0),
  /** Which try this is, from 1. */
  take: z.int().min(1).default(1),
  durationMs: z.number().min(0).optional(),
  widthPx: z.int().min(1).optional(),
  heightPx: z.int().min(1).optional(),
});
/** One finished file, such as a voice, a picture or the film: show `url`. */
export type AssetView = z.infer<typeof assetSchema>;

/** Why an item failed, as {@link problemSchema} would say it. */
export const failureSchema = z.object({
  code: z.string().min(1).max(64),
  /** What went wrong, in one sentence. */
  detail: z.string().max(4096),
  /** What the user can do about it, in one sentence. */
  advice: z.string().max(4096).optional(),
  retryable: z.boolean(),
});
/** Why an item failed: decide by `code`, show `detail` and `advice`. */
export type Failure = z.infer<typeof failureSchema>;

/** An item of work: not begun, under way, there, or given up. The last two are settled. */
export const itemSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('pending') }),
  z.object({ status: z.literal('running') }),
  z.object({ status: z.literal('ready'), asset: assetSchema }),
  z.object({ status: z.literal('failed'), failure: failureSchema }),
]);
/** Where a voice, picture, segment or film is: a union by `status`. */
export type ItemView = z.infer<typeof itemSchema>;

/** One try at a scene's speech or at a shot's picture. */
export const takeSchema = z.object({
  id: takeIdSchema,
  /** Counted from 1, in the order in which they were asked for. */
  number: z.int().min(1),
  /** Who made it, as `provider:model`; `own` for what the user brought. Absent where it is not known. */
  engine: z.string().optional(),
  /** Whether it is the one that stands in the scene. */
  current: z.boolean(),
  /** Whether it can be chosen as it is: it is there, and a recording speaks the words that the scene has now. */
  selectable: z.boolean(),
  item: itemSchema,
});
/** One try at a voice or picture, kept to go back to. */
export type TakeView = z.infer<typeof takeSchema>;

/** What a picture must show beyond its prompt, as the document says it. */
export const cardSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), title: z.string(), subtitle: z.string().optional() }),
  z.object({
    kind: z.literal('list'),
    heading: z.string().optional(),
    ordered: z.boolean(),
    items: z.array(z.string()).readonly(),
  }),
  z.object({ kind: z.literal('quote'), text: z.string(), attribution: z.string().optional() }),
]);

export const shotSchema = z.object({
  id: idSchema,
  visualPrompt: z.string(),
  /** Offset in the narration, in UTF-16 code units, of the word on which the shot begins. */
  narrationStart: z.int().min(0).optional(),
  card: cardSchema.optional(),
  picture: itemSchema,
  /** The take of its picture that stands. Absent until one was asked for. */
  take: takeIdSchema.optional(),
  /** Every take of its picture. Absent when there is none but the one that stands. */
  takes: z.array(takeSchema).optional(),
});
/** One picture of a scene. */
export type ShotView = z.infer<typeof shotSchema>;

export const sceneSchema = z.object({
  id: idSchema,
  revision: revisionSchema,
  title: z.string(),
  narration: z.string(),
  audio: itemSchema,
  /** The take of its speech that stands. Absent until one was asked for. */
  audioTake: takeIdSchema.optional(),
  /** Every take of its speech. Absent when there is none but the one that stands. */
  audioTakes: z.array(takeSchema).optional(),
  shots: z.array(shotSchema),
  segment: itemSchema,
});
/** One scene: what is said, what is seen, and how far each is. */
export type SceneView = z.infer<typeof sceneSchema>;

/** Money, in US dollars. */
export const costSchema = z.object({
  /** What providers certainly charged. */
  spentUsd: z.number().min(0),
  /** What they may have charged on top, for calls whose answer never came. */
  uncertainUsd: z.number().min(0).default(0),
  /** How many calls went to models whose price is not known: what they cost comes on top. None without it. */
  unpricedCalls: z.int().min(1).optional(),
  /** What all of it is expected to cost; null as long as that cannot be said. */
  estimateUsd: z.number().min(0).nullable().default(null),
  budgetUsd: z.number().min(0).nullable().default(null),
});
/** What a generation cost, may have cost and will cost. */
export type CostView = z.infer<typeof costSchema>;

/** Of all the work, how much is done: 0 to 100. It never falls. */
export const progressSchema = z.number().min(0).max(100);

export const generationSummarySchema = z.object({
  id: idSchema,
  revision: revisionSchema,
  status: generationStatusSchema,
  /** Who drives it: see {@link runModeSchema}. */
  run: runModeSchema.default('client'),
  title: z.string(),
  progress: progressSchema,
  cost: costSchema,
  /** The picture of its first shot. Absent before there is a script. */
  cover: itemSchema.optional(),
  /** Of the film that is there, or about of the one that will be. Absent before there is a script. */
  durationMs: z.number().min(0).optional(),
  /** RFC 3339, in UTC. */
  createdAt: z.iso.datetime().optional(),
  updatedAt: z.iso.datetime().optional(),
});
/** A generation as lists show it. */
export type GenerationSummary = z.infer<typeof generationSummarySchema>;

/** A generation with its scenes in their order. */
export const generationSchema = generationSummarySchema.extend({
  language: z.string().optional(),
  length: lengthSchema.optional(),
  format: formatSchema.optional(),
  resolution: resolutionSchema.optional(),
  fps: frameRateSchema.optional(),
  style: z.string().optional(),
  voice: z.string().optional(),
  captions: captionModeSchema.optional(),
  /** Those that make it, as `provider:model`. */
  models: z.object({ script: z.string(), speech: z.string(), picture: z.string() }).optional(),
  scenes: z.array(sceneSchema),
  video: itemSchema,
  /** Why it failed, when its status is `failed`. */
  failure: failureSchema.optional(),
  /** What was lost or guessed on the way, one plain sentence each. */
  warnings: z.array(z.string()).default([]),
});
/** A generation with its scenes in their order, and its film in `video`. */
export type GenerationView = z.infer<typeof generationSchema>;

/** The answer to `GET /api/generations`: newest first, in pages. */
export const generationListSchema = z.object({
  generations: z.array(generationSummarySchema),
  /** Pass it as `cursor` to get the next page; null on the last. */
  nextCursor: z.string().nullable().default(null),
});
/** One page of generations. */
export type GenerationList = z.infer<typeof generationListSchema>;
