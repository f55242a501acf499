import { breakPenalty, endsSentence } from './break-penalty.ts';
import type { AtomCue, CaptionAtom } from './caption-atoms.ts';
import { MAX_CUE_MS, MIN_CUE_MS, READING_COLUMNS_PER_SECOND } from './cue-times.ts';

export interface LineLimits {
  readonly maxWidthPx: number;
  readonly maxColumns: number;
  readonly maxLines: 1 | 2;
  readonly spaceWidthPx: number;
}

interface Choice {
  readonly cost: number;
  readonly start: number;
  /** Start of the second line, if there is one. */
  readonly lineBreak: number | undefined;
}

const NOWHERE: Choice = { cost: Number.POSITIVE_INFINITY, start: 0, lineBreak: undefined };

/**
 * Cuts atoms into cues and lines at the least total cost: dynamic programming over where cues end, the costs
 * being those of the breaks, of uneven lines and of cues that are shown too briefly or too long.
 */
export function chooseBreaks(atoms: readonly CaptionAtom[], limits: LineLimits): AtomCue[] {
  const text = new MeasuredAtoms(atoms, limits);
  const best: Choice[] = [{ ...NOWHERE, cost: 0 }, ...atoms.map(() => NOWHERE)];
  for (let start = 0; start < atoms.length; start++) {
    const before = best[start] ?? NOWHERE;
    for (let end = start + 1; end <= atoms.length; end++) {
      const layout = bestLines(text, start, end);
      if (layout === undefined) break;
      const cost = before.cost + layout.cost + cueCost(text, start, end);
      if (cost < (best[end]?.cost ?? 0)) best[end] = { cost, start, lineBreak: layout.lineBreak };
    }
  }
  return follow(atoms, best);
}

function follow(atoms: readonly CaptionAtom[], best: readonly Choice[]): AtomCue[] {
  const cues: AtomCue[] = [];
  for (let end = atoms.length; end > 0; ) {
    const { start, lineBreak } = best[end] ?? NOWHERE;
    cues.push(
      lineBreak === undefined
        ? [atoms.slice(start, end)]
        : [atoms.slice(start, lineBreak), atoms.slice(lineBreak, end)],
    );
    end = start;
  }
  return cues.reverse();
}

/** One line if the text fits, otherwise the best two lines. `undefined` if it does not fit in two. */
function bestLines(
  text: MeasuredAtoms,
  start: number,
  end: number,
): { cost: number; lineBreak: number | undefined } | undefined {
  if (end === start + 1 || text.fitsLine(start, end)) return { cost: 0, lineBreak: undefined };
  if (text.limits.maxLines === 1) return undefined;
  let best: { cost: number; lineBreak: number } | undefined;
  for (let lineBreak = end - 1; lineBreak > start && text.fitsLine(lineBreak, end); lineBreak--) {
    if (!text.fitsLine(start, lineBreak)) continue;
    const cost = lineCost(text, { start, lineBreak, end });
    if (best === undefined || cost < best.cost) best = { cost, lineBreak };
  }
  return best;
}

function lineCost(text: MeasuredAtoms, cue: { start: number; lineBreak: number; end: number }): number {
  const top = text.widthPx(cue.start, cue.lineBreak);
  const bottom = text.widthPx(cue.lineBreak, cue.end);
  const unevenness = Math.abs(top - bottom) / Math.max(top, bottom, 1);
  const topHeavy = top > bottom ? 2 : 0;
  return text.penalty(cue.lineBreak) + 14 * unevenness ** 1.5 + topHeavy;
}

function cueCost(text: MeasuredAtoms, start: number, end: number): number {
  const columns = text.columns(start, end);
  const shownMs = Math.max(1, text.startMs(end) - text.startMs(start));
  const { maxColumns, maxWidthPx, maxLines } = text.limits;
  const fill = Math.max(columns / maxColumns, text.widthPx(start, end) / maxWidthPx) / maxLines;
  const brief = Math.max(0, 1 - shownMs / MIN_CUE_MS);
  const hurry = Math.max(0, columns / (shownMs / 1000) - READING_COLUMNS_PER_SECOND);
  const lengthy = Math.max(0, shownMs - MAX_CUE_MS) / 1000;
  return (
    6 +
    1.6 * text.penalty(end) +
    text.crossing(start, end) +
    18 * Math.max(0, 1 - fill) ** 2 +
    1.5 * Math.max(0, 12 - columns) +
    40 * brief +
    Math.min(20, hurry) +
    10 * lengthy
  );
}

/** Sentences up to this many columns may share a cue. */
const TINY_SENTENCE_COLUMNS = 24;
const PAUSE_MS = 450;

/** Prefix sums, so that any range of atoms costs constant time. */
class MeasuredAtoms {
  readonly limits: LineLimits;
  readonly #atoms: readonly CaptionAtom[];
  readonly #width: number[] = [0];
  readonly #columns: number[] = [0];
  /** Number of lines of verse begun so far. */
  readonly #lines: number[] = [0];
  /** Summed cost of keeping each atom in one cue with the one before it. */
  readonly #crossing: number[] = [0];
  readonly #penalty: number[] = [0];

  constructor(atoms: readonly CaptionAtom[], limits: LineLimits) {
    this.limits = limits;
    this.#atoms = atoms;
    const sentences = sentenceColumns(atoms);
    for (const [index, atom] of atoms.entries()) {
      const space = atom.spaceBefore ? 1 : 0;
      this.#width.push(at(this.#width, index) + atom.widthPx + space * limits.spaceWidthPx);
      this.#columns.push(at(this.#columns, index) + atom.columns + space);
      const previous = atoms[index - 1];
      this.#lines.push(at(this.#lines, index) + (atom.beginsLine ? 1 : 0));
      this.#crossing.push(at(this.#crossing, index) + crossingCost(previous, atom, sentences, index));
      if (previous !== undefined) this.#penalty[index] = penaltyBetween(previous, atom, atoms[index - 2]);
    }
    this.#penalty[atoms.length] = 0;
  }

  widthPx(start: number, end: number): number {
    const leading = this.#atoms[start]?.spaceBefore ? this.limits.spaceWidthPx : 0;
    return at(this.#width, end) - at(this.#width, start) - leading;
  }

  columns(start: number, end: number): number {
    const leading = this.#atoms[start]?.spaceBefore ? 1 : 0;
    return at(this.#columns, end) - at(this.#columns, start) - leading;
  }

  fitsLine(start: number, end: number): boolean {
    return (
      at(this.#lines, end) === at(this.#lines, start + 1) &&
      this.columns(start, end) <= this.limits.maxColumns &&
      this.widthPx(start, end) <= this.limits.maxWidthPx
    );
  }

  /** Cost of a break before the atom at `index`. */
  penalty(index: number): number {
    return at(this.#penalty, index);
  }

  crossing(start: number, end: number): number {
    return at(this.#crossing, end) - at(this.#crossing, start + 1);
  }

  startMs(index: number): number {
    return this.#atoms[index]?.startMs ?? this.#atoms.at(-1)?.endMs ?? 0;
  }
}

function penaltyBetween(previous: CaptionAtom, atom: CaptionAtom, earlier?: CaptionAtom): number {
  if (atom.beginsLine) return 0;
  const pauseMs = atom.startMs - previous.endMs;
  const penalty = breakPenalty({ earlier: earlier?.text, before: previous.text, after: atom.text });
  // A speaker's pause is a joint of the sentence too, but holds nothing against "Gov. | Bob".
  const relief = pauseMs >= PAUSE_MS / 2 && penalty < 20 ? 0.5 : 1;
  const inWord = atom.spaceBefore ? 0 : 1;
  return relief * penalty + inWord;
}

function crossingCost(
  previous: CaptionAtom | undefined,
  atom: CaptionAtom,
  sentences: readonly number[],
  index: number,
): number {
  if (previous === undefined) return 0;
  const pauseMs = atom.startMs - previous.endMs;
  const pause = pauseMs > PAUSE_MS ? Math.min(15, pauseMs / 100) : 0;
  if (!endsSentence(previous.text, atom.text)) return pause;
  const longer = Math.max(at(sentences, index - 1), at(sentences, index));
  return longer <= TINY_SENTENCE_COLUMNS ? pause : 90;
}

/** For each atom, how many columns its sentence has. */
function sentenceColumns(atoms: readonly CaptionAtom[]): number[] {
  const columns: number[] = [];
  let sum = 0;
  let first = 0;
  for (const [index, atom] of atoms.entries()) {
    sum += atom.columns + (atom.spaceBefore ? 1 : 0);
    if (!endsSentence(atom.text, atoms[index + 1]?.text) && index + 1 < atoms.length) continue;
    for (; first <= index; first++) columns[first] = sum;
    sum = 0;
  }
  return columns;
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
