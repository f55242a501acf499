import { type Part, partOf } from '../kinds/parts.ts';
import type { Way } from '../kinds/ways.ts';
import type { Line, Section } from '../narrate/lines.ts';
import type { Outline } from '../narrate/outline.ts';
import { announcesUnsaid, isDangling, leansOnPrevious } from './dangling.ts';
import { isAddress, isJunk, isPoor } from './junk.ts';
import { relevanceOf } from './relevance.ts';
import { repeatedShares, termsAndNumbers } from './terms.ts';

/** The lines from which scenes are chosen, in the order in which they are told. */
export interface Material {
  readonly title: string;
  readonly language: string;
  readonly lines: readonly Line[];
  /** Whether each line stands right after the one before it in the document. */
  readonly follows: readonly boolean[];
  /** Whether each line may share a scene with the one before it: nothing but junk stands between them. */
  readonly joins: readonly boolean[];
  /** Whether each line needs the one that stands before it in the document. */
  readonly leans: readonly boolean[];
  readonly relevance: readonly number[];
  readonly way: Way;
  readonly allowsEchoes: boolean;
}

/** How strictly an editor leaves out: less where the document has not enough to say. */
export interface Strictness {
  /** Whether lines are left out that could be told, though there is mostly something better. */
  readonly leavesOutPoor: boolean;
  /** A line of whose word pairs more than this share were heard before says the same again. */
  readonly maxRepeatedShare: number;
}

/** What is left out as junk is no junk when hardly anything remains. */
const MIN_KEPT_SHARE = 0.35;

/** Leaves out what an editor would, and puts the rest in the order of its telling. */
export function materialOf(outline: Outline, way: Way, strictness: Strictness): Material {
  const isProse = outline.lines.filter(({ kind }) => kind === 'verse').length * 2 < outline.lines.length;
  const parts = partsOf(outline.sections);
  const { places, worthy } = placesOf(outline, { parts, way, strictness });
  const rank = new Map(worthy.map((place, at) => [place, at]));
  const lines = places.flatMap((place) => outline.lines[place] ?? []);
  return {
    title: outline.title,
    language: outline.language,
    lines,
    follows: places.map((place, at) => at > 0 && places[at - 1] === place - 1),
    joins: places.map((place, at) => at > 0 && rank.get(places[at - 1] ?? -1) === (rank.get(place) ?? 0) - 1),
    leans: places.map(
      (place) => leansOnPrevious(outline.lines, place) || (isProse && isQuotedVerse(outline.lines, place)),
    ),
    relevance: relevanceOf({ ...outline, lines, parts }, way),
    way,
    allowsEchoes: way.keepsAll || strictness.maxRepeatedShare >= 1,
  };
}

/** Verse in a text of prose illustrates what stands before it. */
function isQuotedVerse(lines: readonly Line[], place: number): boolean {
  const line = lines[place];
  return line?.kind === 'verse' && lines[place - 1]?.section === line.section;
}

/** A section without a telling heading belongs to the part that its parent belongs to. */
function partsOf(sections: readonly Section[]): Part[] {
  const parts: Part[] = [];
  for (const [at, { title, parent }] of sections.entries()) {
    const own = title === undefined ? 'other' : partOf(title);
    parts[at] = own === 'other' && parent !== undefined ? (parts[parent] ?? 'other') : own;
  }
  return parts;
}

function placesOf(
  { lines }: Outline,
  options: { readonly parts: readonly Part[]; readonly way: Way; readonly strictness: Strictness },
): { places: number[]; worthy: number[] } {
  const { parts, way, strictness } = options;
  const isOut = (line: Line, at: number) =>
    way.parts[parts[line.section] ?? 'other'] === 0 ||
    (way.keepsAll
      ? isAddress(line)
      : isJunk(line) || (strictness.leavesOutPoor && (isPoor(line) || announcesUnsaid(lines, at))));
  let kept = keptPlaces(lines, lines.map(isOut));
  if (kept.length < lines.length * MIN_KEPT_SHARE) kept = [...lines.keys()];
  if (way.endsWithPeople) kept = withoutAfterword(lines, kept);
  const worthy = way.order ? inOrder(kept, { lines, parts, order: way.order }) : kept;
  if (way.keepsAll) return { places: worthy, worthy };
  const fresh = new Set(withoutEchoes(lines, kept, strictness.maxRepeatedShare));
  return { places: worthy.filter((place) => fresh.has(place)), worthy };
}

/** A line goes with the one that it leans on. */
function keptPlaces(lines: readonly Line[], isOut: readonly boolean[]): number[] {
  const kept: number[] = [];
  let isGone = false;
  for (const at of lines.keys()) {
    isGone = isOut[at] === true || (isGone && leansOnPrevious(lines, at));
    if (!isGone) kept.push(at);
  }
  return kept;
}

const PEOPLE = /\b(?:he|she|him|her|his|they|them|i|we|me|my)\b/iu;
/** An afterword is shorter than the story. */
const MAX_AFTERWORD_SHARE = 0.6;

/** Ends a story with its people: what a book says of the place afterwards is none of it. */
function withoutAfterword(lines: readonly Line[], places: readonly number[]): number[] {
  let end = places.findLastIndex((place) => PEOPLE.test(lines[place]?.text ?? '')) + 1;
  const isSameParagraph = () => lines[places[end] ?? -1]?.block === lines[places[end - 1] ?? -1]?.block;
  while (end < places.length && (isSameParagraph() || isDangling(lines[places[end] ?? -1]?.text ?? '')))
    end++;
  return end < places.length * (1 - MAX_AFTERWORD_SHARE) ? [...places] : places.slice(0, end);
}

function withoutEchoes(lines: readonly Line[], places: readonly number[], limit: number): number[] {
  const shares = repeatedShares(places.map((at) => termsAndNumbers(lines[at]?.text ?? '')));
  const isOut = lines.map(() => true);
  for (const [index, at] of places.entries()) isOut[at] = (shares[index] ?? 0) > limit;
  return keptPlaces(lines, isOut);
}

function inOrder(
  places: readonly number[],
  { lines, parts, order }: { lines: readonly Line[]; parts: readonly Part[]; order: readonly Part[] },
): number[] {
  const hasSummary = places.some((place) => parts[lines[place]?.section ?? 0] === 'summary');
  const opening = hasSummary ? 0 : lines[places[0] ?? 0]?.section;
  const rankOf = (place: number) => {
    const section = lines[place]?.section ?? 0;
    // What stands before the first heading, or the first section where nothing sums it up, opens the document.
    return section === 0 || section === opening ? -1 : order.indexOf(parts[section] ?? 'other');
  };
  return places.toSorted((a, b) => rankOf(a) - rankOf(b) || a - b);
}
