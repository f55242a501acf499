import * as z from 'zod';
import { FIGURE_LIMITS } from '../../core/limits.ts';
import { FONT_LIMITS, FONT_TYPES } from '../../core/look/own-font.ts';
import {
  type DocumentKind,
  MAX_DIRECTION_LENGTH,
  MAX_PASSAGE_LENGTH,
  MAX_PASSAGES,
} from '../../core/model.ts';
import { MAX_NARRATION_LENGTH } from '../../core/text/narration-limits.ts';
import { MAX_TOPIC_LENGTH } from '../../protocol/create-generation.ts';
import { brandColourSchema } from '../../protocol/schemas/brand.ts';
import { cardSchema } from '../../protocol/schemas/card.ts';
import { languageSchema, modelSchema, sourceUrlSchema } from '../../protocol/schemas/create-generation.ts';
import { deliverySchemas } from '../../protocol/schemas/delivery.ts';
import { framingSchema } from '../../protocol/schemas/framing.ts';
import {
  captionModeSchema,
  captionPlaceSchema,
  captionSizeSchema,
  captionStyleSchema,
  fidelitySchema,
  formatSchema,
  frameRateSchema,
  idSchema,
  lengthSchema,
  moodSchema,
  musicLevelSchema,
  resolutionSchema,
  takeIdSchema,
  transitionSchema,
} from '../../protocol/schemas/names.ts';
import { tagsSchema } from '../../protocol/schemas/tags.ts';
import type { StoredSettings } from '../../store/index.ts';
import { OWN_ENGINE } from '../plan/asset-requests.ts';
import { flatPictureSchema } from './picture-shape.ts';

// What an import reads of `storyboard.json`; docs/project-archive.md describes the whole file. Everything has a limit,
// because anybody may have written it.

/** Raised when a file of the archive changes its meaning. */
export const PROJECT_VERSION = 2;
export const STORYBOARD = 'storyboard.json';

/** Of one scene, as in an edit. */
const MAX_SHOTS = 100;
/** Of one part. Each is a file of the archive. */
const MAX_TAKES = 1_000;
const MAX_REVISION = 1_000_000_000;
/** Of a whole film, and far more than its limit of scenes. */
const MAX_SCENES = 10_000;
const MAX_PROMPT_LENGTH = 20_000;

const HOUR_MS = 3_600_000;
const DOCUMENT_KINDS = [
  'paper',
  'article',
  'news',
  'encyclopedia',
  'readme',
  'manual',
  'report',
  'story',
  'play',
  'poem',
  'transcript',
  'slides',
  'table',
] as const satisfies readonly DocumentKind[];

const text = (maxLength: number) => z.string().max(maxLength);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const path = z.string().min(1).max(200);
/** What made a part: a model, or the user. */
const engine = z.union([modelSchema, z.literal(OWN_ENGINE)]);

const soundSchema = z.object({
  hash,
  file: path,
  /** The file with the times of its words. */
  timings: path,
  narration: text(MAX_NARRATION_LENGTH),
  engine,
  licence: text(500),
});

const pictureSchema = z.object({
  hash,
  file: path,
  /** The file with its layers. */
  layers: path.optional(),
  /** The file with the images of its clip. */
  clip: path.optional(),
  /** The facts about a picture without layers. */
  picture: flatPictureSchema.optional(),
  engine,
  licence: text(500),
});

/** Only what is ready can be taken over. */
function itemOf<Asset extends z.ZodType>(asset: Asset) {
  return z.discriminatedUnion('status', [
    z.object({ status: z.literal('ready'), asset }),
    z.object({ status: z.enum(['pending', 'running', 'failed']) }),
  ]);
}

/** The current take is described by its item alone. */
function takesOf<Asset extends z.ZodType>(asset: Asset) {
  const take = z.discriminatedUnion('current', [
    z.object({ id: takeIdSchema, current: z.literal(true) }),
    z.object({ id: takeIdSchema, current: z.literal(false), item: itemOf(asset) }),
  ]);
  return z.array(take).max(MAX_TAKES).optional();
}

const shotSchema = z.object({
  id: idSchema,
  visualPrompt: text(MAX_PROMPT_LENGTH),
  narrationStart: z.int().min(0).max(MAX_NARRATION_LENGTH),
  card: cardSchema.optional(),
  framing: framingSchema.optional(),
  clipSound: z.literal('low').optional(),
  picture: itemOf(pictureSchema),
  take: takeIdSchema.optional(),
  takes: takesOf(pictureSchema),
});

const sceneSchema = z.object({
  id: idSchema,
  title: text(1_000),
  narration: z.string().min(1).max(MAX_NARRATION_LENGTH),
  passages: z.array(text(MAX_PASSAGE_LENGTH)).max(MAX_PASSAGES).optional(),
  audio: itemOf(soundSchema),
  audioTake: takeIdSchema.optional(),
  audioTakes: takesOf(soundSchema),
  shots: z.array(shotSchema).min(1).max(MAX_SHOTS),
});

const logoSchema = z.object({
  hash,
  sizeBytes: z.int().min(1),
  mediaType: z.enum(['image/png', 'image/jpeg']),
  widthPx: z.int().min(1),
  heightPx: z.int().min(1),
  source: text(2_000),
});

const fontSchema = z.object({
  hash,
  sizeBytes: z.int().min(1),
  mediaType: z.enum(FONT_TYPES),
  characters: text(FONT_LIMITS.maxCharactersLength).regex(/^[0-9a-f,-]+$/),
  capitalEm: z.number().min(0).max(4),
});

const speakerSchema = z.object({ model: modelSchema, voice: text(128) });
const direction = text(MAX_DIRECTION_LENGTH).exactOptional();

const settingsSchema = z.object({
  length: lengthSchema,
  format: formatSchema,
  resolution: resolutionSchema,
  fps: frameRateSchema,
  style: text(64),
  look: text(128).exactOptional(),
  brand: z
    .object({
      colour: brandColourSchema.exactOptional(),
      logo: logoSchema.exactOptional(),
      fonts: z
        .object({ headings: fontSchema.exactOptional(), text: fontSchema.exactOptional() })
        .exactOptional(),
      endCard: z
        .object({
          title: text(200).exactOptional(),
          lines: z.array(text(500)).max(20).exactOptional(),
          source: text(500).exactOptional(),
          credits: z.literal(true).exactOptional(),
        })
        .exactOptional(),
    })
    .exactOptional(),
  voice: text(128),
  leavesVoiceOpen: z.literal(true).exactOptional(),
  speaker: speakerSchema.exactOptional(),
  captions: captionModeSchema,
  captionStyle: captionStyleSchema.exactOptional(),
  captionSize: captionSizeSchema.exclude(['normal']).exactOptional(),
  captionPlace: captionPlaceSchema.exclude(['bottom']).exactOptional(),
  secondCaptions: z.object({ language: languageSchema, hash, sizeBytes: z.int().min(1) }).exactOptional(),
  transition: transitionSchema.exclude(['theme']).exactOptional(),
  music: musicLevelSchema.exclude(['off']).exactOptional(),
  musicFile: z
    .object({ hash, sizeBytes: z.int().min(1), sampleCount: z.int().min(1), name: text(200) })
    .exactOptional(),
  musicSeed: text(128).exactOptional(),
  retold: z.object({ title: text(MAX_PASSAGE_LENGTH), language: text(35) }).exactOptional(),
  translation: z.object({ storyboard: hash }).exactOptional(),
  cast: z
    .array(z.object({ name: text(200), looks: text(1_000) }))
    .max(100)
    .exactOptional(),
  castPictures: z
    .array(
      z.object({
        ...{ name: text(200), looks: text(1_000) },
        style: text(200).exactOptional(),
        key: text(128).nullable(),
      }),
    )
    .max(1_000)
    .exactOptional(),
  mood: moodSchema.exactOptional(),
  tune: moodSchema.exactOptional(),
  speed: deliverySchemas.speed.unwrap().exactOptional(),
  scenePauseMs: deliverySchemas.scenePauseMs.unwrap().exactOptional(),
  pronunciations: deliverySchemas.pronunciations.unwrap().exactOptional(),
  models: z.object({ script: modelSchema, speech: modelSchema, picture: modelSchema }),
  audience: direction,
  tone: direction,
  fidelity: fidelitySchema.exactOptional(),
  title: text(200).exactOptional(),
  part: text(200).exactOptional(),
  language: languageSchema.exactOptional(),
} satisfies Record<keyof StoredSettings, z.ZodType>);

const sourceSchema = z.union([
  z.object({ file: path, hash, name: text(200).exactOptional(), mediaType: text(128).exactOptional() }),
  z.object({ url: sourceUrlSchema }),
  z.object({ topic: z.string().min(1).max(MAX_TOPIC_LENGTH) }),
]);

export const versionSchema = z.object({ projectVersion: z.int().min(1) });

export const storyboardSchema = z.object({
  projectVersion: z.literal(PROJECT_VERSION),
  title: text(1_000),
  language: text(35),
  revision: z.int().min(0).max(MAX_REVISION),
  tags: tagsSchema.optional(),
  source: sourceSchema,
  settings: settingsSchema,
  /** The kind of the document, where it was recognised. */
  documentKind: z.enum(DOCUMENT_KINDS).optional(),
  warnings: z.array(text(4_096)).max(1_000),
  /** Pictures that cards show: of the document, and the logo. */
  figures: z.array(z.object({ hash, file: path, source: text(2_000) })).max(FIGURE_LIMITS.maxCount + 10),
  /** The user's own; archives of earlier versions have none. */
  fonts: z
    .array(z.object({ hash, file: path }))
    .max(2)
    .optional(),
  /** The texts for captions in a second language, if there are any. */
  secondTexts: z.object({ hash, file: path }).optional(),
  /** The user's own, if it has any: WAV. */
  musicSound: z.object({ hash, file: path }).optional(),
  scenes: z.array(sceneSchema).min(1).max(MAX_SCENES),
  video: z.object({ status: text(40) }),
});

/** The times of the words of one narration: the content of its file of timings. */
export const timingsSchema = z.object({
  words: z
    .array(
      z.object({
        start: z.int().min(0),
        end: z.int().min(1),
        startMs: z.number().min(0).max(HOUR_MS),
        endMs: z.number().min(0).max(HOUR_MS),
      }),
    )
    .max(MAX_NARRATION_LENGTH),
});

export type StoryboardFile = z.infer<typeof storyboardSchema>;
export type StoryboardScene = StoryboardFile['scenes'][number];
export type StoryboardShot = StoryboardScene['shots'][number];
export type SoundFile = z.infer<typeof soundSchema>;
export type PictureFile = z.infer<typeof pictureSchema>;
