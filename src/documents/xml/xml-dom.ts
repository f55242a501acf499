import { escapeXml } from '../formulas/clean-mathml.ts';
import { parseXml } from '../html/html-dom.ts';
import { isElement } from './xml-query.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** More text than any formula holds. */
const MAX_LENGTH = 40_000;

/** A small element of an XML file as a DOM, for what reads one; `undefined` when it is too large. */
export function domOf(element: XmlElement): Element | undefined {
  const markup = markupOf(element);
  return markup.length > MAX_LENGTH ? undefined : parseXml(markup).documentElement;
}

/** Names and attributes are without their prefixes, which nothing would declare. */
function markupOf(node: XmlNode): string {
  if (!isElement(node)) return escapeXml(node);
  const attributes = [...node.attributes].map(
    ([name, value]) => ` ${name.slice(name.indexOf(':') + 1)}="${escapeXml(value)}"`,
  );
  return `<${node.name}${attributes.join('')}>${node.children.map(markupOf).join('')}</${node.name}>`;
}
