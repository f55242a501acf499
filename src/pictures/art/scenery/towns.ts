import { darken, lighten, mix } from '../colour.ts';
import { BLEED } from '../layer.ts';
import { linearGradient, path, shape } from '../svg.ts';
import { skyline } from './buildings.ts';
import { foliage, skyColours, skyInk, toned } from './mood.ts';
import { at, bush, roundTree } from './plants.ts';
import type { Scenery, SceneryRequest } from './scenery.ts';
import { cloud, precipitation, sky } from './sky.ts';
import { depthLine, ridge } from './terrain.ts';

export function city(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
  const lit = mood.timeOfDay === 'night' || mood.timeOfDay === 'evening';
  const haze = skyColours(mood).at(-1) ?? '#ffffff';
  const wall = toned(random.pick(['#5c88ad', '#7a86b0', '#4f8f9c', '#8a7f9f']), mood);
  const kerb = depthLine(artboard, 0.8);
  const rows = (options: { y: number; low: number; high: number; wall: string; lit: number }) =>
    skyline(random, {
      left: -BLEED,
      right: artboard.width + BLEED,
      depth: artboard.height - options.y,
      window: lit ? '#ffd777' : '#e3f3fc',
      ...options,
    });
  return {
    sheets: [
      {
        depth: 'far',
        top: 0,
        svg:
          sky(request) +
          rows({ y: depthLine(artboard, 0.4), low: 190, high: 420, wall: mix(wall, haze, 0.55), lit: 0.25 }) +
          rows({
            y: depthLine(artboard, 0.62),
            low: 110,
            high: 290,
            wall: mix(wall, haze, 0.16),
            lit: 0.55,
          }) +
          precipitation(request, { x: 0, y: 0, width: artboard.width, height: kerb }),
      },
      {
        depth: 'near',
        top: kerb - 190,
        svg: `${[0.03, 0.1, 0.9, 0.97]
          .map((x) =>
            roundTree(
              { x: artboard.width * x, y: kerb + 10, scale: random.between(0.6, 0.8) },
              foliage('#4f9f66', mood),
              toned('#6b4a32', mood),
            ),
          )
          .join('')}${street(request, kerb)}`,
      },
    ],
    colours: skyInk(mood),
    ground: true,
  };
}

function street({ artboard, mood, random }: SceneryRequest, kerb: number): string {
  const width = artboard.width + 2 * BLEED;
  const roadY = kerb + Math.max(70, (artboard.height - kerb) * 0.46);
  const dashes = Array.from({ length: Math.ceil(width / 190) }, (_, index) =>
    shape('rect', {
      x: index * 190 - 20,
      y: (roadY + artboard.height) / 2 - 5,
      width: 98,
      height: 11,
      rx: 5,
      fill: '#ffffff',
      opacity: 0.75,
    }),
  );
  return (
    shape('rect', { x: -BLEED, y: kerb, width, height: artboard.height, fill: toned('#c3ced6', mood) }) +
    shape('rect', { x: -BLEED, y: kerb, width, height: 10, fill: toned('#dfe7ec', mood) }) +
    shape('rect', { x: -BLEED, y: roadY, width, height: artboard.height, fill: toned('#56657a', mood) }) +
    shape('rect', { x: -BLEED, y: roadY - 14, width, height: 16, fill: toned('#a7b4bf', mood) }) +
    dashes.join('') +
    precipitation({ mood, random }, { x: 0, y: kerb, width: artboard.width, height: artboard.height - kerb })
  );
}

export function factory(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
  const wall = toned(random.pick(['#8b5a4a', '#6f7a88', '#9a6a4f']), mood);
  const lit = mood.timeOfDay === 'night' || mood.timeOfDay === 'evening';
  const base = depthLine(artboard, 0.72);
  const smoke = mood.timeOfDay === 'night' ? '#4a5687' : toned('#eef1f3', mood);
  const chimney = (x: number, height: number) =>
    shape('path', {
      d: path`M${x - 30} ${base}L${x - 20} ${base - height}H${x + 20}L${x + 30} ${base}Z`,
      fill: darken(wall, 0.12),
    }) +
    shape('rect', { x: x - 24, y: base - height - 4, width: 48, height: 22, fill: toned('#d9634c', mood) }) +
    [0, 1, 2]
      .map((puff) =>
        cloud({
          x: x + 40 + puff * 76,
          y: base - height - 46 - puff * 56,
          scale: 0.26 + puff * 0.13,
          fill: smoke,
          opacity: 0.8 - puff * 0.16,
        }),
      )
      .join('');
  const hall = (x: number, teeth: number) => {
    const tooth = 120;
    const roof = Array.from(
      { length: teeth },
      (_, index) => path`L${x + index * tooth} ${base - 250}L${x + (index + 1) * tooth} ${base - 180}`,
    );
    const windows = Array.from({ length: teeth }, (_, index) =>
      shape('rect', {
        x: x + index * tooth + 30,
        y: base - 140,
        width: 60,
        height: 70,
        rx: 4,
        fill: lit ? '#ffd777' : toned('#bfe0ee', mood),
        stroke: darken(wall, 0.2),
        'stroke-width': 6,
      }),
    );
    return (
      shape('path', { d: path`M${x} ${base + 30}` + roof.join('') + path`V${base + 30}Z`, fill: wall }) +
      windows.join('')
    );
  };
  const left = artboard.width * (artboard.format === 'landscape' ? 0.5 : 0.3);
  return {
    sheets: [
      {
        depth: 'far',
        top: 0,
        svg:
          sky(request) +
          ridge(artboard, random, {
            y: depthLine(artboard, 0.2),
            swing: 30,
            bumps: 5,
            fill: mix(foliage('#8fae8a', mood), skyColours(mood).at(-1) ?? '#ffffff', 0.5),
          }) +
          chimney(left + 150, 480) +
          chimney(left + 330, 400) +
          hall(left, 6) +
          hall(-60, artboard.format === 'landscape' ? 4 : 2) +
          precipitation(request, { x: 0, y: 0, width: artboard.width, height: base }),
      },
      {
        depth: 'near',
        top: base - 20,
        svg:
          ridge(artboard, random, { y: base + 6, swing: 4, bumps: 3, fill: toned('#a9b0a6', mood) }) +
          street(request, depthLine(artboard, 0.9)),
      },
    ],
    colours: skyInk(mood),
    ground: true,
  };
}

/** Steps and columns of a public building. */
export function government(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
  const stone = toned(random.pick(['#efe6d4', '#e6e6e4', '#eadfca']), mood);
  const base = depthLine(artboard, 0.56);
  const half = artboard.format === 'landscape' ? 470 : 440;
  const x = artboard.width * (artboard.format === 'landscape' ? 0.68 : 0.5);
  const height = artboard.format === 'portrait' ? 330 : 270;
  const columns = Array.from({ length: 7 }, (_, index) => {
    const left = x - half * 0.86 + (index * half * 1.72) / 6 - 24;
    return (
      shape('rect', { x: left, y: base - height, width: 48, height, fill: stone }) +
      shape('rect', { x: left + 28, y: base - height, width: 20, height, fill: darken(stone, 0.1) }) +
      shape('rect', {
        x: left - 8,
        y: base - height - 6,
        width: 64,
        height: 18,
        rx: 4,
        fill: lighten(stone, 0.2),
      }) +
      shape('rect', { x: left - 8, y: base - 14, width: 64, height: 18, rx: 4, fill: lighten(stone, 0.2) })
    );
  });
  const steps = Array.from({ length: 4 }, (_, index) =>
    shape('rect', {
      x: x - half - 30 - index * 34,
      y: base + index * 20,
      width: 2 * (half + 30 + index * 34),
      height: 22,
      fill: darken(stone, 0.04 + index * 0.05),
    }),
  );
  const lawn = foliage('#7cb56b', mood);
  return {
    sheets: [
      {
        depth: 'far',
        top: 0,
        svg:
          sky(request) +
          ridge(artboard, random, {
            y: depthLine(artboard, 0.16),
            swing: 22,
            bumps: 6,
            fill: mix(foliage('#5e9f6c', mood), skyColours(mood).at(-1) ?? '#ffffff', 0.35),
          }) +
          shape('rect', {
            x: x - half * 0.9,
            y: base - height,
            width: half * 1.8,
            height,
            fill: darken(stone, 0.28),
          }) +
          shape('path', {
            d: path`M${x - 44} ${base}v${-height * 0.62}a44 44 0 0 1 88 0v${height * 0.62}Z`,
            fill: toned('#5a4636', mood),
          }) +
          columns.join('') +
          shape('rect', { x: x - half, y: base - height - 52, width: half * 2, height: 52, fill: stone }) +
          shape('path', {
            d: path`M${x - half - 24} ${base - height - 50}L${x} ${base - height - 176}L${x + half + 24} ${base - height - 50}Z`,
            fill: lighten(stone, 0.12),
          }) +
          shape('path', {
            d: path`M${x - half + 90} ${base - height - 64}L${x} ${base - height - 148}L${x + half - 90} ${base - height - 64}Z`,
            fill: darken(stone, 0.12),
          }) +
          steps.join('') +
          precipitation(request, { x: 0, y: 0, width: artboard.width, height: base }),
      },
      {
        depth: 'near',
        top: base + 40,
        svg:
          linearGradient('square', [
            [0, toned('#ddd5c6', mood)],
            [1, toned('#b7ad9c', mood)],
          ]) +
          shape('rect', {
            x: -BLEED,
            y: base + 78,
            width: artboard.width + 2 * BLEED,
            height: artboard.height,
            fill: 'url(#square)',
          }) +
          [0.02, 0.96]
            .map((part) =>
              at(
                { x: artboard.width * part, y: base + 150, scale: 1.1 },
                bush({ x: 0, y: 0, scale: 1 }, lawn),
              ),
            )
            .join(''),
      },
    ],
    colours: skyInk(mood),
    ground: true,
  };
}
