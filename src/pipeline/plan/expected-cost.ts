import type { StoredSettings } from '../../store/index.ts';
import type { Models } from '../models/stages.ts';
import type { PictureRequestData, SpeechRequestData } from './asset-requests.ts';
import { MAX_REFERENCES } from './cast-pictures.ts';
import { sumUsd } from './estimate.ts';
import { type GenerationPlan, type GenerationSnapshot, partsOf } from './plan-generation.ts';
import type { PlannedAsset } from './plan-scenes.ts';
import { speakerOf } from './settings.ts';

/** Whether any model of a film costs money. */
export function costsMoney(settings: StoredSettings, models: Models): boolean {
  const { script, picture } = settings.models;
  return (
    models.script.isPaid(script) ||
    models.speech.isPaid(speakerOf(settings).model) ||
    models.picture.isPaid(picture)
  );
}

/**
 * What making a scene's speech or a picture is expected to cost; `null` if the price is unknown.
 *
 * @param engine that of a part that was asked for. One that was not may be sent pictures of all whom it shows; its
 * model is that of its request.
 */
export function quoteUsd({ kind, request }: PlannedAsset, models: Models, engine?: string): number | null {
  if (kind === 'speech') {
    const speech = request as SpeechRequestData;
    return models.speech.quote(engine ?? speech.engine, speech).costUsd;
  }
  const picture = request as PictureRequestData;
  const { cast = [], references = engine === undefined ? cast.slice(0, MAX_REFERENCES) : [] } = picture;
  return models.picture.quote(engine ?? picture.engine, { ...picture, references }).costUsd;
}

/**
 * The expected cost of a whole generation, including what its script has cost. `null` before a paid script is
 * written, and if a model's price is unknown. Assets that another generation has paid for cost nothing.
 */
export function expectedUsd(
  { generation, assets }: GenerationSnapshot,
  { script, scriptParts, scenes }: GenerationPlan,
  models: Models,
): number | null {
  if (generation.scriptKey === null) return costsMoney(generation.settings, models) ? null : 0;
  const isOwn = ({ key }: PlannedAsset) => {
    const asset = assets.get(key);
    return asset?.state !== 'settled' || asset.payer === generation.id;
  };
  const written = [script, ...scriptParts].filter(isOwn).map(({ key }) => assets.get(key)?.costUsd ?? 0);
  const parts = scenes
    .flatMap(partsOf)
    .filter(isOwn)
    // A part that is made keeps the price of the model that made it.
    .map((part) => quoteUsd(part, models, assets.get(part.key)?.engine ?? undefined));
  return sumUsd([...written, ...parts]);
}
