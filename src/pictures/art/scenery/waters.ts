import type { Box } from '../artboard.ts';
import { darken, lighten, mix } from '../colour.ts';
import { BLEED } from '../layer.ts';
import type { Random } from '../random.ts';
import { linearGradient, path, shape } from '../svg.ts';
import { foliage, grass, skyColours, skyInk, toned } from './mood.ts';
import { bush, palm, pine, roundTree } from './plants.ts';
import type { Scenery, SceneryRequest } from './scenery.ts';
import { precipitation, sky } from './sky.ts';
import { depthLine, type Point, ridge, smoothLine } from './terrain.ts';

export function coast(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
  const { far, water } = openSea(request, ['#1c78b4', '#3aa4cf']);
  const stone = toned(random.pick(['#8d8f86', '#a08c74', '#7f8a8c']), mood);
  const turf = grass('#6fae5f', mood);
  const left = random.next() < 0.5;
  const x = (part: number) => (left ? part : 1 - part) * artboard.width;
  const edge = left ? -BLEED : artboard.width + BLEED;
  const cliffTop = depthLine(artboard, -0.1);
  const cliff =
    shape('path', {
      d: path`M${edge} ${cliffTop}L${x(0.07)} ${cliffTop + 10}L${x(0.12)} ${depthLine(artboard, 0.2)}L${x(0.11)} ${depthLine(artboard, 0.4)}L${x(0.19)} ${depthLine(artboard, 0.7)}L${x(0.23)} ${depthLine(artboard, 1)}H${edge}Z`,
      fill: stone,
    }) +
    shape('path', {
      d: path`M${x(0.07)} ${cliffTop + 10}L${x(0.12)} ${depthLine(artboard, 0.2)}L${x(0.11)} ${depthLine(artboard, 0.4)}L${x(0.19)} ${depthLine(artboard, 0.7)}L${x(0.23)} ${depthLine(artboard, 1)}H${x(0.12)}L${x(0.06)} ${depthLine(artboard, 0.4)}Z`,
      fill: darken(stone, 0.16),
    }) +
    shape('path', {
      d: path`M${edge} ${cliffTop - 16}Q${x(0.05)} ${cliffTop - 26} ${x(0.085)} ${cliffTop + 8}L${x(0.075)} ${cliffTop + 44}L${x(0.045)} ${cliffTop + 26}L${x(0.02)} ${cliffTop + 50}L${edge} ${cliffTop + 30}Z`,
      fill: turf,
    });
  const shore = depthLine(artboard, 0.9);
  return {
    sheets: [
      { svg: far, depth: 'far', top: 0 },
      {
        depth: 'near',
        top: cliffTop - 40,
        svg:
          cliff +
          foam(artboard.width, shore - 8, random) +
          ridge(artboard, random, { y: shore, swing: 10, bumps: 5, fill: darken(stone, 0.05) }) +
          ridge(artboard, random, { y: shore + 74, swing: 12, bumps: 4, fill: turf }) +
          precipitation(request, {
            x: 0,
            y: artboard.horizonY,
            width: artboard.width,
            height: artboard.height - artboard.horizonY,
          }),
      },
    ],
    colours: skyInk(mood),
    ground: true,
    water,
  };
}

export function beach(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
  const { far, water } = openSea(request, ['#1597c4', '#46c6dd']);
  const shore = depthLine(artboard, 0.72);
  const sand = toned('#f8dca0', mood);
  const side = random.next() < 0.5 ? 0.04 : 0.95;
  return {
    sheets: [
      { svg: far, depth: 'far', top: 0 },
      {
        depth: 'near',
        top: shore - 330,
        svg:
          foam(artboard.width, shore - 10, random) +
          linearGradient('sand', [
            [0, sand],
            [1, darken(sand, 0.14)],
          ]) +
          ridge(artboard, random, { y: shore, swing: 14, bumps: 6, fill: 'url(#sand)' }) +
          palm(
            { x: artboard.width * side, y: depthLine(artboard, 1.02), scale: 1.25 },
            foliage('#2e9e5b', mood),
          ) +
          bush(
            { x: artboard.width * (1 - side) + (side < 0.5 ? 60 : -60), y: artboard.height + 8, scale: 1.1 },
            foliage('#3aa564', mood),
          ) +
          shells(
            random,
            { x: 0, y: shore + 60, width: artboard.width, height: artboard.height - shore - 80 },
            sand,
          ),
      },
    ],
    colours: skyInk(mood),
    ground: true,
    water,
  };
}

export function lake(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
  const top = depthLine(artboard, 0.26);
  const shore = depthLine(artboard, 0.86);
  const haze = skyColours(mood).at(-1) ?? '#ffffff';
  const bank = grass('#6db26f', mood);
  const near = grass('#4b9a58', mood);
  const surface = mix(toned('#3f9fc4', mood), haze, 0.25);
  const trees = Array.from({ length: 12 }, () => {
    const place = {
      x: random.next() * artboard.width,
      y: top + random.between(-16, 2),
      scale: random.between(0.4, 0.75),
    };
    return random.next() < 0.5
      ? pine(place, foliage('#3b7f56', mood), { snow: mood.weather === 'snow' })
      : roundTree(place, foliage('#4d9a5d', mood), toned('#5d4230', mood));
  });
  const reeds = Array.from({ length: 12 }, (_, index) => {
    const x =
      index % 2 === 0 ? random.between(0, 0.16) * artboard.width : random.between(0.84, 1) * artboard.width;
    const height = random.between(90, 190);
    return (
      shape('path', {
        d: path`M${x} ${shore + 40}q${random.between(-16, 16)} ${-height / 2} 0 ${-height}`,
        stroke: darken(near, 0.14),
        'stroke-width': 7,
        fill: 'none',
        'stroke-linecap': 'round',
      }) +
      (index % 3 === 0
        ? shape('rect', {
            x: x - 8,
            y: shore + 34 - height,
            width: 16,
            height: 50,
            rx: 8,
            fill: toned('#7a4f2c', mood),
          })
        : '')
    );
  });
  return {
    sheets: [
      {
        depth: 'far',
        top: 0,
        svg:
          sky(request) +
          ridge(artboard, random, {
            y: depthLine(artboard, -0.05),
            swing: 54,
            bumps: 5,
            fill: mix(bank, haze, 0.5),
          }) +
          ridge(artboard, random, { y: depthLine(artboard, 0.14), swing: 20, bumps: 5, fill: bank }) +
          trees.join('') +
          linearGradient('water', [
            [0, lighten(surface, 0.22)],
            [1, darken(surface, 0.12)],
          ]) +
          shape('rect', {
            x: 0,
            y: top,
            width: artboard.width,
            height: artboard.height - top,
            fill: 'url(#water)',
          }) +
          ripples(random, { x: 0, y: top + 20, width: artboard.width, height: shore - top - 20 }) +
          precipitation(request, { x: 0, y: 0, width: artboard.width, height: shore }),
      },
      {
        depth: 'near',
        top: shore - 190,
        svg:
          reeds.join('') +
          ridge(artboard, random, { y: shore + 20, swing: 12, bumps: 5, fill: darken(near, 0.08) }) +
          ridge(artboard, random, { y: shore + 34, swing: 12, bumps: 4, fill: near }),
      },
    ],
    colours: skyInk(mood),
    ground: true,
    water: { top, bottom: shore },
  };
}

function openSea(request: SceneryRequest, colours: readonly [string, string]) {
  const { artboard, random, mood } = request;
  const top = depthLine(artboard, 0.04);
  const bottom = depthLine(artboard, 0.74);
  const [deep, shallow] = colours.map((colour) => toned(colour, mood)) as [string, string];
  const far =
    sky(request) +
    linearGradient('sea', [
      [0, deep],
      [1, shallow],
    ]) +
    shape('rect', { x: 0, y: top, width: artboard.width, height: artboard.height - top, fill: 'url(#sea)' }) +
    ripples(random, { x: 0, y: top + 24, width: artboard.width, height: bottom - top - 24 }) +
    precipitation(request, { x: 0, y: 0, width: artboard.width, height: bottom });
  return { far, water: { top, bottom } };
}

function ripples(random: Random, area: Box): string {
  const waves = Array.from({ length: Math.round(area.width / 75) }, () => {
    const near = random.next();
    const length = 24 + 40 * near;
    return path`M${area.x + random.next() * area.width} ${area.y + near * area.height}q${length / 2} ${-length / 4} ${length} 0t${length} 0`;
  });
  return shape('path', {
    d: waves.join(''),
    stroke: '#ffffff',
    'stroke-width': 5,
    fill: 'none',
    opacity: 0.45,
    'stroke-linecap': 'round',
  });
}

function foam(width: number, y: number, random: Random): string {
  const points = Array.from(
    { length: 9 },
    (_, index): Point => [-BLEED + ((width + 2 * BLEED) * index) / 8, y + random.between(-12, 12)],
  );
  const line = smoothLine(points);
  return shape('path', {
    d: `M${line}`,
    stroke: '#ffffff',
    'stroke-width': 26,
    fill: 'none',
    opacity: 0.75,
    'stroke-linecap': 'round',
  });
}

function shells(random: Random, area: Box, sand: string): string {
  return Array.from({ length: 12 }, () => {
    const x = area.x + random.next() * area.width;
    const y = area.y + random.next() * area.height;
    return shape('ellipse', {
      cx: x,
      cy: y,
      rx: random.between(8, 20),
      ry: random.between(4, 7),
      fill: random.next() < 0.5 ? lighten(sand, 0.35) : darken(sand, 0.16),
    });
  }).join('');
}
