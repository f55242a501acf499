import type { Beat } from '../beats.ts';
import { VALUES, wordsOf } from '../candidates.ts';
import type { ChosenShot, SceneChoice } from './choose-cards.ts';

/** A title comes back only after this time. */
const APART_MS = 60_000;

/**
 * Replaces titles that stand in for a sentence and were shown shortly before: the picture before them stays, or the
 * next one comes earlier.
 */
export function withoutRepeatedTitles(
  film: readonly (readonly ChosenShot[])[],
  scenes: readonly SceneChoice[],
): ChosenShot[][] {
  const shownAt = new Map<string, number>();
  let nowMs = 0;
  return film.map((shots, sceneIndex) => {
    const beats = scenes[sceneIndex]?.beats ?? [];
    const kept: ChosenShot[] = [];
    /** The first beat of a repeated title that opens the scene. */
    let opensAt: number | undefined;
    for (const [index, shot] of shots.entries()) {
      const words = titleOf(shot);
      const before = kept.at(-1);
      const isRepeated =
        words !== undefined && isStandIn(shot) && nowMs - (shownAt.get(words) ?? -APART_MS) < APART_MS;
      nowMs += durationOf(beats, shot);
      if (isRepeated && before !== undefined) {
        kept[kept.length - 1] = { ...before, to: shot.to };
        continue;
      }
      if (isRepeated && index < shots.length - 1) {
        opensAt ??= shot.from;
        continue;
      }
      const shown = isRepeated ? (otherTitle(shot, scenes[sceneIndex], shownAt) ?? shot) : shot;
      shownAt.set(titleOf(shown) ?? '', nowMs);
      kept.push(opensAt === undefined ? shown : { ...shown, from: opensAt });
      opensAt = undefined;
    }
    return kept;
  });
}

/** Another heading, if the shot is alone in its scene. */
function otherTitle(
  shot: ChosenShot,
  scene: SceneChoice | undefined,
  shownAt: ReadonlyMap<string, number>,
): ChosenShot | undefined {
  const other = scene?.candidates.find(
    (candidate) =>
      isStandIn({ ...shot, candidate }) &&
      candidate.from >= shot.from &&
      candidate.to <= shot.to &&
      !shownAt.has(wordsOf(candidate.card)),
  );
  return other && { ...shot, candidate: other };
}

function titleOf({ candidate: { card } }: ChosenShot): string | undefined {
  const isTitle = /^(?:title|chapter|closing|statement)$/u.test(card.kind);
  return isTitle ? wordsOf(card) : undefined;
}

/** Whether the card only names the scene or the film. */
export function isStandIn({ candidate: { card, value } }: ChosenShot): boolean {
  return card.kind === 'statement' && value <= VALUES.heading;
}

function durationOf(beats: readonly Beat[], { from, to }: ChosenShot): number {
  return beats.slice(from, to + 1).reduce((sum, { durationMs }) => sum + durationMs, 0);
}
