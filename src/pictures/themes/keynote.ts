import { lightnessOf, mix, overlaid } from '../../core/look/colour.ts';
import type { Palette } from '../../core/look/palettes.ts';
import type { Layer } from '../stage/layer.ts';
import type { GroundScene, Theme } from '../stage/theme.ts';
import { cardCarrier, PLAIN_CARRIERS } from './carriers.ts';
import { backdrop, translucent, visible } from './ground-layers.ts';
import { stageForms } from './ornaments.ts';

export const keynote: Theme = {
  id: 'keynote',
  fonts: {
    display: 'interBold',
    figure: 'interBold',
    italic: 'inter',
    text: 'inter',
    strong: 'interBold',
    label: 'interSemiBold',
    code: 'plexMono',
  },
  align: 'center',
  tracking: -0.04,
  leading: 1.02,
  arrival: 'rise',
  mark: 'underline',
  corner: 36,
  capitals: false,
  seat: 'middle',
  bars: 'pill',
  boxedSteps: true,
  rule: 'bar',
  groundRise: 0,
  plainGround: true,
  masthead: false,
  places: {
    chapter: 'flood',
    number: ['none', 'panel'],
    quote: ['panel', 'none'],
    definition: 'panel',
    list: 'half',
    series: 'panel',
    part: 'panel',
    comparison: 'panel',
    table: 'panel',
    code: 'panel',
    formula: 'panel',
    diagram: 'none',
  },
  ground: stageLight,
  tints: (palette) => [
    overlaid(palette.ground, palette.flood, lightOf(palette)),
    overlaid(mix(palette.ground, palette.raised, FLOOR), palette.flood, lightOf(palette)),
  ],
  plainCarriers: PLAIN_CARRIERS,
  statements: [
    { place: 'none', setting: 'whole' },
    { place: 'flood', setting: 'whole' },
    { place: 'half', setting: 'whole' },
    { place: 'slab', setting: 'whole' },
    { place: 'panel', setting: 'whole' },
    { place: 'none', setting: 'hung' },
    { place: 'low', setting: 'whole' },
    { place: 'none', setting: 'opening' },
    { place: 'flood', setting: 'opening' },
  ],
  ornament: stageForms,
  hasWholeOrnaments: false,
  ornamentStrength: 0.075,
  carrier: cardCarrier,
};

/** A dark or bright stage with one light that sways. */
function stageLight({ frame, palette }: GroundScene): readonly Layer[] {
  const { width, height } = frame;
  const radius = 0.62 * Math.max(width, height);
  const [x, y] = [width * 0.5, height * 0.42];
  return [
    backdrop(frame, (pen) => {
      pen.fillStyle = palette.ground;
      pen.fillRect(0, 0, width, height);
      const fall = pen.createLinearGradient(0, 0, 0, height);
      fall.addColorStop(0, palette.ground);
      fall.addColorStop(1, mix(palette.ground, palette.raised, FLOOR));
      pen.fillStyle = fall;
      pen.fillRect(0, 0, width, height);
    }),
    {
      box: visible(frame, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
      paint(pen) {
        const light = pen.createRadialGradient(x, y, 0, x, y, radius);
        for (const [at, strength] of LIGHT_FALL) {
          light.addColorStop(at, translucent(palette.flood, strength * lightOf(palette)));
        }
        pen.fillStyle = light;
        pen.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
      },
      shared: 'light',
      idle: 'sway',
    },
  ];
}

const FLOOR = 0.7;

/** The strength of the light at its centre. A bright stage needs little. */
function lightOf({ ground }: Palette): number {
  return lightnessOf(ground) > 0.6 ? 0.05 : 0.13;
}

/** How the light fades from its centre. */
const LIGHT_FALL = [
  [0, 1],
  [0.25, 0.65],
  [0.5, 0.31],
  [0.75, 0.09],
  [1, 0],
] as const;
