import { type Box, inset } from '../stage/box.ts';
import { overlaps } from '../stage/overlaps.ts';

export interface PinLabel {
  /** The box of the plate. */
  readonly box: Box;
  /** Whether the plate is away from its pin, so that it needs a line to it. */
  readonly isApart: boolean;
}

export interface Pin {
  readonly x: number;
  readonly y: number;
  /** The size of the plate. */
  readonly width: number;
  readonly height: number;
}

/**
 * Places the plate of each pin at the nearest free position inside the area, clear of the other plates, of
 * all pins and of the taken boxes. Returns `undefined` for a pin without a free position.
 */
export function placePinLabels(
  pins: readonly Pin[],
  area: Box,
  taken: readonly Box[],
): (PinLabel | undefined)[] {
  const placed: Box[] = [];
  const dots = pins.map(({ x, y }) => ({ x: x - DOT, y: y - DOT, width: 2 * DOT, height: 2 * DOT }));
  const room = inset(area, 16);
  return pins.map((pin) => {
    for (const [distance, angle] of PLACES) {
      const box = beside(pin, distance, angle);
      const isWithin =
        box.x >= room.x &&
        box.y >= room.y &&
        box.x + box.width <= room.x + room.width &&
        box.y + box.height <= room.y + room.height;
      if (!isWithin || [...placed, ...dots, ...taken].some((other) => overlaps(box, other, APART))) continue;
      placed.push(box);
      return { box, isApart: distance > DISTANCES[0] };
    }
    return undefined;
  });
}

const DOT = 24;
const APART = 8;
const DISTANCES = [40, 80, 140, 220, 320, 440, 600] as const;
/** In order of preference: left and right, above and below, then diagonal. */
const ANGLES = [0, 180, 90, 270, 30, 150, 330, 210, 60, 120, 300, 240];
const PLACES = DISTANCES.flatMap((distance) => ANGLES.map((angle) => [distance, angle] as const));

/** The plate at a distance from its pin, measured to the plate's edge. */
function beside({ x, y, width, height }: Pin, distance: number, angle: number): Box {
  const [across, down] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const middleX = x + across * (distance + width / 2);
  const middleY = y + down * (distance + height / 2);
  return { x: middleX - width / 2, y: middleY - height / 2, width, height };
}
