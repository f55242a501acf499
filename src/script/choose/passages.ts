import { type Line, MAX_SCENE_MS, MIN_SCENE_MS } from '../narrate/lines.ts';
import { isDangling, isTurn } from './dangling.ts';

/** Lines that form one scene: from index `from` up to, but not including, `to`. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

export interface CostedPassage extends Passage {
  /** The cost of these lines as a scene. */
  readonly cost: number;
  /** The part of the cost for being too short. */
  readonly shortCost: number;
  /** The part of the cost for being longer or shorter than the ideal. */
  readonly lengthCost: number;
  readonly durationMs: number;
}

/** The costs of a cut. For comparison: a scene 50 % longer than the ideal costs 0.25. */
const COSTS = {
  /** So high that a scene is joined with anything rather than left too short. */
  tooShort: 100,
  acrossSections: 3,
  insideBlock: 0.3,
  insideSentence: 0.5,
  openEnd: 3,
  afterColon: 4,
  afterQuestion: 0.6,
  turn: -0.15,
} as const;

/**
 * Cuts all lines into scenes at the best places: between sections, paragraphs, then thoughts. Scenes are
 * close to the ideal length and never over 20 s. Minimises the sum of costs by dynamic programming, like the
 * line breaking of Knuth and Plass (1981).
 */
export function cutAll(lines: readonly Line[], idealMs: number): Passage[] {
  const best: number[] = [0];
  const startOf: number[] = [0];
  for (let to = 1; to <= lines.length; to++) {
    best[to] = Number.POSITIVE_INFINITY;
    for (const { from, cost } of passagesEndingAt(lines, to, idealMs)) {
      const total = (best[from] ?? 0) + cost;
      if (total < (best[to] ?? 0)) {
        best[to] = total;
        startOf[to] = from;
      }
    }
  }
  const passages: Passage[] = [];
  for (let to = lines.length; to > 0; to = startOf[to] ?? 0) passages.push({ from: startOf[to] ?? 0, to });
  return passages.reverse();
}

/** Does the same for a fixed number of scenes. Returns `undefined` if that is impossible. */
export function cutInto(lines: readonly Line[], sceneCount: number, idealMs: number): Passage[] | undefined {
  let best: number[] = Array.from({ length: lines.length + 1 }, (_, to) => (to === 0 ? 0 : Infinity));
  const starts: number[][] = [];
  for (let count = 0; count < sceneCount; count++) {
    const next = Array.from({ length: lines.length + 1 }, () => Number.POSITIVE_INFINITY);
    const startOf: number[] = [];
    for (let to = 1; to <= lines.length; to++) {
      for (const { from, cost } of passagesEndingAt(lines, to, idealMs)) {
        const total = (best[from] ?? Infinity) + cost;
        if (total < (next[to] ?? Infinity)) {
          next[to] = total;
          startOf[to] = from;
        }
      }
    }
    best = next;
    starts.push(startOf);
  }
  if (!Number.isFinite(best[lines.length] ?? Infinity)) return undefined;
  const passages: Passage[] = [];
  let to = lines.length;
  for (const startOf of starts.toReversed()) {
    const from = startOf[to] ?? 0;
    passages.push({ from, to });
    to = from;
  }
  return passages.reverse();
}

/** All passages that end before line `to` and fit into a scene. A single line always does. */
export function* passagesEndingAt(
  lines: readonly Line[],
  to: number,
  idealMs: number,
): Generator<CostedPassage> {
  let durationMs = 0;
  let crossings = 0;
  for (let from = to - 1; from >= 0; from--) {
    const line = lines[from];
    if (!line) return;
    durationMs += line.durationMs;
    if (durationMs > MAX_SCENE_MS && from < to - 1) return;
    if (from < to - 1 && line.section !== lines[from + 1]?.section) crossings++;
    const excess = (durationMs - idealMs) / idealMs;
    const short = durationMs < MIN_SCENE_MS ? COSTS.tooShort * (2 - durationMs / MIN_SCENE_MS) : 0;
    const cost =
      excess * excess +
      short +
      crossings * COSTS.acrossSections +
      endCost(lines, to) +
      startCost(lines, from);
    yield { from, to, cost, shortCost: short, lengthCost: excess * excess, durationMs };
  }
}

function startCost(lines: readonly Line[], from: number): number {
  const [before, line] = [lines[from - 1], lines[from]];
  if (!line || before?.section !== line.section || line.opensBlock) return 0;
  if (line.continuesSentence) return COSTS.insideSentence;
  return COSTS.insideBlock + (isTurn(line.text) ? COSTS.turn : isDangling(line.text) ? 0.1 : 0);
}

function endCost(lines: readonly Line[], to: number): number {
  const line = lines[to - 1];
  if (to >= lines.length || !line) return 0;
  if (line.ending === 'open') return COSTS.openEnd;
  if (line.text.endsWith(':')) return COSTS.afterColon;
  return line.kind === 'turn' && line.text.endsWith('?') ? COSTS.afterQuestion : 0;
}
