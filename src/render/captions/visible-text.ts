import { canSet, type OwnFont } from '../../core/look/own-font.ts';
import { type CaptionFont, hasCaptionGlyph } from './caption-fonts.ts';
import { graphemesOf } from './segments.ts';

/**
 * A word as it can be drawn: one with a letter that no font has is left out whole, and so are the brackets and marks
 * around a sign that none has. Half a word, an empty box or a pair of empty brackets tells nobody anything.
 */
export function visibleText(text: string, font: CaptionFont, ownFont?: OwnFont): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  // Control characters have no picture, and a zero byte makes a canvas throw. Few fonts have the other hyphens.
  const drawable = text
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .replace(/[\u2010\u2011]/g, '-');
  const signs = [...graphemesOf(drawable)];
  const isLacking = signs.map((sign) => !hasCaptionGlyph(sign, font));
  if (!isLacking.includes(true)) return drawable;
  const visible = signs.filter((_, index) => !isLacking[index]).join('');
  const lacksLetter = signs.some((sign, index) => isLacking[index] && /[\p{L}\p{N}]/u.test(sign));
  if (!lacksLetter && /[\p{L}\p{N}]/u.test(visible)) return visible;
  return ownFont && /[\p{L}\p{N}]/u.test(drawable) && canSet(ownFont, drawable) ? drawable : '';
}
