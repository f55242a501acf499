import { captionBand, captionShelf, type Size } from '../../core/frame.ts';
import type { OwnFont } from '../../core/look/own-font.ts';
import { surface } from '../../core/look/surface.ts';
import { THEMES, type ThemeId } from '../../core/look/themes.ts';
import type { CaptionPlace, CaptionSize, CaptionStyle } from '../../core/model.ts';
import { type FilmLook, filmLook } from '../film-look.ts';
import type { CaptionTheme, CaptionType } from './caption-theme.ts';
import { formerCaptionTheme } from './former-caption-themes.ts';

/** The settings that decide how captions look. */
export interface CaptionChoice {
  /** The film's. */
  readonly style: string;
  /** The theme's own when absent. */
  readonly captionStyle?: CaptionStyle | undefined;
  /** `normal` when absent. */
  readonly captionSize?: CaptionSize | undefined;
  /** `bottom` when absent. */
  readonly captionPlace?: CaptionPlace | undefined;
  /** The user's own, if there is one. */
  readonly captionFont?: OwnFont | undefined;
}

export function captionTheme({ captionPlace = 'bottom', ...choice }: CaptionChoice): CaptionTheme {
  const theme = sizedTheme(choice);
  if (captionPlace === 'bottom') return theme;
  const bandAt = theme.bandOf === shelfBand ? captionShelf : captionBand;
  return { ...theme, place: captionPlace, bandOf: (size) => bandAt(size, captionPlace) };
}

function sizedTheme({
  captionSize = 'normal',
  captionFont,
  ...choice
}: Omit<CaptionChoice, 'captionPlace'>): CaptionTheme {
  const theme = { ...themeOf(choice), ...(captionFont && { ownFont: captionFont }) };
  if (captionSize === 'normal') return theme;
  const sizesPx = scaled(theme.sizesPx, SIZE_SCALES[captionSize]);
  // Large ones need more room than pictures leave them.
  return { ...theme, sizesPx, ...(captionSize === 'large' && { bandOf: roomyBand }) };
}

const roomyBand = (size: Size) => captionBand(size);

const SIZE_SCALES = { small: 0.8, large: 1.3 } as const;

function themeOf({ style, captionStyle }: Pick<CaptionChoice, 'style' | 'captionStyle'>): CaptionTheme {
  const former = captionStyle === undefined ? formerCaptionTheme(style) : undefined;
  if (former !== undefined) return former;
  const look = filmLook(style);
  return MAKERS[captionStyle ?? OWN_STYLES[look.theme]](look);
}

const OWN_STYLES: Readonly<Record<ThemeId, CaptionStyle>> = {
  editorial: 'block',
  bold: 'block',
  blueprint: 'block',
  keynote: 'block',
  paper: 'block',
  theatre: 'block',
  storybook: 'karaoke',
};

const FONTS: Readonly<Record<ThemeId, Pick<CaptionType, 'font' | 'fontScale'>>> = {
  editorial: { font: 'franklin', fontScale: 0.98 },
  bold: { font: 'archivo', fontScale: 1 },
  blueprint: { font: 'plex', fontScale: 1 },
  keynote: { font: 'inter', fontScale: 0.96 },
  paper: { font: 'fraunces', fontScale: 0.98 },
  theatre: { font: 'alegreya', fontScale: 1.12 },
  storybook: { font: 'rounded', fontScale: 1 },
};

const MAKERS: Readonly<Record<CaptionStyle, (look: FilmLook) => CaptionTheme>> = {
  block: (look) => {
    const { ink, accent } = inksOn(shelfFill(look), look);
    return { ...typeOf(look), ...shade(look), textColour: ink, highlight: highlighted(accent) };
  },
  karaoke: (look) => {
    const { ink, muted, accent, onAccent } = inksOn(shelfFill(look), look);
    return {
      ...typeOf(look),
      ...shade(look),
      textColour: ink,
      laterColour: muted,
      highlight: { shape: 'pill', colours: [accent, accent], textColour: onAccent },
    };
  },
  boxed: (look) => {
    const fill = look.palette.raised;
    const { ink, accent, faint } = inksOn(fill, look);
    const panel = {
      fill,
      border: faint,
      radiusEm: 0.25,
      shadow: { colour: 'rgba(0, 0, 0, 0.35)', blurEm: 0.1, fallEm: 0.04 },
    };
    const type = { sizesPx: scaled(SIZES_PX, 0.95), paddingYEm: 0.16, marginEm: 0.14, lineHeightEm: 1.18 };
    return { ...typeOf(look), ...type, panel, textColour: ink, highlight: highlighted(accent) };
  },
  minimal: (look) => {
    const { ink } = inksOn(shelfFill(look), look);
    const type = { sizesPx: scaled(SIZES_PX, 0.8), maxLines: 1 } as const;
    return { ...typeOf(look), ...shade(look), ...type, textColour: ink, highlight: highlighted(ink) };
  },
};

/** Type size at which two lines fill the shelf. */
const SIZES_PX = { landscape: 46, portrait: 48, square: 46 } as const;

function typeOf({ theme }: FilmLook): CaptionType {
  return {
    ...FONTS[theme],
    baselineEm: 0.33,
    sizesPx: SIZES_PX,
    lineHeightEm: 1.2,
    paddingYEm: 0.04,
    marginEm: 0.2,
    maxLines: 2,
    bandOf: shelfBand,
  };
}

const shelfBand = (size: Size) => captionShelf(size);

/** Background of captions where the picture leaves the shelf free. */
function shelfFill({ theme, palette }: FilmLook): string {
  return palette[THEMES[theme].captionsOn];
}

function inksOn(fill: string, { palette }: FilmLook) {
  return surface(palette, fill);
}

/** An outline in the colour of the shelf: invisible on the shelf, and a contrast on anything else. */
function shade(look: FilmLook): Pick<CaptionTheme, 'outline'> {
  const colour = shelfFill(look);
  return { outline: { colour, widthEm: 0.16, shadow: { colour, blurEm: 0.24, fallEm: 0 } } };
}

function highlighted(textColour: string): CaptionTheme['highlight'] {
  return { shape: 'none', colours: [textColour, textColour], textColour };
}

function scaled(sizes: CaptionType['sizesPx'], scale: number): CaptionType['sizesPx'] {
  return {
    landscape: sizes.landscape * scale,
    portrait: sizes.portrait * scale,
    square: sizes.square * scale,
  };
}
