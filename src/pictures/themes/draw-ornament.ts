import type { Box } from '../stage/box.ts';
import type { Pen } from '../stage/layer.ts';
import type { Ornament } from '../stage/theme.ts';

type Draw = (pen: Pen, width: number, height: number) => void;

/** One of several drawings, which fills a box from its lower right corner. Whatever is drawn is of one colour. */
export function oneOf(drawings: readonly Draw[]): Ornament {
  return (pen, { x, y, width, height }: Box, { tone, turn, mirrored }) => {
    pen.save();
    pen.beginPath();
    pen.rect(x, y, width, height);
    pen.clip();
    pen.translate(mirrored ? x + width : x, y);
    if (mirrored) pen.scale(-1, 1);
    pen.fillStyle = tone;
    pen.strokeStyle = tone;
    drawings[turn % drawings.length]?.(pen, width, height);
    pen.restore();
  };
}

export function fillRing(pen: Pen, x: number, y: number, radius: number, hole: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.arc(x, y, hole, 0, 2 * Math.PI, true);
  pen.fill();
}

export function strokeDisc(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.stroke();
}

export function fillPolygon(pen: Pen, points: readonly (readonly [number, number])[]): void {
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.closePath();
  pen.fill();
}

/** Points at equal distances on a circle, on two radii in turn if there are two. */
export function corners(
  count: number,
  { x, y, radii, from = 0 }: { x: number; y: number; radii: readonly number[]; from?: number },
): (readonly [number, number])[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = from + (index / count) * 2 * Math.PI;
    const radius = radii[index % radii.length] ?? 0;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius] as const;
  });
}
