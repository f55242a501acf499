import { DRIFT_REACH, visible } from '../themes/ground-layers.ts';
import { type Box, inset } from './box.ts';
import { toneOn } from './carrier-place.ts';
import { type Layer, type Pen, TIMES } from './layer.ts';
import type { Stage } from './stage.ts';

export interface OrnamentPlace {
  /** Where on the ground, or else on the carrier. */
  readonly box?: Box;
  readonly turn: number;
  readonly mirrored?: boolean;
}

/**
 * The theme's ornament in a tone of what it lies on. On the ground it moves slowly; on a carrier it rests, because it
 * would leave its edge.
 */
export function ornament(stage: Stage, { box, turn, mirrored = false }: OrnamentPlace): Layer[] {
  const { theme, palette, frame, shape } = stage;
  const motion = { motion: 'fade', delayMs: 0, enterMs: TIMES.carryMs } as const;
  if (box !== undefined) {
    const tone = toneOn(palette, palette.ground, theme.ornamentStrength);
    // Grows beyond the frame, so that its motion uncovers nothing.
    const reach = grown(box, frame);
    const paint = (pen: Pen) => theme.ornament(pen, reach, { tone, turn, mirrored });
    return isEmpty(box) ? [] : [{ box: visible(frame, reach), paint, ...motion, idle: 'drift' }];
  }
  if (shape === undefined) return [];
  const tone = toneOn(palette, shape.fill, theme.ornamentStrength);
  // Sheets are cut by hand or have a border.
  const edge = /^(?:panel|frame|sheet)$/.test(shape.place) ? Math.max(4, EDGE - shape.radius) : 0;
  const own = inset(shape.box, edge);
  return [
    {
      box: own,
      paint(pen) {
        pen.save();
        pen.beginPath();
        pen.roundRect(own.x, own.y, own.width, own.height, Math.max(0, shape.radius - edge));
        pen.clip();
        theme.ornament(pen, partOf(own, stage), { tone, turn, mirrored });
        pen.restore();
      },
      ...motion,
    },
  ];
}

const EDGE = 38;

/** Words begin at the left or above, so that the rest is the ornament's. */
function partOf(own: Box, { frame, theme }: Stage): Box {
  if (theme.hasWholeOrnaments) return own;
  if (own.width < own.height * 1.2) {
    const high = Math.min(own.height, own.width) * 0.8;
    return { ...own, y: own.y + own.height - high, height: high };
  }
  const wide = Math.min(own.width, Math.max(own.width * 0.44, own.height * (frame.narrow ? 0.8 : 0.9)));
  return { ...own, x: own.x + own.width - wide, width: wide };
}

function isEmpty({ width, height }: Box): boolean {
  return width <= 0 || height <= 0;
}

/** Moves the edges of a box that lie on the frame's out of it. */
function grown({ x, y, width, height }: Box, frame: Stage['frame']): Box {
  const left = x <= 0 ? DRIFT_REACH : 0;
  const right = x + width >= frame.width ? DRIFT_REACH : 0;
  return { x: x - left, y, width: width + left + right, height };
}
