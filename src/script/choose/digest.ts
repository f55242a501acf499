import { type Candidate, candidatesOf } from './candidates.ts';
import type { Material } from './material.ts';
import type { Passage } from './passages.ts';
import { overlap, termsAndNumbers } from './terms.ts';

/** For a passage that directly follows the one before. */
const GOES_ON = 0.4;
/** For the number of scenes between a passage and its intended position, squared. */
const OFF_PLACE = -0.6;
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
  const goesOn = material.way.spread === undefined ? GOES_ON : GOES_ON * Math.min(1, 3 * coverage);
  let allowed = all;
  let chosen: Candidate[] = [];
  for (let attempt = 0; attempt <= MAX_REPEATS; attempt++) {
    chosen = bestChain(allowed, openings, { ...material, sceneCount: target.sceneCount, goesOn });
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

/** The best choice of a given number of passages that ends with this one. */
interface Cell {
  readonly candidate: Candidate;
  readonly total: number;
  readonly previous: Cell | undefined;
}

function bestChain(
  candidates: readonly Candidate[],
  openings: readonly Candidate[],
  scene: Pick<Material, 'lines' | 'way' | 'follows'> & {
    readonly sceneCount: number;
    readonly goesOn: number;
  },
): Candidate[] {
  let row = openings.map((candidate): Cell => ({ candidate, total: candidate.value, previous: undefined }));
  let last = row;
  for (let count = 1; count < scene.sceneCount && row.length > 0; count++) {
    row = nextRow(row, candidates, { ...scene, count });
    if (row.length > 0) last = row;
  }
  const endValue = ({ candidate }: Cell) => (candidate.to === scene.lines.length ? scene.way.ending : 0);
  let cell: Cell | undefined;
  for (const other of last) {
    if (cell === undefined || other.total + endValue(other) > cell.total + endValue(cell)) cell = other;
  }
  const chain: Candidate[] = [];
  for (; cell !== undefined; cell = cell.previous) chain.push(cell.candidate);
  return chain.reverse();
}

function nextRow(
  row: readonly Cell[],
  candidates: readonly Candidate[],
  scene: Pick<Material, 'way' | 'follows'> & {
    readonly sceneCount: number;
    readonly count: number;
    readonly goesOn: number;
  },
): Cell[] {
  const ends = new BestEnds(row);
  const next: Cell[] = [];
  for (const candidate of candidates) {
    const joined = scene.follows[candidate.from] ? ends.at(candidate.from) : undefined;
    const apart = Number.isFinite(candidate.gapLoss) ? ends.upTo(candidate.from) : undefined;
    const joinedTotal = joined === undefined ? -Infinity : joined.total + scene.goesOn;
    const apartTotal = apart === undefined ? -Infinity : apart.total - candidate.gapLoss;
    const previous = joinedTotal > apartTotal ? joined : apart;
    if (previous === undefined) continue;
    const total = Math.max(joinedTotal, apartTotal) + candidate.value + placeValue(candidate, scene);
    next.push({ candidate, total, previous });
  }
  return next;
}

function placeValue(
  { place }: Candidate,
  { way, sceneCount, count }: Pick<Material, 'way'> & { sceneCount: number; count: number },
): number {
  if (way.spread === undefined) return 0;
  const off = Math.max(0, Math.abs(place * sceneCount - (count + 0.5)) - way.spread);
  return OFF_PLACE * off * off;
}

/** Finds the best cell that ends at, or at or before, a line. */
class BestEnds {
  readonly #ends: number[] = [];
  readonly #at = new Map<number, Cell>();
  readonly #upTo: Cell[] = [];

  constructor(row: readonly Cell[]) {
    for (const cell of row) {
      const known = this.#at.get(cell.candidate.to);
      if (known === undefined || cell.total > known.total) this.#at.set(cell.candidate.to, cell);
    }
    this.#ends = [...this.#at.keys()].sort((a, b) => a - b);
    for (const end of this.#ends) {
      const own = this.#at.get(end) as Cell;
      const before = this.#upTo.at(-1);
      this.#upTo.push(before !== undefined && before.total >= own.total ? before : own);
    }
  }

  at(line: number): Cell | undefined {
    return this.#at.get(line);
  }

  upTo(line: number): Cell | undefined {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ends[middle] ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return this.#upTo[low - 1];
  }
}
