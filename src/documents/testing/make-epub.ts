import { strToU8, zipSync } from 'fflate';

/** Writes a book. Each chapter is the XHTML of a body, with its attributes. */
export function makeEpub(
  chapters: readonly { readonly body: string; readonly bodyType?: string }[],
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const items = chapters.map(
    (_, index) => `<item id="c${index}" href="text/c%20${index}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const spine = chapters.map((_, index) => `<itemref idref="c${index}"/>`);
  const files: Record<string, string> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Glass Mountain</dc:title><dc:language>en-gb</dc:language></metadata><manifest><item id="nav" properties="nav" href="nav.xhtml" media-type="application/xhtml+xml"/>${items.join('')}</manifest><spine><itemref idref="nav"/>${spine.join('')}</spine></package>`,
    'OEBPS/nav.xhtml': xhtml(
      '<nav><ol><li><a href="text/c0.xhtml">One</a></li></ol></nav><p>Navigation</p>',
      '',
    ),
    ...Object.fromEntries(
      chapters.map(({ body, bodyType }, index) => [
        `OEBPS/text/c ${index}.xhtml`,
        xhtml(body, bodyType === undefined ? '' : ` epub:type="${bodyType}"`),
      ]),
    ),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

function xhtml(body: string, attributes: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body${attributes}>${body}</body></html>`;
}
