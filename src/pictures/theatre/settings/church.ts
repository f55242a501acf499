import type { Path2D } from '@napi-rs/canvas';
import { arch, box, circle, outline, pierced, ribbon } from '../paper.ts';
import { REACH } from '../scenery/land.ts';
import { Cut, type Setting } from '../sheet.ts';
import { floorSheet, inside, wholeWall } from './interior.ts';
import type { Place } from './place.ts';

/** The tracery of a church window, cut out of the wall. */
function traceryWindow(wall: Cut, where: { x: number; top: number; width: number; height: number }): Path2D {
  const { x, top, width, height } = where;
  for (const side of [-0.17, 0.17])
    wall.add('stone', box(x + side * width - width * 0.016, top + height * 0.3, width * 0.032, height * 0.7));
  for (let row = 1; row < 7; row++)
    wall.add('stone', box(x - width / 2, top + height * (0.34 + row * 0.1), width, 2.4));
  const rose = { x, y: top + height * 0.19, radius: width * 0.15 };
  const ring = (radius: number, thick: number) => {
    const path = circle(rose.x, rose.y, radius);
    path.addPath(circle(rose.x, rose.y, radius - thick));
    wall.wall('stone', path);
  };
  ring(rose.radius, width * 0.026);
  for (let petal = 0; petal < 6; petal++) {
    const angle = (petal * Math.PI) / 3;
    wall.add(
      'stone',
      ribbon(
        [rose.x, rose.y, width * 0.014],
        [rose.x + Math.cos(angle) * rose.radius, rose.y + Math.sin(angle) * rose.radius, width * 0.014],
      ),
    );
  }
  for (const side of [-0.33, 0, 0.33]) {
    const head = arch(x + side * width - width * 0.165, top + height * 0.32, width * 0.33, height * 0.2);
    head.addPath(arch(x + side * width - width * 0.14, top + height * 0.345, width * 0.28, height * 0.18));
    wall.wall('stone', head);
  }
  return arch(x - width / 2, top, width, height);
}

export function churchInside(place: Place): Setting {
  const { frame, variant } = place;
  const { width, unit, shelf, height } = frame;
  const narrow = width < 1200;
  const bays = narrow
    ? [0.5]
    : variant === 1
      ? [0.2, 0.5, 0.8]
      : variant === 2
        ? [0.3, 0.7]
        : [0.2, 0.5, 0.8];
  const wall = new Cut();
  const windows = bays.map((at, index) => {
    const large = variant === 1 ? 1 : index === Math.floor(bays.length / 2) ? 1.05 : 0.82;
    const wide = (narrow ? 280 : 190) * large * unit;
    const tall = (narrow ? 400 : 380) * large * unit;
    return traceryWindow(wall, { x: width * at, top: shelf - 205 * unit - tall, width: wide, height: tall });
  });
  wall.pieces.unshift({ path: pierced(wholeWall(frame), ...windows), of: 'wall', pierced: true });
  const arcade = new Cut();
  const openings = bays.map((at) =>
    arch(
      width * at - (narrow ? width * 0.43 : (width * 0.92) / bays.length / 2),
      height * 0.04,
      narrow ? width * 0.86 : (width * 0.92) / bays.length,
      height * 1.1,
    ),
  );
  arcade.wall('stone', pierced(wholeWall(frame), ...openings));
  for (let index = 0; index <= bays.length; index++) {
    const x = narrow ? width * (index === 0 ? 0.03 : 0.97) : width * (0.04 + (0.92 * index) / bays.length);
    arcade.add(
      'stone',
      box(x - 38 * unit, height * 0.34, 76 * unit, 14 * unit),
      box(x - 44 * unit, shelf - 56 * unit, 88 * unit, 120),
    );
  }
  const front = new Cut();
  for (const [from, to] of narrow
    ? []
    : ([
        [-0.08, 0.14],
        [0.86, 1.08],
      ] as const)) {
    const [left, right] = [from * width, to * width];
    const y = shelf - 62 * unit;
    front.add('wood', box(left, y, right - left, 300));
    for (const x of [left, right]) benchEnd(front, x, y, unit);
  }
  if (variant === 1) altar(front, width * 0.5, shelf - height * 0.03, 190 * unit);
  const sheets = [wall.at(0.3, -100, { mist: 0 }), arcade.at(0.54, -100, { mist: 0 }), floorSheet(frame)];
  const back =
    variant === 1
      ? [front.at(0.68, shelf - 260 * unit, { mist: 0 })]
      : [front.at(0.9, shelf - 140 * unit, { front: true })];
  return inside(place, [...sheets, ...(front.pieces.length > 0 ? back : [])], { beams: true });
}

function benchEnd(cut: Cut, x: number, y: number, unit: number): void {
  cut.add('wood', arch(x - 30 * unit, y - 46 * unit, 60 * unit, 300));
  for (const [dx, dy, radius] of [
    [0, -60, 13],
    [-15, -42, 10],
    [15, -42, 10],
  ] as const)
    cut.add('wood', circle(x + dx * unit, y + dy * unit, radius * unit));
}

function altar(cut: Cut, x: number, y: number, size: number): void {
  cut.add('cloth', box(x - size * 0.7, y - size * 0.6, size * 1.4, size * 0.75));
  cut.add(
    'metal',
    box(x - size * 0.025, y - size * 1.3, size * 0.05, size * 0.7),
    box(x - size * 0.16, y - size * 1.12, size * 0.32, size * 0.045),
  );
  for (const side of [-0.5, 0.5]) {
    cut.add('metal', box(x + side * size - size * 0.02, y - size * 0.9, size * 0.04, size * 0.3));
    cut.lit(
      1,
      ribbon(
        [x + side * size, y - size * 0.92, size * 0.03],
        [x + side * size, y - size * 0.97, size * 0.05],
        [x + side * size, y - size * 1.06, 1],
      ),
    );
  }
}

/** The carved end of a church bench. `things` decides what is carved on it. */
export function carving(place: Place): Setting {
  const { frame, variant } = place;
  const { width, unit, shelf } = frame;
  const church = churchInside({ ...place, variant: variant === 1 ? 2 : 0 });
  const x = width * (frame.upright ? 0.5 : ([0.5, 0.6, 0.42][variant] ?? 0.5));
  const bench = new Cut();
  bench.add('wood', arch(x - 225 * unit, shelf - 560 * unit, 450 * unit, 700 * unit));
  bench.add(
    'wood',
    outline(
      [x - 30 * unit, shelf - 545 * unit],
      [x - 40 * unit, shelf - 585 * unit],
      [x, shelf - 640 * unit, 1],
      [x + 40 * unit, shelf - 585 * unit],
      [x + 30 * unit, shelf - 545 * unit],
    ),
  );
  bench.shaded('wood', 1.15, arch(x - 190 * unit, shelf - 515 * unit, 380 * unit, 560 * unit));
  const benches = new Cut();
  for (const side of width > 1200 ? [-1, 1] : [])
    benches.add(
      'wood',
      arch(x + side * width * 0.36 - 120 * unit, shelf - 300 * unit, 240 * unit, 460 * unit),
      circle(x + side * width * 0.36, shelf - 306 * unit, 22 * unit),
    );
  benches.add('wood', box(-REACH, shelf - 140 * unit, width + 2 * REACH, 400));
  return {
    ...church,
    sheets: [
      ...church.sheets.slice(0, 1),
      benches.at(0.55, shelf - 340 * unit, { mist: 0.2 }),
      bench.at(0.72, shelf - 660 * unit, { mist: 0 }),
    ],
    anchor: [x, shelf - 4],
    groupSize: 2,
  };
}
