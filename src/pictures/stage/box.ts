/** A rectangle in the frame, in units: 1/1080 of the frame's short side. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box with a margin removed on each side. */
export function inset({ x, y, width, height }: Box, across: number, down = across): Box {
  return { x: x + across, y: y + down, width: width - 2 * across, height: height - 2 * down };
}

/** The square around a circle. */
export function around(centreX: number, centreY: number, radius: number): Box {
  return { x: centreX - radius, y: centreY - radius, width: 2 * radius, height: 2 * radius };
}

/** The smallest box that contains all of these boxes. */
export function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
