import { FORMATS, type ShotView } from '../../index.ts';

/** The part of a picture that a shot shows, and the picture that it was chosen for. */
export type ShotFraming = NonNullable<ShotView['framing']>;
export type Framing = Omit<ShotFraming, 'picture'>;

export interface Sides {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The server's limit. */
export const MAX_ZOOM = 4;

/**
 * The part of a picture of a given shape that is framed, in shares of the picture. As `framedPart` computes it for the
 * film; a test compares them.
 */
export function framedShare(picture: Sides, shape: Sides, { x, y, zoom }: Framing) {
  const scale = Math.min(picture.widthPx / shape.widthPx, picture.heightPx / shape.heightPx) / zoom;
  const width = (shape.widthPx * scale) / picture.widthPx;
  const height = (shape.heightPx * scale) / picture.heightPx;
  const from = (at: number, length: number) =>
    Math.min(Math.max(0, at - length / 2), Math.max(0, 1 - length));
  return { left: from(x, width), top: from(y, height), width, height };
}

type Point = Pick<Framing, 'x' | 'y'>;

/** A corner, as the direction from the middle in which it lies. */
export interface Corner {
  readonly across: -1 | 1;
  readonly down: -1 | 1;
}

/** The framing whose part has this middle, or one as near to it as the picture's edges allow. */
export function movedTo(picture: Sides, shape: Sides, framing: Framing, middle: Point): Framing {
  const { width, height } = framedShare(picture, shape, framing);
  // Along a side that is shown from end to end, the point that matters stays.
  const inside = (at: number, length: number, before: number) =>
    length >= 1 ? before : Math.min(Math.max(at, length / 2), 1 - length / 2);
  return { ...framing, x: inside(middle.x, width, framing.x), y: inside(middle.y, height, framing.y) };
}

/**
 * The framing with one corner of its part at a point, or as near to it as the shape, the picture's edges and
 * {@link MAX_ZOOM} allow. The opposite corner stays where it is.
 *
 * @param to either of its two may be absent: the other then decides
 */
export function resizedTo(
  picture: Sides,
  shape: Sides,
  framing: Framing,
  { across, down }: Corner,
  to: Partial<Point>,
): Framing {
  const whole = framedShare(picture, shape, { ...framing, zoom: 1 });
  const part = framedShare(picture, shape, framing);
  const fixed = {
    x: across > 0 ? part.left : part.left + part.width,
    y: down > 0 ? part.top : part.top + part.height,
  };
  const wanted = Math.max(
    to.x === undefined ? 0 : ((to.x - fixed.x) * across) / whole.width,
    to.y === undefined ? 0 : ((to.y - fixed.y) * down) / whole.height,
  );
  const room = Math.min(
    (across > 0 ? 1 - fixed.x : fixed.x) / whole.width,
    (down > 0 ? 1 - fixed.y : fixed.y) / whole.height,
  );
  const scale = Math.max(1 / MAX_ZOOM, Math.min(1, room, wanted));
  const resized = { ...framing, zoom: Math.min(MAX_ZOOM, Math.max(1, 1 / scale)) };
  return movedTo(picture, shape, resized, {
    x: fixed.x + (across * whole.width * scale) / 2,
    y: fixed.y + (down * whole.height * scale) / 2,
  });
}

/** Where an image stands in a box that shows only a part of it. */
export function framedStyle(picture: Sides, shape: Sides, framing: Framing) {
  const { left, top, width, height } = framedShare(picture, shape, framing);
  const percent = (share: number) => `${share * 100}%`;
  return {
    position: 'absolute',
    maxWidth: 'none',
    width: percent(1 / width),
    height: percent(1 / height),
    left: percent(-left / width),
    top: percent(-top / height),
  } as const;
}

/** The shape of a film's frame. */
export function shapeOf(format: keyof typeof FORMATS): Sides {
  return FORMATS[format];
}
