import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { describeDocumentReader, LIGHTHOUSE } from '../document-reader.contract.ts';
import { makeEpub } from '../testing/make-epub.ts';
import { epubReader } from './epub-reader.ts';

describeDocumentReader('EPUB', epubReader, () =>
  makeEpub([
    { body: '<p>Cover</p>', bodyType: 'cover' },
    { body: '<p>Copyright 2020</p>', bodyType: 'copyright-page' },
    {
      body: `<h1>${LIGHTHOUSE.heading}</h1><p>${LIGHTHOUSE.story}<a epub:type="noteref" href="#n">1</a></p><aside epub:type="footnote" id="n">Note</aside><ul><li>${LIGHTHOUSE.items.join('</li><li>')}</li></ul>`,
    },
    { body: `<p><span epub:type="pagebreak">12</span>${LIGHTHOUSE.ending}</p>` },
  ]),
);

const encryption = (algorithm: string) => ({
  'META-INF/encryption.xml': `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
});

test('the title and the language come from the package', async () => {
  const result = await epubReader.read({ bytes: makeEpub([{ body: '<p>One.</p>' }]), name: 'book' });
  expect(result).toMatchObject({ title: 'The Glass Mountain', language: 'en-gb' });
});

test('a protected book is rejected, but one with obfuscated fonts is read', async () => {
  const chapters = [{ body: '<p>Free text.</p>' }];
  const locked = makeEpub(chapters, encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc'));
  await expect(epubReader.read({ bytes: locked, name: 'book' })).rejects.toMatchObject({
    code: 'document_encrypted',
  });
  const fonts = makeEpub(chapters, encryption('http://www.idpf.org/2008/embedding'));
  expect((await epubReader.read({ bytes: fonts, name: 'book' })).blocks).toHaveLength(1);
});

test('a book without its package file is reported as damaged', async () => {
  const bytes = makeEpub([], {
    'META-INF/container.xml': '<container><rootfile full-path="gone.opf"/></container>',
  });
  await expect(epubReader.read({ bytes, name: 'b.epub' })).rejects.toMatchObject({
    code: 'document_damaged',
    message: 'b.epub is a damaged EPUB book: “gone.opf” is missing in it.',
  });
});

test('an empty XML element does not swallow the text after it', async () => {
  const bytes = makeEpub([
    {
      body: '<h1>One</h1><p>It <span epub:type="pagebreak" title="12"/>was lit <a id="x"/>at five.</p><p>Then came night.</p>',
    },
    { body: '<div class="rule"/><p>The end.</p>' },
  ]);
  expect((await epubReader.read({ bytes, name: 'book' })).blocks).toEqual([
    { kind: 'heading', level: 1, text: 'One' },
    { kind: 'paragraph', text: 'It was lit at five.' },
    { kind: 'paragraph', text: 'Then came night.' },
    { kind: 'paragraph', text: 'The end.' },
  ]);
});

test('title page, imprint, dedication and contents are left out even if they are not marked', async () => {
  const link = (text: string) => `<p><a href="c5.xhtml">${text}</a></p>`;
  const bytes = makeEpub([
    { body: '<h1>The Glass Mountain</h1><p>Ann Keeper</p><p>Editor</p>' },
    { body: '<p>Copyright © 2012 Harbour Press</p><p>ISBN 978-3-16-148410-0</p><p>All rights reserved.</p>' },
    { body: '<p>To my brother, who knows why.</p>' },
    { body: `<div>${['One', 'Two', 'Three', 'Four'].map(link).join('')}</div>` },
    { body: '<h1>One</h1><p>There was a mountain of glass, and no one could climb it.</p>' },
    { body: '<h2>About the Author</h2><p>Ann Keeper lives by the sea.</p>' },
  ]);
  expect((await epubReader.read({ bytes, name: 'book' })).blocks).toEqual([
    { kind: 'heading', level: 1, text: 'One' },
    { kind: 'paragraph', text: 'There was a mountain of glass, and no one could climb it.' },
  ]);
});

test('a chapter missing from the file gives a warning', async () => {
  const book = makeEpub([{ body: '<p>One.</p>' }, { body: '<p>Two.</p>' }]);
  const { 'OEBPS/text/c 1.xhtml': _, ...kept } = unzipSync(book);
  expect((await epubReader.read({ bytes: zipSync(kept), name: 'book' })).warnings).toEqual([
    'One chapter of the book is missing in its file, and is not narrated.',
  ]);
});
