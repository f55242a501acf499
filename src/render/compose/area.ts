import type { Rect } from '../../core/frame.ts';

/** The intersection of two areas, if any. */
export function intersection(some: Rect, other: Rect): Rect | undefined {
  const xPx = Math.max(some.xPx, other.xPx);
  const yPx = Math.max(some.yPx, other.yPx);
  const widthPx = Math.min(some.xPx + some.widthPx, other.xPx + other.widthPx) - xPx;
  const heightPx = Math.min(some.yPx + some.heightPx, other.yPx + other.heightPx) - yPx;
  return widthPx > 0 && heightPx > 0 ? { xPx, yPx, widthPx, heightPx } : undefined;
}

/** Adds an area to a list of disjoint areas and merges those that it overlaps. */
export function addArea(areas: readonly Rect[], added: Rect): Rect[] {
  const apart = areas.filter((area) => intersection(area, added) === undefined);
  if (apart.length === areas.length) return [...areas, added];
  const joined = areas.filter((area) => !apart.includes(area)).reduce(union, added);
  return addArea(apart, joined);
}

function union(some: Rect, other: Rect): Rect {
  const xPx = Math.min(some.xPx, other.xPx);
  const yPx = Math.min(some.yPx, other.yPx);
  const right = Math.max(some.xPx + some.widthPx, other.xPx + other.widthPx);
  const bottom = Math.max(some.yPx + some.heightPx, other.yPx + other.heightPx);
  return { xPx, yPx, widthPx: right - xPx, heightPx: bottom - yPx };
}
