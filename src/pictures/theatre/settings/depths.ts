import { arch, box, circle, ellipse, outline, type Point, polygon, ribbon, turned } from '../paper.ts';
import { church, house } from '../scenery/buildings.ts';
import { castle } from '../scenery/castles.ts';
import { boulder, hill } from '../scenery/land.ts';
import { kelp } from '../scenery/plants.ts';
import { Cut, type Setting, type Sheet } from '../sheet.ts';
import { PERSON, type Place } from './place.ts';

/** On the bottom of the sea or a lake. */
export function underwater(place: Place): Setting {
  const { frame, chance, things } = place;
  const { width, height, shelf, unit } = frame;
  const far = hill(frame, chance.fork('far'), { y: shelf - height * 0.18, rise: height * 0.06, waves: 1.2 });
  const bed = hill(frame, chance.fork('bed'), { y: shelf - height * 0.08, rise: height * 0.025 });
  const middle = new Cut().add('sand', bed.path);
  const houses = chance.fork('houses');
  if (things.has('sunken-town')) {
    for (let x = 0, index = 0; x < width; index++) {
      const wide = unit * houses.between(90, 140);
      if (x + wide < width * 0.36 || x > width * 0.66)
        house(middle, houses.fork(`${index}`), {
          x,
          y: bed.at(x) + 16,
          width: wide,
          height: unit * houses.between(60, 84),
        });
      x += wide * houses.between(1.15, 1.9);
    }
    church(middle, width * 0.48, bed.at(width * 0.48) + 12, 260 * unit);
    middle.openings.length = 0;
  } else if (things.has('sea-palace')) {
    castle(middle, chance.fork('palace'), { x: width * 0.5, y: bed.at(width * 0.5) + 30, size: 360 * unit });
  } else {
    for (let index = 0; index < 9; index++) {
      const x = width * (0.05 + index * 0.12);
      middle.add('stone', boulder(x, bed.at(x) + 8, 90 * unit, houses.between(36, 96) * unit, houses));
    }
  }
  const weeds = new Cut().add(
    'sand',
    hill(frame, chance.fork('front'), { y: shelf - height * 0.012, rise: height * 0.012, waves: 2 }).path,
  );
  const kelps = chance.fork('kelp');
  for (let index = 0; index < (width > 1200 ? 18 : 10); index++) {
    const x = width * (index % 2 === 0 ? -0.02 + kelps() * 0.2 : 1.02 - kelps() * 0.22);
    kelp(weeds, kelps, { x, y: shelf, height: height * kelps.between(0.12, 0.46), width: 22 * unit });
  }
  const anchor = things.has('anchor')
    ? [anchorOnChain(place, width * (frame.upright ? 0.62 : 0.47), shelf - height * 0.03)]
    : [];
  const shell = things.has('shell-house')
    ? [shellHouse(place, width * (frame.upright ? 0.5 : 0.4), shelf - height * 0.03)]
    : [];
  return {
    sheets: [
      new Cut().add('sand', far.path).at(0.14, height * 0.4),
      middle.at(0.5, shelf - height * 0.3, { mist: 0.35 }),
      ...shell,
      ...anchor,
      weeds.at(0.8, shelf - height * 0.5, { front: true, sways: true }),
    ],
    floor: () => shelf - height * 0.02,
    personHeight: PERSON * unit,
    apron: 'bare',
    under: true,
    water: { far: shelf - height * 0.4, near: shelf - height * 0.22 },
  };
}

/** The house of a sea creature: a shell with a lit door. */
function shellHouse({ frame }: Place, x: number, y: number): Sheet {
  const { unit } = frame;
  const rim: Point[] = [];
  for (let index = 0; index <= 8; index++) {
    const angle = Math.PI + (index / 8) * Math.PI;
    rim.push([x + Math.cos(angle) * 250 * unit, y - 150 * unit + Math.sin(angle) * 230 * unit]);
    const between = angle + Math.PI / 16;
    if (index < 8)
      rim.push([x + Math.cos(between) * 216 * unit, y - 150 * unit + Math.sin(between) * 198 * unit]);
  }
  const cut = new Cut().add('stone', box(x - 190 * unit, y - 180 * unit, 380 * unit, 260 * unit));
  cut.add('stone', outline(...rim, [x + 90 * unit, y - 120 * unit, 1], [x - 90 * unit, y - 120 * unit, 1]));
  for (let index = 1; index < 8; index++) {
    const angle = Math.PI + (index / 8) * Math.PI;
    cut.shaded(
      'stone',
      0.8,
      ribbon(
        [x + Math.cos(angle) * 66 * unit, y - 190 * unit + Math.sin(angle) * 20 * unit, 1],
        [x + Math.cos(angle) * 205 * unit, y - 156 * unit + Math.sin(angle) * 190 * unit, 5 * unit],
      ),
    );
  }
  cut.lit(1, arch(x - 66 * unit, y - 170 * unit, 132 * unit, 190 * unit));
  for (const side of [-1, 1])
    cut.lit(1, arch(x + side * 132 * unit - 18 * unit, y - 126 * unit, 36 * unit, 74 * unit));
  return cut.at(0.6, y - 400 * unit, { mist: 0.1 });
}

/** A ship's anchor on the ground, with its chain leading up to the ship. */
function anchorOnChain({ frame }: Place, x: number, y: number): Sheet {
  const { unit } = frame;
  const at = turned(0.24, x, y);
  const size = ([px, py, wide]: readonly [number, number, number]): readonly [number, number, number] =>
    at([px * unit, py * unit, wide * unit] as const);
  const cut = new Cut();
  const strip = (...points: (readonly [number, number, number])[]) =>
    cut.add('metal', ribbon(...points.map(size)));
  strip([0, -6, 13], [0, -190, 9]);
  strip([-42, -158, 8], [42, -158, 8]);
  strip([-92, -70, 3], [-62, -14, 15], [0, 6, 20], [62, -14, 15], [92, -70, 3]);
  for (const side of [-1, 1]) {
    cut.add(
      'metal',
      polygon(
        at([side * 96 * unit, -96 * unit]),
        at([side * 110 * unit, -44 * unit]),
        at([side * 62 * unit, -52 * unit]),
      ),
    );
  }
  const [ringX, ringY] = at([0, -206 * unit]);
  const ring = circle(ringX, ringY, 17 * unit);
  ring.addPath(circle(ringX, ringY, 10 * unit));
  cut.wall('metal', ring);
  for (let link = 0; link * 20 * unit < ringY + 60; link++) {
    const outer = ellipse(
      ringX + Math.sin(link / 9) * 9,
      ringY - (18 + link * 20) * unit,
      (link % 2 === 0 ? 6 : 3.4) * unit,
      12 * unit,
    );
    outer.addPath(
      ellipse(
        ringX + Math.sin(link / 9) * 9,
        ringY - (18 + link * 20) * unit,
        (link % 2 === 0 ? 3.4 : 1) * unit,
        9 * unit,
      ),
    );
    cut.wall('metal', outer);
  }
  return cut.at(0.66, -100, { mist: 0 });
}
