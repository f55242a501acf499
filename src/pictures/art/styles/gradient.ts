import type { PicturePlan } from '../../plan/picture-plan.ts';
import type { Setting } from '../../plan/settings.ts';
import { type Artboard, type Box, centreOf } from '../artboard.ts';
import { lighten, luminance, mix } from '../colour.ts';
import type { Random } from '../random.ts';
import { group, linearGradient, radialGradient, shape } from '../svg.ts';
import type { ArtStyle } from './art-style.ts';
import { dropShadow } from './finishes.ts';
import { sceneryFor, stacked } from './sheets.ts';

/** Deep glowing colour: the setting as a duotone, glass plates, bold type. */
export const gradient: ArtStyle = {
  id: 'gradient',
  display: 'montserrat',
  body: 'montserratText',
  quotation: 'dmSerif',
  displaySize: 86,
  displayLeading: 1.12,
  icons: 'fluent-emoji-flat',
  inset: 0,
  reach: 66,
  medallions: false,
  chip: { fill: '#ffffff', fillOpacity: 0.16, ink: '#ffffff', stroke: '#ffffff' },
  plateColours: {
    ink: '#ffffff',
    accent: '#ffe08a',
    up: '#8df5c0',
    down: '#ffb3bd',
    series: ['#ffe08a', '#8fd7ff', '#ff9fc4', '#9af0c2', '#c9b1ff', '#ffb98a'],
  },
  backdrop(request) {
    const { artboard, plan, random } = request;
    const [deep, middle, bright] = paletteFor(plan);
    const scenery = sceneryFor(request);
    const tones = [
      mix(deep, '#000000', 0.5),
      mix(deep, '#000000', 0.1),
      mix(deep, middle, 0.35),
      mix(middle, bright, 0.12),
    ];
    const [first, ...others] = scenery.sheets.map((sheet) => ({ ...sheet, svg: toned(sheet.svg, tones) }));
    if (first === undefined) throw new RangeError('A scenery has at least one sheet.');
    const glowing = {
      ...first,
      svg: glow(artboard, random.fork('glow'), [deep, middle, bright]) + group({ opacity: 0.5 }, first.svg),
    };
    return {
      ground: scenery.ground,
      ...(scenery.water === undefined ? {} : { water: scenery.water }),
      layers: stacked(artboard, [glowing, ...others]),
      colours: { ink: '#ffffff', accent: luminance(bright) > 0.5 ? bright : lighten(bright, 0.45) },
    };
  },
  finish({ svg, box, kind }) {
    if (kind !== 'subject') return svg;
    const shadow = dropShadow(box, { drop: 18, blur: 16, opacity: 0.45 });
    return spotlight(box) + shadow + group({ filter: 'url(#shadow)' }, svg);
  },
  plate(box) {
    return (
      linearGradient('glass', [
        [0, '#ffffff', 0.22],
        [1, '#ffffff', 0.08],
      ]) +
      shape('rect', { ...box, rx: 44, fill: '#0a0a24', opacity: 0.3 }) +
      shape('rect', {
        ...box,
        rx: 44,
        fill: 'url(#glass)',
        stroke: '#ffffff',
        'stroke-opacity': 0.34,
        'stroke-width': 2,
      })
    );
  },
};

type Palette = readonly [deep: string, middle: string, bright: string];

function glow(artboard: Artboard, random: Random, [deep, middle, bright]: Palette): string {
  const blob = (id: string, x: number, y: number, radius: number) =>
    shape('circle', { cx: artboard.width * x, cy: artboard.height * y, r: radius, fill: `url(#${id})` });
  return (
    linearGradient(
      'depth',
      [
        [0, deep],
        [1, mix(deep, middle, 0.6)],
      ],
      { x2: 1, y2: 1 },
    ) +
    radialGradient('blob-1', [
      [0, middle, 0.95],
      [1, middle, 0],
    ]) +
    radialGradient('blob-2', [
      [0, bright, 0.45],
      [1, bright, 0],
    ]) +
    shape('rect', { width: artboard.width, height: artboard.height, fill: 'url(#depth)' }) +
    blob('blob-1', random.between(0.62, 0.96), random.between(0.08, 0.4), 900) +
    blob('blob-2', random.between(0.06, 0.35), random.between(0.65, 0.95), 760) +
    blob('blob-1', random.between(0.45, 0.75), random.between(0.65, 0.95), 640)
  );
}

/** Light behind a subject, so that it stands out from a ground of its own colour. */
function spotlight(box: Box): string {
  const { x: cx, y: cy } = centreOf(box);
  return (
    radialGradient('spot', [
      [0, '#ffffff', 0.42],
      [0.55, '#ffffff', 0.2],
      [1, '#ffffff', 0],
    ]) + shape('ellipse', { cx, cy, rx: box.width / 2, ry: box.height / 2, fill: 'url(#spot)' })
  );
}

/** Every colour replaced by the one of `tones` for its lightness, from dark to light. */
function toned(svg: string, tones: readonly string[]): string {
  return svg.replace(/"#[0-9a-f]{6}"/g, (quoted) => {
    const place = luminance(quoted.slice(1, -1)) * (tones.length - 1);
    const below = Math.min(tones.length - 2, Math.floor(place));
    return `"${mix(tones[below] ?? '#000000', tones[below + 1] ?? '#000000', place - below)}"`;
  });
}

const DEFAULT_PALETTE: Palette = ['#14532d', '#22a55a', '#d9f07a'];

const PALETTES: Readonly<Partial<Record<Setting, Palette>>> = {
  abstract: ['#312e81', '#7c3aed', '#f472b6'],
  sky: ['#1e3a8a', '#3b82f6', '#bae6fd'],
  space: ['#0b0b2b', '#4c1d95', '#c084fc'],
  moon: ['#0b1030', '#3b3f8f', '#c7d2fe'],
  underwater: ['#0a2f7a', '#0891b2', '#67e8f9'],
  coast: ['#0c3b6e', '#0e8fb8', '#a5f3fc'],
  beach: ['#0e5f78', '#18b3c9', '#fde68a'],
  lake: ['#0b4a56', '#14938a', '#99f6e4'],
  forest: ['#052e16', '#15803d', '#bef264'],
  mountains: ['#0c3a5e', '#2c7fc0', '#e0f2fe'],
  desert: ['#4a1546', '#c2503a', '#fdd28a'],
  pyramids: ['#2f1650', '#a8476a', '#fcd38d'],
  village: ['#4a1d52', '#b0508a', '#fcd5b0'],
  castle: ['#2e1065', '#7e3fc9', '#f5c2e7'],
  city: ['#1e2a7a', '#6366f1', '#f0abfc'],
  road: ['#1f3b57', '#3d86b8', '#fde68a'],
  room: ['#6b2412', '#e0641a', '#fed7aa'],
  kitchen: ['#6b2a1c', '#e0703a', '#ffe1a8'],
  office: ['#172554', '#3457c9', '#bfdbfe'],
  classroom: ['#123b36', '#1c8a73', '#fde68a'],
  government: ['#1f2a55', '#4f5fb8', '#f3dfae'],
  hospital: ['#0b4650', '#1494a0', '#a5f3fc'],
  laboratory: ['#113a52', '#1488a8', '#a7f3d0'],
  factory: ['#2c2a3c', '#8a4b3c', '#fdba74'],
  finance: ['#0b2a3c', '#0f766e', '#5eead4'],
};

function paletteFor(plan: PicturePlan): Palette {
  if (plan.kind === 'trend') {
    return plan.direction === 'up' ? ['#062c30', '#0f766e', '#34d399'] : ['#1a1033', '#7f1d4e', '#fb7185'];
  }
  return PALETTES[plan.setting] ?? DEFAULT_PALETTE;
}
