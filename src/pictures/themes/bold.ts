import { mix } from '../../core/look/colour.ts';
import type { Palette } from '../../core/look/palettes.ts';
import type { Layer } from '../stage/layer.ts';
import type { GroundScene, Theme } from '../stage/theme.ts';
import { fillCarrier, PLAIN_CARRIERS } from './carriers.ts';
import { driftingDisc, plainBackdrop } from './ground-layers.ts';
import { roundForms } from './ornaments.ts';

export const bold: Theme = {
  id: 'bold',
  fonts: {
    display: 'bricolage',
    figure: 'bricolage',
    italic: 'bricolageSemiBold',
    text: 'archivo',
    strong: 'archivoExtraBold',
    label: 'archivoBold',
    code: 'plexMono',
  },
  align: 'left',
  tracking: -0.03,
  leading: 0.98,
  arrival: 'rise',
  mark: 'block',
  corner: 28,
  capitals: false,
  seat: 'middle',
  bars: 'round',
  boxedSteps: false,
  rule: 'bar',
  groundRise: 0,
  plainGround: true,
  masthead: false,
  places: {
    title: 'disc',
    chapter: 'flood',
    closing: 'disc',
    question: 'flood',
    quote: 'half',
    definition: 'half',
    number: ['ring', 'flood'],
    list: 'half',
  },
  ground: discs,
  tints: (palette) => [shade(palette, NEAR), shade(palette, FAR)],
  plainCarriers: PLAIN_CARRIERS,
  statements: [
    { place: 'corner', setting: 'whole' },
    { place: 'flood', setting: 'whole' },
    { place: 'half', setting: 'whole' },
    { place: 'slab', setting: 'whole' },
    { place: 'none', setting: 'hung' },
    { place: 'low', setting: 'whole' },
    { place: 'none', setting: 'opening' },
    { place: 'band', setting: 'whole' },
    { place: 'flood', setting: 'opening' },
  ],
  ornament: roundForms,
  hasWholeOrnaments: false,
  ornamentStrength: 0.055,
  carrier: fillCarrier,
};

function discs({ frame, palette }: GroundScene): readonly Layer[] {
  const { width, height } = frame;
  return [
    plainBackdrop(frame, palette.ground),
    driftingDisc(frame, {
      name: 'far disc',
      x: width * 0.86,
      y: height * 1.02,
      radius: height * (frame.tall ? 0.5 : 0.8),
      fill: shade(palette, FAR),
    }),
    driftingDisc(frame, {
      name: 'near disc',
      x: width * 0.1,
      y: -height * (frame.tall ? 0.04 : 0.16),
      radius: height * (frame.tall ? 0.3 : 0.5),
      fill: shade(palette, NEAR),
      idle: 'float',
    }),
  ];
}

const FAR = 0.35;
const NEAR = 0.75;

function shade({ ground, raised }: Palette, share: number): string {
  return mix(ground, raised, share);
}
