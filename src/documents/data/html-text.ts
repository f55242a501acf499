import { htmlBlocks, type WalkResult } from '../html/html-blocks.ts';
import { parsePage, removeFurniture } from '../html/html-dom.ts';

/** The blocks of a piece of HTML inside another format; `prepare` may take elements away first. */
export function htmlPiece(html: string, prepare?: (page: Document) => void): WalkResult {
  const page = parsePage(`<div>${html}</div>`);
  prepare?.(page);
  removeFurniture(page);
  return htmlBlocks(page.body);
}
