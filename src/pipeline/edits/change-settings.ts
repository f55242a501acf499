import type { Card } from '../../core/card.ts';
import { FONT_ROLES, type FontRole } from '../../core/look/own-font.ts';
import type { BrandChange, UpdateGenerationRequest } from '../../protocol/index.ts';
import {
  type BlobStore,
  type Ledger,
  markBlobsUnused,
  type StoredFont,
  type StoredSettings,
} from '../../store/index.ts';
import { refuseUnspeakable } from '../models/refuse-unspeakable.ts';
import { engineNames, type Stages } from '../models/stages.ts';
import type { GenerationRow, SceneRow } from '../plan/plan-scenes.ts';
import { speakerOf } from '../plan/settings.ts';
import { type SettingsChange, type StoredLogo, settingsAfter } from '../plan/settings-after.ts';
import { readDocumentFacts } from '../rows/document-facts.ts';
import { insertFigures } from '../rows/figure-rows.ts';
import { readSceneRows } from '../rows/generation-rows.ts';
import { brandFiles, keepFont, keepLogo } from '../rows/kept-brand.ts';
import { refuseUnpriced } from '../rows/new-generation.ts';
import { checkWritten, updateShot } from '../rows/scene-rows.ts';
import { checkPictures } from '../rows/takes.ts';
import { keepOrReplace } from './keep-or-replace.ts';
import { storedMusic } from './own-music.ts';
import { findSecondTexts, type SecondCaptions } from './second-captions.ts';

/** What a change of settings needs of the stages. */
export type SettingsStages = Pick<Stages, 'models' | 'cardIllustrator' | 'renderer'>;

/** What {@link changeSettings} does. */
export interface WantedSettings {
  readonly change: SettingsChange;
  /** What becomes of parts that the new settings would make differently. */
  readonly made: 'keep' | 'replace';
}

/**
 * The settings in a request; `undefined` if it has none. Stores a logo and fonts.
 *
 * @throws InputError `picture_unreadable`, `font_unreadable`, `translation_needed`
 */
export async function wantedSettings(
  id: string,
  { title: _, tags: __, made = 'keep', brand, secondCaptions, musicFile, ...others }: UpdateGenerationRequest,
  { ledger, blobs }: { readonly ledger: Ledger; readonly blobs: BlobStore },
): Promise<WantedSettings | undefined> {
  const { colour, logo, fonts } = brand ?? {};
  const change: SettingsChange = {
    ...others,
    ...(colour !== undefined && { colour }),
    ...(logo !== undefined && { logo: logo === null ? null : await storedLogo(logo, { ledger, blobs }) }),
    ...(musicFile !== undefined && {
      musicFile: musicFile === null ? null : await storedMusic(musicFile, { blobs }),
    }),
    ...(secondCaptions !== undefined && {
      secondCaptions:
        secondCaptions === null ? null : await storedSecond(id, secondCaptions, { ledger, blobs }),
    }),
    ...(fonts && { fonts: await storedFonts(fonts, { ledger, blobs }) }),
  };
  return Object.values(change).some((value) => value !== undefined) ? { change, made } : undefined;
}

async function storedLogo(
  logo: string | { readonly hash: string },
  { ledger, blobs }: { readonly ledger: Ledger; readonly blobs: BlobStore },
): Promise<StoredLogo | null> {
  const stored = await keepLogo((await bytesOf(logo, blobs)).toString('base64'), blobs);
  // Freed again if the change is not made.
  await markBlobsUnused(ledger, [stored.hash]);
  return stored;
}

async function storedFonts(
  fonts: NonNullable<BrandChange['fonts']>,
  { ledger, blobs }: { readonly ledger: Ledger; readonly blobs: BlobStore },
): Promise<NonNullable<SettingsChange['fonts']>> {
  const stored: { [role in FontRole]?: StoredFont | null } = {};
  for (const role of FONT_ROLES) {
    const font = fonts[role];
    if (font === undefined) continue;
    const kept = font === null ? null : await keepFont(await bytesOf(font, blobs), blobs);
    if (kept) await markBlobsUnused(ledger, [kept.hash]);
    stored[role] = kept;
  }
  return stored;
}

async function storedSecond(
  id: string,
  language: string,
  { ledger, blobs }: { readonly ledger: Ledger; readonly blobs: BlobStore },
): Promise<SecondCaptions> {
  const texts = await findSecondTexts(ledger, id, { language, blobs });
  const { hash, sizeBytes } = await blobs.put(Buffer.from(JSON.stringify(texts)));
  await markBlobsUnused(ledger, [hash]);
  return { language, hash, sizeBytes };
}

/** A file of a request: its bytes, or the hash of one that is there. */
async function bytesOf(file: string | { readonly hash: string }, blobs: BlobStore): Promise<Buffer> {
  return typeof file === 'string' ? Buffer.from(file, 'base64') : Buffer.from(await blobs.read(file.hash));
}

/**
 * Chooses other settings for a generation. Parts that were made with them before are used again.
 *
 * @returns the settings of the generation's row
 * @throws InputError `unknown_model`, `model_unavailable`, `model_not_allowed`, `unknown_voice`, `unknown_style`,
 * `unspeakable_text`, or `price_unknown` if the generation has a budget; GenerationError `not_ready` for the cast of a
 * film whose script is not written, `take_not_found` for a picture that the film does not have
 */
export async function changeSettings(
  transaction: Ledger,
  generation: GenerationRow,
  { change, made }: WantedSettings,
  { stages, blobs }: { readonly stages: SettingsStages; readonly blobs: BlobStore },
): Promise<StoredSettings> {
  const isWritten = generation.scriptKey !== null;
  // The script brings its own.
  if (change.cast) {
    checkWritten(generation);
    const pictures = change.cast.flatMap(({ picture }) => (picture && picture !== 'first' ? [picture] : []));
    await checkPictures(transaction, generation.id, pictures);
  }
  const facts = isWritten ? await readDocumentFacts(transaction, generation, blobs) : undefined;
  const settings = settingsAfter(generation.settings, change, { stages, facts });
  if (generation.budgetUsd !== null) refuseUnpriced(settings, stages.models);
  if (!isWritten) return settings;
  const rows = (await readSceneRows(transaction, generation.id, -1)).map(({ row }) => row);
  const { model } = speakerOf(settings);
  if (model !== speakerOf(generation.settings).model) {
    const text = rows.map(({ narration }) => narration).join('\n\n');
    refuseUnspeakable(stages.models.speech.find(model), { text, language: generation.language });
  }
  const shown = change.logo === undefined ? rows : await showLogo(transaction, rows, change.logo);
  if (change.musicFile) {
    const { hash, sizeBytes } = change.musicFile;
    const music = { hash, sizeBytes, mediaType: 'audio/wav' };
    await insertFigures(transaction, generation.id, { music });
  }
  if (change.secondCaptions) {
    const { hash, sizeBytes } = change.secondCaptions;
    const second = { hash, sizeBytes, mediaType: 'application/json' };
    await insertFigures(transaction, generation.id, { second });
  }
  if (change.fonts) {
    await insertFigures(transaction, generation.id, {
      ...brandFiles({ fonts: settings.brand?.fonts ?? {} }),
    });
  }
  await keepOrReplace(transaction, {
    made,
    before: { generation, rows, engines: engineNames(stages, generation.settings.models) },
    after: {
      generation: { ...generation, settings },
      rows: shown,
      engines: engineNames(stages, settings.models),
    },
    picture: stages.models.picture,
  });
  return settings;
}

/** Puts the logo on all titles, or removes it from them. Returns all rows after the change. */
async function showLogo(
  transaction: Ledger,
  rows: readonly SceneRow[],
  logo: StoredLogo | null,
): Promise<SceneRow[]> {
  const changed: SceneRow[] = [];
  for (const row of rows) {
    const shots = row.shots.map((shot) => ({ ...shot, card: withLogo(shot.card, logo) }));
    for (const [index, { generationId, sceneId, id, card }] of shots.entries()) {
      if (card === row.shots[index]?.card) continue;
      await updateShot(transaction, { generationId, sceneId, id }, { card });
    }
    changed.push({ ...row, shots });
  }
  const [first] = rows;
  if (logo && first) await insertFigures(transaction, first.generationId, { logo });
  return changed;
}

function withLogo(card: Card | null, logo: StoredLogo | null): Card | null {
  if (card?.kind !== 'title' && card?.kind !== 'closing') return card;
  const { logo: _, ...words } = card;
  if (logo === null) return words;
  const { hash, mediaType, widthPx, heightPx } = logo;
  return { ...words, logo: { hash, mediaType, widthPx, heightPx } };
}
