import { mix } from '../../core/look/colour.ts';
import type { Layer, Pen } from '../stage/layer.ts';
import { fillDisc } from '../stage/layer.ts';
import type { GroundScene, Theme } from '../stage/theme.ts';
import { toyCarrier } from './carriers.ts';
import { backdrop, DRIFT_REACH } from './ground-layers.ts';
import { toyForms } from './scenic-ornaments.ts';

export const storybook: Theme = {
  id: 'storybook',
  fonts: {
    display: 'baloo',
    figure: 'baloo',
    italic: 'balooSemiBold',
    text: 'fredoka',
    strong: 'fredokaSemiBold',
    label: 'fredokaSemiBold',
    code: 'plexMono',
  },
  align: 'center',
  tracking: -0.01,
  leading: 1.04,
  arrival: 'pop',
  mark: 'brush',
  corner: 56,
  capitals: false,
  seat: 'middle',
  bars: 'pill',
  boxedSteps: true,
  rule: 'dots',
  groundRise: 92,
  plainGround: false,
  masthead: false,
  places: {
    title: 'moon',
    chapter: 'band',
    closing: 'panel',
    question: 'moon',
    quote: ['panel', 'moon'],
    definition: 'panel',
    number: 'ring',
    list: 'panel',
    series: 'panel',
    part: 'panel',
    comparison: 'panel',
    timeline: 'panel',
    table: 'panel',
    map: 'panel',
    code: 'panel',
    formula: 'panel',
    diagram: 'panel',
    speaker: 'panel',
  },
  ground: meadow,
  tints: (palette) => [mix(palette.ground, palette.raised, CLOUD)],
  plainCarriers: [],
  statements: [
    { place: 'panel', setting: 'whole' },
    { place: 'moon', setting: 'whole' },
    { place: 'band', setting: 'whole' },
    { place: 'slab', setting: 'whole' },
    { place: 'none', setting: 'opening' },
    { place: 'panel', setting: 'opening' },
    { place: 'none', setting: 'whole' },
  ],
  ornament: toyForms,
  hasWholeOrnaments: false,
  ornamentStrength: 0.04,
  carrier: toyCarrier,
};

const CLOUD = 0.9;

/** A bright sky with clouds, dots of colour, and a round hill that captions are set on. */
function meadow({ frame, palette }: GroundScene): readonly Layer[] {
  const { width, height, shelf } = frame;
  return [
    backdrop(frame, (pen) => {
      pen.fillStyle = palette.ground;
      pen.fillRect(0, 0, width, height);
    }),
    {
      box: { x: 0, y: shelf - 100, width, height: height - shelf + 100 },
      paint(pen) {
        pen.fillStyle = mix(palette.flood, palette.ground, 0.55);
        hump(pen, { x: width * 0.84, top: shelf - 84, wide: width * 1.1, bottom: height });
        pen.fillStyle = mix(palette.flood, palette.ground, 0.32);
        hump(pen, { x: width * 0.26, top: shelf - 46, wide: width * 2.4, bottom: height });
        pen.fillStyle = palette.flood;
        hump(pen, { x: width * 0.5, top: shelf - 4, wide: width * 2.6, bottom: height });
      },
      shared: 'hills',
    },
    ...clouds(frame).map(
      ({ x, y, size }, index): Layer => ({
        box: { x: x - size * 1.1, y: y - size * 0.8, width: size * 2.2, height: size * 1.2 },
        paint(pen) {
          pen.fillStyle = mix(palette.ground, palette.raised, CLOUD);
          cloud(pen, x, y, size);
        },
        shared: `cloud ${index}`,
        idle: index % 2 === 0 ? 'drift' : 'float',
      }),
    ),
  ];
}

function clouds({ width, height, tall }: GroundScene['frame']): { x: number; y: number; size: number }[] {
  const top = tall ? height * 0.08 : height * 0.14;
  return [
    { x: width * 0.1, y: top, size: 110 },
    { x: width * 0.88, y: top * 1.5, size: 140 },
    { x: width * 0.96 + DRIFT_REACH / 3, y: height * 0.52, size: 90 },
    { x: width * 0.03, y: height * 0.48, size: 100 },
  ];
}

function cloud(pen: Pen, x: number, y: number, size: number): void {
  for (const [across, down, radius] of [
    [-0.6, 0.06, 0.3],
    [-0.18, -0.2, 0.44],
    [0.32, -0.1, 0.38],
    [0.68, 0.1, 0.26],
  ] as const) {
    fillDisc(pen, x + across * size, y + down * size, radius * size);
  }
  pen.beginPath();
  pen.roundRect(x - 0.9 * size, y - 0.02 * size, 1.84 * size, 0.38 * size, 0.19 * size);
  pen.fill();
}

function hump(
  pen: Pen,
  { x, top, wide, bottom }: { x: number; top: number; wide: number; bottom: number },
): void {
  pen.beginPath();
  pen.ellipse(x, bottom + (bottom - top) * 0.4, wide / 2, (bottom - top) * 1.4, 0, 0, 2 * Math.PI);
  pen.fill();
}
