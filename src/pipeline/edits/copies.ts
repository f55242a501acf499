import { eq, inArray, sql } from 'drizzle-orm';
import { InputError } from '../../core/errors.ts';
import { findStyle } from '../../pictures/index.ts';
import type { CopyGenerationRequest } from '../../protocol/index.ts';
import {
  type AssetKind,
  type BlobStore,
  batches,
  generations,
  type Ledger,
  type StoredSettings,
  scenes,
  shots,
  takes,
} from '../../store/index.ts';
import type { Stages } from '../models/stages.ts';
import type { GenerationRow, ShotRow } from '../plan/plan-scenes.ts';
import { chosenLook, isSameFrame } from '../plan/settings.ts';
import { lockGeneration, readSceneRows } from '../rows/generation-rows.ts';
import { findCreated } from '../rows/idempotency.ts';
import { chosenMusic, newId } from '../rows/new-generation.ts';
import { currentPictures } from './current-pictures.ts';
import { insertTranslation } from './insert-translation.ts';
import { planTranslation } from './translation.ts';

export interface CopyOptions {
  readonly stages: Stages;
  readonly blobs: BlobStore;
  readonly request: CopyGenerationRequest;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Copies a generation's script, scenes and takes into a new generation with the requested shape. Speech is reused.
 * Paid pictures and the user's own pictures are reused as they are; free pictures are drawn again if the shape
 * differs. The copy itself makes nothing. In another language, a script model translates it first.
 *
 * @returns the id of the copy, and whether this call created it (`false` if an earlier call with this idempotency key
 * did)
 * @throws GenerationError `generation_not_found`, `idempotency_key_reused`, InputError `unknown_style`, and what
 * {@link planTranslation} throws
 */
export async function copyGeneration(
  ledger: Ledger,
  id: string,
  { stages, blobs, request, idempotencyKey }: CopyOptions,
): Promise<{ readonly id: string; readonly created: boolean }> {
  return ledger.transaction(async (transaction) => {
    const original = await lockGeneration(transaction, id);
    const settings = shapedBy(original, request, stages);
    if (request.language !== undefined) {
      const context = { original, shaped: settings, request, stages, blobs };
      const translation = await planTranslation(transaction, request.language, context);
      return insertTranslation(transaction, translation, { original, request, blobs, idempotencyKey });
    }
    refuseVoice(request);
    const copyId = newId();
    const { source, language, warnings, tags, tenant, budgetUsd, uncertain, scriptKey, revision } = original;
    const inserted = await transaction
      .insert(generations)
      .values({
        id: copyId,
        source,
        settings,
        language,
        warnings,
        tags,
        tenant,
        budgetUsd,
        uncertain,
        scriptKey,
        idempotencyKey: idempotencyKey ?? null,
        // New takes are numbered from the revision, so it has to be higher than the number of any copied take.
        revision,
        title: request.title ?? original.title,
        titleRevision: original.titleRevision,
        run: request.run ?? 'client',
        createdAt: new Date(),
      })
      .onConflictDoNothing()
      .returning({ id: generations.id });
    if (inserted.length === 0) {
      const earlier = await findCreated(transaction, { source, settings, tenant, idempotencyKey });
      return { id: earlier, created: false };
    }
    const isReshaped = !isSameShape(original.settings, settings);
    const reused = isReshaped ? await paidPictures(transaction, original, stages) : new Map();
    await copyScenes(transaction, { from: id, to: copyId, isReshaped, reused });
    await copyTakes(transaction, { from: id, to: copyId, isReshaped, reused });
    return { id: copyId, created: true };
  });
}

/** A copy has the speech of its original. */
function refuseVoice({ voice, models }: CopyGenerationRequest): void {
  const [asked] = Object.keys({ ...(voice !== undefined && { voice }), ...(models && { models }) });
  if (asked === undefined) return;
  throw new InputError('invalid_option', `“${asked}” is for a copy in another language.`, {
    advice: 'Name its language too, or change the settings of the copy.',
  });
}

/** The settings of the original, in another shape. */
export function shapedBy(
  original: GenerationRow,
  { format, resolution, fps, style, captions, captionStyle, music, mood, title }: CopyGenerationRequest,
  stages: Stages,
): StoredSettings {
  const illustrator = () => stages.models.picture.find(settings.models.picture);
  const { settings } = original;
  const { music: ownMusic = 'off', mood: ownMood, tune, ...unchanged } = settings;
  const copied: StoredSettings = {
    ...unchanged,
    ...chosenMusic({ music: music ?? ownMusic, mood: mood ?? ownMood }),
    ...((mood ?? tune) && { tune: mood ?? tune }),
    ...(format && { format }),
    ...(resolution && { resolution }),
    ...(fps && { fps }),
    ...(captions && { captions }),
    ...(captionStyle && { captionStyle }),
    ...(title !== undefined && { title }),
    ...(style !== undefined && { style: findStyle(illustrator(), style).id }),
  };
  // If there is no script yet, the look is chosen when the script is ready.
  return original.scriptKey === null ? copied : { ...copied, ...chosenLook(stages, copied, original) };
}

/** Whether pictures look the same with both settings. */
function isSameShape(one: StoredSettings, other: StoredSettings): boolean {
  return one.style === other.style && isSameFrame(one, other);
}

/** The key of the current picture, by scene and shot. */
type PictureKeys = ReadonlyMap<string, string>;

/** Current pictures that must not be paid for again, or that nobody could draw again. */
async function paidPictures(
  transaction: Ledger,
  original: GenerationRow,
  stages: Stages,
): Promise<PictureKeys> {
  const rows = (await readSceneRows(transaction, original.id, -1)).map(({ row }) => row);
  const pictures = await currentPictures(transaction, { original, rows, stages }, (engine) =>
    stages.models.picture.isPaid(engine),
  );
  return new Map(pictures.map(({ sceneId, shotId, key }) => [`${sceneId} ${shotId}`, key]));
}

interface CopyPlan {
  readonly from: string;
  readonly to: string;
  /** Whether the copy's pictures have another shape. */
  readonly isReshaped: boolean;
  readonly reused: PictureKeys;
}

async function copyScenes(transaction: Ledger, { from, to, isReshaped, reused }: CopyPlan): Promise<void> {
  const sceneRows = await transaction.select().from(scenes).where(eq(scenes.generationId, from));
  const shotRows = await transaction.select().from(shots).where(eq(shots.generationId, from));
  const copied = sceneRows.map((row) => ({ ...row, generationId: to, view: null }));
  const choiceOf = ({ sceneId, id, visualPrompt, pictureChoice }: ShotRow) => {
    if (!isReshaped) return pictureChoice;
    const key = reused.get(`${sceneId} ${id}`);
    return key === undefined ? null : { key, visualPrompt };
  };
  const copiedShots = shotRows.map((row) => ({ ...row, generationId: to, pictureChoice: choiceOf(row) }));
  for (const part of batches(copied, 500)) await transaction.insert(scenes).values([...part]);
  for (const part of batches(copiedShots, 500)) await transaction.insert(shots).values([...part]);
}

/** Copies the takes that can be used in the copy, with their dates. Pictures of another shape are left out. */
async function copyTakes(transaction: Ledger, { from, to, isReshaped, reused }: CopyPlan): Promise<void> {
  const kinds: AssetKind[] = isReshaped
    ? ['script', 'figure', 'speech']
    : ['script', 'figure', 'speech', 'picture'];
  const pictures = [...new Set(reused.values())];
  const isKept = sql.join(
    [inArray(takes.kind, kinds), ...(pictures.length > 0 ? [inArray(takes.assetKey, pictures)] : [])],
    sql` or `,
  );
  await transaction.execute(sql`
    insert into ${takes} (generation_id, scene_id, shot_id, kind, asset_key, created_at)
    select ${to}, scene_id, shot_id, kind, asset_key, created_at from ${takes}
    where generation_id = ${from} and (${isKept})`);
}
