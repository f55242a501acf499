import type { Path2D } from '@napi-rs/canvas';
import { circle, ellipse, outline, type Point, polygon, ribbon, type WidePoint } from '../paper.ts';
import type { Costume } from './costumes.ts';
import type { PuppetCut, PuppetPart } from './puppet.ts';

/** Moves points of the head, given relative to the neck, to their place. */
export type Place = <P extends readonly [number, number, ...unknown[]]>(point: P) => P;

/** A head in profile with brow, nose, lips and chin: as much of a face as a shadow shows. */
const PROFILE: readonly Point[] = [
  [-4, 3, 1],
  [-5, -4],
  [-7.4, -10],
  [-5, -17.5],
  [0.5, -19.5],
  [5.6, -17],
  [6.9, -13],
  [6.8, -11.6, 1],
  [9.4, -8.3],
  [7.5, -7.3, 1],
  [8.1, -5.9],
  [7.3, -5, 1],
  [7.5, -3.5],
  [6.5, -1.5],
  [3.4, -0.7],
  [3.8, 4, 1],
];

export function head(cut: PuppetCut, place: Place, { hair, hat, beard }: Costume): void {
  const shape = (...points: readonly Point[]) => outline(...points.map(place));
  const strip = (...points: readonly WidePoint[]) => ribbon(...points.map(place));
  if (hair === 'long') {
    cut.add(
      'hair',
      strip([1, -18, 6], [-6, -14, 9], [-9.5, -2, 9], [-11, 12, 8], [-14, 26, 5], [-13, 35, 1]),
      strip([-5, -8, 6], [-11, 6, 7], [-17, 18, 4], [-19, 28, 0.6]),
    );
  }
  if (hat === 'veil')
    cut.add('trim', strip([2, -21, 3], [-8, -17, 7], [-14, 4, 10], [-21, 38, 12], [-28, 68, 4]));
  cut.add('skin', outline(...PROFILE.map(place)));
  if (hair) cut.add('hair', ...hairPieces(hair, shape, strip));
  if (beard === 'short') cut.add('hair', shape([7.4, -5], [8, 1], [5, 6], [1, 3], [0, -4], [3.6, -1.6]));
  if (beard === 'long')
    cut.add('hair', shape([7.6, -6], [9.5, 3], [7.5, 14], [3.5, 8], [0.5, -3], [3.6, -1.8]));
  if (hat) cut.add(HAT_MATERIALS[hat] ?? 'hat', ...hatPieces(hat, shape, strip, place));
}

/** A hood is of one cloth with its robe: in a colour of its own, it would be taken for long hair. */
const HAT_MATERIALS: { readonly [hat in NonNullable<Costume['hat']>]?: PuppetPart } = {
  crown: 'metal',
  helmet: 'metal',
  halo: 'metal',
  circlet: 'metal',
  hood: 'dress',
};

type Shape = (...points: readonly Point[]) => Path2D;
type Strip = (...points: readonly WidePoint[]) => Path2D;

function hairPieces(hair: NonNullable<Costume['hair']>, shape: Shape, strip: Strip): Path2D[] {
  const cap = () => shape([6, -17], [1, -21.6], [-6.5, -19.6], [-9.2, -11], [-6.5, -3], [-3.6, -9], [0, -14]);
  switch (hair) {
    case 'long':
      return [shape([6, -17], [1, -21.4], [-7, -19], [-9.5, -10], [-7, 0], [-3, -6], [0, -14])];
    case 'short':
      return [shape([6, -17], [1, -22], [-7, -19], [-9.3, -10], [-6, -4], [-4, -10])];
    case 'tail':
      return [cap(), strip([-8, -9, 3.4], [-13, -2, 3], [-12, 8, 0.8])];
    case 'bun':
      return [cap(), shape([-8, -15], [-13.5, -16], [-14.5, -10.5], [-10.5, -7.5], [-7, -10])];
    case 'plait':
      return [cap(), strip([-7, -5, 4], [-10.5, 4, 4.4], [-10, 12, 3.6], [-12, 20, 2.6], [-11, 24, 0.8])];
    case 'tonsure':
      return [strip([5.5, -14.5, 2], [0, -13, 4], [-6, -11, 4.6], [-7, -5, 3])];
    case 'wild':
      return [
        shape(
          [6.5, -17],
          [4, -22.5, 1],
          [0, -21],
          [-3.5, -25, 1],
          [-6.5, -20.5],
          [-12, -20, 1],
          [-10.5, -13],
          [-14, -8, 1],
          [-9.5, -5],
          [-9, 1, 1],
          [-4.5, -5],
          [-1, -13],
        ),
      ];
  }
}

function hatPieces(hat: NonNullable<Costume['hat']>, shape: Shape, strip: Strip, place: Place): Path2D[] {
  const flat = (...points: readonly (readonly [number, number])[]) => polygon(...points.map(place));
  switch (hat) {
    case 'feather':
      return [
        shape([-10, -14], [-9, -23], [2, -26], [9, -19], [12.5, -15, 1], [0, -16]),
        strip([-4, -21, 2], [-12, -30, 4.6], [-22, -28, 2.6], [-26, -23, 0.5]),
      ];
    case 'cap':
      return [shape([-8.5, -14], [-8.5, -22], [2, -24.6], [8, -18], [13, -15, 1], [4, -15.5])];
    case 'brim':
      return [shape([-15, -15, 1], [-8, -18], [-6, -27], [4, -27], [7, -18], [15, -15, 1], [0, -13])];
    case 'tricorn':
      return [
        shape([-15, -21, 1], [-6, -19], [-3, -26], [6, -25], [8, -19], [15, -23, 1], [9, -15], [-8, -14]),
      ];
    case 'bonnet':
      return [
        shape([6, -18, 1], [1, -23], [-8, -21], [-11, -12], [-6, -3], [-1, -4], [1.5, -12]),
        strip([3, 0, 2], [5, 6, 0.5]),
      ];
    case 'kerchief':
      return [
        shape([7, -16.5, 1], [2, -22], [-6.5, -20], [-9.6, -12], [-7, -6, 1], [0, -13]),
        shape([-8, -12], [-15, -8, 1], [-12, -5], [-14, -1, 1], [-7, -7]),
      ];
    case 'hood':
      return [shape([7, -16, 1], [1, -25], [-8, -20], [-11, -8], [-11, 6], [5, 2], [0, -6])];
    case 'crown':
      return [flat([-7, -16], [-8, -26], [-3.5, -20.5], [0, -28], [3, -20.5], [8, -26], [6.5, -16])];
    case 'circlet':
      return [
        strip([7, -15.5, 1.6], [0, -18.4, 1.8], [-7.5, -15, 1.6]),
        flat([3.5, -17], [6.4, -23.5], [8.4, -16]),
      ];
    case 'veil':
      return [strip([5, -18.5, 2.4], [0, -21, 3.4], [-7, -18, 3])];
    case 'helmet':
      return [
        shape(
          [7.6, -11, 1],
          [7, -17],
          [1, -22.5],
          [-7, -19],
          [-9.6, -10],
          [-8.5, -2, 1],
          [-3, -3, 1],
          [-2.5, -10],
          [2, -11, 1],
        ),
        strip([1, -21.5, 2.6], [-5, -28, 4.6], [-13, -28, 3], [-17, -23, 0.5]),
      ];
    case 'pointed':
      return [
        shape(
          [-17, -14, 1],
          [-7, -17],
          [-5.5, -27],
          [-9, -44, 1],
          [2, -30],
          [6, -17.5],
          [15, -14, 1],
          [0, -12.4],
        ),
      ];
    case 'nightcap':
      return [
        shape([7, -15.5, 1], [5, -22], [-2, -28], [-12, -31, 1], [-9.5, -22], [-8.6, -13, 1]),
        circle(...(place([-12.5, -30.5]) as [number, number]), 2.2),
      ];
    case 'toque':
      return [
        shape(
          [8, -15.5, 1],
          [8.6, -22],
          [13, -29],
          [6, -35],
          [-2, -33],
          [-10, -35],
          [-14, -28],
          [-9.5, -21],
          [-9, -14, 1],
          [0, -17],
        ),
      ];
    case 'wig':
      return [
        shape(
          [6.6, -16, 1],
          [3, -22.6],
          [-6, -21.6],
          [-11, -15],
          [-12.4, -6],
          [-12.6, 4],
          [-9, 10, 1],
          [-4, 7],
          [-2.4, 0],
          [-2, -9],
          [1, -13.5],
        ),
        circle(...(place([-9.6, 7]) as [number, number]), 2.6),
        circle(...(place([-5.4, 9]) as [number, number]), 2.6),
      ];
    case 'beret':
      return [
        shape([8, -16, 1], [11.5, -19], [9, -24], [0, -25.5], [-11, -22], [-13, -17], [-7, -15, 1], [0, -16]),
      ];
    case 'halo': {
      const [x, y] = place([0, -26]) as [number, number];
      const ring = ellipse(x, y, 9.5, 2.8);
      ring.addPath(ellipse(x, y, 7.6, 1.5));
      return [ring];
    }
    case 'horns':
      return [
        strip([2, -19, 3], [4.5, -25, 2.4], [9, -28, 0.5]),
        strip([-4, -19.5, 3], [-6, -26, 2.4], [-3.5, -31, 0.5]),
      ];
  }
}
