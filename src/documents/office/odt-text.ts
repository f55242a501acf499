import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { tableBlocks } from '../data/table-rows.ts';
import { figureReference } from '../figures/figure-reference.ts';
import { cleanMathml } from '../formulas/clean-mathml.ts';
import { type FoundFormula, keepFormula } from '../formulas/formula-marks.ts';
import { domOf } from '../xml/xml-dom.ts';
import {
  attribute,
  childElements,
  descendants,
  isElement,
  outermost,
  textContent,
} from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import type { OdtStyles } from './odt-styles.ts';

const MAX_REPEATED = 40;
/** Notes, comments, deleted text and marks, which are not part of the sentence. */
const SILENT =
  /^(?:note|annotation|annotation-end|tracked-changes|hidden-text|ruby-text|reference-mark.*|bookmark.*|frame|custom-shape|line|rect|control|page-number|soft-page-break)$/;
/** Contents, indexes and forms. */
const LEFT_OUT =
  /^(?:table-of-content|illustration-index|table-index|alphabetical-index|user-index|object-index|bibliography|sequence-decls|variable-decls|forms|tracked-changes)$/;

interface Reading {
  readonly styles: OdtStyles;
  readonly blocks: Block[];
  readonly formulas: FoundFormula[];
  readonly openObject: OpenObject;
}

/** Opens an object of the file, such as a formula, by the path used in the text. */
export type OpenObject = (path: string) => XmlElement | undefined;

/** Reads the text of an OpenDocument file and its formulas, each replaced by a mark in the text. */
export function readOdtText(
  text: XmlElement | undefined,
  { styles, openObject }: Pick<Reading, 'styles' | 'openObject'>,
): { blocks: Block[]; formulas: FoundFormula[] } {
  const reading: Reading = { styles, blocks: [], formulas: [], openObject };
  visitAll(text, reading);
  return { blocks: reading.blocks, formulas: reading.formulas };
}

function visitAll(parent: XmlElement | undefined, reading: Reading): void {
  for (const element of childElements(parent)) {
    if (LEFT_OUT.test(element.name)) continue;
    if (element.name === 'h' || element.name === 'p') visitParagraph(element, reading);
    else if (element.name === 'list') visitList(element, reading);
    else if (element.name === 'table') visitTable(element, reading);
    else if (/^(?:section|frame|text-box|numbered-paragraph|a)$/.test(element.name))
      visitAll(element, reading);
  }
}

function visitParagraph(paragraph: XmlElement, reading: Reading): void {
  const styleName = attribute(paragraph, 'text:style-name');
  const chain = reading.styles.chain(styleName);
  const has = (pattern: RegExp) => chain.some((name) => pattern.test(name));
  const text = textOf(paragraph, reading);
  if (/[\p{L}\p{N}\ufdd0]/u.test(text)) {
    if (paragraph.name === 'h' || has(/^(?:Title|Heading(?:_20_\d+)?)$/)) {
      const level = has(/^Title$/)
        ? 1
        : Number(attribute(paragraph, 'text:outline-level') ?? reading.styles.level(styleName) ?? 1);
      reading.blocks.push({ kind: 'heading', level: Math.min(6, Math.max(1, level || 1)), text });
    } else if (has(/^Quotations?$/)) reading.blocks.push({ kind: 'quote', text });
    else if (has(/^(?:Preformatted|Source_20_)/)) pushCode(text, reading);
    else if (has(/^(?:Caption|Figure|Illustration|Drawing)$/)) addCaption(text, reading);
    else if (!has(/^(?:Table|Header|Footer|Contents_20_.*)$/))
      reading.blocks.push({ kind: 'paragraph', text });
  }
  for (const frame of outermost(paragraph, 'frame')) visitPicture(frame, '', reading);
  // The content of a text box follows the paragraph that contains it.
  for (const box of outermost(paragraph, 'text-box')) visitBox(box, reading);
}

/** A box around a picture contains its caption. Any other box contains text. */
function visitBox(box: XmlElement, reading: Reading): void {
  if (descendants(box, 'image').length === 0) {
    visitAll(box, reading);
    return;
  }
  const caption = childElements(box)
    .map((child) => cleanText(words(child, reading)))
    .join(' ');
  for (const frame of descendants(box, 'frame')) visitPicture(frame, caption, reading);
}

/** A frame with a picture. One within a text box is read with the box. */
function visitPicture(frame: XmlElement, caption: string, { blocks }: Reading): void {
  const image = childElements(frame, 'image')[0];
  const path = attribute(image, 'xlink:href');
  const data = textContent(childElements(image, 'binary-data')[0]).replace(/\s+/g, '');
  const reference = path ?? (data === '' ? undefined : `data:image/png;base64,${data}`);
  if (reference === undefined) return;
  const about = [...childElements(frame, 'title'), ...childElements(frame, 'desc')].map(textContent);
  blocks.push(figureReference({ reference, caption, alternativeText: about.join(' ') }));
}

/** A caption in a separate paragraph below its picture. */
function addCaption(text: string, { blocks }: Reading): void {
  const last = blocks.at(-1);
  if (last?.kind !== 'figure' || last.caption !== undefined || last.label !== undefined) return;
  const { source, widthPx, heightPx } = last.image;
  const { alternativeText } = last;
  blocks[blocks.length - 1] = figureReference({
    reference: source,
    caption: text,
    alternativeText,
    widthPx,
    heightPx,
  });
}

function pushCode(text: string, { blocks }: Reading): void {
  const last = blocks.at(-1);
  if (last?.kind === 'code') blocks[blocks.length - 1] = { kind: 'code', text: `${last.text}\n${text}` };
  else blocks.push({ kind: 'code', text });
}

/** The text of a paragraph without its notes. */
function textOf(paragraph: XmlElement, reading: Reading): string {
  return cleanText(words(paragraph, reading));
}

/** The mark of a formula in the file or in an object. Charts and tables have none. */
function formulaIn(frame: XmlElement, paragraph: XmlElement, { formulas, openObject }: Reading): string {
  const object = childElements(frame, 'object')[0];
  if (object === undefined) return '';
  const content = openObject(attribute(object, 'xlink:href') ?? '');
  const math = descendants(content ?? object, 'math')[0];
  if (math === undefined && content !== undefined) return '';
  // Treat an object that cannot be opened as a formula, so that its sentence is left out and has no gap.
  const written = math && domOf(math);
  const source = written === undefined ? '<math></math>' : cleanMathml(written);
  const isDisplayed = paragraph.children.every(
    (child) => child === frame || (isElement(child) ? child.name : child.trim()) === '',
  );
  return keepFormula(formulas, { notation: 'mathml', source, isDisplayed });
}

function words(element: XmlElement, reading: Reading): string {
  return element.children
    .map((child) => {
      if (!isElement(child)) return child;
      if (child.name === 's') return ' '.repeat(Math.min(MAX_REPEATED, Number(attribute(child, 'c')) || 1));
      if (child.name === 'tab' || child.name === 'line-break') return ' ';
      if (child.name === 'frame') return formulaIn(child, element, reading);
      return SILENT.test(child.name) ? '' : words(child, reading);
    })
    .join('');
}

/** Some files number their headings by putting them into a list. */
function visitList(list: XmlElement, reading: Reading): void {
  if (descendants(list, 'h').length > 0 || descendants(list, 'table').length > 0) {
    for (const item of childElements(list)) visitAll(item, reading);
    return;
  }
  const items = listItems(list, reading).filter((text) => /[\p{L}\p{N}\ufdd0]/u.test(text));
  const ordered = reading.styles.isNumbered(attribute(list, 'text:style-name'));
  const last = reading.blocks.at(-1);
  const continues =
    attribute(list, 'text:continue-numbering') === 'true' &&
    last?.kind === 'list' &&
    last.ordered === ordered;
  if (continues) reading.blocks[reading.blocks.length - 1] = { ...last, items: [...last.items, ...items] };
  else if (items.length > 0) reading.blocks.push({ kind: 'list', ordered, items });
}

function listItems(list: XmlElement, reading: Reading): string[] {
  return childElements(list)
    .filter((item) => /^list-(?:item|header)$/.test(item.name))
    .flatMap((item) => {
      const own = childElements(item)
        .filter((child) => child.name !== 'list')
        .map((child) => textOf(child, reading))
        .join(' ');
      return [cleanText(own), ...childElements(item, 'list').flatMap((inner) => listItems(inner, reading))];
    });
}

/** A table with one column or cell is layout, so its content is read as text. */
function visitTable(table: XmlElement, reading: Reading): void {
  const rows = outermost(table, 'table-row').map((row) =>
    childElements(row).filter((cell) => /table-cell$/.test(cell.name)),
  );
  const isLayout = Math.max(0, ...rows.map((row) => row.length)) < 2 || descendants(table, 'h').length > 0;
  if (isLayout) {
    for (const cell of rows.flat()) visitAll(cell, reading);
    return;
  }
  reading.blocks.push(
    ...tableBlocks(
      rows.map((row) =>
        row.flatMap((cell) => {
          const text = cleanText(
            outermost(cell, 'p')
              .map((paragraph) => textOf(paragraph, reading))
              .join(' '),
          );
          const repeated = Number(attribute(cell, 'table:number-columns-repeated')) || 1;
          return Array.from({ length: Math.min(MAX_REPEATED, repeated) }, () => text);
        }),
      ),
    ),
  );
}
