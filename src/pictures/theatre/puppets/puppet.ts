import type { Path2D } from '@napi-rs/canvas';

/** What a piece of a puppet is, for those who paint it. */
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

/** A puppet of cut paper, 100 units tall or long, its foot at 0, 0; it looks to the right. */
export interface Puppet {
  readonly pieces: readonly PuppetPiece[];
  /** Holes, through which light falls: lace, buttons, scales. */
  readonly cuts: readonly Path2D[];
  /** Flames: x, y and how far they shine. */
  readonly lights: readonly (readonly [number, number, number])[];
  /** How tall it is beside a grown person. */
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
  readonly heroine?: boolean;
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
