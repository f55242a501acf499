import { darken, mix } from '../colour.ts';
import { linearGradient, radialGradient, shape } from '../svg.ts';
import { skyColours, skyInk, toned } from './mood.ts';
import { at, cactus } from './plants.ts';
import { LIGHT_INK, type Scenery, type SceneryRequest } from './scenery.ts';
import { precipitation, sky, stars } from './sky.ts';
import { atSide, depthLine, ridge, rock } from './terrain.ts';

export function desert(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
  const cacti = Array.from({ length: 4 }, () =>
    cactus(
      {
        x: atSide(artboard, random),
        y: depthLine(artboard, random.between(0.8, 1.06)),
        scale: random.between(0.6, 1.1),
      },
      toned('#3f8f5b', mood),
    ),
  );
  const rocks = [0, 1].map(() =>
    rock(random, {
      x: atSide(artboard, random),
      y: depthLine(artboard, 1.12),
      width: random.between(60, 120),
      height: random.between(40, 80),
      fill: toned('#c98a4b', mood),
    }),
  );
  return dunes(request, { behind: '', before: cacti.join('') + rocks.join('') });
}

export function pyramids(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
  const light = toned('#e3ae5f', mood);
  const dark = toned('#b97f3f', mood);
  const pyramid = (x: number, scale: number) =>
    at(
      { x: artboard.width * x, y: depthLine(artboard, 0.3), scale },
      shape('path', { d: 'M0-300L330 0H-330Z', fill: light }),
      shape('path', { d: 'M0-300L330 0H90Z', fill: dark }),
      shape('path', {
        d: 'M-55-250H15M-110-200H30M-165-150H45M-220-100H60M-275-50H75',
        stroke: mix(light, dark, 0.5),
        'stroke-width': 3,
        opacity: 0.55,
      }),
    );
  const size = artboard.format === 'landscape' ? 1.1 : 0.95;
  return dunes(request, {
    behind:
      pyramid(random.between(0.86, 0.94), size * 0.5) +
      pyramid(random.between(0.46, 0.54), size * 0.68) +
      pyramid(random.between(0.68, 0.76), size),
    before: '',
  });
}

function dunes(
  request: SceneryRequest,
  parts: { readonly behind: string; readonly before: string },
): Scenery {
  const { artboard, random, mood } = request;
  const sands = ['#e9bd7c', '#efc47b', '#f5d393'].map((colour) => toned(colour, mood)) as [
    string,
    string,
    string,
  ];
  const haze = skyColours(mood).at(-1) ?? '#ffffff';
  const dune = (name: string, y: number, fill: string, bumps: number) =>
    linearGradient(name, [
      [0, fill],
      [1, darken(fill, 0.16)],
    ]) + ridge(artboard, random, { y, swing: 26, bumps, fill: `url(#${name})` });
  const front = depthLine(artboard, 0.84);
  return {
    sheets: [
      {
        depth: 'far',
        top: 0,
        svg:
          sky(request, { clouds: random.integer(0, 2) }) +
          ridge(artboard, random, {
            y: depthLine(artboard, 0.02),
            swing: 26,
            bumps: 5,
            fill: mix(sands[0], haze, 0.4),
          }) +
          parts.behind +
          dune('dune-far', depthLine(artboard, 0.3), sands[0], 4) +
          precipitation(request, { x: 0, y: 0, width: artboard.width, height: front }),
      },
      {
        depth: 'near',
        top: depthLine(artboard, 0.52),
        svg: dune('dune-middle', depthLine(artboard, 0.58), sands[1], 4),
      },
      { depth: 'near', top: front - 220, svg: dune('dune-near', front, sands[2], 3) + parts.before },
    ],
    colours:
      mood.timeOfDay === 'day' && mood.weather === 'clear'
        ? { ink: '#4a2c12', accent: '#c2410c', halo: '#ffffff' }
        : skyInk(mood),
    ground: true,
  };
}

export function moon({ artboard, random }: SceneryRequest): Scenery {
  const near = depthLine(artboard, 0.62);
  const craters = Array.from({ length: 26 }, () => {
    const depth = random.next();
    const rx = 16 + 70 * depth * random.between(0.4, 1);
    const cx = random.next() * artboard.width;
    const cy = near + 50 + depth * (artboard.height - near - 60);
    return (
      shape('ellipse', { cx, cy, rx, ry: rx * 0.32, fill: '#8b8fa2' }) +
      shape('ellipse', { cx, cy: cy + rx * 0.06, rx: rx * 0.86, ry: rx * 0.25, fill: '#7a7e92' })
    );
  });
  return {
    sheets: [
      {
        depth: 'far',
        top: 0,
        svg:
          linearGradient('space', [
            [0, '#05061a'],
            [0.7, '#101437'],
            [1, '#252a55'],
          ]) +
          radialGradient('glow', [
            [0, '#6f7bd8', 0.35],
            [1, '#6f7bd8', 0],
          ]) +
          shape('rect', { width: artboard.width, height: artboard.height, fill: 'url(#space)' }) +
          shape('ellipse', {
            cx: artboard.width * random.between(0.4, 0.9),
            cy: artboard.horizonY,
            rx: 760,
            ry: 260,
            fill: 'url(#glow)',
            class: 'soft',
          }) +
          stars(random, { x: 0, y: 0, width: artboard.width, height: near }, 220) +
          ridge(artboard, random, { y: depthLine(artboard, 0.18), swing: 46, bumps: 5, fill: '#5d6178' }) +
          ridge(artboard, random, { y: depthLine(artboard, 0.38), swing: 30, bumps: 4, fill: '#757a91' }),
      },
      {
        depth: 'near',
        top: near - 30,
        svg:
          linearGradient('dust', [
            [0, '#d9dbe4'],
            [1, '#8f93a8'],
          ]) +
          ridge(artboard, random, { y: near, swing: 16, bumps: 4, fill: 'url(#dust)' }) +
          craters.join('') +
          rock(random, {
            x: artboard.width * random.between(0.02, 0.1),
            y: depthLine(artboard, 1.1),
            width: 90,
            height: 60,
            fill: '#9498ab',
          }),
      },
    ],
    colours: LIGHT_INK,
    ground: true,
  };
}
