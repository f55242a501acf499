import { sql } from 'drizzle-orm';
import { FONT_ROLES } from '../../core/look/own-font.ts';
import type { UncertainPolicy } from '../../core/model.ts';
import {
  assets,
  batches,
  generations,
  type Ledger,
  type StoredSettings,
  type StoredSource,
  scenes,
  shots,
  takes,
} from '../../store/index.ts';
import { type StoredMusic, samplesIn } from '../edits/own-music.ts';
import { engineNames, type Stages } from '../models/stages.ts';
import { type FileReference, OWN_ENGINE } from '../plan/asset-requests.ts';
import { IdentityMemo } from '../plan/identity-memo.ts';
import { planScenes, type SceneRow } from '../plan/plan-scenes.ts';
import { insertFigures } from '../rows/figure-rows.ts';
import { brandFiles } from '../rows/kept-brand.ts';
import { slotOf } from '../rows/takes.ts';
import type { ImportedTake, ReadProject } from './read-project.ts';
import type { StoryboardFile } from './storyboard-file.ts';

/** The most rows in one statement: the embedded database blocks its whole process meanwhile. */
const BATCH_ROWS = 100;
/** Further takes of a part come after all that are imported, in the order of their times. */
const TAKES_AGO_MS = 10_000;

/** A project whose files are stored. */
export interface KeptProject extends ReadProject {
  readonly storyboard: StoryboardFile;
  readonly scriptKey: string;
  readonly script: FileReference;
}

interface InsertOptions {
  readonly id: string;
  readonly idempotencyKey: string | null;
  readonly stages: Stages;
  readonly uncertain: UncertainPolicy | undefined;
  /** Empty for none. */
  readonly tenant: string;
}

/** Inserts a generation in the state of the project. Returns false if there is one with this idempotency key. */
export async function insertProject(
  transaction: Ledger,
  project: KeptProject,
  { id, idempotencyKey, stages, uncertain, tenant }: InsertOptions,
): Promise<boolean> {
  const { storyboard, scriptKey, figures, secondTexts, musicSound } = project;
  const { title, language, warnings, tags, revision } = storyboard;
  const [generation] = await transaction
    .insert(generations)
    .values({
      id,
      idempotencyKey,
      title,
      language,
      warnings,
      ...(tags && { tags: [...new Set(tags)] }),
      scriptKey,
      source: sourceOf(storyboard),
      settings: settingsOf(storyboard, project),
      uncertain: uncertain ?? null,
      tenant,
      // New takes are numbered from the revision, so it has to be higher than the number of any imported take.
      revision,
      // Renders the film from its parts, and makes none of them.
      finalizeWanted: storyboard.video.status === 'ready' && isWhole(project),
      createdAt: new Date(),
    })
    .onConflictDoNothing()
    .returning();
  if (!generation) return false;
  await insertAssets(transaction, id, project);
  await insertFigures(transaction, id, Object.fromEntries(figures.map((figure) => [figure.hash, figure])));
  await insertFigures(transaction, id, brandFiles({ fonts: generation.settings.brand?.fonts ?? {} }));
  await insertFigures(transaction, id, {
    texts: secondTexts && { ...secondTexts, mediaType: 'application/json' },
    music: musicSound && { ...musicSound, mediaType: 'audio/wav' },
  });
  const engines = engineNames(stages, generation.settings.models);
  const rows = rowsOf(id, storyboard);
  const following = planScenes(generation, rows, { engines, memo: new IdentityMemo() });
  const chosen = chosenTakes(project.takes, { stages, following });
  await insertRows(transaction, rows, chosen);
  return true;
}

function sourceOf({ source }: StoryboardFile): StoredSource {
  if ('topic' in source) return { kind: 'topic', topic: source.topic };
  if ('url' in source) return { kind: 'url', url: source.url };
  const { file: _, ...document } = source;
  return { kind: 'blob', ...document };
}

/**
 * What the archive lacks is left out: a logo, a font, music, a second language, pictures of the cast. What is known of a
 * font is what was found in its file.
 */
function settingsOf(
  { settings }: StoryboardFile,
  { figures, fonts, secondTexts, musicSound, takes: imported }: ReadProject,
): StoredSettings {
  const { brand, castPictures = [], secondCaptions, musicFile, ...rest } = settings;
  const keys = new Map(imported.flatMap(({ id, key, kind }) => (kind === 'picture' ? [[id, key]] : [])));
  const pictures = castPictures.flatMap((picture) => {
    const key = picture.key === null ? null : keys.get(picture.key);
    return key === undefined ? [] : [{ ...picture, key }];
  });
  const others = {
    ...rest,
    ...(pictures.length > 0 && { castPictures: pictures }),
    ...(musicFile && musicSound?.hash === musicFile.hash && { musicFile: withLength(musicFile, musicSound) }),
    ...(secondCaptions &&
      secondTexts?.hash === secondCaptions.hash && { secondCaptions: { ...secondCaptions, ...secondTexts } }),
  };
  if (brand === undefined) return others;
  const { logo, fonts: named = {}, ...unset } = brand;
  const found = FONT_ROLES.flatMap((role) => {
    const font = fonts.find(({ hash }) => hash === named[role]?.hash);
    return font ? [[role, font] as const] : [];
  });
  const plain = { ...unset, ...(found.length > 0 && { fonts: Object.fromEntries(found) }) };
  const kept = figures.find(({ hash }) => hash === logo?.hash);
  if (logo === undefined || kept === undefined) return { ...others, brand: plain };
  const { sizeBytes, widthPx, heightPx } = kept;
  return { ...others, brand: { ...plain, logo: { ...logo, sizeBytes, widthPx, heightPx } } };
}

/** What is said of music follows from its file. */
function withLength(music: StoredMusic, { hash, sizeBytes }: FileReference): StoredMusic {
  return { ...music, hash, sizeBytes, sampleCount: samplesIn(sizeBytes) };
}

/** Whether each scene has its speech and all of its pictures. */
function isWhole({ storyboard, takes: imported }: KeptProject): boolean {
  const parts = storyboard.scenes.reduce((sum, scene) => sum + 1 + scene.shots.length, 0);
  return imported.filter(({ isCurrent }) => isCurrent).length === parts;
}

/**
 * Inserts the parts as settled, with no attempt and no cost. Their keys follow from their content and from all that is
 * known of them, so that an archive can change no part of another film.
 */
async function insertAssets(
  transaction: Ledger,
  generationId: string,
  { takes: imported, storyboard, scriptKey, script }: KeptProject,
): Promise<void> {
  const engine = storyboard.settings.models.script;
  const written = {
    key: scriptKey,
    kind: 'script',
    request: { engine },
    extension: 'json',
    ...script,
  } as const;
  const parts = imported.map(({ key, kind, request, asset }) => ({ key, kind, request, ...asset }));
  const settled = { state: 'settled', settledAt: sql`now()` } as const;
  const unique = new Map([written, ...parts].map((row) => [row.key, { ...row, ...settled }]));
  for (const part of batches([...unique.values()], BATCH_ROWS)) {
    await transaction
      .insert(assets)
      .values([...part])
      // Where its file was lost before, it is there again.
      .onConflictDoUpdate({
        target: assets.key,
        set: {
          request: sql`excluded.request`,
          hash: sql`excluded.hash`,
          extension: sql`excluded.extension`,
          sizeBytes: sql`excluded.size_bytes`,
          durationMs: sql`excluded.duration_ms`,
          detail: sql`excluded.detail`,
          state: 'settled',
          error: null,
          unusedSince: null,
        },
      });
  }
  const fromMs = Date.now() - TAKES_AGO_MS;
  const slots = [
    { sceneId: '', shotId: '', kind: 'script' as const, assetKey: scriptKey, createdAt: new Date(fromMs) },
    ...imported.map(({ sceneId, shotId, kind, key, index }) => ({
      sceneId,
      shotId,
      kind,
      assetKey: key,
      createdAt: new Date(fromMs + index),
    })),
  ];
  for (const part of batches(slots, BATCH_ROWS)) {
    await transaction
      .insert(takes)
      .values(part.map((slot) => ({ generationId, ...slot })))
      .onConflictDoNothing();
  }
}

function rowsOf(generationId: string, { scenes: described }: StoryboardFile): SceneRow[] {
  return described.map(({ id, title, narration, passages = null, shots: shown }, position) => ({
    generationId,
    id,
    title,
    narration,
    passages,
    position,
    speechTake: 0,
    speechChoice: null,
    revision: 0,
    editRevision: 0,
    shots: shown.map(
      (
        { id: shotId, visualPrompt, narrationStart, card = null, framing = null, clipSound = null },
        index,
      ) => ({
        generationId,
        sceneId: id,
        id: shotId,
        position: index,
        visualPrompt,
        narrationStart,
        card,
        framing,
        clipSound,
        pictureTake: 0,
        pictureChoice: null,
        firstFrame: null,
      }),
    ),
  }));
}

interface Chosen {
  readonly key: string;
  readonly insteadOf?: string;
}

/**
 * The current takes, by their slots. What costs nothing holds only as long as the settings stay, so that it follows
 * them as in any other film. What was paid for, and the user's own files, stay until the user decides otherwise.
 */
function chosenTakes(
  imported: readonly ImportedTake[],
  { stages, following }: { readonly stages: Stages; readonly following: ReturnType<typeof planScenes> },
): ReadonlyMap<string, Chosen> {
  const { models } = stages;
  const parts = following.flatMap(({ speech, pictures }) => [speech, ...pictures]);
  const keys = new Map(parts.map((part) => [slotOf(part), part.key]));
  const current = imported.filter(({ isCurrent }) => isCurrent);
  return new Map(
    current.map((take) => {
      const { kind, key, request } = take;
      const isFree = request.engine !== OWN_ENGINE && !models[kind].isPaid(request.engine);
      const insteadOf = isFree ? keys.get(slotOf(take)) : undefined;
      return [slotOf(take), { key, ...(insteadOf !== undefined && { insteadOf }) }];
    }),
  );
}

async function insertRows(
  transaction: Ledger,
  rows: readonly SceneRow[],
  chosen: ReadonlyMap<string, Chosen>,
): Promise<void> {
  const sceneRows = rows.map(({ shots: _, ...row }) => {
    const take = chosen.get(slotOf({ kind: 'speech', sceneId: row.id, shotId: '' }));
    return { ...row, speechChoice: take ? { ...take, narration: row.narration } : null };
  });
  const shotRows = rows.flatMap((row) =>
    row.shots.map((shot) => {
      const take = chosen.get(slotOf({ kind: 'picture', sceneId: row.id, shotId: shot.id }));
      return { ...shot, pictureChoice: take ? { ...take, visualPrompt: shot.visualPrompt } : null };
    }),
  );
  for (const part of batches(sceneRows, BATCH_ROWS)) await transaction.insert(scenes).values([...part]);
  for (const part of batches(shotRows, BATCH_ROWS)) await transaction.insert(shots).values([...part]);
}
