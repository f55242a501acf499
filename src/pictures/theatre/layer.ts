import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { PictureLayer } from '../../core/model.ts';
import type { StageFrame } from './stage-frame.ts';

/** A rectangle of the stage, in stage units. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type LayerMove = Pick<PictureLayer, 'depth' | 'motion' | 'idle' | 'delayMs' | 'enterMs' | 'cue'>;

/**
 * One layer of a scene before it is painted: the area it covers, how it moves, and how to paint it in stage
 * units.
 */
export interface SceneLayer extends LayerMove {
  readonly area: Area;
  paint(context: SKRSContext2D): void;
}

/** Paints a layer on its own canvas, with its area rounded up to whole pixels. */
export function paintedLayer(
  frame: StageFrame,
  { area, paint }: SceneLayer,
): { canvas: Canvas; xPx: number; yPx: number; widthPx: number; heightPx: number } {
  const { scale } = frame;
  const xPx = Math.floor(area.left * scale);
  const yPx = Math.floor(area.top * scale);
  const widthPx = Math.max(2, Math.ceil(area.right * scale) - xPx);
  const heightPx = Math.max(2, Math.ceil(area.bottom * scale) - yPx);
  const canvas = createCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  context.setTransform(scale, 0, 0, scale, -xPx, -yPx);
  paint(context);
  return { canvas, xPx, yPx, widthPx, heightPx };
}
