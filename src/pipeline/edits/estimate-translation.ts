import { FILM_ENDS_MS } from '../../core/film-ends.ts';
import { estimateSceneMs } from '../../core/text/speech-estimate.ts';
import type { Estimate, TranslationRequest } from '../../protocol/index.ts';
import type { BlobStore, Ledger } from '../../store/index.ts';
import { translatedParts, translationWork } from '../makers/translation-maker.ts';
import { FREE } from '../models/model-registry.ts';
import { engineNames, type Stages } from '../models/stages.ts';
import { estimatedPart, sumUsd } from '../plan/estimate.ts';
import { planScript, planScriptParts } from '../plan/plan-scenes.ts';
import { pictureEngine, sizeOf, speakerOf } from '../plan/settings.ts';
import { lockGeneration, readKnownAssets } from '../rows/generation-rows.ts';
import { shapedBy } from './copies.ts';
import { planTranslation, type Translation } from './translation.ts';

/**
 * What the same film in another language would hold and cost. It assumes that a translation is as long as the
 * original. Starts nothing and stores nothing.
 *
 * @throws what making it would throw
 */
export async function estimateTranslation(
  ledger: Ledger,
  id: string,
  {
    stages,
    blobs,
    request,
  }: { readonly stages: Stages; readonly blobs: BlobStore; readonly request: TranslationRequest },
): Promise<Estimate> {
  const { translation, isWritten } = await ledger.transaction(async (transaction) => {
    const original = await lockGeneration(transaction, id);
    const shaped = shapedBy(original, request, stages);
    const context = { original, shaped, request, stages, blobs };
    const translation = await planTranslation(transaction, request.language, context);
    const { settings, language, storyboard } = translation;
    const detail = { document: { hash: '', sizeBytes: 0 }, parts: translatedParts(storyboard) };
    const wanted = { ...original, scriptKey: null, settings, language };
    const script = planScript(wanted, engineNames(stages, settings.models));
    const hash = settings.translation?.storyboard ?? '';
    const keys = planScriptParts(script, { state: 'settled', hash, detail }).map(({ key }) => key);
    const known = await readKnownAssets(transaction, keys);
    const settled = new Set(known.filter(({ state }) => state === 'settled').map(({ key }) => key));
    return { translation, isWritten: keys.map((key) => settled.has(key)) };
  });
  return estimateOf(translation, isWritten, stages);
}

/** @param isWritten whether each part of the storyboard was translated before */
function estimateOf(
  { settings, language, storyboard, kept }: Translation,
  isWritten: readonly boolean[],
  stages: Stages,
): Estimate {
  const { models } = stages;
  const { scenes } = storyboard;
  const { script, picture } = settings.models;
  const speech = speakerOf(settings).model;
  const keptShots = new Set(kept.map(({ sceneId, shotId }) => `${sceneId} ${shotId}`));
  const drawn = scenes.flatMap(({ id, shots }) => shots.filter((shot) => !keptShots.has(`${id} ${shot.id}`)));
  const engines = engineNames(stages, settings.models);
  const parts = {
    script: estimatedPart(
      { model: script, price: models.script.price(script) },
      isWritten.map((isDone, part) =>
        isDone ? FREE : models.script.quote(script, { ...translationWork(storyboard, part), length: 'full' }),
      ),
    ),
    speech: estimatedPart(
      { model: speech, price: models.speech.price(speech) },
      scenes.map(({ narration }) => models.speech.quote(speech, { narration })),
    ),
    picture: estimatedPart(
      { model: picture, price: models.picture.price(picture) },
      drawn.map(({ visualPrompt: prompt, card }) =>
        models.picture.quote(pictureEngine(settings, card, engines).engine, {
          prompt,
          size: sizeOf(settings),
        }),
      ),
    ),
  };
  return {
    scenes: scenes.length,
    shots: scenes.reduce((sum, { shots }) => sum + shots.length, 0),
    durationMs: scenes.reduce(
      (totalMs, { narration }) => totalMs + estimateSceneMs(narration, { ...settings, language }),
      FILM_ENDS_MS,
    ),
    ...parts,
    costUsd: sumUsd(Object.values(parts).map(({ costUsd }) => costUsd)),
  };
}
