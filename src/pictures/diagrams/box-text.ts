import type { Box } from '../stage/box.ts';
import type { Stage } from '../stage/stage.ts';
import { clearlySmaller } from '../type/fit-text.ts';
import { readableText } from '../type/readable-text.ts';
import type { TextBlock } from '../type/text-block.ts';

/** The room around the words of a box, in ems. */
export const PAD_X = 0.7;
export const PAD_Y = 0.42;
/** The longest text of a box, in lines. */
const MAX_ROWS = 3;
const LEADING = 1.28;
/** More than the text needs, so that only its lines limit it. */
const SPARE_ROWS = 1;

export interface BoxTextFit {
  readonly size: number;
  readonly width: number;
  readonly rows?: number;
  readonly align?: 'left' | 'center';
}

/** A text at exactly this size, or `undefined` if it does not fit whole. */
export function boxText(
  stage: Stage,
  text: string,
  { size, width, rows = MAX_ROWS, align = 'center' }: BoxTextFit,
): TextBlock | undefined {
  if (width < size) return undefined;
  const height = size * LEADING * (rows + SPARE_ROWS);
  const block = stage.text(text, 'text', { most: size, least: size, rows, width, height, align });
  const words = readableText(text).split(' ');
  const isWhole = block.words.length <= words.length && block.words.at(-1)?.text === words.at(-1);
  return isWhole && block.size === size && block.rows <= rows ? block : undefined;
}

/** The texts of all boxes, if each fits. */
export function boxTexts(stage: Stage, texts: readonly string[], fit: BoxTextFit): TextBlock[] | undefined {
  const blocks = texts.map((text) => boxText(stage, text, fit));
  return blocks.includes(undefined) ? undefined : (blocks as TextBlock[]);
}

/** The texts of arrows, as large as in boxes if they are read as part of a sentence, `undefined` for those without; all of it is `undefined` if one does not fit. */
export function arrowTexts(
  stage: Stage,
  texts: readonly (string | undefined)[],
  {
    size,
    width,
    isRead = false,
  }: { readonly size: number; readonly width: number; readonly isRead?: boolean },
): (TextBlock | undefined)[] | undefined {
  const blocks: (TextBlock | undefined)[] = [];
  for (const text of texts) {
    const isEmpty = text === undefined || readableText(text) === '';
    const fit = { size: isRead ? clearlySmaller(size) : arrowTextSize(size), width, rows: 2 };
    const block = isEmpty ? undefined : boxText(stage, text, fit);
    if (!isEmpty && block === undefined) return undefined;
    blocks.push(block);
  }
  return blocks;
}

/** A size smaller than the boxes. */
export function arrowTextSize(size: number): number {
  return Math.min(clearlySmaller(size), MAX_ARROW_TEXT_SIZE);
}

const MAX_ARROW_TEXT_SIZE = 40;

/** The box of an arrow's text around a point. */
export function textAround(block: TextBlock, x: number, y: number): Box {
  const width = block.right - block.left + 16;
  const height = block.height + 8;
  return { x: x - width / 2, y: y - height / 2, width, height };
}
