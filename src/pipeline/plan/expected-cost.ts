import type { Models } from '../models/stages.ts';
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
  if (isFree && !models.picture.isPaid(chosen.picture)) return 0;
  if (generation.scriptKey === null) return null;
  const isOwn = ({ key }: PlannedAsset) => {
    const asset = assets.get(key);
    return asset?.state !== 'settled' || asset.payer === generation.id;
  };
  const written = assets.get(script.key);
  const speech = scenes
    .filter((scene) => isOwn(scene.speech))
    .map(({ row }) => models.speech.quote(chosen.speech, row).costUsd);
  const pictures = scenes
    .flatMap((scene) => scene.pictures)
    .filter(isOwn)
    .map(({ request }) => models.picture.quote(request.engine, request).costUsd);
  return sumUsd([isOwn(script) ? (written?.costUsd ?? 0) : 0, ...speech, ...pictures]);
}
