import { createCanvas } from '@napi-rs/canvas';
import type { PictureLayer } from '../core/model.ts';
import type { Box } from './stage/box.ts';
import type { Layer } from './stage/layer.ts';
import type { Stage } from './stage/stage.ts';

/** Paints a layer on its own canvas and encodes it. Returns `undefined` for an empty layer. */
export function paintLayer(layer: Layer, stage: Stage): PictureLayer | undefined {
  const { scale } = stage.frame;
  const { box, paint, shared, ink: _, carrier, ...motion } = layer;
  const xPx = Math.floor(box.x * scale + ROUNDING);
  const yPx = Math.floor(box.y * scale + ROUNDING);
  const widthPx = Math.ceil((box.x + box.width) * scale - ROUNDING) - xPx;
  const heightPx = Math.ceil((box.y + box.height) * scale - ROUNDING) - yPx;
  if (!(widthPx > 0 && heightPx > 0)) return undefined;
  return {
    png: shared === undefined ? draw() : sharedPng(`${keyOf(stage)}/${shared}`, draw),
    xPx,
    yPx,
    widthPx,
    heightPx,
    depth: 0,
    motion: 'none',
    ...motion,
    ...(carrier && { carrier: { colour: carrier.colour.toLowerCase(), ...pixelsOf(carrier.box, scale) } }),
  };

  function draw(): Uint8Array {
    const canvas = createCanvas(widthPx, heightPx);
    const pen = canvas.getContext('2d');
    pen.setTransform(scale, 0, 0, scale, -xPx, -yPx);
    paint(pen);
    return canvas.encodeSync('png');
  }
}

function pixelsOf({ x, y, width, height }: Box, scale: number) {
  return { xPx: x * scale, yPx: y * scale, widthPx: width * scale, heightPx: height * scale };
}

/** Keeps rounding errors from adding a pixel to a box that ends exactly on one. */
const ROUNDING = 1e-6;

/** Encoded layers that many pictures of a film share, such as the ground. */
const sharedPngs = new Map<string, Uint8Array>();
const MAX_SHARED = 24;

function sharedPng(key: string, draw: () => Uint8Array): Uint8Array {
  const png = sharedPngs.get(key) ?? draw();
  // Move the entry to the end, so that the least recently used one is evicted first.
  sharedPngs.delete(key);
  sharedPngs.set(key, png);
  for (const oldest of sharedPngs.keys()) {
    if (sharedPngs.size <= MAX_SHARED) break;
    sharedPngs.delete(oldest);
  }
  return png;
}

/** Everything that the bytes of a shared layer depend on. */
function keyOf({ theme, palette, frame }: Stage): string {
  return [
    theme.id,
    palette.ground,
    palette.flood,
    palette.accent,
    frame.width,
    frame.height,
    frame.scale,
    frame.shelf,
  ].join();
}
