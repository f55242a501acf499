import type { Path2D } from '@napi-rs/canvas';
import { arch, box, circle, ellipse, outline, pierced, polygon, ribbon } from '../paper.ts';
import { REACH } from '../scenery/land.ts';
import { Cut, type Setting } from '../sheet.ts';
import type { StageFrame } from '../stage-frame.ts';
import { floorSheet, inside, wholeWall } from './interior.ts';
import type { Place } from './place.ts';

/** A cottage with a hearth, a small window, and herbs hanging from the beams. */
export function room(place: Place): Setting {
  return furnished(place, 'cottage');
}

/** A wealthy person's room with a tall window and a tapestry. */
export function chamber(place: Place): Setting {
  return furnished(place, 'chamber');
}

/** The positions of hearth, window and furniture, as shares of the width. */
const PLANS = [
  { hearth: 0.8, window: 0.24, shelf: 0.46, table: 0.09 },
  { hearth: 0.5, window: 0.17, shelf: 0.8, table: 0.86 },
  { hearth: 0.84, window: 0.5, shelf: 0.2, table: 0.24 },
] as const;
const NARROW_PLAN = { hearth: 0.78, window: 0.26, shelf: 0.3, table: 0.12 };

function furnished(place: Place, kind: 'cottage' | 'chamber'): Setting {
  const { frame, variant } = place;
  const { width, unit, shelf } = frame;
  const narrow = width < 1200;
  const plan = narrow ? NARROW_PLAN : PLANS[variant];
  const wall = windowWall(frame, width * plan.window, kind);
  const near = new Cut();
  timber(near, frame, kind === 'cottage');
  if (kind === 'cottage') {
    if (!narrow) shelfWithJugs(near, width * plan.shelf, shelf - 330 * unit, 210 * unit);
    dresser(near, width * plan.table, shelf - 28 * unit, 250 * unit);
  } else {
    tapestry(near, width * plan.shelf, shelf - 560 * unit, 170 * unit);
    candlestick(near, width * plan.table, shelf - 30 * unit, 250 * unit);
  }
  const hearthX = width * plan.hearth;
  return inside(
    place,
    [
      wall.at(0.3, -100, { mist: 0 }),
      near.at(0.46, -100, { mist: 0 }),
      hearth(frame, hearthX).at(0.56, -100, { mist: 0 }),
      floorSheet(frame, 0.05),
    ],
    {
      fire: [hearthX, shelf - frame.height * 0.05],
      stage: narrow ? [0.08, 0.8] : variant === 1 ? [0.08, 0.92] : [0.06, 0.86],
    },
  );
}

function windowWall(frame: StageFrame, x: number, kind: 'cottage' | 'chamber'): Cut {
  const { unit, shelf } = frame;
  const sill = shelf - 200 * unit;
  const [wide, tall] = [190 * unit, (kind === 'chamber' ? 270 : 170) * unit];
  const [left, top] = [x - wide / 2, sill - tall];
  const opening = kind === 'chamber' ? arch(left, top, wide, tall) : box(left, top, wide, tall);
  const wall = new Cut().wall('wall', pierced(wholeWall(frame), opening));
  wall.add('wood', box(x - 4 * unit, top, 8 * unit, tall), box(left, sill - tall * 0.55, wide, 6 * unit));
  for (let line = 1; line < 5; line++) {
    wall.add(
      'wood',
      box(left, sill - (tall * line) / 5, wide, 2),
      box(left + (wide * line) / 5, top, 2, tall),
    );
  }
  wall.shaded('wood', -0.8, box(left - 20 * unit, sill, wide + 40 * unit, 14 * unit));
  const [y, height] = [top - 26 * unit, tall + 70 * unit];
  wall.shaded('wood', -1, box(x - wide * 0.74, y, wide * 1.48, 8));
  for (const side of [-1, 1]) {
    wall.shaded(
      'cloth',
      -0.9,
      outline(
        [x + side * wide * 0.72, y, 1],
        [x + side * wide * 0.34, y, 1],
        [x + side * wide * 0.4, y + height * 0.4],
        [x + side * wide * 0.58, y + height * 0.62],
        [x + side * wide * 0.5, y + height, 1],
        [x + side * wide * 0.74, y + height, 1],
      ),
    );
  }
  return wall;
}

/** A stone chimney breast, a mantel with jugs, and a kettle above the fire. */
function hearth(frame: StageFrame, x: number): Cut {
  const { unit, shelf } = frame;
  const cut = new Cut();
  const at = (dx: number, dy: number): [number, number] => [x + dx * unit, shelf - dy * unit];
  const mouth = arch(x - 122 * unit, shelf - 236 * unit, 244 * unit, 260 * unit);
  cut.shaded(
    'stone',
    -0.35,
    polygon(
      at(-196, -60),
      at(-196, 300),
      at(-132, 430),
      [x - 104 * unit, -REACH],
      [x + 104 * unit, -REACH],
      at(132, 430),
      at(196, 300),
      at(196, -60),
    ),
  );
  for (const [dx, dy, wide] of [
    [-160, 60, 50],
    [-166, 130, 60],
    [-158, 205, 46],
    [162, 80, 56],
    [158, 160, 48],
    [164, 240, 60],
    [-60, 380, 70],
    [40, 420, 64],
    [20, 500, 60],
    [-50, 470, 54],
  ] as const) {
    cut.shaded('stone', 0.35, ellipse(...at(dx, dy), (wide / 2) * unit, 15 * unit));
  }
  cut.shaded('stone', -2, mouth);
  cut.lit(0.5, arch(x - 108 * unit, shelf - 220 * unit, 216 * unit, 240 * unit));
  cut.shaded('wood', 1.2, box(x - 226 * unit, shelf - 316 * unit, 452 * unit, 24 * unit));
  for (const [dx, tall] of [
    [-168, 44],
    [-112, 62],
    [120, 52],
    [172, 36],
  ] as const)
    cut.shaded('metal', 0.4, jug(...at(dx, 316), tall * unit));
  for (const lean of [-1, 1])
    cut.shaded(
      'wood',
      -1.4,
      ribbon(
        [x - lean * 74 * unit, shelf - 22 * unit, 20 * unit],
        [x + lean * 66 * unit, shelf - 52 * unit, 17 * unit],
      ),
    );
  return cut;
}

function shelfWithJugs(cut: Cut, x: number, y: number, width: number): void {
  cut.shaded('wood', -0.4, box(x - width / 2, y, width, 11));
  for (const side of [-0.4, 0.4])
    cut.shaded(
      'wood',
      -0.4,
      polygon([x + side * width - 5, y + 10], [x + side * width + 5, y + 10], [x + side * width, y + 36]),
    );
  for (const [at, size] of [
    [-0.36, 44],
    [-0.14, 34],
    [0.1, 50],
    [0.33, 36],
  ] as const)
    cut.shaded('metal', -0.4, jug(x + at * width, y, size));
}

/** A cupboard with plates standing on edge. */
function dresser(cut: Cut, x: number, y: number, size: number): void {
  cut.shaded(
    'wood',
    -0.5,
    box(x - size * 0.42, y - size * 0.5, size * 0.84, size * 0.54),
    box(x - size * 0.4, y - size * 1.24, size * 0.8, size * 0.05),
  );
  for (const side of [-0.4, 0.36])
    cut.shaded('wood', -0.5, box(x + side * size, y - size * 1.22, size * 0.04, size * 0.8));
  cut.shaded('wood', -0.5, box(x - size * 0.4, y - size * 0.86, size * 0.8, size * 0.03));
  for (const [dx, dy] of [
    [-0.24, 0.96],
    [0, 0.96],
    [0.24, 0.96],
    [-0.14, 0.6],
    [0.14, 0.6],
  ] as const)
    cut.shaded('snow', 0.7, circle(x + dx * size, y - dy * size, size * 0.095));
  for (const side of [-0.21, 0.21])
    cut.shaded('wood', 0.5, box(x + side * size - size * 0.16, y - size * 0.42, size * 0.32, size * 0.34));
}

function tapestry(cut: Cut, x: number, y: number, size: number): void {
  cut.shaded('wood', -0.6, box(x - size * 0.62, y - 8, size * 1.24, 9));
  cut.shaded('cloth', 0.5, box(x - size / 2, y, size, size * 1.5));
  cut.shaded(
    'cloth',
    -0.4,
    polygon(
      [x, y + size * 0.18],
      [x + size * 0.34, y + size * 0.72],
      [x, y + size * 1.26],
      [x - size * 0.34, y + size * 0.72],
    ),
  );
  cut.shaded(
    'cloth',
    0.9,
    polygon(
      [x, y + size * 0.42],
      [x + size * 0.18, y + size * 0.72],
      [x, y + size * 1.02],
      [x - size * 0.18, y + size * 0.72],
    ),
  );
  for (let tassel = 0; tassel < 9; tassel++)
    cut.shaded('cloth', 0.5, box(x - size / 2 + (tassel * size) / 8.6, y + size * 1.5, 4, size * 0.1));
}

function candlestick(cut: Cut, x: number, y: number, size: number): void {
  cut.shaded(
    'metal',
    -0.8,
    ribbon([x, y, size * 0.03], [x, y - size * 0.86, size * 0.03]),
    ellipse(x, y, size * 0.16, size * 0.03),
    ribbon(
      [x - size * 0.2, y - size * 0.92, size * 0.03],
      [x, y - size * 0.8, size * 0.04],
      [x + size * 0.2, y - size * 0.92, size * 0.03],
    ),
  );
  for (const side of [-0.2, 0, 0.2]) {
    const top = y - size * (side === 0 ? 0.92 : 0.96);
    cut.shaded('snow', 1, box(x + side * size - size * 0.018, top - size * 0.12, size * 0.036, size * 0.13));
    cut.lit(
      1,
      ribbon(
        [x + side * size, top - size * 0.12, size * 0.02],
        [x + side * size, top - size * 0.16, size * 0.045],
        [x + side * size, top - size * 0.23, 1],
      ),
    );
  }
}

function jug(x: number, y: number, size: number): Path2D {
  return outline(
    [x - size * 0.26, y, 1],
    [x - size * 0.36, y - size * 0.36],
    [x - size * 0.15, y - size * 0.7],
    [x - size * 0.22, y - size, 1],
    [x + size * 0.2, y - size, 1],
    [x + size * 0.15, y - size * 0.7],
    [x + size * 0.36, y - size * 0.36],
    [x + size * 0.26, y, 1],
  );
}

/** Ceiling beams, and what hangs from them. */
function timber(cut: Cut, frame: StageFrame, herbs: boolean): void {
  const { width, height, unit } = frame;
  cut.shaded(
    'wood',
    -0.5,
    box(-REACH, -REACH, width + 2 * REACH, REACH + height * 0.055),
    box(-REACH, height * 0.085, width + 2 * REACH, 16 * unit),
  );
  for (let x = -60; x < width + 100; x += 210 * unit)
    cut.shaded('wood', -0.5, box(x, height * 0.05, 30 * unit, height * 0.05));
  if (!herbs) return;
  for (let x = 90; x < width; x += 250 * unit) {
    cut.add('wood', ribbon([x, height * 0.1, 2], [x, height * 0.15, 2]));
    for (const lean of [-9, 0, 9])
      cut.add(
        'leaf',
        ribbon(
          [x, height * 0.15, 3],
          [x + lean * unit, height * 0.18, 10 * unit],
          [x + lean * 1.5 * unit, height * 0.215, 1],
        ),
      );
  }
}
