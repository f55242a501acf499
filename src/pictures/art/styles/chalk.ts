import { Resvg } from '@resvg/resvg-js';
import type { Box } from '../artboard.ts';
import type { Random } from '../random.ts';
import { type Point, smoothLine } from '../scenery/terrain.ts';
import { group, shape } from '../svg.ts';

/** The drawing as chalk leaves it: the board shows through in specks. */
export function chalky(svg: string, box: Box): string {
  return (
    shape(
      'pattern',
      { id: 'grain', width: TILE, height: TILE, patternUnits: 'userSpaceOnUse' },
      shape('image', { href: grainTile(), width: TILE, height: TILE }),
    ) +
    shape(
      'mask',
      { id: 'chalk', ...box, maskUnits: 'userSpaceOnUse' },
      shape('rect', { ...box, fill: 'url(#grain)' }),
    ) +
    group({ mask: 'url(#chalk)' }, svg)
  );
}

/** A line as a hand draws it. */
export function handLine(random: Random, from: Point, to: Point): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const count = Math.max(2, Math.round(length / 110));
  const points = Array.from({ length: count + 1 }, (_, index): Point => {
    const part = index / count;
    const stray = index === 0 || index === count ? 0 : 3;
    return [
      from[0] + (to[0] - from[0]) * part + random.between(-stray, stray),
      from[1] + (to[1] - from[1]) * part + random.between(-stray, stray),
    ];
  });
  return `M${smoothLine(points)}`;
}

const TILE = 320;
let tile: string | undefined;

/** White noise of chalk on slate as one seamless tile: making it anew for every layer would cost most of the time. */
function grainTile(): string {
  if (tile !== undefined) return tile;
  const noise = shape(
    'filter',
    { id: 'noise', x: 0, y: 0, width: 1, height: 1, 'color-interpolation-filters': 'sRGB' },
    shape('feTurbulence', {
      type: 'fractalNoise',
      baseFrequency: 0.55,
      numOctaves: 2,
      seed: 11,
      stitchTiles: 'stitch',
    }),
    shape('feColorMatrix', { type: 'matrix', values: '0 0 0 0 1  0 0 0 0 1  0 0 0 0 1  0 0 0 -3.2 2.75' }),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${TILE}" height="${TILE}">${noise}<rect width="${TILE}" height="${TILE}" filter="url(#noise)"/></svg>`;
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  tile = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return tile;
}
