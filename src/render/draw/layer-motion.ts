import type { Size } from '../../core/frame.ts';
import type { PictureLayer } from '../../core/model.ts';
import { clamp01, easeInOut, easeOut, easeOutBack } from './easing.ts';

/** A layer without its image, in frame pixels. */
export interface PlacedLayer extends Size, Pick<PictureLayer, 'depth' | 'motion'> {
  readonly xPx: number;
  readonly yPx: number;
}

/** Where a layer is at one moment. */
export interface LayerPose {
  readonly xPx: number;
  readonly yPx: number;
  readonly scale: number;
  /** 0 to 1; at 0 the layer need not be drawn. */
  readonly opacity: number;
}

export interface LayerMoment {
  readonly timeMs: number;
  /** When the layer enters; `undefined` when it is there from the start. */
  readonly enterMs: number | undefined;
  /** From when to when the layer's picture is seen. */
  readonly shownFromMs: number;
  readonly shownUntilMs: number;
  /** Pixels in 1/1080 of the frame's short side. */
  readonly unitPx: number;
  /** Which way the camera moves: 1 or −1. */
  readonly direction: number;
  /** 0 to 1: keeps layers that float from moving as one. */
  readonly phase: number;
}

const ENTER_MS = 520;
const RISE_UNITS = 56;
const POP_SCALE = 0.7;
/** A shot opens with the camera coming to rest: how far the nearest layer travels, and for how long. */
const PARALLAX_UNITS = 32;
const SETTLE_MS = 1300;
const DRIFT_UNITS_PER_SECOND = 2.4;
const FLOAT_UNITS = 7;
const FLOAT_PERIOD_MS = 4600;
/**
 * What never comes to rest moves in steps of this: less than a pixel each, and the frames between them repeat,
 * which saves drawing and encoding them.
 */
const CALM_STEP_MS = 1000 / 15;

/** Where a layer is at a moment of its shot. */
export function layerPose(layer: PlacedLayer, moment: LayerMoment): LayerPose {
  const { timeMs, enterMs, unitPx } = moment;
  const entered = enterMs === undefined ? 1 : clamp01((timeMs - enterMs) / ENTER_MS);
  const moving = enter(layer.motion, entered);
  const shiftX = parallaxUnits(layer, moment) + driftUnits(layer, moment);
  const shiftY = moving.riseUnits + floatUnits(layer, moment);
  return {
    // Grows from the middle of its foot, where it stands.
    xPx: layer.xPx + shiftX * unitPx + (layer.widthPx * (1 - moving.scale)) / 2,
    yPx: layer.yPx + shiftY * unitPx + layer.heightPx * (1 - moving.scale),
    scale: moving.scale,
    opacity: moving.opacity,
  };
}

function enter(
  motion: PictureLayer['motion'],
  t: number,
): { scale: number; opacity: number; riseUnits: number } {
  if (t >= 1) return { scale: 1, opacity: 1, riseUnits: 0 };
  if (t <= 0) return { scale: 1, opacity: 0, riseUnits: 0 };
  switch (motion) {
    case 'none':
      return { scale: 1, opacity: 1, riseUnits: 0 };
    case 'rise':
      return { scale: 1, opacity: easeOut(clamp01(t * 1.6)), riseUnits: RISE_UNITS * (1 - easeOut(t)) };
    case 'pop':
      return { scale: POP_SCALE + (1 - POP_SCALE) * easeOutBack(t), opacity: clamp01(t * 3), riseUnits: 0 };
    default:
      return { scale: 1, opacity: easeInOut(t), riseUnits: 0 };
  }
}

/** Ends at nothing: a picture that rests is composed as it was drawn, and costs an encoder little. */
function parallaxUnits(layer: PlacedLayer, { timeMs, shownFromMs, direction }: LayerMoment): number {
  const settled = easeOut(clamp01((timeMs - shownFromMs) / SETTLE_MS));
  return layer.depth * PARALLAX_UNITS * direction * (1 - settled);
}

function driftUnits(layer: PlacedLayer, moment: LayerMoment): number {
  if (layer.motion !== 'drift') return 0;
  const middleMs = (moment.shownFromMs + moment.shownUntilMs) / 2;
  return (moment.direction * DRIFT_UNITS_PER_SECOND * (calmMs(moment) - middleMs)) / 1000;
}

function floatUnits(layer: PlacedLayer, moment: LayerMoment): number {
  if (layer.motion !== 'float') return 0;
  return FLOAT_UNITS * Math.sin(2 * Math.PI * (calmMs(moment) / FLOAT_PERIOD_MS + moment.phase));
}

function calmMs({ timeMs }: LayerMoment): number {
  return Math.floor(timeMs / CALM_STEP_MS + 1e-6) * CALM_STEP_MS;
}
