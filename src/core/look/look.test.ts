import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, parseColour } from './colour.ts';
import { chooseLook, formatLook, paletteOf, parseLook } from './look.ts';
import { PALETTES, type Palette, type PaletteId } from './palettes.ts';
import { SHAPE_CONTRAST, surface, TEXT_CONTRAST, withBrand } from './surface.ts';
import { THEME_IDS, THEMES } from './themes.ts';

const paletteIds = Object.keys(PALETTES) as PaletteId[];
const anyPalette = fc.constantFrom(...paletteIds).map((id): Palette => PALETTES[id]);
const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

function expectReadable(palette: Palette, fill: string): void {
  const { ink, accent, muted, onAccent, dim, series } = surface(palette, fill);
  for (const colour of [ink, accent, muted]) {
    expect(contrast(colour, fill)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  }
  expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  for (const colour of [dim, ...series]) {
    expect(contrast(colour, fill)).toBeGreaterThanOrEqual(SHAPE_CONTRAST);
  }
}

describe('what is drawn can be read', () => {
  test('on any fill at all', () => {
    fc.assert(fc.property(anyPalette, anyColour, expectReadable));
  });

  test('in any brand colour, on each fill of the palette', () => {
    fc.assert(
      fc.property(anyPalette, anyColour, (palette, brand) => {
        const branded = withBrand(palette, brand);
        for (const fill of [branded.ground, branded.raised, branded.flood]) expectReadable(branded, fill);
        expect(branded.flood).toBe(brand);
      }),
    );
  });

  test.each(paletteIds)('in %s, without changing its own ink and accent', (id) => {
    const palette: Palette = PALETTES[id];
    const { ink, accent, series } = surface(palette, palette.ground);
    expect({ ink, accent }).toEqual({ ink: palette.ink, accent: palette.accent });
    expect(series).toEqual(palette.series);
  });
});

describe('a style', () => {
  test('is a theme, a theme in a palette, or left to the document', () => {
    expect(parseLook('auto')).toEqual({});
    expect(parseLook('editorial')).toEqual({ theme: 'editorial' });
    expect(parseLook(' Editorial/Abyss ')).toEqual({ theme: 'editorial', palette: 'abyss' });
    expect(parseLook('bold/abyss/#C8102E')).toEqual({ theme: 'bold', palette: 'abyss', brand: '#c8102e' });
    for (const unknown of [
      '',
      'bold/abyss/red',
      'bold/#c8102e',
      'auto/ink',
      'editorial/',
      'editorial/no',
      'constructor',
      'paper/moor/moor',
    ]) {
      expect(parseLook(unknown)).toBeUndefined();
    }
  });

  test('of an earlier version names a theme of today', () => {
    const former = ['flat', 'papercut', 'gradient', 'chalkboard'];
    expect(former.map((style) => parseLook(style)?.theme)).toEqual(['bold', 'paper', 'keynote', 'blueprint']);
  });

  test('of a look gives the look again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...THEME_IDS),
        fc.constantFrom(...paletteIds),
        fc.option(anyColour),
        (theme, palette, brand) => {
          const look = { theme, palette, ...(brand !== null && { brand }) };
          expect(parseLook(formatLook(look))).toEqual(look);
        },
      ),
    );
  });
});

describe('a look is chosen', () => {
  test('by the kind of document, in a palette that suits the theme', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(chooseLook({ kind: 'readme', seed }).theme).toBe('blueprint');
        expect(chooseLook({ kind: 'story', seed }).theme).toBe('theatre');
        const { theme, palette } = chooseLook({ seed });
        expect(THEMES[theme].palettes).toContain(palette);
      }),
    );
  });

  test('so that what is asked for stays', () => {
    expect(chooseLook({ asked: { theme: 'paper', palette: 'ink' }, kind: 'readme', seed: '1' })).toEqual({
      theme: 'paper',
      palette: 'ink',
    });
    expect(chooseLook({ asked: { theme: 'paper' }, kind: 'readme', seed: '1' }).theme).toBe('paper');
  });

  test('the same for one seed, and in each palette of the theme for others', () => {
    const seeds = Array.from({ length: 60 }, (_, index) => `${index}`);
    const looks = seeds.map((seed) => chooseLook({ asked: { theme: 'bold' }, seed }));
    expect(seeds.map((seed) => chooseLook({ asked: { theme: 'bold' }, seed }))).toEqual(looks);
    expect(new Set(looks.map((look) => look.palette))).toEqual(new Set(THEMES.bold.palettes));
    expect(looks.map(paletteOf)).toEqual(looks.map(({ palette }) => PALETTES[palette]));
  });
});

test('a colour may be written in three digits or six, with or without its sign', () => {
  expect(['#E4002B', 'abc', '#12', 'red'].map(parseColour)).toEqual([
    '#e4002b',
    '#aabbcc',
    undefined,
    undefined,
  ]);
});

test('a story by the sea has the colours of the sea, unless others were asked for', () => {
  const story = { kind: 'story', seed: 'a', places: ['sea', 'village', 'deck'] } as const;
  expect(chooseLook(story)).toEqual({ theme: 'theatre', palette: 'sea' });
  expect(chooseLook({ ...story, asked: { palette: 'plum' } }).palette).toBe('plum');
  const inland = { ...story, places: ['village', 'hall', 'sea', 'road'] };
  expect(chooseLook(inland)).toEqual(chooseLook({ ...inland, places: [] }));
});
