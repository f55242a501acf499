import { type Line, MIN_SCENE_MS } from '../narrate/lines.ts';
import { isDangling } from './dangling.ts';
import type { Material } from './material.ts';
import { type Passage, passagesEndingAt } from './passages.ts';

/** A passage that could be a scene. */
export interface Candidate extends Passage {
  readonly value: number;
  /** What it loses when the line before is not told; infinite when it cannot be understood without it. */
  readonly gapLoss: number;
  /** The middle of it in the time that all lines take, from 0 to 1. */
  readonly place: number;
  readonly durationMs: number;
}

/** What the choice of passages weighs, in units of an average line's relevance. */
const WEIGHTS = {
  opensBlock: 0.15,
  afterGap: -0.5,
  insideBlock: -0.9,
  endsOpen: -0.3,
  leaningSection: -1.2,
  /** For each line that the film begins later than the document. */
  lateOpening: -0.45,
  cost: 3,
} as const;
/** The choice weighs no more than this: the best of a long document, in their order. */
const MAX_CANDIDATES = 6_000;
/** The film may begin with one of the first lines. */
const MAX_OPENING_LINES = 5;

/** The passages of a document that could be scenes, in the order of their ends, the openings apart. */
export function candidatesOf(
  material: Material,
  idealMs: number,
): { readonly all: Candidate[]; readonly openings: Candidate[] } {
  const { lines } = material;
  const startMs: number[] = [0];
  for (const [at, line] of lines.entries()) startMs.push((startMs[at] ?? 0) + line.durationMs);
  const all: Candidate[] = [];
  for (let to = 1; to <= lines.length; to++) {
    for (const candidate of endingAt(material, to, { idealMs, startMs })) all.push(candidate);
  }
  const openings = all.flatMap((candidate) => openingOf(candidate, material) ?? []);
  return { all: best(all), openings };
}

function* endingAt(
  material: Material,
  to: number,
  { idealMs, startMs }: { readonly idealMs: number; readonly startMs: readonly number[] },
): Generator<Candidate> {
  const { lines, relevance } = material;
  if (lines[to - 1]?.ending === 'open') return;
  const totalMs = startMs.at(-1) ?? 1;
  const isOpen = to < lines.length && lines[to]?.section === lines[to - 1]?.section && !lines[to]?.opensBlock;
  let told = 0;
  for (const { from, cost, durationMs } of passagesEndingAt(lines, to, idealMs)) {
    // A line that leans on one that is not told ends the passage, seen from its end.
    if (from < to - 1 && (!material.joins[from + 1] || leansOnGap(material, from + 1))) return;
    told += (relevance[from] ?? 0) * (lines[from]?.durationMs ?? 0);
    if (durationMs < MIN_SCENE_MS) continue;
    const value =
      told / Math.sqrt(durationMs * idealMs) -
      WEIGHTS.cost * cost +
      startValue(lines, from) +
      (isOpen ? WEIGHTS.endsOpen : 0);
    const place = ((startMs[from] ?? 0) + durationMs / 2) / totalMs;
    yield { from, to, value, gapLoss: gapLoss(material, from), place, durationMs };
  }
}

function startValue(lines: readonly Line[], from: number): number {
  const line = lines[from];
  if (!line) return 0;
  if (lines[from - 1]?.section === line.section) return line.opensBlock ? WEIGHTS.opensBlock : 0;
  return from > 0 && isDangling(line.text) ? WEIGHTS.leaningSection : 0;
}

function leansOnGap({ follows, leans }: Material, at: number): boolean {
  return leans[at] === true && !follows[at];
}

function gapLoss({ lines, leans, way }: Material, from: number): number {
  if (leans[from]) return Number.POSITIVE_INFINITY;
  const line = lines[from];
  if (!line || lines[from - 1]?.section !== line.section) return 0;
  return way.keepsAll ? 0 : -(line.opensBlock ? WEIGHTS.afterGap : WEIGHTS.insideBlock);
}

/** What is told in turn begins where it begins. */
function openingOf(candidate: Candidate, { lines, leans, way }: Material): Candidate | undefined {
  const { from } = candidate;
  if (from > 0 && (way.keepsAll || from > MAX_OPENING_LINES || leans[from])) return undefined;
  const line = lines[from];
  const isAside = line?.kind === 'callout' || (from > 0 && isDangling(line?.text ?? ''));
  return { ...candidate, value: candidate.value + from * WEIGHTS.lateOpening - (isAside ? 2 : 0) };
}

function best(candidates: Candidate[]): Candidate[] {
  if (candidates.length <= MAX_CANDIDATES) return candidates;
  const worth = (candidate: Candidate) =>
    candidate.value - (Number.isFinite(candidate.gapLoss) ? candidate.gapLoss : 1);
  const least = candidates.map(worth).sort((a, b) => b - a)[MAX_CANDIDATES] ?? -Infinity;
  return candidates.filter((candidate) => worth(candidate) > least);
}
