import { LARGE_THINGS } from './large-things.ts';
import { box, circle, ellipse, outline, polygon, ribbon } from './paper.ts';
import { gravestone } from './scenery/buildings.ts';
import { boulder } from './scenery/land.ts';
import { tree } from './scenery/plants.ts';
import type { ThingMaker } from './thing-maker.ts';
import { wheel } from './wheel.ts';

const MAKERS: Record<string, ThingMaker> = {
  anvil: (cut, { x, y, person: p }) => {
    cut.add('wood', box(x - p * 0.12, y - p * 0.22, p * 0.24, p * 0.24));
    cut.add(
      'metal',
      outline(
        [x - p * 0.3, y - p * 0.4, 1],
        [x + p * 0.2, y - p * 0.4, 1],
        [x + p * 0.2, y - p * 0.33, 1],
        [x + p * 0.07, y - p * 0.28],
        [x + p * 0.14, y - p * 0.21, 1],
        [x - p * 0.14, y - p * 0.21, 1],
        [x - p * 0.07, y - p * 0.28],
        [x - p * 0.16, y - p * 0.33],
      ),
    );
  },
  bed: (cut, { x, y, person: p }) => {
    cut.add(
      'wood',
      box(x - p * 0.68, y - p * 0.62, p * 0.07, p * 0.64),
      box(x + p * 0.6, y - p * 0.42, p * 0.07, p * 0.44),
      box(x - p * 0.66, y - p * 0.24, p * 1.3, p * 0.1),
    );
    cut.shaded(
      'cloth',
      2,
      outline(
        [x - p * 0.6, y - p * 0.24, 1],
        [x - p * 0.3, y - p * 0.36],
        [x + p * 0.3, y - p * 0.34],
        [x + p * 0.6, y - p * 0.24, 1],
        [x + p * 0.6, y - p * 0.1, 1],
        [x - p * 0.3, y - p * 0.1, 1],
      ),
    );
    cut.shaded(
      'snow',
      3.2,
      outline(
        [x - p * 0.6, y - p * 0.24, 1],
        [x - p * 0.58, y - p * 0.38],
        [x - p * 0.36, y - p * 0.4],
        [x - p * 0.3, y - p * 0.26, 1],
      ),
    );
  },
  cart: (cut, { x, y, person: p }) => {
    cut.add(
      'wood',
      polygon(
        [x - p * 0.62, y - p * 0.5],
        [x + p * 0.5, y - p * 0.5],
        [x + p * 0.42, y - p * 0.26],
        [x - p * 0.54, y - p * 0.26],
      ),
      ribbon([x + p * 0.42, y - p * 0.34, 5], [x + p * 0.95, y - p * 0.26, 3.4]),
    );
    cut.shaded(
      'sand',
      0.3,
      outline(
        [x - p * 0.58, y - p * 0.48, 1],
        [x - p * 0.3, y - p * 0.66],
        [x + p * 0.16, y - p * 0.68],
        [x + p * 0.46, y - p * 0.48, 1],
      ),
    );
    for (const dx of [-0.3, 0.22]) wheel(cut, x + dx * p, y - p * 0.19, p * 0.2);
  },
  chest: (cut, { x, y, person: p }) => {
    cut.add(
      'wood',
      box(x - p * 0.26, y - p * 0.26, p * 0.52, p * 0.28),
      outline(
        [x - p * 0.28, y - p * 0.26, 1],
        [x - p * 0.22, y - p * 0.4],
        [x + p * 0.22, y - p * 0.4],
        [x + p * 0.28, y - p * 0.26, 1],
      ),
    );
    cut.shaded(
      'metal',
      1.5,
      box(x - p * 0.03, y - p * 0.3, p * 0.06, p * 0.09),
      box(x - p * 0.26, y - p * 0.27, p * 0.52, p * 0.016),
    );
  },
  coffin: (cut, { x, y, person: p }) => {
    cut.add(
      'wood',
      box(x - p * 0.5, y - p * 0.16, p * 0.06, p * 0.18),
      box(x + p * 0.44, y - p * 0.16, p * 0.06, p * 0.18),
      polygon(
        [x - p * 0.62, y - p * 0.2],
        [x - p * 0.56, y - p * 0.42],
        [x + p * 0.5, y - p * 0.38],
        [x + p * 0.62, y - p * 0.2],
        [x + p * 0.58, y - p * 0.15],
        [x - p * 0.6, y - p * 0.15],
      ),
    );
    cut.shaded(
      'metal',
      1.2,
      box(x - p * 0.2, y - p * 0.31, p * 0.3, p * 0.03),
      box(x - p * 0.12, y - p * 0.35, p * 0.03, p * 0.12),
    );
  },
  cradle: (cut, { x, y, person: p }) => {
    cut.add(
      'wood',
      outline(
        [x - p * 0.26, y - p * 0.3, 1],
        [x + p * 0.26, y - p * 0.3, 1],
        [x + p * 0.19, y - p * 0.07, 1],
        [x - p * 0.19, y - p * 0.07, 1],
      ),
      ribbon([x - p * 0.26, y - p * 0.04, 4], [x, y, 5], [x + p * 0.26, y - p * 0.04, 4]),
      outline(
        [x - p * 0.28, y - p * 0.28, 1],
        [x - p * 0.3, y - p * 0.46],
        [x - p * 0.12, y - p * 0.48],
        [x - p * 0.06, y - p * 0.3, 1],
      ),
    );
    cut.shaded(
      'snow',
      1.1,
      ellipse(x - p * 0.14, y - p * 0.32, p * 0.055, p * 0.045),
      outline(
        [x - p * 0.08, y - p * 0.3, 1],
        [x, y - p * 0.35],
        [x + p * 0.2, y - p * 0.33],
        [x + p * 0.24, y - p * 0.3, 1],
      ),
    );
  },
  cross: (cut, { x, y, person: p }) =>
    void cut.add(
      'stone',
      box(x - p * 0.06, y - p * 1.06, p * 0.12, p * 1.1),
      box(x - p * 0.27, y - p * 0.84, p * 0.54, p * 0.11),
      polygon(
        [x - p * 0.24, y + 8],
        [x - p * 0.18, y - p * 0.14],
        [x + p * 0.18, y - p * 0.14],
        [x + p * 0.24, y + 8],
      ),
    ),
  fire: (cut, { x, y, person: p }) => {
    for (const lean of [-1, 0.4, 1])
      cut.add(
        'wood',
        ribbon([x - lean * p * 0.2, y + 2, p * 0.06], [x + lean * p * 0.14, y - p * 0.13, p * 0.05]),
      );
    for (const dx of [-0.24, 0.24]) cut.add('stone', ellipse(x + dx * p, y - p * 0.01, p * 0.07, p * 0.045));
  },
  grave: (cut, { x, y, person: p }) => {
    gravestone(cut, x, y, p * 0.4, 0);
    cut.add(
      'earth',
      outline(
        [x - p * 0.1, y + 6, 1],
        [x + p * 0.1, y - p * 0.1],
        [x + p * 0.5, y - p * 0.08],
        [x + p * 0.66, y + 6, 1],
      ),
    );
  },
  'spinning-wheel': (cut, { x, y, person: p }) => {
    wheel(cut, x + p * 0.12, y - p * 0.32, p * 0.25);
    cut.add(
      'wood',
      ribbon([x - p * 0.3, y - p * 0.3, 6], [x + p * 0.3, y - p * 0.2, 6]),
      ribbon([x - p * 0.22, y - p * 0.26, 5], [x - p * 0.28, y, 4]),
      ribbon([x + p * 0.2, y - p * 0.22, 5], [x + p * 0.28, y, 4]),
      ribbon([x - p * 0.26, y - p * 0.28, 4], [x - p * 0.28, y - p * 0.66, 3]),
    );
    cut.shaded('cloth', 1, ellipse(x - p * 0.28, y - p * 0.62, p * 0.05, p * 0.1));
  },
  'standing-stones': (cut, { x, y, person: p, chance }) => {
    const stones = chance.fork('stones');
    for (const [dx, tall] of [
      [-1.5, 0.8],
      [-0.9, 1.05],
      [-0.2, 0.9],
      [0.5, 1.12],
      [1.15, 0.84],
      [1.7, 0.7],
    ] as const)
      cut.add('stone', boulder(x + dx * p, y + 4, p * stones.between(0.26, 0.36), p * tall, stones));
  },
  table: (cut, { x, y, person: p }) => {
    cut.add('wood', box(x - p * 0.55, y - p * 0.42, p * 1.1, p * 0.06));
    for (const dx of [-0.44, 0.38]) cut.add('wood', box(x + dx * p, y - p * 0.38, p * 0.06, p * 0.4));
    cut.add(
      'metal',
      outline(
        [x - p * 0.3, y - p * 0.42, 1],
        [x - p * 0.33, y - p * 0.54],
        [x - p * 0.2, y - p * 0.6, 1],
        [x - p * 0.16, y - p * 0.42, 1],
      ),
      outline(
        [x + p * 0.06, y - p * 0.42, 1],
        [x, y - p * 0.48, 1],
        [x + p * 0.26, y - p * 0.48, 1],
        [x + p * 0.2, y - p * 0.42, 1],
      ),
    );
    cut.add(
      'leaf',
      circle(x + p * 0.09, y - p * 0.5, p * 0.035),
      circle(x + p * 0.16, y - p * 0.5, p * 0.035),
      circle(x + p * 0.125, y - p * 0.545, p * 0.035),
    );
  },
  throne: (cut, { x, y, person: p }) => {
    cut.add(
      'wood',
      box(x - p * 0.26, y - p * 0.32, p * 0.52, p * 0.36),
      box(x - p * 0.34, y - p * 0.06, p * 0.68, p * 0.1),
    );
    cut.add(
      'wood',
      outline(
        [x - p * 0.28, y - p * 0.3, 1],
        [x - p * 0.28, y - p * 1.02, 1],
        [x - p * 0.18, y - p * 1.12],
        [x, y - p * 1.26, 1],
        [x + p * 0.18, y - p * 1.12],
        [x + p * 0.28, y - p * 1.02, 1],
        [x + p * 0.28, y - p * 0.3, 1],
      ),
    );
    cut.shaded(
      'cloth',
      0.9,
      outline(
        [x - p * 0.17, y - p * 0.36, 1],
        [x - p * 0.17, y - p * 0.94],
        [x, y - p * 1.04],
        [x + p * 0.17, y - p * 0.94],
        [x + p * 0.17, y - p * 0.36, 1],
      ),
    );
    for (const side of [-1, 1]) cut.add('metal', circle(x + side * p * 0.28, y - p * 1.05, p * 0.04));
  },
  tree: (cut, { x, y, person: p, chance }) =>
    tree(cut, chance.fork('thing'), { x, y: y + 4, size: p * 1.7, leaves: 1.2 }),
};

export function standingThing(name: string): ThingMaker | undefined {
  if (Object.hasOwn(MAKERS, name)) return MAKERS[name];
  return Object.hasOwn(LARGE_THINGS, name) ? LARGE_THINGS[name] : undefined;
}

/** How much room a thing takes on either side, as a share of a person's height. */
export function reachOf(name: string): number {
  return (
    {
      'apple-tree': 0.7,
      bed: 0.75,
      carriage: 0.9,
      cart: 0.8,
      coffin: 0.65,
      door: 0.56,
      fountain: 0.7,
      grave: 0.6,
      oven: 0.58,
      pot: 0.42,
      'standing-stones': 1.9,
      table: 0.6,
      tree: 0.7,
      window: 0.75,
    }[name] ?? 0.34
  );
}
