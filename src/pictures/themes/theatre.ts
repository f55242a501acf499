import { mix, overlaid } from '../../core/look/colour.ts';
import type { Layer } from '../stage/layer.ts';
import type { GroundScene, Theme } from '../stage/theme.ts';
import { playbillCarrier } from './carriers.ts';
import { backdrop, translucent, visible } from './ground-layers.ts';
import { playhouseForms } from './scenic-ornaments.ts';

export const theatre: Theme = {
  id: 'theatre',
  fonts: {
    display: 'fell',
    figure: 'newsreader',
    italic: 'fellItalic',
    text: 'alegreya',
    strong: 'alegreyaBold',
    label: 'alegreyaBold',
    code: 'plexMono',
  },
  align: 'center',
  tracking: -0.005,
  leading: 1.08,
  arrival: 'fade',
  mark: 'brush',
  corner: 4,
  capitals: false,
  seat: 'middle',
  bars: 'cut',
  boxedSteps: false,
  rule: 'diamond',
  groundRise: 0,
  plainGround: false,
  masthead: false,
  places: {
    chapter: 'none',
    quote: ['none', 'sheet'],
    definition: 'sheet',
    list: 'sheet',
    number: 'ring',
    series: 'panel',
    part: 'panel',
    comparison: 'panel',
    timeline: 'panel',
    table: 'panel',
    map: 'panel',
    code: 'panel',
    formula: 'panel',
    diagram: 'panel',
  },
  ground: darkStage,
  tints: (palette) => [
    overlaid(palette.ground, palette.accent, FOOTLIGHT),
    overlaid(boards(palette), palette.accent, FOOTLIGHT),
  ],
  plainCarriers: [],
  statements: [
    { place: 'none', setting: 'whole' },
    { place: 'sheet', setting: 'whole' },
    { place: 'band', setting: 'whole' },
    { place: 'none', setting: 'opening' },
    { place: 'slab', setting: 'whole' },
    { place: 'panel', setting: 'whole' },
    { place: 'sheet', setting: 'opening' },
  ],
  ornament: playhouseForms,
  hasWholeOrnaments: true,
  ornamentStrength: 0.045,
  carrier: playbillCarrier,
};

/** The stage before the play: curtains on both sides, and footlights that flicker. */
function darkStage({ frame, palette }: GroundScene): readonly Layer[] {
  const { width, height } = frame;
  const radius = 0.7 * Math.max(width, height);
  const [x, y] = [width / 2, frame.shelf + radius * 0.35];
  return [
    backdrop(frame, (pen) => {
      pen.fillStyle = palette.ground;
      pen.fillRect(0, 0, width, height);
      for (const side of [0, 1]) curtain(pen, { frame, palette, side });
      floor(pen, { frame, palette });
    }),
    {
      box: visible(frame, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
      paint(pen) {
        const light = pen.createRadialGradient(x, y, 0, x, y, radius);
        light.addColorStop(0, translucent(palette.accent, FOOTLIGHT));
        light.addColorStop(0.5, translucent(palette.accent, FOOTLIGHT * 0.44));
        light.addColorStop(1, translucent(palette.accent, 0));
        pen.fillStyle = light;
        pen.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
      },
      shared: 'footlights',
      idle: 'flicker',
    },
  ];
}

/** The boards of the stage below the shelf, and the shells of the footlights along their edge. */
function floor(pen: Parameters<Layer['paint']>[0], { frame, palette }: GroundScene): void {
  const { width, height, shelf } = frame;
  pen.fillStyle = boards(palette);
  pen.fillRect(0, shelf + 10, width, height - shelf - 10);
  pen.fillStyle = mix(palette.ground, palette.flood, 0.5);
  pen.fillRect(0, shelf + 10, width, 3);
  pen.fillStyle = mix(palette.ground, palette.accent, 0.5);
  const shells = Math.max(5, Math.round(width / 210));
  for (let shell = 0; shell < shells; shell++) {
    pen.beginPath();
    pen.arc(((shell + 0.5) / shells) * width, height + 4, SHELL, Math.PI, 2 * Math.PI);
    pen.fill();
  }
}

function boards(palette: GroundScene['palette']): string {
  return mix(palette.ground, palette.flood, 0.2);
}

const SHELL = 24;

/** Folds of cloth, dark between the folds and lit on top, narrower towards the middle of the stage. */
function curtain(
  pen: Parameters<Layer['paint']>[0],
  { frame, palette, side }: GroundScene & { side: number },
): void {
  const wide = frame.margin * (frame.narrow ? 0.7 : 0.8);
  const deep = mix(palette.ground, palette.flood, 0.25);
  let from = 0;
  for (const [fold, share] of FOLDS.entries()) {
    const to = from + share * wide;
    const [x1, x2] = side === 0 ? [from, to] : [frame.width - to, frame.width - from];
    const cloth = pen.createLinearGradient(x1, 0, x2, 0);
    cloth.addColorStop(0, deep);
    cloth.addColorStop(0.4, mix(palette.flood, palette.accent, 0.14 - fold * 0.03));
    cloth.addColorStop(0.6, mix(palette.ground, palette.flood, 0.8));
    cloth.addColorStop(1, deep);
    pen.fillStyle = cloth;
    const hem = frame.height * (0.985 - 0.014 * ((fold * 3) % 4));
    pen.beginPath();
    pen.moveTo(x1, 0);
    pen.lineTo(x2, 0);
    pen.lineTo(x2, hem - 14);
    pen.quadraticCurveTo((x1 + x2) / 2, hem + 18, x1, hem - 14);
    pen.fill();
    from = to;
  }
}

/** The widths of the folds, from the side inwards. */
const FOLDS = [0.34, 0.27, 0.22, 0.17];

const FOOTLIGHT = 0.18;
