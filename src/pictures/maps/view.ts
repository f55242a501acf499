import { type GeoProjection, geoAzimuthalEqualArea, geoMercator, geoNaturalEarth1 } from 'd3-geo';
import type { MapCard, MapPlace } from '../../core/card.ts';
import type { Box } from '../stage/box.ts';
import { countryNamed, type Detail, mainlandBounds } from './world.ts';

export interface MapView {
  readonly projection: GeoProjection;
  readonly detail: Detail;
  /** The centre of the view. */
  readonly middle: readonly [longitude: number, latitude: number];
  /** Whether the view shows the whole earth. */
  readonly isWorld: boolean;
}

/** A view of all places of a card and some of their surroundings, fitted to a box. */
export function viewOf(card: MapCard, box: Box): MapView {
  const { west, east, south, north } = extentOf(card);
  const [width, height] = [east - west, north - south];
  const middle: [number, number] = [wrap((west + east) / 2), (south + north) / 2];
  const isWorld = width > WORLD_WIDTH || height > WORLD_HEIGHT;
  const isPolar = Math.max(Math.abs(south), Math.abs(north)) > MERCATOR_LATITUDE && !isWorld;
  const projection = isWorld ? geoNaturalEarth1() : isPolar ? geoAzimuthalEqualArea() : geoMercator();
  projection.rotate([-middle[0], isPolar ? -middle[1] : 0]);
  const corners = [-0.5, 0, 0.5].flatMap((across) =>
    [south, middle[1], north].map((latitude): [number, number] => [
      wrap(middle[0] + across * width),
      Math.max(-LATITUDE_LIMIT, Math.min(LATITUDE_LIMIT, latitude)),
    ]),
  );
  projection.fitExtent(
    [
      [box.x, box.y],
      [box.x + box.width, box.y + box.height],
    ],
    isWorld ? { type: 'Sphere' } : { type: 'MultiPoint', coordinates: corners },
  );
  const detail = isWorld || width > 70 ? '110m' : Math.max(width, height) > FINE_DEGREES ? '50m' : '10m';
  return { projection, detail, middle, isWorld };
}

const WORLD_WIDTH = 150;
const WORLD_HEIGHT = 100;
const MERCATOR_LATITUDE = 72;
const LATITUDE_LIMIT = 88;
const FINE_DEGREES = 5;

interface Extent {
  readonly west: number;
  /** Above 180 if the view crosses the date line. */
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

function extentOf({ places, country }: MapCard): Extent {
  const land = country === undefined ? undefined : landOf(country, places);
  const own = places.length === 0 ? (land ?? WHOLE_EARTH) : extentOfPlaces(places);
  const whole =
    land === undefined
      ? own
      : {
          west: Math.min(own.west, land.west),
          east: Math.max(own.east, land.east),
          south: Math.min(own.south, land.south),
          north: Math.max(own.north, land.north),
        };
  const [width, height] = [whole.east - whole.west, whole.north - whole.south];
  // Show a single place with wide surroundings, and several places with a margin.
  const least = places.length > 1 || land !== undefined ? MIN_DEGREES : AROUND_ONE_DEGREES;
  const reach = Math.max((least - Math.max(width, height)) / 2, MARGIN * Math.max(width, height));
  return {
    west: whole.west - reach,
    east: whole.east + reach,
    south: Math.max(-LATITUDE_LIMIT, whole.south - reach * 0.6),
    north: Math.min(LATITUDE_LIMIT, whole.north + reach * 0.6),
  };
}

const WHOLE_EARTH: Extent = { west: -180, east: 180, south: -60, north: 80 };
const MIN_DEGREES = 3;
const AROUND_ONE_DEGREES = 26;
const MARGIN = 0.16;

/** The narrowest extent that contains all places. It may cross the date line. */
function extentOfPlaces(places: readonly MapPlace[]): Extent {
  const latitudes = places.map(({ latitude }) => latitude);
  // Remove duplicate longitudes: two equal ones would give a span of 0 around the earth.
  const longitudes = places.map(({ longitude }) => wrap(Math.round(longitude * 1e6) / 1e6));
  const sorted = [...new Set(longitudes)].sort((a, b) => a - b);
  let [west, span] = [sorted[0] ?? 0, 360];
  for (const [index, start] of sorted.entries()) {
    const before = sorted[(index + sorted.length - 1) % sorted.length] ?? start;
    const own = (before - start + 360) % 360;
    if (own < span) [west, span] = [start, own];
  }
  return { west, east: west + span, south: Math.min(...latitudes), north: Math.max(...latitudes) };
}

function landOf(name: string, places: readonly MapPlace[]): Extent | undefined {
  const country = countryNamed(name, '50m');
  if (country === undefined) return undefined;
  if (places.length === 0) return mainlandBounds(country);
  for (const { longitude, latitude } of places) {
    const bounds = mainlandBounds(country, [longitude, latitude]);
    if (bounds !== undefined && bounds.east - bounds.west < WIDEST_COUNTRY) return bounds;
  }
  return undefined;
}

/** The outline of a larger country would fill the frame, and the place would be hard to find. */
const WIDEST_COUNTRY = 70;

function wrap(longitude: number): number {
  return ((((longitude + 180) % 360) + 360) % 360) - 180;
}
