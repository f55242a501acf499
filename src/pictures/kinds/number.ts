import type { Box } from '../stage/box.ts';
import { say } from '../stage/say.ts';
import { type Stack, stack } from '../stage/stack.ts';
import type { Stage } from '../stage/stage.ts';
import { sizeBelow, TYPE_SCALE } from '../type/fit-text.ts';
import { readableText } from '../type/readable-text.ts';
import type { TextBlock } from '../type/text-block.ts';
import type { CardOf, Kind } from './kind.ts';
import { rule } from './rule.ts';

/** One value, as large as possible, with its unit and what it counts. */
export const number: Kind<'number'> = {
  describe: (card) =>
    [`${card.value} ${card.unit ?? ''}`.trim(), card.label, card.context].filter(Boolean).join(', '),
  // In a ring, a whole sentence would be set in the smallest type.
  place: ({ label }, { places: { number: places = 'none' } }) =>
    (label.length <= MAX_LABEL_LENGTH && !/[.!?]$/u.test(label)) || !places.includes('ring')
      ? undefined
      : places.includes('flood')
        ? 'flood'
        : 'none',
  draw(card, stage) {
    const { body, box, theme } = stage;
    const inRing = stage.place === 'ring';
    const { value, unit, width, words } = fitted(card, stage);
    const below = words.bottom - words.top;
    const high = value.height + LABEL_GAP + below;
    const seat = inRing ? 'middle' : theme.seat;
    const top = seat === 'low' ? box.y + box.height - high : box.y + (box.height - high) / 2;
    const left = stage.align === 'center' ? box.x + (box.width - width) / 2 : box.x;
    const ink = inRing ? body.ink : body.accent;
    const baseline = value.words[0]?.y ?? 0;
    const placed = labelStack(card, stage, {
      box: { ...box, y: top + value.height + LABEL_GAP, height: below + 1 },
      hasUnit: unit === undefined,
    });
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
const MAX_LABEL_LENGTH = 88;

/** What is counted and more about it. A unit that is not beside its value stands above them. */
function labelStack(
  { unit, label, context }: CardOf<'number'>,
  stage: Stage,
  { box, hasUnit }: { readonly box: Box; readonly hasUnit: boolean },
): Stack {
  const { tall, small } = stage.frame;
  const ink = stage.place === 'ring' ? stage.body.ink : stage.body.accent;
  return stack(
    stage,
    [
      !hasUnit || unit === undefined ? undefined : { text: unit, role: 'display', most: 114, rows: 1, ink },
      // A whole sentence is read, a label is seen.
      label.length > MAX_LABEL_LENGTH
        ? { text: label, role: 'text', most: tall ? 68 : 60, least: 36, rows: 6, gap: 34 }
        : { text: label, role: 'strong', most: tall ? 68 : 52, least: 32, rows: 2, gap: 30 },
      context === undefined
        ? undefined
        : {
            text: context,
            role: 'text',
            most: tall ? small.aside : small.note,
            rows: 2,
            ink: stage.body.muted,
            gap: 20,
          },
    ],
    { box, seat: 'top', motion: { delayMs: 260, idle: 'creep' } },
  );
}

interface Fitted {
  readonly value: TextBlock;
  /** Absent if it stands below the value. */
  readonly unit: TextBlock | undefined;
  readonly width: number;
  readonly words: Stack;
}

/** The value with its unit beside it, unless it would be much larger alone: then the unit goes below. */
function fitted(card: CardOf<'number'>, stage: Stage): Fitted {
  const { box } = stage;
  const within = { ...box, y: 0 };
  const beside = labelStack(card, stage, { box: within, hasUnit: false });
  const together = besideUnit(card, stage, box.height - (beside.bottom - beside.top) - LABEL_GAP);
  const below = labelStack(card, stage, { box: within, hasUnit: true });
  const room = Math.max(box.height * LEAST_VALUE, box.height - (below.bottom - below.top) - LABEL_GAP);
  const value = stage.text(card.value, 'figure', {
    most: 420,
    rows: 1,
    width: box.width,
    height: room,
    align: 'left',
  });
  const isKept = together !== undefined && together.value.size >= value.size * KEPT_SIZE;
  if (isKept) return { ...together, words: beside };
  return { value, unit: undefined, width: value.right - value.left, words: below };
}

/** A value keeps its unit beside it down to this share of the size that it would have alone. */
const KEPT_SIZE = 0.7;
const LEAST_VALUE = 0.3;

/** The value and its unit on one line, at the largest size at which both fit. */
function besideUnit(card: CardOf<'number'>, stage: Stage, height: number): Omit<Fitted, 'words'> | undefined {
  const { width } = stage.box;
  const hasUnit = card.unit !== undefined && readableText(card.unit) !== '';
  const fit = { rows: 1, width, height, align: 'left' } as const;
  let most: number | undefined = 420;
  while (most !== undefined) {
    const value = stage.text(card.value, 'figure', { ...fit, most });
    const unitSize = Math.max(TYPE_SCALE[0], value.size * UNIT_SHARE);
    const unit = hasUnit ? stage.text(card.unit ?? '', 'display', { ...fit, most: unitSize }) : undefined;
    const beside = unit === undefined ? 0 : gapOf(value) + unit.right - unit.left;
    const wide = value.right - value.left + beside;
    if (wide <= width && value.rows === 1) return { value, unit, width: wide };
    most = sizeBelow(value.size);
  }
  return undefined;
}

const UNIT_SHARE = 0.47;

function gapOf(value: TextBlock): number {
  return value.size * 0.1;
}
