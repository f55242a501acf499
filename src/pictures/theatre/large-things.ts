import { arch, box, circle, ellipse, outline, polygon, ribbon } from './paper.ts';
import { tree } from './scenery/plants.ts';
import type { ThingMaker } from './thing-maker.ts';
import { wheel } from './wheel.ts';

/** Things as large as people or larger, which tales often tell of by themselves. */
export const LARGE_THINGS: Record<string, ThingMaker> = {
  'apple-tree': (cut, { x, y, person: p, chance }) => {
    const own = chance.fork('apples');
    tree(cut, own, { x, y: y + 4, size: p * 1.7, leaves: 1.3 });
    for (let apple = 0; apple < 11; apple++) {
      const angle = (apple / 11) * 2 * Math.PI;
      const reach = own.between(0.16, 0.5) * p;
      cut.shaded(
        'cloth',
        2.6,
        circle(x + Math.cos(angle) * reach, y - p * 1.22 + Math.sin(angle) * reach * 0.55, p * 0.04),
      );
    }
  },
  carriage: (cut, { x, y, person: p }) => {
    const at = (dx: number, dy: number, sharp?: 1) =>
      [x + dx * p, y - dy * p, ...(sharp ? [1] : [])] as unknown as [number, number, 1];
    cut.add(
      'wood',
      ribbon(
        [x - 0.7 * p, y - 0.3 * p, p * 0.05],
        [x, y - 0.22 * p, p * 0.05],
        [x + 0.95 * p, y - 0.34 * p, p * 0.04],
      ),
    );
    cut.shaded(
      'cloth',
      0.5,
      outline(
        at(-0.55, 0.92, 1),
        at(-0.6, 0.66),
        at(-0.4, 0.36),
        at(0, 0.28),
        at(0.4, 0.36),
        at(0.6, 0.66),
        at(0.55, 0.92, 1),
      ),
      outline(at(-0.62, 0.92, 1), at(-0.3, 1.06), at(0.3, 1.06), at(0.62, 0.92, 1)),
    );
    cut.shaded(
      'metal',
      1.6,
      circle(x - 0.62 * p, y - 0.95 * p, p * 0.035),
      circle(x + 0.62 * p, y - 0.95 * p, p * 0.035),
    );
    cut.lit(
      0.7,
      box(x - 0.4 * p, y - 0.86 * p, p * 0.24, p * 0.24),
      box(x + 0.16 * p, y - 0.86 * p, p * 0.24, p * 0.24),
    );
    cut.shaded('wood', -0.5, box(x - 0.11 * p, y - 0.88 * p, p * 0.22, p * 0.54));
    wheel(cut, x - 0.5 * p, y - 0.22 * p, p * 0.24);
    wheel(cut, x + 0.52 * p, y - 0.19 * p, p * 0.2);
  },
  door: (cut, { x, y, person: p }) => {
    cut.shaded(
      'stone',
      0.5,
      box(x - 0.56 * p, y - 0.05 * p, 1.12 * p, 0.09 * p),
      box(x - 0.46 * p, y - 0.1 * p, 0.92 * p, 0.08 * p),
    );
    cut.shaded('stone', 0.9, arch(x - 0.42 * p, y - 1.36 * p, 0.84 * p, 1.3 * p));
    cut.shaded('wood', -0.7, arch(x - 0.33 * p, y - 1.25 * p, 0.66 * p, 1.16 * p));
    for (const dx of [-0.17, 0, 0.17])
      cut.shaded('wood', 0.5, box(x + dx * p - 1.4, y - 1.1 * p, 2.8, 0.98 * p));
    for (const dy of [0.86, 0.36])
      cut.shaded(
        'metal',
        0.9,
        ribbon(
          [x - 0.32 * p, y - dy * p, p * 0.035],
          [x, y - dy * p, p * 0.026],
          [x + 0.2 * p, y - (dy + 0.02) * p, 2],
        ),
      );
    cut.shaded('metal', 2, circle(x + 0.24 * p, y - 0.58 * p, p * 0.032));
    cut.lit(
      0.9,
      box(x - 0.31 * p, y - 0.115 * p, 0.62 * p, 0.02 * p),
      polygon(
        [x, y - 1.06 * p],
        [x + 0.06 * p, y - 0.98 * p],
        [x, y - 0.9 * p],
        [x - 0.06 * p, y - 0.98 * p],
      ),
    );
  },
  fountain: (cut, { x, y, person: p }) => {
    cut.add(
      'stone',
      polygon(
        [x - 0.7 * p, y - 0.26 * p],
        [x + 0.7 * p, y - 0.26 * p],
        [x + 0.6 * p, y + 6],
        [x - 0.6 * p, y + 6],
      ),
      box(x - 0.06 * p, y - 0.92 * p, 0.12 * p, 0.8 * p),
      polygon(
        [x - 0.34 * p, y - 0.68 * p],
        [x + 0.34 * p, y - 0.68 * p],
        [x + 0.12 * p, y - 0.55 * p],
        [x - 0.12 * p, y - 0.55 * p],
      ),
    );
    for (const side of [-1, 1])
      cut.shaded(
        'water',
        2.6,
        ribbon(
          [x, y - 0.92 * p, 3],
          [x + side * 0.14 * p, y - 1.06 * p, 5],
          [x + side * 0.27 * p, y - 0.7 * p, 2],
        ),
        ribbon(
          [x + side * 0.3 * p, y - 0.66 * p, 3],
          [x + side * 0.44 * p, y - 0.58 * p, 5],
          [x + side * 0.52 * p, y - 0.28 * p, 2],
        ),
      );
    cut.shaded('water', 2, ellipse(x, y - 0.26 * p, 0.66 * p, 0.03 * p));
  },
  oven: (cut, { x, y, person: p }) => {
    cut.add(
      'stone',
      outline(
        [x - 0.56 * p, y + 6, 1],
        [x - 0.56 * p, y - 0.5 * p],
        [x - 0.34 * p, y - 0.92 * p],
        [x, y - 1.02 * p],
        [x + 0.34 * p, y - 0.92 * p],
        [x + 0.56 * p, y - 0.5 * p],
        [x + 0.56 * p, y + 6, 1],
      ),
    );
    cut.add(
      'stone',
      box(x + 0.1 * p, y - 1.36 * p, 0.2 * p, 0.5 * p),
      box(x + 0.06 * p, y - 1.4 * p, 0.28 * p, 0.06 * p),
    );
    cut.shaded('stone', 0.6, arch(x - 0.33 * p, y - 0.66 * p, 0.66 * p, 0.5 * p));
    cut.lit(0.95, arch(x - 0.25 * p, y - 0.57 * p, 0.5 * p, 0.4 * p));
    cut.shaded(
      'wood',
      -1,
      ribbon([x - 0.16 * p, y - 0.2 * p, p * 0.06], [x + 0.18 * p, y - 0.27 * p, p * 0.05]),
    );
    cut.shaded('stone', 0.8, box(x - 0.42 * p, y - 0.17 * p, 0.84 * p, 0.05 * p));
  },
  pot: (cut, { x, y, person: p }) => {
    cut.add(
      'wood',
      ribbon([x - 0.4 * p, y + 2, 7], [x, y - 0.98 * p, 6]),
      ribbon([x + 0.4 * p, y + 2, 7], [x, y - 0.98 * p, 6]),
      ribbon([x - 0.22 * p, y - 2, p * 0.05], [x + 0.2 * p, y - 0.06 * p, p * 0.045]),
      ribbon([x + 0.22 * p, y - 2, p * 0.05], [x - 0.2 * p, y - 0.06 * p, p * 0.045]),
    );
    cut.lit(
      1,
      ...[-0.13, 0, 0.13].map((dx) =>
        ribbon(
          [x + dx * p, y - 0.04 * p, p * 0.08],
          [x + dx * 0.8 * p, y - 0.13 * p, p * 0.06],
          [x + dx * 0.6 * p, y - 0.24 * p, 1],
        ),
      ),
    );
    cut.shaded(
      'metal',
      0.5,
      ribbon([x, y - 0.92 * p, 3], [x, y - 0.74 * p, 3]),
      ribbon([x - 0.26 * p, y - 0.54 * p, 4], [x, y - 0.76 * p, 4], [x + 0.26 * p, y - 0.54 * p, 4]),
    );
    cut.add(
      'metal',
      outline(
        [x - 0.3 * p, y - 0.56 * p, 1],
        [x + 0.3 * p, y - 0.56 * p, 1],
        [x + 0.29 * p, y - 0.36 * p],
        [x + 0.14 * p, y - 0.23 * p],
        [x - 0.14 * p, y - 0.23 * p],
        [x - 0.29 * p, y - 0.36 * p],
      ),
    );
    cut.shaded('metal', 1.2, box(x - 0.33 * p, y - 0.59 * p, 0.66 * p, 0.045 * p));
  },
  tower: (cut, { x, y, person: p }) => {
    cut.add(
      'stone',
      polygon(
        [x - 0.36 * p, y + 6],
        [x - 0.29 * p, y - 1.3 * p],
        [x + 0.29 * p, y - 1.3 * p],
        [x + 0.36 * p, y + 6],
      ),
      box(x - 0.36 * p, y - 1.36 * p, 0.72 * p, 0.12 * p),
    );
    cut.add('roof', polygon([x - 0.42 * p, y - 1.34 * p], [x, y - 1.86 * p], [x + 0.42 * p, y - 1.34 * p]));
    for (const [dx, dy] of [
      [-0.2, 0.3],
      [0.12, 0.44],
      [-0.12, 0.7],
      [0.16, 0.88],
    ] as const)
      cut.shaded('stone', 0.6, box(x + dx * p, y - dy * p, 0.13 * p, 0.05 * p));
    cut.shaded('wood', -0.6, arch(x - 0.11 * p, y - 1.2 * p, 0.22 * p, 0.34 * p));
    cut.lit(1, arch(x - 0.085 * p, y - 1.17 * p, 0.17 * p, 0.29 * p));
    cut.shaded(
      'wood',
      0.6,
      box(x - 3, y - 1.16 * p, 6, 0.28 * p),
      box(x - 0.14 * p, y - 0.88 * p, 0.28 * p, 0.04 * p),
    );
  },
  window: (cut, { x, y, person: p }) => {
    cut.shaded(
      'wall',
      0.6,
      outline(
        [x - 0.74 * p, y + 6, 1],
        [x - 0.72 * p, y - 1.3 * p, 1],
        [x - 0.4 * p, y - 1.36 * p],
        [x + 0.3 * p, y - 1.32 * p],
        [x + 0.72 * p, y - 1.28 * p, 1],
        [x + 0.74 * p, y + 6, 1],
      ),
    );
    cut.shaded('wood', -0.6, box(x - 0.44 * p, y - 1.16 * p, 0.88 * p, 0.8 * p));
    cut.lit(
      1,
      ...[-1, 1].flatMap((side) =>
        [0, 1].map((row) =>
          box(x + (side < 0 ? -0.38 : 0.03) * p, y - (1.1 - row * 0.36) * p, 0.35 * p, 0.32 * p),
        ),
      ),
    );
    for (const side of [-1, 1])
      cut.shaded('wood', 0.9, box(x + side * 0.56 * p - 0.11 * p, y - 1.16 * p, 0.22 * p, 0.8 * p));
    cut.shaded(
      'wood',
      0.4,
      box(x - 0.5 * p, y - 0.38 * p, p, 0.06 * p),
      box(x - 0.4 * p, y - 0.33 * p, 0.8 * p, 0.14 * p),
    );
    for (let flower = 0; flower < 7; flower++)
      cut.shaded(
        'leaf',
        flower % 2 ? 2.4 : 0.9,
        circle(x + (-0.34 + flower * 0.113) * p, y - (0.36 + (flower % 2) * 0.03) * p, p * 0.05),
      );
  },
};

/** How much larger a thing is seen that nothing else stands beside. */
export const ALONE_SCALES: Readonly<Record<string, number>> = {
  tower: 0.98,
  tree: 1.02,
  'apple-tree': 1.02,
  'standing-stones': 1.2,
  cross: 1.4,
  throne: 1.3,
  bed: 1.4,
  carriage: 1.35,
  door: 1.25,
  window: 1.25,
  oven: 1.25,
};
