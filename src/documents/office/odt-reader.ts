import { cleanText } from '../clean-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { archivePictures } from '../figures/archive-pictures.ts';
import { withoutMarkCharacters } from '../formulas/formula-marks.ts';
import { childAt, decodeXml, descendants, textContent } from '../xml/xml-query.ts';
import { parseXmlTree, type XmlElement } from '../xml/xml-tree.ts';
import { readStyles } from './odt-styles.ts';
import { type OpenObject, readOdtText } from './odt-text.ts';
import { PackageParts } from './package-parts.ts';

/** OpenDocument text, packed (.odt) or as one XML file (.fodt), without headers, notes and deleted text. */
export const odtReader: DocumentReader = {
  async read({ bytes, name }) {
    const { content, styles, meta, openObject } = partsOf(bytes, name);
    const { blocks, formulas } = readOdtText(
      descendants(content, 'body').map((body) => childAt(body, 'text'))[0],
      { styles: readStyles([content, styles]), openObject },
    );
    const title = titleOf(meta);
    const language = textContent(descendants(meta, 'language')[0]).trim();
    return {
      ...(title === undefined ? {} : { title }),
      ...(language === '' ? {} : { language }),
      blocks,
      formulas,
      openPicture: archivePictures(bytes, name),
      warnings: [],
    };
  },
};

interface OdtParts {
  readonly content: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly meta: XmlElement | undefined;
  readonly openObject: OpenObject;
}

function partsOf(bytes: Uint8Array, name: string): OdtParts {
  if (bytes[0] !== 0x50) {
    const content = parseXmlTree(withoutMarkCharacters(decodeXml(bytes)));
    return { content, styles: undefined, meta: descendants(content, 'meta')[0], openObject: () => undefined };
  }
  const parts = new PackageParts(bytes, name, (path) =>
    /^(?:(?:content|styles|meta)\.xml|Object[^/]{0,40}\/content\.xml)$/.test(path),
  );
  return {
    content: parts.requiredXml('content.xml'),
    styles: parts.xml('styles.xml'),
    meta: parts.xml('meta.xml'),
    openObject: (path) => parts.xml(`${path.replace(/^\.\//, '')}/content.xml`),
  };
}

function titleOf(meta: XmlElement | undefined): string | undefined {
  const title = cleanText(textContent(descendants(meta, 'title')[0]));
  return title === '' || /^(?:untitled.*|\S+\.(?:odt|docx?|rtf))$/i.test(title) ? undefined : title;
}
