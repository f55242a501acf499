import type { Block } from '../../core/model.ts';
import type { Page } from './page.ts';

/** A shorter alternative text may match the start of a paragraph by chance: `The lamp`. */
const MIN_CHARACTERS = 24;

const MAX_CAPTION_CHARACTERS = 400;

/**
 * Recognises the texts of the page's pictures, because some pages repeat the alternative text below the
 * picture.
 */
export function pictureTexts(page: Page): (text: string) => boolean {
  const known = new Set<string>();
  for (const image of page.querySelectorAll('img[alt]')) {
    const text = lettersOf(image.getAttribute('alt') ?? '');
    if (text.length >= MIN_CHARACTERS) known.add(text);
  }
  // A list with a single item directly below a picture is its caption.
  for (const item of page.querySelectorAll('figure + ul > li:only-child')) {
    if ((item.textContent ?? '').length <= MAX_CAPTION_CHARACTERS)
      known.add(lettersOf(item.textContent ?? ''));
  }
  return (text) => known.size > 0 && known.has(lettersOf(text));
}

/** The block without text that only says what a picture shows. Empty if nothing else remains. */
export function withoutPictureText(block: Block, isOfPicture: (text: string) => boolean): Block[] {
  if (block.kind === 'paragraph') return isOfPicture(block.text) ? [] : [block];
  if (block.kind !== 'list' || !block.items.some(isOfPicture)) return [block];
  const items = block.items.filter((item) => !isOfPicture(item));
  return items.length === 0 ? [] : [{ ...block, items }];
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
