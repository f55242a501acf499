import { circle, ellipse, outline, type Point, polygon, ribbon, turned } from '../paper.ts';
import { BUILDS, type Build } from './animal-builds.ts';
import { type Puppet, PuppetCut } from './puppet.ts';

export type FourLegged = keyof typeof BUILDS;

export function isFourLegged(name: string): name is FourLegged {
  return Object.hasOwn(BUILDS, name);
}

/** The height of a horse's back, where a rider sits. */
export const SADDLE = BUILDS.horse.legs + BUILDS.horse.depth * 0.92;

/** An animal standing or walking, seen from the side. */
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
  const poll = [x + dx, y + dy] as const;
  cut.add(
    'fur',
    ribbon([x - 5, y + 3, from * 1.12], [x + dx * 0.5, y + dy * 0.52, (from + to) / 2], [...poll, to]),
  );
  const at = turned(build.head[2], ...poll);
  face(cut, build, at);
  if (build.mane === 'horse') horseMane(cut, build.neck, [x, y]);
  hornsOf(cut, build, { at, poll });
  if (build.beard) beard(cut, build, at);
}

/** Puts a point of the head, measured from the poll along the nose, where the head is. */
type OnHead = ReturnType<typeof turned>;

function face(cut: PuppetCut, { head: [length, depth], ears }: Build, at: OnHead): void {
  const shape = (...points: readonly Point[]) => outline(...points.map(at));
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
  cut.add('fur', shape(...EARS[ears](depth)));
}

const EARS: Readonly<Record<Build['ears'], (depth: number) => readonly Point[]>> = {
  upright: (depth) => [
    [-2, -depth * 0.36],
    [-3.4, -depth * 0.98, 1],
    [1.6, -depth * 0.5],
  ],
  pointed: (depth) => [
    [-depth * 0.26, -depth * 0.34],
    [-depth * 0.34, -depth * 1.02, 1],
    [depth * 0.26, -depth * 0.5],
  ],
  hanging: (depth) => [
    [-depth * 0.1, -depth * 0.42],
    [-depth * 0.72, -depth * 0.3],
    [-depth * 0.8, depth * 0.1, 1],
    [-depth * 0.2, depth * 0.02],
  ],
};

function horseMane(cut: PuppetCut, [dx, dy]: Build['neck'], [x, y]: readonly [number, number]): void {
  const along = (t: number, out: number): Point => [x + dx * t - 9 * (1 - t * 0.5) - out, y + dy * t - 6 * t];
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

function hornsOf(
  cut: PuppetCut,
  { horns, head: [, depth] }: Build,
  { at, poll: [x, y] }: { at: OnHead; poll: readonly [number, number] },
): void {
  if (horns === 'antlers') antlers(cut, x + 1, y - 3);
  if (horns === 'ox')
    cut.add(
      'metal',
      ribbon(
        [...at([depth * 0.04, -depth * 0.46]), 3] as const,
        [...at([depth * 0.3, -depth * 0.95]), 2.4] as const,
        [...at([depth * 0.02, -depth * 1.42]), 0.5] as const,
      ),
    );
  if (horns === 'goat')
    cut.add(
      'metal',
      ribbon(
        [...at([0, -depth * 0.5]), 2.6] as const,
        [...at([-depth * 0.5, -depth * 1.2]), 2] as const,
        [...at([-depth * 1.3, -depth * 1.3]), 0.5] as const,
      ),
    );
}

function beard(cut: PuppetCut, { head: [length, depth] }: Build, at: OnHead): void {
  const points: readonly Point[] = [
    [length * 0.42, depth * 0.36, 1],
    [length * 0.5, depth * 1.05, 1],
    [length * 0.66, depth * 0.38, 1],
  ];
  cut.add('hair', outline(...points.map(at)));
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

function tailOf(cut: PuppetCut, { tail, legs }: Build, x: number, y: number): void {
  switch (tail) {
    case 'hair':
      cut.add('hair', ribbon([x, y, 4], [x - 7, y + 8, 6], [x - 9, y + 26, 7], [x - 12, y + 40, 1]));
      break;
    case 'tuft':
      cut
        .add('fur', ribbon([x, y, 3], [x - 6, y + 8, 2], [x - 6, y + legs * 0.9, 1.6]))
        .add('hair', ellipse(x - 6, y + legs * 0.95, 2.4, 5));
      break;
    case 'short':
      cut.add('fur', ribbon([x, y, 4.4], [x - 5, y + 4, 3], [x - 6, y + 8, 0.8]));
      break;
    case 'curl':
      cut.add('fur', ribbon([x, y, 3], [x - 6, y - 4, 2.6], [x - 9, y - 11, 2], [x - 4, y - 14, 0.8]));
      break;
  }
}
