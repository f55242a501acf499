import type { Random } from '../random.ts';
import { smoothLine, type Point } from '../scenery/terrain.ts';
import type { Box, Stage } from '../stage.ts';
import { group, path, radialGradient, shape } from '../svg.ts';
import type { ArtStyle } from './art-style.ts';
import { filter } from './finishes.ts';
import { sceneryFor, stacked, wholeFrame } from './sheets.ts';

const CHALK = '#fbfbf4';
const FRAME = 26;

/** Drawn with chalk on a school board. */
export const chalkboard: ArtStyle = {
  id: 'chalkboard',
  display: 'cabinSketch',
  body: 'patrickHand',
  quotation: 'patrickHand',
  displaySize: 112,
  displayLeading: 1.02,
  icons: 'noto',
  inset: 14,
  reach: 20,
  medallions: false,
  plateColours: {
    ink: CHALK,
    accent: '#ffe27a',
    up: '#b8f2b0',
    down: '#ffb3c7',
    series: ['#ffe27a', '#9fe3ff', '#ffb3c7', '#b8f2b0', '#d9c7ff', '#ffd0a3'],
  },
  backdrop(request) {
    const { stage, random } = request;
    const scenery = sceneryFor(request, { timeOfDay: 'day', weather: 'clear' });
    const sketch = group({ filter: 'url(#sketch)' }, ...scenery.sheets.map((sheet) => sheet.svg));
    const svg = board(stage, random.fork('board')) + sketchFilter(wholeFrame(stage)) + group({ opacity: 0.34 }, sketch) + rim(stage);
    return {
      ground: scenery.ground,
      ...(scenery.water === undefined ? {} : { water: scenery.water }),
      layers: stacked(stage, [{ svg, depth: 'far', top: 0 }]),
      colours: { ink: CHALK, accent: random.fork('accent').pick(['#ffe27a', '#ffb3c7', '#9fe3ff']) },
    };
  },
  finish({ svg, box, kind }) {
    if (kind === 'subject') return coloured(box) + group({ filter: 'url(#coloured)' }, svg);
    return grain(box) + group({ filter: 'url(#grain)' }, svg);
  },
  plate(box, random) {
    const corners: [Point, Point, Point, Point] = [
      [box.x, box.y],
      [box.x + box.width, box.y],
      [box.x + box.width, box.y + box.height],
      [box.x, box.y + box.height],
    ];
    const sides = corners.map((corner, index) => handLine(random, corner, corners[(index + 1) % 4] ?? corner));
    return (
      shape('rect', { ...box, fill: '#0c1416', opacity: 0.35 }) +
      shape('path', { d: sides.join(''), stroke: CHALK, 'stroke-width': 6, fill: 'none', 'stroke-linecap': 'round' })
    );
  },
};

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

function board(stage: Stage, random: Random): string {
  const [middle, edge] = random.pick([
    ['#27463c', '#1a332a'],
    ['#2b3440', '#1b222c'],
    ['#24424a', '#163039'],
  ]);
  const smears = Array.from({ length: 26 }, () => {
    const cx = random.between(-0.1, 1) * stage.width;
    const cy = random.between(-0.05, 1) * stage.height;
    return shape('ellipse', {
      cx,
      cy,
      rx: random.between(160, 460),
      ry: random.between(20, 70),
      transform: `rotate(${random.between(-24, 10).toFixed(1)} ${cx.toFixed(1)} ${cy.toFixed(1)})`,
      fill: '#ffffff',
      opacity: random.between(0.01, 0.03),
    });
  });
  const dust = Array.from({ length: 420 }, () =>
    shape('circle', { cx: random.next() * stage.width, cy: random.next() * stage.height, r: random.between(0.5, 1.7), fill: '#ffffff', opacity: random.between(0.05, 0.22) }),
  );
  return (
    radialGradient('slate', [[0, middle], [1, edge]]) +
    shape('rect', { width: stage.width, height: stage.height, fill: edge }) +
    shape('ellipse', { cx: stage.width / 2, cy: stage.height / 2, rx: stage.width * 0.75, ry: stage.height * 0.75, fill: 'url(#slate)' }) +
    smears.join('') +
    dust.join('')
  );
}

function rim({ width, height }: Stage): string {
  const inner = path`M${FRAME} ${FRAME}V${height - FRAME}H${width - FRAME}V${FRAME}Z`;
  return (
    shape('rect', { x: FRAME, y: FRAME, width: width - 2 * FRAME, height: height - 2 * FRAME, fill: 'none', stroke: '#000000', 'stroke-opacity': 0.35, 'stroke-width': 12 }) +
    shape('path', { d: path`M0 0H${width}V${height}H0Z` + inner, 'fill-rule': 'evenodd', fill: '#8a5a33' }) +
    shape('path', { d: path`M0 0H${width}L${width - FRAME} ${FRAME}H${FRAME}Z`, fill: '#a5703f' }) +
    shape('path', { d: path`M0 ${height}H${width}L${width - FRAME} ${height - FRAME}H${FRAME}Z`, fill: '#6b4323' })
  );
}

/** Only the outlines of what is drawn: where neighbouring pixels differ (a Laplacian), as white lines. */
function sketchFilter(box: Box): string {
  return filter(
    'sketch',
    box,
    shape('feConvolveMatrix', { order: 3, kernelMatrix: '-1 -1 -1 -1 8 -1 -1 -1 -1', preserveAlpha: 'true', edgeMode: 'duplicate', result: 'edges' }),
    shape('feColorMatrix', { type: 'matrix', values: '0 0 0 0 .98  0 0 0 0 .98  0 0 0 0 .95  2.4 2.4 2.4 0 -.25', result: 'lines' }),
    shape('feMorphology', { operator: 'dilate', radius: 1, result: 'thick' }),
    ...chalkGrain('thick', { shift: 4, cut: 2.4 }),
  );
}

function grain(box: Box): string {
  return filter('grain', box, ...chalkGrain('SourceGraphic', { shift: 5, cut: 2.6 }));
}

/** Chalk-like colours, an outline, and the grain of the board. */
function coloured(box: Box): string {
  return filter(
    'coloured',
    box,
    shape('feGaussianBlur', { in: 'SourceAlpha', stdDeviation: 3.4, result: 'soft' }),
    shape('feComponentTransfer', { in: 'soft', result: 'wide' }, shape('feFuncA', { type: 'linear', slope: 14, intercept: -1.2 })),
    shape('feComposite', { in: 'wide', in2: 'SourceAlpha', operator: 'out', result: 'ring' }),
    shape('feFlood', { 'flood-color': CHALK }),
    shape('feComposite', { in2: 'ring', operator: 'in', result: 'outline' }),
    shape('feColorMatrix', {
      in: 'SourceGraphic',
      type: 'matrix',
      values: '.78 .1 .06 0 .2  .1 .78 .06 0 .2  .08 .1 .76 0 .2  0 0 0 .92 0',
      result: 'pastel',
    }),
    shape('feMerge', { result: 'both' }, shape('feMergeNode', { in: 'pastel' }), shape('feMergeNode', { in: 'outline' })),
    ...chalkGrain('both', { shift: 6, cut: 2.5 }),
  );
}

/** Shakes the edges a little and lets the board show through in specks. */
function chalkGrain(input: string, amount: { readonly shift: number; readonly cut: number }): string[] {
  return [
    shape('feTurbulence', { type: 'fractalNoise', baseFrequency: 0.035, numOctaves: 1, seed: 7, result: 'sway' }),
    shape('feDisplacementMap', { in: input, in2: 'sway', scale: amount.shift, xChannelSelector: 'R', yChannelSelector: 'G', result: 'shaken' }),
    shape('feTurbulence', { type: 'fractalNoise', baseFrequency: 0.62, numOctaves: 1, seed: 11, result: 'specks' }),
    shape('feColorMatrix', { in: 'specks', type: 'matrix', values: `0 0 0 0 1  0 0 0 0 1  0 0 0 0 1  0 0 0 -2.8 ${amount.cut}`, result: 'mask' }),
    shape('feComposite', { in: 'shaken', in2: 'mask', operator: 'in' }),
  ];
}
