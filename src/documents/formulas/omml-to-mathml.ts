import type { Element } from '../html/page.ts';
import { escapeXml } from './clean-mathml.ts';

const MAX_DEPTH = 60;

/** Converts a Word equation (`m:oMath`) to MathML. */
export function ommlToMathml(equation: Element): string {
  return `<math>${rowOf([...equation.children], 0)}</math>`;
}

type Writer = (element: Element, depth: number) => string;

const WRITERS: Readonly<Record<string, Writer>> = {
  f: (element, depth) => `<mfrac>${part(element, 'num', depth)}${part(element, 'den', depth)}</mfrac>`,
  sSup: (element, depth) => `<msup>${part(element, 'e', depth)}${part(element, 'sup', depth)}</msup>`,
  sSub: (element, depth) => `<msub>${part(element, 'e', depth)}${part(element, 'sub', depth)}</msub>`,
  sSubSup: (element, depth) =>
    `<msubsup>${part(element, 'e', depth)}${part(element, 'sub', depth)}${part(element, 'sup', depth)}</msubsup>`,
  rad: (element, depth) => {
    const degree = part(element, 'deg', depth);
    return degree === '<mrow></mrow>'
      ? `<msqrt>${part(element, 'e', depth)}</msqrt>`
      : `<mroot>${part(element, 'e', depth)}${degree}</mroot>`;
  },
  nary: (element, depth) => {
    const sign = property(element, 'chr') ?? '∫';
    const tag = /[∫∬∭∮]/.test(sign) ? 'msubsup' : 'munderover';
    const limits = `${part(element, 'sub', depth)}${part(element, 'sup', depth)}`;
    return `<mrow><${tag}><mo>${escapeXml(sign)}</mo>${limits}</${tag}>${part(element, 'e', depth)}</mrow>`;
  },
  d: (element, depth) => {
    const open = property(element, 'begChr') ?? '(';
    const close = property(element, 'endChr') ?? ')';
    const separator = `<mo>${escapeXml(property(element, 'sepChr') ?? '|')}</mo>`;
    const content = children(element, 'e').map((child) => rowOf([...child.children], depth));
    return `<mrow><mo>${escapeXml(open)}</mo>${content.join(separator)}<mo>${escapeXml(close)}</mo></mrow>`;
  },
  func: (element, depth) => {
    const name = (children(element, 'fName')[0]?.textContent ?? '').trim();
    const written = /^[a-z]{2,6}$/i.test(name) ? `<mi>${name}</mi>` : part(element, 'fName', depth);
    return `<mrow>${written}<mo>\u2061</mo>${part(element, 'e', depth)}</mrow>`;
  },
  limLow: (element, depth) => `<munder>${part(element, 'e', depth)}${part(element, 'lim', depth)}</munder>`,
  limUpp: (element, depth) => `<mover>${part(element, 'e', depth)}${part(element, 'lim', depth)}</mover>`,
  acc: (element, depth) =>
    `<mover>${part(element, 'e', depth)}<mo>${escapeXml(property(element, 'chr') ?? '^')}</mo></mover>`,
  bar: (element, depth) => `<mover>${part(element, 'e', depth)}<mo>¯</mo></mover>`,
  m: (element, depth) => {
    const rows = children(element, 'mr').map((row) =>
      children(row, 'e').map((cell) => `<mtd>${rowOf([...cell.children], depth)}</mtd>`),
    );
    return `<mtable>${rows.map((cells) => `<mtr>${cells.join('')}</mtr>`).join('')}</mtable>`;
  },
  eqArr: (element, depth) => {
    const rows = children(element, 'e').map(
      (row) => `<mtr><mtd>${rowOf([...row.children], depth)}</mtd></mtr>`,
    );
    return `<mtable>${rows.join('')}</mtable>`;
  },
  r: (element) => {
    const isText = descendants(element, 'nor').length > 0;
    const text = children(element, 't')
      .map((run) => run.textContent ?? '')
      .join('');
    return isText ? `<mtext>${escapeXml(text)}</mtext>` : tokens(text);
  },
};
/** Elements that only contain others. */
const HOLDERS = new Set([
  'oMath',
  'oMathPara',
  'e',
  'box',
  'borderBox',
  'groupChr',
  'phant',
  'ins',
  'smartTag',
]);

function rowOf(elements: readonly Element[], depth: number): string {
  if (depth > MAX_DEPTH) return '<mrow></mrow>';
  const markup = elements.map((element) => {
    const name = localName(element);
    const writer = WRITERS[name];
    if (writer !== undefined) return writer(element, depth + 1);
    return HOLDERS.has(name) ? rowOf([...element.children], depth + 1) : '';
  });
  return `<mrow>${markup.join('')}</mrow>`;
}

function part(element: Element, name: string, depth: number): string {
  return rowOf([...(children(element, name)[0]?.children ?? [])], depth);
}

/** A setting such as `m:chr` from the element's own properties. */
function property(element: Element, name: string): string | undefined {
  const properties = [...element.children].find((child) => localName(child) === `${localName(element)}Pr`);
  const setting = [...(properties?.children ?? [])].find((child) => localName(child) === name);
  return setting?.getAttribute('m:val') ?? setting?.getAttribute('val') ?? undefined;
}

function tokens(text: string): string {
  return [...text.matchAll(/\d+(?:[.,]\d+)*|\p{L}\p{M}*|\S/gu)]
    .map(([token]) => {
      if (/^\d/.test(token)) return `<mn>${token}</mn>`;
      return /^\p{L}/u.test(token) ? `<mi>${token}</mi>` : `<mo>${escapeXml(token)}</mo>`;
    })
    .join('');
}

function children(element: Element, name: string): Element[] {
  return [...element.children].filter((child) => localName(child) === name);
}

function descendants(element: Element, name: string): Element[] {
  return [...element.querySelectorAll('*')].filter((child) => localName(child) === name);
}

function localName(element: Element): string {
  return element.tagName.split(':').at(-1) ?? '';
}
