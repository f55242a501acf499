import { geoGraticule10, geoOrthographic, geoPath } from 'd3-geo';
import type { Box } from '../stage/box.ts';
import type { Pen } from '../stage/layer.ts';
import type { MapColours } from './map-colours.ts';
import { type Circle, circleInSight, mayMeet } from './sight.ts';
import type { MapView } from './view.ts';
import { countries } from './world.ts';

export interface MapPicture {
  readonly view: MapView;
  readonly area: Box;
  readonly colours: MapColours;
  readonly country?: string | undefined;
}

/** Paints water, land and borders, clipped to the area. */
export function paintMap(pen: Pen, { view, area, colours, country }: MapPicture): void {
  const { x, y, width, height } = area;
  pen.fillStyle = colours.water;
  pen.fillRect(x, y, width, height);
  const { projection } = view;
  const painted = { x: x - EDGE, y: y - EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE };
  projection.clipExtent([
    [painted.x, painted.y],
    [painted.x + painted.width, painted.y + painted.height],
  ]);
  const path = geoPath(projection, pen);
  if (view.isWorld) {
    pen.strokeStyle = colours.grid;
    pen.lineWidth = 1.5;
    pen.beginPath();
    path(geoGraticule10());
    pen.stroke();
  }
  const wanted = country?.toLowerCase();
  // To project all of the earth takes five times as long as what is painted.
  const sight = circleInSight(projection, painted);
  const inSight = countries(view.detail).filter(({ circle }) => mayMeet(circle, sight));
  const chosen = inSight.filter(({ name }) => name.toLowerCase() === wanted);
  pen.strokeStyle = colours.border;
  pen.lineWidth = 2;
  pen.lineJoin = 'round';
  pen.fillStyle = colours.land;
  for (const { shape } of inSight) {
    pen.beginPath();
    path(shape);
    pen.fill();
    pen.stroke();
  }
  for (const { shape } of chosen) raise(pen, () => path(shape), colours);
}

const EDGE = 40;

/** Paints a country above its neighbours, with a shadow below it. */
function raise(pen: Pen, outline: () => void, colours: MapColours): void {
  pen.save();
  pen.shadowColor = 'rgba(0, 0, 0, 0.35)';
  pen.shadowBlur = 18;
  pen.shadowOffsetY = 6;
  pen.fillStyle = colours.chosen;
  pen.beginPath();
  outline();
  pen.fill();
  pen.restore();
  pen.strokeStyle = colours.border;
  pen.stroke();
}

export interface Globe {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly ink: string;
  readonly accent: string;
}

/** A small globe that shows which part of the earth a map covers. */
export function paintGlobe(pen: Pen, globe: Globe, { view, colours, country }: MapPicture): void {
  const { x, y, radius } = globe;
  const [longitude, latitude] = view.middle;
  const projection = geoOrthographic()
    .rotate([-longitude, -latitude * 0.8])
    .scale(radius - 3)
    .translate([x, y])
    .clipAngle(90);
  const path = geoPath(projection, pen);
  pen.fillStyle = colours.water;
  pen.beginPath();
  path({ type: 'Sphere' });
  pen.fill();
  const half = { middle: [longitude, latitude * 0.8], radians: Math.PI / 2 } as const satisfies Circle;
  for (const { name, shape, circle } of countries('110m')) {
    if (!mayMeet(circle, half)) continue;
    pen.fillStyle = name.toLowerCase() === country?.toLowerCase() ? colours.chosen : colours.land;
    pen.beginPath();
    path(shape);
    pen.fill();
  }
  pen.strokeStyle = globe.ink;
  pen.lineWidth = 3;
  pen.beginPath();
  path({ type: 'Sphere' });
  pen.stroke();
  const [spotX = x, spotY = y] = projection([longitude, latitude]) ?? [];
  pen.strokeStyle = globe.accent;
  pen.lineWidth = 5;
  pen.strokeRect(spotX - 18, spotY - 13, 36, 26);
}
