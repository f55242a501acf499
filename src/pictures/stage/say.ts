import { drawWord, type PlacedWord, prepare, type TextBlock } from '../type/text-block.ts';
import { type Box, union } from './box.ts';
import { type Layer, type TextMotion, TIMES } from './layer.ts';
import type { Stage } from './stage.ts';

export interface SayOptions extends TextMotion {
  /** The upper left corner of the block. */
  readonly x: number;
  readonly y: number;
  readonly ink: string;
  /** What enters together. Default: single words, or lines for longer texts. */
  readonly by?: 'word' | 'line' | 'block';
  /** How many words of the picture enter before this block. The first words of a picture enter at once. */
  readonly order?: number;
}

/**
 * Text as layers that enter one after another. With a `cue`, all of it enters together when the cue is
 * spoken.
 */
export function say(stage: Stage, block: TextBlock, options: SayOptions): Layer[] {
  const {
    x,
    y,
    ink,
    by = block.words.length > MAX_SINGLE_WORDS ? 'line' : 'word',
    order = 0,
    ...motion
  } = options;
  const cued = motion.cue !== undefined;
  const { arrival } = stage.theme;
  // What is as wide as the frame would leap.
  const lineArrival = arrival === 'pop' ? 'rise' : arrival;
  const parts = partsOf(block, cued ? 'block' : by);
  const startMs = motion.delayMs ?? TIMES.leadMs + order * TIMES.staggerMs;
  return parts.map((words, index) => ({
    box: boxOfWords(block, words, x, y),
    paint(pen) {
      prepare(pen, block);
      pen.fillStyle = ink;
      for (const word of words) drawWord(pen, word, x, y);
    },
    ink,
    motion: by === 'word' || cued ? arrival : lineArrival,
    enterMs: (motion.motion ?? lineArrival) === 'fade' ? FADE_MS : TIMES.enterMs,
    ...motion,
    delayMs: startMs + index * TIMES.staggerMs * (by === 'word' ? 1 : LARGE_STAGGER),
  }));
}

/** Shorter than a movement, which is seen from its beginning. */
const FADE_MS = 420;

/** How much {@link say} adds to the `order` of the text that follows. */
export function wordsOf(block: TextBlock): number {
  return block.words.length > MAX_SINGLE_WORDS
    ? block.rows * LARGE_STAGGER
    : Math.min(block.words.length, 6) + 1;
}

/** In longer texts, a layer for each word would be too many layers, and too slow. */
const MAX_SINGLE_WORDS = 16;
const LARGE_STAGGER = 3;

function partsOf(block: TextBlock, by: 'word' | 'line' | 'block'): PlacedWord[][] {
  if (block.words.length === 0) return [];
  if (by === 'block') return [[...block.words]];
  if (by === 'word') return block.words.map((word) => [word]);
  return Array.from({ length: block.rows }, (_, row) => block.words.filter((word) => word.row === row));
}

/** The box around the ink of these words, with a little extra room. */
export function boxOfWords(block: TextBlock, words: readonly PlacedWord[], x: number, y: number): Box {
  const spare = 2 + block.size * 0.03;
  return union(
    words.map((word) => ({
      x: x + word.x + Math.min(0, word.ink.left) - spare,
      y: y + word.y - word.ink.up - spare,
      width: Math.max(word.width, word.ink.right) - Math.min(0, word.ink.left) + 2 * spare,
      height: word.ink.up + word.ink.down + 2 * spare,
    })),
  );
}
