import { lighten } from '../colour.ts';
import { linearGradient, path, radialGradient, shape } from '../svg.ts';
import { LIGHT_INK, type Scenery, type SceneryRequest } from './scenery.ts';

/** Soft shapes of colour: no place. */
export function abstract({ artboard, random }: SceneryRequest): Scenery {
  const [from, to, glow, halo] = random.pick([
    ['#3f5be0', '#7209b7', '#f72585', '#1c1259'],
    ['#0f6b66', '#129488', '#e3b51b', '#07322f'],
    ['#d63a52', '#7a2fd0', '#ff7a3c', '#3a0f45'],
    ['#1d3557', '#3d6f96', '#7fc0c8', '#0d1c30'],
    ['#1f4a57', '#23877c', '#d7b04f', '#0d2830'],
    ['#5f0f40', '#9a1f3c', '#f08a2c', '#2b0820'],
  ] as const);
  const pattern = [dots, stripes, rings][random.integer(0, 2)] ?? dots;
  return {
    sheets: [
      {
        depth: 'far',
        top: 0,
        svg:
          linearGradient(
            'ground',
            [
              [0, from],
              [1, to],
            ],
            { x2: 1, y2: 1 },
          ) +
          radialGradient('glow', [
            [0, glow, 0.8],
            [1, glow, 0],
          ]) +
          radialGradient('light', [
            [0, lighten(to, 0.35), 0.75],
            [1, to, 0],
          ]) +
          shape('rect', { width: artboard.width, height: artboard.height, fill: 'url(#ground)' }) +
          shape('ellipse', {
            cx: artboard.width * random.between(0.6, 1),
            cy: artboard.height * random.between(0.6, 1),
            rx: 820,
            ry: 640,
            fill: 'url(#glow)',
            class: 'soft',
          }) +
          shape('ellipse', {
            cx: artboard.width * random.between(0, 0.35),
            cy: artboard.height * random.between(0, 0.28),
            rx: 760,
            ry: 540,
            fill: 'url(#light)',
            class: 'soft',
          }) +
          pattern(artboard),
      },
    ],
    colours: { ...LIGHT_INK, halo },
    ground: false,
  };
}

/** Dark, with a faint grid and a skyline of bars. */
export function finance({ artboard, random }: SceneryRequest): Scenery {
  const [from, to, bar] = random.pick([
    ['#0b1b3b', '#14355f', '#0f2a52'],
    ['#0c2230', '#12424f', '#10333f'],
    ['#171a3d', '#2a2f66', '#20265a'],
  ] as const);
  const lines: string[] = [];
  for (let x = 0; x <= artboard.width; x += 120) lines.push(path`M${x} 0V${artboard.height}`);
  for (let y = 0; y <= artboard.height; y += 120) lines.push(path`M0 ${y}H${artboard.width}`);
  const bars: string[] = [];
  for (let x = 0; x < artboard.width; x += 84) {
    const height = random.between(60, 240);
    bars.push(shape('rect', { x: x + 8, y: artboard.height - height, width: 68, height, rx: 6, fill: bar }));
  }
  return {
    sheets: [
      {
        depth: 'far',
        top: 0,
        svg:
          linearGradient(
            'ground',
            [
              [0, from],
              [1, to],
            ],
            { x2: 1, y2: 1 },
          ) +
          radialGradient('glow', [
            [0, '#5b8def', 0.35],
            [1, '#5b8def', 0],
          ]) +
          shape('rect', { width: artboard.width, height: artboard.height, fill: 'url(#ground)' }) +
          shape('ellipse', {
            cx: artboard.width * random.between(0.55, 0.95),
            cy: artboard.height * 0.3,
            rx: 760,
            ry: 520,
            fill: 'url(#glow)',
            class: 'soft',
          }) +
          shape('path', { d: lines.join(''), stroke: '#ffffff', 'stroke-width': 2, opacity: 0.06 }) +
          bars.join(''),
      },
    ],
    colours: { ...LIGHT_INK, accent: '#6fe3b4', halo: '#0a1730' },
    ground: false,
  };
}

type Extent = { readonly width: number; readonly height: number };

function dots({ width, height }: Extent): string {
  const marks: string[] = [];
  for (let row = 0; row * 84 < height + 84; row++)
    for (let x = (row % 2) * 42; x < width + 42; x += 84)
      marks.push(path`M${x - 5} ${row * 84}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0`);
  return shape('path', { d: marks.join(''), fill: '#ffffff', opacity: 0.09 });
}

function stripes({ width, height }: Extent): string {
  const marks: string[] = [];
  for (let x = -height; x < width; x += 110) marks.push(path`M${x} ${height + 20}L${x + height * 0.75} -20`);
  return shape('path', { d: marks.join(''), stroke: '#ffffff', 'stroke-width': 16, opacity: 0.07 });
}

function rings({ width, height }: Extent): string {
  return Array.from({ length: 9 }, (_, index) =>
    shape('circle', {
      cx: width * 0.82,
      cy: height * 0.35,
      r: 120 + index * 110,
      fill: 'none',
      stroke: '#ffffff',
      'stroke-width': 14,
      opacity: 0.07,
    }),
  ).join('');
}
