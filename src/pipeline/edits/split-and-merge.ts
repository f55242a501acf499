import { and, eq, sql } from 'drizzle-orm';
import { GenerationError, InputError } from '../../core/errors.ts';
import { MAX_PASSAGES } from '../../core/model.ts';
import { cutsCharacter } from '../../core/text/cuts-character.ts';
import type { MergeSceneRequest, SplitSceneRequest } from '../../protocol/index.ts';
import { type Ledger, scenes, shots, takes } from '../../store/index.ts';
import type { GenerationCommand } from '../advance/generation-reconciler.ts';
import type { SceneRow, ShotRow } from '../plan/plan-scenes.ts';
import { newId } from '../rows/new-generation.ts';
import {
  checkUnchanged,
  findScene,
  isScene,
  isShot,
  positionAfter,
  positions,
  sceneChanged,
} from '../rows/scene-rows.ts';
import { type CurrentShot, currentShots } from './current-shots.ts';
import { RESTRUCTURED, type Seen } from './edits.ts';

/** The limit on the narration of one request. */
const MAX_NARRATION_LENGTH = 20_000;
const MAX_SHOTS = 100;

/** Splits a scene at an offset in its narration. Each shot, with its takes, goes with its words. */
export function splitScene(
  sceneId: string,
  { at }: SplitSceneRequest,
  { ifRevision }: Seen = {},
): GenerationCommand {
  const secondId = newId();
  return {
    async change(transaction, generation, engines) {
      const scene = await findScene(transaction, generation, sceneId);
      checkUnchanged(scene, ifRevision);
      const { first, second, secondStart } = halves(scene.narration, at);
      const rows = await positions(transaction, generation.id);
      const index = rows.findIndex(({ id }) => id === sceneId);
      const editRevision = generation.revision + 1;
      const shown = await currentShots(transaction, { generation, engines, sceneId });
      const isLater = ({ narrationStart }: ShotRow) => narrationStart >= first.length;
      const later = shown.filter(isLater);
      const visibleShot = shown.filter((shot) => !isLater(shot)).at(-1);
      // The shot that is visible at the split continues in the second scene.
      const opening = visibleShot && later[0]?.narrationStart !== secondStart ? [visibleShot] : [];
      await transaction
        .update(scenes)
        .set({ narration: first, editRevision })
        .where(isScene(generation.id, sceneId));
      await transaction.insert(scenes).values({
        generationId: generation.id,
        id: secondId,
        title: scene.title,
        narration: second,
        passages: scene.passages,
        position: positionAfter(rows, index),
        editRevision,
      });
      const moved = [...opening, ...later].map((shot, position) => ({
        shot,
        id: shot.id,
        position,
        narrationStart: Math.max(0, shot.narrationStart - secondStart),
      }));
      await bringShots(transaction, { generationId: generation.id, from: sceneId, to: secondId }, moved);
      for (const { id } of later) {
        await transaction.delete(shots).where(isShot({ generationId: generation.id, sceneId, id }));
      }
      return RESTRUCTURED;
    },
  };
}

/** Merges a scene with the next one, with the shots and takes of both. */
export function mergeScene(
  sceneId: string,
  { next: seenNext }: MergeSceneRequest = {},
  { ifRevision }: Seen = {},
): GenerationCommand {
  return {
    async change(transaction, generation, engines) {
      const scene = await findScene(transaction, generation, sceneId);
      checkUnchanged(scene, ifRevision);
      const rows = await positions(transaction, generation.id);
      const nextId = rows[rows.findIndex(({ id }) => id === sceneId) + 1]?.id;
      if (nextId === undefined) throw noNextScene(sceneId);
      if (seenNext && seenNext.id !== nextId) throw sceneChanged(seenNext.id);
      const next = await findScene(transaction, generation, nextId);
      checkUnchanged(next, seenNext?.revision);
      const opening = `${scene.narration.trimEnd()} `;
      const narration = opening + next.narration.trimStart();
      const shown = await currentShots(transaction, { generation, engines, sceneId });
      const added = await currentShots(transaction, { generation, engines, sceneId: nextId });
      // A picture that continues across the two scenes becomes one shot again.
      const isContinued = shown.at(-1)?.current.key === added[0]?.current.key;
      const brought = isContinued ? added.slice(1) : added;
      checkSize(narration, shown.length + brought.length);
      const cutOff = next.narration.length - next.narration.trimStart().length;
      const taken = new Set(shown.map(({ id }) => id));
      const moved = brought.map((shot, index) => ({
        shot,
        id: taken.has(shot.id) ? newId() : shot.id,
        position: shown.length + index,
        narrationStart: opening.length + Math.max(0, shot.narrationStart - cutOff),
      }));
      await transaction
        .update(scenes)
        .set({ narration, passages: joined(scene, next), editRevision: generation.revision + 1 })
        .where(isScene(generation.id, sceneId));
      await bringShots(transaction, { generationId: generation.id, from: nextId, to: sceneId }, moved);
      await transaction.delete(scenes).where(isScene(generation.id, nextId));
      return RESTRUCTURED;
    },
  };
}

/** @throws InputError `invalid_option` if one half would have no words */
function halves(narration: string, at: number) {
  const first = narration.slice(0, at).trimEnd();
  const second = narration.slice(at).trimStart();
  if (first !== '' && second !== '' && !cutsCharacter(narration, at)) {
    return { first, second, secondStart: narration.length - second.length };
  }
  throw new InputError('invalid_option', `The narration cannot be split at ${at}.`, {
    advice: 'Split it between two words.',
  });
}

/** The passages that two scenes rest on together. */
function joined(first: Pick<SceneRow, 'passages'>, second: Pick<SceneRow, 'passages'>) {
  if (first.passages === null || second.passages === null) return first.passages ?? second.passages;
  return [...new Set([...first.passages, ...second.passages])].slice(0, MAX_PASSAGES);
}

interface MovedShot {
  readonly shot: CurrentShot;
  readonly id: string;
  readonly position: number;
  readonly narrationStart: number;
}

/** Copies shots into another scene, with their current pictures and earlier takes. */
async function bringShots(
  transaction: Ledger,
  { generationId, from, to }: { readonly generationId: string; readonly from: string; readonly to: string },
  moved: readonly MovedShot[],
): Promise<void> {
  for (const { shot, id, position, narrationStart } of moved) {
    const { current, visualPrompt, card, framing, clipSound, pictureTake, firstFrame } = shot;
    await transaction.execute(sql`
      insert into ${takes} (generation_id, scene_id, shot_id, kind, asset_key, created_at)
      select generation_id, ${to}, ${id}, kind, asset_key, created_at from ${takes}
      where generation_id = ${generationId} and scene_id = ${from} and shot_id = ${shot.id} and kind = 'picture'
      on conflict do nothing`);
    const [asked] = await transaction
      .select({ key: takes.assetKey })
      .from(takes)
      .where(
        and(
          eq(takes.generationId, generationId),
          eq(takes.sceneId, to),
          eq(takes.shotId, id),
          eq(takes.assetKey, current.key),
        ),
      );
    await transaction.insert(shots).values({
      generationId,
      sceneId: to,
      id,
      position,
      narrationStart,
      visualPrompt,
      card,
      framing,
      clipSound,
      pictureTake,
      firstFrame,
      pictureChoice: asked ? { key: current.key, visualPrompt } : null,
    });
  }
}

function checkSize(narration: string, shotCount: number): void {
  if (narration.length <= MAX_NARRATION_LENGTH && shotCount <= MAX_SHOTS) return;
  throw new InputError('invalid_option', 'The two scenes together are too long for one scene.', {
    advice: `A scene has at most ${MAX_NARRATION_LENGTH} characters and ${MAX_SHOTS} shots.`,
  });
}

function noNextScene(sceneId: string): GenerationError {
  return new GenerationError('scene_not_found', 'There is no scene after this one.', {
    advice: 'Merge the previous scene with this one.',
    sceneId,
  });
}
