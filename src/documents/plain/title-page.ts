import { titleCase } from '../title-case.ts';
import { isChapterHeading } from './plain-headings.ts';
import { plainInline } from './plain-inline.ts';
import type { Chunk } from './text-chunks.ts';

/** The most paragraphs of a title page, imprint and dedication. */
const MAX_FRONT_CHUNKS = 80;
const IMPRINT =
  /\bcopyright\b|©|\ball rights reserved\b|\bpublish(?:ed|ers?|ing)\b|\bprinted (?:at|by|in)\b|\b(?:first|second|third|fourth) (?:impression|edition|printing|published)\b|\bentered according to act\b|\billustrat(?:ed|ions?) by\b|\bauthor of\b|\bby the same author\b|\btranslated (?:by|from)\b|\bISBN\b|\b(?:press|verlag|& co\.?|and company)$|^(?:london|new york|boston|paris|berlin|leipzig|edinburgh|philadelphia|chicago|toronto)\b.{0,40}$|^\W*1[5-9]\d\d\W*$/imu;
const BYLINE = /^\s*by\b/im;
const HAS_SENTENCES = /\p{Ll}[.!?]["”’)]?(?:\s|$)/u;
/** In characters. A motto or a subtitle is shorter. */
const MIN_SENTENCE = 60;
const DEDICATION = /^\s*(?:_?to |dedicated to|in memory of|für |à )/i;

export interface FrontMatter {
  /** As on the title page. */
  readonly title?: string;
  /** The chunks from the start of the text. */
  readonly chunks: readonly Chunk[];
}

/**
 * Drops a book's title page, imprint and dedication. A text that starts immediately is returned unchanged.
 */
export function dropTitlePage(chunks: readonly Chunk[]): FrontMatter {
  const start = startOfText(chunks);
  const front = chunks.slice(0, start);
  const texts = front.map(textOf);
  const isTitlePage = texts.some((text, index) => IMPRINT.test(text) || (index > 0 && BYLINE.test(text)));
  if (start < 1 || !isTitlePage) return { chunks };
  const title = titleOf(front);
  return { ...(title !== undefined && { title }), chunks: chunks.slice(start) };
}

/** The first chapter, or the first prose with the heading directly above it; −1 if there is none. */
function startOfText(chunks: readonly Chunk[]): number {
  const most = Math.min(chunks.length, MAX_FRONT_CHUNKS);
  for (let at = 0; at < most; at++) {
    const chunk = chunks[at];
    if (chunk === undefined) break;
    if (isChapterHeading(textOf(chunk)) && isProseSoon(chunks, at + 1)) return at;
    if (!isProse(chunk) && !opensAtOnce(chunks, at)) continue;
    const above = chunks[at - 1];
    const isHeading =
      at > 1 &&
      above !== undefined &&
      above.lines.length <= 2 &&
      !IMPRINT.test(textOf(above)) &&
      !DEDICATION.test(textOf(above)) &&
      !BYLINE.test(textOf(above));
    return isHeading ? at - 1 : at;
  }
  return -1;
}

function isProseSoon(chunks: readonly Chunk[], from: number): boolean {
  return chunks.slice(from, from + 3).some(isProse);
}

function isProse(chunk: Chunk): boolean {
  const text = textOf(chunk);
  return text.length > 130 && HAS_SENTENCES.test(text) && !IMPRINT.test(text.slice(0, 200));
}

/**
 * Whether a sentence directly below the title starts the text. A later ISBN does not make it a title page.
 */
function opensAtOnce(chunks: readonly Chunk[], at: number): boolean {
  const texts = chunks.slice(0, at + 1).map(textOf);
  const text = texts.at(-1) ?? '';
  const isSentence = text.length > MIN_SENTENCE && HAS_SENTENCES.test(text);
  return at <= 1 && isSentence && !texts.some((front) => IMPRINT.test(front) || BYLINE.test(front));
}

/** The lines above the author's name, without a subtitle in a separate paragraph. */
function titleOf(front: readonly Chunk[]): string | undefined {
  const [first] = front.filter((chunk) => !BYLINE.test(chunk.lines[0] ?? ''));
  if (first === undefined) return undefined;
  const by = first.lines.findIndex((line) => BYLINE.test(line));
  const text = plainInline(
    (by > 0 ? first.lines.slice(0, by) : first.lines).map((line) => line.trim()).join(' '),
  );
  if (text.length < 2 || text.length > 120 || IMPRINT.test(text)) return undefined;
  return /\p{Ll}/u.test(text) ? text : titleCase(text.replace(/[.,;:]$/, ''));
}

function textOf({ lines }: Chunk): string {
  return lines.map((line) => line.trim()).join('\n');
}
