import { articleHolders } from './article-holder.ts';
import { isCallout } from './html-callout.ts';
import { isInline } from './inline-text.ts';
import { removeHeadlineLists, removeNamedLabels } from './named-labels.ts';
import type { Element, Page } from './page.ts';

/** Elements that never hold what is read aloud. */
const SILENT = [
  'title, script, style, noscript, template, svg, canvas, iframe, object, embed, audio, video, button, select',
  'input, textarea, nav, menu, del, s, rt, rp, .sr-only, .visually-hidden, .screen-reader-text, .skip-link',
].join(', ');
/** Elements around the text on any page. */
const AROUND = [
  'form, dialog, aside, footer, [hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]',
];
/** The parts of a site around an article. */
const SITE = [
  '[role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], [role="dialog"]',
  '[role="complementary"], [role="alertdialog"], [class*="cookie"], [id*="cookie"], [class*="consent"], [id*="consent"]',
  '.breadcrumb, .breadcrumbs, .share, .social-share, .sharedaddy, .newsletter, .related-posts, #comments, .comments-area',
  '[class*="advert"], [id*="google_ads"], .adsbygoogle, .skip, .print-only, .noprint',
  '[class*="author-box"], [class*="author-bio"], [class*="author_bio"], [class*="authorbio"], [class*="about-author"], [class*="about-the-author"]',
  '[role="tooltip"], [class*="tooltip-content"], [class*="popover-content"], [class*="hovercard"], [class*="rollover"][class*="block"]',
  '[class*="author-tooltip"], [class*="recirculation"], [class*="read-more"], [class*="readmore"], [class*="also-read"], [class*="paywall"]',
];
/** Encyclopedias: infoboxes, notes to readers, maintenance notices and captions beside the lead paragraph. */
const ENCYCLOPEDIA = [
  '.infobox, .infobox_v2, .infobox_v3, .sidebar, .vertical-navbox, .navbox, .navbox-styles, .hatnote, .dablink, .rellink, .ambox',
  '.metadata, .mbox-small, .tmbox, .ombox, .stub, #coordinates, .geo-inline-hidden, .geo-nondefault, .geo-multi-punct',
  '.mw-editsection, .reflist, .references, .mw-references-wrap, .thumbcaption, .infobox-caption, .gallerytext, .toc, #toc',
  '.mw-jump-link, #siteSub, #contentSub, .catlinks, .printfooter, .authority-control, .sistersitebox, .noexcerpt',
  'sup.reference, .Inline-Template, .mw-empty-elt, .IPA-label, .ext-phonos, .portalbox, .portal-bar, .shortdescription',
];
/** Books and papers: page numbers, notes, line numbers and section numbers. */
const BOOK = [
  '[role="doc-bibliography"], [itemprop="citation"], [class*="references-list"], [class*="article-references"], ol.references',
  '[role="doc-endnotes"], [role="doc-footnote"], [role="doc-toc"], [role="doc-pagebreak"], [role="doc-noteref"]',
  '[data-footnotes], .footnotes, .endnotes, .footnote-ref, .noteref, .fnanchor, .pagenum, .page-number, .pageno, .pb',
  '.lnum, .linenum, .linenumber, .line-number, .lineno, .linenr, .versenum-line',
  '#pg-header, #pg-footer, .pg-boilerplate, #pg-machine-header, #pg-start-separator, #pg-end-separator, .transnote',
  'a.headerlink, a.anchor, a.anchorjs-link, .hash-link, .ltx_bibliography, .ltx_page_footer, .ltx_role_footnote, .ltx_note',
];
const FURNITURE = [...AROUND, ...SITE, ...ENCYCLOPEDIA, ...BOOK, 'figcaption'].join(', ');

/** Removes what nobody would read aloud: navigation, banners, forms, notes, page and line numbers. */
export function removeFurniture(page: Page): void {
  for (const footer of [...page.querySelectorAll('blockquote footer')]) {
    const source = page.createElement('cite');
    source.textContent = footer.textContent;
    footer.replaceWith(source);
  }
  for (const struck of page.querySelectorAll('li > del, li > s, li > p > del')) {
    struck.closest('li')?.setAttribute('data-struck', '');
  }
  for (const element of [...page.querySelectorAll(SILENT)]) element.remove();
  const holdsArticle = articleHolders(page);
  for (const element of [...page.querySelectorAll(FURNITURE)]) {
    const isPage = element === page.body || element === page.documentElement;
    if (!isPage && !isCallout(element) && !holdsArticle(element)) element.remove();
  }
  removeNamedLabels(page);
  removeHeadlineLists(page);
  removeNoteMarks(page);
  removeLinkRows(page);
  removeLabels(page);
  removeHeadlines(page);
  removeStruckItems(page);
  for (const header of [...page.querySelectorAll('header')]) {
    const isSiteHeader =
      header.closest('article, main, section') === null && header.querySelector('h1') === null;
    if (isSiteHeader) header.remove();
  }
}

const LABELS =
  /\b(?:tags?|topics?|labels?|categor(?:y|ies)|keywords?|related|breadcrumbs?|share|social|menu|kicker|eyebrow)\b/i;
const MAX_LABEL_WORDS = 5;

/** Lists of links in the head of an article, or that the site calls tags or topics. */
function removeLabels(page: Page): void {
  for (const list of [...page.querySelectorAll('ul, ol')]) {
    const items = [...list.querySelectorAll('li')];
    const areLinks = items.every((item) => {
      const text = (item.textContent ?? '').trim();
      const linked = [...item.querySelectorAll('a')].map((link) => link.textContent ?? '').join('');
      return (
        text.split(/\s+/).length <= MAX_LABEL_WORDS && linked.replace(/\s/g, '') === text.replace(/\s/g, '')
      );
    });
    if (items.length === 0 || !areLinks) continue;
    const named = [list, list.parentElement, items[0]]
      .map((element) => `${element?.getAttribute('class') ?? ''} ${element?.getAttribute('id') ?? ''}`)
      .join(' ')
      .replace(/(?<=\p{Ll})(?=\p{Lu})|[_]/gu, '-');
    if (list.closest('header') !== null || LABELS.test(named)) list.remove();
  }
}

const MIN_HEADLINE_WORDS = 4;

/** Links to other articles between the paragraphs of one: a whole paragraph, or each item of a short list. */
function removeHeadlines(page: Page): void {
  for (const paragraph of [...page.querySelectorAll('p')]) {
    if (isHeadline(paragraph) && paragraph.closest('li, blockquote, td, dd, figure') === null)
      paragraph.remove();
  }
}

/** Whether all of its words are one link, and no sentence. */
function isHeadline(element: Element): boolean {
  const text = (element.textContent ?? '').trim();
  const links = [...element.querySelectorAll('a[href]')];
  const linked = (links[0]?.textContent ?? '').trim();
  return (
    links.length === 1 &&
    linked === text &&
    text.split(/\s+/).length >= MIN_HEADLINE_WORDS &&
    !/[.:]$/.test(text) &&
    element.querySelector('img') === null
  );
}

function removeNoteMarks(page: Page): void {
  for (const mark of [...page.querySelectorAll('sup')]) {
    const pointsToNote =
      mark.querySelector('a[href^="#"], a[href*="#fn"], a[href*="#note"], a[href*="footnote"]') !== null;
    if (pointsToNote || /^\s*\[?[*†‡]+\]?\s*$/.test(mark.textContent ?? '')) mark.remove();
  }
}

/** The rest of a list item that was struck out, such as “done”, makes no sense. */
function removeStruckItems(page: Page): void {
  for (const item of [...page.querySelectorAll('li[data-struck]')]) {
    if ((item.textContent ?? '').trim().split(/\s+/).length < 3) item.remove();
  }
}

/** Rows of links such as `Docs | Chat | Deutsch` lead elsewhere. */
function removeLinkRows(page: Page): void {
  for (const row of [...page.querySelectorAll('p, div, center, h1, h2, h3, h4, h5, h6')]) {
    const links = [...row.querySelectorAll('a[href]')];
    const text = (row.textContent ?? '').trim();
    if (links.length < 2 || text.length > 400 || [...row.childNodes].some((node) => !isInline(node)))
      continue;
    const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').length, 0);
    const isParted = /[|•·‧∙/]|\s[-–—]\s/.test(text) || links.length >= 4;
    const words = text.replace(/[\s|•·‧∙,/\-–—]+/g, '').length;
    if (isParted && linked > words * 0.85 && !/[.!?]$/.test(text)) row.remove();
  }
}
