import type { Block } from '../../core/model.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader, ReaderResult } from '../document-reader.ts';
import { type FoundFormula, withoutMarkCharacters } from '../formulas/formula-marks.ts';
import { markPageFormulas } from '../formulas/mark-page.ts';
import { articleBlocks, isSitePage } from './article.ts';
import { declaredCharset } from './declared-charset.ts';
import { removeFurniture } from './furniture.ts';
import { dropGutenbergBlocks, takeGutenbergHeader } from './gutenberg-page.ts';
import { isXhtml, parsePage, parseXhtml } from './html-dom.ts';
import { dropEdges } from './page-edges.ts';
import { markFigures } from './page-figures.ts';
import { linksOnly } from './page-of-links.ts';
import { dropAuthorNote, dropRemarks } from './page-remarks.ts';
import { pageTitle } from './page-title.ts';
import { pictureTexts, withoutPictureText } from './picture-texts.ts';
import { readPreformattedPage } from './preformatted-page.ts';

/** Web pages: only the article. */
export const htmlReader: DocumentReader = {
  async read({ bytes, charset, name }) {
    return readPage(withoutMarkCharacters(decodeText(bytes, declaredCharset(bytes, charset))), name);
  },
};

async function readPage(html: string, name: string): Promise<ReaderResult> {
  const page = isXhtml(html) ? parseXhtml(html) : parsePage(html);
  const book = takeGutenbergHeader(page);
  const title = book.title ?? pageTitle(page);
  const language =
    book.language ??
    page.documentElement.getAttribute('lang') ??
    page.documentElement.getAttribute('xml:lang');
  const declared = { ...(title === '' ? {} : { title }), ...(language ? { language } : {}) };
  const preformatted = await readPreformattedPage(page, name);
  if (preformatted !== undefined) return { ...preformatted, ...declared };
  const formulas: FoundFormula[] = [];
  markPageFormulas(page, html, formulas);
  const isOfSite = isSitePage(page);
  const refuseLinks = linksOnly(page);
  // Many sites leave the alternative text of their pictures empty, so that it does not mean decoration.
  for (const image of page.querySelectorAll('img[alt=""]')) image.removeAttribute('alt');
  const figures = markFigures(page);
  const isOfPicture = pictureTexts(page);
  removeFurniture(page);
  const all = articleText(articleBlocks(page, { isOfSite, figures }));
  const blocks = all.flatMap((block) => withoutPictureText(block, isOfPicture));
  refuseLinks(blocks, name);
  return { ...declared, blocks, formulas, warnings: [] };
}

/** What is read aloud of a page’s blocks. */
function articleText(blocks: readonly Block[]): Block[] {
  return dropEdges(dropAuthorNote(dropRemarks(dropGutenbergBlocks(blocks))));
}
