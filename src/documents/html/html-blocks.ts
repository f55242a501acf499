import type { Block, Figure } from '../../core/model.ts';
import { calloutBlock, isCallout, quoteAsCallout } from './html-callout.ts';
import { preformattedBlocks } from './html-code.ts';
import { bulletedList, definitionBlock, isContentsList, isSection, listBlock } from './html-list.ts';
import { readTable } from './html-table.ts';
import { isMarkedVerse, unmarkedVerse, verseBlocks } from './html-verse.ts';
import { inlineText, isInline, textOf } from './inline-text.ts';
import type { Element, Node } from './page.ts';
import { figuresIn } from './page-figures.ts';
import { headingText } from './page-title.ts';

/**
 * Turns the content of a DOM element into blocks, in reading order, including the figures found by
 * `markFigures`.
 */
export function htmlBlocks(root: Element, figures: readonly Figure[] = []): Block[] {
  const walk: Walk = { blocks: [], figures, headingLevel: 1 };
  walkChildren(root, walk);
  return walk.blocks;
}

interface Walk {
  readonly blocks: Block[];
  readonly figures: readonly Figure[];
  /** The level of the last real heading. A paragraph in bold is a heading one level below it. */
  headingLevel: number;
}

const VISITORS: Readonly<Record<string, (element: Element, walk: Walk) => void>> = {
  P: visitParagraph,
  UL: visitList,
  OL: visitList,
  HGROUP: visitHeadingGroup,
  DL: (list, walk) => {
    push(definitionBlock(list), walk);
    pushCode(list, walk);
  },
  BLOCKQUOTE: visitQuote,
  TABLE: visitTable,
  PRE: (element, walk) => walk.blocks.push(...preformattedBlocks(element)),
  IMG: () => {},
  HR: () => {},
};

function walkChildren(parent: Element, walk: Walk): void {
  let inline: Node[] = [];
  const flush = () => {
    for (const text of inlineText(inline)) pushParagraph(text, walk);
    pushFigures(inline, walk);
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
  else if (isMarkedVerse(element)) walk.blocks.push(...verseBlocks(element));
  else if (isCallout(element)) visitCallout(element, walk);
  else (VISITORS[name] ?? walkChildren)(element, walk);
}

function visitHeading(element: Element, level: number, walk: Walk): void {
  if (isTitleOfOther(element)) return;
  const text = level === 1 ? headingText(element) : textOf(element).replace(/\s*[#¶§🔗]+$/u, '');
  if (text !== '') {
    walk.headingLevel = level;
    walk.blocks.push({ kind: 'heading', level, text });
  }
  pushFigures([element], walk);
}

/** The title of another page, in a list of links. */
function isTitleOfOther(heading: Element): boolean {
  const [link, other] = heading.querySelectorAll('a[href]:not([href^="#"])');
  return (
    link !== undefined &&
    other === undefined &&
    heading.closest('li') !== null &&
    textOf(link) === textOf(heading)
  );
}

/** Joins `II` and `The Storm` below it into one heading, because the number alone says nothing. */
function visitHeadingGroup(group: Element, walk: Walk): void {
  const main = group.querySelector('h1, h2, h3, h4, h5, h6');
  const texts = [...group.children].map(textOf).filter((text) => text !== '');
  if (main === null || texts.length === 0 || texts.length > 3) {
    walkChildren(group, walk);
    return;
  }
  const named = texts.filter((text) => !/^(?:[IVXLC]+|\d+)\.?$/u.test(text));
  const level = Number(main.tagName.slice(1));
  walk.headingLevel = level;
  walk.blocks.push({ kind: 'heading', level, text: (named.length === 0 ? texts : named).join(': ') });
}

function visitParagraph(element: Element, walk: Walk): void {
  if ([...element.childNodes].some((node) => !isInline(node))) {
    walkChildren(element, walk);
    return;
  }
  visitText(element, walk);
  pushFigures([element], walk);
}

function visitText(element: Element, walk: Walk): void {
  const bulleted = bulletedList([...element.childNodes]);
  if (bulleted !== undefined) {
    walk.blocks.push(bulleted);
    return;
  }
  const verse = unmarkedVerse([...element.childNodes]);
  if (verse !== undefined) {
    walk.blocks.push({ kind: 'verse', lines: verse });
    return;
  }
  const texts = inlineText([...element.childNodes]);
  const [text] = texts;
  if (text !== undefined && texts.length === 1 && isBoldOnly(element) && looksLikeHeading(text)) {
    const level = Math.min(6, walk.headingLevel + 1);
    walk.blocks.push({ kind: 'heading', level, text: text.replace(/:$|\s?(?:\.{3}|…)$/u, '') });
    return;
  }
  for (const paragraph of texts) pushParagraph(paragraph, walk);
}

function push(block: Block | undefined, walk: Walk): void {
  if (block !== undefined) walk.blocks.push(block);
}

/** A figure is placed after the text that contains it. */
function pushFigures(nodes: readonly Node[], walk: Walk): void {
  walk.blocks.push(...figuresIn(nodes, walk.figures));
}

function pushParagraph(text: string, walk: Walk): void {
  if (/[\p{L}\p{N}\ufdd0]/u.test(text)) walk.blocks.push({ kind: 'paragraph', text });
}

function isBoldOnly(paragraph: Element): boolean {
  const nodes = [...paragraph.childNodes].filter((node) => (node.textContent ?? '').trim() !== '');
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined && ['STRONG', 'B'].includes(only.nodeName.toUpperCase());
}

const ANNOUNCES = /^["“]?\p{Lu}[\p{L}\p{N}’']*(?:\s[\p{L}\p{N}’']+){1,5}\s?(?:\.{3}|…)$/u;

function looksLikeHeading(text: string): boolean {
  // `The bottom line ...` announces what is below it.
  if (ANNOUNCES.test(text)) return true;
  return text.length <= 100 && !/[.!?,;…]["”’)]?$/.test(text);
}

/** Sections marked up as list items are read as sections. */
function visitList(list: Element, walk: Walk): void {
  const items = [...list.children].filter((child) => child.tagName.toUpperCase() === 'LI');
  if (items.length === 0) walkChildren(list, walk);
  else if (items.some(isSection)) for (const item of items) walkChildren(item, walk);
  else if (!isContentsList(items)) {
    push(listBlock(list, items), walk);
    pushCode(list, walk);
    pushFigures(items, walk);
  }
}

/** Code in a callout is shown after it. */
function visitCallout(element: Element, walk: Walk): void {
  push(calloutBlock(element), walk);
  pushCode(element, walk);
  pushFigures([element], walk);
}

function pushCode(holder: Element, walk: Walk): void {
  for (const code of holder.querySelectorAll('pre')) {
    walk.blocks.push(
      ...preformattedBlocks(code).filter((block) => block.kind === 'code' || block.kind === 'diagram'),
    );
  }
}

/** A quotation and its author in one paragraph: `We leave on time. — Ada Holm, chief executive`, `We leave. [Holm Daily]`. */
const SIGNED =
  /^(.*[.!?…]["'”’»)]*)\s+(?:(?:—|–|--)\s*(?=\p{Lu}[^.!?—–]{1,80}$)|\[(?=\p{Lu}[^[\].!?]{1,60}\]$))(\p{Lu}[^.!?—–[\]]{1,80})\]?$/su;

function visitQuote(quote: Element, walk: Walk): void {
  // Some pages use quotations to indent.
  if (quote.querySelector('table, ul, ol, dl, pre, h1, h2, h3, h4, h5, h6') !== null) {
    walkChildren(quote, walk);
    return;
  }
  const words = quote.cloneNode(true) as Element;
  const source = words.querySelector('cite, footer');
  let attribution = source === null ? '' : textOf(source);
  source?.remove();
  const verse = unmarkedVerse([...words.childNodes]);
  if (verse !== undefined) {
    walk.blocks.push({ kind: 'verse', lines: verse });
    return;
  }
  const texts = inlineText([...words.childNodes]);
  const last = /^(?:—|–|--?)\s*(\p{Lu}[^!?]{1,80})$/u.exec(texts.at(-1) ?? '')?.[1];
  if (last !== undefined && texts.length > 1) {
    attribution = attribution === '' ? last : attribution;
    texts.pop();
  }
  const whole = texts.join(' ');
  if (whole === '') return;
  const [, said = whole, speaker = ''] = SIGNED.exec(whole) ?? [];
  const text = attribution === '' ? said : whole;
  if (attribution === '') attribution = speaker;
  const by = attribution.replace(/^[—–-]+\s*/, '').replace(HANDLE, '');
  push(quoteAsCallout(text) ?? { kind: 'quote', text, ...(by === '' ? {} : { attribution: by }) }, walk);
}

/** `Ann Lee (@annlee) May 3, 2019`: a name on a network, and when it was written there. */
const HANDLE = /\s*\(@\w+\)[^()]*$/u;

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
