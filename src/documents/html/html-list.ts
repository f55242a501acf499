import type { Block } from '../../core/model.ts';
import { inlineLines, inlineText, textOf } from './inline-text.ts';
import type { Element, Node } from './page.ts';

type List = Extract<Block, { kind: 'list' }>;

/** A list as a block. `undefined` for a table of contents and for a list without words. */
export function listBlock(list: Element, items: readonly Element[]): List | undefined {
  const ordered = list.tagName.toUpperCase() === 'OL';
  const texts = items
    .flatMap((item) => (ordered ? [stepText(item)] : itemTexts(item)))
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  if (texts.length === 0) return undefined;
  const start = Number.parseInt(items[0]?.getAttribute('value') ?? list.getAttribute('start') ?? '1', 10);
  const hasStart = ordered && Number.isSafeInteger(start) && start > 1 && start < 1_000_000;
  return { kind: 'list', ordered, items: texts, ...(hasStart ? { start } : {}) };
}

/** Whether every item only links to another place on the page, as in a table of contents. */
export function isContentsList(items: readonly Element[]): boolean {
  return (
    items.length > 0 &&
    items.every((item) => {
      const link = item.querySelector('a[href^="#"]');
      return link !== null && textOf(link) === inlineText(directNodes(item)).join(' ');
    })
  );
}

/** Whether a list item is really a section, which some authors mark up like this. */
export function isSection(item: Element): boolean {
  const children = [...item.children].map((child) => child.tagName.toUpperCase());
  if (children.some((name) => /^(?:H[1-6]|TABLE|BLOCKQUOTE)$/.test(name))) return true;
  return children.filter((name) => name === 'P').length > 1;
}

/** Joins a step with the points below it, which are not steps themselves. */
function stepText(item: Element): string {
  const [own = '', ...points] = itemTexts(item).filter((text) => text !== '');
  if (points.length === 0) return own;
  const areSentences = points.some((point) => /[.!?]["”’)]?$/.test(point));
  const separator = /[.!?:]["”’)]?$/.test(own) ? ' ' : ': ';
  return `${own}${separator}${points.join(areSentences ? ' ' : '; ')}`;
}

function itemTexts(item: Element): string[] {
  const nested = [...item.querySelectorAll('li')].filter(
    (inner) => inner.parentElement?.closest('li') === item,
  );
  return [inlineText(directNodes(item)).join(' '), ...nested.flatMap(itemTexts)];
}

/** The content of a list item without the lists and code inside it. */
function directNodes(item: Element): Node[] {
  return [...withoutCode(item).childNodes].filter(
    (node) => !['UL', 'OL'].includes(node.nodeName.toUpperCase()),
  );
}

/** Code in a list is shown after the list. */
function withoutCode(element: Element): Element {
  if (element.querySelector('pre') === null) return element;
  const words = element.cloneNode(true) as Element;
  for (const code of words.querySelectorAll('pre')) code.remove();
  return words;
}

/** Terms with their definitions, as a list. */
export function definitionBlock(list: Element): List | undefined {
  const items: string[] = [];
  let term = '';
  for (const child of list.querySelectorAll('dt, dd')) {
    const text = textOf(withoutCode(child));
    if (child.tagName.toUpperCase() === 'DT') term = text;
    else
      items.push([term && text && !/[.!?:]$/.test(term) ? `${term}:` : term, text].filter(Boolean).join(' '));
  }
  const told = items.filter((item) => item !== '');
  return told.length === 0 ? undefined : { kind: 'list', ordered: false, items: told };
}

/** `Group A: Holm, Tarn`: a line that says what its row is. */
const LABEL = /^\p{Lu}[^:.!?,]{0,30}: \S[^.!?]*$/u;

/** Lines that each start with a bullet or a label, as people type them where there is no list button. */
export function bulletedList(nodes: readonly Node[]): List | undefined {
  const lines = inlineLines(nodes).filter((line) => line !== '');
  if (lines.length >= 3 && lines.every((line) => LABEL.test(line)))
    return { kind: 'list', ordered: false, items: lines };
  const bullet = /^(?:[-+*•‣◦▪–—]|\p{Emoji_Presentation})\s+(?=\S)/u;
  if (lines.length < 3 || !lines.every((line) => bullet.test(line))) return undefined;
  return { kind: 'list', ordered: false, items: lines.map((line) => line.replace(bullet, '')) };
}
