import type { Element } from '../html/page.ts';

/** No person writes a formula with deeper nesting; a hostile one is cut off here. */
const MAX_DEPTH = 60;
const WRAPPERS = new Set(['mrow', 'mstyle', 'mpadded', 'semantics', 'math', 'maction', 'menclose']);
const LEFT_OUT = new Set(['annotation', 'annotation-xml', 'mphantom', 'mspace', 'maligngroup', 'malignmark']);
const LEAVES = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);
const KEPT_ATTRIBUTES = ['open', 'close', 'separators', 'linethickness'];

/** Reduces MathML from any program to the markup that defines the formula: no styles, no empty rows. */
export function cleanMathml(math: Element): string {
  // A full stop at the end belongs to the sentence, not to the formula.
  const markup = childrenOf(math, 0).join('');
  return `<math>${markup.replace(/<m(?:o|text)>\s*[.,;]\s*<\/m(?:o|text)>((?:<\/mrow>)*)$/, '$1')}</math>`;
}

function childrenOf(element: Element, depth: number): string[] {
  if (depth > MAX_DEPTH) return [];
  return [...element.children].map((child) => markupOf(child, depth + 1)).filter((markup) => markup !== '');
}

function markupOf(element: Element, depth: number): string {
  const name = element.localName.split(':').at(-1)?.toLowerCase() ?? '';
  if (LEFT_OUT.has(name)) return '';
  if (LEAVES.has(name)) return leaf(name, element.textContent ?? '');
  const children = childrenOf(element, depth);
  if (WRAPPERS.has(name))
    return children.length === 1 ? (children[0] ?? '') : `<mrow>${children.join('')}</mrow>`;
  if (name === 'mover' && children.length === 2 && /^<mo>(?:→|\u20d7)<\/mo>$/.test(children[1] ?? '')) {
    return children[0] ?? '';
  }
  const attributes = KEPT_ATTRIBUTES.filter((attribute) => element.hasAttribute(attribute)).map(
    (attribute) => ` ${attribute}="${escapeXml(element.getAttribute(attribute) ?? '')}"`,
  );
  return `<${name}${attributes.join('')}>${children.join('')}</${name}>`;
}

function leaf(name: string, content: string): string {
  // Letters in bold, script or blackboard style are spoken like plain ones.
  const text = content.replace(/[^…]+/g, (part) => part.normalize('NFKC')).replace(/\s+/g, ' ');
  if (text.trim() === '' && name !== 'mtext') return '';
  if (/^[Δ∆]$/.test(text)) return '<mi>delta</mi>';
  return `<${name}>${escapeXml(text)}</${name}>`;
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
