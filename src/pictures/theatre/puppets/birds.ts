import { circle, ellipse, outline, polygon, ribbon } from '../paper.ts';
import { finished } from './finished.ts';
import { type Puppet, PuppetCut } from './puppet.ts';

/** A small bird that sings on a stump with a twig. */
function bird(): Puppet {
  const cut = new PuppetCut();
  cut.add(
    'wood',
    ribbon([-26, -1, 3], [0, -5, 3.6], [22, -3, 3], [34, -9, 1.4]),
    ribbon([14, -4, 2], [24, -14, 1]),
    outline([24, -13, 1], [27, -22], [33, -24, 1], [31, -16]),
    outline([31, -8, 1], [40, -10], [43, -16, 1], [35, -14]),
  );
  cut.add('leather', ribbon([0, -12, 1], [-1, -5, 0.9]), ribbon([4, -12, 1], [5, -5, 0.9]));
  cut.add(
    'fur',
    outline(
      [-34, -9, 1],
      [-20, -17],
      [-10, -25],
      [0, -33],
      [6, -39],
      [13, -39.6],
      [18, -35],
      [18, -30],
      [15, -22],
      [9, -14],
      [0, -11],
      [-10, -13],
    ),
  );
  cut.add('trim', outline([-26, -12, 1], [-14, -24], [-1, -27], [5, -21], [-2, -15]));
  cut.add(
    'leather',
    polygon([17.4, -37], [26, -38.6], [18, -34.6]),
    polygon([18, -34.4], [24.6, -33], [17.6, -32.4]),
  );
  cut.cut(circle(13, -35.6, 1.1));
  return finished(cut, { left: -38, top: -44, right: 46, bottom: 5 }, '#b5744f', { scale: 0.5 });
}

/** An eagle that stands with raised wings. */
function eagle(): Puppet {
  const cut = new PuppetCut();
  const wing = (side: 1 | -1) => {
    const at = (x: number, y: number, sharp?: 1) =>
      [x * side, y, ...(sharp ? [1] : [])] as unknown as [number, number, 1];
    return outline(
      at(4, -36),
      at(16, -56),
      at(36, -72),
      at(58, -78, 1),
      at(54, -68, 1),
      at(60, -62, 1),
      at(52, -57, 1),
      at(56, -50, 1),
      at(46, -48, 1),
      at(48, -40, 1),
      at(36, -40, 1),
      at(36, -32, 1),
      at(22, -30),
      at(8, -22),
    );
  };
  cut.add('fur', wing(-1), wing(1));
  for (const side of [-1, 1])
    cut.cut(
      ribbon([side * 14, -40, 0.4], [side * 28, -50, 1.2], [side * 44, -58, 0.4]),
      ribbon([side * 14, -34, 0.4], [side * 26, -40, 1.1], [side * 38, -46, 0.4]),
    );
  cut.add(
    'fur',
    outline(
      [-9, -36],
      [-6, -48],
      [2, -54],
      [8, -46],
      [9, -34],
      [6, -18],
      [12, 0, 1],
      [5, -2, 1],
      [0, 0, 1],
      [-5, -2, 1],
      [-12, 0, 1],
      [-7, -18],
    ),
  );
  cut.add(
    'trim',
    outline(
      [-6, -48],
      [-5, -57],
      [2, -61],
      [9, -58.6],
      [11, -54],
      [7, -48],
      [4, -44, 1],
      [0, -47, 1],
      [-4, -43, 1],
    ),
  );
  cut.add(
    'leather',
    outline([10, -57.4, 1], [16, -55.6], [17, -50.4, 1], [10, -52.6]),
    ribbon([-4, -10, 4], [-5, -2, 2]),
    ribbon([5, -10, 4], [6, -2, 2]),
  );
  cut.cut(circle(6.4, -55.8, 1));
  return finished(cut, { left: -66, top: -84, right: 66, bottom: 6 }, '#7a5a3c', { scale: 0.9 });
}

/** An owl that looks straight out, as owls do. */
function owl(): Puppet {
  const cut = new PuppetCut();
  cut.add('wood', ribbon([-30, -1, 4], [0, -4, 5], [30, -1, 3]));
  cut.add(
    'fur',
    outline(
      [-15, -42],
      [-17, -55, 1],
      [-8, -50],
      [0, -48.6],
      [8, -50],
      [17, -55, 1],
      [15, -42],
      [18, -30],
      [15, -12],
      [5, -4, 1],
      [0, 4, 1],
      [-5, -4, 1],
      [-15, -12],
      [-18, -30],
    ),
  );
  cut.add(
    'trim',
    outline([-17, -32], [-20, -18], [-12, -5, 1], [-8, -20]),
    outline([17, -32], [20, -18], [12, -5, 1], [8, -20]),
  );
  cut.add(
    'leather',
    polygon([-2.4, -38], [2.4, -38], [0, -31.6]),
    ribbon([-5, -5, 2.4], [-5, -2, 2]),
    ribbon([5, -5, 2.4], [5, -2, 2]),
  );
  for (const x of [-7, 7]) {
    const rim = Array.from({ length: 13 }, (_, step): [number, number, number] => [
      x + Math.cos((step * Math.PI) / 6) * 4,
      -41 + Math.sin((step * Math.PI) / 6) * 4,
      1.8,
    ]);
    cut.cut(ribbon(...rim));
  }
  cut.cut(
    ribbon([-5, -22, 0.4], [-3, -19, 1.2], [-1, -22, 0.4]),
    ribbon([1, -22, 0.4], [3, -19, 1.2], [5, -22, 0.4]),
    ribbon([-2, -15, 0.4], [0, -12, 1.2], [2, -15, 0.4]),
  );
  return finished(cut, { left: -34, top: -60, right: 34, bottom: 6 }, '#8a6f52', { scale: 0.55 });
}

/** A stork on one leg. */
function stork(): Puppet {
  const cut = new PuppetCut();
  cut.add(
    'leather',
    ribbon([-2, -40, 2.2], [-1, -20, 1.8], [-2, -1, 1.8]),
    ribbon([1, -40, 2.2], [9, -26, 1.8], [1, -19, 1.4]),
    polygon([-4, -1.6], [6, 0], [-5, 0]),
  );
  cut.add(
    'fur',
    outline([-26, -38, 1], [-16, -48], [-2, -55], [9, -54], [11, -46], [4, -38], [-8, -36]),
    ribbon([8, -52, 9], [14, -64, 5.6], [9, -76, 4.4], [14, -85, 5]),
    ellipse(15.6, -86, 5, 4),
  );
  cut.add('hair', outline([-34, -34, 1], [-22, -46], [-6, -48], [-2, -42], [-14, -37]));
  cut.add('leather', polygon([19, -88.4], [40, -82], [19, -84.2]));
  cut.cut(circle(16.6, -87, 0.9));
  return finished(cut, { left: -40, top: -94, right: 44, bottom: 6 }, '#f2ede2', { scale: 0.8 });
}

/** A cock that crows, its tail a fountain of feathers. */
function cock(): Puppet {
  const cut = new PuppetCut();
  for (const [x, y, width] of [
    [-34, -34, 5],
    [-30, -46, 5],
    [-22, -54, 5],
    [-36, -22, 4],
  ] as const)
    cut.add(
      'hair',
      ribbon(
        [-8, -22, 6],
        [(x - 12) / 2, y * 0.9, width],
        [x, y * 0.86 + 4, width * 0.7],
        [x - 5, y * 0.62, 0.8],
      ),
    );
  cut.add(
    'leather',
    ribbon([-2, -14, 3], [-1, -6, 1.6], [-2, -1, 1.5]),
    ribbon([4, -14, 3], [5, -6, 1.6], [4, -1, 1.5]),
    polygon([-5, -1.4], [4, 0], [-6, 0]),
    polygon([1, -1.4], [10, 0], [0, 0]),
  );
  cut.add(
    'fur',
    outline(
      [-16, -24],
      [-6, -22],
      [2, -30],
      [5, -42],
      [10, -48],
      [15, -46],
      [16, -38],
      [14, -26],
      [9, -16],
      [0, -11],
      [-9, -13],
    ),
  );
  cut.add('trim', outline([-14, -22], [-2, -22], [4, -19], [-4, -14], [-12, -17]));
  cut.add(
    'leather',
    outline([7, -47, 1], [7, -54], [10, -50.6, 1], [12, -56], [14, -50.6, 1], [17, -53], [15.6, -46, 1]),
    polygon([15.6, -48], [23, -51], [17, -45.6]),
    polygon([16.6, -45], [22, -44.4], [16, -43]),
    outline([14, -42, 1], [17.4, -38], [15, -34], [13, -38]),
  );
  cut.cut(circle(12.6, -45.4, 0.9));
  return finished(cut, { left: -46, top: -60, right: 28, bottom: 5 }, '#b5633c', { scale: 0.6 });
}

/** A duck, on water or on the ground. */
function duck(): Puppet {
  const cut = new PuppetCut();
  cut.add(
    'fur',
    outline(
      [-25, -15, 1],
      [-18, -9],
      [-6, -11],
      [5, -13],
      [9, -20],
      [9, -26],
      [13, -30],
      [19, -28.6],
      [20.6, -24],
      [18, -18],
      [17, -8],
      [9, 0],
      [-8, 1],
      [-19, -4],
    ),
  );
  cut.add('trim', outline([-20, -11, 1], [-8, -14], [6, -10], [2, -4], [-10, -4]));
  cut.add('leather', outline([20, -26.4, 1], [29, -24], [28, -21.6], [19.4, -22]));
  cut.cut(circle(16, -25.6, 1));
  return finished(cut, { left: -30, top: -36, right: 34, bottom: 5 }, '#c9b48a', { scale: 0.55 });
}

const BIRDS: Record<string, () => Puppet> = { bird, eagle, owl, stork, cock, duck };

export function birdPuppet(name: string): Puppet | undefined {
  return Object.hasOwn(BIRDS, name) ? BIRDS[name]?.() : undefined;
}
