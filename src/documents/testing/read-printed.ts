import type { Block } from '../../core/model.ts';
import { pdfReader } from '../pdf/pdf-reader.ts';
import { makePdf, type PdfSettings, type PrintedLine, type PrintedPage } from './make-pdf.ts';

type Pages = readonly (PrintedPage | readonly PrintedLine[])[];

/** The reader's result for a PDF with these pages. */
export const readPrinted = (pages: Pages, settings?: PdfSettings) =>
  pdfReader.read({ bytes: makePdf(pages, settings), name: 'r.pdf' });

export const printedBlocks = async (...pages: Pages) => (await readPrinted(pages)).blocks;

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** A paragraph to print. */
export const BEES =
  'A hive keeps its own time. In the morning the foragers leave before the dew has dried, and each of them returns with a load that weighs nearly half of what she weighs herself. The guards at the door know every one by her scent.';
/** Another paragraph to print. */
export const HONEY =
  'Honey is what the hive lives on in the winter. The bees dry the nectar with their wings until it keeps for years, and they seal each cell with wax. A strong hive needs about fifteen kilograms to see the spring.';
