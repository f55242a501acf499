import { outline, polygon, ribbon } from '../paper.ts';
import { finished } from './finished.ts';
import { type Puppet, PuppetCut } from './puppet.ts';

/** A two-masted ship under sail, 100 units long. */
export function ship(): Puppet {
  const cut = new PuppetCut();
  for (const [x, tall] of [
    [-18, 84],
    [16, 92],
  ] as const) {
    cut.add('wood', ribbon([x, -12, 2.4], [x, -tall, 1]));
    cut.add('trim', polygon([x, -tall], [x + 12, -tall + 3.5], [x, -tall + 7]));
    for (const side of [-13, 13]) cut.add('wood', ribbon([x + side, -13, 0.5], [x, -tall + 10, 0.5]));
    for (const y of [30, 56, 76]) {
      if (y >= tall - 4) continue;
      const half = 19 - y * 0.12;
      if (y > 40)
        cut.add(
          'sail',
          outline(
            [x - half, -y - 3.5, 1],
            [x + half, -y - 3.5, 1],
            [x + half + 4, -y + 8],
            [x + half + 1, -y + 17, 1],
            [x + 3, -y + 14],
            [x - half + 1, -y + 17, 1],
            [x - half + 4, -y + 8],
          ),
        );
      cut.add('wood', ribbon([x - half, -y - 4, 1], [x + half, -y - 4, 1]));
    }
  }
  cut.add(
    'wood',
    ribbon([64, -33, 0.4], [16, -88, 0.4]),
    ribbon([-18, -82, 0.4], [16, -70, 0.4]),
    ribbon([40, -18, 2.4], [66, -34, 0.8]),
  );
  cut.add(
    'wood',
    outline(
      [-46, -20, 1],
      [-34, -14],
      [20, -13],
      [40, -20],
      [52, -24, 1],
      [46, -8],
      [36, 3],
      [0, 5],
      [-36, 3],
      [-44, -6],
    ),
    polygon([-46, -20], [-46, -27], [-26, -25], [-24, -14]),
  );
  for (let x = -34; x < 36; x += 9) cut.cut(polygon([x, -9], [x + 3, -9], [x + 3, -6], [x, -6]));
  return finished(cut, { left: -54, top: -98, right: 72, bottom: 10 }, '#8a5a3b');
}

/** An empty rowing boat. */
export function boat(): Puppet {
  const cut = new PuppetCut();
  cut.add(
    'wood',
    outline(
      [-58, -22, 1],
      [-34, -13],
      [0, -10],
      [34, -13],
      [60, -24, 1],
      [46, -2],
      [36, 5],
      [-34, 5],
      [-46, -2],
    ),
  );
  cut.add(
    'wood',
    ribbon([-10, -12, 2], [18, 8, 1.6], [26, 14, 3]),
    ribbon([12, -12, 2], [44, 6, 1.6], [52, 11, 3]),
  );
  cut.cut(ribbon([-50, -14, 0.8], [0, -4, 1.2], [52, -16, 0.8]));
  return finished(cut, { left: -64, top: -30, right: 66, bottom: 18 }, '#8a5a3b');
}
