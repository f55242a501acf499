import { lerp } from '../colour.ts';
import { outline, polygon } from '../paper.ts';
import { below, boulder, cliff, hill, REACH, tufts } from '../scenery/land.ts';
import { openWater, waveRow, waveRows } from '../scenery/water.ts';
import { Cut, type Setting, type Sheet } from '../sheet.ts';
import type { StageFrame } from '../stage-frame.ts';
import { PERSON, type Place } from './place.ts';

const LAST_ROW = 26;

function seaSurface(frame: StageFrame) {
  return { far: lerp(frame.horizon, frame.shelf, 0.32), near: lerp(frame.horizon, frame.shelf, 0.72) };
}

export function atSea(place: Place, sheets: readonly Sheet[], more: Partial<Setting> = {}): Setting {
  const { frame } = place;
  return {
    sheets,
    floor: () => frame.shelf - frame.height * 0.02,
    personHeight: PERSON * frame.unit,
    apron: 'waves',
    birds: true,
    water: seaSurface(frame),
    ...more,
  };
}

export function frontRow(frame: StageFrame): Sheet {
  const y = frame.shelf - frame.height * 0.014;
  return new Cut()
    .add('water', waveRow(frame, { y, length: 135, height: 22 }))
    .at(0.9, y - LAST_ROW, { sways: true, front: true });
}

/** The open sea, with land in the distance. */
export function sea(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { width, height, horizon } = frame;
  const land = new Cut();
  if (variant === 0)
    land.add(
      'stone',
      cliff(frame, chance.fork('far'), { x: width * 0.8, y: horizon - height * 0.05, side: 'right' }),
    );
  if (variant === 1)
    land.add(
      'stone',
      hill(frame, chance.fork('island'), { y: horizon + 4, rise: height * 0.03, waves: 2 }).path,
    );
  const near = new Cut();
  if (variant === 0)
    near.add(
      'stone',
      cliff(frame, chance.fork('near'), { x: width * 0.93, y: horizon - height * 0.12, side: 'right' }),
    );
  const rocks = new Cut();
  if (variant === 1)
    rocks.add(
      'stone',
      boulder(width * 0.03, frame.shelf + 20, width * 0.26, height * 0.14, chance.fork('rock')),
    );
  return atSea(place, [
    ...(land.pieces.length > 0 ? [land.at(0.14, horizon - 130)] : []),
    openWater(frame),
    ...(near.pieces.length > 0 ? [near.at(0.34, horizon - 160)] : []),
    ...waveRows(frame, 4),
    ...(rocks.pieces.length > 0 ? [rocks.at(0.88, frame.shelf - 150, { front: true })] : []),
    frontRow(frame),
  ]);
}

/** A rock near the shore that somebody can sit on. */
export function rock(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { width, unit } = frame;
  const x = width * (frame.upright ? 0.52 : ([0.64, 0.4, 0.58][variant] ?? 0.64));
  const y = frame.shelf + 26;
  const stone = new Cut().add(
    'stone',
    outline(
      [x - 330 * unit, y + 40, 1],
      [x - 250 * unit, y - 62 * unit],
      [x - 150 * unit, y - 86 * unit],
      [x - 104 * unit, y - 142 * unit],
      [x - 30 * unit, y - 156 * unit],
      [x + 70 * unit, y - 148 * unit],
      [x + 120 * unit, y - 108 * unit],
      [x + 210 * unit, y - 88 * unit],
      [x + 300 * unit, y - 54 * unit],
      [x + 360 * unit, y + 40, 1],
    ),
  );
  const shore = cliff(frame, chance.fork('shore'), {
    x: width * (variant === 1 ? 0.9 : 0.1),
    y: frame.horizon - frame.height * 0.09,
    side: variant === 1 ? 'right' : 'left',
  });
  return atSea(
    place,
    [
      openWater(frame),
      ...(variant === 2 ? [] : [new Cut().add('stone', shore).at(0.3, frame.horizon - 140)]),
      ...waveRows(frame, 3, { to: 0.64 }),
      stone.at(0.7, y - 170 * unit, { mist: 0 }),
      frontRow(frame),
    ],
    { anchor: [x, y - 150 * unit] },
  );
}

/** A beach between the sea and the land. */
export function beach(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { width, height, horizon, shelf } = frame;
  const sand = below(frame, (x) => shelf - height * 0.06 + Math.sin(x / 260 + variant) * 6);
  const cut = new Cut().add('sand', sand.path);
  const rocks = chance.fork('rocks');
  for (let index = 0; index < 3 + variant; index++) {
    const x = width * rocks();
    cut.add('stone', boulder(x, sand.at(x) + 12, rocks.between(30, 90), rocks.between(16, 50), rocks));
  }
  if (variant === 1) boatOnSand(cut, width * 0.82, sand.at(width * 0.82) + 30, 130 * frame.unit);
  const side = variant === 2 ? 'right' : 'left';
  const land = cliff(frame, chance.fork('cliff'), {
    x: width * (side === 'right' ? 0.84 : 0.16),
    y: horizon - height * 0.1,
    side,
  });
  return atSea(
    place,
    [
      openWater(frame),
      new Cut().add('stone', land).at(0.32, horizon - 150),
      ...waveRows(frame, 2, { from: 0.4, to: 0.54, calm: 0.8 }).slice(0, 1),
      cut.at(0.7, shelf - height * 0.08),
    ],
    {
      apron: 'bare',
      water: { far: lerp(horizon, shelf, 0.3), near: lerp(horizon, shelf, 0.5) },
    },
  );
}

function boatOnSand(cut: Cut, x: number, y: number, size: number): void {
  cut.add(
    'wood',
    outline(
      [x - size, y - size * 0.42, 1],
      [x - size * 0.2, y - size * 0.26],
      [x + size, y - size * 0.5, 1],
      [x + size * 0.6, y, 1],
      [x - size * 0.66, y, 1],
    ),
  );
}

/** High cliffs above the sea. */
export function cliffs(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { width, height, horizon, unit } = frame;
  const edge = width * (frame.upright ? 0.78 : ([0.72, 0.8, 0.62][variant] ?? 0.72));
  const top = frame.shelf - height * (frame.upright ? 0.075 : 0.1);
  const at = (x: number) =>
    top +
    height * 0.03 -
    Math.max(0, x - width * 0.2) * (variant === 1 ? 0.02 : 0.045) +
    Math.sin(x / 90) * 3;
  const points: [number, number][] = [[-REACH, height + REACH]];
  for (let x = -REACH; x <= edge; x += 20) points.push([x, at(x)]);
  const jag = chance.fork('jag');
  for (let index = 1; index <= 9; index++) {
    points.push([
      edge + (index % 2 === 1 ? 26 : -14) * jag.between(0.4, 1.4) - index * 7,
      lerp(at(edge), height + 60, index / 9),
    ]);
  }
  points.push([edge - 60, height + REACH]);
  const ground = new Cut().add('stone', polygon(...points));
  tufts(ground, chance.fork('tufts'), { at, from: -100, to: edge - 14, count: 44, size: 22 * unit });
  const far = new Cut().add(
    'stone',
    cliff(frame, chance.fork('far'), { x: width * 0.2, y: horizon - height * 0.06, side: 'left' }),
  );
  const middle = new Cut().add(
    'stone',
    cliff(frame, chance.fork('middle'), { x: width * 0.32, y: horizon + height * 0.02, side: 'left' }),
  );
  const arches = new Cut().add(
    'stone',
    cliff(frame, chance.fork('beyond'), { x: width * 0.9, y: horizon - height * 0.08, side: 'right' }),
  );
  return atSea(
    place,
    [
      ...(variant === 2 ? [arches.at(0.16, horizon - 130)] : [far.at(0.14, horizon - 120)]),
      openWater(frame),
      ...waveRows(frame, 2, { from: 0.34, to: 0.46 }),
      ...(variant === 1 ? [] : [middle.at(0.5, horizon - 40)]),
      ground.at(0.7, top - 60),
      frontRow(frame),
    ],
    {
      floor: (share) => at(Math.min(share * width, edge)) + 4,
      stage: [0.06, edge / width - 0.08],
      apron: 'waves',
    },
  );
}
