import { cleanText } from '../clean-text.ts';
import { withoutGutenberg } from './gutenberg-page.ts';
import { textOf } from './inline-text.ts';
import type { Element, Page } from './page.ts';

const SEPARATOR = /\s+[|»·•–—]\s+|\s+-\s+/;

/**
 * The title of a page: a heading that the page's title contains, or else the page's title without the site's
 * name.
 */
export function pageTitle(page: Page): string {
  const title = withoutGutenberg(cleanText(page.querySelector('title')?.textContent ?? ''));
  const site = cleanText(meta(page, 'og:site_name') ?? '');
  const parts = title.split(SEPARATOR).map((part) => part.trim());
  const [article = ''] = parts;
  // `The lamp is lit again | Harbour News`, on a page whose only heading is the site's name.
  const endsInSite = parts.length > 1 && isSame(parts.at(-1) ?? '', site) && article.split(' ').length >= 3;
  const headings = [...page.querySelectorAll('h1')]
    .map(headingText)
    .filter((text) => text !== '' && !(endsInSite && isSame(text, site)));
  const isIn = (heading: string) => title.toLowerCase().includes(heading.toLowerCase());
  const [heading] = headings;
  if (heading !== undefined && headings.length === 1 && (title === '' || isIn(heading))) return heading;
  // `A lamp is lit again - Harbour News`: the second heading is the site's name.
  const isSite = (text: string) => parts.findLastIndex((part) => isSame(part, text)) > 0;
  const named = headings.filter((text) => isIn(text) && !isSite(text) && text.split(' ').length >= 2);
  // In `How bees dance - The Bee Blog`, both parts may be headings.
  const held = named.find((text) => title.toLowerCase().startsWith(text.toLowerCase())) ?? named[0];
  if (held !== undefined) return held;
  const last = lastHeading(parts, headings);
  if (last !== undefined) return last;
  const shared = withoutSiteName(cleanText(meta(page, 'og:title') ?? ''), site);
  if (shared !== '' && shared !== site) return withoutGutenberg(shared);
  return withoutSiteName(title, site);
}

/** `Harbour - Notices - The lamp of Holm is lit again`: the last heading, if it says more than all before it. */
function lastHeading(parts: readonly string[], headings: readonly string[]): string | undefined {
  const last = parts.at(-1) ?? '';
  const isLongest = parts.length > 1 && parts.slice(0, -1).every((part) => part.length * 2 < last.length);
  return isLongest ? headings.find((heading) => isSame(heading, last)) : undefined;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The words of a heading, or the alternative text if it is a logo. */
export function headingText(heading: Element): string {
  const text = textOf(heading).replace(/\s*[#¶§🔗]+$/u, '');
  return text === '' ? logoText(heading.querySelector('img')) : text;
}

/** `Kettle logo` as alternative text means that the name is Kettle. */
export function logoText(image: Element | null): string {
  const alternative = cleanText(image?.getAttribute('alt') ?? '');
  const name = alternative
    .replace(/[\s_-]*(?:logo(?:type)?|banner|icon|header|image|wordmark)\b.*$/i, '')
    .replace(/^(?:the )?(?:logo|banner|icon) (?:of|for) /i, '');
  return name.length <= 80 && /\p{L}/u.test(name) ? name : '';
}

function meta(page: Page, property: string): string | null | undefined {
  return page
    .querySelector(`meta[property="${property}"], meta[name="${property}"]`)
    ?.getAttribute('content');
}

function withoutSiteName(title: string, site: string): string {
  const parts = title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const own = site === '' ? parts : parts.filter((part) => !isSame(part, site));
  if (own.length < parts.length && own.length > 0) {
    const start = title.indexOf(own[0] ?? '');
    const last = own.at(-1) ?? '';
    return title.slice(start, title.lastIndexOf(last) + last.length);
  }
  const [first = ''] = parts;
  return (first.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 ? first : title;
}
