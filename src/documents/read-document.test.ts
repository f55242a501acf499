import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
import { makeDocx, wordParagraph } from './testing/make-docx.ts';
import { makePdf } from './testing/make-pdf.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const readBytes = (bytes: Uint8Array, name: string) => readDocument({ kind: 'bytes', bytes, name });

test('a file is read with its title, language and blocks', async () => {
  const path = fileURLToPath(new URL('./fixtures/how-bala-lake-began.txt', import.meta.url));
  const document = await readDocument({ kind: 'file', path });
  expect(document).toMatchObject({ title: 'How Bala Lake Began', language: 'en', warnings: [] });
  expect(document.blocks).toHaveLength(13);
  expect(document.blocks[1]).toEqual({
    kind: 'verse',
    lines: ['"Bala old the lake has had, and Bala new', 'The lake will have, and Llanfor, too."'],
  });
});

test('the content has precedence over the name', async () => {
  const docx = makeDocx(wordParagraph('From Word.'));
  expect((await readBytes(docx, 'a.pdf')).blocks).toEqual([{ kind: 'paragraph', text: 'From Word.' }]);
  expect((await readBytes(makePdf([[{ text: 'From a PDF.', y: 700 }]]), 'a.txt')).blocks).toHaveLength(1);
});

test("the user's title replaces the document's heading", async () => {
  const document = await readDocument({ kind: 'text', text: '# Old\n\nText.' }, { title: 'New' });
  expect(document).toMatchObject({ title: 'New', blocks: [{ kind: 'paragraph', text: 'Text.' }] });
});

test('anything but a regular file is rejected without waiting for it', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (const [path, code] of [
    [folder, 'document_unreadable'],
    [pipe, 'document_unreadable'],
    ['/dev/zero', 'document_unreadable'],
    [join(folder, 'gone.txt'), 'document_not_found'],
  ] as const) {
    await expect(readDocument({ kind: 'file', path })).rejects.toMatchObject({ code });
  }
});

test.skipIf(process.getuid?.() === 0)('a file without permission is reported as unreadable', async () => {
  const path = join(folder, 'secret.txt');
  writeFileSync(path, 'x');
  chmodSync(path, 0);
  await expect(readDocument({ kind: 'file', path })).rejects.toMatchObject({ code: 'document_unreadable' });
});

test('the limit on bytes is enforced', async () => {
  const source = { kind: 'text', text: `${'word '.repeat(2000)}.` } as const;
  await expect(readDocument(source, { limits: { maxBytes: 1000 } })).rejects.toMatchObject({
    code: 'document_too_large',
  });
});

test('a book with three million characters is read completely', async () => {
  const paragraph = `${'The clock struck, and the village went on with its day. '.repeat(10).trim()}\n\n`;
  const text = paragraph.repeat(Math.ceil(3_000_000 / paragraph.length));
  const { blocks } = await readDocument({ kind: 'text', text });
  expect(blocks).toHaveLength(text.length / paragraph.length);
});
