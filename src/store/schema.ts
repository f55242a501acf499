// Over 300 lines: every table of the ledger, as migrations are generated from this one file.
import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
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
import type { ClipSound } from '../core/clip-sound.ts';
import type { Framing, ShotFraming } from '../core/framing.ts';
import type { UncertainPolicy } from '../core/model.ts';
import type {
  AssetKind,
  AssetState,
  AttemptState,
  GenerationStatus,
  LaneState,
  PictureChoice,
  SpeechChoice,
  StoredProblem,
  StoredSettings,
  StoredSource,
} from './stored-types.ts';

/**
 * The tables of the ledger, with one fact per row: a change touches the row of one scene or one asset, so work on
 * different scenes never overwrites each other. PostgreSQL 15 and the embedded database share these tables.
 */
export const scenecast = pgSchema('scenecast');

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * The words of a narration, for the search: without the rules of a language, because films of many languages are
 * searched together, and bounded, because PostgreSQL refuses a text of too many words.
 */
export function narrationWords(narration: AnyPgColumn): SQL {
  return sql`to_tsvector('simple', left(${narration}, 100000))`;
}

/** One document with its settings, on its way to one film. */
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
    /** The user's own words for it, by which the library is sorted out. */
    tags: jsonb('tags').$type<string[]>().notNull().default([]),
    /** For whom it is made, as stated in the request that created it; empty if it stated none. */
    tenant: text('tenant').notNull().default(''),
    budgetUsd: doublePrecision('budget_usd'),
    /** What happens after a paid call whose outcome is unknown; null: the price decides. */
    uncertain: text('uncertain').$type<UncertainPolicy>(),
    /** What queues the next work: a client, phase by phase, or the server. */
    run: text('run').$type<'client' | 'background'>().notNull().default('client'),
    /** The script that the scenes come from; null until it is written. */
    scriptKey: text('script_key'),
    /** Whether scenes are rendered as soon as their parts are ready. */
    segmentsWanted: boolean('segments_wanted').notNull().default(false),
    /** Whether the film is made as soon as its scenes are ready. */
    finalizeWanted: boolean('finalize_wanted').notNull().default(false),
    /** 0 to 100. */
    progress: doublePrecision('progress').notNull().default(0),
    /** Raised by every change to the generation or one of its scenes; the changed rows take the new value. */
    revision: integer('revision').notNull().default(0),
    /** The revision at which scenes were last added, removed or moved. */
    structureRevision: integer('structure_revision').notNull().default(0),
    /** The revision at which the user last changed the title; 0 while it is the document's. */
    titleRevision: integer('title_revision').notNull().default(0),
    /** The current film, even while a newer one is made. */
    videoKey: text('video_key'),
    error: jsonb('error').$type<StoredProblem>(),
    /** Anyone who knows it may watch the film; null while it is not shared. */
    shareToken: text('share_token').unique(),
    /** The part of the view that has no columns, as of `revision`. */
    view: jsonb('view').$type<unknown>(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    /** When the user deleted it. Until it is erased, it can be restored; null while it is not in the trash. */
    deletedAt: instant('deleted_at'),
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
    /** The passages of the document that it rests on; null if they are not known. */
    passages: jsonb('passages').$type<readonly string[]>(),
    /** Raised when the user asks for another take of the same words; part of the speech's key. */
    speechTake: integer('speech_take').notNull().default(0),
    /** The take that the user chose; ignored once the words are no longer those that it speaks. */
    speechChoice: jsonb('speech_choice').$type<SpeechChoice>(),
    /** The generation's revision at which this scene last changed in any way. */
    revision: integer('revision').notNull().default(0),
    /** The generation's revision at which the user last changed its words. */
    editRevision: integer('edit_revision').notNull().default(0),
    /** The scene's view, as of `revision`; null until it is first published. */
    view: jsonb('view').$type<unknown>(),
  },
  (table) => [
    primaryKey({ columns: [table.generationId, table.id] }),
    index('scenes_words').using('gin', narrationWords(table.narration)),
  ],
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
    /** The take that the user chose; ignored once the prompt is another. */
    pictureChoice: jsonb('picture_choice').$type<PictureChoice>(),
    /** The picture that its clips begin with; ignored once the prompt is another. */
    firstFrame: jsonb('first_frame').$type<
      Pick<PictureChoice, 'key' | 'visualPrompt'> & { readonly framing?: Framing }
    >(),
    /** The part of its picture that is shown; ignored once the picture is another. */
    framing: jsonb('framing').$type<ShotFraming>(),
    /** How loud its clip is; null: not at all. */
    clipSound: text('clip_sound').$type<Exclude<ClipSound, 'off'>>(),
  },
  (table) => [
    primaryKey({ columns: [table.generationId, table.sceneId, table.id] }),
    foreignKey({
      columns: [table.generationId, table.sceneId],
      foreignColumns: [scenes.generationId, scenes.id],
    }).onDelete('cascade'),
  ],
);

/** Every asset that was ever asked for, by its key. */
export const assets = scenecast.table(
  'assets',
  {
    key: text('key').primaryKey(),
    kind: text('kind').$type<AssetKind>().notNull(),
    state: text('state').$type<AssetState>().notNull().default('queued'),
    /**
     * Raised each time the asset is queued again. Part of the id of its work, so that work of an earlier run does
     * nothing.
     */
    run: integer('run').notNull().default(0),
    /** The most attempts in all. Raised when the user asks again for a failed asset. */
    attemptsAllowed: integer('attempts_allowed').notNull().default(3),
    /** The generation that asked for it first, and pays for it. */
    payer: text('payer'),
    /** What the maker needs: text, voice, prompt, size, seed. */
    request: jsonb('request').notNull(),
    /** SHA-256 of the finished bytes; null until settled. */
    hash: text('hash'),
    extension: text('extension'),
    sizeBytes: bigint('size_bytes', { mode: 'number' }),
    durationMs: doublePrecision('duration_ms'),
    /** Facts that the bytes do not contain, such as word timings. */
    detail: jsonb('detail'),
    costUsd: doublePrecision('cost_usd').notNull().default(0),
    error: jsonb('error').$type<StoredProblem>(),
    createdAt: instant('created_at').notNull().defaultNow(),
    settledAt: instant('settled_at'),
    /** Since when no generation refers to it; null while one does, or until the next check. */
    unusedSince: instant('unused_since'),
  },
  (table) => [index('assets_hash').on(table.hash)],
);

/** Each call to an engine, recorded before it is made. */
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
    /** The expected cost, replaced by the charged cost once known; null if the price is unknown. */
    costUsd: doublePrecision('cost_usd').default(0),
    /** The tokens that it was expected to take, where a limit counts them. */
    tokens: integer('tokens'),
    /** The generation that pays for it. */
    payer: text('payer'),
    /** The tenant of its payer, which may be erased; empty if there is none. */
    tenant: text('tenant').notNull().default(''),
    error: jsonb('error').$type<StoredProblem>(),
    startedAt: instant('started_at').notNull().defaultNow(),
    endedAt: instant('ended_at'),
    /** The provider's id of the job, for a call that it runs as one. */
    jobId: text('job_id'),
    /** When the job gave a result, or it became certain that it never will; null while it may. */
    jobEndedAt: instant('job_ended_at'),
    /** When the user asked for another attempt, knowing that this uncertain one may have been charged. */
    confirmedAt: instant('confirmed_at'),
  },
  (table) => [
    uniqueIndex('attempts_asset_number').on(table.assetKey, table.number),
    index('attempts_open_jobs').on(table.assetKey).where(sql`job_id is not null and job_ended_at is null`),
    index('attempts_charged').on(table.payer).where(sql`cost_usd is distinct from 0`),
    index('attempts_charged_at').on(table.startedAt).where(sql`cost_usd is distinct from 0`),
    index('attempts_started_at').on(table.startedAt),
    index('attempts_in_flight').on(table.engine).where(sql`state = 'sent'`),
  ],
);

/** Which scene of which generation uses, or once used, which asset. Its current assets follow from its row. */
export const takes = scenecast.table(
  'takes',
  {
    generationId: text('generation_id')
      .notNull()
      .references(() => generations.id, { onDelete: 'cascade' }),
    sceneId: text('scene_id').notNull(),
    /** Empty for assets of the whole scene. */
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

/** Changes requested with an idempotency key, so that each is made once; see `idempotency.ts` in the pipeline. */
export const changeKeys = scenecast.table(
  'change_keys',
  {
    generationId: text('generation_id')
      .notNull()
      .references(() => generations.id, { onDelete: 'cascade' }),
    /** The operation and its target, followed by the client's key. */
    key: text('key').notNull(),
    /** SHA-256 of the request. */
    fingerprint: text('fingerprint').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.generationId, table.key] })],
);

/** Messages to the user's webhook, each until some time after it was delivered or given up. */
export const webhookCalls = scenecast.table(
  'webhook_calls',
  {
    /** The same for all attempts, so that the receiver knows a repetition. */
    id: text('id').primaryKey(),
    generationId: text('generation_id')
      .notNull()
      .references(() => generations.id, { onDelete: 'cascade' }),
    /** The JSON that is signed and sent. */
    body: text('body').notNull(),
    state: text('state').$type<'queued' | 'delivered' | 'given_up'>().notNull().default('queued'),
    /** How many attempts were made. */
    attempts: integer('attempts').notNull().default(0),
    /** How the last attempt failed. */
    reason: text('reason'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [index('webhook_calls_generation').on(table.generationId)],
);

/** Blobs of deleted rows. Freed after a while, unless another row refers to them. */
export const unusedBlobs = scenecast.table('unused_blobs', {
  hash: text('hash').primaryKey(),
  since: instant('since').notNull().defaultNow(),
});

/** The data folder of a shared database: one row, written by the first process. */
export const dataFolders = scenecast.table('data_folders', {
  only: boolean('only').primaryKey().default(true),
  id: text('id').notNull(),
});

/** Processes that run work, with their last heartbeats. */
export const workers = scenecast.table('workers', {
  id: text('id').primaryKey(),
  beatAt: instant('beat_at').notNull().defaultNow(),
});

/** What is known about each lane of calls: its limit, and whether its provider wants or needs a pause. */
export const lanes = scenecast.table('lanes', {
  /** The provider, or its model, such as `elevenlabs` or `openai:tts-1`. */
  name: text('name').primaryKey(),
  state: jsonb('state').$type<LaneState>().notNull(),
});
