import type { Block } from '../../core/model.ts';
import { titleCase } from '../title-case.ts';
import { plainInline } from './plain-inline.ts';
import type { Chunk } from './text-chunks.ts';
import { indentOf } from './text-chunks.ts';

/** The spelling conventions of the text. */
export interface TextStyle {
  /** Words that occur only in capitals in the prose. */
  readonly acronyms: ReadonlySet<string>;
}

type Heading = Extract<Block, { kind: 'heading' }>;

/** A short line in a script without capitals. */
const WITHOUT_CAPITALS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{N}\s・ー]{1,24}$/u;
const MIN_TITLED_CHAPTERS = 3;
const MAX_HEADING_CHARACTERS = 90;
const NUMBERED =
  /^(part|book|volume|chapter|section|canto|act|scene|letter|stave|appendix|lesson)\s+(?:[ivxlc]+|\d{1,3}|the \p{L}+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty[\w-]*|thirty[\w-]*)\b/iu;
const NAMED =
  /^(?:preface|prologue|epilogue|introduction|foreword|afterword|conclusion|interlude|appendix|dedication)\.?$/i;

/** The heading in a chunk, or `undefined` if it is something else. */
export function headingOf(chunk: Chunk, style: TextStyle): Heading | undefined {
  const [first = '', second] = chunk.lines;
  if (chunk.lines.length === 2 && /^\s*(?:={3,}|-{3,}|~{3,}|\*{3,})$/.test(second ?? '')) {
    return heading(/=/.test(second ?? '') ? 1 : 2, first, style);
  }
  const text = chunk.lines.map((line) => line.trim()).join(' ');
  if (chunk.lines.length > 3 || text.length > MAX_HEADING_CHARACTERS || !/\p{L}/u.test(text))
    return undefined;
  const numbered = NUMBERED.exec(text)?.[1]?.toLowerCase();
  if (numbered !== undefined && !/[,;]$/.test(text)) {
    return heading(['part', 'book', 'volume'].includes(numbered) ? 1 : 2, text, style);
  }
  if (NAMED.test(text) || /^[IVXLC]{1,6}\.?$/.test(text)) return heading(2, text, style);
  if (isCapitals(text)) return heading(2, text, style);
  return isStandingApart(chunk, text) ? heading(3, text, style) : undefined;
}

/** Whether a text is the heading of a chapter or another part of a book, such as `CHAPTER I` or `Preface`. */
export function isChapterHeading(text: string): boolean {
  if (text.length > MAX_HEADING_CHARACTERS || /[,;]$/.test(text)) return false;
  return NUMBERED.test(text) || NAMED.test(text) || /^[IVXLC]{1,6}\.?$/.test(text);
}

/**
 * The title in a short line above a paragraph, if paragraphs are separated in the same way and the text does
 * not consist of such lines.
 */
export function titleLineOf(
  chunk: Chunk,
  before: Chunk | undefined,
  after: Chunk | undefined,
): Heading | undefined {
  const [line = '', ...more] = chunk.lines;
  const text = plainInline(line.trim());
  if (more.length > 0 || after === undefined || text.length > 50 || indentOf(line) > 20) return undefined;
  if (before === undefined && WITHOUT_CAPITALS.test(text) && (after.lines[0]?.length ?? 0) > text.length * 2)
    return { kind: 'heading', level: 3, text };
  const isTitle =
    /^[\p{Lu}\d]/u.test(text) && /\p{L}{2}/u.test(text) && !/[.!?,;:…—-]["”’)]*$|[:|@]|\/\//.test(text);
  const isLong = (chunk: Chunk | undefined) =>
    chunk !== undefined && (chunk.lines.length > 1 || (chunk.lines[0]?.length ?? 0) > 60);
  if (!isTitle || text.split(' ').length > 7 || !isLong(after) || (before !== undefined && !isLong(before)))
    return undefined;
  return { kind: 'heading', level: 3, text };
}

function heading(level: number, text: string, { acronyms }: TextStyle): Heading {
  const plain = plainInline(text)
    .replace(/^#+\s*|\s*#+$/g, '')
    .replace(/(?<=\p{L}{2})[.:]$/u, '')
    .replace(/^(\p{Lu}{3,9}) ([IVXLC]+|\d{1,3})\.?\s?[—–]\s?(?=\S)/u, (_, part: string, number: string) => {
      return `${titleCase(part)} ${number}: `;
    });
  return { kind: 'heading', level, text: /\p{Ll}/u.test(plain) ? plain : titleCase(plain, acronyms) };
}

/** Shouting in a dialogue is also in capitals, but ends with punctuation or is in quotes. */
function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (
    letters >= 3 && !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text) && !/^["“'‘].*[!?.,]["”'’]$/.test(text)
  );
}

/** A short line with more space around it than paragraphs have, and not ending like a sentence. */
function isStandingApart(chunk: Chunk, text: string): boolean {
  if (chunk.lines.length !== 1 || text.length > 70 || indentOf(chunk.lines[0] ?? '') > 40) return false;
  const hasRoom = chunk.blankLinesBefore >= 2 && chunk.blankLinesAfter >= 1;
  return hasRoom && /^[\p{Lu}\d“"]/u.test(text) && !/[.!?,;:…—-]["”’')]*$/.test(text);
}

/** Joins `Chapter II` and `A Visitor from the North` below it into `Chapter II: A Visitor from the North`. */
export function joinChapterTitles(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  const titlesEndWithStop = haveTitleSentences(blocks);
  for (const block of blocks) {
    const previous = joined.at(-1);
    const isTitleOf =
      previous?.kind === 'heading' &&
      block.kind === 'heading' &&
      isNumberOnly(previous.text) &&
      !isNumberOnly(block.text);
    if (isTitleOf)
      joined[joined.length - 1] = { ...previous, text: `${previous.text.replace(/\.$/, '')}: ${block.text}` };
    else if (
      titlesEndWithStop &&
      previous?.kind === 'heading' &&
      isNumberOnly(previous.text) &&
      isTitleSentence(block)
    )
      joined[joined.length - 1] = {
        ...previous,
        text: `${previous.text.replace(/\.$/, '')}: ${block.text.replace(/\.$/, '')}`,
      };
    else joined.push(block);
  }
  return joined;
}

/**
 * `CHAPTER VI.` above `The Storm.`: whether most chapters have such a title, so that it is not a first
 * sentence.
 */
function haveTitleSentences(blocks: readonly Block[]): boolean {
  const below = blocks.flatMap((block, at) => {
    const next = blocks[at + 1];
    return block.kind === 'heading' && isNumberOnly(block.text) && next ? [next] : [];
  });
  return below.length >= MIN_TITLED_CHAPTERS && below.filter(isTitleSentence).length > below.length * 0.7;
}

function isTitleSentence(block: Block): block is Extract<Block, { kind: 'paragraph' }> {
  return (
    block.kind === 'paragraph' &&
    block.text.length <= 70 &&
    /^\p{Lu}(?:\b(?:Mrs?|Dr|St)\.|[^.!?"“”])*\.?$/u.test(block.text)
  );
}

function isNumberOnly(heading: string): boolean {
  return /^(?:chapter|section|canto|act|scene|letter|stave|lesson)\s+[\w-]+\.?$|^[IVXLC]{1,6}\.?$/i.test(
    heading,
  );
}
