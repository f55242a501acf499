import type { CastList, CastPictureView } from '../../protocol/index.ts';
import { assetsByKey, type Ledger, type StoredSettings } from '../../store/index.ts';
import { engineNames, type Stages } from '../models/stages.ts';
import { names } from '../plan/cast-in.ts';
import { pictureOfMember } from '../plan/cast-pictures.ts';
import { pictureEngine } from '../plan/settings.ts';
import { readGeneration, readSceneRows } from '../rows/generation-rows.ts';

/**
 * The cast of a film, with how many of its pictures show each member, and which of them is sent with the others.
 *
 * @throws GenerationError `generation_not_found`
 */
export async function castOf(ledger: Ledger, id: string, stages: Stages): Promise<CastList> {
  const { settings } = await readGeneration(ledger, id);
  const { cast = [] } = settings;
  const engines = engineNames(stages, settings.models);
  const sendsPictures = engines.takesReferences;
  if (cast.length === 0) return { cast: [], sendsPictures };
  const prompts = (await readSceneRows(ledger, id, -1)).flatMap(({ row }) =>
    row.shots
      .filter(({ card }) => pictureEngine(settings, card, engines).engine !== engines.cards)
      .map(({ visualPrompt }) => visualPrompt),
  );
  const pictureOf = await picturesOf(ledger, settings);
  return {
    cast: cast.map((member) => ({
      name: member.name,
      looks: member.looks,
      shots: prompts.filter((prompt) => names(prompt, member.name)).length,
      ...(sendsPictures && pictureOf(member)),
    })),
    sendsPictures,
  };
}

type Member = NonNullable<StoredSettings['cast']>[number];

/** The picture of each member. One that was lost is not there. */
async function picturesOf(
  ledger: Ledger,
  settings: StoredSettings,
): Promise<(member: Member) => { picture?: CastPictureView | null }> {
  const { cast = [], castPictures = [] } = settings;
  const keys = cast.flatMap((member) => pictureOfMember(member, settings) ?? []);
  const assets = await assetsByKey(ledger, [...new Set(keys)]);
  return (member) => {
    const key = pictureOfMember(member, settings);
    if (key === null) return { picture: null };
    const hash = key === undefined ? undefined : assets.get(key)?.hash;
    if (key === undefined || !hash) return {};
    const chosen = castPictures.some(
      (each) => each.style === undefined && each.key === key && each.name === member.name,
    );
    return { picture: { take: key, previewUrl: `/api/assets/${hash}/preview`, chosen } };
  };
}
