import type { Path2D } from '@napi-rs/canvas';

/** What a piece of a puppet is made of, which decides its colour. */
export type PuppetPart =
  | 'dress'
  | 'trim'
  | 'skin'
  | 'hair'
  | 'leather'
  | 'metal'
  | 'hat'
  | 'wood'
  | 'fur'
  | 'sail'
  | 'scales';

export interface PuppetPiece {
  readonly path: Path2D;
  readonly of: PuppetPart;
}

/** A puppet of cut paper, 100 units tall or long, with its foot at the origin and facing right. */
export interface Puppet {
  readonly pieces: readonly PuppetPiece[];
  /** Holes that light shines through: lace, buttons, scales. */
  readonly cuts: readonly Path2D[];
  /** Flames: x, y and the radius of their light. */
  readonly lights: readonly (readonly [number, number, number])[];
  /** Its height relative to an adult. */
  readonly scale: number;
  readonly bounds: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly colours?:
    | {
        readonly dress: string;
        readonly trim: string;
        readonly hair: string;
        readonly skin: string;
        readonly hat: string;
      }
    | undefined;
  /** Whether it has a golden rim: the one whom the picture is about. */
  readonly heroine?: boolean;
  /** Whether it is a thing, whose metal shines as gold. */
  readonly isThing?: boolean;
}

export const PERSON_BOUNDS = { left: -62, top: -132, right: 66, bottom: 10 } as const;

export class PuppetCut {
  readonly pieces: PuppetPiece[] = [];
  readonly cuts: Path2D[] = [];
  readonly lights: [number, number, number][] = [];

  add(of: PuppetPart, ...paths: readonly Path2D[]): this {
    for (const path of paths) this.pieces.push({ path, of });
    return this;
  }

  cut(...paths: readonly Path2D[]): this {
    this.cuts.push(...paths);
    return this;
  }
}
