/** A run of lines between blank ones. */
export interface Chunk {
  /** Without trailing blanks. Leading ones are kept, because indentation matters. */
  readonly lines: readonly string[];
  readonly blankLinesBefore: number;
  /** 0 at the end of the text: without text below it, a line is not a heading. */
  readonly blankLinesAfter: number;
}

/** Splits a text with `\n` line breaks into chunks. A form feed counts as two blank lines. */
export function splitChunks(text: string): Chunk[] {
  const chunks: { lines: string[]; blankLinesBefore: number; blankLinesAfter: number }[] = [];
  // The first line always stands apart.
  let blankLines = 2;
  let current: string[] | undefined;
  for (const line of text.replaceAll('\f', '\n\n\n').split('\n')) {
    const content = line.replaceAll('\t', '    ').trimEnd();
    if (content === '') {
      blankLines++;
      current = undefined;
      continue;
    }
    if (current === undefined) {
      current = [];
      const previous = chunks.at(-1);
      if (previous !== undefined) previous.blankLinesAfter = blankLines;
      chunks.push({ lines: current, blankLinesBefore: blankLines, blankLinesAfter: 0 });
      blankLines = 0;
    }
    current.push(content);
  }
  return chunks;
}

/** The number of spaces at the start of a line. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
