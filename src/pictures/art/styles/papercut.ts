import type { Setting } from '../../plan/settings.ts';
import type { Artboard, Box } from '../artboard.ts';
import { darken, lighten } from '../colour.ts';
import { type ArtLayer, DEPTH } from '../layer.ts';
import type { Random } from '../random.ts';
import type { Sheet } from '../scenery/scenery.ts';
import { type Point, smoothLine } from '../scenery/terrain.ts';
import { group, path, shape } from '../svg.ts';
import type { ArtStyle } from './art-style.ts';
import { filter, plateShadow } from './finishes.ts';
import { sceneryFor, stacked, strip, wholeFrame } from './sheets.ts';

/** Sheets of coloured paper, one above the other, in a cut-out frame. */
export const papercut: ArtStyle = {
  id: 'papercut',
  display: 'fredoka',
  body: 'fredokaText',
  quotation: 'dmSerif',
  displaySize: 98,
  displayLeading: 1.06,
  icons: 'noto',
  inset: 42,
  reach: 42,
  medallions: true,
  chip: { fill: '#fffdf7', fillOpacity: 1, ink: '#2b2440' },
  plateColours: {
    ink: '#2b2440',
    accent: '#d9480f',
    up: '#2f9e6a',
    down: '#d6336c',
    series: ['#e8590c', '#3b82c4', '#2f9e6a', '#e0a21b', '#8457c9', '#1f9aa8'],
  },
  backdrop(request) {
    const { sheets, ...scenery } = sceneryFor(request);
    const [first, ...others] = sheets;
    if (first === undefined) throw new RangeError('A scenery has at least one sheet.');
    const lifted = others.map((sheet, index) =>
      raised(sheet, strip(request.artboard, [sheet]), `lift-${index}`),
    );
    return {
      ...scenery,
      layers: stacked(request.artboard, [first, ...lifted]),
      frame: frame(request.artboard, request.random.fork('frame'), frameColour(request.plan.setting)),
    };
  },
  finish({ svg, box, kind }) {
    if (kind !== 'subject') return svg;
    return sticker(box) + group({ filter: 'url(#sticker)' }, svg);
  },
  plate(box) {
    return plateShadow(box, 26) + shape('rect', { ...box, rx: 26, fill: '#fffdf7' });
  },
};

/** A sheet above its shadow. The shadow is only drawn where the sheet does not hide it: blurring is dear. */
function raised(sheet: Sheet, box: Box, id: string): Sheet {
  const edge = { ...box, y: sheet.top - 24, height: Math.min(EDGE_DEPTH, box.height) };
  const shadow = filter(
    id,
    edge,
    shape('feDropShadow', {
      dx: 0,
      dy: -6,
      stdDeviation: 9,
      'flood-color': '#1b1030',
      'flood-opacity': 0.38,
    }),
  );
  return {
    ...sheet,
    top: sheet.top - 24,
    svg: shadow + group({ filter: `url(#${id})` }, sheet.svg) + sheet.svg,
  };
}

/** How far below its highest point a sheet may still show its edge. */
const EDGE_DEPTH = 400;

/** A white edge, as if cut out by hand, and the shadow of it. */
function sticker(box: Box): string {
  return filter(
    'sticker',
    box,
    shape('feGaussianBlur', { in: 'SourceAlpha', stdDeviation: 6, result: 'soft' }),
    shape(
      'feComponentTransfer',
      { in: 'soft', result: 'edge' },
      shape('feFuncA', { type: 'linear', slope: 18, intercept: -1.4 }),
    ),
    shape('feFlood', { 'flood-color': '#fffdf7' }),
    shape('feComposite', { in2: 'edge', operator: 'in', result: 'paper' }),
    shape('feDropShadow', {
      in: 'paper',
      dx: 0,
      dy: 9,
      stdDeviation: 9,
      'flood-color': '#1b1030',
      'flood-opacity': 0.42,
      result: 'cut',
    }),
    shape('feMerge', {}, shape('feMergeNode', { in: 'cut' }), shape('feMergeNode', { in: 'SourceGraphic' })),
  );
}

/** Two sheets with a wavy hole: a superellipse, so that its corners leave room for what is inside. */
function frame(artboard: Artboard, random: Random, colour: string): ArtLayer {
  const sheet = (margin: number, fill: string) => {
    const count = 36;
    const hole = Array.from({ length: count }, (_, index): Point => {
      const angle = (index / count) * 2 * Math.PI;
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      const reach = 1 / (Math.abs(x) ** 7 + Math.abs(y) ** 7) ** (1 / 7);
      const wave = () => random.between(-7, 7);
      return [
        artboard.width / 2 + x * reach * (artboard.width / 2 - margin) + wave(),
        artboard.height / 2 + y * reach * (artboard.height / 2 - margin * 0.86) + wave(),
      ];
    });
    const edge = `M${smoothLine(hole, true)}Z`;
    const shadow = [44, 34, 26, 18, 11, 5].map((width, index) =>
      shape('path', {
        d: edge,
        transform: 'translate(0 7)',
        fill: 'none',
        stroke: '#120a24',
        'stroke-opacity': 0.05 + 0.012 * index,
        'stroke-width': width,
      }),
    );
    const outside = path`M-60 -60H${artboard.width + 60}V${artboard.height + 60}H-60Z`;
    return (
      shadow.join('') +
      shape('path', { d: outside + edge, 'fill-rule': 'evenodd', fill }) +
      shape('path', { d: edge, fill: 'none', stroke: '#ffffff', 'stroke-opacity': 0.18, 'stroke-width': 3 })
    );
  };
  return {
    svg: sheet(56, lighten(colour, 0.14)) + sheet(24, darken(colour, 0.12)),
    box: wholeFrame(artboard),
    depth: DEPTH.rest,
    motion: 'none',
  };
}

const FRAMES: Readonly<Partial<Record<Setting, string>>> = {
  underwater: '#0b4a86',
  coast: '#1d5f86',
  beach: '#147a94',
  lake: '#256b7a',
  sky: '#2f6ea8',
  space: '#241552',
  moon: '#262a52',
  finance: '#10264a',
  desert: '#b0651f',
  pyramids: '#a85f1c',
  mountains: '#3c5f84',
  city: '#35568a',
  factory: '#6b4a43',
  government: '#7c6443',
  office: '#41607c',
  hospital: '#2c7d84',
  laboratory: '#2c6f84',
  classroom: '#7a5636',
  room: '#9c6540',
  kitchen: '#a06a45',
  abstract: '#3a2468',
};

function frameColour(setting: Setting): string {
  return FRAMES[setting] ?? '#2f7d5b';
}
