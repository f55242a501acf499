import { arch, box, circle, outline, pierced, ribbon } from '../paper.ts';
import {
  battlements,
  castle,
  church,
  gabledHouse,
  gravestone,
  house,
  stall,
  tower,
  well,
} from '../scenery/buildings.ts';
import { boulder, hill } from '../scenery/land.ts';
import { pine, tree } from '../scenery/plants.ts';
import { openWater, waveRows } from '../scenery/water.ts';
import { Cut, type Setting, type Sheet } from '../sheet.ts';
import { farLand, foreground, open } from './land.ts';
import { PERSON, type Place } from './place.ts';

const z = 0.72;

/** A row of houses on a line, leaving a gap free. */
function houseRow(
  cut: Cut,
  place: Place,
  row: { at: (x: number) => number; size: number; gap?: readonly [number, number]; name: string },
): void {
  const { frame } = place;
  const chance = place.chance.fork(row.name);
  for (let x = -120, index = 0; x < frame.width + 120; index++) {
    const width = frame.unit * row.size * chance.between(1.1, 1.7);
    const free = row.gap && x + width > frame.width * row.gap[0] && x < frame.width * row.gap[1];
    if (!free)
      house(cut, chance.fork(`${index}`), {
        x,
        y: row.at(x + width / 2) + 14,
        width,
        height: frame.unit * row.size * chance.between(0.72, 1.02),
      });
    x += width * chance.between(1.06, 1.55);
  }
}

export function village(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { unit } = frame;
  const rise = hill(frame, chance.fork('rise'), {
    y: frame.horizon + frame.height * (variant === 2 ? 0.12 : 0.07),
    rise: frame.height * 0.035,
  });
  const back = new Cut().add('grass', rise.path);
  if (variant === 0) {
    const x = frame.width * (frame.width > 1200 ? 0.62 : 0.5);
    church(back, x, rise.at(x) + 12, 230 * unit);
    houseRow(back, place, {
      at: rise.at,
      size: 76,
      gap: [x / frame.width - (70 * unit) / frame.width, (x + 190 * unit) / frame.width],
      name: 'row',
    });
  } else if (variant === 1) {
    // A lane between houses that are near.
    houseRow(back, place, { at: (x) => rise.at(x) + 50, size: 132, gap: [0.36, 0.64], name: 'lane' });
    const far = new Cut();
    church(far, frame.width * 0.49, rise.at(frame.width * 0.5) + 20, 130 * unit);
    back.pieces.splice(1, 0, ...far.pieces);
    back.openings.push(...far.openings);
  } else {
    houseRow(back, place, { at: rise.at, size: 92, gap: [0.44, 0.56], name: 'green' });
    tree(back, chance.fork('oak'), {
      x: frame.width * 0.5,
      y: rise.at(frame.width * 0.5) + 40,
      size: 330 * unit,
      leaves: 1.2,
    });
  }
  const { ground, cut } = foreground(place);
  if (variant === 0)
    tree(cut, chance.fork('tree'), {
      x: frame.width * 0.06,
      y: ground.at(frame.width * 0.06),
      size: 330 * unit,
    });
  const stones = chance.fork('wall');
  const [from, to] = variant === 1 ? [frame.width * 0.8, frame.width + 100] : [-100, frame.width * 0.2];
  for (let x = from; x < to; x += 34 * unit)
    cut.add('stone', boulder(x, ground.at(x) + 4, 46 * unit, stones.between(24, 40) * unit, stones));
  return open(
    place,
    [...farLand(place), back.at(0.46, frame.horizon - 230 * unit), cut.at(z, frame.shelf - 340)],
    { bough: 'leafy' },
  );
}

export function street(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { unit } = frame;
  const base = frame.shelf - frame.height * 0.07;
  const row = (name: string, z: number, y: number, size: number, gap: readonly [number, number]): Sheet => {
    const cut = new Cut().add('stone', box(-300, y, frame.width + 600, frame.height));
    const houses = chance.fork(name);
    for (let x = -140, index = 0; x < frame.width + 140; index++) {
      const width = unit * size * houses.between(0.62, 0.9);
      const inGap = x + width > frame.width * gap[0] && x < frame.width * gap[1];
      if (!inGap)
        gabledHouse(cut, houses.fork(`${index}`), {
          x,
          y: y + 8,
          width,
          height: unit * size * houses.between(1.2, 1.75),
        });
      x += width * houses.between(1.0, 1.08);
    }
    return cut.at(z, y - unit * size * 2.4);
  };
  const far = row('far', 0.3, base - 70 * unit, 110, [2, 2]);
  const gaps = [
    [0.3, 0.7],
    [0.42, 1.4],
    [-1, 0.5],
  ] as const;
  const near = row('near', 0.54, base, 200, gaps[variant] ?? gaps[0]);
  const sheets = [...farLand(place), far, near];
  if (variant === 1) {
    const cut = new Cut();
    church(cut, frame.width * 0.72, base - 50 * unit, 360 * unit);
    sheets.splice(3, 0, cut.at(0.38, base - 540 * unit));
  } else if (variant === 2) {
    const cut = new Cut();
    tower(cut, { x: frame.width * 0.24, y: base, width: 120 * unit, height: 330 * unit });
    sheets.splice(3, 0, cut.at(0.42, base - 500 * unit));
  }
  const paving = new Cut().add(
    'stone',
    box(-300, frame.shelf - frame.height * 0.05, frame.width + 600, frame.height),
  );
  return open(place, [...sheets, paving.at(z, frame.shelf - 50)], { apron: 'bare' });
}

export function market(place: Place): Setting {
  const { frame, variant } = place;
  const town = street({ ...place, variant: ((variant + 1) % 3) as 0 | 1 | 2 });
  const cut = new Cut();
  const places = frame.width > 1200 ? [0.06, 0.28, 0.74, 0.96] : [0.02, 0.98];
  for (const [index, at] of places.entries()) {
    if (variant === 2 && index === 1) continue;
    stall(cut, frame.width * at, frame.shelf - frame.height * 0.045, (230 + (index % 2) * 26) * frame.unit);
  }
  const sheets = [...town.sheets];
  sheets.splice(-1, 0, cut.at(0.64, frame.shelf - 300));
  return { ...town, sheets };
}

export function churchyard(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { unit } = frame;
  const rise = hill(frame, chance.fork('rise'), {
    y: frame.horizon + frame.height * 0.12,
    rise: frame.height * 0.02,
  });
  const back = new Cut().add('grass', rise.path);
  const x = frame.width * ([0.5, 0.66, 0.3][variant] ?? 0.5);
  church(back, x, rise.at(x) + 12, (variant === 2 ? 300 : 400) * unit);
  const { ground, cut } = foreground(place, { grass: 60 });
  const graves = chance.fork('graves');
  for (let index = 0; index < 9; index++) {
    const gx = frame.width * ((index + graves.between(0.2, 0.8)) / 9);
    const far = index % 2 === 0;
    gravestone(
      far ? back : cut,
      gx,
      far ? rise.at(gx) + 60 * unit : ground.at(gx),
      graves.between(46, 80) * unit,
      index,
    );
  }
  const yew = frame.width * (variant === 1 ? 0.1 : 0.92);
  tree(cut, chance.fork('yew'), {
    x: yew,
    y: ground.at(yew),
    size: 330 * unit,
    leaves: variant === 2 ? 0 : 1.1,
  });
  return open(
    place,
    [...farLand(place), back.at(0.46, frame.horizon - 430 * unit), cut.at(z, frame.shelf - 340)],
    { bough: variant === 2 ? 'bare' : 'leafy' },
  );
}

export function castleOutside(place: Place): Setting {
  const { frame, chance, variant } = place;
  const rise = hill(frame, chance.fork('rise'), {
    y: frame.horizon + frame.height * 0.05,
    rise: frame.height * 0.05,
  });
  const back = new Cut().add('grass', rise.path);
  const x = frame.width * ([0.62, 0.34, 0.5][variant] ?? 0.6);
  castle(back, chance.fork('castle'), {
    x,
    y: rise.at(x) + 26,
    size: (variant === 2 ? 330 : 290) * frame.unit,
  });
  const { ground, cut } = foreground(place);
  if (variant === 0)
    tree(cut, chance.fork('tree'), {
      x: frame.width * 0.08,
      y: ground.at(frame.width * 0.08),
      size: 330 * frame.unit,
    });
  if (variant === 1)
    for (const at of [0.86, 0.93, 1])
      pine(cut, frame.width * at, ground.at(frame.width * at) + 8, (260 - at * 40) * frame.unit);
  return open(
    place,
    [
      ...farLand(place, 'peaks'),
      back.at(0.4, frame.horizon - 440 * frame.unit),
      cut.at(z, frame.shelf - 340),
    ],
    variant === 1 ? {} : { bough: 'leafy' },
  );
}

/** Before the gate of a town or castle. */
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

export function wellSquare(place: Place): Setting {
  const { frame, chance, variant } = place;
  const x = frame.width * ([0.5, 0.62, 0.4][variant] ?? 0.5);
  const row = hill(frame, chance.fork('row'), {
    y: frame.horizon + frame.height * 0.14,
    rise: frame.height * 0.014,
  });
  const back = new Cut().add('grass', row.path);
  const middle = x / frame.width;
  if (variant === 2) {
    for (const [index, at] of [0.08, 0.9].entries())
      tree(back, chance.fork(`tree ${index}`), {
        x: frame.width * at,
        y: row.at(frame.width * at) + 14,
        size: 320 * frame.unit,
      });
  } else houseRow(back, place, { at: row.at, size: 112, gap: [middle - 0.13, middle + 0.13], name: 'row' });
  const { ground, cut } = foreground(place);
  const foot = ground.at(x) + 6;
  const size = 205 * frame.unit;
  well(cut, x, foot, size);
  return open(
    place,
    [
      ...farLand(place, variant === 1 ? 'hills' : 'peaks'),
      back.at(0.48, frame.horizon - 190),
      cut.at(z, frame.shelf - 330),
    ],
    { anchor: [x, foot - size * 0.46], bough: 'leafy' },
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
