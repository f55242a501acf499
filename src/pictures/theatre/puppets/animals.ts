import { circle, ellipse, outline, type Point, polygon, ribbon, turned } from '../paper.ts';
import { type Puppet, PuppetCut } from './puppet.ts';

/** The measures of an animal on four legs, in hundredths of a grown person. */
interface Build {
  readonly length: number;
  readonly depth: number;
  readonly legs: number;
  readonly thick: number;
  /** Where the head is from the chest, and how the neck narrows. */
  readonly neck: readonly [dx: number, dy: number, from: number, to: number];
  readonly head: readonly [length: number, depth: number, droop: number];
  readonly ears: 'upright' | 'pointed' | 'hanging' | 'round';
  readonly tail: 'hair' | 'tuft' | 'bush' | 'short' | 'curl' | 'long';
  readonly horns?: 'ox' | 'goat' | 'antlers';
  readonly mane?: 'horse' | 'lion';
  readonly wool?: boolean;
  readonly hump?: number;
  readonly beard?: boolean;
  readonly colour: string;
}

const BUILDS = {
  horse: {
    length: 66,
    depth: 26,
    legs: 42,
    thick: 8,
    neck: [20, -27, 19, 11],
    head: [22, 11, 0.72],
    ears: 'upright',
    tail: 'hair',
    mane: 'horse',
    colour: '#8a5a3b',
  },
  donkey: {
    length: 48,
    depth: 21,
    legs: 32,
    thick: 6.4,
    neck: [14, -17, 15, 10],
    head: [19, 10, 0.7],
    ears: 'upright',
    tail: 'tuft',
    colour: '#8d8580',
  },
  ox: {
    length: 70,
    depth: 32,
    legs: 30,
    thick: 9,
    neck: [14, -7, 25, 18],
    head: [20, 14, 0.6],
    ears: 'hanging',
    tail: 'tuft',
    horns: 'ox',
    hump: 4,
    colour: '#7b5a44',
  },
  cow: {
    length: 68,
    depth: 29,
    legs: 30,
    thick: 8,
    neck: [14, -11, 21, 14],
    head: [19, 12, 0.6],
    ears: 'hanging',
    tail: 'tuft',
    horns: 'ox',
    colour: '#a8714f',
  },
  sheep: {
    length: 38,
    depth: 22,
    legs: 17,
    thick: 4.4,
    neck: [8, -8, 13, 9],
    head: [12, 8, 0.6],
    ears: 'hanging',
    tail: 'short',
    wool: true,
    colour: '#efe8da',
  },
  goat: {
    length: 36,
    depth: 17,
    legs: 21,
    thick: 4.6,
    neck: [9, -13, 12, 8],
    head: [13, 7.5, 0.55],
    ears: 'hanging',
    tail: 'short',
    horns: 'goat',
    beard: true,
    colour: '#cbbba0',
  },
  deer: {
    length: 46,
    depth: 20,
    legs: 37,
    thick: 4.8,
    neck: [14, -24, 14, 8],
    head: [15, 7.5, 0.45],
    ears: 'pointed',
    tail: 'short',
    horns: 'antlers',
    colour: '#a8714f',
  },
  dog: {
    length: 30,
    depth: 13,
    legs: 17,
    thick: 4,
    neck: [6, -9, 9, 7],
    head: [12.5, 6.5, 0.2],
    ears: 'hanging',
    tail: 'curl',
    colour: '#8a6a4a',
  },
  wolf: {
    length: 38,
    depth: 15.5,
    legs: 21,
    thick: 4.8,
    neck: [9, -6, 14, 10],
    head: [16, 8, 0.3],
    ears: 'pointed',
    tail: 'bush',
    hump: 2,
    colour: '#77767a',
  },
  fox: {
    length: 30,
    depth: 11.5,
    legs: 14,
    thick: 3.6,
    neck: [7, -6, 10, 7],
    head: [13, 6, 0.3],
    ears: 'pointed',
    tail: 'bush',
    colour: '#d0703a',
  },
  pig: {
    length: 40,
    depth: 22,
    legs: 12,
    thick: 5,
    neck: [7, -1, 19, 15],
    head: [14, 12, 0.4],
    ears: 'pointed',
    tail: 'curl',
    colour: '#e3a79b',
  },
  cat: {
    length: 20,
    depth: 8.6,
    legs: 10,
    thick: 2.9,
    neck: [4, -5, 6.6, 5.6],
    head: [6.6, 6, 0],
    ears: 'pointed',
    tail: 'long',
    colour: '#5f5750',
  },
  lion: {
    length: 52,
    depth: 22,
    legs: 25,
    thick: 7,
    neck: [10, -9, 20, 15],
    head: [16, 12, 0.35],
    ears: 'round',
    tail: 'tuft',
    mane: 'lion',
    colour: '#d8a350',
  },
  bear: {
    length: 56,
    depth: 32,
    legs: 21,
    thick: 12,
    neck: [10, -3, 24, 17],
    head: [17, 12, 0.35],
    ears: 'round',
    tail: 'short',
    hump: 7,
    colour: '#6d4c35',
  },
} as const satisfies Record<string, Build>;

export type FourLegged = keyof typeof BUILDS;

export function isFourLegged(name: string): name is FourLegged {
  return Object.hasOwn(BUILDS, name);
}

/** Height of the back of a horse, where a rider sits. */
export const SADDLE = BUILDS.horse.legs + BUILDS.horse.depth * 0.92;

/** An animal that stands or walks, seen from the side. */
export function fourLegged(name: FourLegged, options: { walking?: boolean } = {}): Puppet {
  const build: Build = BUILDS[name];
  const { length, depth, legs, thick, hump = 0 } = build;
  const cut = new PuppetCut();
  const [rump, chest] = [-length / 2, length / 2];
  const [top, belly] = [-(legs + depth), -legs];
  tailOf(cut, build, rump + 3, top + depth * 0.2);
  const stride = options.walking ? legs * 0.22 : legs * 0.06;
  for (const [far, swing] of [
    [0.12, -1],
    [0, 1],
  ] as const) {
    const shift = far * length;
    legPair(cut, {
      build,
      rump: rump + shift,
      chest: chest - shift,
      swing: swing * stride,
      thick: thick * (1 - far),
    });
  }
  if (build.wool) {
    for (let index = 0; index < 16; index++) {
      const angle = (index / 16) * 2 * Math.PI;
      cut.add(
        'fur',
        circle(
          Math.cos(angle) * length * 0.44,
          (top + belly) / 2 + Math.sin(angle) * depth * 0.42,
          depth * 0.2,
        ),
      );
    }
    cut.add('fur', ellipse(0, (top + belly) / 2, length * 0.48, depth * 0.5));
  }
  cut.add(
    'fur',
    outline(
      [rump, top + depth * 0.45],
      [rump + length * 0.1, top + 1],
      [rump + length * 0.36, top + depth * 0.09],
      [chest - length * 0.2, top - hump],
      [chest - 1, top + depth * 0.24],
      [chest + 2, top + depth * 0.6],
      [chest - length * 0.12, belly + 1],
      [0, belly - depth * 0.02],
      [rump + length * 0.26, belly - depth * 0.16],
      [rump + 4, belly + 1],
    ),
  );
  headOf(cut, build, [chest - length * 0.08, top + depth * 0.32]);
  const [dx, dy] = build.neck;
  const reach = chest + dx + build.head[0] + 14;
  return {
    pieces: cut.pieces,
    cuts: cut.cuts,
    lights: [],
    scale: 1,
    bounds: { left: rump - length * 0.5, top: top + Math.min(0, dy) - 34, right: reach, bottom: 8 },
    colours: {
      dress: build.colour,
      trim: build.colour,
      hair: '#4a3a30',
      skin: build.colour,
      hat: build.colour,
    },
  };
}

function legPair(
  cut: PuppetCut,
  {
    build,
    rump,
    chest,
    swing,
    thick,
  }: { build: Build; rump: number; chest: number; swing: number; thick: number },
): void {
  const { legs, depth } = build;
  const hind = rump + thick * 1.3;
  cut.add(
    'fur',
    ribbon(
      [hind, -legs - depth * 0.42, thick * 2.3],
      [hind + thick * 0.5 + swing * 0.3, -legs * 0.78, thick * 1.5],
      [hind - thick * 0.4 + swing * 0.6, -legs * 0.42, thick * 0.8],
      [hind + thick * 0.1 + swing, -3, thick * 0.66],
    ),
  );
  const fore = chest - thick * 1.1;
  cut.add(
    'fur',
    ribbon(
      [fore, -legs - depth * 0.3, thick * 1.8],
      [fore + thick * 0.2 - swing * 0.4, -legs * 0.55, thick],
      [fore - swing, -3, thick * 0.66],
    ),
  );
  for (const x of [hind + thick * 0.1 + swing, fore - swing])
    cut.add(
      'leather',
      polygon([x - thick * 0.42, -4], [x + thick * 0.4, -4], [x + thick * 0.62, 0], [x - thick * 0.44, 0]),
    );
}

function headOf(cut: PuppetCut, build: Build, [x, y]: readonly [number, number]): void {
  const [dx, dy, from, to] = build.neck;
  const [length, depth, droop] = build.head;
  const [pollX, pollY] = [x + dx, y + dy];
  cut.add(
    'fur',
    ribbon([x - 5, y + 3, from * 1.12], [x + dx * 0.5, y + dy * 0.52, (from + to) / 2], [pollX, pollY, to]),
  );
  const at = turned(droop, pollX, pollY);
  const shape = (...points: readonly Point[]) => outline(...points.map(at));
  if (build.mane === 'lion') {
    for (let index = 0; index < 10; index++) {
      const angle = 0.6 + (index / 9) * 4.4;
      cut.add(
        'hair',
        circle(
          pollX - 2 + Math.cos(angle) * depth * 0.78,
          pollY + 3 + Math.sin(angle) * depth * 0.92,
          depth * 0.46,
        ),
      );
    }
  }
  cut.add(
    'fur',
    shape(
      [-depth * 0.3, -depth * 0.36],
      [depth * 0.16, -depth * 0.55],
      [length * 0.45, -depth * 0.34],
      [length * 0.86, -depth * 0.16],
      [length, depth * 0.06],
      [length * 0.94, depth * 0.34],
      [length * 0.6, depth * 0.4],
      [depth * 0.24, depth * 0.62],
      [-depth * 0.3, depth * 0.5],
    ),
  );
  const ear =
    build.ears === 'upright'
      ? [
          [-2, -depth * 0.36],
          [-3.4, -depth * 0.98, 1],
          [1.6, -depth * 0.5],
        ]
      : build.ears === 'pointed'
        ? [
            [-depth * 0.26, -depth * 0.34],
            [-depth * 0.34, -depth * 1.02, 1],
            [depth * 0.26, -depth * 0.5],
          ]
        : build.ears === 'round'
          ? [
              [-depth * 0.36, -depth * 0.4],
              [-depth * 0.3, -depth * 0.78],
              [depth * 0.02, -depth * 0.78],
              [depth * 0.14, -depth * 0.46],
            ]
          : [
              [-depth * 0.1, -depth * 0.42],
              [-depth * 0.72, -depth * 0.3],
              [-depth * 0.8, depth * 0.1, 1],
              [-depth * 0.2, depth * 0.02],
            ];
  cut.add('fur', shape(...(ear as unknown as Point[])));
  if (build.mane === 'horse') {
    const along = (t: number, out: number): Point => [
      x + dx * t - 9 * (1 - t * 0.5) - out,
      y + dy * t - 6 * t,
    ];
    cut.add(
      'hair',
      outline(
        along(1.06, -8),
        along(1, 2),
        along(0.75, 4),
        along(0.5, 3),
        along(0.2, 4),
        [x - 12, y - 4],
        [x - 6, y - 2],
        along(0.5, -5),
      ),
    );
  }
  if (build.horns === 'ox')
    cut.add(
      'metal',
      ribbon(
        [...at([depth * 0.04, -depth * 0.46]), 3] as const,
        [...at([depth * 0.3, -depth * 0.95]), 2.4] as const,
        [...at([depth * 0.02, -depth * 1.42]), 0.5] as const,
      ),
    );
  if (build.horns === 'goat')
    cut.add(
      'metal',
      ribbon(
        [...at([0, -depth * 0.5]), 2.6] as const,
        [...at([-depth * 0.5, -depth * 1.2]), 2] as const,
        [...at([-depth * 1.3, -depth * 1.3]), 0.5] as const,
      ),
    );
  if (build.horns === 'antlers') antlers(cut, pollX + 1, pollY - 3);
  if (build.beard)
    cut.add(
      'hair',
      shape(
        [length * 0.42, depth * 0.36, 1],
        [length * 0.5, depth * 1.05, 1],
        [length * 0.66, depth * 0.38, 1],
      ),
    );
}

function antlers(cut: PuppetCut, x: number, y: number): void {
  for (const side of [-1, 0.7]) {
    cut.add(
      'wood',
      ribbon(
        [x, y, 2.2],
        [x + side * 4, y - 10, 2],
        [x + side * 12, y - 18, 1.6],
        [x + side * 11, y - 29, 0.5],
      ),
    );
    cut.add(
      'wood',
      ribbon([x + side * 4, y - 9, 1.6], [x + side * -1 + 4, y - 17, 0.5]),
      ribbon([x + side * 9, y - 15, 1.6], [x + side * 17, y - 22, 0.5]),
      ribbon([x + side * 11, y - 21, 1.4], [x + side * 5, y - 28, 0.5]),
    );
  }
}

function tailOf(cut: PuppetCut, { tail, length, legs, depth }: Build, x: number, y: number): void {
  switch (tail) {
    case 'hair':
      cut.add('hair', ribbon([x, y, 4], [x - 7, y + 8, 6], [x - 9, y + 26, 7], [x - 12, y + 40, 1]));
      break;
    case 'tuft':
      cut
        .add('fur', ribbon([x, y, 3], [x - 6, y + 8, 2], [x - 6, y + legs * 0.9, 1.6]))
        .add('hair', ellipse(x - 6, y + legs * 0.95, 2.4, 5));
      break;
    case 'bush':
      cut.add(
        'fur',
        ribbon(
          [x, y + 2, 4],
          [x - length * 0.2, y + 6, depth * 0.42],
          [x - length * 0.4, y + 14, depth * 0.5],
          [x - length * 0.5, y + 20, 1],
        ),
      );
      break;
    case 'short':
      cut.add('fur', ribbon([x, y, 4.4], [x - 5, y + 4, 3], [x - 6, y + 8, 0.8]));
      break;
    case 'curl':
      cut.add('fur', ribbon([x, y, 3], [x - 6, y - 4, 2.6], [x - 9, y - 11, 2], [x - 4, y - 14, 0.8]));
      break;
    case 'long':
      cut.add('fur', ribbon([x, y, 2.4], [x - 8, y - 2, 2.2], [x - 11, y - 11, 2], [x - 8, y - 17, 1.2]));
      break;
  }
}
