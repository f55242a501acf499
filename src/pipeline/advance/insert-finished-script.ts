import { InputError } from '../../core/errors.ts';
import type { Script } from '../../core/model.ts';
import { captionWarning } from '../../render/index.ts';
import type { BlobStore, Ledger, StoredProblem, StoredSettings } from '../../store/index.ts';
import { readScript } from '../makers/stored-script.ts';
import type { Stages } from '../models/stages.ts';
import { isOutlineDetail, type ScriptDetail } from '../plan/asset-requests.ts';
import { brandedScript } from '../plan/branded-script.ts';
import { fontWarnings } from '../plan/font-warnings.ts';
import type { GenerationPlan, GenerationSnapshot } from '../plan/plan-generation.ts';
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

/**
 * Turns the script into rows of scenes once the script is ready.
 *
 * @returns the changed columns of the generation; `undefined` if there is nothing to insert
 */
export async function insertFinishedScript(
  transaction: Ledger,
  { stages, blobs }: ScriptStages,
  {
    snapshot: { generation, assets },
    plan,
  }: { readonly snapshot: GenerationSnapshot; readonly plan: GenerationPlan },
): Promise<Partial<GenerationRow> | undefined> {
  if (generation.scriptKey !== null || generation.error) return undefined;
  const asset = assets.get(plan.script.key);
  const parts = plan.scriptParts.map(({ key }) => assets.get(key));
  const isSettled = [asset, ...parts].every((each) => each?.state === 'settled');
  if (!asset || !isSettled || asset.hash === null) return undefined;
  const { translation } = generation.settings;
  const outlined = await readScript(blobs, asset.hash);
  const partScripts = await Promise.all(parts.map((part) => readScript(blobs, part?.hash ?? '')));
  const joined = joinedScript(outlined, partScripts);
  const script = translation ? { ...joined, title: titleIn(generation, partScripts) } : joined;
  const language = generation.settings.language ?? script.language;
  // A title that the user chose is kept.
  const title = generation.titleRevision > 0 ? generation.title : script.title;
  const text = script.scenes.map(({ narration }) => narration).join('\n\n');
  const warnings = [...script.warnings];
  const { speaker } = speakerFor(stages, { generation, text, language });
  if (speaker) warnings.push(spokenInstead(speaker.model));
  for (const problem of unspeakableText(stages, { generation, speaker, text, language })) {
    if (problem.severity === 'error') {
      const { message, advice } = problem;
      const error: StoredProblem = { code: 'unspeakable_text', message, advice, retryable: false };
      return { error, language, title };
    }
    warnings.push(`${problem.message} ${problem.advice}`);
  }
  // A translation has the settings of its original.
  const settings = translation
    ? generation.settings
    : {
        ...generation.settings,
        ...(speaker && { speaker }),
        ...chosenLook(stages, generation.settings, documentFacts(script)),
        ...chosenTune(generation.settings, script),
        ...(script.retold && { retold: script.retold }),
        ...(script.cast && script.cast.length > 0 && { cast: script.cast }),
      };
  const leftOut = settings.captions === 'burned' ? captionWarning(text, renderSettings(settings)) : undefined;
  if (leftOut !== undefined) warnings.push(leftOut);
  const { brand } = settings;
  warnings.push(...fontWarnings(script.scenes, brand?.fonts));
  await insertScript(transaction, generation.id, translation ? script : brandedScript(script, brand));
  if (translation) await chooseKeptPictures(transaction, generation.id);
  const figures = isOutlineDetail(asset.detail) ? {} : ((asset.detail ?? {}) as ScriptDetail);
  await insertFigures(transaction, generation.id, {
    ...figures,
    ...brandFiles(brand ?? {}),
    music: musicOf(settings),
  });
  return { scriptKey: asset.key, language, title, warnings, settings };
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
