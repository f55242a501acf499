import { lerp } from '../colour.ts';
import { polygon, ribbon } from '../paper.ts';
import { boulder, hill, peaks, tufts } from '../scenery/land.ts';
import { bush, pine, pineSnow, reeds, tree, trunk } from '../scenery/plants.ts';
import { openWater, waveRow } from '../scenery/water.ts';
import { Cut, type Setting } from '../sheet.ts';
import { farLand, foreground, open } from './land.ts';
import type { Place } from './place.ts';

const z = 0.72;

export function forest(place: Place): Setting {
  const { frame, chance, variant, snow } = place;
  const sheets = [0.12, 0.34, 0.58].map((depth, index) => {
    const ground = hill(frame, chance.fork(`floor ${index}`), {
      y: lerp(frame.horizon + 40, frame.shelf - 24, depth),
      rise: frame.height * 0.016,
    });
    const cut = new Cut().add('grass', ground.path);
    const trees = chance.fork(`trees ${index}`);
    const count = Math.round(((13 - index * 3) * frame.width) / 1600) + 2;
    for (let number = 0; number < count; number++) {
      const x = (frame.width * (number + trees())) / (count - 1);
      // Leave a clearing for the people.
      if (index > 0 && Math.abs(x / frame.width - 0.5) < 0.1 + index * 0.07) continue;
      const y = ground.at(x);
      const firs = variant === 1 || snow ? 0.9 : variant === 2 ? 0.1 : 0.45;
      if (trees() < firs) {
        const size = frame.unit * lerp(300, 640, depth) * trees.between(0.75, 1.2);
        pine(cut, x, y + 8, size);
        if (snow) pineSnow(cut, x, y + 8, size);
      } else
        trunk(cut, trees.fork(`trunk ${number}`), {
          x,
          y,
          width: frame.unit * lerp(16, 46, depth) * trees.between(0.7, 1.3),
          height: frame.height,
        });
    }
    return cut.at(depth, frame.height * 0.08, { rises: -100 });
  });
  const { ground, cut } = foreground(place, { grass: 70 });
  for (const [index, at] of [0.02, 0.97].entries())
    bush(cut, chance.fork(`bush ${index}`), {
      x: frame.width * at,
      y: ground.at(frame.width * at) + 10,
      size: 120 * frame.unit,
    });
  return open(place, [...sheets, cut.at(z, frame.shelf - 120)], {
    bough: snow ? 'bare' : 'leafy',
    birds: false,
  });
}

/** A mountain lake. */
export function lake(place: Place): Setting {
  const { frame, chance, variant, things } = place;
  const { horizon, height, unit } = frame;
  const far = peaks(frame, chance.fork('far'), {
    y: horizon + 6,
    rise: height * (variant === 2 ? 0.16 : 0.33),
    count: variant === 1 ? 4 : 3,
  });
  const near = peaks(frame, chance.fork('near'), {
    y: horizon + 8,
    rise: height * 0.17,
    count: variant === 1 ? 3 : 5,
  });
  const roofs = new Cut();
  if (things.has('drowned-roofs')) {
    for (const [at, size] of [
      [0.3, 1],
      [0.46, 0.8],
      [0.63, 1.1],
    ] as const)
      drownedRoof(roofs, frame.width * at, lerp(horizon, frame.shelf, 0.5), 70 * unit * size);
  }
  const { ground, cut } = foreground(place);
  const shore = chance.fork('shore');
  if (variant === 2) {
    for (const at of [0.03, 0.16, 0.9])
      reeds(cut, chance.fork(`reeds ${at}`), {
        x: frame.width * at,
        y: ground.at(frame.width * at),
        size: 130 * unit,
        count: 12,
      });
    tree(cut, chance.fork('willow'), {
      x: frame.width * 0.96,
      y: ground.at(frame.width * 0.96),
      size: 360 * unit,
    });
  } else {
    for (let index = 0; index < Math.round((10 * frame.width) / 1600); index++) {
      const left = variant === 1 ? index % 3 === 0 : index % 2 === 0;
      const x = frame.width * (left ? -0.02 + shore() * 0.18 : 1.02 - shore() * 0.18);
      pine(cut, x, ground.at(x) + 8, unit * shore.between(140, 310));
    }
  }
  const calm = new Cut().add(
    'water',
    waveRow(frame, { y: lerp(horizon, frame.shelf, 0.55), length: 90, height: 7 }),
  );
  return open(
    place,
    [
      new Cut()
        .add('stone', far.path)
        .shaded('snow', 1.5, ...far.snow)
        .at(0.1, horizon - height * 0.38),
      new Cut().add('stone', near.path).at(0.24, horizon - height * 0.2),
      openWater(frame, 0.27),
      ...(roofs.pieces.length > 0 ? [roofs.at(0.5, horizon + 30)] : []),
      calm.at(0.55, lerp(horizon, frame.shelf, 0.55) - 10, { sways: true }),
      cut.at(z, frame.shelf - 370),
    ],
    { water: { far: lerp(horizon, frame.shelf, 0.36), near: lerp(horizon, frame.shelf, 0.62) } },
  );
}

function drownedRoof(cut: Cut, x: number, y: number, size: number): void {
  cut.add(
    'stone',
    polygon(
      [x + size * 0.3, y - size * 0.3],
      [x + size * 0.3, y - size * 0.95],
      [x + size * 0.5, y - size * 0.95],
      [x + size * 0.5, y - size * 0.3],
    ),
  );
  cut.add(
    'roof',
    polygon([x - size, y], [x - size * 0.6, y - size * 0.6], [x + size * 0.6, y - size * 0.6], [x + size, y]),
  );
}

/** A river that crosses the picture, with or without a bridge. */
export function river(place: Place): Setting {
  const { frame, chance, variant, things } = place;
  const { unit } = frame;
  const top = frame.horizon + frame.height * 0.12;
  const bank = hill(frame, chance.fork('bank'), { y: top - 8, rise: frame.height * 0.016 });
  const far = new Cut().add('grass', bank.path);
  for (let index = 0; index < 7; index++) {
    const x = frame.width * ((index + chance()) / 6.5);
    if (index % 3 === variant)
      tree(far, chance.fork(`tree ${index}`), { x, y: bank.at(x) + 6, size: 170 * unit });
    else bush(far, chance.fork(`bush ${index}`), { x, y: bank.at(x) + 8, size: 42 * unit });
  }
  const water = openWater(frame, 0.5, top + 14);
  const row = new Cut().add(
    'water',
    waveRow(frame, { y: lerp(top, frame.shelf, 0.52), length: 120, height: 9 }),
  );
  const spans = things.has('bridge') ? [stoneBridge(place, lerp(top, frame.shelf, 0.5))] : [];
  const { ground, cut } = foreground(place);
  for (const at of variant === 1 ? [0.04, 0.2, 0.97] : [0.02, 0.86, 0.97])
    reeds(cut, chance.fork(`reeds ${at}`), {
      x: frame.width * at,
      y: ground.at(frame.width * at),
      size: 120 * unit,
      count: 10,
    });
  if (variant === 2)
    cut.add(
      'stone',
      boulder(
        frame.width * 0.12,
        ground.at(frame.width * 0.12) + 8,
        130 * unit,
        70 * unit,
        chance.fork('rock'),
      ),
    );
  return open(
    place,
    [
      ...farLand(place),
      far.at(0.4, top - 200),
      water,
      row.at(0.56, lerp(top, frame.shelf, 0.52) - 12, { sways: true }),
      ...spans,
      cut.at(z, frame.shelf - 150),
    ],
    {
      bough: 'leafy',
      water: { far: lerp(top, frame.shelf, 0.4), near: lerp(top, frame.shelf, 0.7) },
    },
  );
}

function stoneBridge({ frame, variant }: Place, water: number) {
  const { unit } = frame;
  const cut = new Cut();
  const x = frame.width * (variant === 1 ? 0.6 : 0.45);
  const half = Math.min(420 * unit, frame.width * 0.52);
  const deck = (at: number) => water - 120 * unit * Math.cos(((at - x) / half) * 1.35);
  const points: [number, number][] = [];
  for (let step = 0; step <= 24; step++)
    points.push([x - half + (step / 24) * half * 2, deck(x - half + (step / 24) * half * 2) - 18 * unit]);
  const under: [number, number][] = [];
  for (const middle of [0.55, 0, -0.55]) {
    const radius = half * 0.22;
    for (let step = 0; step <= 8; step++) {
      const angle = (step / 8) * Math.PI;
      under.push([
        x + middle * half + Math.cos(angle) * radius,
        water + 24 - Math.sin(angle) * radius * (middle === 0 ? 1.05 : 0.7),
      ]);
    }
  }
  cut.add('stone', polygon(...points, [x + half, water + 30], ...under, [x - half, water + 30]));
  cut.shaded('stone', 0.8, ribbon(...points.map(([px, py]) => [px, py + 6 * unit, 5 * unit] as const)));
  return cut.at(0.6, water - 180 * unit, { mist: 0.15 });
}

/** The bank of a pond in the woods, or a marsh. */
export function marsh(place: Place): Setting {
  const { frame, chance, variant } = place;
  const { ground, cut } = foreground(place, { grass: 90 });
  const far = hill(frame, chance.fork('far bank'), {
    y: frame.horizon + frame.height * 0.09,
    rise: frame.height * 0.01,
  });
  const back = new Cut().add('grass', far.path);
  for (let index = 0; index < 5; index++) {
    const x = frame.width * ((index + chance()) / 5);
    tree(back, chance.fork(`alder ${index}`), {
      x,
      y: far.at(x),
      size: chance.between(150, 250) * frame.unit,
      leaves: variant === 1 ? 0 : 0.5,
    });
  }
  for (const at of [0.03, 0.14, 0.8, 0.94])
    reeds(cut, chance.fork(`reeds ${at}`), {
      x: frame.width * at,
      y: ground.at(frame.width * at),
      size: 150 * frame.unit,
      count: 13,
    });
  tufts(cut, chance.fork('sedge'), {
    at: ground.at,
    from: 0,
    to: frame.width,
    count: 40,
    size: 34 * frame.unit,
  });
  return open(
    place,
    [
      ...farLand(place),
      back.at(0.42, frame.horizon - 240),
      openWater(frame, 0.5, frame.horizon + frame.height * 0.12),
      cut.at(z, frame.shelf - 160),
    ],
    { bough: 'bare' },
  );
}
