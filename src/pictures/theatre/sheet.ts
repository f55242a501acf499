import type { Path2D } from '@napi-rs/canvas';
import type { Point } from './paper.ts';

/**
 * The material of a piece. The theatre cuts all of them from one paper; the storybook paints each in its own
 * colour.
 */
export type Material =
  | 'earth'
  | 'grass'
  | 'leaf'
  | 'pine'
  | 'wood'
  | 'stone'
  | 'wall'
  | 'roof'
  | 'water'
  | 'snow'
  | 'sand'
  | 'cloth'
  | 'metal';

export interface Piece {
  readonly path: Path2D;
  readonly of: Material;
  /** Steps on the ramp: above 0 is lighter, below 0 is darker. */
  readonly shade?: number;
  /** Whether it is a wall with openings, filled with the even-odd rule. */
  readonly pierced?: boolean;
}

/** A hole that light shines through. */
export interface Opening {
  readonly path: Path2D;
  /** The brightness, 0 to 1. */
  readonly strength: number;
}

/** One sheet of paper: everything at the same distance. */
export interface Sheet {
  /** The depth: 0 is far, 1 is near. */
  readonly z: number;
  /** The upper edge of the sheet's contents. */
  readonly top: number;
  /** The upper edge of single things that rise above `top`, such as trunks. */
  readonly rises?: number;
  readonly pieces: readonly Piece[];
  readonly openings?: readonly Opening[];
  /** Whether it moves to and fro, like rows of waves. */
  readonly sways?: boolean;
  /** How much its foot fades into the air, 0 to 1. Default: depends on its distance. */
  readonly mist?: number;
  /** Whether it is in front of the people. */
  readonly front?: boolean;
  /** Whether it is water that reflects the sky's light from its upper edge down. */
  readonly mirrors?: boolean;
}

/** The shape of the nearest paper's upper edge, at the bottom of the picture. */
export type ApronEdge = 'grass' | 'bare' | 'boards' | 'waves' | 'snow';

/** A place, made for one frame. */
export interface Setting {
  /** Back to front. */
  readonly sheets: readonly Sheet[];
  /** The height of the ground at a position along the width. */
  floor(x: number): number;
  /** The height of an adult, in stage units. */
  readonly personHeight: number;
  readonly apron: ApronEdge;
  /** Where people may stand, as shares of the width. Default: the whole width. */
  readonly stage?: readonly [number, number];
  /** How many members of a group fit. Default: 6. */
  readonly groupSize?: number;
  /** Whether a lamp is painted on the cloth behind the stage, which tells the hour. */
  readonly backcloth?: boolean;
  /** Whether little light comes in, at any hour. */
  readonly dim?: boolean;
  /** Whether it is a room: it has no sky, only light through its windows. */
  readonly indoor?: boolean;
  readonly under?: boolean;
  /** The position of the hearth. */
  readonly fire?: Point;
  readonly beams?: boolean;
  /** The position of a part that other things refer to, such as the mouth of a well or a seat on a rock. */
  readonly anchor?: Point;
  /** The surface of the water for things that float, if there is water. */
  readonly water?: { readonly far: number; readonly near: number };
  /** Whether a bough hangs into the picture, and of which kind. */
  readonly bough?: 'leafy' | 'bare';
  readonly birds?: boolean;
  readonly seasons?: boolean;
}

/** Collects the pieces of a sheet. */
export class Cut {
  readonly pieces: Piece[] = [];
  readonly openings: Opening[] = [];

  add(of: Material, ...paths: readonly Path2D[]): this {
    for (const path of paths) this.pieces.push({ path, of });
    return this;
  }

  shaded(of: Material, shade: number, ...paths: readonly Path2D[]): this {
    for (const path of paths) this.pieces.push({ path, of, shade });
    return this;
  }

  wall(of: Material, path: Path2D): this {
    this.pieces.push({ path, of, pierced: true });
    return this;
  }

  lit(strength: number, ...paths: readonly Path2D[]): this {
    for (const path of paths) this.openings.push({ path, strength });
    return this;
  }

  /** Returns the finished sheet. */
  at(z: number, top: number, rest: Omit<Partial<Sheet>, 'z' | 'top'> = {}): Sheet {
    return { z, top, pieces: this.pieces, openings: this.openings, ...rest };
  }
}
