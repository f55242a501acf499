import type { Format, Rect, Size } from '../../core/frame.ts';
import type { OwnFont } from '../../core/look/own-font.ts';
import type { CaptionPlace } from '../../core/model.ts';
import type { CaptionFont } from './caption-fonts.ts';

/** How captions look. Lengths are in ems: multiples of the type size. */
export interface CaptionTheme extends CaptionType {
  readonly textColour: string;
  /** Colour of words not spoken yet, if different. */
  readonly laterColour?: string;
  /** Outline around every letter, for text directly on the picture. */
  readonly outline?: {
    readonly colour: string;
    readonly widthEm: number;
    readonly shadow: CaptionShadow;
  };
  /** Background behind all lines. */
  readonly panel?: {
    readonly fill: string;
    readonly border?: string;
    readonly radiusEm: number;
    readonly shadow: CaptionShadow;
  };
  /** How the spoken word is shown; the colours of its shape run from left to right. */
  readonly highlight: {
    readonly shape: 'pill' | 'underline' | 'none';
    readonly colours: readonly [string, string];
    readonly textColour: string;
  };
}

export interface CaptionShadow {
  readonly colour: string;
  readonly blurEm: number;
  /** Vertical offset of the shadow. */
  readonly fallEm: number;
}

/** How captions are laid out. */
export interface CaptionType {
  readonly font: CaptionFont;
  /** Goes before {@link font} for words that it has all letters of. */
  readonly ownFont?: OwnFont;
  /** Relative to the other fonts, so that all look equally large. */
  readonly fontScale: number;
  /** Distance from the middle of a line to its baseline. */
  readonly baselineEm: number;
  /** For a frame whose shorter side is 1080. */
  readonly sizesPx: Readonly<Record<Format, number>>;
  readonly lineHeightEm: number;
  readonly paddingYEm: number;
  /** Room around the block for shadows. */
  readonly marginEm: number;
  readonly maxLines: 1 | 2;
  /** At which end of their part of the frame captions are; `bottom` when absent. */
  readonly place?: CaptionPlace;
  /** The part of the frame that captions keep to. */
  readonly bandOf: (size: Size) => Rect;
}
