import { createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-serverless';
import type { PictureSource } from '../figures/picture-source.ts';
import { drawnBoxes } from './pdf-drawn.ts';
import { type FoundFigure, findFigures, mayHaveFigures } from './pdf-figures.ts';
import type { PdfPage } from './pdf-text.ts';

/** A book has more figures than a film can show, and each takes a fifth of a second. */
const MAX_FIGURES = 20;
const MAX_PAGES = 40;
/** On a slow machine, the text has priority: the process that reads a document has a time limit. */
const MAX_DRAWING_MS = 5_000;
const LONG_SIDE_PX = 1_600;
const MAX_SCALE = 4;
const MARGIN_PT = 4;

/** The figures of a PDF with their pictures. Only their region of the page is drawn. */
export async function readFigures(
  pdf: PDFDocumentProxy,
  pages: readonly PdfPage[],
  bodySize: number,
): Promise<{ readonly figures: readonly FoundFigure[]; readonly openPicture: PictureSource }> {
  const figures: FoundFigure[] = [];
  const pictures = new Map<string, Uint8Array>();
  const startedAtMs = performance.now();
  for (const page of pages.filter(mayHaveFigures).slice(0, MAX_PAGES)) {
    if (figures.length >= MAX_FIGURES || performance.now() - startedAtMs > MAX_DRAWING_MS) break;
    const proxy = await pdf.getPage(page.number);
    try {
      const found = findFigures(page, await drawnBoxes(proxy), bodySize);
      for (const figure of found.slice(0, MAX_FIGURES - figures.length)) {
        pictures.set(referenceOf(figure), await drawRegion(proxy, figure));
        figures.push(figure);
      }
    } catch {
      // A page that cannot be drawn can still be read.
    }
    proxy.cleanup();
  }
  const openPicture: PictureSource = async (reference) => {
    const bytes = pictures.get(reference);
    return bytes && { bytes, source: reference.replace(/,.*$/s, '') };
  };
  return { figures, openPicture };
}

/** Removes the words inside figures from a page. */
export function withoutFigureWords(page: PdfPage, figures: readonly FoundFigure[]): PdfPage {
  const words = figures.filter((figure) => figure.page === page.number).flatMap((figure) => figure.words);
  if (words.length === 0) return page;
  const places = new Set(words.map(placeOf));
  return { ...page, fragments: page.fragments.filter((fragment) => !places.has(placeOf(fragment))) };
}

function placeOf({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${x} ${y}`;
}

export function referenceOf({ page, label }: Pick<FoundFigure, 'page' | 'label'>): string {
  return `page ${page}, ${label}`;
}

async function drawRegion(page: PDFPageProxy, { box }: FoundFigure): Promise<Uint8Array> {
  const widthPt = box.x1 - box.x0 + 2 * MARGIN_PT;
  const heightPt = box.y1 - box.y0 + 2 * MARGIN_PT;
  const scale = Math.min(MAX_SCALE, LONG_SIDE_PX / Math.max(widthPt, heightPt));
  const { height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({
    scale,
    offsetX: -(box.x0 - MARGIN_PT) * scale,
    offsetY: -(height - box.y1 - MARGIN_PT) * scale,
  });
  const canvas = createCanvas(Math.ceil(widthPt * scale), Math.ceil(heightPt * scale));
  const canvasContext = canvas.getContext('2d');
  canvasContext.fillStyle = 'white';
  canvasContext.fillRect(0, 0, canvas.width, canvas.height);
  await page.render({ canvas, canvasContext, viewport }).promise;
  return new Uint8Array(await canvas.encode('png'));
}

/** The canvases that PDF.js uses for intermediate results. */
export class PdfCanvases {
  create(width: number, height: number) {
    const canvas = createCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d') };
  }

  reset({ canvas }: ReturnType<PdfCanvases['create']>, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }

  destroy({ canvas }: ReturnType<PdfCanvases['create']>): void {
    canvas.width = 0;
    canvas.height = 0;
  }
}
