import { readableText } from './readable-text.ts';
import { setText, type TextBlock, type TypeStyle } from './text-block.ts';

/** All type sizes, in units. No type is set at a size in between or below the first. */
export const TYPE_SCALE = [
  26, 32, 40, 46, 52, 60, 68, 78, 88, 100, 114, 130, 148, 168, 192, 220, 250, 286, 324, 370, 420,
] as const;

export interface TextFit extends Omit<TypeStyle, 'size'> {
  readonly width: number;
  /** Default: unlimited. */
  readonly height?: number | undefined;
  /** The largest and smallest wanted size. Text is set below the smallest before it is cut. */
  readonly most?: number | undefined;
  readonly least?: number | undefined;
  /** The largest number of lines. */
  readonly rows?: number | undefined;
}

/**
 * Sets a text at the largest size of {@link TYPE_SCALE} that fits the box and the number of lines without
 * breaking a word. Text that does not fit at the smallest size is cut and ends in an ellipsis.
 */
export function fitText(text: string, fit: TextFit): TextBlock {
  const readable = readableText(text);
  const { most = 192, least = TYPE_SCALE[0] } = fit;
  for (const size of sizesFrom(most, least)) {
    const block = setText(readable, fit.width, styleOf(fit, size));
    if (isWithin(block, fit) && !isBroken(block, readable)) return block;
  }
  for (const size of sizesFrom(least, TYPE_SCALE[0])) {
    const block = setText(readable, fit.width, styleOf(fit, size));
    if (isWithin(block, { ...fit, rows: undefined })) return block;
  }
  return cutText(readable, fit);
}

/** The largest size at which all of these blocks fit, so that things of one kind look alike. */
export function commonSize(blocks: readonly TextBlock[]): number {
  return Math.min(...blocks.map((block) => block.size));
}

/** The next smaller size of the scale, or `undefined` for the smallest. */
export function sizeBelow(size: number): number | undefined {
  return TYPE_SCALE.findLast((step) => step < size);
}

/** The nearest size that is seen to be larger, for what is more important. */
export function clearlyLarger(size: number): number | undefined {
  return TYPE_SCALE.find((step) => step >= size * 1.23);
}

/** The nearest size that is seen to be smaller, for what is less important. */
export function clearlySmaller(size: number): number {
  return TYPE_SCALE.findLast((step) => step <= size * 0.82) ?? size;
}

function sizesFrom(most: number, least: number): number[] {
  const sizes = TYPE_SCALE.filter((size) => size <= most && size >= least).reverse();
  return sizes.length > 0 ? sizes : [TYPE_SCALE[0]];
}

function styleOf({ font, align, tracking, leading }: TextFit, size: number): TypeStyle {
  return { font, align, tracking, leading, size };
}

function isWithin(block: TextBlock, { height = Number.POSITIVE_INFINITY, rows, width }: TextFit): boolean {
  return (
    block.height <= height && block.rows <= (rows ?? block.rows) && block.right - block.left <= width + 0.5
  );
}

function isBroken(block: TextBlock, text: string): boolean {
  return block.words.length > text.split(' ').length;
}

/** As many words as fit at the smallest size, followed by an ellipsis. */
function cutText(text: string, fit: TextFit): TextBlock {
  const style = styleOf(fit, TYPE_SCALE[0]);
  const characters = [...text];
  let fitting = 0;
  let tooMany = characters.length;
  let best = setText('…', fit.width, style);
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    const start = characters.slice(0, middle).join('').trimEnd();
    const block = setText(`${start.replace(/[\s\p{P}]+\S{0,12}$/u, '') || start}…`, fit.width, style);
    if (isWithin(block, { ...fit, rows: undefined })) [fitting, best] = [middle, block];
    else tooMany = middle;
  }
  return best;
}
