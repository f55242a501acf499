import type { Part } from '../kinds/parts.ts';
import type { Way } from '../kinds/ways.ts';
import { type Line, MAX_SENTENCE_MS, type Section } from '../narrate/lines.ts';
import { termsOf } from './terms.ts';

const HEADING_WORDS = 0.4;
/** Lines with fewer words than this rarely say much on their own. */
const MIN_TELLING_WORDS = 6;
const SCRAP = -0.4;
/** For a sentence too long to be shown in one shot or followed by ear. */
const LONG_FACTOR = 0.7;
/** For one that no page can hold: it is shown in parts that say little by themselves. */
const TORN_FACTOR = 0.45;
/** For a song of a tale that has been sung before. */
const REFRAIN_FACTOR = 0.3;
const MAX_PAGE_MS = 16_000;
const KIND_WEIGHTS = {
  paragraph: 1,
  verse: 1,
  turn: 1,
  quote: 0.9,
  list: 0.9,
  callout: 0.5,
  table: 0.8,
} as const;
/** Words that mark something as important or as a definition. */
const CUES =
  /\b(?:we (?:present|propose|show|describe|introduce|argue|find|found|demonstrate|conclude)|this (?:paper|article|report|study|book) (?:presents|describes|shows|argues|examines|proposes)|our (?:results|method|approach|findings|experiments)|in (?:conclusion|summary|short)|the (?:key|main|central|most important|biggest|only) \p{L}+|results? (?:show|indicate|suggest)|for the first time|turns out|is known as|is called|was founded|means that|the (?:first|largest|oldest|deepest|highest|longest|smallest|fastest)|more than|because|so that|must|never)\b/giu;
const FIGURES =
  /\p{Sc}\s?\d|\d[\d.,]*\s?(?:%|percent|per cent|million|billion|thousand|tonnes?|k?m\b|miles?|hours?|years?|people)|\d[\d.,]*/giu;

type Vector = ReadonlyMap<string, number>;

export interface Told {
  readonly title: string;
  readonly language: string;
  readonly sections: readonly Section[];
  readonly lines: readonly Line[];
  /** The purpose of each section. */
  readonly parts: readonly Part[];
}

/**
 * How much each line tells about the document; about 1 on average.
 *
 * Uses centroid-based summarisation (Radev, Jing, Styś and Tam, 2004): the closer a line's tf-idf vector is
 * to those of its section and of the whole document, the more central it is. This takes one pass, while graph
 * methods such as LexRank compare every pair of sentences. Added to it are the classic signals of Edmundson
 * (1969): the position in document, section and paragraph, the words of the heading, and cue words. Each is
 * weighted by the kind of document.
 */
export function relevanceOf({ title, language, sections, lines, parts }: Told, way: Way): number[] {
  const central = centrality(lines, { sectionCount: sections.length, language });
  const titleTerms = sections.map((section) => new Set(termsOf(section.title ?? title, language)));
  const leadLength = Math.max(3, lines.length / 4);
  const said = new Set<string>();
  return lines.map((line, at) => {
    const heading = titleTerms[line.section] ?? new Set<string>();
    const shared =
      termsOf(line.text, language).filter((term) => heading.has(term)).length / Math.max(1, heading.size);
    const opensSection = lines[at - 1]?.section !== line.section;
    const figures = Math.min(2, line.text.match(FIGURES)?.length ?? 0) / 2;
    const wordCount = line.text.match(/\S+/gu)?.length ?? 0;
    const isScrap = !way.keepsAll && wordCount < MIN_TELLING_WORDS;
    const isLong = !way.keepsAll && line.kind === 'paragraph' && line.durationMs > MAX_SENTENCE_MS;
    const value =
      way.centrality * (central[at] ?? 0) +
      (1 - way.centrality) +
      (opensSection ? way.sectionLead : line.opensBlock ? way.blockLead : 0) +
      way.lead * Math.max(0, 1 - at / leadLength) +
      HEADING_WORDS * Math.min(1, shared) * way.centrality +
      way.figures * figures +
      way.cues * Math.min(2, line.text.match(CUES)?.length ?? 0) * 0.5 +
      (isScrap ? SCRAP : 0);
    const isTorn = !way.keepsAll && line.kind === 'paragraph' && isTornAt(lines, at);
    const isRefrain = way.inEpisodes === true && said.has(line.text);
    said.add(line.text);
    const weight =
      (isRefrain ? REFRAIN_FACTOR : 1) *
      KIND_WEIGHTS[line.kind] *
      (isTorn ? TORN_FACTOR : isLong ? LONG_FACTOR : 1);
    return Math.max(0.02, value) * weight * (way.parts[parts[line.section] ?? 'other'] ?? 1);
  });
}

function isTornAt(lines: readonly Line[], at: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!line) return false;
  const continues = line.continuesSentence && before?.ending === 'open';
  return line.durationMs > MAX_PAGE_MS || line.ending === 'open' || continues;
}

/** How close each line is to its section and to the whole document; 1 on average. */
function centrality(
  lines: readonly Line[],
  { sectionCount, language }: { readonly sectionCount: number; readonly language: string },
): number[] {
  const vectors = weigh(lines.map((line) => termsOf(line.text, language)));
  const whole = sumOf(vectors);
  const bySection = Array.from({ length: sectionCount }, (): Vector[] => []);
  for (const [at, vector] of vectors.entries()) bySection[lines[at]?.section ?? 0]?.push(vector);
  const centroids = bySection.map(sumOf);
  const values = vectors.map((vector, at) => {
    const own = centroids[lines[at]?.section ?? 0] ?? whole;
    return 0.5 * cosine(vector, own) + 0.5 * cosine(vector, whole);
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length) || 1;
  return values.map((value) => value / mean);
}

function weigh(terms: readonly (readonly string[])[]): Vector[] {
  const lineCounts = new Map<string, number>();
  for (const list of terms) {
    for (const term of new Set(list)) lineCounts.set(term, (lineCounts.get(term) ?? 0) + 1);
  }
  return terms.map((list) => {
    const vector = new Map<string, number>();
    for (const term of list) {
      const rarity = Math.log((terms.length + 1) / (lineCounts.get(term) ?? 1));
      vector.set(term, (vector.get(term) ?? 0) + rarity);
    }
    return vector;
  });
}

function sumOf(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>();
  for (const vector of vectors) {
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
  }
  return sum;
}

function cosine(vector: Vector, centroid: Vector): number {
  let dot = 0;
  for (const [term, weight] of vector) dot += weight * (centroid.get(term) ?? 0);
  return dot === 0 ? 0 : dot / (norm(vector) * norm(centroid));
}

const norms = new WeakMap<Vector, number>();

function norm(vector: Vector): number {
  let length = norms.get(vector);
  if (length === undefined) {
    let sum = 0;
    for (const value of vector.values()) sum += value * value;
    length = Math.sqrt(sum);
    norms.set(vector, length);
  }
  return length;
}
