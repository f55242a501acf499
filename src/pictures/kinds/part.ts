import { accentBar, paintBar } from '../charts/bar.ts';
import { CHART_TIMES, chartFrame, highlightMotion } from '../charts/chart-frame.ts';
import { printValues } from '../charts/values.ts';
import type { Box } from '../stage/box.ts';
import { fillDisc, type Layer, type Pen } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import type { CardOf, Kind } from './kind.ts';

/** A part of a counted whole: a dot for each unit, or a bar if there would be too many dots. */
export const part: Kind<'part'> = {
  describe: ({ title, part: some, whole, label, rest }) =>
    [title, `${some} of ${whole}: ${label}`, rest].filter(Boolean).join('. '),
  draw(card, stage) {
    const frame = chartFrame(stage, card);
    const key = keyOf(card, stage, frame.box);
    const box = { ...frame.box, height: frame.box.height - key.height - KEY_GAP };
    const picture = card.whole <= MAX_DOTS ? dots(card, stage, box) : strip(card, stage, box);
    return [...frame.layers, ...picture.layers, ...key.draw(picture.box)];
  },
};

const MAX_DOTS = 400;
const KEY_GAP = 44;

interface Drawn {
  readonly layers: readonly Layer[];
  /** The room that the layers take up. */
  readonly box: Box;
}

/** Dots filled column by column from left to right, so that the part is a block on the left. */
function dots(card: CardOf<'part'>, stage: Stage, box: Box): Drawn {
  const { body } = stage;
  const { whole } = card;
  const rows = bestRows(whole, box);
  const columns = Math.ceil(whole / rows);
  const cell = Math.min(box.width / columns, box.height / rows, LARGEST_CELL);
  const radius = cell * 0.37;
  const isCentred = stage.align === 'center' && stage.place !== 'panel';
  const place = {
    x: box.x + (isCentred ? (box.width - cell * columns) / 2 : 0),
    y: box.y + Math.max(0, box.height - cell * rows) * 0.5,
    width: cell * columns,
    height: cell * rows,
  };
  const paint = (from: number, to: number, fill: string) => (pen: Pen) => {
    pen.fillStyle = fill;
    for (let dot = from; dot < to; dot++) {
      const column = Math.floor(dot / rows);
      fillDisc(pen, place.x + (column + 0.5) * cell, place.y + ((dot % rows) + 0.5) * cell, radius);
    }
  };
  const some = Math.min(card.part, whole);
  const litWidth = Math.ceil(some / rows) * cell;
  const layers: Layer[] = [
    { box: place, paint: paint(0, whole, body.dim), motion: 'wipe-right', delayMs: 0, enterMs: WHOLE_MS },
  ];
  if (some > 0) {
    layers.push({
      box: { ...place, width: litWidth },
      paint: paint(0, some, body.accent),
      ...highlightMotion(stage, `${card.part}`),
      motion: 'wipe-right',
      enterMs: CHART_TIMES.barMs,
    });
  }
  return { layers, box: place };
}

const WHOLE_MS = 900;
const LARGEST_CELL = 110;

/** The number of rows that gives the largest dots. */
function bestRows(whole: number, box: Box): number {
  let best = 1;
  let largest = 0;
  for (let rows = 1; rows <= whole; rows++) {
    const cell = Math.min(box.width / Math.ceil(whole / rows), box.height / rows);
    if (cell > largest + 1e-9) [best, largest] = [rows, cell];
  }
  return best;
}

/** One bar for the whole, with the part in the accent colour. */
function strip(card: CardOf<'part'>, stage: Stage, box: Box): Drawn {
  const height = Math.min(stage.frame.tall ? 240 : 150, box.height * 0.6);
  const place = { ...box, y: box.y + (box.height - height) / 2, height };
  const width = (box.width * Math.min(card.part, card.whole)) / card.whole;
  const some = { ...place, width };
  return {
    box: place,
    layers: [
      {
        box: place,
        paint: (pen) => paintBar(pen, stage, place, 'right', stage.body.dim),
        motion: 'wipe-right',
        delayMs: 0,
        enterMs: WHOLE_MS,
      },
      ...accentBar(stage, some, 'right', {
        ...highlightMotion(stage, `${card.part}`),
        motion: 'wipe-right',
        enterMs: CHART_TIMES.barMs,
      }),
    ],
  };
}

/** The key below the dots: what the part and the rest are, with their numbers. */
function keyOf(card: CardOf<'part'>, stage: Stage, box: Box) {
  const [some = '', rest = '', whole = ''] = printValues([
    card.part,
    Math.max(0, card.whole - card.part),
    card.whole,
  ]).texts;
  const one = `${some} ${withoutNumber(card.label, card.part)}`;
  const other =
    card.rest === undefined ? `/ ${whole}` : `${rest} ${withoutNumber(card.rest, card.whole - card.part)}`;
  const under = stage.frame.narrow;
  const width = under ? box.width : box.width / 2 - 30;
  const fit = { rows: 2, width, height: Math.min(100, box.height * 0.24), align: 'left' } as const;
  const first = stage.text(one, 'strong', { ...fit, most: 52 });
  const second = stage.text(other, 'text', { ...fit, most: first.size });
  const height = under ? first.height + second.height + 16 : Math.max(first.height, second.height);
  return {
    height,
    draw(above: Box): readonly Layer[] {
      const y = above.y + above.height + KEY_GAP;
      const x = under || stage.place === 'panel' || stage.align !== 'center' ? box.x : above.x;
      const secondAt = under
        ? { x, y: y + first.height + 16 }
        : { x: x + Math.min(width, first.right) + 60, y };
      return [
        ...say(stage, first, {
          x,
          y,
          ink: stage.body.accent,
          by: 'block',
          ...highlightMotion(stage, `${card.part}`),
          delayMs: KEY_MS,
        }),
        ...say(stage, second, {
          ...secondAt,
          ink: stage.body.muted,
          by: 'block',
          motion: 'fade',
          delayMs: KEY_MS,
        }),
      ];
    },
  };
}

const KEY_MS = 700;

/** Removes the number from a label that starts with it, so that it is not printed twice. */
function withoutNumber(label: string, value: number): string {
  return label.startsWith(`${value} `) ? label.slice(`${value} `.length) : label;
}
