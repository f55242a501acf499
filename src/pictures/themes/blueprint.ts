import { mix } from '../../core/look/colour.ts';
import type { Layer } from '../stage/layer.ts';
import type { GroundScene, Theme } from '../stage/theme.ts';
import { draftedCarrier, PLAIN_CARRIERS } from './carriers.ts';
import { backdrop, visible } from './ground-layers.ts';
import { draftedForms } from './ornaments.ts';

export const blueprint: Theme = {
  id: 'blueprint',
  fonts: {
    display: 'plexSemiBold',
    figure: 'plexSemiBold',
    italic: 'plexItalic',
    text: 'plex',
    strong: 'plexBold',
    label: 'plexMono',
    code: 'plexMono',
  },
  align: 'left',
  tracking: -0.015,
  leading: 1.06,
  arrival: 'fade',
  mark: 'underline',
  corner: 0,
  capitals: true,
  seat: 'low',
  bars: 'hatched',
  boxedSteps: true,
  rule: 'bar',
  groundRise: 0,
  plainGround: true,
  masthead: false,
  places: {
    title: 'frame',
    chapter: 'frame',
    closing: 'frame',
    question: 'frame',
    quote: ['none', 'frame'],
    number: ['none', 'frame'],
    list: 'half',
    code: 'panel',
  },
  ground: board,
  tints: (palette) => [mix(palette.ground, palette.ink, STRONG_LINE)],
  plainCarriers: PLAIN_CARRIERS,
  statements: [
    { place: 'frame', setting: 'whole' },
    { place: 'none', setting: 'whole' },
    { place: 'half', setting: 'whole' },
    { place: 'slab', setting: 'whole', seat: 'middle' },
    { place: 'none', setting: 'hung', seat: 'middle' },
    { place: 'band', setting: 'whole' },
    { place: 'none', setting: 'opening' },
    { place: 'low', setting: 'whole', seat: 'middle' },
    { place: 'frame', setting: 'opening' },
  ],
  ornament: draftedForms,
  hasWholeOrnaments: false,
  ornamentStrength: 0.13,
  carrier: draftedCarrier,
};

const CELL = 60;
const STRONG_LINE = 0.17;

/** A drawing board with a grid and compass arcs that rotate slowly. */
function board({ frame, palette }: GroundScene): readonly Layer[] {
  const { width, height } = frame;
  const line = mix(palette.ground, palette.ink, 0.075);
  const strong = mix(palette.ground, palette.ink, STRONG_LINE);
  const grid = backdrop(frame, (pen) => {
    pen.fillStyle = palette.ground;
    pen.fillRect(0, 0, width, height);
    for (const every of [1, 5]) {
      pen.fillStyle = every === 1 ? line : strong;
      for (let x = 0; x < width; x += every * CELL) pen.fillRect(x, 0, 1.5, height);
      for (let y = 0; y < height; y += every * CELL) pen.fillRect(0, y, width, 1.5);
    }
  });
  return [grid, arcs(frame, { x: width * 0.93, y: height * 0.16, radius: 330, colour: strong })];
}

function arcs(
  frame: GroundScene['frame'],
  { x, y, radius, colour }: { x: number; y: number; radius: number; colour: string },
): Layer {
  return {
    box: visible(frame, {
      x: x - radius - 4,
      y: y - radius - 4,
      width: 2 * radius + 8,
      height: 2 * radius + 8,
    }),
    paint(pen) {
      pen.strokeStyle = colour;
      pen.lineWidth = 2;
      for (const share of [1, 0.72]) {
        pen.beginPath();
        pen.arc(x, y, radius * share, 0, 2 * Math.PI);
        pen.stroke();
      }
      for (let tick = 0; tick < 72; tick++) {
        const angle = (tick / 72) * 2 * Math.PI;
        const long = tick % 6 === 0 ? 26 : 12;
        pen.beginPath();
        pen.moveTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
        pen.lineTo(x + Math.cos(angle) * (radius - long), y + Math.sin(angle) * (radius - long));
        pen.stroke();
      }
    },
    shared: 'arcs',
    idle: 'drift',
  };
}
