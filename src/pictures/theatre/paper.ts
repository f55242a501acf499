import { Path2D } from '@napi-rs/canvas';

/** A point of an outline; `sharp` makes it a corner. */
export type Point = readonly [x: number, y: number, sharp?: 1];
/** A point of a ribbon, and the ribbon's width there. */
export type WidePoint = readonly [x: number, y: number, width: number];

const STEPS = 8;
/** How far a curve's handles reach, as a share of the distance between a point's neighbours. */
const HANDLE = 1 / 6;

/** A strip of paper of varying width along a smooth line, for limbs, hair, tails and branches. */
export function ribbon(...points: readonly WidePoint[]): Path2D {
  const line = smoothLine(points);
  const side = (sign: number): [number, number][] =>
    line.map(([x, y, width], index) => {
      const before = line[Math.max(0, index - 1)] ?? [x, y, width];
      const after = line[Math.min(line.length - 1, index + 1)] ?? [x, y, width];
      const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
      const half = (sign * width) / 2 / length;
      return [x - (after[1] - before[1]) * half, y + (after[0] - before[0]) * half];
    });
  const path = polygon(...side(1), ...side(-1).reverse());
  for (const end of [points[0], points.at(-1)])
    if (end && end[2] > 0.6) addCircle(path, end[0], end[1], end[2] / 2, true);
  return path;
}

/** A Catmull-Rom line through the points. */
function smoothLine(points: readonly WidePoint[]): WidePoint[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const padded = [first, ...points, last];
  const line: WidePoint[] = [];
  for (let index = 1; index < padded.length - 2; index++) {
    const [p0, p1, p2, p3] = padded.slice(index - 1, index + 3) as [
      WidePoint,
      WidePoint,
      WidePoint,
      WidePoint,
    ];
    for (let step = 0; step < STEPS; step++) {
      const t = step / STEPS;
      const at = (axis: 0 | 1 | 2) =>
        0.5 *
        (2 * p1[axis] +
          (p2[axis] - p0[axis]) * t +
          (2 * p0[axis] - 5 * p1[axis] + 4 * p2[axis] - p3[axis]) * t * t +
          (3 * p1[axis] - p0[axis] - 3 * p2[axis] + p3[axis]) * t ** 3);
      line.push([at(0), at(1), at(2)]);
    }
  }
  line.push(last);
  return line;
}

/** A smooth closed outline through the points. */
export function outline(...points: readonly Point[]): Path2D {
  const path = new Path2D();
  const count = points.length;
  const at = (index: number): Point => points[(index + count) % count] ?? [0, 0];
  path.moveTo(at(0)[0], at(0)[1]);
  for (let index = 0; index < count; index++) {
    const [p0, p1, p2, p3] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const leave = p1[2] ? p1 : [p1[0] + (p2[0] - p0[0]) * HANDLE, p1[1] + (p2[1] - p0[1]) * HANDLE];
    const reach = p2[2] ? p2 : [p2[0] - (p3[0] - p1[0]) * HANDLE, p2[1] - (p3[1] - p1[1]) * HANDLE];
    path.bezierCurveTo(leave[0] ?? 0, leave[1] ?? 0, reach[0] ?? 0, reach[1] ?? 0, p2[0], p2[1]);
  }
  path.closePath();
  return path;
}

export function polygon(...points: readonly (readonly [number, number, ...unknown[]])[]): Path2D {
  const path = new Path2D();
  for (const [index, [x, y]] of points.entries()) index === 0 ? path.moveTo(x, y) : path.lineTo(x, y);
  path.closePath();
  return path;
}

export function circle(x: number, y: number, radius: number): Path2D {
  const path = new Path2D();
  addCircle(path, x, y, radius);
  return path;
}

function addCircle(path: Path2D, x: number, y: number, radius: number, backwards = false): void {
  path.moveTo(x + radius, y);
  path.arc(x, y, radius, 0, backwards ? -2 * Math.PI : 2 * Math.PI, backwards);
  path.closePath();
}

export function ellipse(x: number, y: number, radiusX: number, radiusY: number, turn = 0): Path2D {
  const path = new Path2D();
  path.ellipse(x, y, radiusX, radiusY, turn, 0, 2 * Math.PI);
  path.closePath();
  return path;
}

export function box(x: number, y: number, width: number, height: number): Path2D {
  return polygon([x, y], [x + width, y], [x + width, y + height], [x, y + height]);
}

/** A pointed arch that fills its box. */
export function arch(x: number, y: number, width: number, height: number): Path2D {
  const path = new Path2D();
  const spring = y + Math.min(height, width * 0.75);
  path.moveTo(x, y + height);
  path.lineTo(x, spring);
  path.quadraticCurveTo(x + width * 0.04, y + width * 0.18, x + width / 2, y);
  path.quadraticCurveTo(x + width * 0.96, y + width * 0.18, x + width, spring);
  path.lineTo(x + width, y + height);
  path.closePath();
  return path;
}

/** A wall that covers the stage, with openings. Fill it with the even-odd rule. */
export function pierced(wall: Path2D, ...openings: readonly Path2D[]): Path2D {
  const path = new Path2D(wall);
  for (const opening of openings) path.addPath(opening);
  return path;
}

/** Rotates points by an angle in radians and moves their origin. */
export function turned(angle: number, x: number, y: number) {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return <P extends readonly [number, number, ...unknown[]]>(point: P): P => {
    const [px, py, ...rest] = point;
    return [x + px * cosine - py * sine, y + px * sine + py * cosine, ...rest] as unknown as P;
  };
}
