import type { Figure } from '../../core/model.ts';
import type { Element, Node, Page } from './page.ts';
import { PLACE } from './page-figures.ts';

/** A headline and the text are parted by a summary, a byline and a date. */
const MAX_WORDS_BETWEEN = 80;
const MIN_STEM_CHARACTERS = 8;
/** Smaller pictures below a headline are portraits of authors and icons. */
const MIN_WIDTH_PX = 240;

/**
 * The figure that a page shows above its text, as its index: the picture that the page names to represent it,
 * or else the first one below its headline. Sites keep it outside the text, where a search for the article
 * does not find it.
 */
export function leadPicture(page: Page, figures: readonly Figure[]): number | undefined {
  if (figures.length === 0) return undefined;
  return representing(page, figures) ?? belowHeadline(page, figures);
}

/** Whether two figures show the same picture, perhaps in different sizes. */
export function isSamePicture(one: Figure, other: Figure): boolean {
  const [stem, otherStem] = [one, other].map(({ image }) => stemOf(image.source));
  return one === other || (stem !== '' && stem === otherStem);
}

function representing(page: Page, figures: readonly Figure[]): number | undefined {
  const address = page
    .querySelector('meta[property="og:image"], meta[name="twitter:image"]')
    ?.getAttribute('content');
  const stem = stemOf(address ?? '');
  if (stem.length < MIN_STEM_CHARACTERS) return undefined;
  const found = figures.findIndex(({ image }) => stemOf(image.source).startsWith(stem));
  return found < 0 ? undefined : found;
}

/** The name of a picture's file without what differs among its sizes. */
function stemOf(source: string): string {
  const [first = ''] = source.split('\n');
  if (first.startsWith('data:')) return '';
  const file = first.replace(/[?#].*$/s, '').replace(/^.*\//s, '');
  return file
    .toLowerCase()
    .replace(/\.\w{2,5}$/, '')
    .replace(/(?:[-_.@](?:\d{2,4}x\d{2,4}|\d{1,4}w|\dx\d|\dx|[a-z]{2}|large|medium|small|scaled))+$/, '');
}

function belowHeadline(page: Page, figures: readonly Figure[]): number | undefined {
  const headlines = [...page.querySelectorAll('h1')];
  const [headline] = headlines;
  if (headline === undefined || headlines.length > 1) return undefined;
  let words = 0;
  for (let node = after(headline); node !== null && words <= MAX_WORDS_BETWEEN; node = next(node)) {
    if (node.nodeType === 3) words += (node.textContent ?? '').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const place = node.nodeType === 1 ? (node as Element).getAttribute(PLACE) : null;
    const image = place === null ? undefined : figures[Number(place)]?.image;
    if (image === undefined || image.source.startsWith('data:')) continue;
    if (image.widthPx > 0 && image.widthPx < MIN_WIDTH_PX) continue;
    return isTeaser(node as Element) ? undefined : Number(place);
  }
  return undefined;
}

/** Whether a picture leads to another page or is one of a list. */
function isTeaser(image: Element): boolean {
  const link = image.closest('a[href]')?.getAttribute('href') ?? '#';
  const isToPicture = /^#|\.(?:png|jpe?g|gif|webp|avif)(?:$|[?&])/i.test(link);
  return !isToPicture || image.closest('li, aside, table') !== null;
}

function next(node: Node): Node | null {
  return node.firstChild ?? after(node);
}

/** The next node in the order of the page that is not within this one. */
function after(node: Node): Node | null {
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    if (at.nextSibling !== null) return at.nextSibling;
  }
  return null;
}
