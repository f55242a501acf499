import type { Language } from './languages/language.ts';
import { languageOf } from './languages/languages.ts';
import { continuesSentence } from './sentence-joints.ts';

/** One sentence of a text, without the white space around it. */
export interface Sentence {
  readonly text: string;
  /** Start and end offset in UTF-16 code units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** On Node 20, `Intl.Segmenter` takes quadratic time. */
const MAX_PIECE_LENGTH = 1000;
/** How much text on each side determines whether two pieces are one sentence. */
const CONTEXT_LENGTH = 160;
/** A longer quotation counts as a speech, and is split into sentences. */
const MAX_QUOTATION_LENGTH = 240;

/**
 * The sentences of a text, in order. Together they cover everything except the white space between them.
 *
 * Blank lines end a sentence, single line breaks do not. The boundaries are those of Unicode's UAX #29, except after
 * abbreviations, initials, list numbers and quotations after which the sentence continues, and except within short
 * quotations.
 *
 * @param language BCP 47. If it is unknown, the rules of English apply, which suit most scripts
 */
export function sentences(text: string, language = 'en'): Sentence[] {
  const segmenter = segmenterFor(language);
  const known = languageOf(language);
  const found: Sentence[] = [];
  for (const paragraph of paragraphs(text)) {
    for (const { start, end } of joined(text, boundaries(text, paragraph, segmenter), known)) {
      found.push({ text: text.slice(start, end), start, end });
    }
  }
  return found;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Creating a segmenter takes longer than splitting a paragraph. */
const segmenters = new Map<string, Intl.Segmenter>();
const MAX_SEGMENTERS = 50;

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = createSegmenter(language);
    if (segmenters.size >= MAX_SEGMENTERS) segmenters.clear();
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function createSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    // A tag that is not BCP 47 identifies no language.
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}

function* paragraphs(text: string): Generator<Span> {
  let start = 0;
  for (const line of text.matchAll(/\n[^\S\n]*(?=\n)/gu)) {
    yield { start, end: line.index };
    start = line.index + line[0].length;
  }
  yield { start, end: text.length };
}

/** Possible sentence ends by UAX #29, as adjacent spans that include the white space at their ends. */
function* boundaries(text: string, paragraph: Span, segmenter: Intl.Segmenter): Generator<Span> {
  for (const piece of pieces(text, paragraph)) {
    for (const { segment, index } of segmenter.segment(withLikelyEnds(text.slice(piece.start, piece.end)))) {
      yield { start: piece.start + index, end: piece.start + index + segment.length };
    }
  }
}

/**
 * A text with the same offsets, changed so that the segmenter treats an ellipsis as three dots and a number as a
 * capital, and does not end sentences at line breaks.
 */
function withLikelyEnds(piece: string): string {
  return piece
    .replace(/…/gu, '.')
    .replace(/\s/gu, ' ')
    .replace(/(?<=[.!?]["'”’)\]]? )\d/gu, 'A');
}

function* pieces(text: string, paragraph: Span): Generator<Span> {
  let start = paragraph.start;
  while (paragraph.end - start > MAX_PIECE_LENGTH) {
    const end = start + cutLength(text.slice(start, start + MAX_PIECE_LENGTH));
    yield { start, end };
    start = end;
  }
  if (start < paragraph.end) yield { start, end: paragraph.end };
}

/** A piece ends after a probable sentence, else after a word, else anywhere except inside a character. */
function cutLength(piece: string): number {
  const afterSentence = lastMatchEnd(piece, /[.!?]["'”’)\]]?\s+(?=\S)/gu);
  if (afterSentence > 0) return afterSentence;
  const afterWord = lastMatchEnd(piece, /\s+(?=\S)/gu);
  if (afterWord > 0) return afterWord;
  return /[\uD800-\uDBFF]$/u.test(piece) ? piece.length - 1 : piece.length;
}

function lastMatchEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

function* joined(text: string, spans: Iterable<Span>, language: Language | undefined): Generator<Span> {
  let current: Span | undefined;
  for (const span of spans) {
    if (current === undefined) {
      current = span;
      continue;
    }
    const before = text.slice(Math.max(current.start, current.end - CONTEXT_LENGTH), current.end);
    const after = text.slice(span.start, Math.min(span.end, span.start + CONTEXT_LENGTH));
    const startsSentence = before.length === current.end - current.start;
    if (
      continuesSentence({ before, after, startsSentence, language }) ||
      isInsideQuotation(text, current, language)
    ) {
      current = { start: current.start, end: span.end };
    } else {
      yield* trimmed(text, current);
      current = span;
    }
  }
  if (current) yield* trimmed(text, current);
}

/** Whether a quotation begins in the span, and ends soon after it in the same paragraph. */
function isInsideQuotation(text: string, span: Span, language: Language | undefined): boolean {
  if (span.end - span.start > MAX_QUOTATION_LENGTH) return false;
  const marks = language?.quotations ?? QUOTATION_MARKS;
  const opened = openQuotation(text.slice(span.start, span.end), marks);
  if (opened === undefined) return false;
  const rest = text.slice(span.end, span.start + opened.at + MAX_QUOTATION_LENGTH);
  const [sameParagraph = ''] = rest.split(/\n[^\S\n]*\n/u, 1);
  const end = sameParagraph.indexOf(opened.closer);
  return end >= 0 && !/[“«„]/u.test(sameParagraph.slice(0, end));
}

const QUOTATION_MARKS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '"': '"' };

/** The quotation that a text opens and does not close. A straight mark after a digit means inches. */
function openQuotation(
  text: string,
  marks: Readonly<Record<string, string>>,
): { readonly at: number; readonly closer: string } | undefined {
  let open: { at: number; closer: string } | undefined;
  for (const { 0: mark, index } of text.matchAll(/[„“”«»]|(?<!\d)"/gu)) {
    const closer = marks[mark];
    if (open?.closer === mark) open = undefined;
    else if (open === undefined && closer !== undefined) open = { at: index, closer };
  }
  return open;
}

function* trimmed(text: string, span: Span): Generator<Span> {
  const slice = text.slice(span.start, span.end);
  const content = slice.trim();
  if (content === '') return;
  const start = span.start + slice.indexOf(content);
  yield { start, end: start + content.length };
}
