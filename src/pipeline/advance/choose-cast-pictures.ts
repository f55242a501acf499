import type { CastPicture, Ledger, StoredSettings } from '../../store/index.ts';
import { unseen } from '../plan/cast-pictures.ts';
import { IdentityMemo } from '../plan/identity-memo.ts';
import { assetStatusOf, type GenerationPlan, type GenerationSnapshot } from '../plan/plan-generation.ts';
import { type PlannedAsset, type PlannedPicture, planScenes } from '../plan/plan-scenes.ts';
import { updateShot } from '../rows/scene-rows.ts';

/** Looks that a member had before are remembered too, up to this many. */
const MAX_CAST_PICTURES = 200;

/**
 * Makes the first finished picture of each member of the cast the one that is sent with later prompts. Whatever was
 * asked for before stays as it is, so that nothing is paid for again.
 *
 * @returns the settings after it, and whether shots were changed; `undefined` if there is nothing to choose
 */
export async function chooseCastPictures(
  transaction: Ledger,
  snapshot: GenerationSnapshot,
): Promise<{ readonly settings: StoredSettings; readonly isEdited: boolean } | undefined> {
  const { generation, engines, memo } = snapshot;
  const { cast = [], castPictures = [], style } = generation.settings;
  const wanted = engines.takesReferences ? unseen(cast, generation.settings) : [];
  if (wanted.length === 0) return undefined;
  const pictures = picturesOf(snapshot, generation.settings, memo);
  const found = wanted.flatMap(({ name, looks }): CastPicture[] => {
    const first = pictures.find((picture) => isMadeAsPlanned(snapshot, picture) && shows(picture, name));
    return first ? [{ name, looks, style, key: first.key }] : [];
  });
  if (found.length === 0) return undefined;
  const settings = {
    ...generation.settings,
    castPictures: [...castPictures, ...found].slice(-MAX_CAST_PICTURES),
  };
  const after = picturesOf(snapshot, settings, new IdentityMemo());
  let isEdited = false;
  for (const [index, { key, sceneId, shotId, request }] of pictures.entries()) {
    const next = after[index];
    if (!next || next.key === key || assetStatusOf(snapshot, key) === 'pending') continue;
    isEdited = true;
    const { prompt: visualPrompt, references = [] } = request;
    const pictureChoice = { key, visualPrompt, insteadOf: next.followingKey, references };
    await updateShot(transaction, { generationId: generation.id, sceneId, id: shotId }, { pictureChoice });
  }
  return { settings, isEdited };
}

function picturesOf(
  { generation, scenes, engines }: GenerationSnapshot,
  settings: StoredSettings,
  memo: IdentityMemo,
): PlannedPicture[] {
  return planScenes({ ...generation, settings }, scenes, { engines, memo }).flatMap(
    ({ pictures }) => pictures,
  );
}

/** One that was kept from other words or settings may show other looks. */
function isMadeAsPlanned(snapshot: GenerationSnapshot, { key, followingKey }: PlannedPicture): boolean {
  return key === followingKey && assetStatusOf(snapshot, key) === 'settled';
}

function shows({ request: { cast = [] } }: PlannedPicture, name: string): boolean {
  return cast.some((member) => member.name === name);
}

/**
 * Leaves out pictures that have to wait: while the first picture of somebody is made, others of the same wait for it.
 * They are asked for once it is there, or has failed.
 */
export function withoutWaiting(
  snapshot: GenerationSnapshot,
  { scenes }: GenerationPlan,
  wanted: readonly PlannedAsset[],
): readonly PlannedAsset[] {
  const { settings } = snapshot.generation;
  if (!snapshot.engines.takesReferences || unseen(settings.cast ?? [], settings).length === 0) return wanted;
  const pictures = scenes.flatMap((scene) => scene.pictures);
  const unseenIn = ({ request: { cast = [] } }: PlannedPicture) =>
    unseen(cast, settings).map(({ name }) => name);
  const underWay = pictures.filter(({ key }) => assetStatusOf(snapshot, key) === 'running');
  const awaited = new Set(underWay.flatMap(unseenIn));
  const byKey = new Map(pictures.map((picture) => [picture.key, picture]));
  const going = new Set<string>();
  return wanted.filter(({ key }) => {
    const picture = byKey.get(key);
    if (!picture || going.has(key)) return true;
    const names = unseenIn(picture);
    if (names.some((name) => awaited.has(name))) return false;
    for (const name of names) awaited.add(name);
    going.add(key);
    return true;
  });
}
