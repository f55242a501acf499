import { InputError } from '../../core/errors.ts';
import type { Script } from '../../core/model.ts';
import { captionWarning } from '../../render/index.ts';
import type { BlobStore, Ledger, StoredProblem, StoredSettings } from '../../store/index.ts';
import { readScript } from '../makers/stored-json.ts';
import type { Stages } from '../models/stages.ts';
import { isOutlineDetail, type ScriptDetail } from '../plan/asset-requests.ts';
import { brandedScript } from '../plan/branded-script.ts';
import { fontWarnings } from '../plan/font-warnings.ts';
import type { GenerationPlan, GenerationSnapshot, KnownAsset } from '../plan/plan-generation.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { chosenLook, chosenSpeaker, chosenTune, documentFacts, renderSettings } from '../plan/settings.ts';
import { insertFigures } from '../rows/figure-rows.ts';
import { insertScript } from '../rows/generation-rows.ts';
import { brandFiles } from '../rows/kept-brand.ts';
import { chooseKeptPictures } from '../rows/kept-pictures.ts';

interface ScriptStages {
  readonly stages: Pick<Stages, 'models' | 'cardIllustrator'>;
  readonly blobs: BlobStore;
}

/** A script that is written, and its asset. */
interface FinishedScript {
  readonly script: Script;
  readonly asset: KnownAsset;
}

/**
 * Turns the script into rows of scenes once the script is ready.
 *
 * @returns the changed columns of the generation; `undefined` if there is nothing to insert
 */
export async function insertFinishedScript(
  transaction: Ledger,
  { stages, blobs }: ScriptStages,
  { snapshot, plan }: { readonly snapshot: GenerationSnapshot; readonly plan: GenerationPlan },
): Promise<Partial<GenerationRow> | undefined> {
  const { generation } = snapshot;
  const finished = await finishedScript(blobs, snapshot, plan);
  if (finished === undefined) return undefined;
  const { script, asset } = finished;
  const language = generation.settings.language ?? script.language;
  // A title that the user chose is kept.
  const title = generation.titleRevision > 0 ? generation.title : script.title;
  const text = script.scenes.map(({ narration }) => narration).join('\n\n');
  const { speaker } = speakerFor(stages, { generation, text, language });
  const problems = unspeakableText(stages, { generation, speaker, text, language });
  const refusal = problems.find(({ severity }) => severity === 'error');
  if (refusal) {
    const { message, advice } = refusal;
    const error: StoredProblem = { code: 'unspeakable_text', message, advice, retryable: false };
    return { error, language, title };
  }
  const settings = settledSettings(stages, generation.settings, { script, speaker });
  const leftOut = settings.captions === 'burned' ? captionWarning(text, renderSettings(settings)) : undefined;
  const warnings = [
    ...script.warnings,
    ...(speaker ? [spokenInstead(speaker.model)] : []),
    ...problems.map(({ message, advice }) => `${message} ${advice}`),
    ...(leftOut === undefined ? [] : [leftOut]),
    ...fontWarnings(script.scenes, settings.brand?.fonts),
  ];
  await insertRows(transaction, { ...generation, settings }, finished);
  return { scriptKey: asset.key, language, title, warnings, settings };
}

/** The whole script, once it is written and not inserted yet. */
async function finishedScript(
  blobs: BlobStore,
  { generation, assets }: GenerationSnapshot,
  plan: GenerationPlan,
): Promise<FinishedScript | undefined> {
  if (generation.scriptKey !== null || generation.error) return undefined;
  const asset = assets.get(plan.script.key);
  const parts = plan.scriptParts.map(({ key }) => assets.get(key));
  const isSettled = [asset, ...parts].every((each) => each?.state === 'settled');
  if (!asset || !isSettled || asset.hash === null) return undefined;
  const outline = await readScript(blobs, asset.hash);
  const partScripts = await Promise.all(parts.map((part) => readScript(blobs, part?.hash ?? '')));
  const script = joinedScript(outline, partScripts);
  if (!generation.settings.translation) return { script, asset };
  return { script: { ...script, title: titleIn(generation, partScripts) }, asset };
}

/** The settings with everything that is chosen once the script is known. */
function settledSettings(
  stages: ScriptStages['stages'],
  settings: StoredSettings,
  { script, speaker }: { readonly script: Script; readonly speaker: StoredSettings['speaker'] },
): StoredSettings {
  // A translation has the settings of its original.
  if (settings.translation) return settings;
  return {
    ...settings,
    ...(speaker && { speaker }),
    ...chosenLook(stages, settings, documentFacts(script)),
    ...chosenTune(settings, script),
    ...(script.retold && { retold: script.retold }),
    ...(script.cast && script.cast.length > 0 && { cast: script.cast }),
  };
}

async function insertRows(
  transaction: Ledger,
  { id, settings }: Pick<GenerationRow, 'id' | 'settings'>,
  { script, asset }: FinishedScript,
): Promise<void> {
  const { brand, translation } = settings;
  await insertScript(transaction, id, translation ? script : brandedScript(script, brand));
  if (translation) await chooseKeptPictures(transaction, id);
  const figures = isOutlineDetail(asset.detail) ? {} : ((asset.detail ?? {}) as ScriptDetail);
  await insertFigures(transaction, id, { ...figures, ...brandFiles(brand ?? {}), music: musicOf(settings) });
}

/** Music that was chosen before the script was written. */
function musicOf({ musicFile }: StoredSettings) {
  if (musicFile === undefined) return undefined;
  const { hash, sizeBytes } = musicFile;
  return { hash, sizeBytes, mediaType: 'audio/wav' };
}

/** The title of a translated film: the user's, or that of its first part. */
function titleIn({ settings, title }: GenerationRow, [first]: readonly Script[]): string {
  return settings.title ?? first?.title ?? title;
}

/** A script with the scenes of its parts, if it was written in parts. */
function joinedScript(script: Script, parts: readonly Script[]): Script {
  if (parts.length === 0) return script;
  return {
    ...script,
    scenes: parts.flatMap(({ scenes }) => scenes),
    warnings: [...new Set([...script.warnings, ...parts.flatMap(({ warnings }) => warnings)])],
  };
}

interface SpokenText {
  readonly generation: GenerationRow;
  readonly text: string;
  readonly language: string;
}

function speakerFor({ models }: Pick<Stages, 'models'>, { generation: { settings }, ...spoken }: SpokenText) {
  return unlessUnknown(() => chosenSpeaker(models, settings, spoken)) ?? {};
}

function unspeakableText(
  { models }: Pick<Stages, 'models'>,
  {
    generation: { settings },
    speaker,
    text,
    language,
  }: SpokenText & { readonly speaker: StoredSettings['speaker'] },
) {
  const model = speaker?.model ?? settings.models.speech;
  return unlessUnknown(() => models.speech.find(model).unspeakable(text, language)) ?? [];
}

/** A speech model that no longer exists reports nothing here. Each scene's speech fails with the reason instead. */
function unlessUnknown<Result>(ask: () => Result): Result | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function spokenInstead(model: string): string {
  return `${model} speaks, because the default voice does not speak the document’s language. Choose another voice or speech model if you like one better.`;
}
