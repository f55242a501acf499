import { findStyle } from '../../pictures/index.ts';
import type { UpdateGenerationRequest } from '../../protocol/index.ts';
import { findVoice } from '../../speech/index.ts';
import { type Ledger, type StoredSettings, scenes } from '../../store/index.ts';
import { engineNames, type Stages } from '../models/stages.ts';
import { IdentityMemo } from '../plan/identity-memo.ts';
import { type EngineNames, type GenerationRow, type PlannedScene, planScenes } from '../plan/plan-scenes.ts';
import { speakerOf } from '../plan/settings.ts';
import { readKnownAssets, readSceneRows } from '../rows/generation-rows.ts';
import { refuseUnpriced } from '../rows/new-generation.ts';
import { isScene, updateShot } from '../rows/scene-rows.ts';

type ModelChange = Pick<UpdateGenerationRequest, 'models' | 'voice'>;
/** What a change of models needs of the stages. */
export type ModelStages = Pick<Stages, 'models' | 'cardIllustrator' | 'renderer'>;

/**
 * Chooses other models for a generation. What is made stays: each finished part becomes the chosen take of its words,
 * so that only what is missing, edited or regenerated from now on is made by the new models.
 *
 * @returns the settings of the generation's row
 * @throws InputError `unknown_model`, `model_unavailable`, `model_not_allowed`, `unknown_voice`, or `price_unknown` if
 * the generation has a budget
 */
export async function changeModels(
  transaction: Ledger,
  generation: GenerationRow,
  { change, stages }: { readonly change: ModelChange; readonly stages: ModelStages },
): Promise<StoredSettings> {
  const settings = settingsAfter(generation.settings, change, stages);
  if (generation.budgetUsd !== null) refuseUnpriced(settings, stages.models);
  await keepMade(transaction, generation, engineNames(stages, generation.settings.models));
  return settings;
}

function settingsAfter(
  settings: StoredSettings,
  { models: wanted = {}, voice }: ModelChange,
  { models }: ModelStages,
): StoredSettings {
  const { speaker: _, leavesVoiceOpen: __, ...unchanged } = settings;
  const before = speakerOf(settings);
  const speaker = models.speech.find(wanted.speech ?? before.model);
  const isSame = speaker.id === before.model;
  const illustrator = models.picture.find(wanted.picture ?? settings.models.picture);
  const hasStyle = illustrator.styles.some(({ id }) => id === settings.style);
  return {
    ...unchanged,
    voice: findVoice(speaker, voice ?? (isSame ? before.voice : undefined)).id,
    style:
      hasStyle || illustrator.id === settings.models.picture
        ? settings.style
        : findStyle(illustrator, illustrator.styles[0]?.id ?? '').id,
    models: { ...settings.models, speech: speaker.id, picture: illustrator.id },
  };
}

/** Makes each finished part the chosen take of its words. */
async function keepMade(transaction: Ledger, generation: GenerationRow, engines: EngineNames): Promise<void> {
  const rows = (await readSceneRows(transaction, generation.id, -1)).map(({ row }) => row);
  const planned = planScenes(generation, rows, { engines, memo: new IdentityMemo() });
  const keys = planned.flatMap(({ speech, pictures }) => [speech, ...pictures].map(({ key }) => key));
  const known = await readKnownAssets(transaction, [...new Set(keys)]);
  const made = new Set(known.flatMap(({ key, state }) => (state === 'settled' ? [key] : [])));
  for (const scene of planned) await keepScene(transaction, scene, made);
}

async function keepScene(
  transaction: Ledger,
  { row, speech, pictures }: PlannedScene,
  made: ReadonlySet<string>,
): Promise<void> {
  const { generationId, id: sceneId, narration } = row;
  if (made.has(speech.key)) {
    await transaction
      .update(scenes)
      .set({ speechChoice: { key: speech.key, narration } })
      .where(isScene(generationId, sceneId));
  }
  for (const { key, shotId, request } of pictures) {
    if (!made.has(key)) continue;
    const pictureChoice = { key, visualPrompt: request.prompt };
    await updateShot(transaction, { generationId, sceneId, id: shotId }, { pictureChoice });
  }
}
