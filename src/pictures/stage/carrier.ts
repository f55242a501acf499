import type { LayerEntrance } from '../../core/model.ts';
import type { Box } from './box.ts';
import type { CarrierPlace } from './carrier-place.ts';
import { type Layer, TIMES } from './layer.ts';
import type { Stage } from './stage.ts';

/** The carrier as a layer below the content. */
export function carrierLayers(stage: Stage): Layer[] {
  const { shape, theme, palette } = stage;
  if (shape === undefined) return [];
  const { x, y, width, height } = shape.box;
  return [
    {
      // Leaves room for shadows and corner marks.
      box: { x: x - SPARE, y: y - SPARE, width: width + 2 * SPARE, height: height + 2 * SPARE },
      paint: (pen) => theme.carrier(pen, shape, palette),
      motion: ENTRANCES[shape.place],
      delayMs: 0,
      enterMs: TIMES.carryMs,
      ...(theme.plainCarriers.includes(shape.place) &&
        shape.radius === 0 && { carrier: { box: withinFrame(shape.box, stage.frame), colour: shape.fill } }),
    },
  ];
}

/** A band is wider than the frame. */
function withinFrame({ x, y, width, height }: Box, frame: Stage['frame']): Box {
  const left = Math.max(0, x);
  return { x: left, y, width: Math.min(frame.width, x + width) - left, height };
}

const SPARE = 40;

const ENTRANCES: Readonly<Record<CarrierPlace, LayerEntrance>> = {
  none: 'none',
  flood: 'wipe-up',
  half: 'wipe-right',
  right: 'wipe-left',
  slab: 'wipe-left',
  low: 'wipe-up',
  disc: 'pop',
  ring: 'pop',
  moon: 'pop',
  corner: 'pop',
  edge: 'wipe-down',
  band: 'wipe-right',
  panel: 'none',
  frame: 'none',
  sheet: 'none',
};
