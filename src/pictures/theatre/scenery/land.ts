import type { Path2D } from '@napi-rs/canvas';
import type { Chance } from '../chance.ts';
import { lerp } from '../colour.ts';
import { outline, type Point, polygon, ribbon } from '../paper.ts';
import type { Cut } from '../sheet.ts';
import { BLEED, type StageFrame } from '../stage-frame.ts';

/** Farther than the camera can see in any format. */
export const REACH = BLEED + 190;

/** A line that things stand on, and the paper below it. */
export interface Ground {
  readonly path: Path2D;
  at(x: number): number;
}

export function hill(
  frame: StageFrame,
  chance: Chance,
  shape: { y: number; rise: number; waves?: number },
): Ground {
  const { y, rise, waves = 1 } = shape;
  const phases = [chance() * 7, chance() * 7, chance() * 7];
  const turn = (1600 * waves) / 1600;
  const at = (x: number) => {
    const along = x / 1600;
    return (
      y -
      rise *
        (0.55 * Math.sin(along * 3.1 * turn + (phases[0] ?? 0)) +
          0.3 * Math.sin(along * 7.3 * turn + (phases[1] ?? 0)) +
          0.15 * Math.sin(along * 17 * turn + (phases[2] ?? 0)))
    );
  };
  return below(frame, at);
}

/** The paper below a line. */
export function below(frame: StageFrame, at: (x: number) => number, step = 14): Ground {
  const points: [number, number][] = [[-REACH, frame.height + REACH]];
  for (let x = -REACH; x <= frame.width + REACH; x += step) points.push([x, at(x)]);
  points.push([frame.width + REACH, frame.height + REACH]);
  return { path: polygon(...points), at };
}

export interface Peaks {
  readonly path: Path2D;
  readonly snow: readonly Path2D[];
}

export function peaks(
  frame: StageFrame,
  chance: Chance,
  shape: { y: number; rise: number; count: number },
): Peaks {
  const { y, rise, count } = shape;
  const points: [number, number][] = [[-REACH, frame.height + REACH]];
  const snow: Path2D[] = [];
  const span = frame.width + 2 * REACH;
  let before: [number, number] = [-REACH, y];
  for (let index = 0; index <= count * 2; index++) {
    const top = index % 2 === 1;
    const x = -REACH + (span * index) / (count * 2) + chance.between(-0.12, 0.12) * (span / count);
    const point: [number, number] = [x, y - (top ? rise * chance.between(0.55, 1) : rise * 0.16 * chance())];
    for (let step = 1; step < 5; step++) {
      points.push([
        lerp(before[0], x, step / 5) + chance.between(-7, 7),
        lerp(before[1], point[1], step / 5) + chance.between(-0.035, 0.035) * rise,
      ]);
    }
    points.push(point);
    if (top) snow.push(snowCap(point, rise * chance.between(0.18, 0.26)));
    before = point;
  }
  points.push([frame.width + REACH, frame.height + REACH]);
  return { path: polygon(...points), snow };
}

function snowCap([x, y]: readonly [number, number], size: number): Path2D {
  const drops = [0.62, 0.95, 0.72, 1.08, 0.7, 0.92, 0.6];
  const teeth = drops.map((drop, index): [number, number] => {
    const across = (index / (drops.length - 1) - 0.5) * 1.25;
    return [x - across * size, y + drop * size * (1.02 - Math.abs(across) * 0.42)];
  });
  return polygon([x, y + 2], ...teeth);
}

/** A boulder on the line `y`. */
export function boulder(x: number, y: number, width: number, height: number, chance: Chance): Path2D {
  const rim: Point[] = [];
  for (let index = 0; index <= 8; index++) {
    const angle = Math.PI + (index / 8) * Math.PI;
    rim.push([
      x + Math.cos(angle) * width * chance.between(0.42, 0.56),
      y + Math.sin(angle) * height * chance.between(0.84, 1.08),
    ]);
  }
  return outline([x - width * 0.55, y + 30, 1], ...rim, [x + width * 0.55, y + 30, 1]);
}

/** A rock face from `x` to the frame's edge that drops to the water at `x`. */
export function cliff(
  frame: StageFrame,
  chance: Chance,
  shape: { x: number; y: number; side: 'left' | 'right' },
): Path2D {
  const { x, y, side } = shape;
  const outwards = side === 'left' ? -1 : 1;
  const edge = side === 'left' ? -REACH : frame.width + REACH;
  const span = Math.abs(edge - x);
  const rise = frame.height * 0.055;
  const points: [number, number][] = [
    [edge, frame.height + REACH],
    [edge, y - rise],
  ];
  for (let index = 9; index > 0; index--) {
    const along = index / 10;
    points.push([x + outwards * span * along ** 1.5, y - rise * along ** 0.8 + chance.between(-5, 5)]);
  }
  points.push([x, y + 4]);
  for (let index = 1; index <= 8; index++) {
    const jut = (index % 2 === 1 ? 30 : 8) * chance.between(0.5, 1.4);
    points.push([x - outwards * (jut + index * 6), lerp(y, frame.height, index / 8)]);
  }
  points.push([x - outwards * 80, frame.height + REACH]);
  return polygon(...points);
}

/** Tufts of grass along a line. */
export function tufts(
  cut: Cut,
  chance: Chance,
  where: { at: (x: number) => number; from: number; to: number; count: number; size: number },
): void {
  const { at, from, to, count, size } = where;
  for (let index = 0; index < count; index++) {
    const x = chance.between(from, to);
    const tall = size * chance.between(0.6, 1.15);
    for (let blade = -2; blade <= 2; blade++) {
      const lean = blade * tall * 0.26 + tall * 0.08;
      const foot = at(x) + 4;
      const top = foot - tall * (1 - Math.abs(blade) * 0.16);
      cut.add(
        'grass',
        polygon(
          [x + blade * 1.6 - tall * 0.06, foot],
          [x + blade * 1.6 + lean * 0.45 + tall * 0.03, (foot + top) / 2],
          [x + blade * 1.6 + lean, top],
          [x + blade * 1.6 + lean * 0.45 - tall * 0.05, (foot + top) / 2 + 2],
        ),
      );
    }
  }
}

/** Flowers on stalks. */
export function flowers(
  cut: Cut,
  chance: Chance,
  where: { at: (x: number) => number; from: number; to: number; count: number; size: number },
): void {
  const { at, from, to, count, size } = where;
  for (let index = 0; index < count; index++) {
    const x = chance.between(from, to);
    const foot = at(x) + 4;
    const tall = size * chance.between(0.7, 1.3);
    const lean = chance.between(-0.25, 0.25) * tall;
    const [tipX, tipY] = [x + lean, foot - tall];
    cut.add('grass', ribbon([x, foot, 3], [x + lean * 0.3, foot - tall * 0.5, 2], [tipX, tipY, 1.4]));
    const petals = 5 + Math.floor(chance() * 2);
    for (let petal = 0; petal < petals; petal++) {
      const angle = (petal / petals) * 2 * Math.PI;
      const [px, py] = [tipX + Math.cos(angle) * size * 0.17, tipY + Math.sin(angle) * size * 0.17];
      cut.shaded('cloth', 1.1, ribbon([tipX, tipY, 1.5], [px, py, size * 0.14]));
    }
  }
}
