import { type Candidate, candidatesOf, isOneTale } from './candidates.ts';
import { bestChain } from './chain.ts';
import type { Material } from './material.ts';
import type { Passage } from './passages.ts';
import { NO_REFERENTS } from './referents.ts';
import { overlap, termsAndNumbers } from './terms.ts';

/** For a passage that directly follows the one before. */
const GOES_ON = 0.4;
/** A tale is understood where its passages follow one another: a few long runs are told, not sentences from everywhere. */
const GOES_ON_IN_TALE = 1.6;
/** Two passages with a larger share of common words say the same thing. */
const MAX_OVERLAP = 0.6;
/** How often the choice is repeated without one of two similar passages. */
const MAX_REPEATS = 4;

/**
 * Chooses the passages that tell the most about the document in a given number of scenes: whole runs of
 * sentences in their order, including an opening, none that depends on something left out, and no two that
 * say the same. Returns fewer if there are no more.
 *
 * A passage is chosen or left out as a whole, so that the narration is coherent (choosing the best sentences
 * one by one reads like a list of quotations). This is weighted interval scheduling with a fixed number of
 * intervals. The time grows with the number of lines and, for the bounded number of best passages, with the
 * number of scenes.
 */
export function choosePassages(
  material: Material,
  target: {
    readonly sceneCount: number;
    readonly idealMs: number;
    /** How much a scene's length counts compared to what it tells. */
    readonly lengthWeight: number;
  },
): Passage[] {
  const totalMs = material.lines.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const coverage = (target.sceneCount * target.idealMs) / Math.max(1, totalMs);
  const isTale = isOneTale(material, coverage);
  const { all, openings } = candidatesOf(material, { ...target, coverage });
  const terms = new Map<Passage, string[]>();
  const termsIn = (passage: Passage) => {
    let found = terms.get(passage);
    found ??= material.lines
      .slice(passage.from, passage.to)
      .flatMap(({ text }) => termsAndNumbers(text, material.language));
    terms.set(passage, found);
    return found;
  };
  // In a short digest of a document narrated in order, two scenes from the same place are one too many.
  const goesOnInTurn = material.way.spread === undefined ? GOES_ON : GOES_ON * Math.min(1, 3 * coverage);
  const goesOn = isTale ? GOES_ON_IN_TALE : goesOnInTurn;
  let allowed = all;
  let chosen: Candidate[] = [];
  for (let attempt = 0; attempt <= MAX_REPEATS; attempt++) {
    chosen = bestChain(allowed, openings, {
      ...material,
      sceneCount: target.sceneCount,
      goesOn,
      isTale,
      referents: isTale ? material.referents : NO_REFERENTS,
    });
    const echo = material.allowsEchoes ? undefined : echoIn(chosen, termsIn);
    if (echo === undefined) break;
    allowed = allowed.filter(({ from, to }) => to <= echo.from || from >= echo.to);
  }
  return chosen.map(({ from, to }) => ({ from, to }));
}

/** The later of two passages that say the same thing. */
function echoIn(
  chosen: readonly Candidate[],
  termsIn: (passage: Passage) => readonly string[],
): Passage | undefined {
  return chosen.find((passage, at) =>
    chosen.slice(0, at).some((before) => overlap(termsIn(before), termsIn(passage)) > MAX_OVERLAP),
  );
}
