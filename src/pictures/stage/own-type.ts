import type { FontRole } from '../../core/look/own-font.ts';
import { isOwnFont, ownFontName } from '../type/own-fonts.ts';
import type { Theme, TypeRole } from './theme.ts';

/** Which of the user's own fonts a piece of type is set in; code keeps the theme's. */
const ROLES: readonly (readonly [TypeRole, FontRole])[] = [
  ['display', 'headings'],
  ['figure', 'headings'],
  ['italic', 'headings'],
  ['text', 'text'],
  ['strong', 'text'],
  ['label', 'text'],
];

/** A theme whose type is set in the user's own fonts, by their hashes. */
export function withOwnFonts(theme: Theme, own: { readonly [role in FontRole]?: string } | undefined): Theme {
  if (own === undefined) return theme;
  const fonts = { ...theme.fonts };
  for (const [role, by] of ROLES) {
    const [hash, instead] = [own[by], theme.fonts[role]];
    if (hash !== undefined && !isOwnFont(instead)) fonts[role] = ownFontName(hash, instead);
  }
  return { ...theme, fonts };
}
