import { outline, type Point, ribbon, turned, type WidePoint } from '../paper.ts';
import { COSTUMES } from './costumes.ts';
import { head } from './head.ts';
import { PROPS } from './props.ts';
import { type Puppet, PuppetCut } from './puppet.ts';

const COLOURS = { dress: '#3aa6a0', trim: '#e9c46a', hair: '#e7b85c', skin: '#e8b894', hat: '#e9c46a' };

/** A mermaid sitting on a rock, swimming, or carved on a bench. */
export function mermaid(pose: 'sit' | 'swim' | 'carved', prop?: string): Puppet {
  const cut = new PuppetCut();
  if (pose === 'carved') carved(cut);
  else if (pose === 'swim') swimming(cut);
  else seated(cut, prop);
  return {
    pieces: cut.pieces,
    cuts: cut.cuts,
    lights: [],
    scale: 1,
    heroine: true,
    bounds: { left: -66, top: -120, right: 78, bottom: 24 },
    colours: COLOURS,
  };
}

const face = (cut: PuppetCut, x: number, y: number, nod: number) =>
  head(cut, turned(nod, x, y), { ...COSTUMES.mermaid, hair: 'long' });

function fluke(cut: PuppetCut, x: number, y: number, angle: number, size: number): void {
  const at = turned(angle, x, y);
  const points: readonly Point[] = [
    [-2, 0],
    [6, -6],
    [20, -17, 1],
    [16, -4],
    [14, 0, 1],
    [16, 4],
    [20, 17, 1],
    [6, 6],
  ];
  cut.add(
    'dress',
    outline(
      ...points.map(
        ([px, py, sharp]): Point => at(sharp ? [px * size, py * size, 1] : [px * size, py * size]),
      ),
    ),
  );
}

function scales(cut: PuppetCut, ...places: readonly (readonly [number, number])[]): void {
  for (const [x, y] of places)
    cut.cut(outline([x + 2.1, y + 0.4, 1], [x, y + 2.1], [x - 2.1, y + 0.4, 1], [x, y + 1]));
}

function arm(cut: PuppetCut, ...points: readonly WidePoint[]): void {
  cut.add('skin', ribbon(...points));
}

function seated(cut: PuppetCut, prop?: string): void {
  arm(cut, [-1, -72, 5], [-9, -62, 4.4], [-14, -48, 3.4]);
  cut.add('skin', ribbon([2, -80, 6], [2, -73, 13], [0, -60, 9.5], [-3, -50, 15]));
  cut.add(
    'dress',
    ribbon(
      [-2, -52, 14],
      [-4, -44, 18],
      [2, -33, 19],
      [16, -27, 16],
      [30, -24, 11],
      [42, -16, 7],
      [50, -6, 4.5],
    ),
  );
  fluke(cut, 50, -6, 0.9, 0.95);
  face(cut, 2, -79, -0.04);
  arm(cut, [2, -73, 5.4], [11, -66, 4.6], [20, -76, 3.2]);
  PROPS[prop ?? 'mirror']?.(cut, 20, -77, false);
  scales(
    cut,
    [-4, -44],
    [0, -38],
    [6, -35],
    [6, -28],
    [13, -31],
    [14, -24],
    [21, -28],
    [22, -22],
    [29, -25],
    [35, -20],
  );
}

function swimming(cut: PuppetCut): void {
  cut.add(
    'hair',
    ribbon([1, -70, 7], [-8, -64, 10], [-18, -54, 8], [-30, -47, 6], [-44, -46, 0.8]),
    ribbon([-4, -58, 6], [-16, -46, 6], [-30, -38, 5], [-42, -36, 0.7]),
  );
  arm(cut, [0, -46, 5], [10, -34, 4], [22, -33, 2.8]);
  cut.add('skin', ribbon([1, -54, 6], [1, -48, 13], [-1, -36, 9], [-3, -28, 12]));
  cut.add('dress', ribbon([-2, -30, 11], [-5, -20, 14], [-14, -6, 13], [-26, 4, 7], [-38, 0, 5]));
  fluke(cut, -38, 0, -2.6, 0.9);
  face(cut, 2, -54, -0.1);
  arm(cut, [2, -48, 5], [12, -54, 4.4], [21, -70, 3], [22, -73, 4.4]);
  scales(cut, [-3, -25], [-6, -19], [0, -19], [-5, -13], [-12, -10], [-18, -3]);
}

/** Seen from the front, with mirror and comb raised and the tail curled below. */
function carved(cut: PuppetCut): void {
  for (const side of [-1, 1]) {
    cut.add(
      'hair',
      ribbon(
        [side * 4, -91, 9],
        [side * 9, -84, 10],
        [side * 12, -72, 8],
        [side * 16, -60, 5],
        [side * 14, -50, 1],
      ),
    );
    arm(cut, [side * 8, -72, 5], [side * 19, -64, 4.4], [side * 24, -80, 3.2], [side * 24, -82, 4.6]);
  }
  cut.add(
    'skin',
    outline([0, -99], [8, -94], [9.5, -86], [6, -78], [-6, -78], [-9.5, -86], [-8, -94]),
    ribbon([0, -82, 11], [0, -72, 15]),
  );
  cut.add(
    'skin',
    outline(
      [-10, -74],
      [0, -76],
      [10, -74],
      [8, -62],
      [5.5, -54],
      [9, -44],
      [0, -38],
      [-9, -44],
      [-5.5, -54],
      [-8, -62],
    ),
  );
  cut.add('dress', ribbon([0, -46, 18], [6, -30, 17], [4, -16, 12], [-8, -8, 8], [-20, -12, 5]));
  fluke(cut, -20, -12, 3.6, 0.9);
  PROPS.mirror?.(cut, 24, -81, false);
  PROPS.comb?.(cut, -27, -80, false);
  scales(cut, [-2, -38], [4, -38], [1, -32], [7, -32], [3, -26], [9, -26], [4, -20], [1, -15]);
}
