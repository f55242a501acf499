import type { SpeechDetail } from './asset-requests.ts';
import type { PlannedCredits } from './plan-credits.ts';
import { type PlannedAsset, type PlannedScene, partsOf, planCard, planSilence } from './plan-scenes.ts';
import type { ReadyScene } from './plan-segments.ts';
import { assetStatusOf, type GenerationSnapshot, type KnownAsset } from './snapshot.ts';

/** What replaces parts that failed, and the end card with the names of those who made the pictures. */
export function planStandIns(
  snapshot: GenerationSnapshot,
  scenes: readonly PlannedScene[],
  credits: PlannedCredits,
): PlannedAsset[] {
  const { engines, generation } = snapshot;
  const { settings } = generation;
  const failed = ({ key }: PlannedAsset) => assetStatusOf(snapshot, key) === 'failed';
  const named = typeof credits === 'object' ? [credits] : [];
  const standIns = scenes.flatMap((scene) => [
    ...(failed(scene.speech) ? [planSilence(scene)] : []),
    ...scene.pictures.filter(failed).map((picture) => planCard(scene, picture, { engines, settings })),
  ]);
  return [...standIns, ...named];
}

/** A scene on its way to be rendered. `lost` names a part that failed and cannot be replaced. */
export type SceneParts =
  | ReadyScene
  | { readonly lost: PlannedAsset; readonly planned: PlannedScene }
  | undefined;

/**
 * The scene with everything that its segment needs; `undefined` while a part is missing. `credits` replaces its last
 * picture.
 */
export function readyScene(
  snapshot: GenerationSnapshot,
  planned: PlannedScene,
  credits: PlannedCredits,
): SceneParts {
  const { assets } = snapshot;
  const used: KnownAsset[] = [];
  for (const part of partsOf(planned)) {
    const isFailed = assets.get(part.key)?.state === 'failed';
    const wanted = isFailed ? standInFor(snapshot, planned, part) : part;
    const asset = assets.get(wanted.key);
    if (asset?.state === 'failed') return { lost: wanted, planned };
    if (asset?.state !== 'settled') return undefined;
    used.push(asset);
  }
  if (credits === 'waiting') return undefined;
  if (credits !== undefined) {
    const card = assets.get(credits.key);
    if (card?.state === 'failed') return { lost: credits, planned };
    if (card?.state !== 'settled') return undefined;
    used[used.length - 1] = card;
  }
  const [speech, ...pictures] = used;
  if (!speech) return undefined;
  return snapshot.memo.get(`ready ${planned.row.id}`, [planned, ...used], () => ({
    planned,
    speechKey: speech.key,
    speech: speech.detail as SpeechDetail,
    pictures: pictures.map(({ key, hash }) => ({ key, hash })),
  }));
}

/** The asset that replaces a part that failed. */
function standInFor(
  { engines, generation: { settings } }: GenerationSnapshot,
  scene: PlannedScene,
  part: PlannedAsset,
): PlannedAsset {
  const picture = scene.pictures.find(({ key, shotId }) => key === part.key && shotId === part.shotId);
  return picture ? planCard(scene, picture, { engines, settings }) : planSilence(scene);
}
