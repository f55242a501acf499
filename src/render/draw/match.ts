import type { Rect, Size } from '../../core/frame.ts';
import type { LayerCarrier } from '../../core/model.ts';
import { clamp01, easeInOut } from './easing.ts';
import type { PictureShape } from './picture-shape.ts';

/** A shape that is in two pictures, one after the other: it travels from its place in the first to that in the second. */
export interface Match {
  /** The layer of the second picture that is the shape. */
  readonly layerIndex: number;
  readonly from: Rect;
  readonly to: Rect;
  readonly colour: string;
}

/** How long the shape travels, from the cut on. */
export const TRAVEL_MS = 420;
/** A shape that hardly moves would only seem to be out of place. */
const MIN_WAY = 0.05;

/**
 * Whether one picture can follow another by a cut over which a shape travels: both have one of the same colour, in
 * different places. `undefined` in every other case.
 */
export function matchOf(
  leaving: PictureShape | undefined,
  coming: PictureShape | undefined,
  frame: Size,
): Match | undefined {
  const [before, after] = [carrierIn(leaving, frame), carrierIn(coming, frame)];
  if (!before || !after || before.colour !== after.colour) return undefined;
  const { widthPx, heightPx } = frame;
  const way = Math.max(
    Math.abs(before.box.xPx - after.box.xPx) / widthPx,
    Math.abs(before.box.yPx - after.box.yPx) / heightPx,
    Math.abs(before.box.widthPx - after.box.widthPx) / widthPx,
    Math.abs(before.box.heightPx - after.box.heightPx) / heightPx,
  );
  if (way < MIN_WAY) return undefined;
  return { layerIndex: after.layerIndex, from: before.box, to: after.box, colour: after.colour };
}

function carrierIn(picture: PictureShape | undefined, frame: Size) {
  if (picture?.kind !== 'layers') return undefined;
  const layerIndex = picture.layers.findIndex(({ carrier }) => carrier !== undefined);
  const carrier: LayerCarrier | undefined = picture.layers[layerIndex]?.carrier;
  if (carrier === undefined) return undefined;
  // As layers are placed: the picture covers the frame.
  const scale = Math.max(frame.widthPx / picture.widthPx, frame.heightPx / picture.heightPx);
  const box = {
    xPx: carrier.xPx * scale + (frame.widthPx - picture.widthPx * scale) / 2,
    yPx: carrier.yPx * scale + (frame.heightPx - picture.heightPx * scale) / 2,
    widthPx: carrier.widthPx * scale,
    heightPx: carrier.heightPx * scale,
  };
  return { layerIndex, box, colour: carrier.colour };
}

/** Where the shape is so long after the cut, within the frame and with even edges; `undefined` once it has arrived. */
export function travelling({ from, to }: Match, sinceMs: number, frame: Size): Rect | undefined {
  if (sinceMs >= TRAVEL_MS) return undefined;
  const gone = easeInOut(clamp01(sinceMs / TRAVEL_MS));
  const between = (one: number, other: number) => one + (other - one) * gone;
  const edge = (px: number, mostPx: number) => 2 * Math.round(Math.min(mostPx, Math.max(0, px)) / 2);
  const left = edge(between(from.xPx, to.xPx), frame.widthPx);
  const top = edge(between(from.yPx, to.yPx), frame.heightPx);
  const right = edge(between(from.xPx + from.widthPx, to.xPx + to.widthPx), frame.widthPx);
  const bottom = edge(between(from.yPx + from.heightPx, to.yPx + to.heightPx), frame.heightPx);
  return { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top };
}

/**
 * How long after the cut the shape covers what is to stand on it, so that its letters are not cut by the shape's edge;
 * `undefined` for what is not on it when it has arrived.
 */
export function coveredAfterMs(match: Match, layer: Rect, frame: Size): number | undefined {
  if (!contains(match.to, layer)) return undefined;
  for (let sinceMs = 0; sinceMs < TRAVEL_MS; sinceMs += LOOK_MS) {
    const area = travelling(match, sinceMs, frame);
    if (area === undefined || contains(area, layer)) return sinceMs;
  }
  return TRAVEL_MS;
}

/** A frame lasts about as long. */
const LOOK_MS = 20;

/** Edges are rounded to even pixels. */
const SLACK_PX = 2;

function contains(area: Rect, { xPx, yPx, widthPx, heightPx }: Rect): boolean {
  return (
    xPx >= area.xPx - SLACK_PX &&
    yPx >= area.yPx - SLACK_PX &&
    xPx + widthPx <= area.xPx + area.widthPx + SLACK_PX &&
    yPx + heightPx <= area.yPx + area.heightPx + SLACK_PX
  );
}
