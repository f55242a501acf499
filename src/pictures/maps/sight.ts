import { type GeoProjection, geoDistance } from 'd3-geo';
import type { Box } from '../stage/box.ts';

/** A circle on the earth. */
export interface Circle {
  readonly middle: [longitude: number, latitude: number];
  readonly radians: number;
}

const WHOLE_EARTH: Circle = { middle: [0, 0], radians: Math.PI };

/** Whether two circles may have something in common. */
export function mayMeet(one: Circle, other: Circle): boolean {
  return geoDistance(one.middle, other.middle) <= one.radians + other.radians;
}

/** A circle around all of these places. */
export function circleAround(places: readonly (readonly number[])[]): Circle {
  let [x, y, z] = [0, 0, 0];
  for (const [longitude = 0, latitude = 0] of places) {
    const [across, up] = [longitude * RADIANS, latitude * RADIANS];
    x += Math.cos(up) * Math.cos(across);
    y += Math.cos(up) * Math.sin(across);
    z += Math.sin(up);
  }
  const middle: Circle['middle'] = [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
  const radians = farthest(middle, places);
  // What reaches around half of the earth may hold what is outside of its outline.
  return radians < Math.PI / 2 ? { middle, radians } : WHOLE_EARTH;
}

/** A circle around all that a projection shows in a box. */
export function circleInSight(projection: GeoProjection, { x, y, width, height }: Box): Circle {
  const middle = projection.invert?.([x + width / 2, y + height / 2]);
  // So wide a view wraps around the earth, or nearly.
  if (!middle || Math.max(width, height) / projection.scale() > WIDEST_RADIANS) return WHOLE_EARTH;
  const edge = STEPS.flatMap((step): [number, number][] => [
    [x + width * step, y],
    [x + width * step, y + height],
    [x, y + height * step],
    [x + width, y + height * step],
  ]).map((point) => projection.invert?.(point) ?? [Number.NaN, Number.NaN]);
  const radians = farthest(middle, edge) * (1 + MARGIN) + MARGIN;
  return Number.isFinite(radians) ? { middle, radians } : WHOLE_EARTH;
}

const RADIANS = Math.PI / 180;
const WIDEST_RADIANS = 2;
const STEPS = Array.from({ length: 9 }, (_, step) => step / 8);
/** The edge between two steps may be a little farther away. */
const MARGIN = 0.02;

/** The distance to the farthest of these places. */
function farthest(from: Circle['middle'], places: readonly (readonly number[])[]): number {
  let most = 0;
  for (const [longitude = 0, latitude = 0] of places) {
    // Not `Math.max` of a list: an outline has more places than a call may have arguments.
    most = Math.max(most, geoDistance(from, [longitude, latitude]));
  }
  return most;
}
