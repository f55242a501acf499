import type { Artboard } from '../artboard.ts';
import { BLEED } from '../layer.ts';
import type { Random } from '../random.ts';
import { path, shape } from '../svg.ts';

export type Point = readonly [x: number, y: number];

/** A smooth line through points (Catmull–Rom as cubic Béziers), as path data from the first on. */
export function smoothLine(points: readonly Point[], closed = false): string {
  const count = points.length;
  const at = (index: number): Point =>
    points[closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index))] ?? [0, 0];
  const [startX, startY] = at(0);
  let data = path`${startX} ${startY}`;
  for (let index = 0; index < (closed ? count : count - 1); index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    data += path` C${from[0] + (to[0] - before[0]) / 6} ${from[1] + (to[1] - before[1]) / 6}`;
    data += path` ${to[0] - (after[0] - from[0]) / 6} ${to[1] - (after[1] - from[1]) / 6} ${to[0]} ${to[1]}`;
  }
  return data;
}

/** Land from a wavy skyline down to the bottom of the frame. */
export function ridge(
  artboard: Artboard,
  random: Random,
  options: { readonly y: number; readonly swing: number; readonly bumps: number; readonly fill: string },
): string {
  const points = Array.from(
    { length: options.bumps + 1 },
    (_, index): Point => [
      -BLEED + ((artboard.width + 2 * BLEED) * index) / options.bumps,
      options.y + random.between(-options.swing, options.swing),
    ],
  );
  return landBelow(artboard, smoothLine(points), options.fill);
}

/** Mountains: peaks with a shaded side and snow on top. */
export function peak(
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  colours: { readonly light: string; readonly dark: string; readonly snow: string },
): string {
  const { x, y, width: w, height: h } = place;
  return (
    shape('path', { d: path`M${x - w} ${y} L${x} ${y - h} L${x + w} ${y}Z`, fill: colours.light }) +
    shape('path', {
      d: path`M${x} ${y - h} L${x + w} ${y} H${x + w * 0.22} L${x - w * 0.06} ${y - h * 0.45}Z`,
      fill: colours.dark,
    }) +
    shape('path', {
      d: path`M${x} ${y - h} l${w * 0.3} ${h * 0.3} l${-w * 0.13} ${-h * 0.04} l${-w * 0.1} ${h * 0.09} l${-w * 0.12} ${-h * 0.08} l${-w * 0.14} ${h * 0.06} l${-w * 0.11} ${-h * 0.03}Z`,
      fill: colours.snow,
    })
  );
}

export function rock(
  random: Random,
  place: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly fill: string;
  },
): string {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const angle = (Math.PI * index) / 9;
    return path`${place.x - Math.cos(angle) * place.width * random.between(0.9, 1.05)} ${place.y - Math.sin(angle) * place.height * random.between(0.82, 1.06)}`;
  });
  return shape('path', { d: `M${corners.join(' L')}Z`, fill: place.fill });
}

/** Everything below a line that is given as path data without its first `M`. */
export function landBelow(artboard: Artboard, line: string, fill: string): string {
  const bottom = artboard.height + BLEED;
  return shape('path', { d: `M${line} ${path`L${artboard.width + BLEED} ${bottom} H${-BLEED}`}Z`, fill });
}

/** A line between the horizon (0) and where subjects stand (1); beyond 1 it is in front of them. */
export function depthLine(artboard: Artboard, near: number): number {
  return artboard.horizonY + (artboard.standY - artboard.horizonY) * near;
}

/** A place along the frame's width that leaves its middle free. */
export function atSide(artboard: Artboard, random: Random): number {
  const offset = random.between(-0.01, 0.2) * artboard.width;
  return random.next() < 0.5 ? offset : artboard.width - offset;
}
