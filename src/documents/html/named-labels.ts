import type { Element, Page } from './page.ts';

/** What a site calls the words beside a picture, such as `InlineImage-credit`. */
const CAPTIONS = /(?:^|[\s_-])(?:captions?|credits?|photographers?|copyright|wp-caption-text)(?=$|\s)/i;
/** What it calls who wrote an article and when, and what readers can do with it. */
const LABELS =
  /(?:^|[\s_-])(?:bylines?|timestamps?|datelines?|pub-?date|publish(?:ed)?-date|post-date|entry-date|read(?:ing)?-time|time-to-read|kickers?|eyebrows?|tag-?list|post-tags|entry-tags|article-tags|share-(?:buttons?|bar|tools|links)|sharing|social-links|comments?-count|print-only|screenreader)(?=$|\s)/i;
const MAX_CAPTION_CHARACTERS = 400;
const MAX_LABEL_CHARACTERS = 160;
/** Where captions are a larger share of the text, they are the text: a gallery, a comic. */
const MAX_CAPTION_SHARE = 0.3;
/** With fewer words, links are labels, and a page of links has no article to keep them for. */
const MIN_HEADLINE_WORDS = 4;
const MIN_HEADLINES = 2;
const MAX_LINKED_SHARE = 0.3;

/** Removes captions, credits, bylines and dates that a site names as such. */
export function removeNamedLabels(page: Page): void {
  const captions: Element[] = [];
  for (const element of [...page.querySelectorAll('[class], figure cite')]) {
    const isInside = captions.some((caption) => caption.contains(element));
    if (isInside || element === page.body || element.querySelector('h1, h2, h3, h4, p + p, img') !== null)
      continue;
    const names = splitNames(element);
    const length = lengthOf(element);
    const isCredit = element.localName === 'cite' && element.closest('blockquote') === null;
    if ((isCredit || CAPTIONS.test(names)) && length <= MAX_CAPTION_CHARACTERS) captions.push(element);
    else if (LABELS.test(names) && length <= MAX_LABEL_CHARACTERS && !/^h\d$/.test(element.localName))
      element.remove();
  }
  const shown = captions.reduce((sum, element) => sum + lengthOf(element), 0);
  if (shown > lengthOf(page.body) * MAX_CAPTION_SHARE) return;
  for (const caption of captions) caption.remove();
}

/** Removes lists whose items are all links to other articles. Modifies pages with enough other text only. */
export function removeHeadlineLists(page: Page): void {
  const lists = [...page.querySelectorAll('ul, ol')].filter(isListOfHeadlines);
  const listed = lists.reduce((sum, list) => sum + lengthOf(list), 0);
  if (listed > lengthOf(page.body) * MAX_LINKED_SHARE) return;
  for (const list of lists) list.remove();
}

function isListOfHeadlines(list: Element): boolean {
  const items = [...list.children].filter(({ localName }) => localName === 'li');
  if (items.length < MIN_HEADLINES || list.querySelector('ul, ol') !== null) return false;
  const wordsIn = items.map((item) => {
    const [link, another] = [...item.querySelectorAll('a[href]')];
    const isLink = link !== undefined && another === undefined && lettersOf(link) === lettersOf(item);
    const isElsewhere = isLink && !/^#/.test(link.getAttribute('href') ?? '');
    return isElsewhere ? lettersOf(link).split(/\s+/).length : 0;
  });
  const words = wordsIn.reduce((sum, count) => sum + count, 0);
  return wordsIn.every((count) => count > 0) && words >= items.length * MIN_HEADLINE_WORDS;
}

/** The names of its classes, apart: `InlineImage-imageEmbedCredit` is `Inline-Image-image-Embed-Credit`. */
function splitNames(element: Element): string {
  return (element.getAttribute('class') ?? '').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-');
}

function lettersOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function lengthOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}
