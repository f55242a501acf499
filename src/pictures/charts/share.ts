import { mix } from '../../core/look/colour.ts';
import type { Box } from '../stage/box.ts';
import { type Layer, type Pen, rectangle, TIMES } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import { commonSize } from '../type/fit-text.ts';
import { isCut } from './bars.ts';
import type { ChartData } from './chart-data.ts';
import { chartFrame, highlightMotion } from './chart-frame.ts';

const MAX_PARTS = 8;

/**
 * The parts of a whole as a ring, with names beside it. Returns `undefined` if the values are not parts of
 * one whole.
 */
export function shareChart(data: ChartData, stage: Stage): readonly Layer[] | undefined {
  const [series, ...others] = data.series;
  const values = series?.values.filter((value) => value !== null) ?? [];
  const total = values.reduce((sum, value) => sum + value, 0);
  if (series === undefined || others.length > 0 || values.length !== data.labels.length) return undefined;
  if (values.length < 2 || values.length > MAX_PARTS || values.some((value) => value < 0) || total <= 0) {
    return undefined;
  }
  const frame = chartFrame(stage, data);
  const plan = planShare(stage, frame.box, data.labels.length);
  if (plan === undefined) return undefined;
  const rows = nameRows(data, stage, plan);
  if (rows === undefined) return undefined;
  const colours = partColours(stage, values.length);
  const ring = ringOf(values, total);
  return [
    ...frame.layers,
    ...ring.map(
      (arc, index): Layer => ({
        box: plan.ringBox,
        paint: (pen) => paintArc(pen, plan, arc, colours[index] ?? stage.body.accent),
        motion: 'fade',
        delayMs: RING_MS + index * PART_MS,
        enterMs: 420,
      }),
    ),
    ...(data.highlight === undefined ? [] : highlightArc(data, stage, plan, ring, colours)),
    ...rows.flatMap(({ name, value, y }, index): Layer[] => {
      const delayMs = TIMES.leadMs + index * 3 * TIMES.staggerMs;
      const nameAt = {
        x: plan.side.x + SWATCH + SWATCH_GAP,
        y: y - capitalsOf(name) / 2,
        by: 'block' as const,
      };
      const valueAt = { x: plan.side.x, y: y - capitalsOf(value) / 2, by: 'block' as const };
      const isLit = data.highlight === index;
      const lit = highlightMotion(stage, data.labels[index] ?? '');
      return [
        rectangle(
          { x: plan.side.x, y: y - SWATCH / 2, width: SWATCH, height: SWATCH },
          colours[index] ?? stage.body.accent,
          { motion: 'pop', delayMs, radius: stage.theme.corner > 0 ? 8 : 0 },
        ),
        ...say(stage, name, { ...nameAt, ink: stage.body.ink, motion: 'fade', delayMs }),
        ...say(stage, value, { ...valueAt, ink: stage.body.ink, motion: 'fade', delayMs: delayMs + 200 }),
        ...(isLit
          ? [
              ...say(stage, name, { ...nameAt, ink: stage.body.accent, ...lit }),
              ...say(stage, value, { ...valueAt, ink: stage.body.accent, ...lit }),
            ]
          : []),
      ];
    }),
  ];
}

const RING_MS = 120;
const PART_MS = 170;
const SWATCH = 34;
const SWATCH_GAP = 26;
const HOLE = 0.58;
/** How much larger the highlighted part is drawn. */
const RAISED = 1.07;

interface SharePlan {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly ringBox: Box;
  /** The room for names and values. */
  readonly side: Box;
}

function planShare(stage: Stage, box: Box, count: number): SharePlan | undefined {
  const over = stage.frame.tall;
  const radius =
    (over
      ? Math.min(box.width * 0.36, (box.height - GAP_OVER - count * MIN_ROW_OVER) / 2, box.height * 0.3)
      : Math.min(box.height / 2, box.width * (stage.frame.square ? 0.21 : 0.22))) / RAISED;
  if (radius < MIN_RADIUS) return undefined;
  const reach = radius * RAISED;
  const x = over ? box.x + box.width / 2 : box.x + reach;
  const y = over ? box.y + reach : box.y + box.height / 2;
  const apart = stage.frame.square ? 48 : 110;
  const side = over
    ? { x: box.x, y: y + reach + GAP_OVER, width: box.width, height: box.height - 2 * reach - GAP_OVER }
    : { x: x + reach + apart, y: box.y, width: box.width - 2 * reach - apart, height: box.height };
  const ringBox = { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
  return { x, y, radius, ringBox, side };
}

const GAP_OVER = 48;
const MIN_ROW = 44;
const MIN_ROW_OVER = 64;
const MIN_RADIUS = 90;

function nameRows(data: ChartData, stage: Stage, { side }: SharePlan) {
  const count = data.labels.length;
  const row = Math.min(stage.frame.tall ? 92 : 112, side.height / count);
  if (row < MIN_ROW) return undefined;
  const texts = data.series[0]?.texts ?? [];
  const fitValues = { rows: 1, width: side.width, height: row, align: 'right' } as const;
  const setValues = (most: number) => texts.map((text) => stage.text(text, 'strong', { ...fitValues, most }));
  const values = setValues(commonSize(setValues(stage.frame.square ? 40 : 52)));
  const valueWide = Math.max(...values.map(({ left, right }) => right - left));
  const width = side.width - SWATCH - SWATCH_GAP - valueWide - 36;
  if (width < 120) return undefined;
  const fit = { width, rows: row < 62 ? 1 : 2, height: row * 0.92, align: 'left' } as const;
  const setNames = (most: number) => data.labels.map((label) => stage.text(label, 'text', { ...fit, most }));
  const names = setNames(commonSize(setNames(44)));
  // Bars have more room for long names.
  const isSmall = names.some((name) => name.size < stage.frame.small.label);
  if ((names.some(isCut) || isSmall) && !stage.frame.tall) return undefined;
  const top = side.y + (stage.frame.tall ? 0 : (side.height - row * count) / 2);
  return names.map((name, index) => ({
    name,
    value: values[index] as (typeof values)[number],
    y: top + (index + 0.5) * row - (name.rows - 1) * name.size * name.leading * 0.5,
  }));
}

function capitalsOf(block: { readonly words: readonly { readonly y: number }[] }): number {
  return block.words[0]?.y ?? 0;
}

/** The palette's colours, followed by paler versions of them. */
function partColours({ body }: Stage, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const own = body.series[index % body.series.length] ?? body.accent;
    return index < body.series.length ? own : mix(own, body.ink, 0.45);
  });
}

interface Arc {
  readonly from: number;
  readonly to: number;
}

/** The arcs of the ring, clockwise from the top. */
function ringOf(values: readonly number[], total: number): Arc[] {
  let at = -Math.PI / 2;
  return values.map((value) => {
    const from = at;
    at += (value / total) * 2 * Math.PI;
    return { from, to: at };
  });
}

function paintArc(pen: Pen, { x, y, radius }: SharePlan, { from, to }: Arc, fill: string): void {
  const gap = Math.min(0.012, (to - from) / 4);
  pen.fillStyle = fill;
  pen.beginPath();
  pen.arc(x, y, radius, from + gap, to - gap);
  pen.arc(x, y, radius * HOLE, to - gap, from + gap, true);
  pen.closePath();
  pen.fill();
}

function highlightArc(
  data: ChartData,
  stage: Stage,
  plan: SharePlan,
  ring: readonly Arc[],
  colours: readonly string[],
): Layer[] {
  const arc = ring[data.highlight ?? 0];
  if (arc === undefined) return [];
  return [
    {
      box: plan.ringBox,
      paint: (pen) =>
        paintArc(pen, { ...plan, radius: plan.radius * RAISED }, arc, colours[data.highlight ?? 0] ?? ''),
      ...highlightMotion(stage, data.labels[data.highlight ?? 0] ?? ''),
    },
  ];
}
