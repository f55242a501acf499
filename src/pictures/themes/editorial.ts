import { mix } from '../../core/look/colour.ts';
import type { Layer } from '../stage/layer.ts';
import type { GroundScene, Theme } from '../stage/theme.ts';
import { fillCarrier, PLAIN_CARRIERS } from './carriers.ts';
import { plainBackdrop } from './ground-layers.ts';
import { printersForms } from './ornaments.ts';

export const editorial: Theme = {
  id: 'editorial',
  fonts: {
    display: 'newsreader',
    figure: 'newsreader',
    italic: 'newsreaderItalic',
    text: 'franklin',
    strong: 'franklinBold',
    label: 'franklinSemiBold',
    code: 'plexMono',
  },
  align: 'left',
  tracking: -0.018,
  leading: 1.06,
  arrival: 'rise',
  mark: 'underline',
  corner: 0,
  capitals: true,
  seat: 'low',
  bars: 'plain',
  boxedSteps: false,
  rule: 'bar',
  groundRise: 0,
  plainGround: true,
  masthead: true,
  places: {
    chapter: 'flood',
    question: 'flood',
    closing: 'flood',
    list: 'half',
  },
  ground: page,
  tints: () => [],
  plainCarriers: PLAIN_CARRIERS,
  statements: [
    { place: 'none', setting: 'whole' },
    { place: 'flood', setting: 'whole' },
    { place: 'half', setting: 'whole' },
    { place: 'slab', setting: 'whole', seat: 'middle' },
    { place: 'none', setting: 'hung', seat: 'middle' },
    { place: 'low', setting: 'whole', seat: 'middle' },
    { place: 'none', setting: 'opening' },
    { place: 'band', setting: 'whole' },
    { place: 'flood', setting: 'opening', seat: 'middle' },
  ],
  ornament: printersForms,
  hasWholeOrnaments: false,
  ornamentStrength: 0.055,
  carrier: fillCarrier,
};

/** A journal page with a fine rule under the running head that is drawn slowly. */
function page({ frame, palette }: GroundScene): readonly Layer[] {
  const y = Math.round(frame.headLine + 42);
  const rule = { x: frame.margin, y, width: frame.width - 2 * frame.margin, height: 2 };
  const inked = { x: rule.x, y: y - 1, width: rule.width * 0.5, height: 4 };
  return [
    plainBackdrop(frame, palette.ground),
    {
      box: rule,
      paint(pen) {
        pen.fillStyle = mix(palette.ground, palette.ink, 0.2);
        pen.fillRect(rule.x, rule.y, rule.width, rule.height);
      },
      shared: 'rule',
    },
    {
      box: inked,
      paint(pen) {
        pen.fillStyle = palette.ink;
        pen.fillRect(inked.x, inked.y, inked.width, inked.height);
      },
      shared: 'inked rule',
      motion: 'wipe-right',
      delayMs: 0,
      enterMs: INKING_MS,
    },
  ];
}

/** About the length of a long shot, so that something is always moving. */
const INKING_MS = 9000;
