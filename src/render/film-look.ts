import { paletteOf, parseLook } from '../core/look/look.ts';
import type { Palette } from '../core/look/palettes.ts';
import { THEMES, type ThemeId } from '../core/look/themes.ts';

/** A film's theme and its colours. */
export interface FilmLook {
  readonly theme: ThemeId;
  readonly palette: Palette;
}

/** The look of a style; what a style leaves open is as in the theme's own palette, and any unknown style is bold. */
export function filmLook(style: string): FilmLook {
  const { theme = 'bold', ...colours } = parseLook(style) ?? {};
  return { theme, palette: paletteOf({ palette: THEMES[theme].palettes[0], ...colours }) };
}
