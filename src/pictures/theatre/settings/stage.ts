import { circle, outline, type Point, pierced } from '../paper.ts';
import { REACH } from '../scenery/land.ts';
import { Cut, type Setting, type Sheet } from '../sheet.ts';
import { floorSheet, inside, wholeWall } from './interior.ts';
import type { Place } from './place.ts';

/** The bare stage, for people whose place is unknown: curtains drawn aside, boards, and a lit cloth behind. */
export function stage(place: Place): Setting {
  const { frame, variant } = place;
  const narrow = frame.width < 1200;
  const inner = { 0: [1, 1], 1: [1.35, 0.8], 2: [0.8, 1.35] }[variant];
  const [left = 1, right = 1] = inner;
  const reach = frame.width * (narrow ? 0.075 : 0.085);
  return inside(
    place,
    [
      ...backcloth(place),
      wings(place, { z: 0.3, widths: [reach * 1.9 * left, reach * 1.9 * right], hem: 0.03 }),
      floorSheet(frame),
      wings(place, { z: 0.56, widths: [reach * left, reach * right], hem: 0.02 }),
    ],
    { backcloth: true, stage: [0.2, 0.8] },
  );
}

/**
 * What hangs on the cloth behind the stage, so that it looks different from each view: nothing, a garland, or a ring.
 * Nothing that would say where this is: clouds would be open air.
 */
function backcloth(place: Place): Sheet[] {
  const { frame, variant } = place;
  const { width, height, shelf, unit } = frame;
  const cut = new Cut();
  if (variant === 1)
    for (const [from, to] of GARLANDS) {
      const count = Math.max(3, Math.round(((to - from) * width) / (70 * unit)));
      for (let place = 0; place <= count; place++) {
        const share = place / count;
        const x = width * (from + (to - from) * share);
        const y = height * (0.1 + 0.13 * 4 * share * (1 - share));
        const size = 17 * unit;
        cut.shaded(
          'cloth',
          1.3,
          outline([x, y - size * 1.3, 1], [x + size, y, 1], [x, y + size * 1.3, 1], [x - size, y, 1]),
        );
      }
    }
  if (variant === 2)
    for (const [size, shade] of RINGS) {
      const ring = circle(width / 2, shelf * 0.56, Math.min(width * 0.62, shelf) * size);
      cut.pieces.push({ path: pierced(wholeWall(frame), ring), of: 'cloth', shade, pierced: true });
    }
  return cut.pieces.length > 0 ? [cut.at(0.2, -REACH, { mist: 0 })] : [];
}

/** Where each garland begins and ends, as shares of the width. It hangs down between. */
const GARLANDS = [
  [0.06, 0.5],
  [0.5, 0.94],
] as const;
/** The outer edge of each ring of paper, and its shade. */
const RINGS = [
  [0.54, 1.9],
  [0.64, 1.3],
] as const;

/** A curtain on each side, and a valance between them. */
function wings(
  place: Place,
  { z, widths: [left, right], hem }: { z: number; widths: readonly [number, number]; hem: number },
): Sheet {
  const { frame } = place;
  const { width, height, shelf } = frame;
  const foot = shelf - height * hem;
  const cut = new Cut();
  for (const [wide, side] of [
    [left, -1],
    [right, 1],
  ] as const) {
    const edge = side < 0 ? 0 : width;
    cut.add('cloth', drape(edge, side, { from: -REACH, to: wide, foot }));
    for (const [from, to] of FOLDS)
      cut.shaded('cloth', 0.4, drape(edge, side, { from: from * wide, to: to * wide, foot }));
  }
  cut.shaded('cloth', 0.2, valance(place, 1 - z));
  return cut.at(z, -REACH, { mist: 0 });
}

/** The folds that catch the light, as shares of a curtain, from the side of the frame inwards. */
const FOLDS = [
  [0.2, 0.34],
  [0.52, 0.62],
  [0.78, 0.86],
] as const;

/** A part of a curtain that is gathered towards the side, between two distances from it. */
function drape(edge: number, side: -1 | 1, { from, to, foot }: { from: number; to: number; foot: number }) {
  const hang = (inwards: number): Point[] => {
    const at = (share: number) => edge - side * inwards * (inwards < 0 ? 1 : share);
    return [
      [at(1.25), -REACH, 1],
      [at(1.05), foot * 0.4],
      [at(0.7), foot * 0.72],
      [at(0.8), foot * 0.9],
      [at(0.84), foot, 1],
    ];
  };
  return outline(...hang(to), ...hang(from).toReversed());
}

/** The strip of cloth along the upper edge, in scallops. */
function valance({ frame }: Place, depth: number) {
  const { width, height, unit } = frame;
  const scallops = Math.max(5, Math.round(width / (200 * unit)));
  const step = (width + 2 * REACH) / scallops;
  const y = height * (0.03 + depth * 0.035);
  const rim: Point[] = [];
  for (let index = 0; index < scallops; index++) {
    const x = width + REACH - index * step;
    rim.push([x, y, 1], [x - step / 2, y + 26 * unit], [x - step, y, 1]);
  }
  return outline([-REACH, -REACH, 1], [width + REACH, -REACH, 1], ...rim);
}
