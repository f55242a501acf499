import { arch, box, outline, pierced, polygon, ribbon } from '../paper.ts';
import { boulder, REACH } from '../scenery/land.ts';
import { Cut, type Setting } from '../sheet.ts';
import { floorSheet, inside, wholeWall } from './interior.ts';
import { PERSON, type Place } from './place.ts';

/** The hall of a castle, with pillars, banners and high windows. */
export function hall(place: Place): Setting {
  const { frame, variant } = place;
  const { width, unit, shelf, height } = frame;
  const narrow = width < 1200;
  const bays = narrow ? [0.5] : variant === 1 ? [0.5] : [0.26, 0.5, 0.74];
  const wall = new Cut();
  const windows = bays.map((at) => arch(width * at - 62 * unit, shelf - 520 * unit, 124 * unit, 270 * unit));
  wall.wall('wall', pierced(wholeWall(frame), ...windows));
  for (const at of bays)
    wall.add(
      'stone',
      box(width * at - 4 * unit, shelf - 520 * unit, 8 * unit, 270 * unit),
      box(width * at - 62 * unit, shelf - 380 * unit, 124 * unit, 6 * unit),
    );
  const near = new Cut();
  for (const at of narrow ? [0.06, 0.94] : variant === 2 ? [0.04, 0.38, 0.62, 0.96] : [0.06, 0.94]) {
    const x = width * at;
    near.add(
      'stone',
      box(x - 44 * unit, -REACH, 88 * unit, height + REACH),
      box(x - 62 * unit, height * 0.2, 124 * unit, 22 * unit),
      box(x - 62 * unit, shelf - 76 * unit, 124 * unit, 150),
    );
    near.shaded(
      'stone',
      0.5,
      box(x - 18 * unit, height * 0.23, 8 * unit, shelf - height * 0.23 - 80 * unit),
      box(x + 14 * unit, height * 0.23, 8 * unit, shelf - height * 0.23 - 80 * unit),
    );
  }
  for (const at of narrow ? [] : variant === 1 ? [0.22, 0.78] : [0.16, 0.84])
    banner(near, width * at, height * 0.1, 100 * unit);
  if (variant !== 2) {
    for (let step = 0; step < 3; step++)
      near.add(
        'stone',
        box(
          width * 0.5 - (250 - step * 40) * unit,
          shelf - (34 + step * 20) * unit,
          (500 - step * 80) * unit,
          160,
        ),
      );
  }
  near.add('wood', box(-REACH, -REACH, width + 2 * REACH, REACH + height * 0.05));
  return inside(
    place,
    [wall.at(0.3, -100, { mist: 0 }), near.at(0.54, -100, { mist: 0 }), floorSheet(frame)],
    { beams: true },
  );
}

function banner(cut: Cut, x: number, y: number, size: number): void {
  cut.add('wood', box(x - size * 0.62, y - 8, size * 1.24, 8));
  cut.shaded(
    'cloth',
    0.7,
    polygon(
      [x - size / 2, y],
      [x + size / 2, y],
      [x + size / 2, y + size * 2.5],
      [x, y + size * 2.1],
      [x - size / 2, y + size * 2.5],
    ),
  );
  cut.add(
    'cloth',
    polygon(
      [x, y + size * 0.5],
      [x + size * 0.24, y + size * 0.95],
      [x, y + size * 1.4],
      [x - size * 0.24, y + size * 0.95],
    ),
  );
}

/** The view out of a cave, or deeper into it. */
export function cave(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { width, height, shelf, unit } = frame;
  const ring = (name: string, size: number, x: number) => {
    const rim = chance.fork(name);
    const points: (readonly [number, number])[] = [];
    for (let index = 0; index < 18; index++) {
      const angle = (index / 18) * 2 * Math.PI;
      const rough = rim.between(0.86, 1.12);
      points.push([
        x + Math.cos(angle) * size * rough,
        shelf - height * 0.22 + Math.sin(angle) * size * 0.62 * rough,
      ]);
    }
    return outline(...points);
  };
  const mouth = variant === 2 ? width * 0.3 : width * (variant === 1 ? 0.62 : 0.5);
  const wide = Math.min(width * 0.46, 560);
  const far = new Cut().wall(
    'stone',
    pierced(wholeWall(frame), ring('far', wide * (variant === 2 ? 0.34 : 0.62), mouth)),
  );
  const near = new Cut().wall('stone', pierced(wholeWall(frame), ring('near', wide * 1.24, width * 0.5)));
  const teeth = chance.fork('teeth');
  for (let index = 0; index < 9; index++) {
    const x = width * teeth();
    const long = teeth.between(50, 150) * unit;
    near.add(
      'stone',
      polygon([x - 20 * unit, height * 0.03], [x + 22 * unit, height * 0.03], [x + 4, height * 0.1 + long]),
    );
  }
  const rocks = chance.fork('rocks');
  const ground = new Cut().add('stone', box(-REACH, shelf - height * 0.04, width + 2 * REACH, height));
  for (let index = 0; index < 6; index++) {
    const x = width * (index % 2 ? rocks.between(0, 0.24) : rocks.between(0.76, 1));
    ground.add(
      'stone',
      boulder(x, shelf - height * 0.03, rocks.between(70, 170) * unit, rocks.between(40, 110) * unit, rocks),
    );
  }
  return inside(
    place,
    [
      far.at(0.34, -100, { mist: 0 }),
      near.at(0.58, -100, { mist: 0 }),
      ground.at(0.7, shelf - 160 * unit, { mist: 0 }),
    ],
    { apron: 'bare', personHeight: PERSON * unit, stage: [0.2, 0.8], beams: true, dim: true },
  );
}

/** A stone cell with a barred window and chains. */
export function dungeon(place: Place): Setting {
  const { frame, variant } = place;
  const { width, height, shelf, unit } = frame;
  const x = width * ([0.5, 0.3, 0.68][variant] ?? 0.5);
  const opening = box(x - 80 * unit, shelf - 520 * unit, 160 * unit, 130 * unit);
  const wall = new Cut().wall('wall', pierced(wholeWall(frame), opening));
  for (let bar = 1; bar < 5; bar++)
    wall.shaded('metal', -1, box(x - 80 * unit + bar * 32 * unit - 4, shelf - 520 * unit, 8, 130 * unit));
  for (let row = 0; row < 8; row++) {
    for (let stone = 0; stone < 9; stone++) {
      const left = (stone + (row % 2) / 2) * 210 * unit - 100;
      wall.shaded(
        'stone',
        -0.28,
        box(left, shelf - (row + 1) * 92 * unit, 3, 92 * unit),
        box(left, shelf - row * 92 * unit, 212 * unit, 3),
      );
    }
  }
  const near = new Cut().wall(
    'stone',
    pierced(
      wholeWall(frame),
      arch(width * ([0.07, -0.02, 0.16][variant] ?? 0.07), height * 0.04, width * 0.86, height * 1.2),
    ),
  );
  for (const side of [0.2, 0.8]) {
    for (let link = 0; link < 8; link++)
      near.add(
        'metal',
        ribbon(
          [width * side, height * 0.22 + link * 22 * unit, 4],
          [width * side + (link % 2 ? 5 : -5), height * 0.22 + (link * 22 + 11) * unit, 6],
          [width * side, height * 0.22 + (link + 1) * 22 * unit, 4],
        ),
      );
  }
  return inside(
    place,
    [
      new Cut().lit(1, opening).at(0.28, -100, { mist: 0 }),
      wall.at(0.3, -100, { mist: 0 }),
      near.at(0.56, -100, { mist: 0 }),
      floorSheet(frame),
    ],
    { apron: 'bare', beams: true, dim: true },
  );
}
