import type { Models } from '../models/stages.ts';
import type { SpeechRequestData } from './asset-requests.ts';
import { sumUsd } from './estimate.ts';
import type { GenerationPlan, GenerationSnapshot } from './plan-generation.ts';
import type { PlannedAsset } from './plan-scenes.ts';

/**
 * The expected cost of a whole generation, including what its script has cost. `null` before a paid script is
 * written, and if a model's price is unknown. Assets that another generation has paid for cost nothing.
 */
export function expectedUsd(
  { generation, assets }: GenerationSnapshot,
  { script, scenes }: GenerationPlan,
  models: Models,
): number | null {
  const chosen = generation.settings.models;
  const isFree = !models.script.isPaid(chosen.script) && !models.speech.isPaid(chosen.speech);
  if (generation.scriptKey === null) return isFree && !models.picture.isPaid(chosen.picture) ? 0 : null;
  // A part that is made keeps the price of the model that made it.
  const engineOf = ({ key }: PlannedAsset, planned: string) => assets.get(key)?.engine ?? planned;
  const isOwn = ({ key }: PlannedAsset) => {
    const asset = assets.get(key);
    return asset?.state !== 'settled' || asset.payer === generation.id;
  };
  const written = assets.get(script.key);
  const speech = scenes
    .filter((scene) => isOwn(scene.speech))
    .map(({ row, speech }) => {
      const { engine } = speech.request as SpeechRequestData;
      return models.speech.quote(engineOf(speech, engine), row).costUsd;
    });
  const pictures = scenes
    .flatMap((scene) => scene.pictures)
    .filter(isOwn)
    .map((picture) => {
      const { request } = picture;
      return models.picture.quote(engineOf(picture, request.engine), request).costUsd;
    });
  return sumUsd([isOwn(script) ? (written?.costUsd ?? 0) : 0, ...speech, ...pictures]);
}
