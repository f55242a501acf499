import { type Line, MAX_SCENE_MS, MIN_SCENE_MS } from '../narrate/lines.ts';
import { announces, asks, isDangling, leavesSpeechOpen } from './dangling.ts';
import type { Material } from './material.ts';
import { type Passage, passagesEndingAt } from './passages.ts';
import { gapLoss, gapLossBeforeEnd, leaveLossAt } from './seams.ts';

/** A passage that could become a scene. */
export interface Candidate extends Passage {
  readonly value: number;
  /** The value lost if the line before is left out; infinite if the passage makes no sense without it. */
  readonly gapLoss: number;
  /** The value lost if the line after it is left out. */
  readonly leaveLoss: number;
  /** The position of its middle within the duration of all lines, from 0 to 1. */
  readonly place: number;
  readonly durationMs: number;
}

/** Weights for choosing passages, in units of an average line's relevance. */
const WEIGHTS = {
  opensBlock: 0.15,
  endsOpen: -0.3,
  leaningSection: -1.2,
  /** For each line of the document before the film's first one. */
  lateOpening: -1,
  definition: 1.5,
  talk: -1.5,
  chapter: 0.7,
} as const;
/** The most passages to choose from: the best ones of a long document, in order. */
const MAX_CANDIDATES = 6_000;
const STRETCHES = 200;
/**
 * The film may start with one of the first lines, or with a later one that says what the document is about.
 */
const MAX_OPENING_LINES = 5;
const MAX_DEFINITION_LINES = 60;
/** If less than this share of a story is narrated, scenes are excerpts that do not follow each other. */
const MIN_TOLD_SHARE = { other: 0.2, story: 0.6 };
/** If no more than this is narrated, it is a book, which has no single end to tell whole. */
const MAX_BOOK_SHARE = 0.03;
const MAX_TALE_SECTIONS = 4;
const SPEECH = /["“”‘]|(?:^|\s)'(?=\p{Lu})/u;
const MIN_OPENING_MS = 4_000;

/**
 * The passages of a document that could become scenes, ordered by where they end, and separately the
 * openings.
 */
export function candidatesOf(
  material: Material,
  target: { readonly idealMs: number; readonly lengthWeight: number; readonly coverage: number },
): { readonly all: Candidate[]; readonly openings: Candidate[] } {
  const { lines } = material;
  const startMs: number[] = [0];
  for (const [at, line] of lines.entries()) startMs.push((startMs[at] ?? 0) + line.durationMs);
  const isTale = isOneTale(material, target.coverage);
  const all: Candidate[] = [];
  for (let to = 1; to <= lines.length; to++) {
    for (const candidate of endingAt(material, to, { ...target, startMs, isTale })) all.push(candidate);
  }
  const openings = all.flatMap((candidate) => openingOf(candidate, material) ?? []);
  return { all: best(all), openings: openings.length > 0 ? openings : earliest(all, material) };
}

/** Whether one tale is told, and not excerpts from a book. */
export function isOneTale({ way, lines }: Pick<Material, 'way' | 'lines'>, coverage: number): boolean {
  const opened = lines.filter(({ section }, at) => section !== lines[at - 1]?.section).length;
  return way.inEpisodes === true && coverage > MAX_BOOK_SHARE && opened <= MAX_TALE_SECTIONS;
}

function* endingAt(
  material: Material,
  to: number,
  {
    idealMs,
    lengthWeight,
    startMs,
    coverage,
    isTale,
  }: {
    readonly idealMs: number;
    readonly lengthWeight: number;
    readonly startMs: readonly number[];
    readonly coverage: number;
    readonly isTale: boolean;
  },
): Generator<Candidate> {
  const { lines, relevance } = material;
  if (lines[to - 1]?.ending === 'open' || isCutShort(material, to)) return;
  const totalMs = startMs.at(-1) ?? 1;
  const isOpen = to < lines.length && lines[to]?.section === lines[to - 1]?.section && !lines[to]?.opensBlock;
  const leaveLoss = isTale ? leaveLossAt(material, to) : 0;
  let told = 0;
  for (const { from, cost, shortCost, lengthCost, durationMs } of passagesEndingAt(lines, to, idealMs)) {
    // Scanning backwards: the passage cannot go on past a line that depends on one that is left out.
    if (from < to - 1 && (!material.joins[from + 1] || leansOnGap(material, from + 1))) return;
    if (from < to - 1 && !material.follows[from + 1] && announces(lines[from]?.text ?? '')) return;
    told += (relevance[from] ?? 0) * (lines[from]?.durationMs ?? 0);
    const isOpening = isTale && from === 0 && durationMs >= MIN_OPENING_MS;
    const isAllowed =
      isOpening || isCrowded(lines, { from, to, durationMs }) || (isTale && isLastAlone(lines, from));
    if (durationMs < MIN_SCENE_MS && !isAllowed) continue;
    const value =
      told / Math.sqrt(durationMs * idealMs) -
      // Where the passages of a tale follow one another, it makes no difference where one ends.
      lengthWeight * (isTale ? lengthCost : cost - shortCost) +
      startValue(lines, from) +
      (isOpen && !isTale ? WEIGHTS.endsOpen : 0) +
      (coverage < MIN_TOLD_SHARE[material.way.inEpisodes ? 'story' : 'other'] && material.way.keepsAll
        ? excerptValue(lines, from, to)
        : 0);
    const place = ((startMs[from] ?? 0) + durationMs / 2) / totalMs;
    const seamLoss = isTale ? gapLossBeforeEnd(totalMs - (startMs[from] ?? 0)) : 0;
    yield { from, to, value, gapLoss: gapLoss(material, from) + seamLoss, leaveLoss, place, durationMs };
  }
}

/**
 * The value of an excerpt from a book of which only a little is narrated. Prefers the start of a chapter, and
 * narration over dialogue, because new listeners do not know who is speaking.
 */
function excerptValue(lines: readonly Line[], from: number, to: number): number {
  const told = lines.slice(from, to);
  const talk =
    told.filter(({ kind, text }) => kind === 'paragraph' && SPEECH.test(text)).length / told.length;
  const opensSection = lines[from - 1]?.section !== lines[from]?.section;
  return WEIGHTS.talk * talk + (opensSection ? WEIGHTS.chapter : 0);
}

/** A short opening before a sentence that fills a scene may be a scene too. */
function isCrowded(
  lines: readonly Line[],
  { from, to, durationMs }: { readonly from: number; readonly to: number; readonly durationMs: number },
): boolean {
  return (
    from === 0 && durationMs >= MIN_OPENING_MS && durationMs + (lines[to]?.durationMs ?? 0) > MAX_SCENE_MS
  );
}

/** A short last sentence after one that fills a scene is a scene too. */
function isLastAlone(lines: readonly Line[], from: number): boolean {
  const [before, last] = [lines[from - 1], lines[from]];
  return from === lines.length - 1 && (before?.durationMs ?? 0) + (last?.durationMs ?? 0) > MAX_SCENE_MS;
}

function startValue(lines: readonly Line[], from: number): number {
  const line = lines[from];
  if (!line) return 0;
  if (lines[from - 1]?.section === line.section) return line.opensBlock ? WEIGHTS.opensBlock : 0;
  return from > 0 && isDangling(line.text) ? WEIGHTS.leaningSection : 0;
}

/**
 * Whether a scene that ends here announces something it leaves out, or contains only the first of several
 * points.
 */
function isCutShort({ lines, way, speaks }: Material, to: number): boolean {
  const [line, next] = [lines[to - 1], lines[to]];
  if (!line) return false;
  // A song may be a scene of its own.
  if (announces(line.text)) return !(way.inEpisodes && next?.kind === 'verse');
  if (!next) return false;
  if (speaks[to - 1] === 'yes' || (way.inEpisodes && leavesSpeechOpen(line.text))) return true;
  // Its answer follows in the same paragraph.
  if (!way.keepsAll && line.kind === 'paragraph' && next.block === line.block && asks(line.text)) return true;
  const { source } = line;
  if (source?.kind !== 'list' || next.block !== line.block) return false;
  let first = to - 1;
  while (isSamePoint(lines[first - 1], line)) first--;
  const before = lines[first - 1];
  if (before?.block === line.block) return false;
  return source.ordered || line.kind === 'table' || announces(before?.text ?? '');
}

function isSamePoint(before: Line | undefined, line: Line): boolean {
  if (before?.block !== line.block || before.source?.kind !== 'list' || line.source?.kind !== 'list')
    return false;
  return before.source.firstNumber === line.source.firstNumber;
}

function leansOnGap({ follows, leans }: Material, at: number): boolean {
  return leans[at] === true && !follows[at];
}

/** The candidate as an opening, if it can be one. Documents narrated in order must start at the beginning. */
function openingOf(candidate: Candidate, { lines, leans, way, title }: Material): Candidate | undefined {
  const { from } = candidate;
  const line = lines[from];
  const isDefinition = from <= MAX_DEFINITION_LINES && defines(line?.text ?? '', title);
  if (from > 0 && (way.keepsAll || leans[from] || (from > MAX_OPENING_LINES && !isDefinition)))
    return undefined;
  const isAside = line?.kind === 'callout' || (from > 0 && isDangling(line?.text ?? ''));
  const lateness = isDefinition ? WEIGHTS.definition : from * WEIGHTS.lateOpening;
  return { ...candidate, value: candidate.value + lateness - (isAside ? 2 : 0) };
}

/** If the first sentence is too long for a scene, the film starts with what comes first after it. */
function earliest(candidates: readonly Candidate[], { leans }: Material): Candidate[] {
  const whole = candidates.filter(({ from }) => !leans[from]);
  const able = whole.length > 0 ? whole : candidates;
  const first = able.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  return able.filter(({ from }) => from === first);
}

/** `Ky is a tiny HTTP client`: whether the sentence defines the title. */
function defines(text: string, title: string): boolean {
  const name = title
    .split(/[\s:–—(,]+/u)
    .find((word) => word.length > 1 && !/^(?:an?|the|on|how|why|what)$/iu.test(word));
  if (
    name === undefined ||
    !text
      .slice(0, 60)
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
      .includes(name.toLowerCase())
  )
    return false;
  return /^(?:the |an? )?[^.,;]{1,80}?(?:,[^.;]{1,80},|\([^)]{1,240}\))? (?:is|are|was|were) (?:an?|the|one|free|\p{L}+ \p{L}+ (?:that|for|of))\b/iu.test(
    text,
  );
}

/** The best candidates of each stretch of a long document, so that scenes can come from all parts of it. */
function best(candidates: Candidate[]): Candidate[] {
  if (candidates.length <= MAX_CANDIDATES) return candidates;
  const stretches = Array.from({ length: STRETCHES }, (): Candidate[] => []);
  for (const candidate of candidates) {
    stretches[Math.min(STRETCHES - 1, Math.floor(candidate.place * STRETCHES))]?.push(candidate);
  }
  const worth = (candidate: Candidate) =>
    candidate.value - (Number.isFinite(candidate.gapLoss) ? candidate.gapLoss : 1);
  const kept = stretches.flatMap((stretch) =>
    stretch.sort((a, b) => worth(b) - worth(a)).slice(0, MAX_CANDIDATES / STRETCHES),
  );
  const last = candidates.at(-1)?.to;
  const endings = candidates.filter((candidate) => candidate.to === last);
  return [...new Set([...kept, ...endings])].sort((a, b) => a.to - b.to || b.from - a.from);
}
