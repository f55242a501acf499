import { InputError } from '../core/errors.ts';
import { didYouMean } from '../core/nearest-names.ts';
import type { Illustrator, PictureStyle } from './illustrator.ts';

/**
 * The illustrator's style of that id, without regard to case.
 *
 * @throws InputError `unknown_style`, whose advice lists the nearest names and all there are
 */
export function findStyle(illustrator: Pick<Illustrator, 'styles'>, name: string): PictureStyle {
  const wanted = name.trim().toLowerCase();
  const style = illustrator.styles.find(({ id }) => id.toLowerCase() === wanted);
  if (style !== undefined) return style;

  const ids = illustrator.styles.map(({ id }) => id);
  throw new InputError('unknown_style', `There is no picture style “${name.slice(0, 60)}”.`, {
    advice: `${didYouMean(wanted, ids)}The styles are ${ids.join(', ')}.`,
  });
}
