import type { Path2D } from '@napi-rs/canvas';
import type { Point } from './paper.ts';

/** What a piece is made of. The theatre cuts all of it from one paper; the storybook paints each in its colour. */
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
  /** Steps on the ramp: lighter above 0, darker below. */
  readonly shade?: number;
  /** A wall with openings, to be filled by the even-odd rule. */
  readonly pierced?: boolean;
}

/** A hole through which light falls. */
export interface Opening {
  readonly path: Path2D;
  /** 0 to 1. */
  readonly strength: number;
}

/** One sheet of paper: all that is as far away. */
export interface Sheet {
  /** 0 far, 1 near. */
  readonly z: number;
  /** The upper edge of what is on it. */
  readonly top: number;
  /** The upper edge of single things that rise above it, such as trunks. */
  readonly rises?: number;
  readonly pieces: readonly Piece[];
  readonly openings?: readonly Opening[];
  /** Rows of water move to and fro. */
  readonly sways?: boolean;
  /** How much its foot fades into the air, 0 to 1; by its distance if it is not given. */
  readonly mist?: number;
  /** Whether it hangs before the people. */
  readonly front?: boolean;
  /** Water that mirrors the light of the sky from its upper edge down. */
  readonly mirrors?: boolean;
}

/** What the lower edge of the picture is cut as. */
export type ApronEdge = 'grass' | 'bare' | 'boards' | 'waves' | 'snow';

/** A place, hung for one frame. */
export interface Setting {
  /** Back to front. */
  readonly sheets: readonly Sheet[];
  /** Where people stand, by their place along the width. */
  floor(x: number): number;
  /** How tall a grown person is, in units. */
  readonly personHeight: number;
  readonly apron: ApronEdge;
  /** Where people may stand, as shares of the width; the whole width if it is not given. */
  readonly stage?: readonly [number, number];
  /** How many of a group there is room for; six if it is not given. */
  readonly groupSize?: number;
  /** Indoors there is no sky, only what falls through the windows. */
  readonly indoor?: boolean;
  readonly under?: boolean;
  /** A hearth. */
  readonly fire?: Point;
  readonly beams?: boolean;
  /** Where a thing of the setting is, that other things refer to: the mouth of a well, a seat on a rock. */
  readonly anchor?: Point;
  /** Whether there is water to float on, and where its surface is for what floats. */
  readonly water?: { readonly far: number; readonly near: number };
  /** Whether a bough hangs into the picture. */
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

  /** The finished sheet. */
  at(z: number, top: number, rest: Omit<Partial<Sheet>, 'z' | 'top'> = {}): Sheet {
    return { z, top, pieces: this.pieces, openings: this.openings, ...rest };
  }
}
