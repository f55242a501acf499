import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parseDocument } from './parse-document.ts';

const readBytes = (bytes: Uint8Array, name: string) => parseDocument({ bytes, name, isNamed: true });
const readText = (text: string, name = 'The text') =>
  parseDocument({ bytes: new TextEncoder().encode(text), name, isNamed: false });

test.each([
  ['document_empty', 'a.txt', ''],
  ['document_empty', 'b.txt', ' \n\n--- \u200b\n'],
  ['document_unsupported', 'c.md', '\x89PNG\r\n\x1a\n'],
  ['document_unsupported', 'd.doc', '\xd0\xcf\x11\xe0 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0'],
  ['document_encrypted', 'e.docx', '\xd0\xcf\x11\xe0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'],
  ['document_unsupported', 'f.txt', '\x00\x01\x02\x03\x04\x05'.repeat(50)],
  ['document_unsupported', 'g.svg', '<svg xmlns="x"></svg>'],
  ['document_unsupported', 'h.txt', '{"a": 1}'],
  ['document_unsupported', 'i.msg', '\xd0\xcf\x11\xe0 _\0_\0s\0u\0b\0s\0t\0g\x001\0.\x000\0_\0'],
  ['document_damaged', 'j.pdf', '%PDF-1.7\nnothing'],
  ['document_damaged', 'k.docx', 'PK\x03\x04\x14\0\0\0'],
  ['document_encrypted', 'l.zip', 'PK\x03\x04\x14\0\x01\0'],
])('%s: %s', async (code, name, content) => {
  const error = await readBytes(Buffer.from(content, 'latin1'), name).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'DocumentError', code });
  expect((error as Error).message).toMatch(new RegExp(`^${name} .*\\.$`));
  expect(error).toHaveProperty('advice', expect.stringMatching(/\.$/));
});

test('archives of other kinds are rejected with their kind', async () => {
  const archive = (path: string) => zipSync({ [path]: new Uint8Array(1) });
  await expect(readBytes(archive('xl/workbook.bin'), 'a.docx')).rejects.toThrow(
    'a.docx is a binary Excel workbook',
  );
  await expect(readBytes(archive('photo.jpg'), 'a.zip')).rejects.toThrow('a.zip is a ZIP archive');
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

test.each([
  ['UTF-16', Buffer.from('\ufeffNaïve café', 'utf16le')],
  ['windows-1252', Buffer.from('Na\xefve caf\xe9', 'latin1')],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeffNaïve café')],
  ['decomposed UTF-8', Buffer.from('Naïve café'.normalize('NFD'))],
])('%s is decoded', async (_name, bytes) => {
  expect((await readBytes(bytes, 'a.txt')).blocks).toEqual([{ kind: 'paragraph', text: 'Naïve café' }]);
});

test('windows-1252 has curly quotes, and truncated UTF-8 stays UTF-8', async () => {
  expect((await readBytes(Buffer.from('\x93Yes\x94', 'latin1'), 'a.txt')).blocks).toMatchObject([
    { text: '“Yes”' },
  ]);
  const cut = Buffer.from('Été déjà là, naïveté é').subarray(0, -1);
  expect((await readBytes(cut, 'a.txt')).blocks).toMatchObject([{ text: 'Été déjà là, naïveté' }]);
});

test.each([
  ['<!DOCTYPE html><p>Hi there.', 'page.txt'],
  ['# Hi there.\n', 'The text'],
  ['**Hi** [there](https://example.com).\n', 'The text'],
  ['Hi there.\n', 'page.html'],
])('%j is read without its markup', async (text, name) => {
  expect(JSON.stringify(await readText(text, name))).toContain('Hi there');
  expect(JSON.stringify(await readText(text, name))).not.toMatch(/[<#*]|https/);
});

test('notes, references and empty sections are dropped, and code is kept with a warning', async () => {
  const { blocks, warnings } = await readText(
    '# T\n\nOne.\n\n## Code\n\n```sh\nx\n```\n\n## Empty\n\n## References\n\n### Books\n\n1. A book\n\n## End\n\nTwo.\n',
  );
  expect(blocks.map((block) => ('text' in block ? block.text : block.kind))).toEqual([
    'One.',
    'Code',
    'x',
    'End',
    'Two.',
  ]);
  expect(warnings).toEqual([
    'One block of code is not narrated.',
    'The section “References” is not narrated.',
  ]);
});

test('headings in capitals are written like titles, abbreviations stay in capitals, and a colon at the end is left out', async () => {
  const page =
    '<h1>The lamp</h1><p>The board of NATO met.</p><h2>COSTS OF NATO AND BENEFITS</h2><p>None.</p><h2>API:</h2><p>None.</p>';
  const { blocks } = await readBytes(new TextEncoder().encode(page), 'a.html');
  expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
    'Costs of NATO and Benefits',
    'API',
  ]);
});
