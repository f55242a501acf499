import { type Box, inset } from '../stage/box.ts';
import { overlaps } from './overlaps.ts';

export interface PinLabel {
  /** Where its plate stands. */
  readonly box: Box;
  /** It stands apart from its pin, so a line leads to it. */
  readonly isApart: boolean;
}

export interface Pin {
  readonly x: number;
  readonly y: number;
  /** Of the plate. */
  readonly width: number;
  readonly height: number;
}

/**
 * Puts the plates of pins beside them, within an area and clear of each other, of all pins and of what is taken already.
 * The nearest free place is taken; nothing for a pin that has none.
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
/** Beside first, then under and over, then aslant. */
const ANGLES = [0, 180, 90, 270, 30, 150, 330, 210, 60, 120, 300, 240];
const PLACES = DISTANCES.flatMap((distance) => ANGLES.map((angle) => [distance, angle] as const));

/** The plate at a distance from its pin, measured from the plate's edge. */
function beside({ x, y, width, height }: Pin, distance: number, angle: number): Box {
  const [across, down] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const middleX = x + across * (distance + width / 2);
  const middleY = y + down * (distance + height / 2);
  return { x: middleX - width / 2, y: middleY - height / 2, width, height };
}
