import type { CaptionFont } from './caption-fonts.ts';

/** The looks of a caption, one for each picture style. */
export type CaptionStyle = 'flat' | 'papercut' | 'gradient' | 'chalkboard';

/** Lengths are in ems: multiples of the type size. */
export interface CaptionTheme {
  readonly font: CaptionFont;
  /** Relative to the other styles, so that all look equally large. */
  readonly fontScale: number;
  /** From the middle of a line down to its baseline. */
  readonly baselineEm: number;
  readonly textColour: string;
  /** Around every letter, for type that stands on the picture itself. */
  readonly outline?: { readonly colour: string; readonly widthEm: number; readonly shadow: string };
  /** Behind all lines. */
  readonly panel?: {
    readonly fill: string;
    readonly border?: string;
    readonly radiusEm: number;
    readonly shadow: string;
  };
  /** How the spoken word is shown; the colours run from left to right. */
  readonly highlight: {
    readonly shape: 'pill' | 'underline';
    readonly colours: readonly [string, string];
    readonly textColour: string;
  };
}

export const CAPTION_THEMES: Readonly<Record<CaptionStyle, CaptionTheme>> = {
  flat: {
    font: 'rounded',
    fontScale: 1,
    baselineEm: 0.33,
    textColour: '#ffffff',
    outline: { colour: '#14213d', widthEm: 0.2, shadow: 'rgba(8, 14, 32, 0.6)' },
    highlight: { shape: 'pill', colours: ['#ffd23f', '#ffc21a'], textColour: '#14213d' },
  },
  papercut: {
    font: 'rounded',
    fontScale: 1,
    baselineEm: 0.33,
    textColour: '#3b2416',
    panel: { fill: '#fff6e3', radiusEm: 0.3, shadow: 'rgba(40, 20, 8, 0.5)' },
    highlight: { shape: 'pill', colours: ['#d9480f', '#d9480f'], textColour: '#fff6e3' },
  },
  gradient: {
    font: 'sans',
    fontScale: 0.9,
    baselineEm: 0.33,
    textColour: '#ffffff',
    panel: {
      fill: 'rgba(18, 10, 42, 0.78)',
      border: 'rgba(255, 255, 255, 0.22)',
      radiusEm: 0.42,
      shadow: 'rgba(8, 2, 24, 0.45)',
    },
    highlight: { shape: 'pill', colours: ['#d6336c', '#7048e8'], textColour: '#ffffff' },
  },
  chalkboard: {
    font: 'hand',
    fontScale: 1.1,
    baselineEm: 0.28,
    textColour: '#f4f1e6',
    panel: {
      fill: 'rgba(22, 32, 34, 0.86)',
      border: 'rgba(244, 241, 230, 0.35)',
      radiusEm: 0.18,
      shadow: 'rgba(0, 0, 0, 0.35)',
    },
    highlight: { shape: 'underline', colours: ['#ffe066', '#ffe066'], textColour: '#ffe066' },
  },
};

/** The style's look; captions of any other are set as in `flat`. */
export function captionStyleOf(style: string): CaptionStyle {
  return isCaptionStyle(style) ? style : 'flat';
}

function isCaptionStyle(style: string): style is CaptionStyle {
  return Object.hasOwn(CAPTION_THEMES, style);
}
