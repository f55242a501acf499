// Over 300 lines: one animal after another, most of it outlines.
import { circle, outline, type Point, polygon, ribbon, type WidePoint } from '../paper.ts';
import { finished } from './finished.ts';
import { Bearing, type Gait, type Strip } from './gait.ts';
import { type Puppet, PuppetCut } from './puppet.ts';

/** The animals that tales are about, each cut by hand. They look to the right. */

/** Legs with paws. */
function legs(cut: PuppetCut, paw: number, bearing: Bearing, ...all: readonly Strip[]): void {
  bearing.legs(cut, 'fur', all, ([x]) => ({
    of: 'fur',
    points: [
      [x - paw * 0.5, -paw * 0.6],
      [x + paw * 0.5, -paw * 0.72],
      [x + paw * 1.15, 0, 1],
      [x - paw * 0.5, 0, 1],
    ],
  }));
}

interface Canine {
  /** How much longer than wide the ears are, and whether they hang. */
  readonly ears: 'pricked' | 'tall' | 'hanging';
  readonly tail: readonly (readonly [number, number, number])[];
  readonly tip?: boolean;
  readonly ruff?: boolean;
}

const CANINE_LEGS: readonly Strip[] = [
  [
    [-17, -30, 13],
    [-13, -19, 7.4],
    [-19, -11, 4.6],
    [-16, -2.4, 3.8],
  ],
  [
    [10, -26, 9],
    [7, -13, 5],
    [9, -2.4, 3.8],
  ],
  [
    [-24, -31, 15],
    [-22, -20, 9],
    [-29, -11, 5.2],
    [-26, -2.4, 4.2],
  ],
  [
    [16, -28, 11],
    [17, -14, 5.6],
    [16, -2.4, 4.2],
  ],
];

const CANINE_BODY: readonly Point[] = [
  [-31, -36],
  [-26, -42],
  [-16, -43],
  [0, -42],
  [12, -47],
  [20, -56],
  [26, -61],
  [33, -60.5],
  [37, -56],
  [47, -53],
  [50, -51, 1],
  [48.5, -48.6],
  [38, -46.6],
  [31, -45],
  [26, -36],
  [22, -26],
  [15, -20],
  [6, -21],
  [-6, -25],
  [-16, -26],
  [-24, -22],
  [-31, -27],
];

const CANINE_EARS: Record<Canine['ears'], readonly (readonly Point[])[]> = {
  pricked: [
    [
      [25, -59],
      [25.5, -71, 1],
      [31, -60],
    ],
    [
      [29, -59],
      [31.4, -69.6, 1],
      [34, -59.4],
    ],
  ],
  tall: [
    [
      [24, -58],
      [23, -74, 1],
      [31, -60],
    ],
    [
      [29, -59],
      [31.4, -73, 1],
      [35, -59],
    ],
  ],
  hanging: [
    [
      [27, -60],
      [23.5, -58],
      [21.6, -47, 1],
      [26.4, -48],
      [29.6, -55],
    ],
  ],
};

/** Wolf, fox and dog: a long back, a fine muzzle, and a raised head. */
function canine({ ears, tail, tip, ruff }: Canine, colour: string, scale: number, gait: Gait): Puppet {
  const cut = new PuppetCut();
  const bearing = new Bearing(gait, 21);
  cut.add('fur', ribbon(...bearing.tail(...tail)));
  if (tip)
    cut.add(
      'trim',
      outline(...bearing.tail<Point>([-46, -30, 1], [-42, -22, 1], [-47, -15], [-62, -11, 1], [-56, -24])),
    );
  legs(cut, 4.4, bearing, ...CANINE_LEGS);
  cut.add('fur', outline(...CANINE_BODY));
  if (ruff)
    cut.add(
      'fur',
      outline(
        [24, -44, 1],
        [27, -35, 1],
        [22, -36, 1],
        [23, -26, 1],
        [17, -29, 1],
        [15, -18, 1],
        [8, -24],
        [12, -46],
        [20, -56],
      ),
      outline(
        [4, -41, 1],
        [2, -46.4, 1],
        [9, -44, 1],
        [8, -50, 1],
        [15, -48, 1],
        [16, -55, 1],
        [22, -52, 1],
        [14, -38],
      ),
    );
  for (const points of CANINE_EARS[ears]) cut.add(ears === 'hanging' ? 'trim' : 'fur', outline(...points));
  cut.cut(polygon([34, -56.2], [37, -55.2], [34.4, -54.6]));
  return bearing.settled(finished(cut, { left: -62, top: -78, right: 54, bottom: 6 }, colour, { scale }));
}

function bear(gait: Gait): Puppet {
  const cut = new PuppetCut();
  const bearing = new Bearing(gait, 20);
  legs(
    cut,
    9,
    bearing,
    [
      [-15, -34, 22],
      [-13, -16, 13],
      [-15, -5, 11],
    ],
    [
      [12, -32, 18],
      [9, -16, 12],
      [9, -5, 10.5],
    ],
    [
      [-30, -36, 25],
      [-27, -18, 15],
      [-31, -5, 12],
    ],
    [
      [22, -36, 22],
      [23, -18, 14],
      [23, -5, 12],
    ],
  );
  cut.add(
    'fur',
    outline(
      [-42, -36],
      [-38, -52],
      [-24, -60],
      [-6, -60],
      [10, -67],
      [24, -66],
      [31, -62],
      [38, -62],
      [44, -56],
      [47, -51],
      [55, -48],
      [57.4, -44, 1],
      [55, -39.6],
      [45, -38],
      [37, -36],
      [32, -24],
      [22, -18],
      [6, -20],
      [-12, -20],
      [-26, -16],
      [-38, -20],
    ),
  );
  cut.add('fur', circle(32.6, -64.4, 4.8), circle(39.6, -62.4, 4));
  cut.add('trim', outline([48, -50], [55, -47.6], [57, -44, 1], [54.4, -40], [47, -41], [45, -46]));
  cut.cut(circle(45.4, -52.4, 1.1));
  return bearing.settled(
    finished(cut, { left: -50, top: -74, right: 62, bottom: 6 }, '#6d4c35', { scale: 1.12 }),
  );
}

function lion(gait: Gait): Puppet {
  const cut = new PuppetCut();
  const bearing = new Bearing(gait, 22);
  cut
    .add(
      'fur',
      ribbon(...bearing.tail<WidePoint>([-33, -42, 4], [-46, -36, 3], [-53, -22, 2.6], [-48, -10, 2.2])),
    )
    .add('hair', outline(...bearing.tail<Point>([-50, -13], [-52, -6], [-47, 0, 1], [-43, -7], [-46, -13])));
  legs(
    cut,
    6.4,
    bearing,
    [
      [-18, -32, 16],
      [-14, -19, 9],
      [-20, -10, 6.4],
      [-17, -3.4, 6],
    ],
    [
      [14, -28, 11],
      [11, -14, 8],
      [13, -3.4, 6.4],
    ],
    [
      [-27, -34, 19],
      [-23, -20, 11],
      [-30, -10, 7],
      [-27, -3.4, 6.4],
    ],
    [
      [22, -30, 13],
      [23, -15, 8.6],
      [22, -3.4, 7],
    ],
  );
  cut.add(
    'fur',
    outline(
      [-37, -38],
      [-30, -47],
      [-14, -46],
      [6, -48],
      [22, -56],
      [34, -44],
      [30, -24],
      [20, -18],
      [4, -23],
      [-14, -25],
      [-26, -21],
      [-36, -27],
    ),
  );
  const mane: Point[] = [];
  for (let spike = 0; spike < 24; spike++) {
    const angle = (spike / 24) * 2 * Math.PI;
    const low = Math.max(0, Math.sin(angle)) * 9;
    const reach = (spike % 2 === 0 ? 23 : 18.4) + low;
    mane.push([24 + Math.cos(angle) * reach, -54 + Math.sin(angle) * reach * 1.06, 1]);
  }
  cut.add('hair', outline(...mane));
  cut.add(
    'trim',
    circle(25, -69, 4.4),
    outline(
      [22, -58],
      [27, -67],
      [35, -68],
      [41, -62],
      [44, -58],
      [53, -55],
      [56, -51, 1],
      [54.6, -47],
      [50, -44],
      [52, -41, 1],
      [45, -38],
      [36, -39],
      [27, -46],
    ),
  );
  cut.add('fur', outline([51, -55.6], [57, -53, 1], [55, -50]));
  cut.cut(polygon([39, -60], [43, -58.4], [39.6, -57.6]));
  return bearing.settled(
    finished(cut, { left: -58, top: -88, right: 62, bottom: 6 }, '#d8a350', { scale: 1.05 }),
  );
}

/** A cat that lies curled up. */
function curledCat(): Puppet {
  const cut = new PuppetCut();
  cut.add(
    'fur',
    outline(
      [-25, 0, 1],
      [-28, -9],
      [-20, -19],
      [-6, -22],
      [8, -19],
      [18, -13],
      [27, -12],
      [31, -7],
      [29, 0, 1],
    ),
    outline([11, -14], [12, -22, 1], [18, -17]),
    outline([20, -16], [25, -22, 1], [27, -13]),
  );
  cut.add('trim', ribbon([-24, -4, 5], [-12, -2.4, 5], [4, -2.4, 4.4], [16, -3, 3]));
  cut.cut(
    ribbon([21, -8, 0.4], [23.6, -7, 1], [26, -8, 0.4]),
    ribbon([-12, -16, 0.4], [-2, -17, 1.1], [7, -14, 0.4]),
  );
  return finished(cut, { left: -32, top: -30, right: 36, bottom: 6 }, '#5f5750', { scale: 0.82 });
}

/** A cat that runs, its tail raised. */
function runningCat(): Puppet {
  const cut = new PuppetCut();
  cut.add('fur', ribbon([-24, -22, 4.4], [-34, -26, 4], [-40, -36, 3.4], [-37, -45, 2]));
  cut.add(
    'fur',
    ribbon([-18, -19, 11], [-26, -11, 5.4], [-36, -5, 3.4]),
    ribbon([-16, -18, 10], [-16, -9, 5], [-25, -2, 3.2]),
    ribbon([16, -19, 8], [24, -11, 4.6], [35, -6, 3.2]),
    ribbon([14, -18, 8], [15, -9, 4.4], [24, -2.4, 3]),
    outline(
      [-27, -20],
      [-20, -27],
      [-4, -28],
      [12, -29],
      [21, -27],
      [22, -18],
      [12, -14],
      [-6, -15],
      [-20, -14],
    ),
    outline([17, -28], [19, -36], [25, -40], [32, -38], [36, -33], [34, -28], [26, -25]),
    outline([20, -36], [19, -45, 1], [26, -39]),
    outline([27, -39], [31, -46, 1], [33, -36]),
  );
  cut.cut(outline([29, -34, 1], [31, -35.4], [33, -34, 1], [31, -32.8]));
  return finished(cut, { left: -46, top: -52, right: 42, bottom: 6 }, '#5f5750', { scale: 0.74 });
}

/** A cat that sits, its tail around it. */
function cat(gait: Gait): Puppet {
  if (gait === 'lie') return curledCat();
  if (gait === 'run') return runningCat();
  const cut = new PuppetCut();
  cut.add('fur', ribbon([-7, -3, 4.6], [-17, -2.6, 4], [-23, -8, 3.6], [-22, -17, 3.2], [-26, -23, 2]));
  cut.add(
    'fur',
    outline(
      [-12, 0, 1],
      [-14, -8],
      [-10, -18],
      [-3, -26],
      [3, -30],
      [10, -28],
      [11, -20],
      [10, -10],
      [11, -3],
      [15, 0, 1],
    ),
    outline([0, -31], [-0.6, -37], [2, -41], [8, -42], [14, -39], [16, -34.6], [13.6, -30], [7, -27.6]),
    outline([1, -39], [1, -48, 1], [6.6, -41.6]),
    outline([8, -41.8], [12, -48.6, 1], [13.6, -39]),
  );
  cut.cut(
    outline([9.4, -36.8, 1], [11.2, -38.2], [13, -36.8, 1], [11.2, -35.6]),
    ribbon([12, -33, 0.3], [20, -34.6, 0.4]),
    ribbon([12, -32, 0.3], [19.4, -31, 0.4]),
  );
  return finished(cut, { left: -32, top: -54, right: 24, bottom: 6 }, '#5f5750', { scale: 0.82 });
}

/** A hare in the middle of a leap, its ears laid back. */
function leapingHare(): Puppet {
  const cut = new PuppetCut();
  cut.add('trim', circle(-27, -20, 4.4));
  cut.add(
    'fur',
    ribbon([-17, -18, 13], [-28, -10, 6], [-42, -4, 3.4]),
    ribbon([-13, -17, 11], [-20, -8, 5.4], [-33, -2, 3.2]),
    ribbon([16, -20, 8], [26, -13, 4.4], [37, -9, 3]),
    ribbon([13, -19, 8], [21, -10, 4], [31, -5, 2.8]),
    outline([-26, -18], [-20, -28], [-6, -31], [10, -29], [20, -27], [20, -19], [8, -14], [-10, -12]),
    outline([16, -27], [18, -34], [25, -37], [32, -34], [36, -29.6], [33, -26], [24, -23]),
    outline([21, -34], [12, -41], [0, -44, 1], [5, -38], [19, -31]),
    outline([23, -35], [16, -45], [6, -51, 1], [15, -47], [27, -36]),
  );
  cut.cut(circle(30, -31.6, 1.1));
  return finished(cut, { left: -46, top: -54, right: 42, bottom: 6 }, '#a98b68', { scale: 0.62 });
}

/** A hare that sits up, its ears raised. */
function hare(gait: Gait): Puppet {
  if (gait === 'run') return leapingHare();
  const cut = new PuppetCut();
  cut.add('trim', circle(-17, -7, 4.4));
  cut.add(
    'fur',
    outline(
      [-14, 0, 1],
      [-18, -8],
      [-15, -18],
      [-6, -24],
      [2, -30],
      [9, -28],
      [11, -18],
      [9, -8],
      [12, -1],
      [13, 0, 1],
    ),
    outline([-14, 0, 1], [-15, -10], [-7, -16], [2, -11], [2, -4], [9, -1.6], [9, 0, 1]),
    outline([1, -30], [2, -37], [8, -39.6], [14, -37], [17.4, -32.6], [15, -29], [8, -27]),
    outline([4, -37], [-3, -48], [-4, -60, 1], [3, -54], [8, -39]),
    outline([7, -38], [6, -50], [8, -61, 1], [12, -52], [11, -38]),
  );
  cut.cut(circle(12, -34.4, 1.1), ribbon([8.6, -41, 0.4], [8, -48, 1.6], [8.6, -55, 0.4]));
  return finished(cut, { left: -26, top: -66, right: 24, bottom: 6 }, '#a98b68', { scale: 0.62 });
}

function mouse(): Puppet {
  const cut = new PuppetCut();
  cut.add('leather', ribbon([-16, -5, 2.6], [-27, -3, 2], [-36, -9, 1.6], [-44, -6, 0.6]));
  cut.add(
    'fur',
    outline(
      [-18, -4],
      [-16, -15],
      [-6, -21],
      [6, -19],
      [14, -17],
      [21, -13],
      [25, -9, 1],
      [20, -6.6],
      [13, -4],
      [8, 0, 1],
      [-14, 0, 1],
    ),
    circle(7, -21, 5.6),
    circle(13, -20, 4.6),
  );
  cut.add(
    'leather',
    outline([8, -2], [14, -2], [16, 0, 1], [6, 0, 1]),
    outline([-12, -2], [-4, -2], [-2, 0, 1], [-14, 0, 1]),
  );
  cut.cut(
    circle(17, -13, 1.2),
    circle(7.4, -21, 2.6),
    ribbon([21, -9, 0.3], [28, -12, 0.4]),
    ribbon([21, -8, 0.3], [28, -7, 0.4]),
  );
  return finished(cut, { left: -48, top: -32, right: 32, bottom: 5 }, '#8c837c', { scale: 0.42 });
}

function frog(): Puppet {
  const cut = new PuppetCut();
  cut.add(
    'fur',
    outline(
      [-20, -3],
      [-19, -13],
      [-8, -20],
      [2, -27],
      [11, -29],
      [20, -25],
      [23, -20],
      [19, -16],
      [13, -13],
      [11, -4],
      [2, -1],
      [-12, 0, 1],
    ),
    circle(12, -29, 4.4),
    ribbon([10, -14, 5], [14, -7, 3.4], [12, -1.6, 2.6]),
    outline([9, -3], [20, -2.4], [22, 0, 1], [9, 0, 1]),
  );
  cut.add('trim', outline([-21, 0, 1], [-23, -9], [-13, -16], [-2, -11], [-6, -4], [6, -2.6], [8, 0, 1]));
  cut.cut(circle(12.6, -29.4, 1.7), ribbon([23, -20.6, 0.4], [17, -19.4, 0.9], [12, -20.6, 0.4]));
  return finished(cut, { left: -28, top: -38, right: 28, bottom: 5 }, '#7f9f4d', { scale: 0.6 });
}

function hedgehog(): Puppet {
  const cut = new PuppetCut();
  const back: Point[] = [];
  for (let spike = 0; spike <= 26; spike++) {
    const angle = Math.PI * (1.06 - (spike / 26) * 0.98);
    const reach = spike % 2 === 0 ? 1.16 : 0.96;
    back.push([-2 + Math.cos(angle) * 21 * reach, -4 - Math.sin(angle) * 19 * reach, 1]);
  }
  cut.add('hair', outline(...back, [14, -2, 1], [-20, -2, 1]));
  cut.add(
    'fur',
    outline([8, -15], [16, -14], [22, -9], [28.6, -6.6, 1], [24, -3.6], [14, -1.6], [6, -3]),
    outline([-12, 0, 1], [-11, -4], [-4, -4], [-3, 0, 1]),
    outline([7, 0, 1], [7, -4], [13, -4], [15, 0, 1]),
  );
  cut.cut(
    circle(20, -10, 1.1),
    ribbon([-12, -12, 0.4], [-15, -16, 1]),
    ribbon([-4, -15, 0.4], [-6, -20, 1]),
    ribbon([-8, -7, 0.4], [-12, -9, 1]),
    ribbon([3, -14, 0.4], [2, -18, 1]),
  );
  return finished(cut, { left: -30, top: -32, right: 34, bottom: 5 }, '#9a7f63', { scale: 0.5 });
}

const DOG_TAIL = [
  [-29, -38, 5],
  [-37, -44, 4.6],
  [-42, -53, 4],
  [-39, -60, 2.4],
] as const;

const BEASTS: Record<string, (gait: Gait) => Puppet> = {
  bear,
  lion,
  cat,
  hare,
  mouse,
  frog,
  hedgehog,
  wolf: (gait) =>
    canine(
      {
        ears: 'pricked',
        ruff: true,
        tail: [
          [-28, -37, 7],
          [-38, -29, 10],
          [-44, -19, 11],
          [-47, -9, 2],
        ],
      },
      '#77767a',
      0.92,
      gait,
    ),
  fox: (gait) =>
    canine(
      {
        ears: 'tall',
        tip: true,
        tail: [
          [-28, -36, 6],
          [-39, -31, 13],
          [-50, -22, 16],
          [-60, -14, 2],
        ],
      },
      '#d0703a',
      0.66,
      gait,
    ),
  dog: (gait) => canine({ ears: 'hanging', tail: DOG_TAIL }, '#8a6a4a', 0.66, gait),
};

export function beast(name: string, gait: Gait): Puppet | undefined {
  return Object.hasOwn(BEASTS, name) ? BEASTS[name]?.(gait) : undefined;
}
