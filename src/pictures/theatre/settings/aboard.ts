import { lerp } from '../colour.ts';
import { box, outline, ribbon } from '../paper.ts';
import { cliff, REACH } from '../scenery/land.ts';
import { openWater, waveRows } from '../scenery/water.ts';
import { Cut, type Setting } from '../sheet.ts';
import { PERSON, type Place } from './place.ts';
import { atSea, frontRow } from './waters.ts';

/** On the deck of a ship, at the rail. */
export function deck(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { width, height, unit, shelf } = frame;
  const planks = shelf - height * 0.05;
  const rail = new Cut().add('wood', box(-REACH, planks - 96 * unit, width + 2 * REACH, 11 * unit));
  for (let x = -REACH; x < width + REACH; x += 46 * unit) {
    rail.add(
      'wood',
      ribbon([x, planks - 92 * unit, 6 * unit], [x, planks - 52 * unit, 12 * unit], [x, planks, 6 * unit]),
    );
  }
  const floor = new Cut().add('wood', box(-REACH, planks, width + 2 * REACH, height));
  const masts = variant === 1 ? [0.3, 0.86] : variant === 2 ? [0.7] : [0.16, 0.62];
  const rig = new Cut();
  for (const at of masts) mast(rig, width * at, planks + 30, { unit, width, height });
  const coast = new Cut().add(
    'stone',
    cliff(frame, chance.fork('coast'), { x: width * 0.85, y: frame.horizon - height * 0.06, side: 'right' }),
  );
  return atSea(
    place,
    [
      ...(variant === 2 ? [] : [coast.at(0.15, frame.horizon - 120)]),
      openWater(frame),
      ...waveRows(frame, 3, { from: 0.34, to: 0.5 }),
      rail.at(0.58, planks - 110 * unit, { mist: 0.1 }),
      rig.at(0.64, -100, { mist: 0.05 }),
      floor.at(0.72, planks - 2),
    ],
    { apron: 'boards', floor: () => shelf - height * 0.018 },
  );
}

function mast(
  cut: Cut,
  x: number,
  y: number,
  { unit, height }: { unit: number; width: number; height: number },
): void {
  cut.add('wood', ribbon([x, y, 26 * unit], [x, -80, 18 * unit]));
  const yard = height * 0.16;
  cut.add('wood', ribbon([x - 190 * unit, yard + 10, 7 * unit], [x + 190 * unit, yard - 8, 7 * unit]));
  cut.shaded(
    'cloth',
    0.6,
    outline(
      [x - 184 * unit, yard + 10, 1],
      [x - 90 * unit, yard + 62],
      [x, yard + 30],
      [x + 90 * unit, yard + 58],
      [x + 184 * unit, yard - 6, 1],
    ),
  );
  for (const side of [-1, 1]) {
    const foot = x + side * 150 * unit;
    for (let rope = 0; rope < 3; rope++)
      cut.add(
        'wood',
        ribbon([foot - side * rope * 26 * unit, y - 100 * unit, 2.6 * unit], [x, yard + 10, 2.6 * unit]),
      );
    for (let rung = 1; rung < 8; rung++) {
      const t = rung / 9;
      const [rungY, outer, inner] = [
        lerp(y - 100 * unit, yard, t),
        x + side * 150 * unit * (1 - t),
        x + side * 98 * unit * (1 - t),
      ];
      cut.add('wood', ribbon([outer, rungY, 2 * unit], [inner, rungY, 2 * unit]));
    }
  }
}

/** The bow of a ship and the water beside it, for people on board who look down. */
export function shipside(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { unit, width, shelf, horizon, height } = frame;
  const x = width * (frame.upright ? 0.42 : 0.5);
  const y = shelf - 128 * unit;
  const hull = new Cut().add(
    'wood',
    outline(
      [-REACH, y - 14 * unit, 1],
      [x - 120 * unit, y - 12 * unit],
      [x + 60 * unit, y - 58 * unit, 1],
      [x + 22 * unit, y + 50 * unit],
      [x - 60 * unit, shelf + 140, 1],
      [-REACH, shelf + 140, 1],
    ),
  );
  hull.add(
    'wood',
    ribbon(
      [-REACH, y - 72 * unit, 8 * unit],
      [x - 130 * unit, y - 72 * unit, 8 * unit],
      [x + 66 * unit, y - 116 * unit, 8 * unit],
    ),
  );
  const deckAt = (at: number) => y - 8 * unit - Math.max(0, at - (x - 150 * unit)) * 0.21;
  for (let index = 0; index < 18; index++) {
    const at = x + 40 * unit - index * 56 * unit;
    hull.add(
      'wood',
      ribbon(
        [at, deckAt(at) - 62 * unit, 5 * unit],
        [at, deckAt(at) - 30 * unit, 9 * unit],
        [at, deckAt(at) + 4, 5 * unit],
      ),
    );
  }
  hull.add(
    'wood',
    ribbon([x + 50 * unit, y - 66 * unit, 15 * unit], [x + 290 * unit, y - 176 * unit, 5 * unit]),
  );
  for (let index = 0; index < 7; index++)
    hull.shaded('wood', 0.9, box(x - (150 + index * 110) * unit, y + 36 * unit, 26 * unit, 22 * unit));
  const rig = new Cut();
  for (const at of [x - 360 * unit, x - 760 * unit]) mast(rig, at, y, { unit, width, height });
  rig.add(
    'wood',
    ribbon([x + 284 * unit, y - 172 * unit, 2.4 * unit], [x - 360 * unit, height * 0.1, 2.4 * unit]),
  );
  const coast = new Cut().add(
    'stone',
    cliff(frame, chance.fork('coast'), { x: width * 0.86, y: horizon - height * 0.06, side: 'right' }),
  );
  return atSea(
    place,
    [
      ...(variant === 1 ? [] : [coast.at(0.16, horizon - 120)]),
      openWater(frame),
      ...waveRows(frame, 3, { from: 0.4, to: 0.54 }),
      rig.at(0.62, -100, { mist: 0.1 }),
      hull.at(0.7, y - 190 * unit, { mist: 0.12 }),
      frontRow(frame),
    ],
    {
      floor: (share) => deckAt(share * width),
      stage: [0.04, (x - 20 * unit) / width],
      personHeight: PERSON * 0.92 * unit,
      water: { far: lerp(horizon, shelf, 0.4), near: shelf - 26 * unit },
    },
  );
}
