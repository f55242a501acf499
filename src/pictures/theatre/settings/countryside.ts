import { lerp } from '../colour.ts';
import { box, circle, polygon, ribbon } from '../paper.ts';
import { fence, house, windmill } from '../scenery/buildings.ts';
import { flowers, hill } from '../scenery/land.ts';
import { bush, tree } from '../scenery/plants.ts';
import { Cut, type Setting } from '../sheet.ts';
import { farLand, foreground, open, GROUND_Z as z } from './land.ts';
import type { Place } from './place.ts';

export function field(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { ground, cut } = foreground(place, { grass: variant === 1 ? 130 : 70 });
  const at = frame.width * (variant === 2 ? 0.12 : 0.9);
  const middle = hill(frame, chance.fork('middle'), {
    y: frame.horizon + frame.height * 0.11,
    rise: frame.height * 0.02,
  });
  const acre = new Cut().add('grass', middle.path);
  for (let row = 0; row < 13; row++) {
    const x = frame.width * (0.02 + row * 0.08);
    acre.shaded(
      'grass',
      row % 2 ? 0.5 : -0.35,
      polygon(
        [x, middle.at(x) + 4],
        [x + 50, middle.at(x) + 4],
        [lerp(frame.width / 2, x, 1.9) + 120, frame.shelf + 20],
        [lerp(frame.width / 2, x, 1.9), frame.shelf + 20],
      ),
    );
  }
  if (variant === 1) {
    for (let sheaf = 0; sheaf < 6; sheaf++)
      haycock(
        acre,
        frame.width * (0.08 + sheaf * 0.17),
        middle.at(frame.width * (0.08 + sheaf * 0.17)) + 26,
        56 * frame.unit,
      );
  }
  tree(cut, chance.fork('tree'), { x: at, y: ground.at(at), size: 330 * frame.unit });
  return open(place, [...farLand(place), acre.at(0.46, middle.at(0) - 60), cut.at(z, frame.shelf - 360)], {
    bough: 'leafy',
  });
}

function haycock(cut: Cut, x: number, y: number, size: number): void {
  cut.shaded(
    'sand',
    -0.5,
    polygon(
      [x - size * 0.5, y],
      [x - size * 0.34, y - size * 0.7],
      [x, y - size * 1.15],
      [x + size * 0.34, y - size * 0.7],
      [x + size * 0.5, y],
    ),
  );
}

export function farm(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { ground, cut } = foreground(place);
  const side = [0.08, 0.62, 0.34][variant] ?? 0.08;
  const yard = hill(frame, chance.fork('yard'), {
    y: frame.horizon + frame.height * 0.13,
    rise: frame.height * 0.012,
  });
  const back = new Cut().add('grass', yard.path);
  const unit = frame.unit;
  const x = frame.width * side;
  house(back, chance.fork('house'), {
    x,
    y: yard.at(x) + 12,
    width: 230 * unit,
    height: 118 * unit,
    steep: 0.62,
  });
  barn(back, x + 260 * unit, yard.at(x + 260 * unit) + 14, 170 * unit);
  tree(back, chance.fork('orchard'), {
    x: frame.width * ((side + 0.55) % 1),
    y: yard.at(frame.width * 0.8) + 8,
    size: 220 * unit,
  });
  haycock(back, frame.width * ((side + 0.45) % 1), yard.at(frame.width * 0.6) + 20, 96 * unit);
  fence(
    cut,
    ground.at,
    variant === 1 ? -40 : frame.width * 0.7,
    variant === 1 ? frame.width * 0.3 : frame.width + 60,
    54 * unit,
  );
  return open(place, [...farLand(place), back.at(0.46, frame.horizon - 180), cut.at(z, frame.shelf - 100)], {
    bough: 'leafy',
  });
}

function barn(cut: Cut, x: number, y: number, size: number): void {
  cut.add('wood', box(x, y - size * 0.6, size, size * 0.75));
  cut.add(
    'roof',
    polygon(
      [x - size * 0.08, y - size * 0.58],
      [x + size * 0.08, y - size * 0.9],
      [x + size * 0.5, y - size * 1.1],
      [x + size * 0.92, y - size * 0.9],
      [x + size * 1.08, y - size * 0.58],
    ),
  );
  cut.lit(0.3, box(x + size * 0.34, y - size * 0.44, size * 0.32, size * 0.44));
}

export function garden(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { ground, cut } = foreground(place, { grass: 60 });
  const unit = frame.unit;
  const back = new Cut();
  const lawn = hill(frame, chance.fork('lawn'), {
    y: frame.horizon + frame.height * 0.12,
    rise: frame.height * 0.01,
  });
  back.add('grass', lawn.path);
  for (let x = -60; x < frame.width + 80; x += 96 * unit)
    bush(back, chance.fork(`hedge ${x}`), { x, y: lawn.at(x) + 12, size: 74 * unit });
  if (variant === 1) fountain(back, frame.width * 0.5, frame.shelf - frame.height * 0.06, 190 * unit);
  else if (variant === 2) arbour(back, frame.width * 0.5, frame.shelf - frame.height * 0.05, 360 * unit);
  for (const [index, at] of [0.07, 0.93].entries())
    tree(back, chance.fork(`tree ${index}`), {
      x: frame.width * at,
      y: lawn.at(frame.width * at) + 20,
      size: 320 * unit,
      leaves: 1.3,
    });
  flowers(cut, chance.fork('flowers'), {
    at: ground.at,
    from: -40,
    to: frame.width * 0.3,
    count: 16,
    size: 40 * unit,
  });
  flowers(cut, chance.fork('more'), {
    at: ground.at,
    from: frame.width * 0.7,
    to: frame.width + 40,
    count: 16,
    size: 40 * unit,
  });
  return open(place, [...farLand(place), back.at(0.5, frame.horizon - 240), cut.at(z, frame.shelf - 90)], {
    bough: 'leafy',
  });
}

function fountain(cut: Cut, x: number, y: number, size: number): void {
  cut.add(
    'stone',
    polygon(
      [x - size * 0.7, y - size * 0.24],
      [x + size * 0.7, y - size * 0.24],
      [x + size * 0.6, y + 20],
      [x - size * 0.6, y + 20],
    ),
    box(x - size * 0.06, y - size * 0.9, size * 0.12, size * 0.8),
  );
  cut.add(
    'stone',
    polygon(
      [x - size * 0.34, y - size * 0.66],
      [x + size * 0.34, y - size * 0.66],
      [x + size * 0.12, y - size * 0.54],
      [x - size * 0.12, y - size * 0.54],
    ),
  );
  for (const side of [-1, 1])
    cut.shaded(
      'water',
      2.4,
      ribbon(
        [x, y - size * 0.9, 4],
        [x + side * size * 0.13, y - size * 1.02, 5],
        [x + side * size * 0.26, y - size * 0.68, 2],
      ),
      ribbon(
        [x + side * size * 0.3, y - size * 0.64, 3],
        [x + side * size * 0.42, y - size * 0.56, 4],
        [x + side * size * 0.5, y - size * 0.26, 2],
      ),
    );
}

function arbour(cut: Cut, x: number, y: number, size: number): void {
  for (const side of [-1, 1])
    cut.add('wood', box(x + side * size * 0.36 - 7, y - size * 0.8, 14, size * 0.84));
  cut.add(
    'wood',
    ribbon(
      [x - size * 0.42, y - size * 0.78, 10],
      [x, y - size * 1.02, 12],
      [x + size * 0.42, y - size * 0.78, 10],
    ),
  );
  for (let index = 0; index < 15; index++)
    cut.add(
      'leaf',
      circle(
        x - size * 0.42 + (index / 14) * size * 0.84,
        y - size * (0.82 + 0.2 * Math.sin((index / 14) * Math.PI)),
        size * 0.055,
      ),
    );
}

export function mill(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { ground, cut } = foreground(place);
  const rise = hill(frame, chance.fork('rise'), {
    y: frame.horizon + frame.height * 0.1,
    rise: frame.height * 0.03,
  });
  const back = new Cut().add('grass', rise.path);
  const x = frame.width * ([0.7, 0.28, 0.82][variant] ?? 0.7);
  windmill(back, x, rise.at(x) + 12, 400 * frame.unit);
  house(back, chance.fork('house'), {
    x: x - 250 * frame.unit,
    y: rise.at(x - 200) + 14,
    width: 130 * frame.unit,
    height: 70 * frame.unit,
  });
  fence(cut, ground.at, -40, frame.width * 0.3, 54 * frame.unit);
  return open(place, [...farLand(place), back.at(0.46, frame.horizon - 320), cut.at(z, frame.shelf - 90)]);
}
