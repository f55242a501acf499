import { DOMParser, parseHTML } from 'linkedom';

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const SELF_CLOSED =
  /<([a-zA-Z][\w:.-]{0,60})((?:\s{1,20}[^\s"'<>/=]{1,80}(?:\s{0,20}=\s{0,20}(?:"[^"]{0,2000}"|'[^']{0,2000}'))?){0,40})\s{0,20}\/>/g;

/** Parses a page, whether it is complete, omits optional tags or is a fragment. */
export function parsePage(html: string): Document {
  const isWhole = /<html\b/i.test(html);
  const { document: page } = parseHTML(
    isWhole ? html : `<!doctype html><html>${html.replace(/<!doctype[^>]*>/i, '')}</html>`,
  );
  // An unclosed tag swallows everything after it, as in a browser.
  if (page.documentElement === null) return parsePage('');
  if (page.querySelector('body') === null) {
    const content = [...page.documentElement.childNodes].filter(
      (node) => node.nodeName.toUpperCase() !== 'HEAD',
    );
    page.body.append(...content);
  }
  return page;
}

/**
 * Parses a page written as XML, where `<title/>` is an empty element. In HTML it would be an open tag that
 * swallows what follows. Everything else is parsed as HTML, which tolerates what an XML parser would reject.
 */
export function parseXhtml(xhtml: string): Document {
  const expanded = xhtml.replace(SELF_CLOSED, (whole, name: string, attributes: string) =>
    VOID.has(name.toLowerCase()) ? whole : `<${name}${attributes}></${name}>`,
  );
  return parsePage(
    expanded.replace(/<!\[CDATA\[([\s\S]{0,100000}?)\]\]>/g, (_, text: string) => escapeMarkup(text)),
  );
}

/** Whether a page declares that it is XML. */
export function isXhtml(html: string): boolean {
  return /^\s*<\?xml\b|<html\b[^>]{0,400}\bxmlns\s*=/i.test(html.slice(0, 4000));
}

function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** Parses an XML file, such as the parts of an EPUB. */
export function parseXml(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;
}
