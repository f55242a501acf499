import type { CardKind } from '../../core/card.ts';
import type { Size } from '../../core/frame.ts';
import type { Palette } from '../../core/look/palettes.ts';
import { type Surface, surface } from '../../core/look/surface.ts';
import type { CaptionPlace } from '../../core/model.ts';
import { hashText, seededRandom } from '../../core/seeded-random.ts';
import { fitText } from '../type/fit-text.ts';
import type { Align, TextBlock } from '../type/text-block.ts';
import type { Box } from './box.ts';
import { type CarrierPlace, type CarrierShape, placeCarrier, toneOn } from './carrier-place.ts';
import { type Frame, frameOf } from './frame.ts';
import type { PictureImage } from './picture-image.ts';
import type { Theme, TypeRole } from './theme.ts';

/** What the drawing of a card has to work with. Lengths are in units: 1/1080 of the frame's short side. */
export interface Stage {
  readonly theme: Theme;
  readonly palette: Palette;
  readonly frame: Frame;
  readonly place: CarrierPlace;
  /** The carrier under the content. */
  readonly shape?: CarrierShape;
  /** The colours under the content, and under the heading. */
  readonly body: Surface;
  readonly head: Surface;
  /** The room for content. Everything that must be visible stays inside it. */
  readonly box: Box;
  /** The room for the heading, if it is separate: see `heading`. */
  readonly headBox?: Box;
  readonly align: Align;
  readonly seed: string;
  /** The scene's title, which the running head shows. */
  readonly title: string;
  /** The narration heard while the picture is shown, if known: see `spokenCue`. */
  readonly spoken: string;
  /** The document's own image for a figure or title card. Absent if the file was lost. */
  readonly image?: PictureImage;
  readonly logo?: PictureImage;
  /** The colours to use on any other fill. */
  on(fill: string): Surface;
  /** Sets text at the largest size that fits. Default room: {@link box}. */
  text(text: string, role: TypeRole, options?: StageText): TextBlock;
}

export interface StageText {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly most?: number | undefined;
  readonly least?: number | undefined;
  readonly rows?: number | undefined;
  readonly align?: Align | undefined;
  readonly leading?: number | undefined;
}

export interface StageOptions {
  readonly theme: Theme;
  readonly palette: Palette;
  readonly size: Size;
  readonly captions: boolean;
  readonly captionPlace?: CaptionPlace | undefined;
  readonly kind: CardKind;
  readonly seed: string;
  readonly title: string;
  readonly spoken?: string;
  /** Whether the theme's ornaments are drawn: see `ornament.ts`. */
  readonly hasOrnaments?: boolean;
  /** Overrides the theme's place for the kind. */
  readonly place?: CarrierPlace;
  readonly upperShare?: number;
  readonly image?: PictureImage;
  readonly logo?: PictureImage;
}

export function createStage(options: StageOptions): Stage {
  const { theme, palette, size, captions, captionPlace, kind, seed, title, spoken = '' } = options;
  const { masthead, plainGround } = theme;
  const frame = frameOf({ size, captions, captionPlace, masthead, plainGround });
  const place = options.place ?? placeOf(theme.places[kind] ?? 'none', seed);
  const tints = theme.tints(palette);
  const { align: asked, ...placement } = placeCarrier(place, {
    frame,
    palette,
    corner: theme.corner,
    isScenic: !theme.plainGround,
    ...(options.hasOrnaments === true && { ornamentStrength: theme.ornamentStrength }),
    groundRise: theme.groundRise,
    tints,
    ...(options.upperShare === undefined ? {} : { upperShare: options.upperShare }),
  });
  const align = asked ?? theme.align;
  return {
    theme,
    palette,
    frame,
    place,
    ...placement,
    align,
    seed,
    title,
    spoken,
    on: (fill) =>
      surface(palette, fill, [
        ...(fill === palette.ground ? tints : []),
        ...(options.hasOrnaments === true ? [toneOn(palette, fill, theme.ornamentStrength)] : []),
      ]),
    ...(options.image === undefined ? {} : { image: options.image }),
    ...(options.logo === undefined ? {} : { logo: options.logo }),
    text(text, role, own = {}) {
      const isDisplay = role === 'display' || role === 'figure' || role === 'italic';
      const isCapitals = role === 'label' && theme.capitals;
      return fitText(isCapitals ? text.toLocaleUpperCase() : text, {
        font: theme.fonts[role],
        align: own.align ?? align,
        tracking: isDisplay ? theme.tracking : isCapitals ? CAPITALS_TRACKING : 0,
        leading: own.leading ?? (isDisplay ? theme.leading : TEXT_LEADING),
        width: own.width ?? placement.box.width,
        height: own.height ?? placement.box.height,
        most: own.most ?? (role === 'label' ? frame.small.label : undefined),
        least: own.least,
        rows: own.rows,
      });
    },
  };
}

function placeOf(places: CarrierPlace | readonly CarrierPlace[], seed: string): CarrierPlace {
  if (typeof places === 'string') return places;
  return places[Math.floor(seededRandom(hashText(seed))() * places.length)] ?? 'none';
}

const TEXT_LEADING = 1.28;
const CAPITALS_TRACKING = 0.06;
