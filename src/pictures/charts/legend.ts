import type { Box } from '../stage/box.ts';
import { type Layer, rectangle, TIMES } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';

export interface Legend {
  readonly layers: readonly Layer[];
  /** The room left below the legend. */
  readonly box: Box;
}

/**
 * Shows which colour is which series, above the chart in as few lines as possible. A single series without a
 * name has no legend.
 */
export function legend(stage: Stage, names: readonly string[], box: Box): Legend {
  if (names.every((name) => name === '')) return { layers: [], box };
  const colours = seriesColours(stage, names.length);
  let [x, line] = [box.x, 0];
  const layers = names.flatMap((name, index): Layer[] => {
    const width = Math.min(box.width - SWATCH - SWATCH_GAP, MAX_WIDTH);
    const block = stage.text(name, 'text', {
      most: stage.frame.small.note,
      rows: 1,
      height: 52,
      width,
      align: 'left',
    });
    const shift = block.left;
    const used = SWATCH + SWATCH_GAP + block.right - block.left;
    if (x > box.x && x + used > box.x + box.width) [x, line] = [box.x, line + 1];
    const y = box.y + line * LINE;
    const swatch = { x, y: y + (TEXT_HIGH - SWATCH) / 2, width: SWATCH, height: SWATCH };
    const motion = { motion: 'fade' as const, delayMs: TIMES.leadMs + index * 2 * TIMES.staggerMs };
    const at = { x: x + SWATCH + SWATCH_GAP - shift, y: y + (TEXT_HIGH - capitals(block)) / 2 };
    x += used + ITEM_GAP;
    return [
      rectangle(swatch, colours[index] ?? stage.body.dim, { ...motion, radius: SWATCH / 4 }),
      ...say(stage, block, { ...at, ink: stage.body.ink, by: 'block', ...motion }),
    ];
  });
  const used = (line + 1) * LINE + BELOW;
  return { layers, box: { ...box, y: box.y + used, height: box.height - used } };
}

const SWATCH = 24;
const SWATCH_GAP = 16;
const ITEM_GAP = 44;
const TEXT_HIGH = 26;
const LINE = 46;
const BELOW = 12;
const MAX_WIDTH = 620;

/** The height of the capitals in the block's first line. */
export function capitals(block: { readonly words: readonly { readonly y: number }[] }): number {
  return block.words[0]?.y ?? 0;
}

/** One of the palette's colours for each series. They repeat if there are more series than colours. */
export function seriesColours({ body }: Stage, count: number): string[] {
  return Array.from({ length: count }, (_, index) => body.series[index % body.series.length] ?? body.accent);
}
