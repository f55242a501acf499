import type { Rect, Size } from './frame.ts';

/** Which part of a picture is shown: what matters in it, and how near it is. */
export interface Framing {
  /** The point that matters: 0 is the left edge of the picture, 1 its right. */
  readonly x: number;
  /** 0 is the upper edge, 1 the lower. */
  readonly y: number;
  /** 1 shows as much as there is room for, 2 half of that in width and height: 1 to {@link MAX_ZOOM}. */
  readonly zoom: number;
}

/** The framing of a shot, and the picture that it was chosen for. It has no effect on any other picture. */
export interface ShotFraming extends Framing {
  /** The hash of the shot's picture, or of the document's image that its card shows. */
  readonly picture: string;
}

/** Nearer, a picture of usual size is a blur. */
export const MAX_ZOOM = 4;

/**
 * The part of a picture that has a given shape and is as large as the zoom lets it be, with the point that matters in
 * its middle, or as near to it as the picture's edges allow.
 *
 * @param shape only its proportions matter
 */
export function framedPart(picture: Size, shape: Size, { x, y, zoom }: Framing): Rect {
  const scale = Math.min(picture.widthPx / shape.widthPx, picture.heightPx / shape.heightPx) / zoom;
  const part = { widthPx: shape.widthPx * scale, heightPx: shape.heightPx * scale };
  return partAround({ x: picture.widthPx * x, y: picture.heightPx * y }, part, {
    ...{ xPx: 0, yPx: 0 },
    ...picture,
  });
}

/** A part of this size around a point, moved so that it lies within an area. */
export function partAround(point: { readonly x: number; readonly y: number }, part: Size, area: Rect): Rect {
  const within = (middle: number, length: number, from: number, room: number) =>
    from + Math.min(Math.max(0, middle - from - length / 2), Math.max(0, room - length));
  return {
    ...part,
    xPx: within(point.x, part.widthPx, area.xPx, area.widthPx),
    yPx: within(point.y, part.heightPx, area.yPx, area.heightPx),
  };
}

/** The framing of a shot, if it was chosen for this picture. */
export function framingOf(
  framing: ShotFraming | null | undefined,
  pictureHash: string | null | undefined,
): Framing | undefined {
  if (!framing || framing.picture !== pictureHash) return undefined;
  const { x, y, zoom } = framing;
  return { x, y, zoom };
}
