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

test('title and language come from the package', async () => {
  const result = await epubReader.read({ bytes: makeEpub([{ body: '<p>One.</p>' }]), name: 'book' });
  expect(result).toMatchObject({ title: 'The Glass Mountain', language: 'en-gb' });
});

test('a protected book is refused; scrambled fonts are not', async () => {
  const chapters = [{ body: '<p>Free text.</p>' }];
  const locked = makeEpub(chapters, encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc'));
  await expect(epubReader.read({ bytes: locked, name: 'book' })).rejects.toMatchObject({
    code: 'document_encrypted',
  });
  const fonts = makeEpub(chapters, encryption('http://www.idpf.org/2008/embedding'));
  expect((await epubReader.read({ bytes: fonts, name: 'book' })).blocks).toHaveLength(1);
});

test('a book without its package file is damaged', async () => {
  const bytes = makeEpub([], {
    'META-INF/container.xml': '<container><rootfile full-path="gone.opf"/></container>',
  });
  await expect(epubReader.read({ bytes, name: 'b.epub' })).rejects.toMatchObject({
    code: 'document_damaged',
    message: 'b.epub is a damaged EPUB book: “gone.opf” is missing in it.',
  });
});
