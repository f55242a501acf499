import type { PdfLine } from './pdf-lines.ts';

/** Drops page numbers, and the headers and footers that pages share. */
export function dropPageFurniture(lines: readonly PdfLine[]): PdfLine[] {
  const pages = groupByPage(lines);
  const edges = [...pages.values()].flatMap(edgeLines);
  const repeats = countPages(edges);
  const isEdge = new Set(edges);
  const enough = Math.max(2, Math.min(3, pages.size * 0.3));
  return lines.filter((line) => {
    if (!isEdge.has(line)) return true;
    return !isPageNumber(line.text) && (repeats.get(keyOf(line))?.size ?? 0) < enough;
  });
}

function groupByPage(lines: readonly PdfLine[]): Map<number, PdfLine[]> {
  const pages = new Map<number, PdfLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page) ?? [];
    page.push(line);
    pages.set(line.page, page);
  }
  return pages;
}

/** The two highest and the two lowest lines of a page. */
function edgeLines(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  return [...sorted.slice(0, 2), ...sorted.slice(2).slice(-2)];
}

function countPages(edges: readonly PdfLine[]): Map<string, Set<number>> {
  const seen = new Map<string, Set<number>>();
  for (const line of edges) {
    const key = keyOf(line);
    seen.set(key, (seen.get(key) ?? new Set()).add(line.page));
  }
  return seen;
}

/** The same text at the same height, whatever the numbers in it. */
function keyOf(line: PdfLine): string {
  return `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#')}`;
}

function isPageNumber(text: string): boolean {
  return /^[-–—\s]*(?:page\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$/i.test(text);
}
