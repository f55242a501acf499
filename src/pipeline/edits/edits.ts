import { GenerationError } from '../../core/errors.ts';
import { type Framing, framingOf } from '../../core/framing.ts';
import type { RegenerateRequest, UpdateSceneRequest } from '../../protocol/index.ts';
import { type BlobStore, type Ledger, type StoredSettings, scenes } from '../../store/index.ts';
import type { GenerationChange, GenerationCommand } from '../advance/generation-reconciler.ts';
import { fontWarnings, isFontWarning } from '../plan/font-warnings.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { readKnownAssets, readSceneRows } from '../rows/generation-rows.ts';
import { checkUnchanged, findScene, isScene, positions, shotsOf, updateShot } from '../rows/scene-rows.ts';
import { chosenSpeech } from '../rows/takes.ts';
import { arrangeShots, editShot, isDescribed } from './arrange-shots.ts';
import { changeSettings, type SettingsStages, type WantedSettings } from './change-settings.ts';
import { currentShots, followingPicture } from './current-shots.ts';
import { shotsToFollow } from './follow-words.ts';

/** An edit queues nothing by itself. A film driven by a client waits until the client asks again. */
export const NOTHING_WANTED: GenerationChange = {
  edited: true,
  segmentsWanted: false,
  finalizeWanted: false,
};
export const RESTRUCTURED: GenerationChange = { ...NOTHING_WANTED, restructured: true };

/** The revision that the user saw. If it has changed since, the edit is refused. */
export interface Seen {
  readonly ifRevision?: number | undefined;
}

/**
 * Changes the film's title, its settings, or both. An existing film becomes out of date, and stays until another is
 * finished. Tags change nothing of the film.
 */
export function updateGeneration({
  title,
  tags,
  wanted,
  ifRevision,
  isFirstMusic = false,
  ...parts
}: Seen & {
  /** Whether a film gets the music that it was created for: what asked for it still asks for the same. */
  readonly isFirstMusic?: boolean;
  readonly title: string | undefined;
  readonly tags: readonly string[] | undefined;
  readonly wanted: WantedSettings | undefined;
  readonly stages: SettingsStages;
  readonly blobs: BlobStore;
}): GenerationCommand {
  return {
    async change(transaction, generation) {
      const { revision, titleRevision, structureRevision } = generation;
      if (ifRevision !== undefined && title !== undefined && titleRevision > ifRevision) {
        throw changedMeanwhile('Somebody else changed the title in the meantime.');
      }
      if (ifRevision !== undefined && wanted && structureRevision > ifRevision) {
        throw changedMeanwhile('Somebody else changed the settings or the scenes in the meantime.');
      }
      const film = title !== undefined || wanted;
      const settings = wanted
        ? await changeSettings(transaction, generation, wanted, parts)
        : generation.settings;
      return {
        ...(film && NOTHING_WANTED),
        ...(tags && { tags: [...new Set(tags)] }),
        ...(title !== undefined && { title, titleRevision: revision + 1 }),
        ...(wanted && {
          settings,
          ...(wanted.change.fonts && { warnings: await warningsWith(transaction, generation, settings) }),
          // The request that created the generation described another film. Sent again, it has to create that one.
          ...(!isFirstMusic && { idempotencyKey: null }),
          // Readers have to read the whole generation again.
          restructured: true,
          // Parts that are being made with the previous settings are no longer wanted.
          reworded: true,
        }),
      };
    },
  };
}

/** The warnings of a generation, with those of the fonts that it has now. */
async function warningsWith(
  transaction: Ledger,
  { id, warnings }: GenerationRow,
  { brand }: StoredSettings,
): Promise<string[]> {
  const rows = (await readSceneRows(transaction, id, -1)).map(({ row }) => row);
  return [...warnings.filter((warning) => !isFontWarning(warning)), ...fontWarnings(rows, brand?.fonts)];
}

function changedMeanwhile(message: string): GenerationError {
  return new GenerationError('edit_conflict', message, {
    advice: 'Load it again, then repeat your change.',
  });
}

/** Changes a scene's words. Absent fields stay as they are. */
export function updateScene(
  sceneId: string,
  change: UpdateSceneRequest,
  { ifRevision }: Seen = {},
): GenerationCommand {
  return {
    async change(transaction, generation, engines) {
      const scene = await findScene(transaction, generation, sceneId);
      checkUnchanged(scene, ifRevision);
      const { title = scene.title, narration = scene.narration, audioTake } = change;
      const slot = { generationId: generation.id, sceneId };
      const speechChoice =
        audioTake === undefined
          ? scene.speechChoice
          : await chosenSpeech(transaction, { ...slot, narration, take: audioTake });
      await transaction
        .update(scenes)
        .set({ title, narration, speechChoice, editRevision: generation.revision + 1 })
        .where(isScene(generation.id, sceneId));
      const shotsBefore = await shotsOf(transaction, generation.id, sceneId);
      const { shotList, shots = [] } = change;
      const edited = { ...slot, followingKey: followingPicture(generation, scene, engines) };
      if (shotList) await arrangeShots(transaction, { ...edited, narration }, shotList);
      for (const shot of shots) await editShot(transaction, edited, shot);
      if (narration !== scene.narration) {
        if (!shotList) await moveShots(transaction, generation.id, { ...scene, to: narration });
        // With an image model, new pictures for new words would cost money that nobody agreed to.
        if (engines.pictures === engines.cards) {
          const described = [...shots, ...(shotList ?? []).filter(isDescribed)];
          const before = { narration: scene.narration, shots: shotsBefore };
          await followWords(transaction, { ...slot, narration, before, described });
        }
      }
      return { ...NOTHING_WANTED, reworded: true };
    },
  };
}

/** Gives shots that show words of the old narration those of the new one, except shots that the edit describes. */
async function followWords(
  transaction: Ledger,
  {
    generationId,
    sceneId,
    narration,
    before,
    described,
  }: {
    readonly generationId: string;
    readonly sceneId: string;
    readonly narration: string;
    readonly before: Parameters<typeof shotsToFollow>[0];
    readonly described: readonly { readonly id?: string | undefined }[];
  },
): Promise<void> {
  const shots = await shotsOf(transaction, generationId, sceneId);
  const isDescribedNow = new Set(described.map(({ id }) => id));
  for (const { id, ...words } of shotsToFollow(before, { narration, shots })) {
    if (!isDescribedNow.has(id)) await updateShot(transaction, { generationId, sceneId, id }, words);
  }
}

/** A shot begins on a word. When the words change, each shot keeps its relative position in the narration. */
async function moveShots(
  transaction: Ledger,
  generationId: string,
  scene: { readonly id: string; readonly narration: string; readonly to: string },
): Promise<void> {
  const rows = await shotsOf(transaction, generationId, scene.id);
  for (const { id, narrationStart } of rows) {
    if (narrationStart === 0) continue;
    const about = Math.round((narrationStart / scene.narration.length) * scene.to.length);
    const change = { narrationStart: scene.to.lastIndexOf(' ', about) + 1 };
    await updateShot(transaction, { generationId, sceneId: scene.id, id }, change);
  }
}

export function deleteScene(sceneId: string, { ifRevision }: Seen = {}): GenerationCommand {
  return {
    async change(transaction, generation) {
      checkUnchanged(await findScene(transaction, generation, sceneId), ifRevision);
      await transaction.delete(scenes).where(isScene(generation.id, sceneId));
      return RESTRUCTURED;
    },
  };
}

/** Reorders the scenes. `ifRevision` is the generation's: it covers which scenes there are, and their order. */
export function orderScenes(sceneIds: readonly string[], { ifRevision }: Seen = {}): GenerationCommand {
  return {
    async change(transaction, generation) {
      if (ifRevision !== undefined && generation.structureRevision > ifRevision) {
        throw scenesChanged('Scenes were added, removed or moved since you loaded them.');
      }
      const rows = await positions(transaction, generation.id);
      const known = new Set(rows.map(({ id }) => id));
      const isPermutation =
        sceneIds.length === known.size &&
        new Set(sceneIds).size === known.size &&
        sceneIds.every((id) => known.has(id));
      if (!isPermutation) throw scenesChanged('The order does not name every scene once.');
      for (const [position, id] of sceneIds.entries()) {
        if (rows[position]?.id === id && rows[position]?.position === position) continue;
        await transaction.update(scenes).set({ position }).where(isScene(generation.id, id));
      }
      return RESTRUCTURED;
    },
  };
}

function scenesChanged(message: string): GenerationError {
  return new GenerationError('scenes_changed', message, {
    advice: 'Load the scenes again, then repeat your change.',
  });
}

/**
 * Makes another take of a scene's speech, of some of its pictures, or of both.
 *
 * @param animates whether an engine turns a picture into a clip. It then begins with the shot's current picture, if
 * that is finished
 */
export function regenerate(
  sceneId: string,
  what: RegenerateRequest,
  animates: (engine: string) => boolean = () => false,
): GenerationCommand {
  return {
    async change(transaction, generation, engines) {
      await findScene(transaction, generation, sceneId);
      const isAll = what.audio === undefined && what.shots === undefined;
      // The revision only grows, so no take of the scene has had this number.
      const newTake = generation.revision + 1;
      if (isAll || what.audio === true) {
        await transaction
          .update(scenes)
          .set({ speechTake: newTake, speechChoice: null })
          .where(isScene(generation.id, sceneId));
      }
      const rows = await shotsOf(transaction, generation.id, sceneId);
      const wanted = isAll || what.shots === true ? rows.map(({ id }) => id) : what.shots || [];
      const frames = animates(engines.pictures)
        ? await finishedPictures(transaction, { generation, engines, sceneId })
        : undefined;
      for (const id of new Set(wanted)) {
        const firstFrame = frames?.get(id);
        const change = { pictureTake: newTake, pictureChoice: null, ...(firstFrame && { firstFrame }) };
        await updateShot(transaction, { generationId: generation.id, sceneId, id }, change);
      }
      return NOTHING_WANTED;
    },
  };
}

interface FirstFrame {
  readonly key: string;
  readonly visualPrompt: string;
  readonly framing?: Framing;
}

/** The current pictures of a scene's shots that are finished, by shot. */
async function finishedPictures(
  transaction: Ledger,
  scene: Parameters<typeof currentShots>[1],
): Promise<ReadonlyMap<string, FirstFrame>> {
  const rows = await currentShots(transaction, scene);
  const known = await readKnownAssets(
    transaction,
    rows.map(({ current }) => current.key),
  );
  const finished = new Map(
    known.flatMap(({ key, state, hash }) => (state === 'settled' ? [[key, hash]] : [])),
  );
  return new Map(
    rows.flatMap(({ id, visualPrompt, framing, current: { key } }) => {
      if (!finished.has(key)) return [];
      const shown = framingOf(framing, finished.get(key));
      return [[id, { key, visualPrompt, ...(shown && { framing: shown }) }] as const];
    }),
  );
}
