import type { Block } from '../../core/model.ts';
import { removeFurniture } from '../html/furniture.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { parsePage } from '../html/html-dom.ts';
import type { Page } from '../html/page.ts';
import { markFigures } from '../html/page-figures.ts';

/** The blocks and figures of a piece of HTML inside another format. `prepare` may remove elements first. */
export function htmlPiece(html: string, prepare?: (page: Page) => void): Block[] {
  const page = parsePage(`<div>${html}</div>`);
  prepare?.(page);
  const figures = markFigures(page);
  removeFurniture(page);
  return htmlBlocks(page.body, figures);
}
