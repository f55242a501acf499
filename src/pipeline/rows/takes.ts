import { and, eq, inArray } from 'drizzle-orm';
import { GenerationError } from '../../core/errors.ts';
import {
  type AssetKind,
  assets,
  type Ledger,
  type PictureChoice,
  type SpeechChoice,
  takes,
} from '../../store/index.ts';

/** A place that has takes: a scene's speech, or a shot's picture. */
interface Slot {
  readonly kind: AssetKind;
  readonly sceneId: string;
  readonly shotId: string;
}

/** The keys of a generation's takes by slot, in the order in which they were asked for. */
export type TakeLists = ReadonlyMap<string, readonly string[]>;

export function slotOf({ kind, sceneId, shotId }: Slot): string {
  return `${kind} ${sceneId} ${shotId}`;
}

/** The number of a take in its slot, from 1. A take that was not asked for yet gets the next number. */
export function takeNumber(lists: TakeLists, take: Slot & { readonly key: string }): number {
  const keys = lists.get(slotOf(take)) ?? [];
  const index = keys.indexOf(take.key);
  return (index < 0 ? keys.length : index) + 1;
}

/** Removes takes that will never be made. */
export function removeTakes(lists: Map<string, readonly string[]>, keys: ReadonlySet<string>): void {
  for (const [slot, listed] of lists) {
    if (listed.some((key) => keys.has(key)))
      lists.set(
        slot,
        listed.filter((key) => !keys.has(key)),
      );
  }
}

/** Adds takes that are asked for now. A list that grows is replaced, so that memoized readers notice. */
export function addTakes(
  lists: Map<string, readonly string[]>,
  asked: readonly (Slot & { readonly key: string })[],
): void {
  for (const take of asked) {
    if (take.kind !== 'speech' && take.kind !== 'picture') continue;
    const slot = slotOf(take);
    const keys = lists.get(slot) ?? [];
    if (!keys.includes(take.key)) lists.set(slot, [...keys, take.key]);
  }
}

/** Updates the lists from all takes ever asked for, in order. Unchanged lists stay the same objects. */
export function refreshTakes(
  lists: Map<string, readonly string[]>,
  asked: readonly (Slot & { readonly key: string })[],
): void {
  const now = new Map<string, readonly string[]>();
  addTakes(now, asked);
  for (const slot of lists.keys()) if (!now.has(slot)) lists.delete(slot);
  for (const [slot, keys] of now) {
    if (lists.get(slot)?.join() !== keys.join()) lists.set(slot, keys);
  }
}

interface ChosenTake {
  readonly generationId: string;
  readonly sceneId: string;
  /** Whether it may also be one of another scene, as for a copy of that. It then becomes one of this scene too. */
  readonly isBrought?: boolean;
  /** `null` to return to the take that follows from the words. */
  readonly take: string | null;
}

/**
 * The choice of an earlier take of the speech. It must speak the current words; otherwise captions would show words
 * that are not spoken.
 *
 * @throws GenerationError `take_not_found`, `take_not_selectable`
 */
export async function chosenSpeech(
  transaction: Ledger,
  { take, narration, ...scene }: ChosenTake & { readonly narration: string },
): Promise<SpeechChoice | null> {
  if (take === null) return null;
  const { request } = await findTake(transaction, { ...scene, kind: 'speech', shotId: '', take });
  if ((request as { readonly narration?: string }).narration === narration) return { key: take, narration };
  throw new GenerationError('take_not_selectable', 'The take speaks other words than the scene has now.', {
    advice: 'Restore the words first, or choose another take.',
    sceneId: scene.sceneId,
  });
}

/**
 * The choice of an earlier take of a picture, whatever its prompt was.
 *
 * @throws GenerationError `take_not_found`, `take_not_selectable`
 */
export async function chosenPicture(
  transaction: Ledger,
  { take, visualPrompt, ...shot }: ChosenTake & { readonly shotId: string; readonly visualPrompt: string },
): Promise<PictureChoice | null> {
  if (take === null) return null;
  await findTake(transaction, { ...shot, kind: 'picture', take });
  return { key: take, visualPrompt };
}

/**
 * Checks that these are finished pictures of a generation, whatever shots they belong to.
 *
 * @throws GenerationError `take_not_found`
 */
export async function checkPictures(
  transaction: Ledger,
  generationId: string,
  keys: readonly string[],
): Promise<void> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return;
  const found = await transaction
    .selectDistinct({ key: assets.key })
    .from(takes)
    .innerJoin(assets, eq(takes.assetKey, assets.key))
    .where(
      and(
        eq(takes.generationId, generationId),
        eq(takes.kind, 'picture'),
        eq(assets.state, 'settled'),
        inArray(assets.key, wanted),
      ),
    );
  if (found.length === wanted.length) return;
  throw new GenerationError('take_not_found', 'There is no such picture in the film.', {
    advice: 'Load the film again, and choose one of its pictures.',
  });
}

async function findTake(
  transaction: Ledger,
  {
    generationId,
    sceneId,
    shotId,
    kind,
    take,
    isBrought = false,
  }: Slot & ChosenTake & { readonly take: string },
) {
  const ofSlot = and(eq(takes.sceneId, sceneId), eq(takes.shotId, shotId));
  const [found] = await transaction
    .select({ state: assets.state, request: assets.request })
    .from(takes)
    .innerJoin(assets, eq(takes.assetKey, assets.key))
    .where(
      and(
        eq(takes.generationId, generationId),
        eq(takes.kind, kind),
        eq(takes.assetKey, take),
        isBrought ? undefined : ofSlot,
      ),
    );
  if (!found) {
    throw new GenerationError('take_not_found', `There is no such take of this ${kind}.`, {
      advice: 'Load the scene again.',
      sceneId,
    });
  }
  if (found.state === 'settled') {
    const brought = { generationId, sceneId, shotId, kind, assetKey: take };
    if (isBrought) await transaction.insert(takes).values(brought).onConflictDoNothing();
    return found;
  }
  throw new GenerationError('take_not_selectable', `The take is not there: it is ${found.state}.`, {
    advice: 'Wait until it is ready, or choose another take.',
    sceneId,
    retryable: found.state !== 'failed',
  });
}
