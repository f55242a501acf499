import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { makePicture } from '../testing/make-picture.ts';
import { loadDocument } from './load-document.ts';

const TEXT = 'A keeper lived on the rock, far out at sea, and he lit the lamp every night of the year.';

async function folder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'scenecast-pictures-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(path, name, '..'), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return path;
}

async function sourcesOf(path: string): Promise<string[]> {
  const { blocks } = await readDocument({ kind: 'file', path });
  return blocks.flatMap((block) => (block.kind === 'figure' ? [block.image.source] : []));
}

test.each([
  ['Markdown', 'notes.md', `# Lamps\n\n${TEXT}\n\n![The lamp](img/a%20lamp.png "x")\n`],
  ['HTML', 'notes.html', `<h1>Lamps</h1><p>${TEXT}</p><img src="img/a lamp.png" alt="The lamp">`],
])('the pictures that a file of %s refers to are read from its folder', async (_, name, text) => {
  const path = await folder({ [name]: text, 'img/a lamp.png': makePicture() });
  expect(await sourcesOf(join(path, name))).toEqual(['img/a lamp.png']);
});

test('a page that a browser saved keeps its pictures, under whatever names it gave them', async () => {
  const canvas = createCanvas(480, 320);
  canvas.getContext('2d').fillRect(100, 100, 200, 100);
  const files = "It's a lamp (1)_files";
  const path = await folder({
    "It's a lamp (1).html": `<h1>Lamps</h1><script src="./${files}/lamp.js"></script><p>${TEXT}</p>
      <figure><img src="./It&#39;s%20a%20lamp%20(1)_files/800x600" srcset="https://cdn.invalid/lamp.jpg 900w"><figcaption>By night.</figcaption></figure><p>${TEXT}</p>
      <figure><img src="./${files}/day.avif"><figcaption>By day.</figcaption></figure>
      <figure><img src="./${files}/lamp.js"><figcaption>No picture.</figcaption></figure>`,
    [`${files}/800x600`]: makePicture(),
    [`${files}/day.avif`]: await canvas.encode('avif'),
    [`${files}/lamp.js`]: Buffer.from('alert(1)'),
  });
  const page = join(path, "It's a lamp (1).html");
  expect(await sourcesOf(page)).toEqual([`${files}/800x600`, `${files}/day.avif`]);
  const { bytes } = await loadDocument({ kind: 'file', path: page });
  expect(Object.keys(unzipSync(bytes))).not.toContain(`${files}/lamp.js`);
});

test("no picture is read from outside the document's folder, by path or by link", async () => {
  const path = await folder({
    'secret.png': makePicture(),
    'docs/notes.md': `# Lamps\n\n${TEXT}\n\n![The lamp](../secret.png)\n\n![Linked](link.png)\n\n![Rooted](/etc/logo.png)\n`,
  });
  await symlink(join(path, 'secret.png'), join(path, 'docs/link.png'));
  const loaded = await loadDocument({ kind: 'file', path: join(path, 'docs/notes.md') });
  expect(Buffer.from(loaded.bytes).toString()).toContain('# Lamps');
  expect(await sourcesOf(join(path, 'docs/notes.md'))).toEqual([]);
});

test('the same file and pictures always give the same bytes', async () => {
  const path = await folder({ 'notes.md': `${TEXT} ![The lamp](lamp.png)`, 'lamp.png': makePicture() });
  const load = async () => (await loadDocument({ kind: 'file', path: join(path, 'notes.md') })).bytes;
  expect(await load()).toEqual(await load());
});

const archive = (files: Readonly<Record<string, Uint8Array>>) =>
  readDocument({ kind: 'bytes', bytes: zipSync(files), name: 'upload.zip' });

test('an archive with one document and its pictures is read as that document', async () => {
  const { title, blocks } = await archive({
    'lamps/README.md': strToU8(`# Lamps\n\n${TEXT}\n\n![The lamp](./img/lamp.png)\n`),
    'lamps/img/lamp.png': makePicture(),
    '__MACOSX/lamps/README.md': strToU8('nothing'),
  });
  expect(title).toBe('Lamps');
  expect(blocks.at(-1)).toMatchObject({
    kind: 'figure',
    alternativeText: 'The lamp',
    image: { source: 'lamps/img/lamp.png', widthPx: 480 },
  });
});

test('an archive with several documents is rejected with advice', async () => {
  await expect(archive({ 'a.md': strToU8(TEXT), 'b.md': strToU8(TEXT) })).rejects.toMatchObject({
    code: 'document_unsupported',
    message: 'upload.zip is a ZIP archive with 2 documents.',
  });
});
