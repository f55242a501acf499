import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type GeoPermissibleObjects, geoArea, geoBounds, geoContains } from 'd3-geo';
import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Circle, circleAround } from './sight.ts';

export type Detail = '110m' | '50m' | '10m';

export interface Country {
  readonly name: string;
  readonly shape: GeoPermissibleObjects;
  /** Holds all of it. */
  readonly circle: Circle;
}

const worlds = new Map<Detail, readonly Country[]>();

/** The countries of Natural Earth at a level of detail. */
export function countries(detail: Detail): readonly Country[] {
  const known = worlds.get(detail);
  if (known !== undefined) return known;
  const world = JSON.parse(readFileSync(worldFile(detail), 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const all = feature(world, world.objects.countries)
    .features.filter((shape) => geoArea(shape) < LARGEST_STERADIANS)
    .map(
      (shape): Country => ({ name: shape.properties.name, shape, circle: circleAround(verticesOf(shape)) }),
    );
  worlds.set(detail, all);
  return all;
}

function verticesOf({ geometry }: Feature): readonly (readonly number[])[] {
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat(2);
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : [];
}

/** The build copies the file next to this one; a checkout reads it from the package. */
function worldFile(detail: Detail): string {
  const shipped = fileURLToPath(new URL(`./countries-${detail}.json`, import.meta.url));
  return existsSync(shipped)
    ? shipped
    : createRequire(import.meta.url).resolve(`world-atlas/countries-${detail}.json`);
}

/** One island in the finest data is inside out, and would cover the earth. */
const LARGEST_STERADIANS = 6;

/** Finds a country by its English name. */
export function countryNamed(name: string, detail: Detail): Country | undefined {
  const wanted = name.trim().toLowerCase();
  return countries(detail).find((country) => country.name.toLowerCase() === wanted);
}

export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * The size, relative to its largest part, from which a part belongs to the mainland: includes both islands of
 * New Zealand, but not Alaska.
 */
const MAINLAND_SHARE = 0.3;

/**
 * The bounds of the part of a country that contains a place. Without a place, the bounds of its largest
 * parts, which leaves out overseas territories.
 *
 * @param place longitude and latitude
 */
export function mainlandBounds(country: Country, place?: [number, number]): Bounds | undefined {
  const { shape } = country;
  const geometry = 'geometry' in shape ? shape.geometry : undefined;
  if (geometry === null || geometry === undefined) return undefined;
  const polygons =
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : [];
  const area = (coordinates: (typeof polygons)[number]) => geoArea({ type: 'Polygon', coordinates });
  const largest = Math.max(...polygons.map(area));
  const own =
    place === undefined
      ? polygons.filter((coordinates) => area(coordinates) >= largest * MAINLAND_SHARE)
      : polygons.filter((coordinates) => geoContains({ type: 'Polygon', coordinates }, place)).slice(0, 1);
  if (own.length === 0) return undefined;
  const [[west, south], [east, north]] = geoBounds({ type: 'MultiPolygon', coordinates: own });
  return west > east ? undefined : { west, south, east, north };
}
