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
