import { box } from '../paper.ts';
import { church, gabledHouse, gravestone, house, stall, well } from '../scenery/buildings.ts';
import { castle, tower } from '../scenery/castles.ts';
import { boulder, hill } from '../scenery/land.ts';
import { pine, tree } from '../scenery/plants.ts';
import { Cut, type Setting, type Sheet } from '../sheet.ts';
import { farLand, foreground, open } from './land.ts';
import type { Place } from './place.ts';

const z = 0.72;

/** A row of houses on a line, with a gap. */
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
    // A lane between nearby houses.
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
