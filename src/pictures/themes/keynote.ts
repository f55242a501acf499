import { mix } from '../../core/look/colour.ts';
import type { Layer } from '../stage/layer.ts';
import type { GroundScene, Theme } from '../stage/theme.ts';
import { cardCarrier } from './carriers.ts';
import { backdrop, visible } from './ground-layers.ts';

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
  masthead: false,
  places: {
    chapter: 'flood',
    number: ['none', 'panel'],
    statement: ['none', 'none', 'flood'],
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
  carrier: cardCarrier,
};

/** A dark or bright stage with one light, which sways. */
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
      fall.addColorStop(1, mix(palette.ground, palette.raised, 0.7));
      pen.fillStyle = fall;
      pen.fillRect(0, 0, width, height);
    }),
    {
      box: visible(frame, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
      paint(pen) {
        const light = pen.createRadialGradient(x, y, 0, x, y, radius);
        for (const [at, strength] of LIGHT_FALL) {
          light.addColorStop(
            at,
            `${palette.flood}${Math.round(strength * 255)
              .toString(16)
              .padStart(2, '0')}`,
          );
        }
        pen.fillStyle = light;
        pen.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
      },
      shared: 'light',
      idle: 'sway',
    },
  ];
}

/** Kept so faint that type is as readable on the light as beside it. */
const LIGHT_FALL = [
  [0, 0.13],
  [0.25, 0.085],
  [0.5, 0.04],
  [0.75, 0.012],
  [1, 0],
] as const;
