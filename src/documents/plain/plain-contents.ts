import type { Chunk } from './text-chunks.ts';

const CONTENTS =
  /^\s*(?:table of )?(?:contents?|illustrations|inhalt(?:sverzeichnis)?|table des matières|índice|inhoud)\.?\s*$|^\s*list of (?:illustrations|plates|figures|tables)\.?\s*$/i;

/** Drops tables of contents: the heading and the list of titles after it. */
export function dropContents(chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  let inContents = false;
  let sawEntries = false;
  for (const chunk of chunks) {
    if (CONTENTS.test(chunk.lines[0] ?? '')) {
      inContents = true;
      sawEntries = false;
      if (chunk.lines.length > 1 && !isEntries(chunk.lines.slice(1)))
        kept.push({ ...chunk, lines: chunk.lines.slice(1) });
      continue;
    }
    const startsSection: boolean = sawEntries && chunk.blankLinesBefore >= 3;
    inContents &&=
      !startsSection && !isProse(chunk) && (isEntries(chunk.lines) || chunk.blankLinesBefore < 2);
    sawEntries ||= inContents && isEntries(chunk.lines);
    if (!inContents) kept.push(chunk);
  }
  return kept;
}

/** Whether lines end with page numbers or dot leaders, or start with chapter numbers. */
function isEntries(lines: readonly string[]): boolean {
  const entries = lines.filter((line) =>
    /(?:\s{2,}|\.{2,}\s*|\. )(?:\d{1,4}|[ivxlc]{1,6})$|^\s*(?:chapter\s|[ivxlc]{1,6}\.|\d{1,3}\.?\s)/i.test(
      line,
    ),
  );
  return entries.length >= lines.length / 2;
}

function isProse({ lines }: Chunk): boolean {
  return (
    lines.length > 1 &&
    lines.filter((line) => line.length > 55).length > lines.length / 2 &&
    !isEntries(lines)
  );
}
