import type { Element, Page } from './page.ts';

/** A picture with one of these names stands in for another until a script loads it. */
const PLACEHOLDER =
  /^data:image\/(?:gif|svg)|(?:^|[/_.-])(?:blank|spacer|placeholder|pixel|1x1|transparent|lazy|loading)[\d_-]*\.(?:gif|png|svg)/i;
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-hi-res-src',
  'data-full-src',
  'data-image-src',
];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];
const MAX_WIDTH_PX = 2_400;
/** Used for a `srcset` with screen densities. */
const ASSUMED_WIDTH_PX = 600;
/** The picture that a script loads and its fallback without scripts are near each other. */
const MAX_SIBLINGS = 3;
const IS_ABSOLUTE = /^(?:[a-z][\w+.-]*:)?\/\//i;

/**
 * The addresses of a picture, the best first: the widest candidate of `srcset` and `picture` that a film can
 * show, then the lazily loaded one, then the fallback without scripts, then `src`.
 *
 * A browser that saves a page changes only `src`, to a path beside the page. There, `src` comes first.
 */
export function pictureAddresses(image: Element): string[] {
  const sources = [...(image.closest('picture')?.querySelectorAll('source') ?? [])].filter(
    (source) => !/avif|jxl|heic/.test(source.getAttribute('type') ?? ''),
  );
  const wide = widest([image, ...sources].flatMap(setsOf));
  const lazy = LAZY.map((name) => image.getAttribute(name)).find(
    (address) => address && !/[{}<>]/.test(address),
  );
  const src = image.getAttribute('src') ?? '';
  const own = PLACEHOLDER.test(src.slice(0, 2_000)) ? undefined : src;
  const others = [wide, lazy, hiddenAddress(image)];
  const isSaved = own !== undefined && isBesidePage(own) && others.some((one) => IS_ABSOLUTE.test(one ?? ''));
  const addresses = isSaved ? [own, ...others] : [...others, own];
  return [...new Set(addresses.flatMap((address) => address?.trim() || []))];
}

/** What the addresses in a page are relative to. */
export interface PageAddresses {
  /** Of the `base` element. */
  readonly base: string | undefined;
  /** Of the page on its site: in the note that a browser adds to a page that it saves, or the canonical one. */
  readonly page: string | undefined;
}

export function pageAddresses(page: Page): PageAddresses {
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const shared = page.querySelector('meta[property="og:url"]')?.getAttribute('content');
  const address = [savedFrom(page), canonical, shared].find(
    (one) => /^https?:/i.test(one ?? '') && URL.canParse(one ?? ''),
  );
  const base = page.querySelector('base')?.getAttribute('href') ?? '';
  return { base: URL.canParse(base) ? base : undefined, page: address ?? undefined };
}

/** `<!-- saved from url=(0042)https://… -->` */
function savedFrom(page: Page): string | undefined {
  for (const node of [...page.childNodes, ...page.documentElement.childNodes]) {
    if (node.nodeType !== 8) continue;
    const address = /^\s*saved from url=\(\d{1,5}\)(https?:\S{1,2000})/i.exec(node.textContent ?? '')?.[1];
    if (address !== undefined) return address;
  }
  return undefined;
}

function isBesidePage(address: string): boolean {
  return !address.startsWith('/') && !/^[a-z][\w+.-]*:/i.test(address);
}

function setsOf(element: Element): SourceCandidate[] {
  return SETS.flatMap((name) => readSourceSet(element.getAttribute(name) ?? ''));
}

interface SourceCandidate {
  readonly address: string;
  readonly widthPx: number;
}

function widest(candidates: readonly SourceCandidate[]): string | undefined {
  let best: SourceCandidate | undefined;
  for (const candidate of candidates) {
    const isWider = best === undefined || candidate.widthPx > best.widthPx;
    if (candidate.widthPx <= MAX_WIDTH_PX && isWider) best = candidate;
  }
  return best?.address;
}

function readSourceSet(set: string): SourceCandidate[] {
  if (set === '' || set.length > 20_000 || set.startsWith('data:')) return [];
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
      const address = addressIn(markup);
      if (address !== undefined) return address;
      if (/^img$/i.test(beside.tagName) && step > 0) break;
      beside = beside.nextElementSibling;
    }
  }
  return undefined;
}

function addressIn(markup: string): string | undefined {
  const tag = /<img\b[^>]{0,8000}>/i.exec(markup)?.[0] ?? '';
  const attribute = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"'>]{1,8000})["']`, 'i').exec(tag)?.[1]?.replace(/&amp;/g, '&');
  return widest(readSourceSet(attribute('srcset') ?? '')) ?? attribute('src');
}
