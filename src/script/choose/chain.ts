import type { Candidate } from './candidates.ts';
import type { Material } from './material.ts';

/** For the number of scenes between a passage and its intended position, squared. */
const OFF_PLACE = -0.6;
/** The same in a tale, where fewer gaps are better than passages from everywhere. */
const OFF_PLACE_IN_TALE = -0.7;
/** In so few scenes, nothing but how a tale begins and how it ends can be understood. */
const FEW_SCENES = 8;
/** For a passage of those that is neither near the beginning, in the first scenes, nor near the end, in the last. */
const OFF_RUN = -1;
/** How far from there, as a share of the tale, everything is equally far. */
const NEAR = 0.25;
/** The scenes of a tale that tell its beginning; the others tell how it ends. */
const BEGINNING_SHARE = 0.6;
/** For each person or thing that a passage takes as known and that no passage has named: more than any passage is worth. */
const UNKNOWN = 14;
/** A book need not be told to its end at any price. */
const BOOK_ENDING = 8;
/** A tale must be, whatever is missing. */
const TALE_ENDING = 1_000;
/** For the first passage that names whom or what the title names. */
const TITLE = 1;
/**
 * How many of the best choices that end in one place are followed. One is enough where the worth of a passage depends
 * only on the passage before it; in a tale, it also depends on whom the passages before have named.
 */
const BEAM = { plain: 1, story: 12 };

type Scene = Pick<Material, 'lines' | 'way' | 'follows' | 'referents'> & {
  readonly sceneCount: number;
  /** Whether one tale is told, and not excerpts from a book. */
  readonly isTale: boolean;
  /** For a passage that directly follows the one before. */
  readonly goesOn: number;
};

/** The best choice of a given number of passages that ends with this one. */
interface Cell {
  readonly candidate: Candidate;
  readonly total: number;
  readonly previous: Cell | undefined;
  /** Whom and what its passages name: a bit for each. */
  readonly known: bigint;
}

/** What a passage needs to have been named before it, and what it names itself. */
interface Needs {
  readonly needed: readonly { readonly bit: bigint; readonly loss: number }[];
  readonly named: bigint;
  /** What it is worth to bring in those whom the tale is about. */
  readonly brought: number;
}

/** The best choice of a number of passages in their order, or of fewer if there are no more. */
export function bestChain(
  candidates: readonly Candidate[],
  openings: readonly Candidate[],
  scene: Scene,
): Candidate[] {
  const chooser = new Chooser(scene);
  let row = openings.map((candidate) => chooser.opening(candidate));
  let last = row;
  for (let count = 1; count < scene.sceneCount && row.length > 0; count++) {
    row = chooser.nextRow(row, candidates, count);
    if (row.length > 0) last = row;
  }
  const ending = scene.isTale ? TALE_ENDING : scene.way.inEpisodes ? BOOK_ENDING : scene.way.ending;
  const endValue = ({ candidate }: Cell) => (candidate.to === scene.lines.length ? ending : 0);
  let cell: Cell | undefined;
  for (const other of last) {
    if (cell === undefined || other.total + endValue(other) > cell.total + endValue(cell)) cell = other;
  }
  const chain: Candidate[] = [];
  for (; cell !== undefined; cell = cell.previous) chain.push(cell.candidate);
  return chain.reverse();
}

class Chooser {
  readonly #scene: Scene;
  readonly #needs = new Map<Candidate, Needs>();
  readonly #title: bigint;
  readonly #width: number;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#title = [...scene.referents.title].reduce((bits, id) => bits | bitOf(id), 0n);
    this.#width = scene.referents.mentions.length === 0 ? BEAM.plain : BEAM.story;
  }

  opening(candidate: Candidate): Cell {
    const { named } = this.#needsOf(candidate);
    return {
      candidate,
      total: candidate.value + this.#gain(candidate, 0n),
      previous: undefined,
      known: named,
    };
  }

  nextRow(row: readonly Cell[], candidates: readonly Candidate[], count: number): Cell[] {
    const { follows, goesOn } = this.#scene;
    const ends = new BestEnds(row, this.#width);
    const next: Cell[] = [];
    for (const candidate of candidates) {
      const joined = follows[candidate.from] ? ends.at(candidate.from) : [];
      const apart = Number.isFinite(candidate.gapLoss) ? ends.upTo(candidate.from) : [];
      let previous: Cell | undefined;
      let best = Number.NEGATIVE_INFINITY;
      const offer = (cell: Cell, seam: number) => {
        const total = cell.total + seam + this.#gain(candidate, cell.known);
        if (total > best) [previous, best] = [cell, total];
      };
      for (const cell of apart) offer(cell, -candidate.gapLoss - cell.candidate.leaveLoss);
      for (const cell of joined) offer(cell, goesOn);
      if (previous === undefined) continue;
      const total = best + candidate.value + this.#placeValue(candidate, count);
      next.push({ candidate, total, previous, known: previous.known | this.#needsOf(candidate).named });
    }
    return next;
  }

  /** What a passage gains by what the title names, and loses by whom nobody knows. */
  #gain(candidate: Candidate, known: bigint): number {
    const { needed, named, brought } = this.#needsOf(candidate);
    const isTitled = (named & this.#title) !== 0n && (known & this.#title) === 0n;
    let gain = (isTitled ? TITLE : 0) + brought;
    for (const { bit, loss } of needed) if ((known & bit) === 0n) gain -= loss * UNKNOWN;
    return gain;
  }

  #needsOf(candidate: Candidate): Needs {
    let found = this.#needs.get(candidate);
    if (found) return found;
    let named = 0n;
    let brought = 0;
    const needed: Needs['needed'][number][] = [];
    for (let line = candidate.from; line < candidate.to; line++) {
      for (const { id, loss, gain } of this.#scene.referents.mentions[line] ?? []) {
        const bit = bitOf(id);
        if (loss > 0 && (named & bit) === 0n) needed.push({ bit, loss });
        named |= bit;
        brought += gain;
      }
    }
    found = { needed, named, brought };
    this.#needs.set(candidate, found);
    return found;
  }

  #placeValue({ place }: Candidate, count: number): number {
    const { way, sceneCount, isTale } = this.#scene;
    if (way.spread === undefined) return 0;
    const share = (count + 0.5) / sceneCount;
    if (isTale && sceneCount <= FEW_SCENES) {
      const away = share < BEGINNING_SHARE ? place : 1 - place;
      return OFF_RUN * Math.min(1, away / NEAR);
    }
    const off = Math.max(0, Math.abs(place - share) * sceneCount - way.spread);
    return (isTale ? OFF_PLACE_IN_TALE : OFF_PLACE) * off * off;
  }
}

function bitOf(id: number): bigint {
  return 1n << BigInt(id);
}

/** Finds the best cells that end at, or at or before, a line. */
class BestEnds {
  readonly #ends: number[] = [];
  readonly #at = new Map<number, Cell[]>();
  readonly #upTo: (readonly Cell[])[] = [];

  constructor(row: readonly Cell[], width: number) {
    for (const cell of row) {
      const own = this.#at.get(cell.candidate.to);
      if (own) own.push(cell);
      else this.#at.set(cell.candidate.to, [cell]);
    }
    this.#ends = [...this.#at.keys()].sort((a, b) => a - b);
    for (const end of this.#ends) {
      const own = bestOf(this.#at.get(end) ?? [], width);
      this.#at.set(end, own);
      this.#upTo.push(bestOf([...(this.#upTo.at(-1) ?? []), ...own], width, leftAt));
    }
  }

  at(line: number): readonly Cell[] {
    return this.#at.get(line) ?? [];
  }

  upTo(line: number): readonly Cell[] {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ends[middle] ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return this.#upTo[low - 1] ?? [];
  }
}

/** The earlier of two that are worth the same comes first. */
function bestOf(cells: readonly Cell[], width: number, worth = (cell: Cell) => cell.total): Cell[] {
  return cells.toSorted((one, other) => worth(other) - worth(one)).slice(0, width);
}

/** What a choice is worth if something is left out after it. */
function leftAt({ total, candidate }: Cell): number {
  return total - candidate.leaveLoss;
}
