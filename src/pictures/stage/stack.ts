import type { Surface } from '../../core/look/surface.ts';
import { sizeBelow, TYPE_SCALE } from '../type/fit-text.ts';
import { readableText } from '../type/readable-text.ts';
import type { TextBlock } from '../type/text-block.ts';
import type { Box } from './box.ts';
import type { Layer, TextMotion } from './layer.ts';
import { lightWords, type WordLight } from './light-words.ts';
import { say, wordsOf } from './say.ts';
import type { Stage, StageText } from './stage.ts';
import type { TypeRole } from './theme.ts';

/** One block of a {@link stack}. */
export interface StackItem extends StageText {
  readonly text: string;
  readonly role: TypeRole;
  /** The gap above the block, in units. */
  readonly gap?: number;
  readonly ink?: string;
  readonly motion?: TextMotion;
  /** The colours of its words before and after they are spoken: see {@link lightWords}. */
  readonly light?: WordLight;
}

export interface StackOptions {
  /** Default: the stage's own box. */
  readonly box?: Box;
  readonly seat?: 'top' | 'middle' | 'low';
  readonly surface?: Surface;
  readonly align?: Stage['align'];
  /** The motion of all blocks. */
  readonly motion?: TextMotion;
}

export interface Stack {
  readonly layers: readonly Layer[];
  readonly blocks: readonly { readonly block: TextBlock; readonly x: number; readonly y: number }[];
  readonly top: number;
  readonly bottom: number;
}

/** Stacks blocks of type in a box. Texts with nothing to show are left out. */
export function stack(
  stage: Stage,
  items: readonly (StackItem | undefined)[],
  options: StackOptions = {},
): Stack {
  const { box = stage.box, seat = stage.theme.seat, surface = stage.body, align = stage.align } = options;
  const shown = items.filter(
    (item): item is StackItem => item !== undefined && readableText(item.text) !== '',
  );
  const set = fitted(stage, shown, box, align);
  const height = heightOf(set);
  let y = box.y + { top: 0, middle: 0.5, low: 1 }[seat] * (box.height - height);
  const top = y;
  let order = 0;
  const placed = set.map(({ item, block, gap }) => {
    const at = { block, x: startX(box, block, align, item.width), y: y + gap, item, order };
    y = at.y + block.height;
    order += wordsOf(block);
    return at;
  });
  return {
    top,
    bottom: y,
    blocks: placed,
    layers: placed.flatMap(({ item, block, x, y: upper, order: before }) => {
      const at = { x, y: upper, ink: item.ink ?? surface.ink, order: before };
      const lit = item.light && lightWords(stage, block, { ...at, ...item.light });
      return lit ?? say(stage, block, { ...at, ...options.motion, ...item.motion });
    }),
  };
}

interface SetItem {
  readonly item: StackItem;
  readonly block: TextBlock;
  readonly gap: number;
}

/**
 * Sets all blocks, reducing the largest size until they fit. If they do not fit at the smallest size, removes
 * blocks from the end.
 */
function fitted(stage: Stage, items: readonly StackItem[], box: Box, align: Stage['align']): SetItem[] {
  let cap: number | undefined = TYPE_SCALE.at(-1);
  while (cap !== undefined) {
    const set = setAll(stage, items, box, align, cap);
    if (heightOf(set) <= box.height) return set;
    cap = sizeBelow(cap);
  }
  let fewer = setAll(stage, items, box, align, TYPE_SCALE[0]);
  while (fewer.length > 1 && heightOf(fewer) > box.height) fewer = fewer.slice(0, -1);
  return fewer;
}

function setAll(
  stage: Stage,
  items: readonly StackItem[],
  box: Box,
  align: Stage['align'],
  cap: number,
): SetItem[] {
  // Gaps shrink together with the type.
  const squeeze = Math.min(1, Math.max(0.35, cap / SQUEEZED_FROM));
  return items.map((item, index) => {
    const most = Math.min(cap, item.most ?? (item.role === 'label' ? stage.frame.small.label : 192));
    const block = stage.text(item.text, item.role, {
      ...item,
      align: item.align ?? align,
      width: Math.min(item.width ?? box.width, box.width),
      height: Math.min(item.height ?? box.height, box.height),
      most,
      least: Math.min(item.least ?? TYPE_SCALE[0], most),
    });
    return { item, block, gap: index === 0 ? 0 : (item.gap ?? 0) * squeeze };
  });
}

/** Gaps keep their full size down to this type size. */
const SQUEEZED_FROM = 68;

function heightOf(set: readonly SetItem[]): number {
  return set.reduce((sum, { block, gap }) => sum + gap + block.height, 0);
}

/** A block narrower than its box stands on the side that its lines are aligned to. */
function startX(box: Box, _block: TextBlock, align: Stage['align'], width = box.width): number {
  const spare = Math.max(0, box.width - width);
  return box.x + { left: 0, center: spare / 2, right: spare }[align];
}
