import type { TextBlock } from '../type/text-block.ts';
import type { ChartData } from './chart-data.ts';

interface PointPlot {
  readonly roof: number;
  readonly base: number;
  x(index: number): number;
  y(value: number): number;
}

export interface PointLabel {
  /** The number of its label. */
  readonly index: number;
  readonly block: TextBlock;
  /** The upper left corner of the block. */
  readonly x: number;
  readonly y: number;
}

interface Point {
  readonly block: TextBlock;
  readonly y: number;
  readonly capitals: number;
}

/**
 * Puts each value above or below its point, so that it covers no other value or point at the same label. A
 * value that several lines share is printed once. Returns `undefined` if a value has no room.
 */
export function placePointLabels(
  data: ChartData,
  blocks: readonly (readonly TextBlock[])[],
  plot: PointPlot,
): PointLabel[] | undefined {
  const labels: PointLabel[] = [];
  for (const index of data.labels.keys()) {
    const points = pointsAt(data, blocks, plot, index);
    const tops = placeColumn(points, plot);
    if (tops === undefined) return undefined;
    for (const [at, { block }] of points.entries()) {
      const middle = (block.left + block.right) / 2;
      labels.push({ index, block, x: plot.x(index) - middle, y: tops[at] ?? 0 });
    }
  }
  return labels;
}

/** The points at one label, from top to bottom. */
function pointsAt(
  data: ChartData,
  blocks: readonly (readonly TextBlock[])[],
  plot: PointPlot,
  index: number,
): Point[] {
  const known = new Set<number>();
  const points = data.series.flatMap(({ values }, series): Point[] => {
    const value = values[index] ?? null;
    const block = blocks[series]?.[index];
    if (value === null || block === undefined || known.has(value)) return [];
    known.add(value);
    return [{ block, y: plot.y(value), capitals: block.words[0]?.y ?? 0 }];
  });
  return points.sort((a, b) => a.y - b.y);
}

/**
 * The top edge of each value. Tries every combination of above and below, and prefers the one closest to the
 * usual look: the highest value above its point, the others below.
 */
function placeColumn(points: readonly Point[], plot: PointPlot): number[] | undefined {
  const ways = Array.from({ length: 2 ** points.length }, (_, way) =>
    points.map((_, at) => (way >> at) % 2 === 1),
  );
  const wanted = points.map((_, at) => at > 0);
  const strangeness = (way: readonly boolean[]) => way.filter((under, at) => under !== wanted[at]).length;
  ways.sort((a, b) => strangeness(a) - strangeness(b));
  for (const way of ways) {
    const tops = points.map(({ y, capitals }, at) => (way[at] ? y + APART : y - APART - capitals));
    if (isFree(points, tops, plot)) return tops;
  }
  return undefined;
}

/** The room for the values above the highest line of the chart. */
export const ABOVE_ROOF = 56;
const APART = 22;
const DOT = 13;
const MIN_GAP = 5;

function isFree(points: readonly Point[], tops: readonly number[], { roof, base }: PointPlot): boolean {
  const spans = tops.map((top, at) => ({ top, bottom: top + (points[at]?.capitals ?? 0) }));
  return spans.every(
    ({ top, bottom }, at) =>
      top >= roof - ABOVE_ROOF &&
      bottom <= base - MIN_GAP &&
      spans.every(
        (other, index) => index === at || other.bottom + MIN_GAP <= top || other.top >= bottom + MIN_GAP,
      ) &&
      points.every(({ y }, index) => index === at || y + DOT <= top || y - DOT >= bottom),
  );
}
