/** A run of lines between blank ones. */
export interface Chunk {
  /** Without trailing blanks; leading ones are kept: indentation means something. */
  readonly lines: readonly string[];
  readonly blankLinesBefore: number;
  /** 0 at the end of the text: what has nothing below it is no heading. */
  readonly blankLinesAfter: number;
}

/** Parts a text with `\n` line ends into its chunks; a form feed counts as two blank lines. */
export function splitChunks(text: string): Chunk[] {
  const chunks: { lines: string[]; blankLinesBefore: number; blankLinesAfter: number }[] = [];
  // The first line stands apart, whatever is before it.
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

/** How many spaces a line begins with. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
