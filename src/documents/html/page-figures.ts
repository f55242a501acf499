import type { Figure } from '../../core/model.ts';
import { figureReference } from '../figures/figure-reference.ts';
import { textOf } from './inline-text.ts';

/** The attribute that marks the place of a figure while its page is modified: its index among the figures. */
const PLACE = 'data-figure';
/** A page with more pictures is a gallery, or hostile. */
const MAX_FIGURES = 400;
const MAX_SVG_CHARACTERS = 1_000_000;
const MIN_SVG_SHAPES = 6;
/** The picture that a script loads and its fallback without scripts are near each other. */
const MAX_SIBLINGS = 3;

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
const PLACEHOLDER =
  /^data:image\/(?:gif|svg)|(?:blank|spacer|placeholder|pixel|1x1|transparent|lazy|loading)[\w-]*\.(?:gif|png|svg)/i;
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-hi-res-src',
  'data-full-src',
  'data-image-src',
];
const MAX_WIDTH_PX = 2_400;
/** Used for a `srcset` with screen densities. */
const ASSUMED_WIDTH_PX = 600;

/**
 * Finds the figures of a page and marks their places, so that later changes to the page do not lose them.
 * `htmlBlocks` inserts them there. Does not remove any text.
 */
export function markFigures(page: Document): Figure[] {
  for (const element of page.querySelectorAll(`[${PLACE}]`)) element.removeAttribute(PLACE);
  const base = page.querySelector('base')?.getAttribute('href') ?? '';
  const figures: Figure[] = [];
  for (const image of [...page.querySelectorAll('img, svg')]) {
    if (figures.length >= MAX_FIGURES) break;
    const isDrawing = /^svg$/i.test(image.tagName);
    const figure = isDrawing ? drawingOf(image) : imageOf(image, base);
    if (figure === undefined) continue;
    const place = isDrawing ? page.createElement('img') : image;
    place.setAttribute(PLACE, String(figures.length));
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

function imageOf(image: Element, base: string): Figure | undefined {
  if (image.closest(OUTSIDE) !== null) return undefined;
  const written = addressOf(image);
  if (written === undefined) return undefined;
  const isBased = URL.canParse(base) && !written.startsWith('data:') && URL.canParse(written, base);
  const reference = isBased ? new URL(written, base).href : written;
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
    reference,
    caption,
    alternativeText: isFileName(alternative, file) ? '' : (alternative ?? image.getAttribute('title') ?? ''),
    widthPx: declared(image, 'width'),
    heightPx: declared(image, 'height'),
  });
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

/**
 * The address of the widest candidate that a film can show, from `srcset` and `picture`, or else the lazily
 * loaded one, or else `src`.
 */
function addressOf(image: Element): string | undefined {
  const sources = [...(image.closest('picture')?.querySelectorAll('source') ?? [])].filter(
    (source) => !/avif|jxl|heic/.test(source.getAttribute('type') ?? ''),
  );
  const sets = [image, ...sources].flatMap((element) =>
    ['srcset', 'data-srcset', 'data-lazy-srcset'].flatMap((name) => element.getAttribute(name) ?? []),
  );
  const candidates = sets.flatMap(readSourceSet);
  const fitting = candidates
    .filter(({ widthPx }) => widthPx <= MAX_WIDTH_PX)
    .reduce<SourceCandidate | undefined>(
      (best, one) => (best && best.widthPx >= one.widthPx ? best : one),
      undefined,
    );
  const lazy = LAZY.map((name) => image.getAttribute(name)).find(
    (address) => address && !/[{}<>]/.test(address),
  );
  const own = image.getAttribute('src') ?? '';
  // The fallback without scripts is the picture itself. The one before it may be a blurred preview.
  const address =
    fitting?.address ?? lazy ?? hiddenAddress(image) ?? (PLACEHOLDER.test(own.slice(0, 2_000)) ? '' : own);
  return address.trim() || undefined;
}

interface SourceCandidate {
  readonly address: string;
  readonly widthPx: number;
}

function readSourceSet(set: string): SourceCandidate[] {
  if (set.length > 20_000 || set.startsWith('data:')) return [];
  // Candidates are separated by a comma before a space or an address. Some addresses contain commas.
  return set.split(/,\s+|,(?=https?:)/).flatMap((candidate) => {
    const [address = '', size = '1x'] = candidate.trim().split(/\s+/);
    const amount = Number.parseFloat(size);
    const widthPx = size.endsWith('w') ? amount : amount * ASSUMED_WIDTH_PX;
    return address === '' || !Number.isFinite(widthPx) ? [] : [{ address, widthPx }];
  });
}

/** The fallback without scripts, next to the picture that a script would load. */
function hiddenAddress(image: Element): string | undefined {
  for (const start of [image, image.parentElement]) {
    let beside = start?.nextElementSibling;
    for (let step = 0; beside && step < MAX_SIBLINGS; step++) {
      const markup = /^noscript$/i.test(beside.tagName) ? beside.innerHTML || (beside.textContent ?? '') : '';
      const address = /<img\b[^>]{0,2000}?\ssrc\s*=\s*["']([^"'>]{1,2000})["']/i.exec(markup)?.[1];
      if (address !== undefined) return address.replace(/&amp;/g, '&');
      if (/^img$/i.test(beside.tagName) && step > 0) break;
      beside = beside.nextElementSibling;
    }
  }
  return undefined;
}

function captionOf(image: Element): string {
  const holder = image.closest(HOLDERS);
  const caption = holder?.querySelector(CAPTIONS);
  if (holder === null || !caption) return '';
  // A caption for several pictures does not describe any single one.
  return holder.querySelectorAll('img, svg').length > 3 ? '' : textOf(caption);
}

/** Whether a picture is a badge: in a row with others, each with its own link. */
function isBadge(image: Element): boolean {
  const row = image.closest('a[href]')?.parentElement;
  return row !== null && row !== undefined && row.querySelectorAll('a[href] img').length > 1;
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
