import { geoArea, geoPath } from 'd3-geo';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapCard } from '../testing/any-card.ts';
import { drawnText } from '../testing/drawn-text.ts';
import { drawn, LOOKS, SIZES, untidy } from '../testing/tidy.ts';
import { PICTURE_THEMES } from '../themes/themes.ts';
import { circleInSight, mayMeet } from './sight.ts';
import { viewOf } from './view.ts';
import { countries } from './world.ts';

const BOX = { x: 100, y: 100, width: 1600, height: 700 };

test('names stay on the map and do not overlap, wherever the places are', () => {
  fc.assert(
    fc.property(mapCard, LOOKS, SIZES, (card, look, size) => {
      const picture = drawn(card, look, size);
      const { width, shelf } = picture.stage.frame;
      expect(untidy(picture, { x: 0, y: 0, width, height: shelf })).toEqual([]);
    }),
    { numRuns: 10, endOnFailure: true },
  );
});

test('each place is in view, even across the date line and near the poles', () => {
  fc.assert(
    fc.property(mapCard, (card) => {
      const { projection } = viewOf(card, BOX);
      for (const { longitude, latitude } of card.places) {
        const [x = Number.NaN, y = Number.NaN] = projection([longitude, latitude]) ?? [];
        expect(x).toBeGreaterThan(BOX.x - 30);
        expect(x).toBeLessThan(BOX.x + BOX.width + 30);
        expect(y).toBeGreaterThan(BOX.y - 30);
        expect(y).toBeLessThan(BOX.y + BOX.height + 30);
      }
    }),
    { endOnFailure: true },
  );
});

test('a country that is left out of a map has no part on it, wherever the map is', () => {
  fc.assert(
    fc.property(mapCard, (card) => {
      const { projection } = viewOf(card, BOX);
      projection.clipExtent([
        [BOX.x, BOX.y],
        [BOX.x + BOX.width, BOX.y + BOX.height],
      ]);
      const path = geoPath(projection);
      const sight = circleInSight(projection, BOX);
      const leftOut = countries('110m').filter(({ circle }) => !mayMeet(circle, sight));
      expect(leftOut.filter(({ shape }) => path(shape) !== null).map(({ name }) => name)).toEqual([]);
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

test('of a map of one country, most others are left out', () => {
  const { projection, detail } = viewOf({ kind: 'map', places: [], country: 'Kenya' }, BOX);
  const sight = circleInSight(projection, BOX);
  const inSight = countries(detail).filter(({ circle }) => mayMeet(circle, sight));
  expect(inSight.map(({ name }) => name)).toEqual(expect.arrayContaining(['Kenya', 'Uganda']));
  expect(inSight.length).toBeLessThan(countries(detail).length / 4);
});

test('two places on either side of the date line are shown close up', () => {
  const view = viewOf(
    {
      kind: 'map',
      places: [
        { name: 'Suva', latitude: -18.1, longitude: 178.4 },
        { name: 'Apia', latitude: -13.8, longitude: -171.8 },
      ],
    },
    BOX,
  );
  expect(view.isWorld).toBe(false);
  expect(Math.abs(view.middle[0])).toBeGreaterThan(170);
});

test('a country without places is shown close up', () => {
  for (const country of ['Kenya', 'Japan', 'France', 'Chile', 'New Zealand', 'United States of America']) {
    const view = viewOf({ kind: 'map', places: [], country }, BOX);
    expect(view.isWorld).toBe(false);
  }
  const [longitude, latitude] = viewOf({ kind: 'map', places: [], country: 'Kenya' }, BOX).middle;
  expect(Math.abs(longitude - 38)).toBeLessThan(4);
  expect(Math.abs(latitude)).toBeLessThan(4);
});

test('a map of an unknown country shows the whole earth', () => {
  expect(viewOf({ kind: 'map', places: [], country: 'Atlantis' }, BOX).isWorld).toBe(true);
});

test("no country's shape covers the earth", () => {
  for (const detail of ['110m', '50m', '10m'] as const) {
    for (const { shape } of countries(detail)) expect(geoArea(shape)).toBeLessThan(6);
    expect(countries(detail).length).toBeGreaterThan(170);
  }
});

test('all names of four places are shown if there is room', () => {
  const names = ['Vienna', 'Berlin', 'Paris', 'Rome'];
  const at = [
    [48.2, 16.4],
    [52.5, 13.4],
    [48.9, 2.35],
    [41.9, 12.5],
  ] as const;
  const places = names.map((name, index) => ({
    name,
    latitude: at[index]?.[0] ?? 0,
    longitude: at[index]?.[1] ?? 0,
  }));
  for (const theme of Object.keys(PICTURE_THEMES) as (keyof typeof PICTURE_THEMES)[]) {
    const picture = drawn(
      { kind: 'map', places },
      { theme, palette: 'ink' },
      { widthPx: 1080, heightPx: 1920 },
    );
    const texts = drawnText(picture).map(({ text }) => text);
    for (const name of names) expect(texts).toContain(name);
  }
});
