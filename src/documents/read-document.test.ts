import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
import { makeDocx, wordParagraph } from './testing/make-docx.ts';
import { makePdf } from './testing/make-pdf.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const readText = (text: string) => readDocument({ kind: 'text', text });
const readBytes = (bytes: Uint8Array, name: string) => readDocument({ kind: 'bytes', bytes, name });

test('a file is read, with its title, language and blocks', async () => {
  const path = fileURLToPath(new URL('./fixtures/how-bala-lake-began.txt', import.meta.url));
  const document = await readDocument({ kind: 'file', path });
  expect(document).toMatchObject({ title: 'How Bala Lake Began', language: 'en', warnings: [] });
  expect(document.blocks).toHaveLength(13);
  expect(document.blocks[1]).toEqual({
    kind: 'quote',
    text: '"Bala old the lake has had, and Bala new The lake will have, and Llanfor, too."',
  });
});

test('the content decides over the name', async () => {
  const docx = makeDocx(wordParagraph('From Word.'));
  expect((await readBytes(docx, 'a.pdf')).blocks).toEqual([{ kind: 'paragraph', text: 'From Word.' }]);
  expect((await readBytes(makePdf([[{ text: 'From a PDF.', y: 700 }]]), 'a.txt')).blocks).toHaveLength(1);
});

test('the title that the user chose replaces the heading of the document', async () => {
  const document = await readDocument({ kind: 'text', text: '# Old\n\nText.' }, { title: 'New' });
  expect(document).toMatchObject({ title: 'New', blocks: [{ kind: 'paragraph', text: 'Text.' }] });
});

test.each([
  ['document_empty', 'a.txt', ''],
  ['document_empty', 'b.txt', ' \n\n--- \u200b\n'],
  ['document_unsupported', 'c.md', '\x89PNG\r\n\x1a\n'],
  ['document_unsupported', 'd.doc', '\xd0\xcf\x11\xe0 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0'],
  ['document_encrypted', 'e.docx', '\xd0\xcf\x11\xe0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'],
  ['document_unsupported', 'f.txt', '\x00\x01\x02\x03\x04\x05'.repeat(50)],
  ['document_unsupported', 'g.svg', '<svg xmlns="x"></svg>'],
  ['document_unsupported', 'h.txt', '{"a": 1}'],
  ['document_unsupported', 'i.rtf', '{\\rtf1 Hi}'],
  ['document_damaged', 'j.pdf', '%PDF-1.7\nnothing'],
  ['document_damaged', 'k.docx', 'PK\x03\x04\x14\0\0\0'],
  ['document_encrypted', 'l.zip', 'PK\x03\x04\x14\0\x01\0'],
])('%s: %s', async (code, name, content) => {
  const error = await readBytes(Buffer.from(content, 'latin1'), name).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'DocumentError', code });
  expect((error as Error).message).toMatch(new RegExp(`^${name} .*\\.$`));
  expect(error).toHaveProperty('advice', expect.stringMatching(/\.$/));
});

test('archives of other kinds are named', async () => {
  const archive = (path: string) => zipSync({ [path]: new Uint8Array(1) });
  await expect(readBytes(archive('xl/workbook.xml'), 'a.docx')).rejects.toThrow(
    'a.docx is an Excel workbook',
  );
  await expect(readBytes(archive('photo.jpg'), 'a.zip')).rejects.toThrow('a.zip is a ZIP archive');
});

test('what is no regular file is refused without waiting for it', async () => {
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

test.skipIf(process.getuid?.() === 0)('a file without permission is unreadable', async () => {
  const path = join(folder, 'secret.txt');
  writeFileSync(path, 'x');
  chmodSync(path, 0);
  await expect(readDocument({ kind: 'file', path })).rejects.toMatchObject({ code: 'document_unreadable' });
});

test('limits on bytes, characters and time are kept', async () => {
  const source = { kind: 'text', text: `${'word '.repeat(2000)}.` } as const;
  const codeWith = (limits: object) => readDocument(source, { limits }).catch((error: unknown) => error);
  expect(await codeWith({ maxBytes: 1000 })).toMatchObject({ code: 'document_too_large' });
  expect(await codeWith({ maxCharacters: 1000 })).toMatchObject({ code: 'document_too_large' });
  expect(await codeWith({ timeoutMs: 1 })).toMatchObject({ code: 'document_too_slow' });
});

test('a document that would take minutes is stopped at its time', async () => {
  const text = `# A\n\n${'[a](<b'.repeat(1_000_000)}`;
  const reading = readDocument({ kind: 'text', text, name: 'slow.md' }, { limits: { timeoutMs: 1500 } });
  await expect(reading).rejects.toMatchObject({ code: 'document_too_slow' });
});

test('an abort rejects with the reason of the signal', async () => {
  const source = { kind: 'text', text: 'x' } as const;
  const gone = AbortSignal.abort(new Error('enough'));
  await expect(readDocument(source, { signal: gone })).rejects.toThrow('enough');
  const controller = new AbortController();
  const reading = readDocument(source, { signal: controller.signal });
  controller.abort(new Error('stopped'));
  await expect(reading).rejects.toThrow('stopped');
});

test.each([
  ['a million line breaks', `One.${'\n'.repeat(1_000_000)}Two.`, 2],
  ['a word of ten thousand letters', `A ${'x'.repeat(10_000)} here.`, 1],
  ['null and control characters', 'One\0 two\x07 three.', 1],
  ['emoji', 'A family 👨‍👩‍👧 and 🇫🇷 here.', 1],
  ['right-to-left text', 'שלום עולם, זה מבחן קצר של טקסט.', 1],
  ['Chinese', '你好，世界。这是一个测试文档，用来检查中文。', 1],
  ['overlong runs of marks', `Text ${'*_[('.repeat(20_000)} end.`, 1],
])('%s is read', async (_name, text, blocks) => {
  const document = await readText(text);
  expect(document.blocks).toHaveLength(blocks);
  expect(document.title).not.toBe('');
  expect(JSON.stringify(document.blocks)).not.toMatch(/\\u0000|\\u0007/);
});
