import { InputError } from '../core/errors.ts';
import { AUTO_STYLE, chooseLook, formatLook, type Look, parseLook } from '../core/look/look.ts';
import type { DocumentKind } from '../core/model.ts';
import { didYouMean } from '../core/nearest-names.ts';
import type { Illustrator, PictureStyle } from './illustrator.ts';

/**
 * Finds the illustrator's style with this id, ignoring case. If its styles are themes, a palette and a brand
 * colour can follow the theme, as in `bold/abyss` or `bold/abyss/#c8102e`, and the style names of earlier
 * versions stand for the themes that replaced them.
 *
 * @throws InputError `unknown_style`; its advice suggests the nearest names and lists all styles
 */
export function findStyle(illustrator: Pick<Illustrator, 'styles'>, name: string): PictureStyle {
  const wanted = name.trim().toLowerCase();
  const style = illustrator.styles.find(({ id }) => id.toLowerCase() === wanted);
  if (style !== undefined) return style;

  const look = hasThemes(illustrator) ? parseLook(wanted) : undefined;
  const theme = illustrator.styles.find(({ id }) => id === look?.theme);
  if (theme !== undefined) {
    return isWhole(look) ? { ...theme, id: formatLook(look) } : theme;
  }

  const ids = illustrator.styles.map(({ id }) => id);
  throw new InputError('unknown_style', `There is no picture style “${name.slice(0, 60)}”.`, {
    advice: `${didYouMean(wanted, ids)}The styles are ${ids.join(', ')}.`,
  });
}

/**
 * Settles the look of a film: completes its style with choices that depend on the document. The same document
 * always gets the same look. Returns `undefined` if the illustrator's styles are not themes.
 *
 * @param film `look` is the look the film already has, which is kept where the style leaves it open; `brand`
 * is a colour
 */
export function settleStyle(
  illustrator: Pick<Illustrator, 'styles'>,
  style: string,
  {
    title = '',
    kind,
    places = [],
    look,
    brand,
  }: {
    readonly title?: string | undefined;
    readonly kind?: DocumentKind | undefined;
    readonly places?: readonly string[] | undefined;
    readonly look?: string | undefined;
    readonly brand?: string | undefined;
  },
): string | undefined {
  const asked = hasThemes(illustrator) ? parseLook(style) : undefined;
  if (asked === undefined) return undefined;
  const stays = asked.theme === undefined && look !== undefined ? parseLook(look) : undefined;
  const wanted = { ...stays, ...asked, ...(brand !== undefined && { brand }) };
  return formatLook(chooseLook({ asked: wanted, seed: title, places, ...(kind && { kind }) }));
}

function isWhole(look: Partial<Look> | undefined): look is Look {
  return look?.theme !== undefined && look.palette !== undefined;
}

function hasThemes({ styles }: Pick<Illustrator, 'styles'>): boolean {
  return styles.some(({ id }) => id === AUTO_STYLE);
}
