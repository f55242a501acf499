import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { tableBlocks } from '../data/table-rows.ts';
import { figureReference } from '../figures/figure-reference.ts';
import { type FoundFormula, keepFormula, marksIn } from '../formulas/formula-marks.ts';
import { ommlToMathml } from '../formulas/omml-to-mathml.ts';
import { domOf } from '../xml/xml-dom.ts';
import {
  attribute,
  childAt,
  childElements,
  descendants,
  isElement,
  outermost,
  textContent,
} from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { chartBlocks } from './chart-table.ts';
import type { PackageParts } from './package-parts.ts';

/** The content of a slide. */
export interface SlideContent {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Whether text boxes with only a word or two, such as the labels of a drawing, were left out. */
  readonly hasLabels: boolean;
}

interface Reading {
  title: string;
  blocks: Block[];
  hasLabels: boolean;
  /** The formulas of the whole file, each replaced by a mark in the text. */
  readonly formulas: FoundFormula[];
  readonly parts: PackageParts;
  readonly path: string;
  /** The area of the slide in the unit of its shapes; NaN if unknown. */
  readonly area: number;
}

/** Footers, dates, slide numbers and the names below the title of a talk. */
const SILENT_PLACES = new Set(['dt', 'ftr', 'sldNum', 'hdr', 'sldImg']);
const MIN_BOX_WORDS = 4;
/** As a share of the slide's area. Smaller pictures are logos and icons. */
const MIN_PICTURE_SHARE = 0.04;

/** Reads the shapes of a slide in order, with the title separate. */
export function readShapes(
  tree: XmlElement | undefined,
  slide: Pick<Reading, 'parts' | 'path' | 'area' | 'formulas'>,
): SlideContent {
  const reading: Reading = { title: '', blocks: [], hasLabels: false, ...slide };
  visitAll(tree, reading);
  const { title, blocks, hasLabels } = reading;
  return { title, blocks, hasLabels };
}

function visitAll(tree: XmlElement | undefined, reading: Reading): void {
  for (const shape of childElements(tree)) {
    if (shape.name === 'grpSp') visitAll(shape, reading);
    else if (shape.name === 'AlternateContent') {
      visitAll(childAt(shape, 'Choice') ?? childAt(shape, 'Fallback'), reading);
    } else if (shape.name === 'sp') visitText(shape, reading);
    else if (shape.name === 'graphicFrame') visitFrame(shape, reading);
    else if (shape.name === 'pic') visitPicture(shape, reading);
  }
}

/** Adds a picture unless it is small, like a logo in a corner. */
function visitPicture(shape: XmlElement, { blocks, parts, path, area }: Reading): void {
  const link = attribute(descendants(shape, 'blip')[0], 'r:embed') ?? '';
  const reference = parts.links(path).get(link)?.path;
  const size = childAt(shape, 'spPr', 'xfrm', 'ext');
  const share = (Number(attribute(size, 'cx')) * Number(attribute(size, 'cy'))) / area;
  if (reference === undefined || share < MIN_PICTURE_SHARE) return;
  const about = childAt(shape, 'nvPicPr', 'cNvPr');
  blocks.push(figureReference({ reference, alternativeText: attribute(about, 'descr') }));
}

function visitText(shape: XmlElement, reading: Reading): void {
  const place = childAt(shape, 'nvSpPr', 'nvPr', 'ph');
  const type = place === undefined ? 'box' : (attribute(place, 'type') ?? 'body');
  if (SILENT_PLACES.has(type)) return;
  const paragraphs = shapeParagraphs(shape, reading.formulas).filter(({ text }) =>
    /[\p{L}\p{N}\ufdd0]/u.test(text),
  );
  if (paragraphs.length === 0) return;
  const texts = paragraphs.map(({ text }) => text);
  if (type === 'title' || type === 'ctrTitle') {
    reading.title = texts.join(' ');
    return;
  }
  const words = texts.join(' ').split(' ').length;
  // Names and dates, unless it is a sentence.
  if (type === 'subTitle' && !/[.!?]$/.test(texts.join(' '))) return;
  if (type === 'box' && words < MIN_BOX_WORDS && marksIn(texts.join(' ')).length === 0) {
    reading.hasLabels = true;
    return;
  }
  const isList = paragraphs.length > 1 && (type !== 'box' || paragraphs.some(({ isItem }) => isItem));
  if (isList) {
    reading.blocks.push({
      kind: 'list',
      ordered: paragraphs.every(({ isNumbered }) => isNumbered),
      items: texts,
    });
  } else {
    reading.blocks.push(...texts.map((text): Block => ({ kind: 'paragraph', text })));
  }
}

export interface ShapeParagraph {
  readonly text: string;
  readonly isItem: boolean;
  readonly isNumbered: boolean;
}

/** The paragraphs of a shape or table cell. */
export function shapeParagraphs(shape: XmlElement, formulas: FoundFormula[]): ShapeParagraph[] {
  return childElements(childAt(shape, 'txBody'), 'p').map((paragraph) => {
    const properties = childAt(paragraph, 'pPr');
    const isNumbered = childAt(properties, 'buAutoNum') !== undefined;
    return {
      text: cleanText(runsText(paragraph, formulas)),
      isItem: isNumbered || childAt(properties, 'buChar') !== undefined,
      isNumbered,
    };
  });
}

function runsText(paragraph: XmlElement, formulas: FoundFormula[]): string {
  const runs = paragraph.children.filter(isElement);
  const isDisplayed = runs.every((run) => textContent(childAt(run, 't')).trim() === '');
  return runs
    .map((run) => {
      if (run.name === 'br') return ' ';
      const equations = outermost(run, 'oMath').map((equation) => {
        const written = domOf(equation);
        const source = written === undefined ? '<math></math>' : ommlToMathml(written);
        return keepFormula(formulas, { notation: 'mathml', source, isDisplayed });
      });
      return equations.length > 0 ? equations.join(' ') : textContent(childAt(run, 't'));
    })
    .join('');
}

/** A table, a chart or a SmartArt diagram. */
function visitFrame(frame: XmlElement, reading: Reading): void {
  const table = descendants(frame, 'tbl')[0];
  if (table !== undefined) {
    const rows = childElements(table, 'tr').map((row) =>
      childElements(row, 'tc').map((cell) =>
        shapeParagraphs(cell, reading.formulas)
          .map(({ text }) => text)
          .join(' ')
          .trim(),
      ),
    );
    reading.blocks.push(...tableBlocks(rows));
    return;
  }
  const links = reading.parts.links(reading.path);
  const linked = (element: XmlElement | undefined, name: string) =>
    reading.parts.xml(links.get(attribute(element, name) ?? '')?.path ?? '');
  const chart = linked(descendants(frame, 'chart')[0], 'r:id');
  if (chart !== undefined) reading.blocks.push(...chartBlocks(chart));
  const diagram = linked(descendants(frame, 'relIds')[0], 'r:dm');
  if (diagram !== undefined) reading.blocks.push(...diagramBlocks(diagram, reading.formulas));
}

function diagramBlocks(diagram: XmlElement, formulas: FoundFormula[]): Block[] {
  const items = descendants(diagram, 'pt')
    .filter((point) => !/pres|Trans/.test(attribute(point, 'type') ?? ''))
    .map((point) =>
      cleanText(
        descendants(point, 'p')
          .map((paragraph) => runsText(paragraph, formulas))
          .join(' '),
      ),
    )
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}
