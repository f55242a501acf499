import type { Layer, LayerMotion } from '../stage/layer.ts';
import { rectangle, TIMES } from '../stage/layer.ts';
import type { Stage } from '../stage/stage.ts';

/** The short, thick rule that type hangs from where a theme has no carrier. */
export function rule(stage: Stage, y: number, motion: LayerMotion = {}): Layer[] {
  if (stage.shape !== undefined) return [];
  const { box, align, body } = stage;
  const x = align === 'center' ? box.x + (box.width - RULE.width) / 2 : box.x;
  return [
    rectangle({ x, y, ...RULE }, body.accent, {
      motion: 'wipe-right',
      delayMs: 0,
      enterMs: TIMES.carryMs,
      ...motion,
    }),
  ];
}

const RULE = { width: 150, height: 12 } as const;
