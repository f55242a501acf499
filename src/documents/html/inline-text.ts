import { cleanText } from '../clean-text.ts';
import type { Element, Node } from './page.ts';

const BLOCK_NAMES = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
/** Pictures within a line are not text, but a reader may keep them. */
const PICTURE_NAMES = new Set(['IMG', 'PICTURE', 'SVG']);
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Whether the node is part of a line of text: neither it nor anything inside is a block. */
export function isInline(node: Node): boolean {
  if (node.nodeType !== 1) return true;
  if (BLOCK_NAMES.has(node.nodeName.toUpperCase())) return false;
  return [...node.childNodes].every(isInline);
}

/**
 * The clean paragraphs of text in `nodes`, separated by blocks and double line breaks. Pictures add no text.
 */
export function inlineText(nodes: readonly Node[]): string[] {
  return parted(nodes, /\f|\v\s*\v/);
}

/**
 * The clean lines of text in `nodes`, separated by blocks and single line breaks. Two breaks give an empty
 * line.
 */
export function inlineLines(nodes: readonly Node[]): string[] {
  const lines = collected(nodes).split(/\f|\v/).map(cleanText);
  return lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
}

/** The text of an element, on one line. */
export function textOf(element: Element): string {
  return cleanText(inlineText([...element.childNodes]).join(' '));
}

function parted(nodes: readonly Node[], separator: RegExp): string[] {
  return collected(nodes)
    .split(separator)
    .map(cleanText)
    .filter((text) => text !== '');
}

/** What stands for the picture or the link of a post that a page embeds. */
const POSTED_PICTURE = /\s?\b(?:pic\.(?:twitter|x)\.com|https?:\/\/t\.co)\/\w{1,20}/g;

function collected(nodes: readonly Node[]): string {
  const parts: string[] = [];
  for (const node of nodes) collect(node, parts);
  return parts.join('').replace(POSTED_PICTURE, '');
}

function collect(node: Node, parts: string[]): void {
  if (node.nodeType === 3) {
    parts.push((node.nodeValue ?? '').replace(/[\f\v]/g, ' '));
    return;
  }
  if (node.nodeType !== 1) return;
  const name = node.nodeName.toUpperCase();
  if (PICTURE_NAMES.has(name)) return;
  if (name === 'BR') {
    parts.push('\v');
  } else if (name === 'SUP' && /^\d{1,3}$/.test((node.textContent ?? '').trim())) {
    parts.push(
      (node.textContent ?? '').trim().replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit),
    );
  } else if (BLOCK_NAMES.has(name)) {
    parts.push('\f');
    for (const child of node.childNodes) collect(child, parts);
    parts.push('\f');
  } else if (name === 'Q') {
    parts.push('“');
    for (const child of node.childNodes) collect(child, parts);
    parts.push('”');
  } else {
    for (const child of node.childNodes) collect(child, parts);
  }
}
