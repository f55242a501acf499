import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { readTable } from './html-table.ts';
import { inlineText, isInline } from './inline-text.ts';

/** What walking a DOM subtree gave. */
export interface WalkResult {
  readonly blocks: Block[];
  /** How many blocks of program code were left out. */
  readonly codeBlocks: number;
}

/** Turns the content of a DOM element into blocks, in reading order. */
export function htmlBlocks(root: Element): WalkResult {
  const walk: Walk = { blocks: [], codeBlocks: 0, headingLevel: 1 };
  walkChildren(root, walk);
  return { blocks: walk.blocks, codeBlocks: walk.codeBlocks };
}

interface Walk {
  readonly blocks: Block[];
  codeBlocks: number;
  /** Of the last real heading: a paragraph all in bold is one level below it. */
  headingLevel: number;
}

const VISITORS: Readonly<Record<string, (element: Element, walk: Walk) => void>> = {
  P: visitParagraph,
  UL: visitList,
  OL: visitList,
  DL: visitDefinitions,
  BLOCKQUOTE: visitQuote,
  TABLE: visitTable,
  PRE: visitPreformatted,
  IMG: () => {},
  HR: () => {},
};

function walkChildren(parent: Element, walk: Walk): void {
  let inline: Node[] = [];
  const flush = () => {
    for (const text of inlineText(inline)) pushParagraph(text, walk);
    inline = [];
  };
  for (const node of parent.childNodes) {
    if (isInline(node)) {
      inline.push(node);
      continue;
    }
    flush();
    if (node.nodeType === 1) visitElement(node as Element, walk);
  }
  flush();
}

function visitElement(element: Element, walk: Walk): void {
  const name = element.tagName.toUpperCase();
  const level = /^H([1-6])$/.exec(name)?.[1];
  if (level !== undefined) visitHeading(element, Number(level), walk);
  else (VISITORS[name] ?? walkChildren)(element, walk);
}

function visitHeading(element: Element, level: number, walk: Walk): void {
  const text = textOf(element).replace(/\s*[#¶§🔗]+$/u, '');
  if (text === '') return;
  walk.headingLevel = level;
  walk.blocks.push({ kind: 'heading', level, text });
}

function visitParagraph(element: Element, walk: Walk): void {
  if ([...element.childNodes].some((node) => !isInline(node))) {
    walkChildren(element, walk);
    return;
  }
  const texts = inlineText([...element.childNodes]);
  const [text] = texts;
  if (text !== undefined && texts.length === 1 && isBoldOnly(element) && looksLikeHeading(text)) {
    walk.blocks.push({
      kind: 'heading',
      level: Math.min(6, walk.headingLevel + 1),
      text: text.replace(/:$/, ''),
    });
    return;
  }
  for (const paragraph of texts) pushParagraph(paragraph, walk);
}

function pushParagraph(text: string, walk: Walk): void {
  if (/[\p{L}\p{N}]/u.test(text)) walk.blocks.push({ kind: 'paragraph', text });
}

function isBoldOnly(paragraph: Element): boolean {
  const nodes = [...paragraph.childNodes].filter((node) => (node.textContent ?? '').trim() !== '');
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined && ['STRONG', 'B'].includes(only.nodeName.toUpperCase());
}

function looksLikeHeading(text: string): boolean {
  return text.length <= 100 && !/[.!?,;…]["”’)]?$/.test(text);
}

/** Some authors lay out sections as list items: those are read as the sections that they are. */
function visitList(list: Element, walk: Walk): void {
  const items = [...list.children].filter((child) => child.tagName.toUpperCase() === 'LI');
  if (items.every(isInPageLink)) return;
  if (items.some(isSection)) {
    for (const item of items) walkChildren(item, walk);
    return;
  }
  const texts = items.flatMap(itemTexts).filter((text) => /[\p{L}\p{N}]/u.test(text));
  if (texts.length > 0) {
    walk.blocks.push({ kind: 'list', ordered: list.tagName.toUpperCase() === 'OL', items: texts });
  }
}

/** An entry of a table of contents. */
function isInPageLink(item: Element): boolean {
  const link = item.querySelector('a[href^="#"]');
  return link !== null && textOf(link) === inlineText(directNodes(item)).join(' ');
}

function isSection(item: Element): boolean {
  const children = [...item.children].map((child) => child.tagName.toUpperCase());
  if (children.some((name) => /^(?:H[1-6]|TABLE|BLOCKQUOTE)$/.test(name))) return true;
  return children.filter((name) => name === 'P').length > 1;
}

function itemTexts(item: Element): string[] {
  const nested = [...item.querySelectorAll('li')].filter(
    (inner) => inner.parentElement?.closest('li') === item,
  );
  return [inlineText(directNodes(item)).join(' '), ...nested.flatMap(itemTexts)];
}

/** What stands in a list item itself, without the lists and code inside it. */
function directNodes(item: Element): Node[] {
  return [...item.childNodes].filter((node) => !['UL', 'OL', 'PRE'].includes(node.nodeName.toUpperCase()));
}

function visitDefinitions(list: Element, walk: Walk): void {
  const items: string[] = [];
  let term = '';
  for (const child of list.querySelectorAll('dt, dd')) {
    const text = textOf(child);
    if (child.tagName.toUpperCase() === 'DT') term = text;
    else if (text !== '') items.push(term === '' ? text : `${term}: ${text}`);
  }
  if (items.length > 0) walk.blocks.push({ kind: 'list', ordered: false, items });
}

function visitQuote(quote: Element, walk: Walk): void {
  const words = quote.cloneNode(true) as Element;
  const source = words.querySelector('cite, footer');
  let attribution = source === null ? '' : textOf(source);
  source?.remove();
  const texts = inlineText([...words.childNodes]).filter((text) => !/^\[!\w+\]$/.test(text));
  const last = /^(?:—|–|--?)\s*(\p{Lu}[^!?]{1,80})$/u.exec(texts.at(-1) ?? '')?.[1];
  if (last !== undefined && texts.length > 1) {
    attribution = attribution === '' ? last : attribution;
    texts.pop();
  }
  const text = texts.join(' ').replace(/^\[!\w+\]\s*/, '');
  if (text === '') return;
  const by = attribution.replace(/^[—–-]+\s*/, '');
  walk.blocks.push({ kind: 'quote', text, ...(by === '' ? {} : { attribution: by }) });
}

function visitTable(table: Element, walk: Walk): void {
  const block = readTable(table);
  if (block !== undefined) {
    walk.blocks.push(block);
    return;
  }
  for (const cell of table.querySelectorAll('td, th')) {
    if (cell.querySelector('td') === null) walkChildren(cell, walk);
  }
}

/** Code is not narrated; preformatted verse is. */
function visitPreformatted(element: Element, walk: Walk): void {
  const isCode =
    element.querySelector('code, kbd, samp, span') !== null || /[{};=<>]/.test(element.textContent ?? '');
  if (isCode) {
    walk.codeBlocks++;
    return;
  }
  const text = textOf(element);
  if (text !== '') walk.blocks.push({ kind: 'quote', text });
}

function textOf(element: Element): string {
  return cleanText(inlineText([...element.childNodes]).join(' '));
}
