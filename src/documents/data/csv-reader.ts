import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { parseDelimited } from './delimited-text.ts';
import { gridBlocks } from './table-rows.ts';

/** Delimited text such as CSV and TSV: one table, and the lines before and after it. */
export const csvReader: DocumentReader = {
  async read({ bytes, charset, name }) {
    const { blocks, warnings } = gridBlocks(parseDelimited(decodeText(bytes, charset)), name);
    return { blocks, warnings };
  },
};
