import type { Element, Page } from './page.ts';

/** What has this share of the text of the page, or of its marked article, holds the article. */
const MIN_SHARE = 0.5;
/** With less text, a page has no article. In characters without spaces. */
const MIN_CHARACTERS = 300;
const COMMENTS = '#comments, .comments-area';
const ARTICLE = 'article, main, [role="main"]';
const CONTENT = '[itemprop="articleBody"], .entry-content, .post-content, .article-content, .article-body';
/** Names for what is offered at the end of an article, and for the part of an article behind the offer. */
const OFFERED = '[class*="paywall"], [class*="read-more"], [class*="readmore"]';

/**
 * Recognises what holds the article of a page, whatever a site calls it: `<div class="content paywall">`, or a form
 * around the whole page. Call it when scripts and navigation are removed.
 */
export function articleHolders(page: Page): (element: Element) => boolean {
  const whole = [...page.querySelectorAll(COMMENTS)].reduce(
    (rest, comments) => rest - textLength(comments),
    textLength(page.body),
  );
  // A page can offer thousands of things within one article.
  const lengths = new Map<Element, number>();
  const lengthOf = (article: Element) => {
    const known = lengths.get(article) ?? textLength(article);
    lengths.set(article, known);
    return known;
  };
  return (element) => {
    const length = textLength(element);
    if (length < MIN_CHARACTERS || element.matches(COMMENTS)) return false;
    const article = element.closest(ARTICLE);
    if (article !== null && element.matches(OFFERED) && length >= lengthOf(article) * MIN_SHARE) return true;
    const isNamed =
      article !== null ||
      element.matches(CONTENT) ||
      element.querySelector(`h1, ${ARTICLE}, ${CONTENT}`) !== null;
    return isNamed && length >= whole * MIN_SHARE;
  };
}

/** The text that is not in links, in characters without spaces. */
function textLength(element: Element): number {
  const lengthOf = (part: Element) => (part.textContent ?? '').replace(/\s+/g, '').length;
  return [...element.querySelectorAll('a[href]')].reduce(
    (sum, link) => sum - lengthOf(link),
    lengthOf(element),
  );
}
