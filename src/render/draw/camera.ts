import type { Rect, Size } from '../../core/frame.ts';
import { type Framing, framedPart, partAround } from '../../core/framing.ts';
import { seededRandom } from '../../core/seeded-random.ts';
import { clamp01, glide } from './easing.ts';

/** The visible part of a picture at the start and end of a camera move, in pixels of the picture. */
export interface CameraPath {
  readonly from: Rect;
  readonly to: Rect;
}

export interface CameraOptions {
  readonly picture: Size;
  /** Only its shape matters. */
  readonly frame: Size;
  readonly durationMs: number;
  readonly seed: number;
  /** The part of the picture that the user chose. The camera chooses by itself when absent. */
  readonly framing?: Framing | undefined;
}

/** Camera speed as a share of the frame width per second, and the limits per shot. */
const TRAVEL_PER_SECOND = 0.011;
const MIN_TRAVEL = 0.03;
export const MAX_TRAVEL = 0.12;

/** Chooses a camera move over a flat picture by seed: in, out or along, never past an edge. */
export function cameraPath(options: CameraOptions): CameraPath {
  const { picture, frame, durationMs, seed, framing } = options;
  const random = seededRandom(seed);
  const travel = Math.min(MAX_TRAVEL, Math.max(MIN_TRAVEL, (TRAVEL_PER_SECOND * durationMs) / 1000));
  if (framing) {
    const move = FRAMED_MOVES[Math.floor(random() * FRAMED_MOVES.length)] ?? 'in';
    return framedPath({ picture, frame, framing, travel, move });
  }
  const widest = coveringSize(picture, frame);
  const anchor = { x: 0.3 + 0.4 * random(), y: 0.3 + 0.4 * random() };
  const wide = viewAt(picture, widest, anchor);
  const close = viewAt(picture, scaled(widest, 1 / (1 + travel)), anchor);
  const move = Math.floor(random() * 4);
  if (move === 0) return { from: wide, to: close };
  if (move === 1) return { from: close, to: wide };
  const side = { widthPx: close.widthPx, heightPx: close.heightPx };
  const alongX = picture.widthPx * frame.heightPx >= picture.heightPx * frame.widthPx * 0.98;
  const slackPx = alongX ? picture.widthPx - side.widthPx : picture.heightPx - side.heightPx;
  const share = (travel * (alongX ? side.widthPx : side.heightPx)) / slackPx;
  const near = (1 - share) * (alongX ? anchor.x : anchor.y);
  const ends = [near, near + share].map((at) =>
    viewAt(picture, side, alongX ? { x: at, y: anchor.y } : { x: anchor.x, y: at }),
  );
  const [start = close, end = close] = move === 2 ? ends : ends.reverse();
  return { from: start, to: end };
}

const FRAMED_MOVES = ['in', 'out', 'along'] as const;

interface FramedMove extends Pick<CameraOptions, 'picture' | 'frame'> {
  readonly framing: Framing;
  readonly travel: number;
  readonly move: (typeof FRAMED_MOVES)[number];
}

/** A move within the part that the user chose: towards the point that matters, away from it, or along to it. */
function framedPath({ picture, frame, framing, travel, move }: FramedMove): CameraPath {
  const wide = framedPart(picture, frame, framing);
  const point = { x: picture.widthPx * framing.x, y: picture.heightPx * framing.y };
  const close = partAround(point, scaled(wide, 1 / (1 + travel)), wide);
  if (move === 'in') return { from: wide, to: close };
  if (move === 'out') return { from: close, to: wide };
  // From the side on which there is more room, so that the camera comes to rest on the point.
  const farther = (at: number, first: number, last: number) => (at - first > last - at ? first : last);
  const from =
    frame.widthPx >= frame.heightPx
      ? { ...close, xPx: farther(close.xPx, wide.xPx, wide.xPx + wide.widthPx - close.widthPx) }
      : { ...close, yPx: farther(close.yPx, wide.yPx, wide.yPx + wide.heightPx - close.heightPx) };
  return { from, to: close };
}

/** A camera that rests: on the part that the user chose, or on the middle of the picture. */
export function restingPath(picture: Size, frame: Size, framing?: Framing): CameraPath {
  const view = framing
    ? framedPart(picture, frame, framing)
    : viewAt(picture, coveringSize(picture, frame), { x: 0.5, y: 0.5 });
  return { from: view, to: view };
}

/** The visible part at a progress of 0 to 1. */
export function cameraView(path: CameraPath, progress: number): Rect {
  const at = glide(clamp01(progress));
  const between = (from: number, to: number) => from + (to - from) * at;
  return {
    xPx: between(path.from.xPx, path.to.xPx),
    yPx: between(path.from.yPx, path.to.yPx),
    widthPx: between(path.from.widthPx, path.to.widthPx),
    heightPx: between(path.from.heightPx, path.to.heightPx),
  };
}

/** The area visible during the whole move. */
export function cameraReach({ from, to }: CameraPath): Rect {
  const xPx = Math.min(from.xPx, to.xPx);
  const yPx = Math.min(from.yPx, to.yPx);
  return {
    xPx,
    yPx,
    widthPx: Math.max(from.xPx + from.widthPx, to.xPx + to.widthPx) - xPx,
    heightPx: Math.max(from.yPx + from.heightPx, to.yPx + to.heightPx) - yPx,
  };
}

/** The largest part of the picture that has the frame's shape. */
function coveringSize(picture: Size, frame: Size): Size {
  const scale = Math.min(picture.widthPx / frame.widthPx, picture.heightPx / frame.heightPx);
  return scaled(frame, scale);
}

function scaled(size: Size, scale: number): Size {
  return { widthPx: size.widthPx * scale, heightPx: size.heightPx * scale };
}

/** `anchor` is 0 at the picture's left and upper edge, 1 at its right and lower. */
function viewAt(picture: Size, view: Size, anchor: { x: number; y: number }): Rect {
  return {
    ...view,
    xPx: (picture.widthPx - view.widthPx) * anchor.x,
    yPx: (picture.heightPx - view.heightPx) * anchor.y,
  };
}
