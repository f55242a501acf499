import { OPS, type PDFPageProxy } from 'pdfjs-serverless';

/** In points, with y upwards, from the lower left corner of the page in reading orientation. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

type Matrix = readonly [number, number, number, number, number, number];

interface GraphicsState {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly fill: string;
}

/** Drawing more operations takes seconds. */
const MAX_OPERATIONS = 60_000;
/** A drawing with more parts is reduced to a coarse grid. */
const MAX_PARTS = 4_000;
const MAX_STATES = 500;
const GRID_PT = 6;
const WHITE = /^#f[c-f]f[c-f]f[c-f]$/i;

/**
 * The boxes of visible pictures, paths and shadings on a page, with rectangular clips applied. White fills
 * are invisible. Empty for a page with too much drawing.
 */
export async function drawnBoxes(page: PDFPageProxy): Promise<Box[]> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  if (fnArray.length > MAX_OPERATIONS) return [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const whole = { x0: 0, y0: 0, x1: width, y1: height };
  // The viewport has y downwards.
  let state: GraphicsState = { matrix: [a, -b, c, -d, e, height - f], clip: whole, fill: '#000000' };
  const stack: GraphicsState[] = [];
  const boxes: Box[] = [];
  let isClipNext = false;
  const push = () => void (stack.length < MAX_STATES && stack.push(state));
  const put = (box: Box) => {
    const seen = intersection(box, state.clip);
    if (seen.x1 > seen.x0 - 0.01 && seen.y1 > seen.y0 - 0.01) boxes.push(seen);
  };
  for (const [index, operation] of fnArray.entries()) {
    const args = argsArray[index] ?? [];
    switch (operation) {
      case OPS.save:
        push();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state;
        break;
      case OPS.transform:
        state = { ...state, matrix: multiply(state.matrix, args) };
        break;
      case OPS.paintFormXObjectBegin: {
        push();
        const [matrix, bounds] = args as [unknown, unknown];
        if (isNumbers(matrix)) state = { ...state, matrix: multiply(state.matrix, matrix) };
        if (isNumbers(bounds))
          state = { ...state, clip: intersection(state.clip, boxOf(state.matrix, bounds)) };
        break;
      }
      case OPS.setFillRGBColor:
        state = { ...state, fill: String(args[0]) };
        break;
      case OPS.clip:
      case OPS.eoClip:
        isClipNext = true;
        break;
      case OPS.constructPath: {
        const [paint, , bounds] = args as [unknown, unknown, unknown];
        if (!isNumbers(bounds)) break;
        const path = boxOf(state.matrix, bounds);
        if (isClipNext) state = { ...state, clip: intersection(state.clip, path) };
        isClipNext = false;
        const isFill = paint === OPS.fill || paint === OPS.eoFill;
        if (paint !== OPS.endPath && !(isFill && WHITE.test(state.fill))) put(path);
        break;
      }
      case OPS.shadingFill:
        put(state.clip);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageXObjectRepeat:
      case OPS.paintImageMaskXObject:
        put(boxOf(state.matrix, [0, 0, 1, 1]));
        break;
      default:
    }
  }
  return boxes.length <= MAX_PARTS ? boxes : coarse(boxes);
}

export function unionOf(boxes: readonly Box[]): Box {
  let [x0, y0, x1, y1] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const box of boxes) {
    x0 = Math.min(x0, box.x0);
    y0 = Math.min(y0, box.y0);
    x1 = Math.max(x1, box.x1);
    y1 = Math.max(y1, box.y1);
  }
  return { x0, y0, x1, y1 };
}

export function areaOf({ x0, y0, x1, y1 }: Box): number {
  return Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
}

function intersection(one: Box, other: Box): Box {
  return {
    x0: Math.max(one.x0, other.x0),
    y0: Math.max(one.y0, other.y0),
    x1: Math.min(one.x1, other.x1),
    y1: Math.min(one.y1, other.y1),
  };
}

/** Merges parts whose corners are in the same cells of a grid. */
function coarse(boxes: readonly Box[]): Box[] {
  const byField = new Map<string, Box>();
  for (const box of boxes) {
    const key = [box.x0, box.y0, box.x1, box.y1].map((side) => Math.round(side / GRID_PT)).join(' ');
    const same = byField.get(key);
    byField.set(key, same === undefined ? box : unionOf([same, box]));
  }
  const [...fields] = byField.values();
  return fields.sort((one, other) => areaOf(other) - areaOf(one)).slice(0, MAX_PARTS);
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return (Array.isArray(value) || ArrayBuffer.isView(value)) && 'length' in value && value.length >= 4;
}

function multiply(m: Matrix, by: ArrayLike<unknown>): Matrix {
  const n = Array.from({ length: 6 }, (_, at) => Number(by[at]) || 0);
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n;
  return [
    m[0] * p + m[2] * q,
    m[1] * p + m[3] * q,
    m[0] * r + m[2] * s,
    m[1] * r + m[3] * s,
    m[0] * t + m[2] * u + m[4],
    m[1] * t + m[3] * u + m[5],
  ];
}

/** The bounding box of a transformed rectangle. */
function boxOf(m: Matrix, corners: ArrayLike<number>): Box {
  const [x0, y0, x1, y1] = Array.from(corners, Number) as [number, number, number, number];
  const points = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => ({ x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] }));
  return unionOf(points.map(({ x, y }) => ({ x0: x, y0: y, x1: x, y1: y })));
}
