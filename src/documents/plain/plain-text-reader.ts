import type { Block } from '../../core/model.ts';
import { cleanCharacters, cleanText } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { dropContents } from './plain-contents.ts';
import { headingOf, joinChapterTitles, type TextStyle } from './plain-headings.ts';
import { plainInline } from './plain-inline.ts';
import { listOf, splitAtList, tableOf, verseOf } from './plain-structures.ts';
import { dropGutenbergFrame, isCredits } from './project-gutenberg.ts';
import { type Chunk, indentOf, splitChunks } from './text-chunks.ts';
import { measureWrapping, unwrap, type Wrapping } from './unwrap.ts';

/** Plain text, such as a book of Project Gutenberg, a mail or notes: hard-wrapped or not. */
export const plainTextReader: DocumentReader = {
  async read({ bytes, charset }) {
    const { body, title, language } = dropGutenbergFrame(cleanCharacters(decodeText(bytes, charset)));
    const chunks = dropContents(splitChunks(body)).flatMap(splitAtList);
    return {
      ...(title === undefined ? {} : { title: cleanText(title) }),
      ...(language === undefined ? {} : { language }),
      blocks: joinChapterTitles(readChunks(chunks)),
      warnings: [],
    };
  },
};

interface Layout extends TextStyle {
  readonly wrapping: Wrapping;
  /** Whether paragraphs begin with an indented line, so that indentation is no sign of verse. */
  readonly indentsParagraphs: boolean;
}

function readChunks(chunks: readonly Chunk[]): Block[] {
  const lines = chunks.flatMap((chunk) => chunk.lines);
  const layout: Layout = {
    wrapping: measureWrapping(lines),
    indentsParagraphs: indentsParagraphs(chunks),
    ...measureStyle(lines),
  };
  return chunks.filter((chunk) => !isNoise(chunk)).flatMap((chunk) => readChunk(chunk, layout));
}

function readChunk(chunk: Chunk, layout: Layout): Block[] {
  const structure =
    headingOf(chunk, layout) ??
    listOf(chunk) ??
    tableOf(chunk) ??
    (layout.indentsParagraphs ? undefined : verseOf(chunk, layout.wrapping.vocabulary));
  if (structure !== undefined) return [structure];
  return unwrap(chunk.lines, layout.wrapping)
    .map(plainInline)
    .filter((text) => /[\p{L}\p{N}]/u.test(text) && !isCredits(text))
    .map((text) => ({ kind: 'paragraph', text }));
}

/** Rules, page numbers, pictures, notes and the like: nothing to read aloud. */
function isNoise({ lines }: Chunk): boolean {
  const text = lines.join(' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text) || /^by(?:\s+\p{Lu}[\p{L}.’'-]*){0,5}$/iu.test(text)) return true;
  if (/^[[({-]*\s*(?:page|pg\.?|p\.)?\s*\d{1,4}\s*(?:of \d{1,4}|\/ ?\d{1,4})?\s*[\])}-]*$/i.test(text))
    return true;
  if (
    /^\[(?:illustration|frontispiece|footnote|transcriber|sidenote|blank page|image|decoration)\b/i.test(text)
  )
    return true;
  return (
    /^(?:\[(?:\d{1,3}|[A-Z*†])\]:? +\S|\*+ ?\*? the end\b)/i.test(text) ||
    /^[*~\s]*(?:the end|finis)[.*~\s]*$/i.test(text)
  );
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
