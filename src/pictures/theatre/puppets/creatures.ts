import { circle, ellipse, outline, type Point, polygon, ribbon } from '../paper.ts';
import { beast } from './beasts.ts';
import { birdPuppet } from './birds.ts';
import { finished } from './finished.ts';
import { flyingBird } from './flying-birds.ts';
import { hoofed } from './hoofed.ts';
import { type Puppet, PuppetCut } from './puppet.ts';
import { boat, ship } from './vessels.ts';

/** A swan or a goose, on water or on the ground. */
function longNecked(legs: boolean, colour: string): Puppet {
  const cut = new PuppetCut();
  if (legs)
    for (const x of [-1, 4])
      cut.add('leather', ribbon([x, -10, 1.6], [x, -1, 1.4]), polygon([x - 1, -1.6], [x + 5, 0], [x - 2, 0]));
  const y = legs ? -9 : 1;
  cut.add(
    'fur',
    outline(
      [-20, y - 12, 1],
      [-12, y - 12],
      [0, y - 17],
      [12, y - 11],
      [13, y - 4],
      [4, y],
      [-8, y],
      [-16, y - 5],
    ),
  );
  cut.add(
    'fur',
    outline([-16, y - 11], [-6, y - 20], [7, y - 16], [4, y - 9], [-6, y - 7], [-18, y - 15, 1]),
  );
  cut.add(
    'fur',
    ribbon([9, y - 9, 8], [15, y - 18, 5], [11, y - 28, 4], [15, y - 37, 4.4]),
    ellipse(16.4, y - 37.6, 4.2, 3.2),
  );
  cut.add('leather', polygon([19, y - 39.4], [26, y - 36.4], [19.5, y - 35.6]));
  return finished(cut, { left: -26, top: -56, right: 32, bottom: 6 }, colour);
}

function hen(): Puppet {
  const cut = new PuppetCut();
  cut.add(
    'leather',
    ribbon([-1, -9, 1.6], [-1, -1, 1.2]),
    ribbon([4, -9, 1.6], [4, -1, 1.2]),
    polygon([-4, 0], [3, 0], [-1, -2]),
    polygon([1, 0], [8, 0], [4, -2]),
  );
  cut.add(
    'fur',
    outline(
      [-21, -28, 1],
      [-17, -32, 1],
      [-12, -24],
      [-3, -21],
      [4, -27],
      [7, -34],
      [12, -36],
      [16, -33],
      [15.6, -27],
      [15, -18],
      [10, -10],
      [1, -7],
      [-9, -9],
      [-16, -16],
      [-23, -22, 1],
    ),
  );
  cut.add('trim', outline([-12, -20], [-2, -20], [5, -17], [-1, -12], [-10, -14]));
  cut.add(
    'leather',
    polygon([15.4, -33], [21.4, -30.6], [15.4, -29]),
    outline([9, -35.6, 1], [9.4, -39.6], [11.6, -37], [13.4, -40], [15, -34.4, 1]),
    outline([14.6, -29, 1], [16.6, -26], [14.4, -24.6]),
  );
  cut.cut(circle(13, -32.4, 0.8));
  return finished(cut, { left: -26, top: -44, right: 26, bottom: 5 }, '#c98f4e');
}

/** A raven with a strong beak, its wing folded. */
function raven(): Puppet {
  const cut = new PuppetCut();
  cut.add(
    'leather',
    ribbon([-1, -9, 1.6], [-2, -1, 1.2]),
    ribbon([4, -9, 1.6], [4, -1, 1.2]),
    polygon([-5, 0], [3, 0], [-2, -2]),
    polygon([1, 0], [9, 0], [4, -2]),
  );
  cut.add(
    'fur',
    outline(
      [-37, -4, 1],
      [-25, -14],
      [-11, -24],
      [0, -33],
      [6, -39],
      [13, -40],
      [17, -36.6],
      [29, -31.6, 1],
      [18, -30],
      [18, -24],
      [14, -15],
      [6, -9],
      [-5, -7],
      [-16, -8],
      [-28, -4],
      [-31, -1, 1],
    ),
  );
  cut.add('trim', outline([-29, -8, 1], [-14, -22], [-1, -27], [6, -22], [0, -15], [-14, -10]));
  cut.cut(circle(12.6, -36, 0.9), ribbon([-16, -15, 0.4], [-6, -20, 1], [2, -21, 0.4]));
  return finished(cut, { left: -41, top: -44, right: 34, bottom: 5 }, '#3a3540');
}

/** A serpent with its head raised. */
function serpent(): Puppet {
  const cut = new PuppetCut();
  cut.add(
    'scales',
    ribbon(
      [-52, -3, 1],
      [-36, -4, 5],
      [-20, -9, 8],
      [-4, -4, 9],
      [14, -7, 10],
      [20, -22, 9],
      [8, -34, 8],
      [10, -48, 7.4],
      [22, -54, 7],
    ),
  );
  cut
    .add('scales', outline([18, -58], [28, -60], [40, -54, 1], [30, -50], [20, -50]))
    .add('leather', ribbon([39, -54, 0.8], [47, -55, 0.5]), ribbon([44, -54.8, 0.6], [49, -52, 0.4]));
  cut.cut(circle(29, -56, 1.1));
  return finished(cut, { left: -58, top: -68, right: 56, bottom: 6 }, '#5d8a4c');
}

function dragon(): Puppet {
  const cut = new PuppetCut();
  cut.add(
    'scales',
    ribbon(
      [-92, -6, 1],
      [-74, -14, 7],
      [-56, -8, 12],
      [-36, -16, 20],
      [-10, -34, 34],
      [18, -42, 26],
      [34, -66, 15],
      [40, -88, 12],
      [52, -98, 10],
    ),
  );
  cut.add('scales', polygon([-90, -7], [-106, -16], [-100, -2]));
  const wing: readonly Point[] = [
    [-2, -46, 1],
    [-24, -104],
    [-38, -118, 1],
    [-44, -96],
    [-62, -96, 1],
    [-60, -76],
    [-76, -66, 1],
    [-58, -56],
    [-40, -40],
  ];
  cut.add('trim', outline(...wing));
  for (const [x, y] of [
    [-38, -114],
    [-60, -92],
    [-72, -66],
  ] as const)
    cut.cut(ribbon([-8, -50, 0.6], [(x - 8) / 2, (y - 52) / 2, 1.2], [x, y, 0.4]));
  for (const [x, swing] of [
    [-26, -5],
    [-14, 4],
    [16, -4],
    [26, 5],
  ] as const)
    cut.add(
      'scales',
      ribbon([x, -32, 13], [x + swing, -14, 8], [x + swing - 1, -3, 6]),
      polygon([x + swing - 5, 0], [x + swing - 3, -5], [x + swing + 10, 0]),
    );
  cut.add(
    'scales',
    outline([44, -108], [54, -110], [68, -104], [82, -98, 1], [78, -92], [64, -91], [52, -88], [44, -94]),
  );
  cut.add(
    'scales',
    ribbon([50, -107, 4], [42, -116, 3], [34, -118, 0.6]),
    ribbon([54, -108, 3], [50, -119, 2], [44, -124, 0.5]),
  );
  for (const [x, y] of [
    [22, -52],
    [30, -70],
    [33, -84],
    [-2, -50],
    [-40, -26],
    [-58, -18],
  ] as const)
    cut.add('scales', polygon([x - 6, y + 6], [x - 7, y - 8], [x + 5, y]));
  cut.cut(circle(62, -102, 1.6));
  return finished(cut, { left: -112, top: -130, right: 92, bottom: 6 }, '#6f9a4f');
}

export function fishShape(x: number, y: number, size: number) {
  return outline(
    [x + size, y],
    [x + size * 0.3, y - size * 0.34],
    [x - size * 0.6, y - size * 0.06],
    [x - size, y - size * 0.34, 1],
    [x - size * 0.85, y],
    [x - size, y + size * 0.34, 1],
    [x - size * 0.6, y + size * 0.06],
    [x + size * 0.3, y + size * 0.34],
  );
}

/** A fish leaping out of the water. */
function fish(): Puppet {
  const cut = new PuppetCut();
  cut.add(
    'scales',
    outline(
      [26, -30, 1],
      [18, -37],
      [4, -38],
      [-10, -28],
      [-18, -16],
      [-28, -14, 1],
      [-22, -8],
      [-22, 2, 1],
      [-13, -7],
      [0, -13],
      [14, -20],
    ),
  );
  cut.add('scales', outline([2, -37, 1], [-4, -46], [-10, -40, 1], [-8, -30, 1]));
  cut.cut(circle(18, -31, 1.1), ribbon([8, -22, 0.5], [10, -28, 1.2], [9, -34, 0.5]));
  cut.add(
    'trim',
    outline(
      [-42, 2, 1],
      [-37, -5],
      [-30, -2],
      [-27, -11, 1],
      [-21, -3],
      [-14, -9, 1],
      [-9, -2],
      [-2, -5],
      [6, 2, 1],
    ),
  );
  return finished(cut, { left: -44, top: -52, right: 34, bottom: 8 }, '#7fb0c4');
}

export function birdShape(x: number, y: number, size: number, lift: number) {
  return outline(
    [x - size, y - size * lift, 1],
    [x - size * 0.45, y - size * (0.2 + lift * 0.42)],
    [x, y, 1],
    [x + size * 0.45, y - size * (0.2 + lift * 0.42)],
    [x + size, y - size * lift, 1],
    [x + size * 0.4, y - size * (lift * 0.1 + 0.04)],
    [x, y + size * 0.16],
    [x - size * 0.4, y - size * (lift * 0.1 + 0.04)],
  );
}

const CREATURES: Record<string, () => Puppet> = {
  swan: () => longNecked(false, '#f4f0e6'),
  goose: () => longNecked(true, '#ece6d8'),
  hen,
  raven,
  serpent,
  dragon,
  fish,
  ship,
  'ship-leaving': ship,
  boat,
};

/** An animal or a vessel. What an animal cannot be seen doing it does not do. */
export function creature(name: string, act?: string): Puppet | undefined {
  const flyer = act === 'fly' ? flyingBird(name) : undefined;
  if (flyer) return flyer;
  const gait = act === 'run' || act === 'lie' ? act : 'stand';
  return Object.hasOwn(CREATURES, name)
    ? CREATURES[name]?.()
    : (beast(name, gait) ?? hoofed(name, gait) ?? birdPuppet(name));
}
