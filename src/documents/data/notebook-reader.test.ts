import { expect, test } from 'vitest';
import { notebookReader } from './notebook-reader.ts';

const read = async (book: unknown) =>
  notebookReader.read({ bytes: new TextEncoder().encode(JSON.stringify(book)), name: 'a.ipynb' });

test('the text of a notebook is narrated, but code and output are not', async () => {
  const { blocks, warnings } = await read({
    nbformat: 4,
    metadata: { language_info: { name: 'python' } },
    cells: [
      { cell_type: 'markdown', source: ['# The lamp\n', '\n', 'It **burns**.'] },
      { cell_type: 'code', source: 'print("```")', outputs: [{ data: { 'text/plain': 'secret' } }] },
      { cell_type: 'raw', source: 'raw' },
      { cell_type: 'markdown', source: 'Still.' },
      { cell_type: 7 },
    ],
  });
  const told = blocks.filter((block) => block.kind !== 'code');
  expect(told.map((block) => 'text' in block && block.text)).toEqual(['The lamp', 'It burns.', 'Still.']);
  expect(warnings).toEqual([]);
});

test('older notebooks with worksheets are read, and damaged ones are rejected', async () => {
  const { blocks } = await read({
    worksheets: [{ cells: [{ cell_type: 'heading', level: 2, source: 'Oil' }] }],
  });
  expect(blocks).toEqual([{ kind: 'heading', level: 2, text: 'Oil' }]);
  await expect(
    notebookReader.read({ bytes: new TextEncoder().encode('{"cells": ['), name: 'a.ipynb' }),
  ).rejects.toMatchObject({ code: 'document_damaged' });
});
