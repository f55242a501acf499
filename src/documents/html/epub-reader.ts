import { DocumentError } from '../../core/errors.ts';
import type { Block } from '../../core/model.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { archivePictures, inFolder } from '../figures/archive-pictures.ts';
import { type FoundFormula, withoutMarkCharacters } from '../formulas/formula-marks.ts';
import { markPageFormulas } from '../formulas/mark-page.ts';
import { isContentsPage, isOutsideBook } from './book-pages.ts';
import { type EpubPackage, FRONT_MATTER, openPackage } from './epub-package.ts';
import { removeFurniture } from './furniture.ts';
import { dropGutenbergBlocks, takeGutenbergHeader, withoutGutenberg } from './gutenberg-page.ts';
import { htmlBlocks } from './html-blocks.ts';
import { parseXhtml } from './html-dom.ts';
import { markFigures } from './page-figures.ts';
import { readZip } from './zip-archive.ts';

/** Chapters have at least this much text. Shorter ones may be a title page or a dedication. */
const MIN_CHAPTER_CHARACTERS = 600;

/** EPUB books, chapter by chapter in reading order, without cover, contents and imprint. */
export const epubReader: DocumentReader = {
  async read({ bytes, name }) {
    const book = openPackage(bytes, name);
    const wanted = new Set(book.chapters);
    const files = readZip(bytes, name, (entry) => wanted.has(entry));
    const formulas: FoundFormula[] = [];
    const blocks: Block[] = [];
    const lost: string[] = [];
    let isBefore = true;
    for (const path of book.chapters) {
      const file = files[path];
      if (file === undefined) {
        lost.push(path);
        continue;
      }
      const chapter = readChapter(decodeText(file), formulas);
      const words = chapter.blocks.filter((block) => block.kind !== 'figure');
      if (chapter.isOutside || isOutsideBook(words, { bookTitle: book.title, isBefore })) continue;
      blocks.push(...chapter.blocks.map((block) => inFolder(block, path)));
      isBefore &&= chapter.characters < MIN_CHAPTER_CHARACTERS;
    }
    if (blocks.length === 0 && lost.length > 0) throw missingChapters(name, lost);
    return {
      ...describe(book),
      blocks: dropGutenbergBlocks(blocks),
      formulas,
      openPicture: archivePictures(bytes, name),
      warnings: lost.length === 0 ? [] : [lostWarning(lost)],
    };
  },
};

function describe({ title, language }: EpubPackage): { title?: string; language?: string } {
  return {
    ...(title === '' ? {} : { title: withoutGutenberg(title) }),
    ...(language === '' ? {} : { language }),
  };
}

function readChapter(xhtml: string, formulas: FoundFormula[]) {
  const page = parseXhtml(withoutMarkCharacters(xhtml));
  let isOutside = false;
  for (const element of [...page.querySelectorAll('*')]) {
    const type = element.getAttribute('epub:type') ?? '';
    if (!FRONT_MATTER.test(type) && !/\b(?:noteref|footnote|pagebreak)\b/.test(type)) continue;
    if (element === page.body) isOutside = true;
    else element.remove();
  }
  takeGutenbergHeader(page);
  isOutside ||= isContentsPage(page.body);
  markPageFormulas(page, xhtml, formulas);
  const figures = markFigures(page);
  removeFurniture(page);
  const blocks = htmlBlocks(page.body, figures);
  return { blocks, isOutside, characters: (page.body.textContent ?? '').length };
}

function lostWarning(lost: readonly string[]): string {
  return lost.length === 1
    ? 'One chapter of the book is missing in its file, and is not narrated.'
    : `${lost.length} chapters of the book are missing in its file, and are not narrated.`;
}

function missingChapters(name: string, [first = '']: readonly string[]): DocumentError {
  return new DocumentError(
    'document_damaged',
    `${name} is a damaged EPUB book: “${first}” is missing in it, and so is all other text.`,
    { advice: 'Download or convert the book again.' },
  );
}
