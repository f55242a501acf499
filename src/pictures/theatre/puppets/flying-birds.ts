import { circle, ellipse, outline, type Point, polygon, ribbon } from '../paper.ts';
import { finished } from './finished.ts';
import { type Puppet, PuppetCut } from './puppet.ts';

/** What distinguishes birds in the air. */
interface Flyer {
  readonly colour: string;
  readonly scale: number;
  /** The beak of a short neck. Birds with a long neck stretch it out. */
  readonly beak: 'short' | 'strong' | 'hooked' | 'flat';
  readonly neck?: 'long';
  /** Whether long legs trail behind. */
  readonly legs?: boolean;
  /** How wide its wings are beside those of a small bird. */
  readonly span?: number;
}

const BEAKS: Record<Flyer['beak'], readonly Point[]> = {
  short: [
    [27, -30, 1],
    [36, -27, 1],
    [27, -24.6, 1],
  ],
  strong: [
    [26, -30.4],
    [40, -27, 1],
    [26, -23.6],
  ],
  hooked: [
    [26, -31, 1],
    [34, -30],
    [36.4, -23.4, 1],
    [32, -25.4],
    [26, -25, 1],
  ],
  flat: [
    [27, -29, 1],
    [38, -27],
    [38, -24.6],
    [27, -25, 1],
  ],
};

/** A bird in the air, its wings raised, that flies to the right. */
function flying({ colour, scale, beak, neck, legs, span = 1 }: Flyer): Puppet {
  const cut = new PuppetCut();
  const wing = (...points: readonly Point[]) =>
    outline(...points.map(([x, y, ...sharp]) => [x, -24 + (y + 24) * span, ...sharp] as unknown as Point));
  cut.add(
    'trim',
    wing(
      [14, -24],
      [20, -40],
      [18, -58],
      [10, -75],
      [3, -82, 1],
      [2, -70, 1],
      [-4, -64, 1],
      [-4, -54, 1],
      [-9, -48, 1],
      [-4, -28],
    ),
  );
  if (legs)
    cut.add(
      'leather',
      ribbon([-18, -19, 2.4], [-38, -15, 1.8], [-60, -13, 1.6]),
      ribbon([-16, -17, 2.2], [-36, -12, 1.8], [-57, -9, 1.5]),
    );
  cut.add(
    'fur',
    outline(
      [-40, -27, 1],
      [-24, -26],
      [-8, -30],
      [8, -31],
      [17, -34],
      [24, -33],
      [29, -28],
      [26, -22],
      [15, -15],
      [0, -12],
      [-14, -15],
      [-27, -19],
      [-42, -16, 1],
      [-34, -22],
    ),
  );
  if (neck === 'long') {
    cut.add('fur', ribbon([14, -25, 13], [30, -29, 7], [48, -30, 5]), ellipse(51, -30.6, 5, 3.8));
    cut.add('leather', polygon([55, -32.6], [legs ? 76 : 64, -29.4], [55, -28]));
    cut.cut(circle(52, -31.6, 0.9));
  } else {
    cut.add('leather', outline(...(BEAKS[beak] ?? BEAKS.short)));
    cut.cut(circle(23, -29, 1.1));
  }
  cut.add(
    'fur',
    wing(
      [11, -22],
      [8, -36],
      [-2, -52],
      [-16, -66],
      [-34, -76, 1],
      [-32, -66, 1],
      [-38, -60, 1],
      [-32, -53, 1],
      [-35, -46, 1],
      [-28, -41, 1],
      [-28, -33, 1],
      [-18, -22],
      [-4, -17],
    ),
  );
  for (const [x, y] of [
    [-27, -64],
    [-28, -54],
    [-25, -44],
  ] as const)
    cut.cut(
      ribbon(
        [2, -26, 0.4],
        [(x + 4) / 2, -24 + ((y - 26) / 2 + 24) * span, 1.1],
        [x, -24 + (y + 24) * span, 0.4],
      ),
    );
  const top = -24 - 60 * span;
  return finished(
    cut,
    { left: legs ? -64 : -46, top, right: neck === 'long' ? (legs ? 80 : 68) : 44, bottom: 4 },
    colour,
    { scale },
  );
}

const FLYERS: Record<string, Flyer> = {
  bird: { colour: '#b5744f', scale: 0.42, beak: 'short' },
  raven: { colour: '#3a3540', scale: 0.5, beak: 'strong', span: 1.1 },
  eagle: { colour: '#7a5a3c', scale: 0.9, beak: 'hooked', span: 1.2 },
  owl: { colour: '#8a6f52', scale: 0.55, beak: 'hooked', span: 1.1 },
  duck: { colour: '#c9b48a', scale: 0.5, beak: 'flat', span: 0.86 },
  goose: { colour: '#ece6d8', scale: 0.62, beak: 'flat', neck: 'long' },
  swan: { colour: '#f4f0e6', scale: 0.7, beak: 'flat', neck: 'long', span: 1.1 },
  stork: { colour: '#f2ede2', scale: 0.75, beak: 'strong', neck: 'long', legs: true, span: 1.1 },
};

export function flyingBird(name: string): Puppet | undefined {
  const flyer = Object.hasOwn(FLYERS, name) ? FLYERS[name] : undefined;
  return flyer && flying(flyer);
}
