import type { Outline } from './outline.ts';

const STOP_WORDS = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both
  but by can could did do does doing down during each even few for from further had has have having he her here
  hers him his how i if in into is it its just me more most must my no nor not now of off on once one only or other
  our out over own same she should so some such than that the their them then there these they this those through
  to too under until up upon very was we were what when where which while who whom why will with would you your`.split(
    /\s+/u,
  ),
);
const LEAD_OF_SECTION = 0.8;
const LEAD_OF_BLOCK = 0.25;
const HEADING_WORDS = 0.4;
const REPEATED_SHARE = 0.5;
const KIND_WEIGHTS = {
  paragraph: 1,
  verse: 1,
  turn: 1,
  quote: 0.9,
  list: 0.8,
  callout: 0.6,
  table: 0.4,
} as const;

type Vector = ReadonlyMap<string, number>;

/**
 * How much each line tells of the document; about 1 on average.
 *
 * Centroid-based summarisation (Radev, Jing, Styś and Tam, 2004): a line is the more central the nearer its
 * tf-idf vector is to that of its section and of the whole. It needs one pass where graph methods such as
 * LexRank need every pair of sentences. To it come the classic signs of Edmundson (1969): the place in the
 * section and paragraph, and the words of the heading. What was said before in the same words counts little.
 */
export function relevanceOf(outline: Outline): number[] {
  const { lines, sections } = outline;
  const terms = lines.map((line) => termsOf(line.text));
  const vectors = weigh(terms);
  const whole = sumOf(vectors);
  const bySection = Array.from(sections, (): Vector[] => []);
  for (const [at, vector] of vectors.entries()) bySection[lines[at]?.section ?? 0]?.push(vector);
  const centroids = bySection.map(sumOf);
  const central = vectors.map((vector, at) => {
    const own = centroids[lines[at]?.section ?? 0] ?? whole;
    return 0.5 * cosine(vector, own) + 0.5 * cosine(vector, whole);
  });
  const mean = central.reduce((sum, value) => sum + value, 0) / Math.max(1, central.length) || 1;
  const repeated = repeatedShares(terms);
  return lines.map((line, at) => {
    const heading = new Set(termsOf(sections[line.section]?.title ?? outline.title));
    const shared = (terms[at] ?? []).filter((term) => heading.has(term)).length / Math.max(1, heading.size);
    const opensSection = lines[at - 1]?.section !== line.section;
    const lead = opensSection ? LEAD_OF_SECTION : line.opensBlock ? LEAD_OF_BLOCK : 0;
    const value = (central[at] ?? 0) / mean + lead + HEADING_WORDS * Math.min(1, shared);
    return value * KIND_WEIGHTS[line.kind] * ((repeated[at] ?? 0) > REPEATED_SHARE ? 0.2 : 1);
  });
}

function termsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]{2,40}/gu) ?? [];
  return words
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => word.replace(/(?<=\p{L}{3})(?:'s|s|ed|ing)$/u, ''));
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
    length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
    norms.set(vector, length);
  }
  return length;
}

/** Which share of each line's word pairs an earlier line has used. */
function repeatedShares(terms: readonly (readonly string[])[]): number[] {
  const seen = new Set<string>();
  return terms.map((list) => {
    const pairs = list.slice(1).map((term, at) => `${list[at]} ${term}`);
    const known = pairs.filter((pair) => seen.has(pair)).length;
    for (const pair of pairs) seen.add(pair);
    return pairs.length === 0 ? 0 : known / pairs.length;
  });
}
