import { drawing, fillDisc, type Layer, type LayerMotion, type Pen, TIMES } from '../stage/layer.ts';
import type { Stage } from '../stage/stage.ts';

/**
 * A short rule above the type, for pictures without a carrier. Its upper edge is at `y`. Returns no layer if
 * it does not fit.
 */
export function rule(stage: Stage, y: number, motion: LayerMotion = {}): Layer[] {
  if (stage.shape !== undefined || y < stage.box.y - ABOVE_BOX) return [];
  const { box, align, body, theme } = stage;
  const x = align === 'center' ? box.x + (box.width - WIDTH) / 2 : box.x;
  return [
    drawing(
      { x, y: y - 8, width: WIDTH, height: HEIGHT + 16 },
      (pen) => {
        pen.fillStyle = body.accent;
        RULES[theme.rule](pen, x, y);
      },
      { motion: 'wipe-right', delayMs: 0, enterMs: TIMES.carryMs, ...motion },
    ),
  ];
}

const WIDTH = 150;
const HEIGHT = 12;
/** How far the rule may stand above the content's box without reaching the running head. */
const ABOVE_BOX = 10;

const RULES: Readonly<Record<Stage['theme']['rule'], (pen: Pen, x: number, y: number) => void>> = {
  bar: (pen, x, y) => pen.fillRect(x, y, WIDTH, HEIGHT),
  diamond(pen, x, y) {
    const [middle, level] = [x + WIDTH / 2, y + HEIGHT / 2];
    pen.fillRect(x, level - 1.25, WIDTH / 2 - 22, 2.5);
    pen.fillRect(middle + 22, level - 1.25, WIDTH / 2 - 22, 2.5);
    pen.beginPath();
    for (const [across, down] of [
      [0, -10],
      [10, 0],
      [0, 10],
      [-10, 0],
    ] as const) {
      pen.lineTo(middle + across, level + down);
    }
    pen.fill();
  },
  dots(pen, x, y) {
    for (let dot = 0; dot < 3; dot++) fillDisc(pen, x + WIDTH / 2 + (dot - 1) * 34, y + HEIGHT / 2, 9);
  },
};
