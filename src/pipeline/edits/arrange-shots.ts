import { isDeepStrictEqual } from 'node:util';
import { type Card, pictureOf } from '../../core/card.ts';
import type { ClipSound } from '../../core/clip-sound.ts';
import { InputError } from '../../core/errors.ts';
import { framingOf } from '../../core/framing.ts';
import { cutsCharacter } from '../../core/text/cuts-character.ts';
import { separatesWords } from '../../core/text/words.ts';
import type { InsertSceneRequest, UpdateSceneRequest } from '../../protocol/index.ts';
import { type Ledger, type PictureChoice, shots } from '../../store/index.ts';
import type { ShotRow } from '../plan/plan-scenes.ts';
import { newId } from '../rows/new-generation.ts';
import { findShot, isShot, shotsOf, updateShot } from '../rows/scene-rows.ts';
import { chosenPicture } from '../rows/takes.ts';

interface SceneName {
  readonly generationId: string;
  readonly sceneId: string;
}

type ChangedShot = NonNullable<UpdateSceneRequest['shots']>[number];
type ListedShot = NonNullable<UpdateSceneRequest['shotList']>[number];
type NewShot = NonNullable<InsertSceneRequest['shots']>[number];

interface EditedScene extends SceneName {
  /** The key of the picture that follows from a shot's words and card, whatever was chosen. */
  readonly followingKey: (shot: ShotRow) => string;
}

/** Changes what a shot shows. Absent fields stay as they are. */
export async function editShot(
  transaction: Ledger,
  { followingKey, ...scene }: EditedScene,
  { id, visualPrompt, card, framing, clipSound, take }: ChangedShot,
): Promise<void> {
  const before = await findShot(transaction, { ...scene, id });
  const prompt = visualPrompt ?? before.visualPrompt;
  const after = {
    card: card === undefined ? before.card : (card as Card | null),
    framing: framing === undefined ? before.framing : framing,
  };
  const pictureChoice =
    take === undefined
      ? keptChoice(before, after, followingKey)
      : await chosenPicture(transaction, { ...scene, shotId: id, visualPrompt: prompt, take });
  const sound = clipSound === undefined ? {} : { clipSound: keptSound(clipSound) };
  const change = { visualPrompt: prompt, pictureChoice, ...after, ...sound };
  await updateShot(transaction, { ...scene, id }, change);
}

function keptSound(clipSound: ClipSound | undefined) {
  return clipSound === 'low' ? clipSound : null;
}

/**
 * The take that was chosen. If the card is drawn in another way now, it would hide that, so it holds again only when
 * the card is what it was.
 */
function keptChoice(
  before: ShotRow,
  after: Pick<ShotRow, 'card' | 'framing'>,
  followingKey: EditedScene['followingKey'],
): PictureChoice | null {
  const { pictureChoice } = before;
  const drawn = ({ card, framing }: Pick<ShotRow, 'card' | 'framing'>) => [
    card,
    card && framingOf(framing, pictureOf(card)?.hash),
  ];
  if (!pictureChoice || isDeepStrictEqual(drawn(before), drawn(after))) return pictureChoice;
  return { insteadOf: followingKey(before), ...pictureChoice };
}

/** Adds a shot, or restores a removed one with its takes. A copy has the take of its original. */
export async function insertShot(
  transaction: Ledger,
  scene: SceneName,
  {
    position,
    id,
    visualPrompt,
    narrationStart = 0,
    card,
    framing,
    clipSound,
    take,
  }: NewShot & { position: number },
): Promise<void> {
  const slot = { ...scene, shotId: id, visualPrompt };
  const pictureChoice = await chosenPicture(transaction, { ...slot, take: take ?? null, isBrought: true });
  await transaction.insert(shots).values({
    ...scene,
    id,
    position,
    visualPrompt,
    pictureChoice,
    narrationStart,
    card: (card as Card | undefined) ?? null,
    framing: framing ?? null,
    clipSound: keptSound(clipSound),
  });
}

/**
 * Sets which shots a scene has, and from where each is shown. Those that exist keep their takes. A picture does not
 * follow the words that it is now shown with: it was put there on purpose.
 *
 * @throws InputError `invalid_option` if the list cannot be shown with this narration
 */
export async function arrangeShots(
  transaction: Ledger,
  scene: EditedScene & { readonly narration: string },
  list: readonly ListedShot[],
): Promise<void> {
  const { generationId, sceneId, narration, followingKey } = scene;
  checkStarts(narration, list);
  refuseRepetition(list.flatMap(({ id }) => id ?? []));
  const former = new Set((await shotsOf(transaction, generationId, sceneId)).map(({ id }) => id));
  const kept = new Set(list.map(({ id }) => id));
  for (const id of former) {
    if (!kept.has(id)) await transaction.delete(shots).where(isShot({ generationId, sceneId, id }));
  }
  const name = { generationId, sceneId };
  for (const [position, { id = newId(), narrationStart, ...shown }] of list.entries()) {
    if (former.has(id)) {
      await updateShot(transaction, { ...name, id }, { position, narrationStart });
      await editShot(transaction, { ...name, followingKey }, { id, ...shown });
    } else {
      await insertShot(transaction, name, { id, position, narrationStart, ...described(shown) });
    }
  }
}

/** Whether the list says what the shot shows, and not only from where. */
export function isDescribed({ visualPrompt, card }: ListedShot): boolean {
  return visualPrompt !== undefined || card !== undefined;
}

export function refuseRepetition(ids: readonly string[]): void {
  if (new Set(ids).size === ids.length) return;
  throw new InputError('invalid_option', 'Two shots have the same id.', {
    advice: 'Give each shot of a scene its own id.',
  });
}

function checkStarts(narration: string, list: readonly ListedShot[]): void {
  let last = 0;
  for (const [index, { narrationStart }] of list.entries()) {
    const isInOrder = index === 0 ? narrationStart === 0 : narrationStart >= last;
    if (!isInOrder || narration.slice(narrationStart).trim() === '' || cutsWord(narration, narrationStart)) {
      throw new InputError('invalid_option', `A shot cannot start at ${narrationStart} here.`, {
        advice: 'Start the first shot at 0, and each other one at a word that is not before it.',
      });
    }
    last = narrationStart;
  }
}

function cutsWord(narration: string, at: number): boolean {
  if (cutsCharacter(narration, at)) return true;
  return separatesWords(narration) && /\S$/.test(narration.slice(0, at)) && /^\S/.test(narration.slice(at));
}

/** What a new shot shows. */
function described({
  visualPrompt,
  card,
  framing,
  clipSound,
  take,
}: Omit<ListedShot, 'id' | 'narrationStart'>) {
  if (visualPrompt === undefined) {
    throw new InputError('invalid_option', 'A shot that the scene does not have needs a visualPrompt.', {
      advice: 'Describe what it shows, or load the scene again.',
    });
  }
  return {
    ...{ visualPrompt, card: card ?? undefined },
    ...{ framing: framing ?? undefined, clipSound, take: take ?? undefined },
  };
}
