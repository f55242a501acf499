import { lightnessOf, mix } from '../../core/look/colour.ts';
import type { Box } from './box.ts';
import { type Layer, type LayerMotion, type Pen, TIMES } from './layer.ts';
import type { Stage } from './stage.ts';

export interface BustOptions extends LayerMotion {
  /** What crops it. It stands on its lower edge. */
  readonly box: Box;
  /** The colour behind it. */
  readonly fill: string;
  /** The middle of the head, as a share of the box's width, and the height of head and shoulders, in units. */
  readonly middle: number;
  readonly tall: number;
  /** Whether it is cropped to a disc. */
  readonly isRound?: boolean;
}

/**
 * Somebody without a face: head and shoulders in one form, the same for everybody, because nobody knows how they look.
 * An edge of light on one side makes it a body.
 */
export function bust(stage: Stage, options: BustOptions): Layer {
  const { box, fill, middle, tall, isRound = false, ...motion } = options;
  const { ink } = stage.on(fill);
  const { body, light } = lightnessOf(fill) < MIDDLE ? IN_THE_DARK : AGAINST_LIGHT;
  const lightFrom = middle < 0.5 ? 1 : -1;
  return {
    box,
    paint(pen) {
      pen.save();
      pen.beginPath();
      if (isRound) pen.arc(box.x + box.width / 2, box.y + box.height / 2, box.width / 2, 0, 2 * Math.PI);
      else pen.rect(box.x, box.y, box.width, box.height);
      pen.clip();
      pen.translate(box.x + box.width * middle, box.y + box.height);
      pen.scale(tall, tall);
      pen.beginPath();
      outline(pen);
      pen.fillStyle = mix(fill, ink, light);
      pen.fill();
      pen.clip();
      pen.translate(-0.03 * lightFrom, 0.014);
      pen.beginPath();
      outline(pen);
      pen.fillStyle = mix(fill, ink, body);
      pen.fill();
      pen.restore();
    },
    motion: 'fade',
    delayMs: 0,
    enterMs: TIMES.carryMs,
    ...motion,
  };
}

/** How far its body and the edge of light stand out from the fill, from 0 to 1. */
const IN_THE_DARK = { body: 0.24, light: 0.72 };
const AGAINST_LIGHT = { body: 0.86, light: 0.5 };
const MIDDLE = 0.5;

/** Of height 1 above the origin, and wider below it than any box. */
function outline(pen: Pen): void {
  for (const side of [-1, 1]) {
    const at = (x: number, y: number) => [x * side, y] as const;
    const curve = (...points: readonly (readonly [number, number])[]) =>
      pen.bezierCurveTo(...(points.flat() as [number, number, number, number, number, number]));
    pen.moveTo(0, -1);
    // Down one side of the head, the neck and the shoulder, and back along the foot.
    curve(at(0.13, -1), at(0.205, -0.9), at(0.2, -0.765));
    curve(at(0.196, -0.655), at(0.15, -0.57), at(0.108, -0.535));
    curve(at(0.102, -0.47), at(0.112, -0.435), at(0.16, -0.408));
    curve(at(0.3, -0.345), at(0.47, -0.315), at(0.545, -0.12));
    curve(at(0.575, -0.04), at(0.59, 0.06), at(0.6, 0.2));
    pen.lineTo(0, 0.2);
    pen.closePath();
  }
}
