import { isDangling } from './dangling.ts';
import { type Line, MIN_SCENE_MS } from './lines.ts';
import { type Passage, passagesEndingAt } from './passages.ts';

/** What the choice of passages weighs, in units of an average line's relevance. */
const WEIGHTS = {
  opensSection: 0.5,
  opensBlock: 0.15,
  goesOn: 0.4,
  afterGap: -0.5,
  insideBlock: -0.9,
  dangling: -2.5,
  endsOpen: -0.3,
  cost: 5,
} as const;

export interface DigestTarget {
  readonly sceneCount: number;
  readonly idealMs: number;
}

/**
 * Chooses the passages that tell most of the document in so many scenes: whole runs of sentences in their
 * order, the opening always among them, none that begins with a word that leans on what was left out.
 *
 * A passage is chosen or left as one, so that what is heard hangs together (choosing the best sentences one by
 * one reads like a list of quotations). Weighted interval scheduling with a fixed number of intervals: time
 * grows with lines × scenes.
 */
export function choosePassages(
  lines: readonly Line[],
  relevance: readonly number[],
  target: DigestTarget,
): Passage[] {
  const candidates = Array.from({ length: lines.length + 1 }, (_, to) =>
    to === 0 ? [] : candidatesEndingAt(lines, relevance, { to, idealMs: target.idealMs }),
  );
  const starts = sectionStarts(lines);
  let row: Cell[] = candidates.map((ending) => firstPassage(ending));
  const rows = [row];
  for (let count = 1; count < target.sceneCount; count++) {
    row = nextRow(row, candidates, { lines, starts });
    if (row.every((cell) => cell === undefined)) break;
    rows.push(row);
  }
  return bestChain(rows);
}

interface Candidate extends Passage {
  readonly value: number;
  /** What it loses when the line before is not told. */
  readonly gapLoss: number;
}

/** The best choice of passages that ends with this one. */
type Cell = { readonly passage: Candidate; readonly total: number; readonly previousEnd: number } | undefined;

function candidatesEndingAt(
  lines: readonly Line[],
  relevance: readonly number[],
  options: { readonly to: number; readonly idealMs: number },
): Candidate[] {
  const { to, idealMs } = options;
  const found: Candidate[] = [];
  let told = 0;
  for (const { from, cost, durationMs } of passagesEndingAt(lines, to, idealMs)) {
    told += (relevance[from] ?? 0) * (lines[from]?.durationMs ?? 0);
    if (durationMs < MIN_SCENE_MS) continue;
    const endsOpen = to < lines.length && !endsBlock(lines, to) ? WEIGHTS.endsOpen : 0;
    const value =
      told / Math.sqrt(durationMs * idealMs) - WEIGHTS.cost * cost + startValue(lines, from) + endsOpen;
    found.push({ from, to, value, gapLoss: gapLoss(lines, from) });
  }
  return found;
}

function startValue(lines: readonly Line[], from: number): number {
  const line = lines[from];
  if (lines[from - 1]?.section !== line?.section) return WEIGHTS.opensSection;
  return line?.opensBlock ? WEIGHTS.opensBlock : 0;
}

function gapLoss(lines: readonly Line[], from: number): number {
  const line = lines[from];
  if (!line || lines[from - 1]?.section !== line.section) return 0;
  if (line.continuesSentence || isDangling(line.text)) return WEIGHTS.dangling;
  return line.opensBlock ? WEIGHTS.afterGap : WEIGHTS.insideBlock;
}

function endsBlock(lines: readonly Line[], to: number): boolean {
  return lines[to]?.opensBlock === true || lines[to]?.section !== lines[to - 1]?.section;
}

function firstPassage(ending: readonly Candidate[]): Cell {
  const opening = ending.find((passage) => passage.from === 0);
  return opening && { passage: opening, total: opening.value, previousEnd: 0 };
}

function nextRow(
  row: readonly Cell[],
  candidates: readonly (readonly Candidate[])[],
  document: { readonly lines: readonly Line[]; readonly starts: readonly number[] },
): Cell[] {
  const bestUpTo = prefixBest(row);
  return candidates.map((ending) => {
    let best: Cell;
    for (const passage of ending) {
      for (const previousEnd of [passage.from, bestUpTo[passage.from - 1]]) {
        const before = previousEnd === undefined ? undefined : row[previousEnd];
        if (previousEnd === undefined || !before) continue;
        const total = before.total + passage.value + linkValue(passage, previousEnd, document);
        if (best === undefined || total > best.total) best = { passage, total, previousEnd };
      }
    }
    return best;
  });
}

function linkValue(
  passage: Candidate,
  previousEnd: number,
  document: { readonly lines: readonly Line[]; readonly starts: readonly number[] },
): number {
  if (previousEnd < passage.from) return passage.gapLoss;
  const opensSection = passage.from === document.starts[document.lines[passage.from]?.section ?? 0];
  return opensSection ? 0 : WEIGHTS.goesOn;
}

/** For each place, the end of the best choice that ends at or before it. */
function prefixBest(row: readonly Cell[]): (number | undefined)[] {
  let best: number | undefined;
  return row.map((cell, end) => {
    if (cell && (best === undefined || cell.total > (row[best]?.total ?? 0))) best = end;
    return best;
  });
}

function sectionStarts(lines: readonly Line[]): number[] {
  const starts: number[] = [];
  for (const [at, { section }] of lines.entries()) starts[section] ??= at;
  return starts;
}

function bestChain(rows: readonly (readonly Cell[])[]): Passage[] {
  const last = rows.at(-1) ?? [];
  let end = last.reduce<number>(
    (best, cell, at) => ((cell?.total ?? -Infinity) > (last[best]?.total ?? -Infinity) ? at : best),
    0,
  );
  const passages: Passage[] = [];
  for (let count = rows.length - 1; count >= 0; count--) {
    const cell = rows[count]?.[end];
    if (!cell) break;
    passages.unshift({ from: cell.passage.from, to: cell.passage.to });
    end = cell.previousEnd;
  }
  return passages;
}
