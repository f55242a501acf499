import type { Rect, Size } from '../../core/frame.ts';
import type { PictureLayer } from '../../core/model.ts';
import { clamp01, easeInOut, easeOut } from './easing.ts';
import {
  ENTER_MS,
  type EntrancePose,
  entrancePose,
  uncoveredWindow,
  WHOLLY_THERE,
} from './layer-entrance.ts';
import { idlePose } from './layer-idle.ts';

/** A layer without its image, in frame pixels. */
export interface PlacedLayer extends Rect, Pick<PictureLayer, 'depth' | 'motion' | 'idle' | 'enterMs'> {}

/** Where a layer is at one moment. */
export interface LayerPose {
  readonly xPx: number;
  readonly yPx: number;
  readonly scale: number;
  /** 0 to 1; at 0 the layer need not be drawn. */
  readonly opacity: number;
  /** The part of the frame in which the layer is seen, with even edges; all of it when absent. */
  readonly window?: Rect;
  /** Drawn instead of the layer, within the frame and with even edges. */
  readonly fill?: { readonly area: Rect; readonly colour: string };
}

export interface LayerMoment {
  readonly timeMs: number;
  /** The time of what never comes to rest, which moves in steps. */
  readonly calmTimeMs: number;
  /** When the layer enters; `undefined` when it is there from the start. */
  readonly entersAtMs: number | undefined;
  /** When it begins to leave; `undefined` when it stays. */
  readonly leavesAtMs: number | undefined;
  /** From when to when the layer's picture is seen. */
  readonly shownFromMs: number;
  readonly shownUntilMs: number;
  readonly frame: Size;
  /** Which way the camera moves, 1 or −1; 0 for a picture that follows another without a move of the camera. */
  readonly direction: number;
  /** 0 to 1: keeps layers from moving as one. */
  readonly phase: number;
}

export const LEAVE_MS = 300;
/** A shot opens with the camera coming to rest: how far the nearest layer travels, and for how long. */
const PARALLAX_UNITS = 32;
const SETTLE_MS = 1300;

/** Where a layer is at a moment of its shot. */
export function layerPose(layer: PlacedLayer, moment: LayerMoment): LayerPose {
  const { frame, leavesAtMs } = moment;
  const unitPx = Math.min(frame.widthPx, frame.heightPx) / 1080;
  const entrance = entranceOf(layer, moment, unitPx);
  const left = leavesAtMs === undefined ? 0 : easeInOut(clamp01((moment.timeMs - leavesAtMs) / LEAVE_MS));
  const idle = idlePose(idleOf(layer), {
    ...moment,
    timeMs: moment.calmTimeMs,
    depth: layer.depth,
    direction: moment.direction || 1,
  });
  const shiftXPx = entrance.shiftXPx + (parallaxUnits(layer, moment) + idle.shiftXUnits) * unitPx;
  const shiftYPx = entrance.shiftYPx + idle.shiftYUnits * unitPx;
  const scale = entrance.scale * idle.scale;
  const about = (middlePx: number, px: number) => middlePx + (px - middlePx) * idle.scale;
  const xPx = about(frame.widthPx / 2, layer.xPx + shiftXPx + (layer.widthPx * (1 - entrance.scale)) / 2);
  const yPx = about(frame.heightPx / 2, layer.yPx + shiftYPx + layer.heightPx * (1 - entrance.scale));
  const pose = { xPx, yPx, scale, opacity: entrance.opacity * idle.opacity * (1 - left) };
  if (entrance.uncovered === undefined) return pose;
  const box = { xPx, yPx, widthPx: layer.widthPx * scale, heightPx: layer.heightPx * scale };
  return { ...pose, window: uncoveredWindow(entrance.uncovered, box, frame) };
}

function entranceOf(layer: PlacedLayer, moment: LayerMoment, unitPx: number): EntrancePose {
  const { timeMs, entersAtMs, frame } = moment;
  if (entersAtMs === undefined) return WHOLLY_THERE;
  const durationMs = layer.enterMs ?? ENTER_MS[layer.motion];
  const sinceMs = timeMs - entersAtMs;
  return entrancePose({ motion: layer.motion, sinceMs, durationMs, box: layer, frame, unitPx });
}

function idleOf({ idle, motion }: PlacedLayer): PictureLayer['idle'] {
  return idle ?? (motion === 'drift' || motion === 'float' ? motion : undefined);
}

/** Ends at nothing: a picture that rests is composed as it was drawn, and costs an encoder little. */
function parallaxUnits(layer: PlacedLayer, { timeMs, shownFromMs, direction }: LayerMoment): number {
  const settled = easeOut(clamp01((timeMs - shownFromMs) / SETTLE_MS));
  return layer.depth * PARALLAX_UNITS * direction * (1 - settled);
}
