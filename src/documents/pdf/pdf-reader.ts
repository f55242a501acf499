import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-serverless';
import { DocumentError } from '../../core/errors.ts';
import { cleanCharacters, cleanText } from '../clean-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { dropPageFurniture } from './pdf-furniture.ts';
import { type PdfItem, type PdfLine, pdfLines } from './pdf-lines.ts';

const SETTINGS = { verbosity: 0, isEvalSupported: false, stopAtErrors: false, useSystemFonts: true } as const;

/** PDF files that hold text; a scan holds none. */
export const pdfReader: DocumentReader = {
  async read({ bytes, name }) {
    // PDF.js takes the buffer over, so it gets a copy.
    const pdf = await getDocument({ data: new Uint8Array(bytes), ...SETTINGS }).promise.catch(
      (cause: unknown) => {
        throw openError(cause, name);
      },
    );
    const lines: PdfLine[] = [];
    for (let page = 1; page <= pdf.numPages; page++) {
      lines.push(...pdfLines(await pageItems(await pdf.getPage(page)), page));
    }
    if (lines.length === 0) throw scanError(name, pdf.numPages);
    const { title, language } = await declared(pdf);
    return {
      ...(title === undefined ? {} : { title }),
      ...(language === undefined ? {} : { language }),
      blocks: pdfBlocks(dropPageFurniture(lines)),
      warnings: [],
    };
  },
};

async function pageItems(page: PDFPageProxy): Promise<PdfItem[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, , shearX = 0, scaleY = 0, x = 0, y = 0] = item.transform;
    const size = Math.round(Math.hypot(shearX, scaleY) * 2) / 2;
    return [
      {
        text: cleanCharacters(item.str),
        x,
        y,
        width: item.width,
        size,
        font: item.fontName,
      },
    ];
  });
}

/** What the file says of itself. */
async function declared(pdf: PDFDocumentProxy): Promise<{ title?: string; language?: string }> {
  const { info } = await pdf.getMetadata();
  const { Title, Language } = info as { Title?: unknown; Language?: unknown };
  const title = typeof Title === 'string' ? cleanText(Title) : '';
  // Programs put file names there, and their own.
  const isReal =
    title.includes(' ') &&
    !/^(?:microsoft word|untitled|slide \d)|\.(?:docx?|pdf|indd|tex|qxd)$/i.test(title);
  return { ...(isReal ? { title } : {}), ...(typeof Language === 'string' ? { language: Language } : {}) };
}

function openError(cause: unknown, name: string): DocumentError {
  if (cause instanceof Error && cause.name === 'PasswordException') {
    return new DocumentError('document_encrypted', `${name} is protected by a password.`, {
      advice: 'Save it without a password and try again.',
    });
  }
  return new DocumentError('document_damaged', `${name} is a damaged or cut-off PDF file.`, {
    advice: 'Get the file again, or export it anew.',
    cause,
  });
}

function scanError(name: string, pages: number): DocumentError {
  const extent = pages === 1 ? 'its one page is a picture' : `its ${pages} pages are pictures`;
  return new DocumentError('document_empty', `${name} holds no text: ${extent}, as of a scan.`, {
    advice: 'Run text recognition (OCR) over it first, for example with ocrmypdf.',
  });
}
