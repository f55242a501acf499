import type { Reader } from '../../shots/index.ts';
import { type Part, partOf } from '../kinds/parts.ts';
import type { Way } from '../kinds/ways.ts';
import type { Line, Section } from '../narrate/lines.ts';
import type { Outline } from '../narrate/outline.ts';
import { announces, announcesUnsaid, isDangling, leansOnPrevious, refersBack } from './dangling.ts';
import {
  authorNoteFrom,
  companyNoteFrom,
  isAddress,
  isCredited,
  isHeadline,
  isJunk,
  isPoor,
} from './junk.ts';
import { otherArticlesFrom } from './other-articles.ts';
import { NO_REFERENTS, type Referents, referentsOf } from './referents.ts';
import { relevanceOf } from './relevance.ts';
import { type Speaking, speechesIn } from './speech.ts';
import { repeatedShares, termsAndNumbers } from './terms.ts';

/** The lines that scenes are chosen from, in the order of narration. */
export interface Material {
  readonly title: string;
  readonly language: string;
  readonly lines: readonly Line[];
  /** Whether each line directly follows the one before it in the document. */
  readonly follows: readonly boolean[];
  /** Whether each line may share a scene with the one before it, because only junk is between them. */
  readonly joins: readonly boolean[];
  /** Whether each line depends on the one before it in the document. */
  readonly leans: readonly boolean[];
  /** Whether somebody goes on speaking in the line after each one. */
  readonly speaks: readonly Speaking[];
  readonly relevance: readonly number[];
  readonly referents: Referents;
  readonly way: Way;
  readonly allowsEchoes: boolean;
}

/** How strictly lines are left out. Less strictly if the document does not have enough to say. */
export interface Strictness {
  /** Whether to leave out lines that could be narrated, although there is usually something better. */
  readonly leavesOutPoor: boolean;
  /** A line is a repetition if a larger share of its word pairs occurred before. */
  readonly maxRepeatedShare: number;
}

/** If less than this remains, the lines that look like junk are the document's content. */
const MIN_KEPT_SHARE = 0.35;

/** Where links to other articles can start, as a share of the lines. */
const LINKS_FROM = 0.7;

/** Leaves out what an editor would leave out, and orders the rest for narration. */
export function materialOf(
  outline: Outline,
  {
    way,
    strictness,
    reader,
  }: { readonly way: Way; readonly strictness: Strictness; readonly reader?: Reader | undefined },
): Material {
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
      (place) =>
        leansOnPrevious(outline.lines, place) ||
        (isProse && isQuotedVerse(outline.lines, place)) ||
        (!way.keepsAll && way.inEpisodes !== true && isToldBefore(outline.lines, place)),
    ),
    speaks: way.inEpisodes ? speechesIn(lines) : lines.map(() => 'no'),
    relevance: relevanceOf({ ...outline, lines, parts }, way),
    referents: way.inEpisodes ? referentsOf({ title: outline.title, lines }, reader) : NO_REFERENTS,
    way,
    allowsEchoes: way.keepsAll || strictness.maxRepeatedShare >= 1,
  };
}

/** Whether the line before, in the same section, says what this one refers to. */
function isToldBefore(lines: readonly Line[], place: number): boolean {
  const [before, line] = [lines[place - 1], lines[place]];
  if (line?.kind !== 'paragraph' || before?.section !== line.section) return false;
  return refersBack(line.text);
}

/** Whether a line is verse within prose, which illustrates the text before it. */
function isQuotedVerse(lines: readonly Line[], place: number): boolean {
  const line = lines[place];
  return line?.kind === 'verse' && lines[place - 1]?.section === line.section;
}

/** A section whose heading does not tell its purpose has the purpose of its parent. */
function partsOf(sections: readonly Section[]): Part[] {
  const parts: Part[] = [];
  for (const [at, { title, parent }] of sections.entries()) {
    const own = title === undefined ? 'other' : partOf(title);
    parts[at] = own === 'other' && parent !== undefined ? (parts[parent] ?? 'other') : own;
  }
  return parts;
}

function placesOf(
  { lines, title, sections }: Outline,
  options: { readonly parts: readonly Part[]; readonly way: Way; readonly strictness: Strictness },
): { places: number[]; worthy: number[] } {
  const { parts, way, strictness } = options;
  const end = way.keepsAll ? lines.length : otherArticlesFrom(lines, sections, title);
  const note = Math.min(authorNoteFrom(lines, title), companyNoteFrom(lines), end);
  const teasers = new Set(lines.filter(({ text }) => TEASER.test(text)).map(({ block }) => block));
  for (const block of captionBlocks(lines)) teasers.add(block);
  const refrains = refrainsOf(lines);
  const isOut = (line: Line, at: number) =>
    way.parts[parts[line.section] ?? 'other'] === 0 ||
    (way.keepsAll
      ? isAddress(line)
      : isJunk(line) ||
        teasers.has(line.block) ||
        refrains.has(line.text) ||
        isTitleAgain(line, title) ||
        at >= note ||
        (at >= lines.length * LINKS_FROM && isHeadline(line)) ||
        (strictness.leavesOutPoor && (isPoor(line) || announcesUnsaid(lines, at))));
  let kept = keptPlaces(lines, lines.map(isOut));
  if (kept.length < end * MIN_KEPT_SHARE) kept = [...lines.keys()].slice(0, end);
  if (way.endsWithPeople) kept = withoutBrokenEnd(lines, withoutAfterword(lines, withoutSource(lines, kept)));
  const worthy = way.order ? inOrder(kept, { lines, parts, order: way.order }) : kept;
  if (way.keepsAll) return { places: worthy, worthy };
  const fresh = new Set(withoutEchoes(lines, kept, strictness.maxRepeatedShare));
  return { places: worthy.filter((place) => fresh.has(place)), worthy };
}

const MAX_CAPTION_LINES = 3;
const MIN_REFRAIN_TIMES = 3;
const MAX_REFRAIN_WORDS = 9;

/** Short paragraphs that end in the name of a photographer are captions as a whole. */
function captionBlocks(lines: readonly Line[]): number[] {
  return lines.flatMap((line) => {
    const isShort =
      isCredited(line) && lines.filter(({ block }) => block === line.block).length <= MAX_CAPTION_LINES;
    return isShort ? [line.block] : [];
  });
}

/** Short lines that come again and again are a site’s: `What do you think?` */
function refrainsOf(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text, kind } of lines) {
    const isShort = kind === 'paragraph' && text.split(/\s+/u).length <= MAX_REFRAIN_WORDS;
    if (isShort) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([text, count]) => (count >= MIN_REFRAIN_TIMES ? [text] : [])));
}

/** The start of another page, as sites show it: `The lamp was lit again […]` */
const TEASER = /\[(?:…|\.\.\.)\]\W{0,2}$/u;

/** The lines that stay. A line that depends on one that is left out is left out too. */
function keptPlaces(lines: readonly Line[], isOut: readonly boolean[]): number[] {
  const kept: number[] = [];
  let isGone = false;
  for (const at of lines.keys()) {
    isGone = isOut[at] === true || (isGone && leansOnPrevious(lines, at));
    if (!isGone) kept.push(at);
  }
  return kept;
}

/** A caption or a heading that repeats the title. */
function isTitleAgain({ text, kind }: Line, title: string): boolean {
  return (
    kind === 'paragraph' && title !== '' && text.replace(/[.:]$/u, '').toLowerCase() === title.toLowerCase()
  );
}

const PEOPLE = /\b(?:he|she|him|her|his|they|them|i|we|me|my)\b/iu;
/** An afterword longer than this share is part of the story. */
const MAX_AFTERWORD_SHARE = 0.6;
const MAX_MORAL_LINES = 2;
/** A whole sentence, and not where the tale is from. */
const MORAL =
  /^["“‘']?\p{Lu}(?=.*\b(?:is|are|was|were|has|have|had|lies|goes|lives|do|does|will|may)\b)(?:\S+\s+){5,}/u;

/** Where a tale is from, before its first sentence: `From the Danish.`, `(A story of the coast.)` */
const MAX_SOURCE_LINES = 3;
const MAX_SOURCE_WORDS = 28;
const TELLS =
  /\b(?:was|were|is|are|had|has|have|did|does|once|will|came|went|said|told (?!by)|lived|dwelt|stood|ran|lay|sat|grew|[a-z]+ed(?! (?:from|by|in|for)\b))\b/u;

/** Leaves out lines without a verb before the first one that tells something. */
function withoutSource(lines: readonly Line[], places: readonly number[]): readonly number[] {
  const isSource = (place: number) => {
    const text = lines[place]?.text ?? '';
    return (
      lines[place]?.kind === 'paragraph' && !TELLS.test(text) && text.split(/\s+/u).length <= MAX_SOURCE_WORDS
    );
  };
  const first = places.findIndex((place) => !isSource(place));
  return first > MAX_SOURCE_LINES ? places : places.slice(Math.max(0, first));
}

/** Ends a story with its last mention of people, to leave out what a book says about the place afterwards. */
function withoutAfterword(lines: readonly Line[], places: readonly number[]): number[] {
  let end = places.findLastIndex((place) => PEOPLE.test(lines[place]?.text ?? '')) + 1;
  const isSameParagraph = () => lines[places[end] ?? -1]?.block === lines[places[end - 1] ?? -1]?.block;
  while (end < places.length && (isSameParagraph() || isDangling(lines[places[end] ?? -1]?.text ?? '')))
    end++;
  // `There lies the mill, and that is why the sea is salt.`
  const moral = places.slice(end);
  const isMoral = (place: number) => MORAL.test(lines[place]?.text ?? '');
  if (moral.length <= MAX_MORAL_LINES && moral.every(isMoral)) return [...places];
  return end < places.length * (1 - MAX_AFTERWORD_SHARE) ? [...places] : places.slice(0, end);
}

/** A copy of a tale may break off before what its last line announces. */
function withoutBrokenEnd(lines: readonly Line[], places: readonly number[]): number[] {
  const last = places.findLastIndex((place) => !announces(lines[place]?.text ?? ''));
  return places.slice(0, last + 1);
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
    // The document starts with the text before its first heading or, without a summary, with its first
    // section.
    return section === 0 || section === opening ? -1 : order.indexOf(parts[section] ?? 'other');
  };
  return places.toSorted((a, b) => rankOf(a) - rankOf(b) || a - b);
}
