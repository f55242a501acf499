import type { Size } from '../../core/frame.ts';
import type { PictureLayer } from '../../core/model.ts';

/** A picture's geometry, without its images. */
export type PictureShape =
  | ({
      readonly kind: 'flat';
      /** There if the picture moves by itself. */
      readonly clip?: unknown;
    } & Size)
  | ({ readonly kind: 'layers'; readonly layers: readonly Omit<PictureLayer, 'png'>[] } & Size);
