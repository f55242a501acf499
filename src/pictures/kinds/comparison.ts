import { accentBar, bar } from '../charts/bar.ts';
import { CHART_TIMES, chartFrame } from '../charts/chart-frame.ts';
import { zeroScale } from '../charts/scale.ts';
import { measureNote, printValues } from '../charts/values.ts';
import type { Box } from '../stage/box.ts';
import { spokenCue } from '../stage/cues.ts';
import { type Layer, type LayerMotion, rectangle, type TextMotion, TIMES } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import { commonSize } from '../type/fit-text.ts';
import type { TextBlock } from '../type/text-block.ts';
import type { CardOf, Kind } from './kind.ts';

type Comparison = CardOf<'comparison'>;

/** Two values of one measure, on one scale. */
export const comparison: Kind<'comparison'> = {
  describe(card) {
    const { texts } = printValues(
      card.sides.map(({ value }) => value),
      card.unit,
    );
    const sides = card.sides.map(({ label }, index) => `${label} ${texts[index] ?? ''}`).join(', ');
    return [card.title, card.measure, sides].filter(Boolean).join('. ');
  },
  draw(card, stage) {
    const printed = printValues(
      card.sides.map(({ value }) => value),
      card.unit,
    );
    const frame = chartFrame(stage, { ...card, note: measureNote(card.measure, printed.unit) });
    const draw = card.form === 'before-after' ? beforeAfter : sideBySide;
    return [...frame.layers, ...draw({ card, stage, box: frame.box, texts: printed.texts })];
  },
};

interface Scene {
  readonly card: Comparison;
  readonly stage: Stage;
  readonly box: Box;
  readonly texts: readonly string[];
}

interface SetSide {
  readonly name: TextBlock;
  readonly value: TextBlock;
}

function setSides({ card, stage, texts }: Scene, width: number, height: number): SetSide[] {
  const nameFit = { rows: 2, width, height: height * 0.3, align: 'left' } as const;
  const valueFit = { rows: 1, width, height: height * 0.42, align: 'left' } as const;
  const setNames = (most: number) =>
    card.sides.map(({ label }) => stage.text(label, 'text', { ...nameFit, most }));
  const setValues = (most: number) => texts.map((text) => stage.text(text, 'figure', { ...valueFit, most }));
  const names = setNames(commonSize(setNames(52)));
  const values = setValues(commonSize(setValues(192)));
  return card.sides.map((_, index) => ({
    name: names[index] as TextBlock,
    value: values[index] as TextBlock,
  }));
}

/** Each value with its name and a bar: side by side, or one below the other in narrow frames. */
function sideBySide(scene: Scene): readonly Layer[] {
  const { card, stage, box } = scene;
  const { body } = stage;
  const narrow = stage.frame.tall;
  const cells = [0, 1].map((index) =>
    narrow
      ? { ...box, y: box.y + ((box.height + GAP) / 2) * index, height: (box.height - GAP) / 2 }
      : { ...box, x: box.x + ((box.width + GAP) / 2) * index, width: (box.width - GAP) / 2 },
  );
  const [first = box] = cells;
  const sides = setSides(scene, first.width, first.height);
  const scale = zeroScale(
    card.sides.map(({ value }) => value),
    first.width,
  );
  const largest = Math.max(...card.sides.map(({ value }) => Math.abs(value)));
  const named = Math.max(...sides.map(({ name }) => name.height));
  const layers = card.sides.flatMap(({ label, value }, index): Layer[] => {
    const cell = cells[index] ?? box;
    const side = sides[index] as SetSide;
    const room = cell.height - named - side.value.height - 2 * BLOCK_GAP;
    const thick = Math.max(6, Math.min(72, room));
    const high = named + side.value.height + thick + 2 * BLOCK_GAP;
    const top = cell.y + Math.max(0, (cell.height - high) / 2);
    const ink = Math.abs(value) === largest ? body.accent : body.ink;
    const delayMs = TIMES.leadMs + index * SECOND_MS;
    const motion = arrival(stage, index, label, delayMs);
    const barY = top + named + side.value.height + 2 * BLOCK_GAP;
    return [
      ...say(stage, side.name, {
        x: cell.x,
        y: top + named - side.name.height,
        ink: body.ink,
        by: 'block',
        motion: 'fade',
        delayMs,
      }),
      ...say(stage, side.value, {
        x: cell.x - side.value.left,
        y: top + named + BLOCK_GAP,
        ink,
        by: 'block',
        ...motion,
      }),
      ...valueBar(stage, { x: cell.x, y: barY, thick, scale, value, fill: ink }, delayMs + 150),
    ];
  });
  const line = narrow
    ? { x: box.x, y: box.y + box.height / 2 - 2, width: box.width, height: 4 }
    : { x: box.x + box.width / 2 - 2, y: box.y, width: 4, height: box.height };
  return [
    rectangle(line, body.faint, {
      motion: narrow ? 'wipe-right' : 'wipe-down',
      delayMs: 0,
      enterMs: TIMES.carryMs,
    }),
    ...layers,
  ];
}

const GAP = 96;
const BLOCK_GAP = 28;
const SECOND_MS = 500;

function valueBar(
  stage: Stage,
  {
    x,
    y,
    thick,
    scale,
    value,
    fill,
  }: {
    x: number;
    y: number;
    thick: number;
    scale: ReturnType<typeof zeroScale>;
    value: number;
    fill: string;
  },
  delayMs: number,
): Layer[] {
  const [zero, end] = [x + scale.zero, x + scale.at(value)];
  const box = { x: Math.min(zero, end), y, width: Math.abs(end - zero), height: thick };
  return bar(stage, box, value < 0 ? 'left' : 'right', { fill, delayMs, enterMs: CHART_TIMES.barMs });
}

/** The first value appears at once, the second when its label is spoken. */
function arrival(stage: Stage, index: number, label: string, delayMs: number): TextMotion {
  const cue = index === 0 ? undefined : spokenCue(stage.spoken, label);
  return { motion: stage.theme.arrival, delayMs: delayMs + 120, ...(cue === undefined ? {} : { cue }) };
}

/**
 * Two values, and a bar that changes from one to the other. The first length stays visible behind it. In portrait, the
 * second value is below the first.
 */
function beforeAfter(scene: Scene): readonly Layer[] {
  const { card, stage, box } = scene;
  const { body, frame } = stage;
  const column = frame.tall ? box.width : (box.width - ARROW) / 2;
  const sides = setSides(scene, column, box.height * (frame.tall ? 0.45 : 0.8));
  const [before, after] = sides as [SetSide, SetSide];
  const named = Math.max(before.name.height, after.name.height);
  const figures = Math.max(before.value.height, after.value.height);
  const one = named + 24 + figures;
  const words = frame.tall ? 2 * one + ARROW : one;
  const thick = Math.max(8, Math.min(frame.tall ? 220 : 160, box.height - words - 56));
  const top = box.y + Math.max(0, (box.height - words - 56 - thick) / 2);
  const barY = top + words + 56;
  const right = frame.tall ? box.x : box.x + column + ARROW;
  const down = frame.tall ? one + ARROW : 0;
  const [first, second] = card.sides;
  const cue = spokenCue(stage.spoken, second.label) ?? spokenCue(stage.spoken, `${second.value}`);
  const arrives: TextMotion = { delayMs: AFTER_MS, ...(cue === undefined ? {} : { cue }) };
  const scale = zeroScale([first.value, second.value], box.width);
  const boxOf = (value: number): Box => {
    const [zero, end] = [box.x + scale.zero, box.x + scale.at(value)];
    return { x: Math.min(zero, end), y: barY, width: Math.abs(end - zero), height: thick };
  };
  const [firstBar, lastBar] = [boxOf(first.value), boxOf(second.value)];
  const lastEnd = second.value < 0 ? 'left' : 'right';
  const figureY = top + named + 24;
  const beside = {
    x: box.x + column,
    y: figureY + (before.value.words[0]?.y ?? 0) - before.value.size * 0.36,
  };
  const below = { x: box.x, y: top + one + ARROW / 2 };
  return [
    ...say(stage, before.name, {
      x: box.x,
      y: top + named - before.name.height,
      ink: body.muted,
      by: 'block',
      motion: 'fade',
    }),
    ...say(stage, before.value, {
      x: box.x - before.value.left,
      y: figureY,
      ink: body.ink,
      by: 'block',
      motion: stage.theme.arrival,
      delayMs: TIMES.leadMs + 100,
    }),
    frame.tall
      ? arrow(stage, below, 'down', { ...arrives, motion: 'wipe-down', enterMs: 400 })
      : arrow(stage, beside, 'right', { ...arrives, motion: 'wipe-right', enterMs: 400 }),
    ...say(stage, after.name, {
      x: right,
      y: top + down + named - after.name.height,
      ink: body.muted,
      by: 'block',
      motion: 'fade',
      delayMs: TIMES.leadMs + 220,
    }),
    ...say(stage, after.value, {
      x: right - after.value.left,
      y: down + figureY,
      ink: body.accent,
      by: 'block',
      motion: stage.theme.arrival,
      ...arrives,
    }),
    ...bar(stage, firstBar, first.value < 0 ? 'left' : 'right', {
      fill: body.dim,
      delayMs: CHART_TIMES.leadMs,
      enterMs: CHART_TIMES.barMs,
    }),
    ...accentBar(stage, lastBar, lastEnd, {
      motion: lastEnd === 'left' ? 'wipe-left' : 'wipe-right',
      enterMs: 1100,
      ...arrives,
    }),
  ];
}

const ARROW = 150;
const AFTER_MS = 1500;

function arrow(
  stage: Stage,
  { x, y }: { x: number; y: number },
  towards: 'right' | 'down',
  motion: LayerMotion,
): Layer {
  const from = (ARROW - ARROW_LENGTH) / 2;
  const isDown = towards === 'down';
  return {
    box: isDown
      ? { x: x - 4, y: y - ARROW_LENGTH / 2 - 4, width: 2 * ARROW_HEAD + 12, height: ARROW_LENGTH + 8 }
      : { x: x + from - 4, y: y - 26, width: ARROW_LENGTH + 8, height: 52 },
    paint(pen) {
      pen.save();
      if (isDown) pen.translate(x + ARROW_HEAD + 2, y - ARROW_LENGTH / 2);
      else pen.translate(x + from, y);
      if (isDown) pen.rotate(Math.PI / 2);
      pen.strokeStyle = stage.body.accent;
      pen.lineWidth = 7;
      pen.lineJoin = 'round';
      pen.lineCap = stage.theme.corner > 0 ? 'round' : 'butt';
      pen.beginPath();
      pen.moveTo(0, 0);
      pen.lineTo(ARROW_LENGTH - 4, 0);
      pen.moveTo(ARROW_LENGTH - 24, -ARROW_HEAD);
      pen.lineTo(ARROW_LENGTH - 4, 0);
      pen.lineTo(ARROW_LENGTH - 24, ARROW_HEAD);
      pen.stroke();
      pen.restore();
    },
    ...motion,
  };
}

const ARROW_LENGTH = 76;
const ARROW_HEAD = 20;
