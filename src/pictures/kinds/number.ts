import type { Box } from '../stage/box.ts';
import { say } from '../stage/say.ts';
import { stack } from '../stage/stack.ts';
import type { Stage } from '../stage/stage.ts';
import { sizeBelow } from '../type/fit-text.ts';
import { readableText } from '../type/readable-text.ts';
import type { TextBlock } from '../type/text-block.ts';
import type { CardOf, Kind } from './kind.ts';
import { rule } from './rule.ts';

/** One value, as large as possible, with its unit and what it counts. */
export const number: Kind<'number'> = {
  describe: (card) =>
    [`${card.value} ${card.unit ?? ''}`.trim(), card.label, card.context].filter(Boolean).join(', '),
  draw(card, stage) {
    const { body, box, theme } = stage;
    const inRing = stage.place === 'ring';
    const labels = labelStack(card, stage, { ...box, y: 0 });
    const below = labels.bottom - labels.top;
    const { value, unit, width } = fittedValue(card, stage, box.height - below - LABEL_GAP);
    const high = value.height + LABEL_GAP + below;
    const seat = inRing ? 'middle' : theme.seat;
    const top = seat === 'low' ? box.y + box.height - high : box.y + (box.height - high) / 2;
    const left = stage.align === 'center' ? box.x + (box.width - width) / 2 : box.x;
    const ink = inRing ? body.ink : body.accent;
    const baseline = value.words[0]?.y ?? 0;
    const placed = labelStack(card, stage, { ...box, y: top + value.height + LABEL_GAP, height: below + 1 });
    return [
      ...rule(stage, top - 62),
      ...say(stage, value, { x: left - value.left, y: top, ink, idle: 'creep' }),
      ...(unit === undefined
        ? []
        : say(stage, unit, {
            x: left + (value.right - value.left) + gapOf(value) - unit.left,
            y: top + baseline - (unit.words[0]?.y ?? 0),
            ink,
            order: 2,
            idle: 'creep',
          })),
      ...placed.layers,
    ];
  },
};

const LABEL_GAP = 26;

function labelStack(card: CardOf<'number'>, stage: Stage, box: Box) {
  return stack(
    stage,
    [
      { text: card.label, role: 'strong', most: stage.frame.narrow ? 68 : 52, least: 32, rows: 2 },
      card.context === undefined
        ? undefined
        : {
            text: card.context,
            role: 'text',
            most: stage.frame.small.note,
            rows: 2,
            ink: stage.body.muted,
            gap: 20,
          },
    ],
    { box, seat: 'top', motion: { delayMs: 260, idle: 'creep' } },
  );
}

interface FittedValue {
  readonly value: TextBlock;
  readonly unit: TextBlock | undefined;
  readonly width: number;
}

/** The value and its unit on one line, at the largest size at which both fit. */
function fittedValue(card: CardOf<'number'>, stage: Stage, height: number): FittedValue {
  const { box } = stage;
  const hasUnit = card.unit !== undefined && readableText(card.unit) !== '';
  let most: number | undefined = 420;
  let fitted: FittedValue | undefined;
  while (most !== undefined) {
    const value = stage.text(card.value, 'figure', {
      most,
      rows: 1,
      width: box.width,
      height,
      align: 'left',
    });
    const unit = hasUnit
      ? stage.text(card.unit ?? '', 'display', {
          most: Math.max(26, value.size * UNIT_SHARE),
          rows: 1,
          width: box.width,
          height,
          align: 'left',
        })
      : undefined;
    const width = value.right - value.left + (unit === undefined ? 0 : gapOf(value) + unit.right - unit.left);
    fitted = { value, unit, width };
    if (width <= box.width && value.rows === 1) break;
    most = sizeBelow(value.size);
  }
  // If the value and the unit do not fit side by side at any size, show the value alone.
  return fitted !== undefined && fitted.width <= box.width
    ? fitted
    : {
        value: stage.text(card.value, 'figure', { width: box.width, height, align: 'left' }),
        unit: undefined,
        width: box.width,
      };
}

const UNIT_SHARE = 0.47;

function gapOf(value: TextBlock): number {
  return value.size * 0.1;
}
