import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Card } from '../core/card.ts';
import type { Format, Resolution } from '../core/frame.ts';
import type { CaptionMode, Length, UncertainPolicy } from '../core/model.ts';

/**
 * What the pipeline knows, one fact a row: a change touches one scene's row or one asset's, so that work on
 * different scenes never overwrites each other. Written for PostgreSQL 15; the embedded database reads the same.
 */
export const scenecast = pgSchema('scenecast');

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** One document with its settings, on its way to one video. */
export const generations = scenecast.table(
  'generations',
  {
    id: text('id').primaryKey(),
    /** The creating request's `Idempotency-Key`; a repeat of it finds this row. */
    idempotencyKey: text('idempotency_key').unique(),
    title: text('title').notNull(),
    language: text('language').notNull().default('und'),
    status: text('status').$type<GenerationStatus>().notNull().default('draft'),
    source: jsonb('source').$type<StoredSource>().notNull(),
    settings: jsonb('settings').$type<StoredSettings>().notNull(),
    warnings: jsonb('warnings').$type<string[]>().notNull().default([]),
    budgetUsd: doublePrecision('budget_usd'),
    /** What happens after a paid call whose outcome is unknown; null decides by its price. */
    uncertain: text('uncertain').$type<UncertainPolicy>(),
    /** Who asks for the next piece of work: a client, phase by phase, or the server by itself. */
    run: text('run').$type<'client' | 'background'>().notNull().default('client'),
    /** The script whose scenes these are; null until it is written. */
    scriptKey: text('script_key'),
    /** Whether scenes are rendered as soon as their parts are there. */
    segmentsWanted: boolean('segments_wanted').notNull().default(false),
    /** Whether the film is wanted as soon as its scenes are there. */
    finalizeWanted: boolean('finalize_wanted').notNull().default(false),
    /** 0 to 100; only ever raised. */
    progress: doublePrecision('progress').notNull().default(0),
    /** Raised by every change to the generation or one of its scenes; what changed takes the new value. */
    revision: integer('revision').notNull().default(0),
    /** The revision at which scenes were last added, removed or moved. */
    structureRevision: integer('structure_revision').notNull().default(0),
    /** The revision at which the user last changed the title; 0 while it is the document's. */
    titleRevision: integer('title_revision').notNull().default(0),
    /** The film that stands for the generation, also while a newer one is made. */
    videoKey: text('video_key'),
    error: jsonb('error').$type<StoredProblem>(),
    /** What readers are shown besides the columns, as of `revision`. */
    view: jsonb('view').$type<unknown>(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('generations_created_at').on(table.createdAt)],
);

export const scenes = scenecast.table(
  'scenes',
  {
    generationId: text('generation_id')
      .notNull()
      .references(() => generations.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    /** Order of the scenes; a moved scene gets a number between its neighbours', so no other row changes. */
    position: doublePrecision('position').notNull(),
    title: text('title').notNull(),
    narration: text('narration').notNull(),
    /** Tells the user's wishes for another reading of the same words apart; part of the speech's key. */
    speechTake: integer('speech_take').notNull().default(0),
    /** The take that the user chose, for as long as the words are those that it speaks. */
    speechChoice: jsonb('speech_choice').$type<SpeechChoice>(),
    /** The generation's revision at which this scene last changed in any way. */
    revision: integer('revision').notNull().default(0),
    /** The generation's revision at which the user last changed its words. */
    editRevision: integer('edit_revision').notNull().default(0),
    /** What readers are shown of the scene, as of `revision`; null until it was first looked at. */
    view: jsonb('view').$type<unknown>(),
  },
  (table) => [primaryKey({ columns: [table.generationId, table.id] })],
);

export const shots = scenecast.table(
  'shots',
  {
    generationId: text('generation_id').notNull(),
    sceneId: text('scene_id').notNull(),
    id: text('id').notNull(),
    position: integer('position').notNull(),
    visualPrompt: text('visual_prompt').notNull(),
    narrationStart: integer('narration_start').notNull().default(0),
    card: jsonb('card').$type<Card>(),
    pictureTake: integer('picture_take').notNull().default(0),
    /** The take that the user chose, for as long as the prompt is the one that it was chosen for. */
    pictureChoice: jsonb('picture_choice').$type<PictureChoice>(),
  },
  (table) => [
    primaryKey({ columns: [table.generationId, table.sceneId, table.id] }),
    foreignKey({
      columns: [table.generationId, table.sceneId],
      foreignColumns: [scenes.generationId, scenes.id],
    }).onDelete('cascade'),
  ],
);

/** The ledger: everything that was ever asked for, by the key of what shapes it. */
export const assets = scenecast.table(
  'assets',
  {
    key: text('key').primaryKey(),
    kind: text('kind').$type<AssetKind>().notNull(),
    state: text('state').$type<AssetState>().notNull().default('queued'),
    /** Grows each time it is queued anew; part of the id of the work that makes it, so older work does nothing. */
    run: integer('run').notNull().default(0),
    /** How many attempts there may be in all; more only where the user wants a failed asset anew. */
    attemptsAllowed: integer('attempts_allowed').notNull().default(3),
    /** The generation that wanted it first, and so pays for it. */
    payer: text('payer'),
    /** What the maker needs: text, voice, prompt, size, seed. */
    request: jsonb('request').notNull(),
    /** SHA-256 of the finished bytes; null until settled. */
    hash: text('hash'),
    extension: text('extension'),
    sizeBytes: bigint('size_bytes', { mode: 'number' }),
    durationMs: doublePrecision('duration_ms'),
    /** What the bytes do not tell themselves, such as word timings. */
    detail: jsonb('detail'),
    costUsd: doublePrecision('cost_usd').notNull().default(0),
    error: jsonb('error').$type<StoredProblem>(),
    createdAt: instant('created_at').notNull().defaultNow(),
    settledAt: instant('settled_at'),
    /** Since when no generation refers to it; null while one does, or until that was looked at. */
    unusedSince: instant('unused_since'),
  },
  (table) => [index('assets_hash').on(table.hash)],
);

/** Each call to a provider, written down before it leaves. */
export const attempts = scenecast.table(
  'attempts',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    assetKey: text('asset_key')
      .notNull()
      .references(() => assets.key, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    engine: text('engine').notNull(),
    worker: text('worker').notNull(),
    state: text('state').$type<AttemptState>().notNull().default('sent'),
    /** As expected, and once it is known as charged; null when the price is not known. */
    costUsd: doublePrecision('cost_usd').default(0),
    /** The generation whose money it costs. */
    payer: text('payer'),
    error: jsonb('error').$type<StoredProblem>(),
    startedAt: instant('started_at').notNull().defaultNow(),
    endedAt: instant('ended_at'),
    /** When the user, who knew that this uncertain attempt may have been charged, wanted another. */
    confirmedAt: instant('confirmed_at'),
  },
  (table) => [
    uniqueIndex('attempts_asset_number').on(table.assetKey, table.number),
    index('attempts_charged').on(table.payer).where(sql`cost_usd is distinct from 0`),
  ],
);

/** Which scene of which generation uses, or once used, which asset. What it uses now follows from its row. */
export const takes = scenecast.table(
  'takes',
  {
    generationId: text('generation_id')
      .notNull()
      .references(() => generations.id, { onDelete: 'cascade' }),
    sceneId: text('scene_id').notNull(),
    /** Empty for what belongs to the whole scene. */
    shotId: text('shot_id').notNull().default(''),
    kind: text('kind').$type<AssetKind>().notNull(),
    assetKey: text('asset_key')
      .notNull()
      .references(() => assets.key),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.generationId, table.sceneId, table.shotId, table.kind, table.assetKey] }),
    index('takes_asset').on(table.assetKey),
  ],
);

/** Changes that were asked for with an idempotency key, so that each is made once; see `once.ts` in the pipeline. */
export const changeKeys = scenecast.table(
  'change_keys',
  {
    generationId: text('generation_id')
      .notNull()
      .references(() => generations.id, { onDelete: 'cascade' }),
    /** The kind of change and what it is made to, and the caller's key. */
    key: text('key').notNull(),
    /** SHA-256 of all that was asked for. */
    fingerprint: text('fingerprint').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.generationId, table.key] })],
);

/** Blobs that a row referred to which is deleted now. Freed after a while, unless something else refers to them. */
export const unusedBlobs = scenecast.table('unused_blobs', {
  hash: text('hash').primaryKey(),
  since: instant('since').notNull().defaultNow(),
});

/** The data folder whose files a shared database knows; one row, once it is known. */
export const dataFolders = scenecast.table('data_folders', {
  only: boolean('only').primaryKey().default(true),
  id: text('id').notNull(),
});

/** Processes that run work, and when each last said that it lives. */
export const workers = scenecast.table('workers', {
  id: text('id').primaryKey(),
  beatAt: instant('beat_at').notNull().defaultNow(),
});

export type GenerationStatus =
  | 'draft'
  | 'scripting'
  | 'storyboard'
  | 'generating'
  | 'rendering'
  | 'complete'
  | 'partial'
  | 'failed'
  | 'cancelled';
/**
 * A `silence` stands for a speech and a `card` for a picture that could not be made. A `sound` is a scene's part of
 * the film's sound, encoded. A `figure` is a picture of the document: it comes with the script, and is never made.
 */
export type AssetKind =
  | 'script'
  | 'figure'
  | 'speech'
  | 'picture'
  | 'silence'
  | 'card'
  | 'segment'
  | 'transition'
  | 'sound'
  | 'video';
export type AssetState = 'queued' | 'running' | 'settled' | 'failed' | 'cancelled';
/** An `uncertain` one may have been charged; an `interrupted` one was free, and does not count. */
export type AttemptState = 'sent' | 'settled' | 'failed' | 'uncertain' | 'interrupted';

/** A failure as it is kept: enough to tell the user and to decide, and no secret. */
export interface StoredProblem {
  readonly code: string;
  readonly message: string;
  readonly advice?: string;
  readonly retryable: boolean;
}

/** A take by its asset's key, and the words that it speaks. */
export interface SpeechChoice {
  readonly key: string;
  readonly narration: string;
}

/** A take by its asset's key, and the prompt for which it was chosen. */
export interface PictureChoice {
  readonly key: string;
  readonly visualPrompt: string;
}

/** Where the document came from; an upload is kept as a blob of its own. */
export type StoredSource =
  | { readonly kind: 'blob'; readonly hash: string; readonly name?: string; readonly mediaType?: string }
  | { readonly kind: 'url'; readonly url: string };

export interface StoredSettings {
  readonly length: Length;
  readonly format: Format;
  readonly resolution: Resolution;
  readonly fps: 24 | 25 | 30 | 50 | 60;
  /** As it was asked for. */
  readonly style: string;
  /** The style with all that it left open chosen, once the document is known. */
  readonly look?: string;
  readonly voice: string;
  readonly captions: CaptionMode;
  /** Only where they are other than the voice has them by itself, here and below. */
  readonly speed?: number;
  readonly scenePauseMs?: number;
  readonly pronunciations?: Readonly<Record<string, string>>;
  /** The ids of the engines that were chosen for it. */
  readonly models: { readonly script: string; readonly speech: string; readonly picture: string };
  /** Instead of the document's own. */
  readonly title?: string;
  /** The part of the document that is told; all of it without. */
  readonly part?: string;
  /** Instead of the one that was found. BCP 47. */
  readonly language?: string;
}
