import { z } from 'zod';
import { DocumentError } from '../../core/errors.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import type { PictureSource } from '../figures/picture-source.ts';
import { markdownReader } from '../html/markdown-reader.ts';

const text = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join(''))]).catch('');
const pictures = z.record(z.string(), text).catch({});
const output = z.object({ data: pictures.optional(), png: text.optional(), jpeg: text.optional() }).catch({});
const cell = z.object({
  cell_type: z.string(),
  source: text.optional(),
  input: text.optional(),
  level: z.number().optional(),
  outputs: z.array(output).optional().catch(undefined),
  attachments: z.record(z.string(), pictures).optional().catch(undefined),
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

/**
 * Jupyter notebooks: the text cells as one Markdown document. Code and the pictures of its output are kept to
 * be shown; all other output is left out.
 */
export const notebookReader: DocumentReader = {
  async read(input) {
    const book = parseNotebook(decodeText(input.bytes, input.charset), input.name);
    const language = book.metadata?.language_info?.name.replace(/[^\w+-]/g, '') ?? '';
    const all = book.cells ?? book.worksheets?.flatMap((sheet) => sheet.cells) ?? [];
    const markdown = all.map((one, index) => cellMarkdown(one, { index, language })).join('\n\n');
    const result = await markdownReader.read({ bytes: new TextEncoder().encode(markdown), name: input.name });
    const title = book.metadata?.title?.trim();
    const openPicture = picturesOf(all);
    return { ...result, openPicture, ...(title && { title }) };
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

function cellMarkdown(
  { cell_type: kind, source, input, level = 1, outputs = [] }: Cell,
  { index, language }: { readonly index: number; readonly language: string },
): string {
  const words = source ?? input ?? '';
  switch (kind) {
    case 'markdown':
      return words;
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(1, level)))} ${words}`;
    case 'code':
      return [
        ...(words.trim() === '' ? [] : [fenced(words, language)]),
        ...outputNames(outputs, index).map((name) => `![](${name})`),
      ].join('\n\n');
    default:
      return '';
  }
}

/** Uses a fence longer than any in the code itself. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/`{3,}/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

/** Names for the pictures in a cell's output, which the Markdown refers to. */
function outputNames(outputs: NonNullable<Cell['outputs']>, index: number): string[] {
  return outputs.flatMap((one, at) =>
    outputPicture(one) === undefined ? [] : [`cell-output/${index}/${at}`],
  );
}

function outputPicture({
  data = {},
  png,
  jpeg,
}: NonNullable<Cell['outputs']>[number]): Uint8Array | undefined {
  const raster = data['image/png'] ?? data['image/jpeg'] ?? png ?? jpeg;
  if (raster !== undefined && raster !== '') return new Uint8Array(Buffer.from(raster, 'base64'));
  const drawing = data['image/svg+xml'];
  return drawing === undefined || drawing === '' ? undefined : new TextEncoder().encode(drawing);
}

function picturesOf(cells: readonly Cell[]): PictureSource {
  return async (reference) => {
    const [, index, at] = /^cell-output\/(\d+)\/(\d+)$/.exec(reference) ?? [];
    const output = cells[Number(index ?? -1)]?.outputs?.[Number(at)];
    const name = /^attachment:(.+)$/.exec(reference)?.[1] ?? '';
    const attached = cells.map(({ attachments }) => attachments?.[name]).find((found) => found !== undefined);
    const bytes = outputPicture(output ?? { data: attached ?? {} });
    return bytes && { bytes, source: output ? `the output of cell ${Number(index) + 1}` : name };
  };
}
