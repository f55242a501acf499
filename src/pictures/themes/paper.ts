import { mix } from '../../core/look/colour.ts';
import type { Palette } from '../../core/look/palettes.ts';
import { seededRandom } from '../../core/seeded-random.ts';
import type { Layer } from '../stage/layer.ts';
import type { GroundScene, Theme } from '../stage/theme.ts';
import { cutPaperCarrier } from './carriers.ts';
import { backdrop, DRIFT_REACH } from './ground-layers.ts';
import { cutForms } from './scenic-ornaments.ts';

export const paper: Theme = {
  id: 'paper',
  fonts: {
    display: 'fraunces',
    figure: 'fraunces',
    italic: 'frauncesItalic',
    text: 'frauncesSemiBold',
    strong: 'frauncesExtraBold',
    label: 'frauncesSemiBold',
    code: 'plexMono',
  },
  align: 'center',
  tracking: -0.02,
  leading: 1.06,
  arrival: 'rise',
  mark: 'brush',
  corner: 6,
  capitals: false,
  seat: 'middle',
  bars: 'cut',
  boxedSteps: false,
  rule: 'bar',
  groundRise: 132,
  plainGround: false,
  masthead: false,
  places: {
    title: 'moon',
    chapter: 'sheet',
    closing: 'sheet',
    question: ['moon', 'sheet'],
    quote: ['sheet', 'moon'],
    definition: 'sheet',
    number: 'ring',
    list: 'sheet',
    series: 'panel',
    part: 'panel',
    comparison: 'panel',
    timeline: 'panel',
    table: 'panel',
    map: 'panel',
    code: 'panel',
    formula: 'panel',
    diagram: 'panel',
    speaker: 'sheet',
  },
  ground: landscape,
  tints: (palette) => [horizon(palette)],
  plainCarriers: [],
  statements: [
    { place: 'moon', setting: 'whole' },
    { place: 'sheet', setting: 'whole' },
    { place: 'band', setting: 'whole' },
    { place: 'slab', setting: 'whole' },
    { place: 'none', setting: 'opening' },
    { place: 'half', setting: 'whole' },
    { place: 'none', setting: 'hung' },
    { place: 'sheet', setting: 'opening' },
    { place: 'none', setting: 'whole' },
  ],
  ornament: cutForms,
  hasWholeOrnaments: false,
  ornamentStrength: 0.045,
  carrier: cutPaperCarrier,
};

/** A sky of fibrous paper with hills in front of it. Captions are set on the nearest hill. */
function landscape({ frame, palette }: GroundScene): readonly Layer[] {
  const { width, height } = frame;
  const sky = backdrop(frame, (pen) => {
    const fall = pen.createLinearGradient(0, 0, 0, height);
    fall.addColorStop(0, palette.ground);
    fall.addColorStop(1, horizon(palette));
    pen.fillStyle = fall;
    pen.fillRect(0, 0, width, height);
    const random = seededRandom(7);
    for (let fibre = 0; fibre < (width * frame.shelf) / 700; fibre++) {
      pen.fillStyle = random() < 0.5 ? 'rgba(255, 255, 255, 0.1)' : 'rgba(90, 60, 30, 0.045)';
      pen.fillRect(random() * width, random() * frame.shelf, 1 + 5 * random(), 1.2);
    }
  });
  return [sky, ...HILLS.map((hill, index) => hillLayer({ frame, palette }, hill, index))];
}

function horizon({ ground, series }: Palette): string {
  return mix(ground, series[2], 0.16);
}

/**
 * From the farthest to the nearest: the height above the shelf, the height of the waves, and how much of the
 * sky's colour is mixed in.
 */
const HILLS = [
  { above: 96, wave: 24, haze: 0.62 },
  { above: 46, wave: 20, haze: 0.34 },
  { above: 4, wave: 6, haze: 0 },
] as const;

function hillLayer(
  { frame, palette }: GroundScene,
  { above, wave, haze }: (typeof HILLS)[number],
  index: number,
): Layer {
  const random = seededRandom(11 + index);
  const waves = [0, 1, 2].map(() => ({
    length: 380 + 620 * random(),
    height: wave * (0.5 + random()),
    shift: random() * 7,
  }));
  const top = frame.shelf - above;
  const ridge = (x: number) =>
    waves.reduce(
      (sum, { length, height, shift }) => sum + Math.sin((x / length) * 2 * Math.PI + shift) * height * 0.5,
      top,
    );
  const [left, right] = [-DRIFT_REACH, frame.width + DRIFT_REACH];
  const bottom = frame.height + DRIFT_REACH;
  return {
    box: { x: left, y: top - 80, width: right - left, height: bottom - top + 80 },
    paint(pen) {
      for (const [raised, fill] of [
        [10, 'rgba(40, 20, 40, 0.05)'],
        [6, 'rgba(40, 20, 40, 0.07)'],
        [3, 'rgba(40, 20, 40, 0.09)'],
        [0, mix(palette.flood, palette.ground, haze)],
      ] as const) {
        pen.fillStyle = fill;
        pen.beginPath();
        pen.moveTo(left, bottom);
        for (let x = left; x <= right + 12; x += 12) pen.lineTo(x, ridge(x) - raised);
        pen.lineTo(right, bottom);
        pen.fill();
      }
    },
    shared: `hill ${index}`,
    idle: 'sway',
  };
}
