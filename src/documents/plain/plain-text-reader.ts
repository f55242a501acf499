import type { Block } from '../../core/model.ts';
import { cleanCharacters, cleanText } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { numberedHeadings } from '../numbered-headings.ts';
import { joinLines } from './hyphenation.ts';
import { dropContents } from './plain-contents.ts';
import { headingOf, joinChapterTitles, type TextStyle, titleLineOf } from './plain-headings.ts';
import { plainInline } from './plain-inline.ts';
import { isNoise, isStarredNote } from './plain-noise.ts';
import { listOf, numberedLineOf, quoteOf, splitAtList, tableOf } from './plain-structures.ts';
import { dropGutenbergFrame, isCredits } from './project-gutenberg.ts';
import { type Chunk, indentOf, splitChunks } from './text-chunks.ts';
import { dropTitlePage } from './title-page.ts';
import {
  dropDirections,
  joinNames,
  splitAtTurns,
  type TurnNotation,
  turnBlock,
  turnNotationOf,
} from './turns.ts';
import { measureWrapping, unwrap, type Wrapping } from './unwrap.ts';
import { stanzaOf } from './verse.ts';

/** Plain text such as a Project Gutenberg book, a play, a chat or notes, hard-wrapped or not. */
export const plainTextReader: DocumentReader = {
  async read({ bytes, charset }) {
    const { body, title, language } = dropGutenbergFrame(cleanCharacters(decodeText(bytes, charset)));
    const { chunks, title: printed } = dropTitlePage(withoutLeadingCredits(splitChunks(body)));
    const own = title ?? printed;
    return {
      ...(own === undefined ? {} : { title: cleanText(own) }),
      ...(language === undefined ? {} : { language }),
      blocks: promoteTitle(numberedHeadings(joinChapterTitles(readChunks(dropContents(chunks))))),
      warnings: [],
    };
  },
};

/** The credits for digitising a book are before its title page. */
const MAX_LEADING_CHUNKS = 12;

function withoutLeadingCredits(chunks: readonly Chunk[]): Chunk[] {
  return chunks.filter(
    ({ lines }, index) => index >= MAX_LEADING_CHUNKS || !isCredits(lines.join(' ')) || chunks.length === 1,
  );
}

interface Layout extends TextStyle {
  readonly wrapping: Wrapping;
  /** Whether paragraphs start with an indented line, so that indentation does not indicate verse. */
  readonly indentsParagraphs: boolean;
  readonly turns: TurnNotation | undefined;
}

function readChunks(printed: readonly Chunk[]): Block[] {
  const whole = joinNames(printed);
  const lines = whole.flatMap((chunk) => chunk.lines);
  const turns =
    turnNotationOf(whole.map((chunk) => chunk.lines.map((line) => line.trim()).join('\n'))) ??
    turnNotationOf(lines.map((line) => line.trim()));
  const chunks =
    turns === undefined
      ? whole.flatMap(splitAtList)
      : whole.flatMap((chunk) => splitAtTurns(dropDirections(chunk), turns));
  const layout: Layout = {
    wrapping: measureWrapping(lines),
    indentsParagraphs: indentsParagraphs(chunks),
    turns,
    ...measureStyle(lines),
  };
  return chunks.flatMap((chunk, index) =>
    isNoise(chunk) || isStarredNote(chunk, chunks.slice(Math.max(0, index - 4), index))
      ? []
      : readChunk(chunk, layout, { before: chunks[index - 1], after: chunks[index + 1] }),
  );
}

function readChunk(
  chunk: Chunk,
  layout: Layout,
  { before, after }: { readonly before: Chunk | undefined; readonly after: Chunk | undefined },
): Block[] {
  const { wrapping, turns } = layout;
  const turn = turns?.read(chunk.lines.map((line) => line.trim()).join('\n'));
  if (turn !== undefined) {
    const said = turnBlock({
      speaker: turn.speaker,
      text: plainInline(joinLines(turn.text.split('\n'), wrapping.vocabulary)),
    });
    return said === undefined ? [] : [said];
  }
  const structure =
    tableOf(chunk) ??
    headingOf(chunk, layout) ??
    listOf(chunk) ??
    numberedLineOf(chunk) ??
    (layout.indentsParagraphs
      ? undefined
      : (stanzaOf(chunk, wrapping.widthColumns) ?? quoteOf(chunk, wrapping.vocabulary))) ??
    titleLineOf(chunk, before, after);
  if (structure !== undefined) return [structure];
  return unwrap(chunk.lines, wrapping)
    .map(plainInline)
    .filter((text) => /[\p{L}\p{N}]/u.test(text) && !isCredits(text))
    .map((text) => ({ kind: 'paragraph', text }));
}

/** Uses the first line of a text as its title if no other heading looks like it. */
function promoteTitle(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'heading' || first.level !== 3) return blocks;
  const isOnly = rest.every((block) => block.kind !== 'heading' || block.level !== first.level);
  return isOnly ? [{ ...first, level: 1 }, ...rest] : blocks;
}

function indentsParagraphs(chunks: readonly Chunk[]): boolean {
  const long = chunks.filter((chunk) => chunk.lines.length > 1);
  const indented = long.filter(
    ({ lines }) => indentOf(lines[0] ?? '') >= 2 && lines.slice(1).some((line) => indentOf(line) === 0),
  );
  return indented.length > long.length * 0.4;
}

function measureStyle(lines: readonly string[]): TextStyle {
  const acronyms = new Set<string>();
  const lower = new Set<string>();
  for (const line of lines) {
    if (!/\p{Ll}/u.test(line)) continue;
    for (const word of line.match(/\p{L}{2,}/gu) ?? []) {
      if (!/\p{Ll}/u.test(word)) acronyms.add(word);
      else lower.add(word.toUpperCase());
    }
  }
  return { acronyms: new Set([...acronyms].filter((word) => !lower.has(word))) };
}
