import { lerp } from '../colour.ts';
import { polygon, ribbon } from '../paper.ts';
import { fence, tent } from '../scenery/buildings.ts';
import { below, boulder, hill, peaks, tufts } from '../scenery/land.ts';
import { palm, pine, tree } from '../scenery/plants.ts';
import { Cut, type Setting } from '../sheet.ts';
import { farLand, foreground, open, GROUND_Z as z } from './land.ts';
import { PERSON, type Place } from './place.ts';

export function hills(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { cut } = foreground(place, { grass: 90, rise: 0.02 });
  const middle = hill(frame, chance.fork('middle'), {
    y: frame.shelf - frame.height * 0.12,
    rise: frame.height * (0.03 + variant * 0.015),
    waves: 1 + variant * 0.4,
  });
  const back = new Cut().add('grass', middle.path);
  const rocks = chance.fork('rocks');
  for (let rock = 0; rock < 5 - variant; rock++) {
    const x = frame.width * rocks();
    back.add(
      'stone',
      boulder(
        x,
        middle.at(x) + 6,
        rocks.between(40, 90) * frame.unit,
        rocks.between(30, 80) * frame.unit,
        rocks,
      ),
    );
  }
  if (variant === 1) {
    const x = frame.width * 0.86;
    tree(back, chance.fork('thorn'), { x, y: middle.at(x), size: 210 * frame.unit, leaves: 0.5 });
  }
  return open(place, [...farLand(place), back.at(0.5, middle.at(0) - 130), cut.at(z, frame.shelf - 90)]);
}

export function mountains(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { ground, cut } = foreground(place, { rise: 0.02, grass: 24 });
  const range = peaks(frame, chance.fork('near'), {
    y: frame.horizon + frame.height * 0.1,
    rise: frame.height * 0.22,
    count: 5,
  });
  const near = new Cut().add('stone', range.path);
  const wood = chance.fork('pines');
  for (let index = 0; index < 9; index++) {
    const x = frame.width * (index % 2 === variant % 2 ? 1.03 - wood() * 0.2 : -0.03 + wood() * 0.2);
    pine(cut, x, ground.at(x) + 8, frame.unit * wood.between(130, 290));
  }
  const rocks = chance.fork('rocks');
  cut.add('stone', boulder(frame.width * 0.3, ground.at(frame.width * 0.3) + 10, 120, 50, rocks));
  return open(place, [
    ...farLand(place, 'peaks'),
    near.at(0.36, frame.horizon - 140),
    cut.at(z, frame.shelf - 300),
  ]);
}

export function road(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { ground, cut } = foreground(place, { grass: 30 });
  const middle = hill(frame, chance.fork('middle'), {
    y: frame.shelf - frame.height * 0.1,
    rise: frame.height * 0.022,
  });
  const back = new Cut().add('grass', middle.path);
  const bare = variant === 1;
  const trees = [0.1, 0.72, 0.93];
  for (const [index, at] of trees.entries()) {
    const x = frame.width * at;
    if (variant === 2) poplar(back, x, middle.at(x) + 6, (330 - index * 40) * frame.unit);
    else
      tree(back, chance.fork(`tree ${index}`), {
        x,
        y: middle.at(x),
        size: (360 - index * 60) * frame.unit,
        leaves: bare ? 0 : 0.9,
      });
  }
  const start = frame.width * (variant === 1 ? 0.62 : 0.4);
  back.shaded(
    'sand',
    0.55,
    polygon(
      [start - 8, middle.at(start) + 2],
      [start + 14, middle.at(start) + 2],
      [start + 240, frame.shelf + 40],
      [start - 420, frame.shelf + 40],
    ),
  );
  if (variant !== 2) fence(cut, ground.at, frame.width * 0.55, frame.width + 40, 58 * frame.unit);
  milestone(cut, frame.width * 0.06, ground.at(frame.width * 0.06), 58 * frame.unit);
  return open(place, [...farLand(place), back.at(0.5, frame.shelf - 460), cut.at(z, frame.shelf - 90)], {
    bough: bare ? 'bare' : 'leafy',
  });
}

function poplar(cut: Cut, x: number, y: number, size: number): void {
  cut.add('wood', ribbon([x, y + 8, size * 0.05], [x, y - size * 0.3, size * 0.03]));
  cut.add(
    'leaf',
    ribbon(
      [x, y - size * 0.12, size * 0.08],
      [x, y - size * 0.4, size * 0.2],
      [x, y - size * 0.75, size * 0.13],
      [x, y - size, 1],
    ),
  );
}

function milestone(cut: Cut, x: number, y: number, size: number): void {
  cut.add(
    'stone',
    polygon(
      [x - size * 0.3, y + 20],
      [x - size * 0.28, y - size * 0.8],
      [x, y - size],
      [x + size * 0.28, y - size * 0.8],
      [x + size * 0.3, y + 20],
    ),
  );
}

/** A hillside that people climb. */
export function slope(place: Place): Setting {
  const { frame, chance, variant } = place;
  const drop = frame.height * (frame.upright ? 0.13 : ([0.26, 0.2, 0.32][variant] ?? 0.26));
  const at = (x: number) => frame.shelf - 8 - (x / frame.width) * drop + Math.sin(x / 120) * 7;
  const ground = below(frame, at);
  const cut = new Cut().add('grass', ground.path);
  tufts(cut, chance.fork('tufts'), { at, from: -60, to: frame.width + 60, count: 60, size: 20 * frame.unit });
  const x = frame.width * 0.94;
  if (variant === 1) tree(cut, chance.fork('tree'), { x, y: at(x), size: 300 * frame.unit });
  else pine(cut, x, at(x) + 8, 290 * frame.unit);
  return open(place, [...farLand(place, 'peaks'), cut.at(z, frame.shelf - drop - 320)], {
    floor: (share) => at(share * frame.width) + 4,
    personHeight: PERSON * 0.86 * frame.unit,
  });
}

export function desert(place: Place): Setting {
  const { frame, chance, variant } = place;
  const dunes = [0.1, 0.34, 0.58].map((depth, index) => {
    const dune = hill(frame, chance.fork(`dune ${index}`), {
      y: lerp(frame.horizon, frame.shelf, depth),
      rise: frame.height * (0.05 - index * 0.01),
      waves: 0.8 + index * 0.3,
    });
    const cut = new Cut().add('sand', dune.path);
    if (index === 1 && variant === 1) {
      for (const [dx, size] of [
        [0.74, 120],
        [0.84, 170],
        [0.68, 80],
      ] as const)
        pyramid(cut, frame.width * dx, dune.at(frame.width * dx) + 20, size * frame.unit);
    }
    if (index === 2 && variant !== 1) {
      for (let index = 0; index < 3; index++) {
        const x = frame.width * (0.8 + index * 0.06);
        palm(cut, chance.fork(`palm ${index}`), { x, y: dune.at(x), size: (250 - index * 50) * frame.unit });
      }
    }
    return cut.at(depth + 0.08, dune.at(0) - 260);
  });
  const front = hill(frame, chance.fork('front'), {
    y: frame.shelf - frame.height * 0.03,
    rise: frame.height * 0.012,
  });
  return open(place, [...dunes, new Cut().add('sand', front.path).at(z, frame.shelf - 60)], {
    apron: 'bare',
  });
}

function pyramid(cut: Cut, x: number, y: number, size: number): void {
  cut.add('sand', polygon([x - size, y], [x, y - size * 0.95], [x + size, y]));
  cut.shaded('sand', 0.8, polygon([x - size, y], [x, y - size * 0.95], [x - size * 0.2, y]));
}

export function camp(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { cut } = foreground(place);
  const plain = hill(frame, chance.fork('plain'), {
    y: frame.horizon + frame.height * 0.12,
    rise: frame.height * 0.014,
  });
  const back = new Cut().add('grass', plain.path);
  const tents = chance.fork('tents');
  for (let index = 0; index < 7; index++) {
    const x = frame.width * (index / 6.5 + tents.between(-0.03, 0.03));
    if (variant === 1 && Math.abs(x / frame.width - 0.5) < 0.16) continue;
    tent(back, x, plain.at(x) + tents.between(4, 40), tents.between(90, 150) * frame.unit);
  }
  return open(place, [...farLand(place), back.at(0.48, frame.horizon - 130), cut.at(z, frame.shelf - 60)]);
}

/** Four trees: spring, summer, autumn, winter. */
export function seasons(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { ground, cut } = foreground(place, { grass: 20, rise: 0.006 });
  const leaves = frame.width > 1200 ? [0.7, 1.7, 0.42, 0] : [1.5, 0];
  for (const [index, amount] of leaves.entries()) {
    const x = (frame.width * (index + 0.5)) / leaves.length;
    tree(cut, chance.fork(`tree ${variant}`), { x, y: ground.at(x), size: 350 * frame.unit, leaves: amount });
  }
  return open(place, [...farLand(place), cut.at(0.66, frame.shelf - 420)], { seasons: true });
}
