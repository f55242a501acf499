import { mix } from '../../core/look/colour.ts';
import type { Box } from '../stage/box.ts';
import { NEVER_MS, spokenCue } from '../stage/cues.ts';
import { heading } from '../stage/heading.ts';
import { drawing, fillDisc, fillRectangle, type Layer, rectangle, TIMES } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import { commonSize } from '../type/fit-text.ts';
import { readableText } from '../type/readable-text.ts';
import type { CardOf } from './kind.ts';

/** Steps in order: numbered stations on a line, each reached when it is spoken, or boxes in a row. */
export function setSteps(card: CardOf<'list'>, stage: Stage): readonly Layer[] {
  const { frame } = stage;
  const { layers, body: box } = heading(stage, card.heading);
  const items = card.items.map(readableText).filter((item) => item !== '');
  const upright = frame.narrow || items.length > MAX_ACROSS;
  const shown = upright ? items.slice(0, Math.max(1, Math.floor(box.height / MIN_CELL))) : items;
  const plan = planSteps(stage, shown, box, upright);
  const cues = shown.map((item, index) => (index === 0 ? undefined : spokenCue(stage.spoken, item)));
  return [
    ...layers,
    ...lines(stage, plan, cues),
    ...shown.flatMap((_, index) => step(stage, plan, index, cues)),
  ];
}

const MAX_ACROSS = 4;
const MIN_CELL = 72;
const MAX_CELL = 290;
const MIN_RADIUS = 24;
const GAP = { boxed: 90, plain: 52, boxedUpright: 44 } as const;

interface StepPlan {
  readonly upright: boolean;
  readonly boxed: boolean;
  readonly cells: readonly Box[];
  readonly radius: number;
  readonly pad: number;
  /** The centre of each station. */
  readonly stations: readonly { readonly x: number; readonly y: number }[];
  readonly texts: readonly {
    readonly block: ReturnType<Stage['text']>;
    readonly x: number;
    readonly y: number;
  }[];
}

function planSteps(stage: Stage, items: readonly string[], box: Box, upright: boolean): StepPlan {
  const boxed = stage.theme.boxedSteps;
  const across = boxed ? GAP.boxed : GAP.plain;
  const down = boxed ? Math.min(GAP.boxedUpright, (box.height / items.length) * 0.25) : 0;
  const gap = upright ? down : across;
  const pad = boxed ? 40 : 0;
  const pitch = ((upright ? box.height : box.width) + gap) / items.length;
  const radius = upright ? Math.min(58, Math.max(MIN_RADIUS, (pitch - gap) * 0.36)) : 58;
  const width = upright ? box.width - 2 * radius - 48 - 2 * pad : pitch - gap - 2 * pad;
  const textHeight = upright ? (pitch - gap) * 0.86 : box.height - 2 * radius - 52 - 2 * pad;
  const fit = { width, height: textHeight, rows: upright ? 3 : 6, align: 'left' } as const;
  const most = commonSize(
    items.map((item) => stage.text(item, 'text', { ...fit, most: stage.frame.tall ? 68 : 52, least: 32 })),
  );
  const blocks = items.map((item) => stage.text(item, 'text', { ...fit, most }));
  const tallest = Math.max(...blocks.map((block) => block.height));
  const high = upright ? Math.min(pitch - gap, MAX_CELL) : 2 * radius + 52 + tallest + 2 * pad;
  const used = upright ? Math.min(pitch, MAX_CELL + gap) : pitch;
  const top = box.y + (box.height - (upright ? used * items.length - gap : high)) / 2;
  const cells = items.map((_, index) =>
    upright
      ? { x: box.x, y: top + index * used, width: box.width, height: high }
      : { x: box.x + index * pitch, y: top, width: pitch - gap, height: high },
  );
  const stations = cells.map((cell) => ({
    x: cell.x + pad + radius,
    y: upright ? cell.y + cell.height / 2 : cell.y + pad + radius,
  }));
  const texts = blocks.map((block, index) => {
    const [cell, station] = [cells[index] ?? box, stations[index] ?? box];
    return upright
      ? {
          block,
          x: station.x + radius + 40,
          y: cell.y + (cell.height - block.height) / 2 + block.size * 0.06,
        }
      : { block, x: cell.x + pad, y: station.y + radius + 52 };
  });
  return { upright, boxed, cells, radius, pad, stations, texts };
}

/** Lines between stations: faint from the start, and in the accent colour up to the current step. */
function lines(stage: Stage, plan: StepPlan, cues: readonly (string | undefined)[]): Layer[] {
  const { body } = stage;
  return plan.stations.slice(1).flatMap((to, index): Layer[] => {
    const from = plan.stations[index] ?? to;
    const [here, next] = [plan.cells[index], plan.cells[index + 1]];
    if (here === undefined || next === undefined) return [];
    // The line runs between the boxes, or between the centres of the stations if there are no boxes.
    const line: Box = plan.upright
      ? plan.boxed
        ? { x: from.x - 3, y: here.y + here.height, width: 6, height: next.y - here.y - here.height }
        : { x: from.x - 3, y: from.y, width: 6, height: to.y - from.y }
      : plan.boxed
        ? { x: here.x + here.width, y: from.y - 3, width: next.x - here.x - here.width, height: 6 }
        : { x: from.x, y: from.y - 3, width: to.x - from.x, height: 6 };
    const cue = cues[index + 1];
    const motion = plan.upright ? 'wipe-down' : 'wipe-right';
    return [
      rectangle(line, body.faint, { motion, delayMs: index * TIMES.staggerMs }),
      rectangle(line, body.accent, {
        motion,
        delayMs: arrivalMs(index + 1),
        ...(cue === undefined ? {} : { cue }),
      }),
    ];
  });
}

function step(stage: Stage, plan: StepPlan, index: number, cues: readonly (string | undefined)[]): Layer[] {
  const { body, theme } = stage;
  const [cell, station, text] = [plan.cells[index], plan.stations[index], plan.texts[index]];
  if (cell === undefined || station === undefined || text === undefined) return [];
  const cue = cues[index];
  const next = cues[index + 1];
  const first = index * 2 * TIMES.staggerMs;
  const reached = { delayMs: arrivalMs(index), ...(cue === undefined ? {} : { cue }) };
  const layers: Layer[] = [];
  if (plan.boxed) {
    const outer = { x: cell.x - 3, y: cell.y - 3, width: cell.width + 6, height: cell.height + 6 };
    const draw = (fill: string, edge: string) => (pen: Parameters<Layer['paint']>[0]) => {
      pen.fillStyle = edge;
      fillRectangle(pen, outer, theme.corner * 0.6 + 3);
      pen.fillStyle = fill;
      fillRectangle(pen, cell, theme.corner * 0.6);
    };
    layers.push(drawing(outer, draw(stage.palette.raised, body.dim), { motion: 'fade', delayMs: first }));
    if (cue !== undefined || index === 0) {
      layers.push(
        drawing(outer, draw(mix(stage.palette.raised, body.accent, 0.12), body.accent), {
          motion: 'fade',
          ...(cue === undefined ? { delayMs: first } : { cue, delayMs: NEVER_MS }),
          ...(next === undefined ? {} : { leaveCue: next }),
        }),
      );
    }
  }
  const disc = {
    x: station.x - plan.radius - 4,
    y: station.y - plan.radius - 4,
    width: 2 * plan.radius + 8,
    height: 2 * plan.radius + 8,
  };
  const inside = plan.boxed ? stage.palette.raised : body.fill;
  const numeral = stage.text(`${index + 1}`, 'strong', {
    most: Math.max(stage.frame.small.label, plan.radius),
    rows: 1,
    width: 2 * plan.radius,
    align: 'center',
  });
  const capitals = numeral.words[0]?.ink.up ?? 0;
  const numeralAt = {
    x: station.x - plan.radius,
    y: station.y - capitals / 2 - ((numeral.words[0]?.y ?? 0) - capitals),
  };
  layers.push(
    drawing(
      disc,
      (pen) => {
        pen.fillStyle = body.dim;
        fillDisc(pen, station.x, station.y, plan.radius);
        pen.fillStyle = inside;
        fillDisc(pen, station.x, station.y, plan.radius - 4);
      },
      { motion: 'pop', delayMs: first },
    ),
    ...say(stage, numeral, {
      ...numeralAt,
      ink: stage.on(inside).ink,
      by: 'block',
      motion: 'pop',
      delayMs: first,
    }),
    drawing(
      disc,
      (pen) => {
        pen.fillStyle = body.accent;
        fillDisc(pen, station.x, station.y, plan.radius);
      },
      { motion: 'pop', ...reached },
    ),
    ...say(stage, numeral, { ...numeralAt, ink: body.onAccent, by: 'block', motion: 'pop', ...reached }),
    ...say(stage, text.block, {
      x: text.x,
      y: text.y,
      ink: plan.boxed ? stage.on(stage.palette.raised).ink : body.ink,
      by: 'line',
      delayMs: TIMES.leadMs + first,
    }),
  );
  return layers;
}

/** When a step that is not spoken is reached. */
function arrivalMs(index: number): number {
  return index * STEP_MS;
}
const STEP_MS = 700;
