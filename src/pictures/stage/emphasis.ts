import type { Surface } from '../../core/look/surface.ts';
import { drawWord, type PlacedWord, prepare, type TextBlock } from '../type/text-block.ts';
import { type Box, union } from './box.ts';
import { easedArc } from './brush.ts';
import { fillRectangle, type Layer, type LayerMotion, type Pen, TIMES } from './layer.ts';
import type { Stage } from './stage.ts';

export interface EmphasisOptions extends Omit<LayerMotion, 'cue'> {
  /** The upper left corner of the block. */
  readonly x: number;
  readonly y: number;
  /** The words of the block to mark. */
  readonly phrase: string;
  /** The surface under the block. */
  readonly surface: Surface;
}

/**
 * The theme's mark on some words of a block, drawn when they are spoken. Returns no layers if the block does
 * not contain the phrase.
 */
export function emphasis(stage: Stage, block: TextBlock, options: EmphasisOptions): Layer[] {
  const { x, y, phrase, surface, ...motion } = options;
  const words = wordsOfPhrase(block, phrase);
  const rows = [...new Set(words.map(({ row }) => row))];
  return rows.map((row, index) => {
    const inRow = words.filter((word) => word.row === row);
    const box = boxOfRow(inRow, x, y);
    return {
      box: outer(box, block.size),
      paint: (pen: Pen) => MARKS[stage.theme.mark](pen, { box, block, words: inRow, x, y, surface }),
      motion: 'wipe-right',
      enterMs: TIMES.markMs,
      ...motion,
      cue: phrase,
      delayMs: (motion.delayMs ?? FALLBACK_MS) + index * TIMES.markMs,
    };
  });
}

/** When a mark is drawn if its words are not spoken. */
const FALLBACK_MS = 900;

interface Mark {
  readonly box: Box;
  readonly block: TextBlock;
  readonly words: readonly PlacedWord[];
  readonly x: number;
  readonly y: number;
  readonly surface: Surface;
}

/** A third of the space between words, so that a block stands apart from its neighbours. */
const BLOCK_ROOM = 0.07;

const MARKS: Readonly<Record<Stage['theme']['mark'], (pen: Pen, mark: Mark) => void>> = {
  underline(pen, { box, block: { size }, surface }) {
    pen.fillStyle = surface.accent;
    const baseline = box.y + box.height;
    fillRectangle(pen, { x: box.x, y: baseline + size * 0.13, width: box.width, height: size * 0.075 });
  },
  /** Covers the words with a block in the accent colour, and draws them again on top. */
  block(pen, { box, block, words, x, y, surface }) {
    const { size } = block;
    pen.fillStyle = surface.accent;
    fillRectangle(pen, {
      x: box.x - size * BLOCK_ROOM,
      y: box.y + box.height - size * 0.86,
      width: box.width + 2 * size * BLOCK_ROOM,
      height: size * 1.1,
    });
    prepare(pen, block);
    pen.fillStyle = surface.onAccent;
    for (const word of words) drawWord(pen, word, x, y);
  },
  brush(pen, { box, block: { size }, surface }) {
    pen.fillStyle = surface.accent;
    easedArc(pen, { x: box.x, y: box.y + box.height + size * 0.1, width: box.width, height: size * 0.16 });
  },
};

/** The line spacing at which a mark that covers words does not touch the lines around them. */
export function leadingWithEmphasis({ theme }: Stage): number {
  return theme.mark === 'block' ? Math.max(theme.leading, 1.12) : theme.leading;
}

/** From the top of the capitals to the baseline. */
function boxOfRow(words: readonly PlacedWord[], x: number, y: number): Box {
  return union(
    words.map((word) => ({
      x: x + word.x,
      y: y + word.y - Math.max(...words.map(({ ink }) => ink.up)),
      width: word.width,
      height: Math.max(...words.map(({ ink }) => ink.up)),
    })),
  );
}

function outer({ x, y, width, height }: Box, size: number): Box {
  return { x: x - size * 0.16, y: y - size * 0.2, width: width + size * 0.32, height: height + size * 0.52 };
}

function wordsOfPhrase(block: TextBlock, phrase: string): readonly PlacedWord[] {
  const wanted = phrase.split(/\s+/).map(bare).filter(Boolean);
  if (wanted.length === 0) return [];
  const there = block.words.map(({ text }) => bare(text));
  const first = there.findIndex((_, index) => wanted.every((word, step) => there[index + step] === word));
  return first < 0 ? [] : block.words.slice(first, first + wanted.length);
}

function bare(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, '');
}
