import { cleanText } from '../clean-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { archivePictures } from '../figures/archive-pictures.ts';
import { childAt, decodeXml, descendants, textContent } from '../xml/xml-query.ts';
import { parseXmlTree, type XmlElement } from '../xml/xml-tree.ts';
import { readStyles } from './odt-styles.ts';
import { readOdtText } from './odt-text.ts';
import { PackageParts } from './package-parts.ts';

/** OpenDocument text, packed (.odt) or as one XML file (.fodt). Headers, notes and deleted text are left out. */
export const odtReader: DocumentReader = {
  async read({ bytes, name }) {
    const { content, styles, meta } = partsOf(bytes, name);
    const { blocks, formulas } = readOdtText(
      descendants(content, 'body').map((body) => childAt(body, 'text'))[0],
      readStyles([content, styles]),
    );
    const title = titleOf(meta);
    const language = textContent(descendants(meta, 'language')[0]).trim();
    return {
      ...(title === undefined ? {} : { title }),
      ...(language === '' ? {} : { language }),
      blocks,
      openPicture: archivePictures(bytes, name),
      warnings: formulas === 0 ? [] : ['Formulas, and the sentences that hold them, are not narrated.'],
    };
  },
};

interface OdtParts {
  readonly content: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly meta: XmlElement | undefined;
}

function partsOf(bytes: Uint8Array, name: string): OdtParts {
  if (bytes[0] !== 0x50) {
    const content = parseXmlTree(decodeXml(bytes));
    return { content, styles: undefined, meta: descendants(content, 'meta')[0] };
  }
  const parts = new PackageParts(bytes, name, (path) => /^(?:content|styles|meta)\.xml$/.test(path));
  return {
    content: parts.requiredXml('content.xml'),
    styles: parts.xml('styles.xml'),
    meta: parts.xml('meta.xml'),
  };
}

function titleOf(meta: XmlElement | undefined): string | undefined {
  const title = cleanText(textContent(descendants(meta, 'title')[0]));
  return title === '' || /^(?:untitled.*|\S+\.(?:odt|docx?|rtf))$/i.test(title) ? undefined : title;
}
