import { DOMParser, parseHTML } from 'linkedom';
import type { Element, Node, Page } from './page.ts';

/**
 * Browsers stop nesting at 512 levels, and no page written for people comes near. What readers do with a list within
 * a list takes time by the square of the depth and more: 1,200 levels took over a minute.
 */
const MAX_DEPTH = 100;
const TEXT = 3;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const SELF_CLOSED =
  /<([a-zA-Z][\w:.-]{0,60})((?:\s{1,20}[^\s"'<>/=]{1,80}(?:\s{0,20}=\s{0,20}(?:"[^"]{0,2000}"|'[^']{0,2000}'))?){0,40})\s{0,20}\/>/g;

/** Parses a page, whether it is complete, omits optional tags or is a fragment. */
export function parsePage(html: string): Page {
  const isWhole = /<html\b/i.test(html);
  const whole = isWhole ? html : `<!doctype html><html>${html.replace(/<!doctype[^>]*>/i, '')}</html>`;
  const page = parseHTML(whole).document as unknown as Page;
  // An unclosed tag swallows everything after it, as in a browser.
  if (page.documentElement === null) return parsePage('');
  if (page.querySelector('body') === null) {
    const content = [...page.documentElement.childNodes].filter(
      (node) => node.nodeName.toUpperCase() !== 'HEAD',
    );
    page.body.append(...content);
  }
  flattenBelow(MAX_DEPTH, page.documentElement);
  return page;
}

/** Gives each element at this depth the texts and the childless elements below it as its own children. */
function flattenBelow(depth: number, root: Element): void {
  let level: Element[] = [root];
  for (let at = 0; at < depth && level.length > 0; at++) level = level.flatMap(childElements);
  for (const element of level) {
    if (childElements(element).some((child) => childElements(child).length > 0)) flatten(element);
  }
}

function flatten(element: Element): void {
  const words: string[] = [];
  const leaves: Node[] = [];
  const endText = () => {
    if (words.length > 0) leaves.push(element.ownerDocument.createTextNode(words.splice(0).join(' ')));
  };
  const waiting = [...element.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const children = [...(node.childNodes ?? [])];
    for (const child of children.reverse()) waiting.push(child);
    if (node.nodeType === TEXT) words.push(node.nodeValue ?? '');
    else if (children.length === 0) {
      endText();
      leaves.push(node);
    }
  }
  endText();
  element.replaceChildren();
  for (const leaf of leaves) element.append(leaf);
}

function childElements(element: Element): Element[] {
  return [...element.children];
}

/**
 * Parses a page written as XML, where `<title/>` is an empty element. In HTML it would be an open tag that
 * swallows what follows. Everything else is parsed as HTML, which tolerates what an XML parser would reject.
 */
export function parseXhtml(xhtml: string): Page {
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
export function parseXml(xml: string): Page {
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as Page;
}
