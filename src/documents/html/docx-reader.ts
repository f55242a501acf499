import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { DocumentError } from '../../core/errors.ts';
import { cleanText } from '../clean-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { archivePictures } from '../figures/archive-pictures.ts';
import type { FoundFormula } from '../formulas/formula-marks.ts';
import { removeFurniture } from './furniture.ts';
import { htmlBlocks } from './html-blocks.ts';
import { parsePage, parseXml } from './html-dom.ts';
import { textOf } from './inline-text.ts';
import type { Page } from './page.ts';
import { markFigures } from './page-figures.ts';
import { markEquations, markListNumbers, restoreListNumbers } from './word-marks.ts';
import { listZip, readZip } from './zip-archive.ts';

const BODY = 'word/document.xml';
const STYLE_MAP = [
  "p[style-name='Title'] => h1.document-title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name^='toc'] => nav:fresh",
  "p[style-name^='TOC'] => nav:fresh",
  "p[style-name='Code'] => pre:separator('\\n')",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
];

const PICTURE = /^word\/media\/[^/]+\.(?:png|jpe?g|gif|webp|svg)$/i;
/** In the archive given to Mammoth, each picture is replaced by its path. */
const PICTURE_PATHS = mammoth.images.imgElement(async (image) => ({
  src: (await image.readAsBuffer()).toString(),
}));

/** Word documents, without headers and footers. Notes are not narrated. */
export const docxReader: DocumentReader = {
  async read({ bytes, name }) {
    const parts = readZip(bytes, name, (entry) => /\.(?:xml|rels)$/.test(entry));
    const formulas: FoundFormula[] = [];
    const body = parts[BODY];
    if (body !== undefined) {
      const marked = markListNumbers(markEquations(new TextDecoder().decode(body), formulas));
      parts[BODY] = new TextEncoder().encode(marked);
    }
    // Mammoth unpacks without a limit, so it gets an uncompressed archive of what was unpacked within our
    // limits.
    for (const path of listZip(bytes, name))
      if (PICTURE.test(path)) parts[path] = new TextEncoder().encode(path);
    const buffer = Buffer.from(zipSync(parts, { level: 0 }));
    const page = parsePage(await convert(buffer, name));
    restoreListNumbers(page);
    for (const note of page.querySelectorAll('li[id^="footnote"], li[id^="endnote"], dl')) note.remove();
    const title = titleOf(page) || declaredTitle(parts['docProps/core.xml']);
    joinCaptions(page);
    const figures = markFigures(page);
    removeFurniture(page);
    return {
      ...(title === '' ? {} : { title }),
      blocks: htmlBlocks(page.body, figures),
      formulas,
      openPicture: archivePictures(bytes, name),
      warnings: [],
    };
  },
};

/** @throws DocumentError `document_damaged` for XML that is not well-formed, and for contradictory parts */
async function convert(buffer: Buffer, name: string): Promise<string> {
  try {
    const options = { styleMap: STYLE_MAP, convertImage: PICTURE_PATHS };
    return (await mammoth.convertToHtml({ buffer }, options)).value;
  } catch (cause) {
    throw new DocumentError('document_damaged', `${name} is a damaged Word document.`, {
      advice: 'Save it again in the program that created it.',
      cause,
    });
  }
}

/** Joins captions with their pictures. In Word, they are separate paragraphs above or below. */
function joinCaptions(page: Page): void {
  for (const caption of [...page.querySelectorAll('figcaption')]) {
    if (/^\s*tab/i.test(caption.textContent ?? '')) continue;
    const beside = [caption.previousElementSibling, caption.nextElementSibling];
    const holder = beside.find(
      (element) => element?.querySelector('img') && element.querySelector('figcaption') === null,
    );
    if (!holder) continue;
    const figure = page.createElement('figure');
    holder.replaceWith(figure);
    figure.append(holder, caption);
  }
}

/** The paragraph with the title style has precedence over the property, which may come from a template. */
function titleOf(page: Page): string {
  const title = page.querySelector('.document-title');
  return title === null ? '' : textOf(title);
}

function declaredTitle(properties: Uint8Array | undefined): string {
  if (properties === undefined) return '';
  const [title] = parseXml(new TextDecoder().decode(properties)).getElementsByTagName('dc:title');
  return cleanText(title?.textContent ?? '');
}
