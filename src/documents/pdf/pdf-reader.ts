import './node-polyfill.ts';
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-serverless';
import { DocumentError } from '../../core/errors.ts';
import { cleanText } from '../clean-text.ts';
import type { DocumentReader, ReaderResult } from '../document-reader.ts';
import { titleCase } from '../title-case.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { columnsOf } from './pdf-columns.ts';
import { PdfCanvases, readFigures, withoutFigureWords } from './pdf-figure-pictures.ts';
import { dropAuthors, printedTitle } from './pdf-front-matter.ts';
import { dropPageFurniture } from './pdf-furniture.ts';
import { namePages } from './pdf-legibility.ts';
import { elementsOf, type PdfElement } from './pdf-lines.ts';
import { dropLineNumbers } from './pdf-rows.ts';
import { isSlides, slideBlocks } from './pdf-slides.ts';
import { dropSmallPrint } from './pdf-small-print.ts';
import { dominantSize, type PdfPage, readPdfPage } from './pdf-text.ts';
import { PdfjsFiles } from './pdfjs-files.ts';

const SETTINGS = {
  verbosity: 0,
  isEvalSupported: false,
  stopAtErrors: false,
  useSystemFonts: true,
  useWorkerFetch: false,
  // The folders that PdfjsFiles reads. PDF.js only needs some value here.
  cMapUrl: 'cmaps/',
  cMapPacked: true,
  standardFontDataUrl: 'standard_fonts/',
  BinaryDataFactory: PdfjsFiles,
  CanvasFactory: PdfCanvases,
  // A scan of A4 at 300 dpi. Larger images take too much memory.
  maxImageSize: 9_000_000,
} as const;
/** The errors that PDF.js throws for broken objects, even in the middle of a document. */
const PDFJS_ERRORS = /Exception$/;
/** If more pages than this are empty, the rest is not checked for pictures. */
const MAX_PAGES_LOOKED_AT = 30;
const OCR = 'Run text recognition (OCR) on it first, for example with ocrmypdf.';

/** PDF files with text: papers, reports, books, slides. Scans have none. */
export const pdfReader: DocumentReader = {
  async read({ bytes, name }) {
    // PDF.js takes ownership of the buffer, so give it a copy.
    const pdf = await getDocument({ data: new Uint8Array(bytes), ...SETTINGS }).promise.catch(
      (cause: unknown) => {
        throw openError(cause, name);
      },
    );
    try {
      return await readPdf(pdf, name);
    } catch (error) {
      if (error instanceof Error && PDFJS_ERRORS.test(error.name)) throw openError(error, name);
      throw error;
    } finally {
      await pdf.destroy();
    }
  },
};

async function readPdf(pdf: PDFDocumentProxy, name: string): Promise<ReaderResult> {
  const { pages, pictures } = await readPages(pdf);
  const characters = charactersOf(pages);
  if (characters === 0 || pictures.length > pages.length / 2)
    throw scanError(name, pages.length, pictures.length);
  const clean = dropPageFurniture(
    pages.map((page) => ({ ...page, fragments: dropLineNumbers(page.fragments) })),
  );
  const bodySize = dominantSize(clean.flatMap((page) => page.fragments));
  const { figures, openPicture } = await readFigures(pdf, pages, bodySize);
  const elements = dropAuthors(
    clean.flatMap((page) => pageElements(withoutFigureWords(page, figures), bodySize)),
    bodySize,
  );
  const {
    blocks,
    pages: told,
    garbledCharacters,
  } = isSlides(pages) ? { ...pdfBlocks([]), blocks: slideBlocks(elements) } : pdfBlocks(elements, figures);
  const lost = pages.filter((page) => page.lostCharacters > 20);
  const lostCharacters = garbledCharacters + lost.reduce((sum, page) => sum + page.lostCharacters, 0);
  if (lostCharacters > (characters + lostCharacters) / 2) throw fontError(name);
  const { title, language } = await declared(pdf, printedTitle(elements), pages);
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    blocks,
    openPicture,
    warnings: warningsFor({
      garbled: [...told.garbled, ...lost.map((page) => page.number)],
      pictures,
      formulas: [...told.formulas],
      tables: [...told.tables],
    }),
  };
}

async function readPages(pdf: PDFDocumentProxy): Promise<{ pages: PdfPage[]; pictures: number[] }> {
  const pages: PdfPage[] = [];
  const pictures: number[] = [];
  let lookedAt = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const read = await readPdfPage(page, number);
    pages.push(read);
    if (read.fragments.length === 0 && lookedAt++ < MAX_PAGES_LOOKED_AT) {
      const { fnArray } = await page.getOperatorList();
      // A picture that was too large to be loaded was still placed.
      if (fnArray.some((operation) => operation === OPS.transform || operation === OPS.paintImageXObject))
        pictures.push(number);
    }
    page.cleanup();
  }
  return { pages, pictures };
}

function charactersOf(pages: readonly PdfPage[]): number {
  return pages.reduce((sum, page) => sum + page.fragments.reduce((own, { text }) => own + text.length, 0), 0);
}

function pageElements(page: PdfPage, bodySize: number): PdfElement[] {
  const body = { size: bodySize, pageHeight: page.height };
  return columnsOf(page.fragments).flatMap((column) => dropSmallPrint(elementsOf(column, page.number), body));
}

function warningsFor(
  pages: Readonly<Record<'garbled' | 'pictures' | 'formulas' | 'tables', readonly number[]>>,
): string[] {
  const warnings: string[] = [];
  const at = (kind: keyof typeof pages) => namePages(pages[kind]);
  if (pages.garbled.length > 0)
    warnings.push(
      `Text on ${at('garbled')} is in a font that cannot be read as text, and is left out. ${OCR}`,
    );
  if (pages.pictures.length > 0)
    warnings.push(`There is no text on ${at('pictures')}, only a picture. ${OCR}`);
  if (pages.formulas.length > 0)
    warnings.push(`Formulas on ${at('formulas')}, and the sentences around them, are not narrated.`);
  if (pages.tables.length > 0)
    warnings.push(`A table on ${at('tables')} is not narrated, since its cells cannot be told apart.`);
  return warnings;
}

/** The properties of the file, unless the first page has better ones. */
async function declared(
  pdf: PDFDocumentProxy,
  printed: string | undefined,
  pages: readonly PdfPage[],
): Promise<{ title?: string; language?: string }> {
  const { info } = await pdf.getMetadata();
  const { Title, Language } = info as { Title?: unknown; Language?: unknown };
  const title = typeof Title === 'string' ? cleanText(Title) : '';
  const opening = lettersOf(
    pages
      .slice(0, 3)
      .flatMap((page) => page.fragments.map(({ text }) => text))
      .join(' '),
  );
  const isPrinted = isTitle(title) && opening.includes(lettersOf(title));
  const own = isPrinted
    ? title
    : (printed && headlineOf(cleanText(printed))) || (isTitle(title) ? title : undefined);
  return {
    ...(own === undefined ? {} : { title: own }),
    ...(typeof Language === 'string' ? { language: Language } : {}),
  };
}

function headlineOf(text: string): string {
  return /\p{Ll}/u.test(text) ? text : titleCase(text);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether the title was not filled in by a program with a file name or its own name. */
function isTitle(title: string): boolean {
  return (
    /\p{L}{2}.* /u.test(title) &&
    !/^(?:microsoft (?:word|powerpoint)|untitled|slide \d|powerpoint presentation|layout \d|document ?\d|no title|full page fax|print)\b/i.test(
      title,
    ) &&
    !/\.(?:docx?|pdf|indd|tex|qxd|dvi|ps|pptx?|odt|rtf|fm|p65|txt)\b/i.test(title)
  );
}

function openError(cause: unknown, name: string): DocumentError {
  if (cause instanceof Error && cause.name === 'PasswordException') {
    return new DocumentError('document_encrypted', `${name} is protected by a password.`, {
      advice: 'Save it without a password, and try again.',
    });
  }
  return new DocumentError('document_damaged', `${name} is a damaged or incomplete PDF file.`, {
    advice: 'Get the file again, or export it again.',
    cause,
  });
}

function scanError(name: string, pages: number, pictures: number): DocumentError {
  const extent =
    pages === 1
      ? 'its one page is a picture'
      : pictures === 0 || pictures === pages
        ? `its ${pages} pages are pictures`
        : `${pictures} of its ${pages} pages are pictures`;
  return new DocumentError(
    'document_empty',
    `${name} holds ${pictures > 0 && pictures < pages ? 'hardly any' : 'no'} text: ${extent}, as of a scan.`,
    {
      advice: OCR,
    },
  );
}

function fontError(name: string): DocumentError {
  return new DocumentError(
    'document_empty',
    `${name} cannot be read as text: its fonts do not say which characters they show.`,
    {
      advice: OCR,
    },
  );
}
