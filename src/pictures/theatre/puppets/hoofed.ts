// Over 300 lines: one animal after another, most of it outlines.
import { circle, ellipse, outline, type Point, ribbon, type WidePoint } from '../paper.ts';
import { finished } from './finished.ts';
import { Bearing, type Gait, type Strip } from './gait.ts';
import { type Puppet, PuppetCut, type PuppetPart } from './puppet.ts';

/** Horses, cattle and other animals with hooves, each cut by hand. They look to the right. */

/** Legs with hooves. */
function hooves(cut: PuppetCut, of: PuppetPart, bearing: Bearing, ...legs: readonly Strip[]): void {
  bearing.legs(cut, of, legs, ([x, y, width]) => ({
    of: 'leather',
    points: [
      [x - width * 0.55, y - 0.5, 1],
      [x + width * 0.55, y - 0.5, 1],
      [x + width * 0.95, y + 4, 1],
      [x - width * 0.6, y + 4, 1],
    ],
  }));
}

/** The height of a horse's back, where a rider sits. */
export const SADDLE = 66;

const EQUINE_LEGS: readonly Strip[] = [
  [
    [-22, -52, 16],
    [-18, -36, 8.4],
    [-23, -22, 5],
    [-18, -4, 4.2],
  ],
  [
    [20, -50, 10],
    [29, -35, 6.4],
    [24, -20, 4.6],
    [20, -14, 4.2],
  ],
  [
    [-31, -55, 19],
    [-30, -38, 10],
    [-38, -23, 5.6],
    [-34, -4, 4.8],
  ],
  [
    [24, -52, 13],
    [24, -30, 6.6],
    [23, -4, 4.8],
  ],
];

const EQUINE_BODY: readonly Point[] = [
  [-40, -57],
  [-31, -68],
  [-14, -66],
  [2, -65],
  [13, -70],
  [21, -80],
  [29, -94],
  [37, -103],
  [43, -101],
  [50, -92],
  [58, -82],
  [58.6, -77, 1],
  [54, -74.6],
  [46, -79],
  [40, -84],
  [36, -75],
  [32, -62],
  [29, -50],
  [20, -42],
  [6, -40],
  [-10, -42],
  [-22, -47],
  [-32, -42],
  [-39, -47],
];

/** The end of a tail. */
function tuft(bearing: Bearing, x: number, y: number) {
  const [end] = bearing.tail<Point>([x, y]);
  return bearing.gait === 'lie' ? ellipse(x - 5, (end?.[1] ?? y) - 0.4, 7, 3) : ellipse(x, y, 3.4, 7);
}

/** A horse that lifts a foreleg. */
export function horse(gait: Gait = 'stand'): Puppet {
  const cut = new PuppetCut();
  const bearing = new Bearing(gait, 41);
  cut.add(
    'hair',
    ribbon(...bearing.tail<WidePoint>([-37, -61, 5], [-46, -55, 7], [-50, -36, 9], [-54, -18, 2])),
  );
  hooves(cut, 'fur', bearing, ...EQUINE_LEGS);
  cut.add('fur', outline(...EQUINE_BODY), outline([35, -101], [34.6, -111, 1], [40.6, -102]));
  cut.add(
    'hair',
    outline(
      [44, -103, 1],
      [36, -107],
      [27, -99],
      [19, -86],
      [8, -72],
      [15, -71],
      [21, -72, 1],
      [25, -80],
      [31, -82, 1],
      [33, -91],
      [39, -92, 1],
      [40, -98],
    ),
  );
  cut.cut(circle(46.4, -93.6, 1.2));
  return bearing.settled(finished(cut, { left: -60, top: -114, right: 64, bottom: 8 }, '#8a5a3b'));
}

/** A donkey: a smaller horse with long ears, a short mane and a tufted tail. */
function donkey(gait: Gait): Puppet {
  const cut = new PuppetCut();
  const bearing = new Bearing(gait, 41);
  cut
    .add('fur', ribbon(...bearing.tail<WidePoint>([-38, -60, 3.6], [-45, -48, 2.6], [-45, -32, 2.2])))
    .add('hair', tuft(bearing, -45, -27));
  hooves(cut, 'fur', bearing, ...EQUINE_LEGS);
  cut.add('fur', outline(...EQUINE_BODY));
  cut.add('hair', outline([36, -104, 1], [27, -96], [19, -84], [10, -71], [14, -70], [22, -80], [30, -93]));
  cut.add(
    'fur',
    outline([34, -100], [27, -112], [25, -124, 1], [33, -117], [39, -103]),
    outline([38, -102], [36, -115], [40, -125, 1], [43, -114], [43, -102]),
  );
  cut.add('trim', outline([52, -88], [58, -82], [58.6, -77, 1], [54, -74.6], [49, -78]));
  cut.cut(circle(46.4, -93.6, 1.2));
  return bearing.settled(
    finished(cut, { left: -54, top: -128, right: 64, bottom: 8 }, '#8d8580', { scale: 0.74 }),
  );
}

const CATTLE_LEGS: readonly Strip[] = [
  [
    [-22, -36, 16],
    [-18, -20, 8.6],
    [-22, -12, 6],
    [-19, -4, 5.2],
  ],
  [
    [17, -32, 12],
    [14, -16, 7],
    [15, -4, 5.4],
  ],
  [
    [-34, -40, 20],
    [-31, -21, 10],
    [-36, -12, 6.4],
    [-33, -4, 5.6],
  ],
  [
    [26, -36, 15],
    [27, -17, 7.8],
    [26, -4, 5.8],
  ],
];

function cattle(kind: 'ox' | 'cow', gait: Gait): Puppet {
  const cut = new PuppetCut();
  const bearing = new Bearing(gait, 23);
  cut
    .add('fur', ribbon(...bearing.tail<WidePoint>([-42, -55, 3.4], [-49, -42, 2.4], [-48, -24, 2.2])))
    .add('hair', tuft(bearing, -48, -19));
  if (kind === 'cow') cut.add('trim', outline([-27, -26], [-14, -26], [-15, -16], [-20, -13], [-26, -17]));
  hooves(cut, 'fur', bearing, ...CATTLE_LEGS);
  const hump = kind === 'ox' ? 7 : 0;
  cut.add(
    'fur',
    outline(
      [-44, -50],
      [-38, -59],
      [-10, -57],
      [8, -58 - hump * 0.5],
      [20, -61 - hump],
      [32, -60],
      [41, -64],
      [48, -60],
      [55, -49],
      [61, -41],
      [60, -35.6, 1],
      [53, -33],
      [45, -37],
      [39, -34],
      [36, -24],
      [27, -21],
      [8, -22],
      [-14, -23],
      [-30, -26],
      [-42, -34],
    ),
    outline([39, -60], [28, -62, 1], [31, -55], [38, -54]),
  );
  if (kind === 'cow')
    cut.add(
      'trim',
      outline([-32, -54], [-18, -56], [-14, -44], [-24, -38], [-34, -44]),
      outline([4, -52], [16, -54], [18, -40], [8, -36]),
    );
  cut.add(
    'metal',
    ribbon([42, -63, 4], [39, -73, 3.2], [46, -81, 0.8]),
    ribbon([46, -62, 3.6], [51, -71, 3], [60, -74, 0.8]),
  );
  cut.cut(circle(49, -53, 1.2));
  return bearing.settled(
    finished(cut, { left: -56, top: -84, right: 66, bottom: 8 }, kind === 'ox' ? '#7b5a44' : '#a8714f', {
      scale: kind === 'ox' ? 1.05 : 0.96,
    }),
  );
}

function sheep(gait: Gait): Puppet {
  const cut = new PuppetCut();
  const bearing = new Bearing(gait, 20);
  hooves(
    cut,
    'hair',
    bearing,
    [
      [-12, -22, 6],
      [-11, -4, 4],
    ],
    [
      [13, -22, 6],
      [12, -4, 4],
    ],
    [
      [-19, -22, 6],
      [-20, -4, 4.2],
    ],
    [
      [20, -22, 6],
      [20, -4, 4.2],
    ],
  );
  for (let curl = 0; curl < 14; curl++) {
    const angle = (curl / 14) * 2 * Math.PI;
    cut.add('fur', circle(Math.cos(angle) * 24, -31 + Math.sin(angle) * 12, 8.4));
  }
  cut.add('fur', ellipse(0, -31, 27, 15), circle(-31, -31, 4.6));
  cut.add(
    'hair',
    outline([22, -42], [30, -47], [38, -42], [45, -33], [45, -28, 1], [38, -26], [30, -30], [24, -34]),
    outline([27, -43], [18, -39, 1], [22, -34], [29, -38]),
  );
  cut.add('fur', circle(27, -46, 5), circle(32, -48, 4.4));
  cut.cut(
    circle(36.4, -39, 1),
    ribbon([-14, -34, 0.5], [-9, -30, 1.2], [-4, -34, 0.5]),
    ribbon([2, -27, 0.5], [7, -23, 1.2], [12, -27, 0.5]),
    ribbon([-10, -24, 0.5], [-5, -21, 1.1], [0, -24, 0.5]),
  );
  return bearing.settled(
    finished(cut, { left: -40, top: -56, right: 50, bottom: 6 }, '#efe8da', { scale: 0.86 }),
  );
}

const SLIM_LEGS: readonly Strip[] = [
  [
    [-17, -44, 12],
    [-13, -32, 6],
    [-17, -19, 3.8],
    [-13, -4, 3.2],
  ],
  [
    [13, -42, 8],
    [11, -22, 4.4],
    [12, -4, 3.4],
  ],
  [
    [-23, -46, 15],
    [-21, -32, 7.4],
    [-28, -19, 4.2],
    [-25, -4, 3.6],
  ],
  [
    [18, -44, 10],
    [19, -22, 4.8],
    [18, -4, 3.6],
  ],
];

const SLIM_BODY: readonly Point[] = [
  [-31, -50],
  [-25, -57],
  [-8, -56],
  [8, -57],
  [17, -62],
  [22, -74],
  [26, -84],
  [32, -87],
  [38, -83],
  [48, -77],
  [49, -73.6, 1],
  [44, -71.6],
  [35, -73],
  [32, -66],
  [29, -54],
  [24, -42],
  [14, -37],
  [0, -38],
  [-14, -42],
  [-23, -38],
  [-30, -43],
];

/** A deer with antlers. */
function deer(gait: Gait): Puppet {
  const cut = new PuppetCut();
  const bearing = new Bearing(gait, 37);
  cut.add('trim', outline([-29, -54], [-36, -52, 1], [-34, -44], [-30, -46]));
  hooves(cut, 'fur', bearing, ...SLIM_LEGS);
  cut.add('fur', outline(...SLIM_BODY), outline([27, -84], [17, -90, 1], [21, -82], [27, -79]));
  for (const [x, lean] of [
    [29, -1],
    [33, 0.8],
  ] as const)
    cut.add(
      'wood',
      ribbon([x, -86, 2.4], [x + lean * 5, -97, 2.2], [x + lean * 14, -106, 1.8], [x + lean * 13, -120, 0.6]),
      ribbon([x + lean * 4, -95, 1.8], [x + lean * 2 + 4, -106, 0.6]),
      ribbon([x + lean * 11, -103, 1.8], [x + lean * 21, -111, 0.6]),
      ribbon([x + lean * 14, -110, 1.6], [x + lean * 7, -119, 0.6]),
    );
  cut.cut(circle(37, -80.4, 1.1));
  return bearing.settled(
    finished(cut, { left: -42, top: -124, right: 58, bottom: 6 }, '#a8714f', { scale: 0.94 }),
  );
}

function goat(gait: Gait): Puppet {
  const cut = new PuppetCut();
  const bearing = new Bearing(gait, 37);
  cut.add('fur', outline([-28, -54], [-37, -61, 1], [-35, -51], [-29, -47]));
  hooves(cut, 'fur', bearing, ...SLIM_LEGS);
  cut.add('fur', outline(...SLIM_BODY), outline([27, -83], [17, -80, 1], [20, -75], [28, -78]));
  cut.add(
    'fur',
    outline(
      [-24, -42, 1],
      [-18, -32, 1],
      [-12, -39],
      [-6, -31, 1],
      [0, -38],
      [8, -31, 1],
      [14, -38, 1],
      [0, -44],
    ),
  );
  cut.add(
    'metal',
    ribbon([29, -86, 4], [24, -98, 3.2], [12, -104, 2.2], [4, -101, 0.6]),
    ribbon([32, -86.6, 3.6], [30, -99, 2.8], [20, -108, 0.6]),
  );
  cut.add('hair', outline([37, -73, 1], [39, -60, 1], [44, -72, 1]));
  cut.cut(circle(37, -80.4, 1.1));
  return bearing.settled(
    finished(cut, { left: -42, top: -112, right: 54, bottom: 6 }, '#cbbba0', { scale: 0.7 }),
  );
}

function pig(gait: Gait): Puppet {
  const cut = new PuppetCut();
  const bearing = new Bearing(gait, 9);
  cut.add('fur', ribbon([-36, -30, 3], [-44, -34, 2.6], [-43, -41, 2.2], [-38, -38, 2], [-44, -31, 1]));
  hooves(
    cut,
    'fur',
    bearing,
    [
      [-17, -18, 13],
      [-15, -10, 8],
      [-16, -4, 6],
    ],
    [
      [15, -17, 11],
      [14, -10, 8],
      [15, -4, 6],
    ],
    [
      [-26, -20, 15],
      [-25, -11, 9],
      [-27, -4, 6.4],
    ],
    [
      [23, -18, 12],
      [24, -10, 8.4],
      [24, -4, 6.4],
    ],
  );
  cut.add(
    'fur',
    outline(
      [-38, -25],
      [-32, -39],
      [-12, -45],
      [12, -44],
      [26, -42],
      [36, -36],
      [43, -29],
      [50, -27, 1],
      [52, -19, 1],
      [46, -16],
      [38, -13],
      [28, -9],
      [4, -8],
      [-20, -9],
      [-34, -14],
    ),
  );
  cut.add(
    'trim',
    outline([24, -42], [33, -52, 1], [37, -36], [30, -33]),
    outline([49.6, -27.4, 1], [52.6, -26, 1], [53.4, -19, 1], [50.6, -18.4, 1]),
  );
  cut.cut(circle(39.6, -31, 1.1), ribbon([45, -18.4, 0.4], [40, -19, 1], [37, -21.6, 0.4]));
  return bearing.settled(
    finished(cut, { left: -48, top: -56, right: 58, bottom: 6 }, '#e3a79b', { scale: 0.82 }),
  );
}

const HOOFED: Record<string, (gait: Gait) => Puppet> = {
  horse,
  donkey,
  ox: (gait) => cattle('ox', gait),
  cow: (gait) => cattle('cow', gait),
  sheep,
  deer,
  goat,
  pig,
};

export function hoofed(name: string, gait: Gait): Puppet | undefined {
  return Object.hasOwn(HOOFED, name) ? HOOFED[name]?.(gait) : undefined;
}
