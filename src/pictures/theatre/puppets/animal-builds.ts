/** The proportions of a four-legged animal, in hundredths of an adult's height. */
export interface Build {
  readonly length: number;
  readonly depth: number;
  readonly legs: number;
  readonly thick: number;
  /** The position of the head relative to the chest, and the width of the neck at both ends. */
  readonly neck: readonly [dx: number, dy: number, from: number, to: number];
  readonly head: readonly [length: number, depth: number, droop: number];
  readonly ears: 'upright' | 'pointed' | 'hanging';
  readonly tail: 'hair' | 'tuft' | 'short' | 'curl';
  readonly horns?: 'ox' | 'goat' | 'antlers';
  readonly mane?: 'horse';
  readonly wool?: boolean;
  readonly hump?: number;
  readonly beard?: boolean;
  readonly colour: string;
}

export const BUILDS = {
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
} as const satisfies Record<string, Build>;
