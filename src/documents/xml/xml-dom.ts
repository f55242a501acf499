import { escapeXml } from '../formulas/clean-mathml.ts';
import { parseXml } from '../html/html-dom.ts';
import type { Element } from '../html/page.ts';
import { isElement } from './xml-query.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** Longer than any formula. */
const MAX_LENGTH = 40_000;

/** Converts a small XML element to a DOM, for code that needs one. `undefined` if it is too large. */
export function domOf(element: XmlElement): Element | undefined {
  const markup = markupOf(element);
  return markup.length > MAX_LENGTH ? undefined : parseXml(markup).documentElement;
}

/** Names and attributes are written without prefixes, because nothing would declare them. */
function markupOf(node: XmlNode): string {
  if (!isElement(node)) return escapeXml(node);
  const attributes = [...node.attributes].map(
    ([name, value]) => ` ${name.slice(name.indexOf(':') + 1)}="${escapeXml(value)}"`,
  );
  return `<${node.name}${attributes.join('')}>${node.children.map(markupOf).join('')}</${node.name}>`;
}
