import { arch, box, circle, outline, pierced, ribbon } from '../paper.ts';
import { battlements, castle, tower } from '../scenery/castles.ts';
import { openWater, waveRows } from '../scenery/water.ts';
import { Cut, type Setting } from '../sheet.ts';
import { farLand, open, GROUND_Z as z } from './land.ts';
import { PERSON, type Place } from './place.ts';
import { street } from './towns.ts';

/** In front of the gate of a town or castle. */
export function gate(place: Place): Setting {
  const { frame, variant, chance } = place;
  const { unit } = frame;
  const base = frame.shelf - frame.height * 0.05;
  const x = frame.width * ([0.5, 0.64, 0.36][variant] ?? 0.5);
  const wall = new Cut();
  const top = base - 330 * unit;
  wall.wall(
    'stone',
    pierced(
      box(-300, top, frame.width + 600, frame.height),
      arch(x - 95 * unit, base - 250 * unit, 190 * unit, 280 * unit),
    ),
  );
  battlements(wall, -300, top, frame.width + 600, 40 * unit);
  for (const side of [-1, 1])
    tower(wall, {
      x: x + side * 190 * unit,
      y: base,
      width: 130 * unit,
      height: 430 * unit,
      roofed: variant !== 1,
    });
  for (let index = 0; index < 5; index++)
    wall.add(
      'metal',
      box(x - 95 * unit + ((index + 0.5) * 190 * unit) / 5, base - 250 * unit, 5 * unit, 92 * unit),
    );
  const behind = new Cut();
  castle(behind, chance.fork('keep'), { x: x + 60 * unit, y: top + 60 * unit, size: 330 * unit });
  const paving = new Cut().add('stone', box(-300, base, frame.width + 600, frame.height));
  return open(
    place,
    [
      ...farLand(place),
      behind.at(0.3, top - 300 * unit),
      wall.at(0.55, top - 120 * unit, { mist: 0.25 }),
      paving.at(z, base - 4),
    ],
    { apron: 'bare' },
  );
}

/** A quay between the town and the water. */
export function harbour(place: Place): Setting {
  const { frame } = place;
  const { width, height, shelf, unit } = frame;
  const town = street({ ...place, variant: place.variant === 1 ? 0 : 2 });
  const water = frame.horizon + height * 0.06;
  const quay = shelf - height * 0.05;
  const stones = new Cut().add('stone', box(-300, quay, width + 600, height));
  for (let x = 60; x < width; x += 280)
    stones.add('wood', box(x, quay - 36, 18, 44), circle(x + 9, quay - 38, 12));
  const masts = new Cut();
  for (const at of place.variant === 1 ? [0.12, 0.3, 0.84] : [0.66, 0.8, 0.93]) {
    const x = width * at;
    const y = water + 70 * unit;
    masts.add(
      'wood',
      outline(
        [x - 90 * unit, y - 34 * unit, 1],
        [x, y - 22 * unit],
        [x + 96 * unit, y - 40 * unit, 1],
        [x + 66 * unit, y + 20, 1],
        [x - 66 * unit, y + 20, 1],
      ),
    );
    masts.add(
      'wood',
      ribbon([x, y - 20, 6 * unit], [x, y - 260 * unit, 3 * unit]),
      ribbon([x - 60 * unit, y - 200 * unit, 3], [x + 60 * unit, y - 206 * unit, 3]),
    );
    masts.shaded(
      'cloth',
      0.5,
      outline([x - 58 * unit, y - 200 * unit, 1], [x, y - 176 * unit], [x + 58 * unit, y - 206 * unit, 1]),
    );
    masts.add(
      'wood',
      ribbon([x + 90 * unit, y - 38 * unit, 2], [x, y - 250 * unit, 2]),
      ribbon([x - 86 * unit, y - 34 * unit, 2], [x, y - 250 * unit, 2]),
    );
  }
  return {
    ...town,
    sheets: [
      ...town.sheets.slice(0, 3),
      openWater(frame, 0.4, water),
      masts.at(0.55, water - 220 * unit, { mist: 0.1 }),
      ...waveRows(frame, 1, { from: 0.58, calm: 0.5 }),
      stones.at(0.72, quay - 50),
    ],
    personHeight: PERSON * unit,
    water: { far: water + 40, near: water + 80 },
  };
}
