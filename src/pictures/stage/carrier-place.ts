import { lightnessOf, withLightness } from '../../core/look/colour.ts';
import type { Palette } from '../../core/look/palettes.ts';
import { type Surface, surface } from '../../core/look/surface.ts';
import { around, type Box, inset } from './box.ts';
import type { Frame } from './frame.ts';

/**
 * Where the carrier stands: the one shape of a picture that type stands on or beside. It never reaches below
 * the frame's foot or above its lintel but at its very edge, so captions are always on the ground.
 *
 * `flood` fills the frame. `half` fills one side, or the upper part in narrow frames. `disc` stands on the
 * right; `ring` and `moon` are round and in the middle. `corner` and `edge` are only accents. `band` runs
 * across the frame. `panel`, `frame` and `sheet` are rectangles. `right` fills the other side, or the lower part in
 * narrow frames; `slab` most of the frame from the right, and `low` from below.
 */
export type CarrierPlace =
  | 'none'
  | 'flood'
  | 'half'
  | 'right'
  | 'slab'
  | 'low'
  | 'disc'
  | 'ring'
  | 'moon'
  | 'corner'
  | 'edge'
  | 'band'
  | 'panel'
  | 'frame'
  | 'sheet';

export interface CarrierShape {
  readonly place: CarrierPlace;
  readonly box: Box;
  readonly radius: number;
  readonly fill: string;
}

export interface Placement {
  readonly shape?: CarrierShape;
  /** The surface under the content, and the one under a heading with a place of its own. */
  readonly body: Surface;
  readonly head: Surface;
  readonly box: Box;
  /** The room for the heading, if it is separate from the content. */
  readonly headBox?: Box;
  /** Overrides the theme's alignment of type. */
  readonly align?: 'left' | 'center';
}

export interface PlaceOptions {
  readonly frame: Frame;
  readonly palette: Palette;
  /** The theme's corner radius for panels, and how far its ground reaches above the shelf. */
  readonly corner: number;
  readonly groundRise: number;
  /** How much of the height above the captions `half` takes in narrow frames. */
  readonly upperShare?: number;
  /** How far ornaments on the ground and on the carrier stand out from these. Default: there are none. */
  readonly ornamentStrength?: number;
  /** Whether the ground is a landscape or a stage, on which what fills the frame elsewhere is a sheet. */
  readonly isScenic?: boolean;
  /** The colours of the ground apart from the palette's. */
  readonly tints: readonly string[];
}

/** The shape of the carrier at a place, and the room left for content. */
export function placeCarrier(place: CarrierPlace, options: PlaceOptions): Placement {
  const { frame, palette, corner, tints } = options;
  const { width, height, box, lintel, shelf, foot, narrow } = frame;
  const open = { ...box, height: box.height - options.groundRise };
  const { ornamentStrength, isScenic = false } = options;
  const tones = (fill: string) =>
    ornamentStrength === undefined ? [] : [toneOn(palette, fill, ornamentStrength)];
  const ground = surface(palette, palette.ground, [...tints, ...tones(palette.ground)]);
  const flood = surface(palette, palette.flood, tones(palette.flood));
  const raised = surface(palette, palette.raised, tones(palette.raised));
  const shape = (own: Box, radius: number, fill: string) => ({ shape: { place, box: own, radius, fill } });
  switch (place) {
    case 'flood': {
      const whole = { x: 0, y: lintel, width, height: foot - lintel };
      return { ...shape(whole, 0, flood.fill), head: flood, body: flood, box };
    }
    case 'half':
      return narrow ? upperHalf(frame, flood, ground, options.upperShare) : leftHalf(frame, flood, ground);
    case 'right':
      if (!narrow) return rightHalf(frame, flood, ground);
      // A landscape has its own foot.
      return isScenic ? upperHalf(frame, flood, ground, options.upperShare) : lowerHalf(frame, flood, ground);
    case 'slab': {
      const left = narrow ? frame.margin * 1.2 : width * 0.27;
      const [top, bottom] = isScenic
        ? [box.y - 8, open.y + open.height]
        : [lintel, narrow ? lintel + (foot - lintel) * (frame.tall ? 0.8 : 0.86) : foot];
      const slab = { x: left, y: top, width: width - left, height: bottom - top };
      const fill = isScenic ? raised : flood;
      const inner = left + (narrow ? 52 : 96);
      const [upper, lower] = [Math.max(box.y, top + 40), Math.min(bottom - 52, box.y + box.height)];
      return {
        ...shape(slab, 0, fill.fill),
        head: ground,
        body: fill,
        box: { x: inner, y: upper, width: width - frame.margin - inner, height: lower - upper },
        align: 'left',
      };
    }
    case 'low': {
      const top = lintel + (foot - lintel) * (narrow ? 0.36 : 0.3);
      return {
        ...shape({ x: 0, y: top, width, height: foot - top }, 0, flood.fill),
        head: ground,
        body: flood,
        box: { ...box, y: top + 52, height: box.y + box.height - top - 52 },
      };
    }
    case 'disc': {
      const radius = narrow
        ? Math.min(width * 0.34, box.height * 0.26)
        : Math.min(height * 0.37, box.height * 0.54);
      const disc = narrow
        ? around(width - radius * 0.78, box.y + radius * 0.92, radius)
        : around(width - radius * 0.82, shelf - radius - 34, radius);
      const below = disc.y + disc.height + 30;
      const left = narrow
        ? { ...box, y: below, height: box.y + box.height - below }
        : { ...box, width: disc.x - box.x - 40 };
      return { ...shape(disc, radius, flood.fill), head: ground, body: ground, box: left };
    }
    case 'ring': {
      const radius = Math.min(box.height, box.width) / 2;
      const ring = around(width / 2, box.y + box.height / 2, radius);
      return {
        ...shape(ring, radius, flood.fill),
        head: ground,
        body: flood,
        // Keeps the corners of the box inside the circle.
        box: inset(ring, radius * 0.24, radius * 0.36),
        align: 'center',
      };
    }
    case 'moon': {
      const radius = Math.min(box.height * 0.53, box.width * 0.5);
      const moon = around(width / 2, open.y + open.height * 0.52, radius);
      // Type crosses the edge of the moon, so it must be readable on both colours.
      const both = surface(palette, palette.raised, [palette.ground, ...tints, ...tones(palette.ground)]);
      return { ...shape(moon, radius, raised.fill), head: ground, body: both, box: open };
    }
    case 'corner': {
      const radius = narrow ? 150 : 190;
      return {
        ...shape(around(width - 30, lintel === 0 ? 20 : lintel + radius, radius), radius, flood.fill),
        head: ground,
        body: ground,
        box: open,
      };
    }
    case 'edge': {
      // Captions never reach the sides of the frame.
      const edge = { x: 0, y: 0, width: frame.margin * 0.5, height };
      return { ...shape(edge, 0, flood.fill), head: ground, body: ground, box: open, align: 'left' };
    }
    case 'band': {
      // Wider than the frame, so that its ends are not visible.
      const band = inset({ ...open, x: -EDGE, width: width + 2 * EDGE }, 0, open.height * 0.1);
      return {
        ...shape(band, 0, flood.fill),
        head: ground,
        body: flood,
        box: inset({ ...band, x: box.x, width: box.width }, 0, 40),
      };
    }
    case 'panel':
      return { ...shape(box, corner, raised.fill), head: ground, body: raised, box: inset(box, 56, 48) };
    case 'frame': {
      const outer = inset(box, 0, 8);
      return {
        ...shape(outer, corner, flood.fill),
        head: ground,
        body: flood,
        box: inset(outer, narrow ? 48 : 72, 56),
      };
    }
    case 'sheet': {
      const sheet = narrow ? box : inset(box, 130, 2);
      return {
        ...shape(sheet, corner, raised.fill),
        head: ground,
        body: raised,
        box: inset(sheet, narrow ? 56 : 84, 56),
      };
    }
    default:
      return { head: ground, body: ground, box: open };
  }
}

const EDGE = 24;

/** The colour of an ornament on a fill: nearly its own, so that type can cross it. */
export function toneOn(palette: Palette, fill: string, strength: number): string {
  const lightness = lightnessOf(fill);
  const isInkLight = lightnessOf(surface(palette, fill).ink) > lightness;
  // Away from the ink, unless the fill is nearly black or white.
  const isExtreme = lightness > LIGHTEST || lightness < DARKEST;
  return withLightness(fill, lightness + (isInkLight === isExtreme ? strength : -strength));
}

const LIGHTEST = 0.85;
const DARKEST = 0.3;

/** The carrier on the left for the heading, and the content beside it. */
function leftHalf({ width, lintel, foot, box }: Frame, flood: Surface, ground: Surface): Placement {
  const side = width * 0.36;
  const body = side + 90;
  return {
    shape: {
      place: 'half',
      box: { x: 0, y: lintel, width: side, height: foot - lintel },
      radius: 0,
      fill: flood.fill,
    },
    head: flood,
    body: ground,
    headBox: { ...box, width: side - box.x - 48 },
    box: { ...box, x: body, width: width - body - box.x },
  };
}

/** The carrier at the top for the heading, and the content below it. */
function upperHalf(
  { width, lintel, shelf, square, box }: Frame,
  flood: Surface,
  ground: Surface,
  share = square ? 0.36 : 0.34,
): Placement {
  const high = (shelf - lintel) * share;
  const body = lintel + high + 48;
  return {
    shape: { place: 'half', box: { x: 0, y: lintel, width, height: high }, radius: 0, fill: flood.fill },
    head: flood,
    body: ground,
    headBox: { ...box, height: lintel + high - box.y - 36 },
    box: { ...box, y: body, height: box.y + box.height - body },
  };
}

/** The carrier on the right, and the content beside it. */
function rightHalf({ width, lintel, foot, box }: Frame, flood: Surface, ground: Surface): Placement {
  const side = width * 0.36;
  const x = width - side;
  return {
    shape: {
      place: 'right',
      box: { x, y: lintel, width: side, height: foot - lintel },
      radius: 0,
      fill: flood.fill,
    },
    head: flood,
    body: ground,
    headBox: { ...box, x: x + 48, width: width - box.x - x - 48 },
    box: { ...box, width: x - 90 - box.x },
    align: 'left',
  };
}

/** The carrier below the content. */
function lowerHalf(
  { width, lintel, shelf, foot, box, square }: Frame,
  flood: Surface,
  ground: Surface,
): Placement {
  const y = shelf - (shelf - lintel) * (square ? 0.36 : 0.34);
  return {
    shape: { place: 'right', box: { x: 0, y, width, height: foot - y }, radius: 0, fill: flood.fill },
    head: flood,
    body: ground,
    headBox: { ...box, y: y + 36, height: box.y + box.height - y - 36 },
    box: { ...box, height: y - 48 - box.y },
    align: 'left',
  };
}
