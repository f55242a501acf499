import { decodeText } from '../decode-text.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** The value of an attribute, by its full name or else by its name without a prefix. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  const exact = element.attributes.get(name);
  if (exact !== undefined) return exact;
  const local = name.slice(name.indexOf(':') + 1);
  for (const [key, value] of element.attributes) {
    if (key.endsWith(`:${local}`)) return value;
  }
  return undefined;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The child elements, optionally only those with a name. */
export function childElements(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? [])
    .filter(isElement)
    .filter((child) => name === undefined || child.name === name);
}

/** The element at the end of a path of child names. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = childElements(found, name)[0];
  return found;
}

/** All elements with this name below `element`, in document order. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement) => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  if (element !== undefined) visit(element);
  return found;
}

/** The elements with this name below `element` that are not inside another one of that name. */
export function outermost(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => (child.name === name ? [child] : outermost(child, name)));
}

/** All text below a node. */
export function textContent(node: XmlNode | undefined): string {
  if (node === undefined) return '';
  if (!isElement(node)) return node;
  return node.children.map(textContent).join('');
}

/** Decodes an XML file. Its own declaration decides if the bytes are ambiguous. */
export function decodeXml(bytes: Uint8Array, charset?: string): string {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return decodeText(bytes, charset ?? /encoding\s*=\s*["']([\w-]{2,40})/i.exec(start)?.[1]);
}
