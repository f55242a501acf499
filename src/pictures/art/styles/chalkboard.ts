import type { Artboard, Box } from '../artboard.ts';
import type { Random } from '../random.ts';
import type { Point } from '../scenery/terrain.ts';
import { group, path, shape } from '../svg.ts';
import type { ArtStyle } from './art-style.ts';
import { chalky, handLine } from './chalk.ts';
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
    const { artboard, random } = request;
    const scenery = sceneryFor(request);
    const slate = random.fork('slate').pick(SLATES);
    const lines = group({ opacity: 0.3, class: 'sketch' }, ...scenery.sheets.map((sheet) => sheet.svg));
    const svg =
      SKETCH +
      slateOf(artboard, slate) +
      chalky(lines, wholeFrame(artboard)) +
      wear(artboard, random.fork('wear')) +
      rim(artboard);
    return {
      ground: scenery.ground,
      ...(scenery.water === undefined ? {} : { water: scenery.water }),
      layers: stacked(artboard, [{ svg, depth: 'far', top: 0 }]),
      colours: { ink: CHALK, accent: random.fork('accent').pick(['#ffe27a', '#ffb3c7', '#9fe3ff']) },
    };
  },
  finish({ svg, box, kind }) {
    if (kind !== 'subject') return chalky(svg, box);
    return pastel(box) + chalky(group({ filter: 'url(#pastel)' }, svg), box);
  },
  plate(box, random) {
    const corners: [Point, Point, Point, Point] = [
      [box.x, box.y],
      [box.x + box.width, box.y],
      [box.x + box.width, box.y + box.height],
      [box.x, box.y + box.height],
    ];
    const sides = corners.map((corner, index) =>
      handLine(random, corner, corners[(index + 1) % 4] ?? corner),
    );
    return (
      shape('rect', { ...box, fill: '#0c1416', opacity: 0.35 }) +
      shape('path', {
        d: sides.join(''),
        stroke: CHALK,
        'stroke-width': 6,
        fill: 'none',
        'stroke-linecap': 'round',
      })
    );
  },
};

const SLATES = [
  ['#27463c', '#1a332a'],
  ['#2b3440', '#1b222c'],
  ['#24424a', '#163039'],
] as const;

/** Turns filled shapes into outlines that still hide what is behind them; `soft` ones have none. */
const SKETCH = shape(
  'style',
  {},
  `.sketch path,.sketch rect,.sketch circle,.sketch ellipse{fill:url(#slate);stroke:${CHALK};stroke-width:4;stroke-linejoin:round}`,
  '.sketch [fill="none"]{fill:none}',
  '.sketch .soft{display:none}',
);

function slateOf(artboard: Artboard, [middle, edge]: readonly [string, string]): string {
  const slate = shape(
    'radialGradient',
    {
      id: 'slate',
      gradientUnits: 'userSpaceOnUse',
      cx: artboard.width / 2,
      cy: artboard.height * 0.45,
      r: Math.max(artboard.width, artboard.height) * 0.7,
    },
    shape('stop', { offset: 0, 'stop-color': middle }),
    shape('stop', { offset: 1, 'stop-color': edge }),
  );
  return slate + shape('rect', { width: artboard.width, height: artboard.height, fill: 'url(#slate)' });
}

/** Traces of what was wiped away, and dust. */
function wear(artboard: Artboard, random: Random): string {
  const smears = Array.from({ length: 26 }, () => {
    const cx = random.between(-0.1, 1) * artboard.width;
    const cy = random.between(-0.05, 1) * artboard.height;
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
    shape('circle', {
      cx: random.next() * artboard.width,
      cy: random.next() * artboard.height,
      r: random.between(0.5, 1.7),
      fill: '#ffffff',
      opacity: random.between(0.05, 0.22),
    }),
  );
  return smears.join('') + dust.join('');
}

function rim({ width, height }: Artboard): string {
  const inner = path`M${FRAME} ${FRAME}V${height - FRAME}H${width - FRAME}V${FRAME}Z`;
  return (
    shape('rect', {
      x: FRAME,
      y: FRAME,
      width: width - 2 * FRAME,
      height: height - 2 * FRAME,
      fill: 'none',
      stroke: '#000000',
      'stroke-opacity': 0.35,
      'stroke-width': 12,
    }) +
    shape('path', { d: path`M0 0H${width}V${height}H0Z` + inner, 'fill-rule': 'evenodd', fill: '#8a5a33' }) +
    shape('path', { d: path`M0 0H${width}L${width - FRAME} ${FRAME}H${FRAME}Z`, fill: '#a5703f' }) +
    shape('path', {
      d: path`M0 ${height}H${width}L${width - FRAME} ${height - FRAME}H${FRAME}Z`,
      fill: '#6b4323',
    })
  );
}

/** Chalk-like colours and an outline. */
function pastel(box: Box): string {
  return filter(
    'pastel',
    box,
    shape('feMorphology', { in: 'SourceAlpha', operator: 'dilate', radius: 4, result: 'wide' }),
    shape('feComposite', { in: 'wide', in2: 'SourceAlpha', operator: 'out', result: 'ring' }),
    shape('feFlood', { 'flood-color': CHALK }),
    shape('feComposite', { in2: 'ring', operator: 'in', result: 'outline' }),
    shape('feColorMatrix', {
      in: 'SourceGraphic',
      type: 'matrix',
      values: '.78 .1 .06 0 .18  .1 .78 .06 0 .18  .08 .1 .76 0 .18  0 0 0 .94 0',
      result: 'pastel',
    }),
    shape('feMerge', {}, shape('feMergeNode', { in: 'pastel' }), shape('feMergeNode', { in: 'outline' })),
  );
}
