// Over 300 lines: data, one pose after another.
import type { ScenePose } from '../../../core/scene-words.ts';

type Joint = readonly [x: number, y: number];

/** Elbow and hand, relative to the hip of an upright body. */
export type Arm = readonly [Joint, Joint];
/** Knee and foot, relative to the ground below the body. */
export type Leg = readonly [Joint, Joint];

export interface Pose {
  /** The position of the lower body, which skirts follow. */
  readonly seat: 'stand' | 'sit' | 'kneel' | 'ride';
  readonly hip: Joint;
  /** How far the upper body leans forward, in radians. */
  readonly lean: number;
  readonly nod: number;
  readonly near: Arm;
  readonly far: Arm;
  readonly legs: readonly [Leg, Leg];
  /** Whether the whole puppet is turned to lie on its back, for people who sleep. */
  readonly lying?: boolean;
  /** How far the whole puppet has tipped forward, in radians, for people who fall. */
  readonly tipped?: number;
  /** Whether a tool or weapon is raised to strike. */
  readonly raises?: boolean;
}

const ARMS = {
  down: [
    [3, -14],
    [6, -2],
  ],
  back: [
    [-5, -14],
    [-6, -2],
  ],
  reach: [
    [9, -19],
    [19, -24],
  ],
  hold: [
    [6, -13],
    [14, -18],
  ],
  up: [
    [9, -30],
    [14, -46],
  ],
  out: [
    [-9, -27],
    [-17, -36],
  ],
  heart: [
    [8, -15],
    [3, -25],
  ],
  grieve: [
    [10, -21],
    [7, -37],
  ],
  point: [
    [10, -24],
    [22, -28],
  ],
  offer: [
    [8, -15],
    [16, -22],
  ],
  pray: [
    [7, -15],
    [11, -27],
  ],
  swing: [
    [-6, -16],
    [-12, -7],
  ],
  forward: [
    [7, -16],
    [13, -10],
  ],
  strike: [
    [7, -33],
    [17, -42],
  ],
  guard: [
    [7, -18],
    [13, -27],
  ],
  labour: [
    [9, -20],
    [17, -13],
  ],
  burden: [
    [6, -33],
    [-3, -35],
  ],
  lap: [
    [6, -13],
    [13, -8],
  ],
  hip: [
    [-13, -17],
    [-3.5, -6],
  ],
  talk: [
    [8, -14],
    [19, -19],
  ],
  clasp: [
    [8.5, -15],
    [11, -7],
  ],
  loose: [
    [-8, -15],
    [-12, -3],
  ],
  ahead: [
    [7.5, -15],
    [12.5, -4],
  ],
  tied: [
    [-8.5, -16],
    [-7, -5],
  ],
  grip: [
    [9, -29],
    [12.4, -47],
  ],
  lowerGrip: [
    [9, -25],
    [12.4, -35],
  ],
  mouth: [
    [12, -22],
    [9.5, -33],
  ],
  aim: [
    [11, -27],
    [23, -29],
  ],
  draw: [
    [-7, -27],
    [8, -29],
  ],
  around: [
    [11, -23],
    [20, -28],
  ],
} as const satisfies Record<string, Arm>;

const LEGS = {
  stand: [
    [
      [1.5, -24],
      [2.5, 0],
    ],
    [
      [-1, -24],
      [-3, 0],
    ],
  ],
  ease: [
    [
      [5, -24],
      [7, 0],
    ],
    [
      [-3, -23],
      [-8, 0],
    ],
  ],
  step: [
    [
      [6, -25],
      [10, 0],
    ],
    [
      [-3, -23],
      [-10, -1],
    ],
  ],
  run: [
    [
      [11, -27],
      [17, -3],
    ],
    [
      [-3, -24],
      [-20, -9],
    ],
  ],
  plant: [
    [
      [8, -24],
      [12, 0],
    ],
    [
      [-6, -22],
      [-13, 0],
    ],
  ],
  skip: [
    [
      [8, -30],
      [3, -13],
    ],
    [
      [-1, -24],
      [-3, 0],
    ],
  ],
  climb: [
    [
      [13, -42],
      [9, -24],
    ],
    [
      [6, -30],
      [8, -9],
    ],
  ],
  tumble: [
    [
      [9, -28],
      [-1, -11],
    ],
    [
      [-4, -24],
      [-13, -5],
    ],
  ],
  sit: [
    [
      [12, -27],
      [13, 0],
    ],
    [
      [11, -26],
      [9, 0],
    ],
  ],
  kneel: [
    [
      [9, -22],
      [11, 0],
    ],
    [
      [4, -2],
      [-16, -2],
    ],
  ],
  ride: [
    [
      [9, -34],
      [7, -14],
    ],
    [
      [9, -34],
      [7, -14],
    ],
  ],
} as const satisfies Record<string, readonly [Leg, Leg]>;

const standing = {
  seat: 'stand',
  hip: [0, -48],
  lean: 0,
  nod: 0,
  near: ARMS.down,
  far: ARMS.back,
  legs: LEGS.stand,
} as const satisfies Pose;
const kneeling = { ...standing, seat: 'kneel', hip: [-3, -27], legs: LEGS.kneel } as const;
const sitting = { ...standing, seat: 'sit', hip: [-6, -27], legs: LEGS.sit, near: ARMS.lap } as const;

const atEase = { ...standing, legs: LEGS.ease } as const;

/**
 * How people stand who do nothing else, without the gestures of somebody who speaks. What a silhouette shows of an arm
 * is what is not in front of the body.
 */
export const STANCES: readonly Pose[] = [
  { ...atEase, near: ARMS.hip, far: ARMS.ahead, lean: -0.03 },
  { ...atEase, near: ARMS.clasp, far: ARMS.clasp, lean: 0.02, nod: 0.04 },
  { ...atEase, near: ARMS.ahead, far: ARMS.loose },
  { ...atEase, near: ARMS.heart, far: ARMS.loose, lean: -0.02 },
  { ...atEase, near: ARMS.hip, far: ARMS.loose },
];

export const POSES: Record<ScenePose, Pose> = {
  stand: standing,
  walk: { ...standing, lean: 0.05, legs: LEGS.step, near: ARMS.forward, far: ARMS.swing },
  follow: { ...standing, lean: 0.08, legs: LEGS.step, near: ARMS.reach, far: ARMS.swing },
  flee: { ...standing, lean: 0.26, nod: -0.16, legs: LEGS.run, near: ARMS.reach, far: ARMS.swing },
  reach: { ...standing, near: ARMS.reach },
  call: { ...standing, lean: -0.05, nod: -0.12, near: ARMS.up },
  point: { ...standing, near: ARMS.point },
  heart: { ...standing, near: ARMS.heart },
  hold: { ...standing, near: ARMS.hold },
  grieve: { ...standing, lean: 0.14, nod: 0.3, near: ARMS.grieve, far: ARMS.heart },
  beg: { ...kneeling, nod: -0.2, near: ARMS.offer, far: ARMS.offer },
  kneel: { ...kneeling, lean: 0.1, nod: 0.22, near: ARMS.pray, far: ARMS.pray },
  sit: sitting,
  rest: { ...sitting, lean: 0.06, nod: 0.12 },
  sleep: { ...standing, near: ARMS.heart, far: ARMS.back, lying: true },
  dance: { ...standing, lean: -0.1, nod: -0.08, legs: LEGS.skip, near: ARMS.up, far: ARMS.out },
  fight: { ...standing, lean: 0.12, legs: LEGS.plant, near: ARMS.strike, far: ARMS.guard, raises: true },
  work: {
    ...standing,
    lean: 0.3,
    nod: 0.14,
    legs: LEGS.plant,
    near: ARMS.labour,
    far: ARMS.forward,
    raises: true,
  },
  carry: { ...standing, lean: 0.22, legs: LEGS.step, near: ARMS.burden, far: ARMS.forward },
  ride: { ...standing, seat: 'ride', hip: [0, -48], legs: LEGS.ride, near: ARMS.guard, far: ARMS.guard },
  gallop: {
    ...standing,
    seat: 'ride',
    hip: [0, -48],
    lean: 0.3,
    legs: LEGS.ride,
    near: ARMS.guard,
    far: ARMS.guard,
  },
  swim: { ...standing, lean: 0.9, near: ARMS.reach, far: ARMS.reach },
  bound: { ...standing, lean: 0.06, nod: 0.26, near: ARMS.tied, far: ARMS.tied },
  climb: {
    ...standing,
    hip: [1, -54],
    lean: 0.08,
    nod: -0.22,
    legs: LEGS.climb,
    near: ARMS.lowerGrip,
    far: ARMS.grip,
  },
  drink: { ...standing, lean: -0.05, nod: -0.2, near: ARMS.mouth },
  embrace: { ...standing, lean: 0.07, near: ARMS.around, far: ARMS.around },
  fall: {
    ...standing,
    lean: 0.14,
    nod: -0.2,
    legs: LEGS.tumble,
    near: ARMS.reach,
    far: ARMS.talk,
    tipped: 1,
  },
  row: { ...sitting, lean: 0.12, near: ARMS.labour, far: ARMS.forward },
  shoot: { ...standing, lean: -0.04, legs: LEGS.plant, near: ARMS.aim, far: ARMS.draw },
};
