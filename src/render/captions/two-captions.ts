import type { Rect, Size } from '../../core/frame.ts';
import { formatOf } from '../../core/frame.ts';
import type { CaptionTheme } from './caption-theme.ts';

/** How captions in two languages look, which share the place of those in one. */
export interface TwoCaptionThemes {
  readonly first: CaptionTheme;
  readonly second: CaptionTheme;
}

/** Two lines at full size would be as loud as the picture. */
const MOST = 0.85;
/** Small print helps nobody. */
const LEAST_PX = 28;

/**
 * One line for each language, each in its own half of the captions' place, so that they never meet, and neither moves
 * when the other changes. What is spoken stands above; its translation is plain.
 */
export function twoCaptionThemes(theme: CaptionTheme): TwoCaptionThemes {
  const { bandOf } = theme;
  const half = (place: 'upper' | 'lower'): CaptionTheme => ({
    ...theme,
    maxLines: 1,
    sizesPx: {
      landscape: sizeIn(theme, { widthPx: 1920, heightPx: 1080 }),
      portrait: sizeIn(theme, { widthPx: 1080, heightPx: 1920 }),
      square: sizeIn(theme, { widthPx: 1080, heightPx: 1080 }),
    },
    bandOf: (size) => halfOf(bandOf(size), place),
  });
  const { laterColour, ...upper } = half('upper');
  const colour = laterColour ?? theme.textColour;
  const highlight = { shape: 'none', colours: [colour, colour], textColour: colour } as const;
  const { laterColour: _, ...lower } = half('lower');
  return {
    first: { ...upper, ...(laterColour !== undefined && { laterColour }) },
    second: { ...lower, textColour: colour, highlight },
  };
}

/** The largest type of which a line fits into half of the place. */
function sizeIn(theme: CaptionTheme, size: Size): number {
  const { lineHeightEm, paddingYEm, marginEm } = theme;
  const lineEm = lineHeightEm + 2 * paddingYEm + 2 * marginEm;
  const wanted = Math.max(LEAST_PX, MOST * theme.sizesPx[formatOf(size)]);
  return Math.min(wanted, theme.bandOf(size).heightPx / 2 / lineEm);
}

function halfOf(band: Rect, place: 'upper' | 'lower'): Rect {
  const heightPx = band.heightPx / 2;
  return { ...band, yPx: band.yPx + (place === 'upper' ? 0 : heightPx), heightPx };
}
