import type { Box } from '../artboard.ts';
import { darken, lighten, luminance } from '../colour.ts';
import { BLEED } from '../layer.ts';
import { path, shape } from '../svg.ts';
import { DARK_INK, LIGHT_INK, type Scenery, type SceneryRequest } from './scenery.ts';
import { depthLine } from './terrain.ts';

/** Four walls: what hangs on the back one, a floor, and what stands at the sides. */
export function interior(
  request: SceneryRequest,
  parts: {
    readonly wall: string;
    readonly pattern?: 'stripes' | 'tiles' | 'plain';
    readonly floor: string;
    readonly planks?: boolean;
    readonly furniture: string;
    readonly rug?: string;
    readonly standing?: string;
  },
): Scenery {
  const { artboard, mood } = request;
  const floorY = floorLine(request);
  const wall = mood.timeOfDay === 'night' ? darken(parts.wall, 0.26) : parts.wall;
  const floor = mood.timeOfDay === 'night' ? darken(parts.floor, 0.26) : parts.floor;
  const width = artboard.width + 2 * BLEED;
  const skirting = shape('rect', { x: -BLEED, y: floorY - 22, width, height: 26, fill: lighten(wall, 0.65) });
  const boards = parts.planks
    ? Array.from({ length: 9 }, (_, index) => {
        const x = (artboard.width * (index - 0.5)) / 8;
        return path`M${artboard.width / 2 + (x - artboard.width / 2) * 0.9} ${floorY + 4}L${artboard.width / 2 + (x - artboard.width / 2) * 1.5} ${artboard.height + BLEED}`;
      }).join('')
    : '';
  const rugY = artboard.standY + 4;
  const rug = parts.rug
    ? shape('ellipse', {
        cx: artboard.width / 2,
        cy: rugY,
        rx: artboard.width * 0.4,
        ry: 74,
        fill: parts.rug,
      }) +
      shape('ellipse', {
        cx: artboard.width / 2,
        cy: rugY,
        rx: artboard.width * 0.355,
        ry: 58,
        fill: 'none',
        stroke: '#ffffff',
        'stroke-width': 7,
        opacity: 0.6,
      })
    : '';
  return {
    sheets: [
      {
        depth: 'far',
        top: 0,
        svg:
          shape('rect', { width: artboard.width, height: artboard.height, fill: wall }) +
          wallPattern(artboard, wall, parts.pattern ?? 'plain') +
          parts.furniture,
      },
      {
        depth: 'near',
        top: parts.standing ? floorY - 480 : floorY - 30,
        svg:
          skirting +
          shape('rect', { x: -BLEED, y: floorY, width, height: artboard.height, fill: floor }) +
          (boards &&
            shape('path', { d: boards, stroke: darken(floor, 0.18), 'stroke-width': 5, opacity: 0.5 })) +
          rug +
          (parts.standing ?? ''),
      },
    ],
    colours: luminance(wall) > 0.55 ? { ...DARK_INK, ink: '#2d2a3a' } : LIGHT_INK,
    ground: true,
  };
}

/** Where wall meets floor. */
export function floorLine({ artboard }: SceneryRequest): number {
  return depthLine(artboard, 0.55);
}

/** The part of the back wall that no headline covers. */
export function wallArea({ artboard }: SceneryRequest): Box {
  const floorY = depthLine(artboard, 0.55);
  if (artboard.format === 'landscape')
    return { x: artboard.width * 0.48, y: 96, width: artboard.width * 0.48, height: floorY - 96 - 60 };
  const top = artboard.height * (artboard.format === 'portrait' ? 0.24 : 0.28);
  return { x: 70, y: top, width: artboard.width - 140, height: floorY - top - 60 };
}

function wallPattern(
  artboard: { width: number; height: number },
  wall: string,
  pattern: 'stripes' | 'tiles' | 'plain',
): string {
  const tone = darken(wall, 0.07);
  if (pattern === 'stripes') {
    const bars = Array.from(
      { length: Math.ceil(artboard.width / 120) },
      (_, index) => path`M${index * 120} 0h60V${artboard.height}h-60Z`,
    );
    return shape('path', { d: bars.join(''), fill: tone, opacity: 0.7 });
  }
  if (pattern === 'tiles') {
    const lines: string[] = [];
    for (let x = 0; x < artboard.width; x += 96) lines.push(path`M${x} 0V${artboard.height}`);
    for (let y = 0; y < artboard.height; y += 96) lines.push(path`M0 ${y}H${artboard.width}`);
    return shape('path', { d: lines.join(''), stroke: tone, 'stroke-width': 4, opacity: 0.6 });
  }
  return '';
}
