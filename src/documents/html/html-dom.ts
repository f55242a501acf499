import { DOMParser, parseHTML } from 'linkedom';

/** A page as a DOM, whether it is whole, lacks the tags that HTML lets one leave out, or is a fragment. */
export function parsePage(html: string): Document {
  const isWhole = /<html\b/i.test(html);
  const { document: page } = parseHTML(
    isWhole ? html : `<!doctype html><html>${html.replace(/<!doctype[^>]*>/i, '')}</html>`,
  );
  if (page.querySelector('body') === null) {
    const content = [...page.documentElement.childNodes].filter(
      (node) => node.nodeName.toUpperCase() !== 'HEAD',
    );
    page.body.append(...content);
  }
  return page;
}

/** An XML file, such as the parts of an EPUB. */
export function parseXml(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;
}

const FURNITURE = [
  'title, script, style, noscript, template, svg, canvas, iframe, object, embed, audio, video, form, button, select',
  'input, textarea, dialog, nav, aside, footer, menu, [hidden], [aria-hidden="true"]',
  '[role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], [role="dialog"]',
  '[role="complementary"], [role="alertdialog"], [role="doc-endnotes"], [role="doc-footnote"], [role="doc-toc"]',
  '[style*="display:none"], [style*="display: none"], [class*="cookie"], [id*="cookie"], [class*="consent"]',
  '[id*="consent"], .sr-only, .visually-hidden, .screen-reader-text, .skip-link, .breadcrumb, .breadcrumbs',
  '.share, .social-share, .newsletter, .related-posts, .mw-editsection, .reflist, .navbox, .toc, #toc',
  '[data-footnotes], .footnotes, .endnotes, .footnote-ref, .noteref, .pagenum, .page-number, .pb',
  '#pg-header, #pg-footer, .pg-boilerplate, .transnote, a.headerlink, a.anchor, rt, rp, del, s, figcaption',
].join(', ');

/** Takes away what no person would read aloud: navigation, banners, forms, notes, page numbers. */
export function removeFurniture(page: Document): void {
  for (const footer of [...page.querySelectorAll('blockquote footer')]) {
    const source = page.createElement('cite');
    source.textContent = footer.textContent;
    footer.replaceWith(source);
  }
  for (const element of [...page.querySelectorAll(FURNITURE)]) {
    if (element !== page.body && element !== page.documentElement) element.remove();
  }
  for (const mark of [...page.querySelectorAll('sup')]) {
    const pointsToNote =
      mark.querySelector('a[href^="#"], a[href*="#fn"], a[href*="#note"], a[href*="footnote"]') !== null;
    if (pointsToNote || /^\s*\[?[*†‡]+\]?\s*$/.test(mark.textContent ?? '')) mark.remove();
  }
  for (const header of [...page.querySelectorAll('header')]) {
    const isSiteHeader =
      header.closest('article, main, section') === null && header.querySelector('h1') === null;
    if (isSiteHeader) header.remove();
  }
}
