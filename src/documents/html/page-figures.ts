import type { Figure } from '../../core/model.ts';
import { figureReference } from '../figures/figure-reference.ts';
import { textOf } from './inline-text.ts';
import type { Element, Node, Page } from './page.ts';
import { type PageAddresses, pageAddresses, pictureAddresses } from './picture-address.ts';

/** The attribute that marks the place of a figure while its page is modified: its index among the figures. */
export const PLACE = 'data-figure';
/** A page with more pictures is a gallery, or hostile. */
const MAX_FIGURES = 400;
const MAX_SVG_CHARACTERS = 1_000_000;
const MIN_SVG_SHAPES = 6;

/** Parts of a page with pictures that belong to the site and not to the text. */
const OUTSIDE = [
  'nav, footer, form, button, dialog, template, [role="navigation"], [role="banner"], [role="contentinfo"]',
  '[aria-hidden="true"], [hidden], .avatar, .author, .byline, .bio, .sidebar, .infobox, .navbox, .metadata, .ambox',
  '.share, .social, .social-share, .related, .related-posts, .recommended, .newsletter, .promo, .sponsor, .sponsored',
  '.ad, .ads, .adsbygoogle, [class*="advert"], .comments, .comment, #comments, .cookie, .breadcrumbs, .badge, .badges',
].join(', ');
const HOLDERS =
  'figure, .wp-caption, .thumbinner, .gallerybox, .captioned-image-container, .imageblock, .image-container, .thumb, .figure';
const CAPTIONS =
  'figcaption, .wp-caption-text, .wp-element-caption, .thumbcaption, .gallerytext, .image-caption, .caption, .imageblock > .title';
/** Words in file names and classes of pictures that are not figures. */
const DECORATION =
  /(?:^|[\W_])(?:avatar|gravatar|emoji|emoticon|smil(?:ey|ies)|icons?|favicon|logo(?:type|s)?|badges?|sprite|pixel|1x1|tracking|tracker|beacon|spacer|blank|placeholder|button|divider|separator|arrow|bullet|banner-?ad|advert\w*)(?:$|[\W_])/i;
const HOSTS =
  /shields\.io|badge\.fury\.io|badgen\.net|travis-ci|circleci|codecov\.io|coveralls\.io|doubleclick|adserver|googlesyndication|google-analytics|scorecardresearch|quantserve|gravatar\.com|feedburner|\/ads?\//i;

/**
 * Finds the figures of a page and marks their places, so that later changes to the page do not lose them.
 * `htmlBlocks` inserts them there. Does not remove any text.
 */
export function markFigures(page: Page): Figure[] {
  for (const element of page.querySelectorAll(`[${PLACE}]`)) element.removeAttribute(PLACE);
  const addresses = pageAddresses(page);
  const figures: Figure[] = [];
  for (const image of [...page.querySelectorAll('img, svg')]) {
    if (figures.length >= MAX_FIGURES) break;
    const isDrawing = /^svg$/i.test(image.tagName);
    const figure = isDrawing ? drawingOf(image) : imageOf(image, addresses);
    if (figure === undefined) continue;
    const place = isDrawing ? page.createElement('img') : image;
    place.setAttribute(PLACE, String(figures.length));
    // Readability removes pictures without an address.
    if (!place.getAttribute('src')) place.setAttribute('src', 'figure.png');
    if (isDrawing) image.replaceWith(place);
    figures.push(figure);
  }
  return figures;
}

/** The figures marked in these nodes, in order. */
export function figuresIn(nodes: readonly Node[], figures: readonly Figure[]): Figure[] {
  if (figures.length === 0) return [];
  const places = nodes
    .filter((node) => node.nodeType === 1)
    .flatMap((node) => {
      const element = node as Element;
      return [...(element.hasAttribute(PLACE) ? [element] : []), ...element.querySelectorAll(`[${PLACE}]`)];
    });
  return places.flatMap((place) => figures[Number(place.getAttribute(PLACE))] ?? []);
}

function imageOf(image: Element, addresses: PageAddresses): Figure | undefined {
  if (image.closest(OUTSIDE) !== null) return undefined;
  const references = pictureReferences(image, addresses);
  const [reference] = references;
  if (reference === undefined) return undefined;
  const classes = `${image.getAttribute('class') ?? ''} ${image.getAttribute('id') ?? ''}`;
  const address = reference.startsWith('data:') ? '' : reference.slice(0, 500);
  const file = address.replace(/[?#].*$/s, '').replace(/^.*\//s, '');
  if (HOSTS.test(address) || DECORATION.test(file) || DECORATION.test(classes)) return undefined;
  const alternative = image.getAttribute('alt');
  if (/\b(?:logo|badge|icon|avatar)\b/i.test(alternative ?? '')) return undefined;
  const caption = captionOf(image);
  if (caption === '' && isBadge(image)) return undefined;
  // An empty alternative text marks a picture as decoration.
  const isDecoration =
    alternative?.trim() === '' || /^(?:presentation|none)$/i.test(image.getAttribute('role') ?? '');
  if (caption === '' && (isDecoration || (alternative === null && isLinkElsewhere(image)))) return undefined;
  return figureReference({
    reference: references.join('\n'),
    caption,
    alternativeText: isFileName(alternative, file) ? '' : (alternative ?? image.getAttribute('title') ?? ''),
    widthPx: declared(image, 'width'),
    heightPx: declared(image, 'height'),
  });
}

/** One address a line, the best first; after those as written, those at the site that a saved page is from. */
function pictureReferences(image: Element, addresses: PageAddresses): string[] {
  const resolved = (address: string, base: string | undefined) =>
    base === undefined || address.startsWith('data:') || !URL.canParse(address, base)
      ? []
      : [new URL(address, base).href];
  const written = pictureAddresses(image).map((address) => resolved(address, addresses.base)[0] ?? address);
  return [...new Set([...written, ...written.flatMap((address) => resolved(address, addresses.page))])];
}

/** Whether a program inserted the file name as alternative text: `keepers lamp` for `keepers-lamp.png`. */
function isFileName(alternative: string | null, file: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return alternative !== null && letters(alternative) === letters(file.replace(/\.\w{2,5}$/, ''));
}

/** An inline SVG that is more than an icon. */
function drawingOf(svg: Element): Figure | undefined {
  const parent = svg.parentElement;
  if (svg.closest(OUTSIDE) !== null || parent?.closest('a, svg, h1, h2, h3, h4, h5, h6, label, summary'))
    return undefined;
  if (
    svg.querySelectorAll('path, rect, circle, ellipse, line, polyline, polygon, text, use').length <
    MIN_SVG_SHAPES
  )
    return undefined;
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? svg.getAttribute('viewbox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  const caption = captionOf(svg);
  const alternativeText =
    svg.getAttribute('aria-label') ??
    svg.querySelector('title')?.textContent ??
    svg.querySelector('desc')?.textContent ??
    '';
  if (caption === '' && alternativeText.trim() === '' && Math.min(width, height) < 150) return undefined;
  const source = svg.outerHTML;
  // Colours from the page's own styles are not available here.
  if (source.length > MAX_SVG_CHARACTERS || /var\(--/.test(source)) return undefined;
  return figureReference({
    reference: `data:image/svg+xml;base64,${Buffer.from(source).toString('base64')}`,
    caption,
    alternativeText,
  });
}

function captionOf(image: Element): string {
  const holder = image.closest(HOLDERS);
  const caption = holder?.querySelector(CAPTIONS);
  if (holder === null || !caption) return '';
  // A caption for several pictures does not describe any single one.
  return holder.querySelectorAll('img, svg').length > 3 ? '' : textOf(caption);
}

/** Whether a picture is a badge: in a row of pictures that each have a link, without text between them. */
function isBadge(image: Element): boolean {
  const link = image.closest('a[href]');
  const isLinkedPicture = (node: Node | null) =>
    node?.nodeType === 1 && /^a$/i.test(node.nodeName) && (node as Element).querySelector('img') !== null;
  return (
    link !== null &&
    (isLinkedPicture(beside(link, 'previousSibling')) || isLinkedPicture(beside(link, 'nextSibling')))
  );
}

/** The nearest sibling that shows something. */
function beside(element: Element, side: 'previousSibling' | 'nextSibling'): Node | null {
  let node = element[side];
  while (
    node !== null &&
    (/^br$/i.test(node.nodeName) || (node.nodeType === 3 && (node.textContent ?? '').trim() === ''))
  )
    node = node[side];
  return node;
}

/** Whether a picture links to another site, which makes it an advert or a teaser. */
function isLinkElsewhere(image: Element): boolean {
  const address = image.closest('a[href]')?.getAttribute('href') ?? '';
  return /^https?:/i.test(address) && !/\.(?:png|jpe?g|gif|webp|svg)(?:$|\?)/i.test(address);
}

function declared(image: Element, side: 'width' | 'height'): number {
  const style = new RegExp(`(?:^|;)\\s*${side}:\\s*(\\d{1,5})px`).exec(
    image.getAttribute('style') ?? '',
  )?.[1];
  const value = Number.parseFloat(image.getAttribute(side)?.replace(/%.*/, '') ?? style ?? '');
  const isShare = image.getAttribute(side)?.includes('%') ?? false;
  return Number.isFinite(value) && !isShare ? value : 0;
}
