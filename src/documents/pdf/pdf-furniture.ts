import { type Row, rowsOf } from './pdf-rows.ts';
import { dominantSize, type PdfPage } from './pdf-text.ts';

/** The most rows of a running head or foot. */
const MAX_EDGE_ROWS = 8;
/** How far the position of a running head may vary between pages, in points. */
const MAX_DRIFT = 4;
const PAGE_NUMBER =
  /^[-–—|•·\s]*(?:page\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[a-z]-\d{1,3})(?:\s*(?:of|\/|\|)\s*\d{1,4})?[-–—|•·\s]*$/i;

interface EdgeRow {
  readonly page: PdfPage;
  readonly row: Row;
  /** Position from the edge; 0 is the outermost row. */
  readonly place: number;
  readonly edge: 'head' | 'foot';
  readonly key: string;
}

/** Drops page numbers, and running heads and feet of any number of lines. */
export function dropPageFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const edges = pages.flatMap(edgeRows);
  const bodySize = dominantSize(pages.flatMap((page) => page.fragments));
  const repeats = countPages(edges);
  const enough = Math.max(2, Math.min(3, pages.length * 0.3));
  const isFurniture = (edge: EdgeRow) => {
    if (PAGE_NUMBER.test(edge.row.text)) return true;
    const seen = pagesNear(repeats, edge);
    // A title repeated on several slides is not a running head.
    const needed = edge.row.size > bodySize * 1.3 ? Math.max(enough, pages.length * 0.6) : enough;
    return seen >= needed && edge.row.text.length < 200;
  };
  const heads = headHeights(edges.filter(isFurniture), pages.length);
  const dropped = new Set<Row['fragments'][number]>();
  for (const run of groupBy(edges, ({ page, edge }) => `${page.number} ${edge}`)) {
    let open: EdgeRow[] = [];
    for (const edge of run) {
      open.push(edge);
      if (!isFurniture(edge) && !isAtHeadHeight(edge, heads, bodySize)) continue;
      // Everything further out than a running head is not text either.
      if (open.length > 2) break;
      for (const { row } of open) for (const fragment of row.fragments) dropped.add(fragment);
      open = [];
    }
  }
  return pages.map((page) => ({
    ...page,
    fragments: page.fragments.filter((fragment) => !dropped.has(fragment)),
  }));
}

function edgeRows(page: PdfPage): EdgeRow[] {
  const rows = rowsOf(page.fragments);
  const most = Math.min(MAX_EDGE_ROWS, Math.ceil(rows.length / 2));
  const take = (edge: EdgeRow['edge'], from: readonly Row[]) =>
    from
      .slice(0, edge === 'foot' ? Math.min(most, rows.length - most) : most)
      .map((row, place) => ({ page, row, place, edge, key: keyOf(row.text) }));
  return [...take('head', rows), ...take('foot', [...rows].reverse())];
}

/** A key that ignores numbers in the text. */
function keyOf(text: string): string {
  return text.replace(/\d+|\b[ivxlc]{1,6}$/g, '#').replace(/\s+/g, ' ');
}

function countPages(edges: readonly EdgeRow[]): Map<string, Map<number, Set<number>>> {
  const seen = new Map<string, Map<number, Set<number>>>();
  for (const { key, row, page } of edges) {
    const heights = seen.get(key) ?? new Map<number, Set<number>>();
    const height = Math.round(row.y / MAX_DRIFT);
    heights.set(height, (heights.get(height) ?? new Set()).add(page.number));
    seen.set(key, heights);
  }
  return seen;
}

function pagesNear(repeats: Map<string, Map<number, Set<number>>>, { key, row }: EdgeRow): number {
  const heights = repeats.get(key);
  const height = Math.round(row.y / MAX_DRIFT);
  const pages = new Set([-1, 0, 1].flatMap((offset) => [...(heights?.get(height + offset) ?? [])]));
  return pages.size;
}

/**
 * The heights at which most pages have furniture. A running head that changes with the section is there too.
 */
function headHeights(furniture: readonly EdgeRow[], pageCount: number): Set<number> {
  const counts = new Map<number, Set<number>>();
  for (const { row, page, place } of furniture) {
    if (place > 0) continue;
    const height = Math.round(row.y);
    counts.set(height, (counts.get(height) ?? new Set()).add(page.number));
  }
  return new Set(
    [...counts].filter(([, pages]) => pages.size >= Math.max(3, pageCount * 0.4)).map(([y]) => y),
  );
}

function isAtHeadHeight({ row, place }: EdgeRow, heights: ReadonlySet<number>, bodySize: number): boolean {
  return place === 0 && row.size <= bodySize * 1.1 && row.text.length < 90 && heights.has(Math.round(row.y));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return [...groups.values()];
}
