import type { Block } from '../../core/model.ts';
import { gridBlocks, MAX_COLUMNS, MAX_ROWS } from '../data/table-rows.ts';
import type { DocumentReader } from '../document-reader.ts';
import { attribute, childAt, childElements, descendants, textContent } from '../xml/xml-query.ts';
import { parseXmlTree, type XmlElement } from '../xml/xml-tree.ts';
import { type CellFormat, formatNumber, readCellFormats } from './cell-formats.ts';
import { PackageParts } from './package-parts.ts';

const BOOK = 'xl/workbook.xml';
const MAX_SHEETS = 40;
/** Later rows are not even parsed. */
const MAX_READ_ROWS = MAX_ROWS * 2;
const DEFAULT_SHEET_NAME = /^(?:sheet|tabelle|feuil|feuille|hoja|foglio|blad|planilha|лист)\s?\d*$/i;

/** Excel workbooks: the tables of each visible sheet, with the values that the program saved. */
export const xlsxReader: DocumentReader = {
  async read({ bytes, name }) {
    const parts = new PackageParts(bytes, name, (path) => /^(?:xl|docProps)\/.*\.(?:xml|rels)$/.test(path));
    const book = parts.requiredXml(BOOK);
    const links = parts.links(BOOK);
    const context: SheetContext = {
      strings: sharedStrings(parts.text('xl/sharedStrings.xml') ?? ''),
      formats: readCellFormats(parts.xml('xl/styles.xml')),
      startsIn1904: ['1', 'true'].includes(attribute(descendants(book, 'workbookPr')[0], 'date1904') ?? ''),
    };
    const sheets = descendants(book, 'sheet').filter(
      (sheet) => !/hidden/i.test(attribute(sheet, 'state') ?? ''),
    );
    const blocks: Block[] = [];
    const warnings: string[] = [];
    for (const sheet of sheets.slice(0, MAX_SHEETS)) {
      const text = parts.text(links.get(attribute(sheet, 'r:id') ?? '')?.path ?? '');
      if (text === undefined) continue;
      const sheetName = attribute(sheet, 'name') ?? '';
      const found = gridBlocks(readSheet(text, context), `the sheet “${sheetName}”`);
      if (found.blocks.length === 0) continue;
      if (!DEFAULT_SHEET_NAME.test(sheetName)) blocks.push({ kind: 'heading', level: 2, text: sheetName });
      blocks.push(...found.blocks);
      warnings.push(...found.warnings);
    }
    if (sheets.length > MAX_SHEETS)
      warnings.push(`Of ${sheets.length} sheets, the first ${MAX_SHEETS} are used.`);
    const title = parts.title('docProps/core.xml');
    return { ...(title === undefined ? {} : { title }), blocks, warnings };
  },
};

interface SheetContext {
  readonly strings: (index: number) => string;
  readonly formats: readonly CellFormat[];
  readonly startsIn1904: boolean;
}

/** The strings shared by cells. Each is parsed when a cell needs it. */
function sharedStrings(xml: string): (index: number) => string {
  const parts = xml.split(/(?=<(?:\w{1,10}:)?si[\s>/])/).slice(1);
  return (index) => {
    const part = parts[index];
    return part === undefined ? '' : textsOf(childElements(parseXmlTree(part))[0] ?? parseXmlTree(part));
  };
}

/** The text of a string, without the readings above Japanese words. */
function textsOf(element: XmlElement): string {
  return childElements(element)
    .map((child) => {
      if (child.name === 't') return textContent(child);
      return child.name === 'rPh' ? '' : textsOf(child);
    })
    .join('');
}

function readSheet(xml: string, context: SheetContext): string[][] {
  const rows: string[][] = [];
  let last = 0;
  for (const row of descendants(parseXmlTree(firstRows(xml)), 'row')) {
    const number = Number(attribute(row, 'r') ?? last + 1);
    // A gap between rows separates two tables.
    if (number > last + 1 && rows.length > 0) rows.push([]);
    last = number;
    const cells: string[] = [];
    for (const cell of childElements(row, 'c')) {
      const column = columnOf(attribute(cell, 'r')) ?? cells.length;
      if (column > MAX_COLUMNS) break;
      while (cells.length < column) cells.push('');
      cells[column] = cellText(cell, context);
    }
    rows.push(cells);
  }
  return rows;
}

function firstRows(xml: string): string {
  let at = 0;
  for (let row = 0; row < MAX_READ_ROWS; row++) {
    const end = xml.indexOf('</row>', at);
    if (end < 0) return xml;
    at = end + '</row>'.length;
  }
  return xml.slice(0, at);
}

/** `B7` is column 1. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: XmlElement, { strings, formats, startsIn1904 }: SheetContext): string {
  const value = textContent(childAt(cell, 'v')).trim();
  switch (attribute(cell, 't') ?? 'n') {
    case 's':
      return strings(Number(value));
    case 'inlineStr':
      return textsOf(childAt(cell, 'is') ?? cell);
    case 'b':
      return value === '1' ? 'yes' : 'no';
    case 'e':
      return '';
    case 'n':
      return formatNumber(value, formats[Number(attribute(cell, 's') ?? 0)], startsIn1904);
    default:
      return value;
  }
}
