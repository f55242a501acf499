import type { Box } from '../artboard.ts';
import { darken, mix } from '../colour.ts';
import type { Random } from '../random.ts';
import { linearGradient, path, shape } from '../svg.ts';
import { coral, seaweed } from './plants.ts';
import { LIGHT_INK, type Scenery, type SceneryRequest } from './scenery.ts';
import { depthLine, ridge, rock } from './terrain.ts';

export function underwater({ artboard, random, mood }: SceneryRequest): Scenery {
  const palette = random.pick([
    ['#2bb9d9', '#0c6fae', '#06305f'],
    ['#35c4c9', '#0f7f9f', '#0a3a5c'],
    ['#3aa3e3', '#1b5fb0', '#0d2a63'],
  ] as const);
  const dim = mood.timeOfDay === 'night' ? 0.45 : 0;
  const [top, middle, deep] = palette.map((colour) => darken(colour, dim)) as [string, string, string];
  const rays = Array.from({ length: 6 }, () => {
    const x = random.between(0.05, 1.05) * artboard.width;
    const width = random.between(60, 150);
    const reach = artboard.height * 0.84;
    return shape('path', {
      d: path`M${x} -20L${x + width} -20L${x + width * 2.6 - reach / 3} ${reach}L${x - width * 1.2 - reach / 3} ${reach}Z`,
      fill: 'url(#ray)',
    });
  });
  const bed = depthLine(artboard, 0.86);
  const side = artboard.width * 0.2;
  const weeds = Array.from({ length: 14 }, (_, index) =>
    seaweed(random, {
      x: index % 2 === 0 ? random.between(-10, side * 0.9) : artboard.width - random.between(-10, side * 0.9),
      y: bed + random.between(40, 110),
      height: random.between(160, 400),
      colour: darken(random.pick(['#1c9a73', '#2bb673', '#137a63', '#5cc46b']), dim),
    }),
  );
  const corals = [-0.01, 0.09, 0.92, 0.985].map((x) =>
    coral(
      {
        x: artboard.width * (x + random.between(-0.015, 0.015)),
        y: bed + random.between(60, 130),
        scale: random.between(0.7, 1.15),
      },
      darken(random.pick(['#ff7f6e', '#ff9f5f', '#e96fb0', '#b98cff']), dim),
    ),
  );
  return {
    sheets: [
      {
        depth: 'far',
        top: 0,
        svg:
          linearGradient('sea', [
            [0, top],
            [0.45, middle],
            [1, deep],
          ]) +
          linearGradient('ray', [
            [0, '#ffffff', 0.22],
            [1, '#ffffff', 0],
          ]) +
          shape('rect', { width: artboard.width, height: artboard.height, fill: 'url(#sea)' }) +
          rays.join('') +
          ridge(artboard, random, {
            y: depthLine(artboard, 0.3),
            swing: 60,
            bumps: 5,
            fill: mix(middle, deep, 0.45),
          }) +
          rock(random, {
            x: artboard.width * 0.12,
            y: bed + 60,
            width: 250,
            height: 260,
            fill: darken(deep, 0.05),
          }) +
          rock(random, {
            x: artboard.width * 0.88,
            y: bed + 60,
            width: 290,
            height: 300,
            fill: darken(deep, 0.05),
          }) +
          bubbles(random, { x: 0, y: 40, width: artboard.width, height: bed - 40 }),
      },
      {
        depth: 'near',
        top: bed - 330,
        svg:
          linearGradient('sand', [
            [0, darken('#e9cf94', dim)],
            [1, darken('#b98f5a', dim)],
          ]) +
          ridge(artboard, random, { y: bed, swing: 22, bumps: 4, fill: 'url(#sand)' }) +
          corals.join('') +
          weeds.join(''),
      },
    ],
    colours: { ...LIGHT_INK, halo: darken(deep, 0.1) },
    ground: true,
    water: 'everywhere',
  };
}

function bubbles(random: Random, area: Box): string {
  return Array.from({ length: 32 }, () => {
    const r = random.next() < 0.2 ? random.between(14, 28) : random.between(4, 11);
    const cx = area.x + random.next() * area.width;
    const cy = area.y + random.next() * area.height;
    return (
      shape('circle', {
        cx,
        cy,
        r,
        fill: '#ffffff',
        'fill-opacity': 0.12,
        stroke: '#d8f6ff',
        'stroke-width': 2,
        'stroke-opacity': 0.5,
      }) +
      shape('circle', { cx: cx - r * 0.35, cy: cy - r * 0.35, r: r * 0.22, fill: '#ffffff', opacity: 0.8 })
    );
  }).join('');
}
