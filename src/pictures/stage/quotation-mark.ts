import { type Box, inset } from './box.ts';
import { fillDisc, type Layer, type LayerMotion, type Pen, TIMES } from './layer.ts';

/** An opening quotation mark as a drawn form, which can be larger than any type. Its box is as wide as it is high. */
export function quotationMark(
  box: Box,
  fill: string,
  motion: LayerMotion & { readonly isSquare: boolean },
): Layer {
  const { isSquare, ...rest } = motion;
  return {
    // Leaves room for what is rounded.
    box: inset(box, -4),
    paint(pen) {
      pen.save();
      pen.translate(box.x, box.y);
      pen.scale(box.width, box.height);
      pen.fillStyle = fill;
      for (const x of [0, 0.52]) {
        pen.save();
        pen.translate(x, 0);
        if (isSquare) squareComma(pen);
        else roundComma(pen);
        pen.restore();
      }
      pen.restore();
    },
    motion: 'rise',
    delayMs: 0,
    enterMs: TIMES.carryMs,
    ...rest,
  };
}

/** A bulb whose tail rises to the right. */
function roundComma(pen: Pen): void {
  fillDisc(pen, 0.225, 0.72, 0.225);
  pen.beginPath();
  pen.moveTo(0, 0.72);
  pen.bezierCurveTo(0, 0.4, 0.16, 0.18, 0.42, 0.06);
  pen.lineTo(0.45, 0.12);
  pen.bezierCurveTo(0.28, 0.24, 0.2, 0.4, 0.2, 0.56);
  pen.closePath();
  pen.fill();
}

function squareComma(pen: Pen): void {
  pen.beginPath();
  for (const [x, y] of [
    [0, 0.95],
    [0, 0.5],
    [0.24, 0.05],
    [0.44, 0.05],
    [0.3, 0.5],
    [0.43, 0.5],
    [0.43, 0.95],
  ] as const)
    pen.lineTo(x, y);
  pen.closePath();
  pen.fill();
}
