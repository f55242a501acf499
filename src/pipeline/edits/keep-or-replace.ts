import { framingOf, type ShotFraming } from '../../core/framing.ts';
import type { Illustrator, PictureWork } from '../../pictures/index.ts';
import { type Ledger, type PictureChoice, type SpeechChoice, scenes } from '../../store/index.ts';
import type { ModelRegistry } from '../models/model-registry.ts';
import { OWN_ENGINE, type PictureRequestData } from '../plan/asset-requests.ts';
import { pictureKey, pictureOfMember, withReferences } from '../plan/cast-pictures.ts';
import { IdentityMemo } from '../plan/identity-memo.ts';
import {
  type EngineNames,
  type GenerationRow,
  type PlannedAsset,
  planScenes,
  type SceneRow,
} from '../plan/plan-scenes.ts';
import { isSameFrame } from '../plan/settings.ts';
import { readKnownAssets } from '../rows/generation-rows.ts';
import { isScene, updateShot } from '../rows/scene-rows.ts';
import { slotOf } from '../rows/takes.ts';

/** A generation at one side of a change of its settings. */
interface Side {
  readonly generation: GenerationRow;
  readonly rows: readonly SceneRow[];
  readonly engines: EngineNames;
}

interface SettingsSides {
  readonly made: 'keep' | 'replace';
  readonly before: Side;
  readonly after: Side;
  readonly picture: ModelRegistry<Illustrator, PictureWork>;
}

/** A part before a change, its words, and the take that was chosen for it. */
interface Part {
  readonly current: PlannedAsset;
  /** The key of the take that follows from the words and the settings, whatever was chosen. */
  readonly followingKey: string;
  readonly choice: SpeechChoice | PictureChoice | null;
  /** The part of a picture that the user chose. */
  readonly framing?: ShotFraming | null | undefined;
  readonly choose: (transaction: Ledger, choice: TakeChoice) => Promise<unknown>;
}

type TakeChoice = Pick<SpeechChoice, 'key' | 'insteadOf'>;

/**
 * Writes which takes are chosen after a change of settings. A part that is kept becomes the chosen take of its words. A
 * take that was chosen earlier, and is replaced, stays the choice for the settings before, so that it is used again
 * when they come back. Files of the user's own always stay.
 */
export async function keepOrReplace(
  transaction: Ledger,
  { made, before, after, picture }: SettingsSides,
): Promise<void> {
  const parts = partsOf(before);
  const next = partsOf(after);
  const keys = [...parts.values()].map(({ current }) => current.key);
  const known = await readKnownAssets(transaction, [...new Set(keys)]);
  const settled = new Map(known.flatMap((asset) => (asset.state === 'settled' ? [[asset.key, asset]] : [])));
  const isRedrawn = !isSameFrame(before.generation.settings, after.generation.settings);
  const { cast = [] } = after.generation.settings;
  const castPictures = new Set(cast.map((member) => pictureOfMember(member, after.generation.settings)));
  for (const [slot, { current, followingKey, choice, framing, choose }] of parts) {
    const then = next.get(slot);
    const asset = settled.get(current.key);
    if (!then || !asset || then.followingKey === followingKey) continue;
    const engine = asset.engine ?? engineOf(current);
    // What costs nothing follows, unless another model would draw it.
    const isFollowing = isRedrawn || engineOf(then.current) === engineOf(current);
    // Another picture, such as another photograph, would lose the part that was chosen.
    const isFramed = framingOf(framing, asset.hash) !== undefined;
    const isDrawnAgain = current.kind === 'picture' && isFollowing && !isFramed && !picture.isPaid(engine);
    // It shows how somebody looks: with itself for a model, it would be another one.
    const isCastPicture = castPictures.has(current.key) && isSameButForPictures(current, then.current);
    const stays = engine === OWN_ENGINE || isCastPicture || (made === 'keep' && !isDrawnAgain);
    const willStay = then.current.key === current.key;
    if (stays && !willStay) await choose(transaction, { key: current.key });
    if (!stays && willStay && choice) await choose(transaction, { key: choice.key, insteadOf: followingKey });
  }
}

/** Whether two requests differ at most in the pictures that are sent with them. */
function isSameButForPictures(one: PlannedAsset, other: PlannedAsset): boolean {
  if (one.kind !== 'picture') return false;
  const [before, after] = [one, other].map(({ request }) =>
    pictureKey(withReferences(request as PictureRequestData, [])),
  );
  return before === after;
}

function engineOf({ request }: PlannedAsset): string {
  return (request as { readonly engine: string }).engine;
}

/** By scene and shot. */
function partsOf({ generation, rows, engines }: Side): Map<string, Part> {
  const plan = (scenes: readonly SceneRow[]) =>
    planScenes(generation, scenes, { engines, memo: new IdentityMemo() });
  const unchosen = plan(
    rows.map((row) => ({
      ...row,
      speechChoice: null,
      shots: row.shots.map((shot) => ({ ...shot, pictureChoice: null })),
    })),
  );
  const parts = new Map<string, Part>();
  for (const [index, { row, speech, pictures }] of plan(rows).entries()) {
    const { generationId, id: sceneId, narration } = row;
    parts.set(slotOf(speech), {
      current: speech,
      followingKey: unchosen[index]?.speech.key ?? '',
      choice: row.speechChoice,
      choose: (transaction, choice) =>
        transaction
          .update(scenes)
          .set({ speechChoice: { ...choice, narration } })
          .where(isScene(generationId, sceneId)),
    });
    for (const [shotIndex, shot] of pictures.entries()) {
      const { visualPrompt = '', pictureChoice = null, framing } = row.shots[shotIndex] ?? {};
      parts.set(slotOf(shot), {
        current: shot,
        followingKey: unchosen[index]?.pictures[shotIndex]?.key ?? '',
        choice: pictureChoice,
        framing,
        choose: (transaction, choice) =>
          updateShot(
            transaction,
            { generationId, sceneId, id: shot.shotId },
            { pictureChoice: { ...choice, visualPrompt } },
          ),
      });
    }
  }
  return parts;
}
