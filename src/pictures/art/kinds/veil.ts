import { type ArtLayer, DEPTH } from '../layer.ts';
import type { LetteringColours } from '../lettering.ts';
import { wholeFrame } from '../styles/sheets.ts';
import { linearGradient, shape } from '../svg.ts';
import type { Context } from './context.ts';

/** Dims a bright backdrop, so that long text can be read on it. */
export function veil({ style, artboard }: Context): {
  readonly layers: readonly ArtLayer[];
  readonly colours: LetteringColours;
} {
  const { accent } = style.plateColours;
  if (style.id === 'chalkboard' || style.id === 'gradient')
    return { layers: [], colours: { ink: style.plateColours.ink, accent } };
  const box = wholeFrame(artboard);
  const svg =
    linearGradient('veil', [
      [0, '#0a0e24', 0.66],
      [1, '#0a0e24', 0.5],
    ]) + shape('rect', { ...box, fill: 'url(#veil)' });
  return {
    layers: [{ svg, box, depth: DEPTH.rest, motion: 'none' }],
    colours: { ink: '#ffffff', accent: '#ffd95e' },
  };
}
