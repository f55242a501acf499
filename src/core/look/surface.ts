import { contrast, mix, readable } from './colour.ts';
import type { Palette } from './palettes.ts';

/** What may be drawn on a fill. */
export interface Surface {
  readonly fill: string;
  /** Type; 4.5:1 or more, as are `accent` and `muted`. */
  readonly ink: string;
  /** What is said now, or what it is about. */
  readonly accent: string;
  /** Type that stands back. */
  readonly muted: string;
  /** Type on the accent; 4.5:1 or more. */
  readonly onAccent: string;
  /** Lines and shapes that say something; 3:1 or more, as are `series`. */
  readonly dim: string;
  /** Lines and shapes that only help. */
  readonly faint: string;
  /** Parts of charts; the first is the accent. */
  readonly series: readonly string[];
}

/** Type on any fill is at least AA: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const TEXT_CONTRAST = 4.5;
/** Shapes: https://www.w3.org/TR/WCAG22/#non-text-contrast */
export const SHAPE_CONTRAST = 3;

/**
 * Derives what can be read on a fill from the palette's colours.
 *
 * @param tints other colours that lie on the fill here and there, close to it: all must be readable on these too
 */
export function surface(palette: Palette, fill: string, tints: readonly string[] = []): Surface {
  const legible = (colour: string, least: number) =>
    [fill, ...tints].reduce((found, under) => readable(found, under, least), colour);
  const ink = legible(mostReadable([palette.ink, palette.ground, palette.spark], fill), TEXT_CONTRAST);
  const own = [palette.accent, palette.spark, ...palette.series];
  const accent = legible(own.find((colour) => contrast(colour, fill) >= TEXT_CONTRAST) ?? ink, TEXT_CONTRAST);
  return {
    fill,
    ink,
    accent,
    muted: legible(mix(ink, fill, 0.36), TEXT_CONTRAST),
    onAccent: readable(mostReadable([palette.ground, palette.ink, fill], accent), accent, TEXT_CONTRAST),
    dim: legible(mix(ink, fill, 0.62), SHAPE_CONTRAST),
    faint: mix(ink, fill, 0.84),
    series: [...new Set([accent, ...palette.series].map((colour) => legible(colour, SHAPE_CONTRAST)))],
  };
}

/**
 * A palette in a brand's colour. The ground stays, so that the film keeps its calm, and the brand is lightened or
 * darkened until it can be read.
 */
export function withBrand(palette: Palette, brand: string): Palette {
  const accent = readable(brand, palette.ground, TEXT_CONTRAST);
  const [, ...others] = palette.series;
  return {
    ...palette,
    accent,
    flood: brand,
    spark: mostReadable([palette.ground, palette.ink], brand),
    series: [accent, ...others],
  };
}

function mostReadable(colours: readonly string[], fill: string): string {
  return colours.reduce((best, colour) => (contrast(colour, fill) > contrast(best, fill) ? colour : best));
}
