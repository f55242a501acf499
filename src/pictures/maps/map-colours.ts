import { lightnessOf, mix } from '../../core/look/colour.ts';
import type { Stage } from '../stage/stage.ts';

export interface MapColours {
  readonly water: string;
  readonly land: string;
  readonly border: string;
  /** The highlighted country. */
  readonly chosen: string;
  readonly grid: string;
}

/**
 * Water has the ground's colour in dark palettes, and a tint of it in light ones. Land is never in the accent
 * colour.
 */
export function mapColours({ body, palette }: Stage, hasCountry: boolean): MapColours {
  if (lightnessOf(body.fill) < 0.5) {
    const water = mix(body.fill, '#000000', 0.12);
    return {
      water,
      land: mix(body.fill, body.ink, 0.18),
      border: mix(body.fill, '#000000', 0.05),
      chosen: mix(body.fill, body.accent, 0.42),
      grid: mix(water, body.ink, 0.07),
    };
  }
  const water = mix(body.fill, palette.series[1], 0.3);
  const land = hasCountry ? mix(palette.raised, body.ink, 0.13) : palette.raised;
  return {
    water,
    land,
    border: mix(land, body.ink, 0.26),
    chosen: palette.raised,
    grid: mix(water, body.ink, 0.08),
  };
}
