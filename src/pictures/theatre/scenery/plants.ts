import type { Chance } from '../chance.ts';
import { circle, ellipse, polygon, ribbon } from '../paper.ts';
import type { Cut } from '../sheet.ts';

export interface TreeShape {
  readonly x: number;
  readonly y: number;
  /** Height from the ground to the crown. */
  readonly size: number;
  /** 0 is bare, 1 has leaves, higher values have blossom. */
  readonly leaves?: number;
}

/** A broad tree that grows by a rule: each branch forks into two or three. */
export function tree(cut: Cut, chance: Chance, { x, y, size, leaves = 1 }: TreeShape): void {
  const grow = (
    from: readonly [number, number],
    angle: number,
    length: number,
    width: number,
    left: number,
  ) => {
    const bent = angle + chance.between(-0.25, 0.25);
    const to = [from[0] + Math.cos(bent) * length, from[1] + Math.sin(bent) * length] as const;
    const middle = [
      from[0] + Math.cos(angle) * length * 0.5,
      from[1] + Math.sin(angle) * length * 0.5,
    ] as const;
    cut.add('wood', ribbon([...from, width], [...middle, width * 0.84], [...to, width * 0.64]));
    if (left < 2 && leaves > 0.2) {
      for (let index = 0; index < 4 * leaves; index++) {
        const [dx, dy] = [chance.between(-0.09, 0.09) * size, chance.between(-0.08, 0.06) * size];
        cut.add('leaf', circle(to[0] + dx, to[1] + dy, size * chance.between(0.032, 0.066)));
      }
    }
    if (left === 0) return;
    const forks = chance() < 0.3 ? [-1, 0.1, 1] : [-1, 1];
    for (const fork of forks) {
      const next = bent + fork * chance.between(0.35, 0.68);
      grow(to, next, length * chance.between(0.66, 0.8), width * 0.62, left - 1);
    }
  };
  grow([x, y + 6], -Math.PI / 2, size * 0.3, size * 0.075, 4);
}

export function pine(cut: Cut, x: number, y: number, size: number): void {
  cut.add(
    'wood',
    polygon(
      [x - size * 0.022, y + 6],
      [x - size * 0.018, y - size * 0.2],
      [x + size * 0.018, y - size * 0.2],
      [x + size * 0.022, y + 6],
    ),
  );
  for (let tier = 0; tier < 5; tier++) {
    const half = size * (0.1 + tier * 0.05);
    const top = y - size * (1 - tier * 0.175);
    const foot = top + size * 0.28;
    cut.add(
      'pine',
      polygon(
        [x, top],
        [x + half * 0.5, top + size * 0.16],
        [x + half, foot],
        [x + half * 0.45, foot - size * 0.035],
        [x, foot - size * 0.012],
        [x - half * 0.45, foot - size * 0.035],
        [x - half, foot],
        [x - half * 0.5, top + size * 0.16],
      ),
    );
  }
}

/** Snow on the tiers of a pine. */
export function pineSnow(cut: Cut, x: number, y: number, size: number): void {
  for (let tier = 0; tier < 5; tier++) {
    const half = size * (0.1 + tier * 0.05) * 0.62;
    const top = y - size * (1 - tier * 0.175);
    cut.shaded(
      'snow',
      2.2,
      polygon(
        [x, top - 1],
        [x + half, top + size * 0.17],
        [x + half * 0.4, top + size * 0.13],
        [x, top + size * 0.16],
        [x - half * 0.4, top + size * 0.12],
        [x - half, top + size * 0.17],
      ),
    );
  }
}

/** A trunk that continues beyond the top of the picture, with a few branches. */
export function trunk(
  cut: Cut,
  chance: Chance,
  where: { x: number; y: number; width: number; height: number },
): void {
  const { x, y, width, height } = where;
  const lean = chance.between(-0.06, 0.06) * height;
  cut.add(
    'wood',
    ribbon(
      [x - width * 0.2, y + 26, width * 2.1],
      [x, y - height * 0.08, width * 1.15],
      [x + lean * 0.4, y - height * 0.5, width],
      [x + lean, y - height, width * 0.8],
    ),
  );
  for (let branch = 0; branch < 2; branch++) {
    const side = chance() < 0.5 ? -1 : 1;
    const from = y - height * chance.between(0.5, 0.85);
    const reach = height * chance.between(0.12, 0.24);
    cut.add(
      'wood',
      ribbon(
        [x + lean * 0.6, from, width * 0.42],
        [x + lean * 0.6 + side * reach * 0.5, from - reach * 0.32, width * 0.24],
        [x + lean * 0.6 + side * reach, from - reach * 0.42, 1],
      ),
      ribbon(
        [x + lean * 0.6 + side * reach * 0.5, from - reach * 0.32, width * 0.2],
        [x + lean * 0.6 + side * reach * 0.72, from - reach * 0.66, 1],
      ),
    );
  }
}

export function bush(cut: Cut, chance: Chance, where: { x: number; y: number; size: number }): void {
  const { x, y, size } = where;
  for (let index = 0; index < 9; index++) {
    const across = chance.between(-0.62, 0.62);
    const lift = chance.between(0.1, 0.5) * (1 - Math.abs(across));
    cut.add('leaf', circle(x + across * size, y - lift * size, size * chance.between(0.18, 0.3)));
  }
  cut.add('leaf', ellipse(x, y, size * 0.82, size * 0.22));
}

export function reeds(
  cut: Cut,
  chance: Chance,
  where: { x: number; y: number; size: number; count: number },
): void {
  const { x, y, size, count } = where;
  for (let index = 0; index < count; index++) {
    const foot = x + chance.between(-0.5, 0.5) * size;
    const tall = size * chance.between(0.5, 1.1);
    const lean = chance.between(-0.16, 0.24) * tall;
    cut.add(
      'grass',
      ribbon([foot, y + 10, 4], [foot + lean * 0.3, y - tall * 0.5, 3], [foot + lean, y - tall, 0.6]),
    );
    if (index % 3 === 0)
      cut.add('wood', ellipse(foot + lean * 0.8, y - tall * 0.86, 3.4, tall * 0.085, 0.12));
  }
}

export function palm(cut: Cut, chance: Chance, { x, y, size }: TreeShape): void {
  const lean = chance.between(-0.2, 0.2) * size;
  const [topX, topY] = [x + lean, y - size];
  cut.add(
    'wood',
    ribbon(
      [x, y + 8, size * 0.075],
      [x + lean * 0.3, y - size * 0.5, size * 0.05],
      [topX, topY, size * 0.04],
    ),
  );
  for (let frond = 0; frond < 9; frond++) {
    const angle = Math.PI * (1.02 + (frond / 8) * 0.96);
    const reach = size * chance.between(0.36, 0.48);
    const droop = size * (0.12 + 0.16 * Math.abs(Math.cos(angle)));
    cut.add(
      'leaf',
      ribbon(
        [topX, topY, 3],
        [topX + Math.cos(angle) * reach * 0.55, topY + Math.sin(angle) * reach * 0.6, size * 0.075],
        [topX + Math.cos(angle) * reach, topY + Math.sin(angle) * reach * 0.5 + droop, 0.6],
      ),
    );
  }
}

/** Long seaweed on the bottom of the sea. */
export function kelp(
  cut: Cut,
  chance: Chance,
  where: { x: number; y: number; height: number; width: number },
): void {
  const { x, y, height, width } = where;
  const bend = chance.between(-34, 34);
  cut.add(
    'leaf',
    ribbon(
      [x, y + 40, width * 0.7],
      [x + bend * 0.6, y - height * 0.4, width],
      [x - bend * 0.4, y - height * 0.72, width * 0.66],
      [x + bend, y - height, 1],
    ),
  );
}

/** A bough in the upper left corner. Mirror it for the right corner. */
export function bough(cut: Cut, chance: Chance, options: { leafy: boolean; size: number }): void {
  const grow = (x: number, y: number, angle: number, length: number, width: number, left: number) => {
    const [toX, toY] = [x + Math.cos(angle) * length, y + Math.sin(angle) * length];
    cut.add(
      'wood',
      ribbon([x, y, width], [(x + toX) / 2, (y + toY) / 2 - 8, width * 0.8], [toX, toY, width * 0.55]),
    );
    for (let leaf = 0; options.leafy && leaf < 7; leaf++) {
      const at = chance();
      const turn = angle + chance.between(-1.7, 1.7);
      const long = chance.between(24, 46) * options.size;
      const [fromX, fromY] = [x + (toX - x) * at, y + (toY - y) * at];
      cut.add(
        'leaf',
        ribbon(
          [fromX, fromY, 1],
          [fromX + Math.cos(turn) * long * 0.5, fromY + Math.sin(turn) * long * 0.5, 13 * options.size],
          [fromX + Math.cos(turn) * long, fromY + Math.sin(turn) * long, 0.5],
        ),
      );
    }
    if (left === 0) return;
    for (const fork of [-0.42, 0.36]) {
      grow(toX, toY, angle + fork + chance.between(-0.15, 0.15), length * 0.72, width * 0.6, left - 1);
    }
  };
  grow(-100, 14 * options.size, 0.16, 180 * options.size, 22 * options.size, 3);
}
