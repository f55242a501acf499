import { joinLines } from './hyphenation.ts';
import { indentOf } from './text-chunks.ts';

/** How the lines of a text were broken. */
export interface Wrapping {
  /** The column at which lines were wrapped; infinite if each line is a whole paragraph. */
  readonly widthColumns: number;
  /** The words of the text in lower case, to decide on hyphens at line ends. */
  readonly vocabulary: ReadonlySet<string>;
}

/** Nobody wraps text at more columns. Longer lines are paragraphs. */
const MAX_WRAP_COLUMNS = 120;

/** `Present: …` above `Apologies: …`: lines that are not joined. */
const LABEL = /^\s*\p{Lu}[\p{L} ]{1,24}: \S/u;

/** Determines from all lines of a text how they were broken. */
export function measureWrapping(lines: readonly string[]): Wrapping {
  const lengths = lines.map((line) => line.length).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  const nearLongest = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return {
    widthColumns: nearLongest > MAX_WRAP_COLUMNS ? Number.POSITIVE_INFINITY : nearLongest,
    vocabulary: vocabularyOf(lines),
  };
}

/** The words of the lines in lower case, without those split at a line end. */
export function vocabularyOf(lines: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const whole = line.toLowerCase().replace(/(?<![\p{L}\p{M}-])[\p{L}\p{M}-]+-$/u, '');
    for (const word of whole.match(/[\p{L}\p{M}’']+(?:-[\p{L}\p{M}’']+)*/gu) ?? []) words.add(word);
  }
  return words;
}

/** Joins hard-wrapped lines into paragraphs. A line that ends early after a full stop ends a paragraph. */
export function unwrap(lines: readonly string[], wrapping: Wrapping): string[] {
  const paragraphs: string[][] = [];
  let previous: string | undefined;
  for (const line of lines) {
    if (previous === undefined || startsParagraph(previous, line, wrapping)) paragraphs.push([]);
    paragraphs.at(-1)?.push(line.trim());
    previous = line;
  }
  return paragraphs.map((paragraph) => joinLines(paragraph, wrapping.vocabulary));
}

function startsParagraph(previous: string, line: string, { widthColumns }: Wrapping): boolean {
  if (widthColumns === Number.POSITIVE_INFINITY) return true;
  const isIndented = indentOf(line) >= 2 && indentOf(previous) === 0;
  if (isIndented || (LABEL.test(previous) && LABEL.test(line))) return true;
  const firstWord = line.trim().split(' ', 1)[0] ?? '';
  const wordHadRoom = previous.length + 1 + firstWord.length < widthColumns * 0.7;
  return wordHadRoom && /[.!?:]["'”’)]*$/.test(previous) && /^["'“‘(]*\p{Lu}/u.test(line.trim());
}
