import type { Box } from '../stage/box.ts';
import { type Layer, rectangle, TIMES } from '../stage/layer.ts';
import { stack } from '../stage/stack.ts';
import type { Stage } from '../stage/stage.ts';

/** The name of somebody and what they are, under a short rule at the foot of a box. `top` is where other content ends. */
export function lowerThird(
  stage: Stage,
  { name, role, box }: { readonly name: string; readonly role: string; readonly box: Box },
): { readonly layers: readonly Layer[]; readonly top: number } {
  if (name.trim() === '') return { layers: [], top: box.y + box.height };
  const { frame, body } = stage;
  const high = Math.min(box.height * 0.45, Math.max(box.height * 0.32, LEAST_HEIGHT));
  const words = stack(
    stage,
    [
      { text: name, role: 'strong', most: NAME_SIZE, least: frame.small.aside, rows: 2, ink: body.ink },
      role === ''
        ? undefined
        : { text: role, role: 'text', most: frame.small.aside, rows: 2, ink: body.muted, gap: 14 },
    ],
    {
      box: { ...box, y: box.y + box.height - high, height: high },
      align: 'left',
      seat: 'low',
      motion: { delayMs: DELAY_MS },
    },
  );
  if (words.layers.length === 0) return { layers: [], top: box.y + box.height };
  const bar = { x: box.x, y: words.top - BAR_GAP, width: BAR_WIDTH, height: 10 };
  return {
    layers: [
      rectangle(bar, body.accent, { motion: 'wipe-right', delayMs: 0, enterMs: TIMES.carryMs }),
      ...words.layers,
    ],
    top: bar.y - GAP,
  };
}

/** Enough for a name and two lines below it. */
const LEAST_HEIGHT = 190;
const NAME_SIZE = 60;
const BAR_WIDTH = 110;
const BAR_GAP = 34;
const GAP = 44;
const DELAY_MS = 240;
