import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { readCaption } from '../figures/caption.ts';
import { figureReference } from '../figures/figure-reference.ts';
import { numberedHeadings } from '../numbered-headings.ts';
import { joinLines } from '../plain/hyphenation.ts';
import { turnBlock, turnNotationOf } from '../plain/turns.ts';
import { titleCase } from '../title-case.ts';
import { referenceOf } from './pdf-figure-pictures.ts';
import type { FoundFigure } from './pdf-figures.ts';
import { isUnsayable, withoutOpenEnd, withoutOpenStart } from './pdf-formulas.ts';
import { BULLET, CAPTION, type Group, groupElements, type LineGroup, NUMBER } from './pdf-groups.ts';
import { measureLayout, type PdfLayout } from './pdf-layout.ts';
import { isGarbled } from './pdf-legibility.ts';
import type { PdfElement } from './pdf-lines.ts';

/** The content of a PDF, and the pages on which something could not be narrated. */
export interface PdfBlocks {
  readonly blocks: Block[];
  readonly pages: Readonly<Record<'garbled' | 'formulas' | 'tables', ReadonlySet<number>>>;
  readonly garbledCharacters: number;
}

const KEYWORDS =
  /^(?:cr |acm |\d{4} )?(?:(?:author |additional )?key ?words(?: and phrases)?|index terms|general terms|ccs concepts|categories and subject descriptors|acm reference format|jel classification|msc classification|pacs numbers?)\b\s*[:.—–-]/iu;
/** Classification headings that run directly into their words, as in `General Terms Design, Measurement`. */
const CLASSIFICATION =
  /^(?:Categories and Subject Descriptors|General Terms|Index Terms|Key ?[Ww]ords|CCS Concepts|Additional Key Words and Phrases)\s[\p{Lu}\d•]/u;
const ABSTRACT = /^(abstract|summary)\s*(?:[.:]|[—–-]{1,2})\s*(?=\p{Lu})/iu;
const LEADERS = /(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})?$/i;

/** Turns the lines, tables and figures of a document into blocks, in reading order. */
export function pdfBlocks(elements: readonly PdfElement[], figures: readonly FoundFigure[] = []): PdfBlocks {
  const told = elements.filter((element) => element.kind === 'table' || !LEADERS.test(element.text));
  const lines = told.filter((element) => element.kind === 'line');
  const layout = measureLayout(lines);
  const notation = turnNotationOf(lines.map((line) => line.text));
  const begins = (text: string) => notation?.read(text) !== undefined;
  const groups = groupElements(told, { layout, begins });
  const builder = new BlockBuilder(layout, groups, figures);
  for (const group of groups) builder.add(group);
  const blocks = builder.blocks.flatMap((block): Block[] => {
    const turn = block.kind === 'paragraph' ? notation?.read(block.text) : undefined;
    if (turn === undefined) return [block];
    const said = turnBlock(turn);
    return said === undefined ? [] : [said];
  });
  return {
    blocks: numberedHeadings(closeHoles(blocks)),
    pages: builder.pages,
    garbledCharacters: builder.garbledCharacters,
  };
}

class BlockBuilder {
  readonly blocks: Block[] = [];
  readonly pages = { garbled: new Set<number>(), formulas: new Set<number>(), tables: new Set<number>() };
  garbledCharacters = 0;
  readonly #layout: PdfLayout;
  readonly #labels: ReadonlySet<Group>;
  readonly #figures: ReadonlySet<string>;
  #caption: string | undefined;
  #isAfterFormula = false;

  constructor(layout: PdfLayout, groups: readonly Group[], figures: readonly FoundFigure[]) {
    this.#figures = new Set(figures.map(referenceOf));
    this.#layout = layout;
    this.#labels = figureLabels(groups, layout);
  }

  add(group: Group): void {
    if (this.#labels.has(group)) return;
    if (group.kind === 'table' && group.table.isFormula) this.#addFormula(group.table.page);
    else if (group.kind === 'table') this.#addTable(group.table.rows, group.table.page);
    else this.#addLines(group);
  }

  #addTable(rows: readonly (readonly string[])[] | undefined, page: number): void {
    const [header, ...body] = rows ?? [];
    const caption = this.#caption;
    this.#caption = undefined;
    if (header === undefined || body.length === 0) {
      this.pages.tables.add(page);
      return;
    }
    this.blocks.push({ kind: 'table', header, rows: body, ...(caption !== undefined && { caption }) });
  }

  #addLines({ kind, lines }: LineGroup): void {
    const page = lines[0]?.page ?? 0;
    if (kind === 'formula') {
      this.#addFormula(page);
      return;
    }
    const texts = lines.map((line) => line.text);
    if (kind === 'code') {
      this.blocks.push({ kind, text: texts.join('\n') });
      return;
    }
    const text = cleanText(joinLines(texts, this.#layout.vocabulary));
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    if (kind === 'paragraph' && isAxis(text)) return;
    if (isGarbled(text)) {
      this.pages.garbled.add(page);
      this.garbledCharacters += text.length;
      return;
    }
    if (kind === 'caption') this.#addCaption(text, page);
    else if (kind === 'heading') this.#addHeading(text, lines[0]?.size ?? 0);
    else if (kind === 'paragraph') this.#addParagraph(text, page);
    else this.#addItem(text, kind);
    this.#isAfterFormula = false;
  }

  /** Adds a caption to its table or figure. */
  #addCaption(text: string, page: number): void {
    if (!/^tab/i.test(text)) {
      this.#addFigure(text, page);
      return;
    }
    const caption = text.replace(CAPTION, '').trim();
    const last = this.blocks.at(-1);
    if (last?.kind === 'table' && last.caption === undefined && caption !== '')
      this.blocks[this.blocks.length - 1] = { ...last, caption };
    else if (caption !== '') this.#caption = caption;
  }

  #addFigure(caption: string, page: number): void {
    const { label } = readCaption(caption);
    const reference = label && referenceOf({ page, label });
    if (reference && this.#figures.has(reference)) this.blocks.push(figureReference({ reference, caption }));
  }

  #addHeading(text: string, size: number): void {
    const level = this.#layout.levelOf(size);
    const heading = /\p{Ll}/u.test(text) || text.length < 5 ? text : titleCase(text);
    this.blocks.push({ kind: 'heading', level, text: heading.replace(/\s*:$/, '') });
  }

  #addParagraph(text: string, page: number): void {
    if (KEYWORDS.test(text) || CLASSIFICATION.test(text)) return;
    const label = ABSTRACT.exec(text);
    if (label !== null) {
      this.blocks.push({ kind: 'heading', level: this.#layout.levelOf(0), text: 'Abstract' });
    }
    const whole = label === null ? text : text.slice(label[0].length);
    const rest = this.#isAfterFormula ? withoutOpenStart(whole) : whole;
    const sentences = rest.split(/(?<=[.!?]["”’)\]]{0,2})\s+(?=\p{Lu})/u);
    const sayable = sentences.filter((sentence) => !isUnsayable(sentence));
    if (sayable.length < sentences.length) this.pages.formulas.add(page);
    if (sayable.length > 0 && /[\p{L}\p{N}]/u.test(rest))
      this.blocks.push({ kind: 'paragraph', text: sayable.join(' ') });
  }

  #addItem(text: string, kind: 'bullet' | 'number'): void {
    const ordered = kind === 'number';
    const item = text.replace(ordered ? NUMBER : BULLET, '');
    const last = this.blocks.at(-1);
    if (last?.kind === 'list' && last.ordered === ordered) {
      this.blocks[this.blocks.length - 1] = { ...last, items: [...last.items, item] };
      return;
    }
    const start = Number(NUMBER.exec(text)?.[1] ?? 1);
    this.blocks.push({ kind: 'list', ordered, items: [item], ...(ordered && start !== 1 && { start }) });
  }

  /** A sentence that ends with a formula would have a gap, so it is left out. */
  #addFormula(page: number): void {
    this.pages.formulas.add(page);
    this.#isAfterFormula = true;
    const last = this.blocks.at(-1);
    if (last?.kind !== 'paragraph') return;
    const closed = withoutOpenEnd(last.text);
    if (/[\p{L}\p{N}]/u.test(closed))
      this.blocks[this.blocks.length - 1] = { kind: 'paragraph', text: closed };
    else this.blocks.pop();
  }
}

/** Where a formula between two paragraphs is lost, removes the sentence around it too. */
function closeHoles(blocks: readonly Block[]): Block[] {
  const closed: Block[] = [];
  for (const block of blocks) {
    const last = closed.at(-1);
    const isHole =
      block.kind === 'paragraph' &&
      last?.kind === 'paragraph' &&
      /^where \S/.test(block.text) &&
      !/[.!?:]["”’)\]]*$/.test(last.text);
    if (!isHole) {
      closed.push(block);
      continue;
    }
    closed.pop();
    const texts = [withoutOpenEnd(last.text), withoutOpenStart(block.text)];
    for (const text of texts) if (/[\p{L}\p{N}]/u.test(text)) closed.push({ kind: 'paragraph', text });
  }
  return closed;
}

/** Whether a text is the axis of a chart: numbers, hardly a word, and no sentence. */
function isAxis(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (
    letters < text.length * 0.35 && /\d/.test(text) && !/[.!?]$/.test(text) && text.split(' ').length > 2
  );
}

/** The words within a drawing: short lines above its caption that are not sentences. */
function figureLabels(groups: readonly Group[], layout: PdfLayout): Set<Group> {
  const labels = new Set<Group>();
  groups.forEach((group, index) => {
    if (group.kind !== 'caption' || !/^(?:fig|abb|scheme|chart)/i.test(group.lines[0]?.text ?? '')) return;
    const page = group.lines[0]?.page;
    for (let at = index - 1; at >= 0; at--) {
      const above = groups[at];
      if (above === undefined || !isLabel(above, page, layout)) break;
      labels.add(above);
    }
  });
  return labels;
}

function isLabel(group: Group, page: number | undefined, layout: PdfLayout): boolean {
  if (group.kind === 'table') return group.table.page === page && group.table.rows === undefined;
  if (group.kind === 'heading' && (group.lines[0]?.size ?? 0) > layout.bodySize) return false;
  return group.lines.every(
    (line) =>
      line.page === page &&
      line.size <= layout.bodySize * 1.02 &&
      line.endX - line.x < (line.right - line.left) * 0.6 &&
      !/[.!?]$/.test(line.text) &&
      line.text.split(' ').length <= 8,
  );
}
