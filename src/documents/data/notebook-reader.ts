import { z } from 'zod';
import { DocumentError } from '../../core/errors.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { markdownReader } from '../html/markdown-reader.ts';

const text = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join(''))]).catch('');
const cell = z.object({
  cell_type: z.string(),
  source: text.optional(),
  input: text.optional(),
  level: z.number().optional(),
});
const cells = z.array(cell.catch({ cell_type: 'raw' }));
const notebook = z.object({
  cells: cells.optional(),
  worksheets: z.array(z.object({ cells })).optional(),
  metadata: z
    .object({
      language_info: z.object({ name: z.string() }).optional().catch(undefined),
      title: z.string().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});
type Cell = z.infer<typeof cell>;

/** Jupyter notebooks: the cells of text, as one Markdown document; code is kept for the pictures, output is left out. */
export const notebookReader: DocumentReader = {
  async read(input) {
    const book = parseNotebook(decodeText(input.bytes, input.charset), input.name);
    const language = book.metadata?.language_info?.name.replace(/[^\w+-]/g, '') ?? '';
    const all = book.cells ?? book.worksheets?.flatMap((sheet) => sheet.cells) ?? [];
    const markdown = all.map((one) => cellMarkdown(one, language)).join('\n\n');
    const result = await markdownReader.read({ bytes: new TextEncoder().encode(markdown), name: input.name });
    const title = book.metadata?.title?.trim();
    return title ? { ...result, title } : result;
  },
};

function parseNotebook(json: string, name: string): z.infer<typeof notebook> {
  try {
    return notebook.parse(JSON.parse(json));
  } catch (cause) {
    throw new DocumentError(
      'document_damaged',
      `${name} is damaged: it is not a complete Jupyter notebook.`,
      {
        advice: 'Save it again from Jupyter.',
        cause,
      },
    );
  }
}

function cellMarkdown({ cell_type: kind, source, input, level = 1 }: Cell, language: string): string {
  const words = source ?? input ?? '';
  switch (kind) {
    case 'markdown':
      return words;
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(1, level)))} ${words}`;
    case 'code':
      return words.trim() === '' ? '' : fenced(words, language);
    default:
      return '';
  }
}

/** A fence longer than any in the code itself. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/`{3,}/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}
