import { spread } from '../charts/scale.ts';
import type { Box } from '../stage/box.ts';
import { spokenCue } from '../stage/cues.ts';
import { heading } from '../stage/heading.ts';
import { fillDisc, type Layer, type LayerMotion, rectangle, TIMES } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import { commonSize } from '../type/fit-text.ts';
import type { TextBlock } from '../type/text-block.ts';
import type { CardOf, Kind } from './kind.ts';
import { planUpright, type UprightEvent } from './timeline-upright.ts';

type Timeline = CardOf<'timeline'>;

/** Dates on an axis that is true to scale, or below one another. Each event appears when it is spoken. */
export const timeline: Kind<'timeline'> = {
  describe: ({ title, events }) =>
    [title, ...events.map(({ year, date, text }) => `${date ?? year}: ${text}`)].filter(Boolean).join('. '),
  draw(given, stage) {
    const card = { ...given, events: [...given.events].sort((a, b) => a.year - b.year) };
    const { layers, body } = heading(stage, card.title);
    const isUpright = stage.frame.narrow || card.events.length > MAX_ACROSS;
    return [...layers, ...(isUpright ? setUpright : setAcross)(card, stage, body)];
  },
};

const MAX_ACROSS = 7;

function dateOf({ year, date }: Timeline['events'][number]): string {
  return date ?? `${year}`.replace('-', '−');
}

/** The position of each event along an axis of this length. */
function positions({ events }: Timeline, length: number): number[] {
  const first = events[0]?.year ?? 0;
  const span = (events.at(-1)?.year ?? 0) - first;
  return events.map(({ year }, index) =>
    span === 0 ? ((index + 0.5) / events.length) * length : ((year - first) / span) * length,
  );
}

interface SetEvent {
  readonly date: TextBlock;
  readonly text: TextBlock;
}

function setEvents(
  card: Timeline,
  stage: Stage,
  { width, height }: { width: number; height: number },
): SetEvent[] {
  const dateFit = { width, rows: 1, height: height * 0.4, align: 'center' } as const;
  const setDates = (size: number) =>
    card.events.map((event) => stage.text(dateOf(event), 'figure', { ...dateFit, most: size }));
  const dates = setDates(commonSize(setDates(DATE_SIZE)));
  const dateHigh = Math.max(...dates.map((block) => block.height));
  const textHigh = Math.max(26, height - dateHigh - DATE_GAP);
  const textFit = { width, rows: 5, height: textHigh, align: 'center' } as const;
  const setTexts = (size: number) =>
    card.events.map(({ text }) => stage.text(text, 'text', { ...textFit, most: size }));
  const texts = setTexts(commonSize(setTexts(TEXT_SIZE)));
  return card.events.map((_, index) => ({
    date: dates[index] as TextBlock,
    text: texts[index] as TextBlock,
  }));
}

const DATE_SIZE = 68;
const TEXT_SIZE = 40;
const DATE_GAP = 10;

/** A horizontal axis with events above and below it in turn. */
function setAcross(card: Timeline, stage: Stage, box: Box): Layer[] {
  const { body } = stage;
  const count = card.events.length;
  const perSide = Math.ceil(count / 2);
  const width = Math.min(420, box.width / perSide - 30);
  const room = box.height / 2 - REACH - 10;
  const set = setEvents(card, stage, { width, height: room });
  const axisY = box.y + box.height / 2;
  const inner = { from: box.x + width * 0.3, to: box.x + box.width - width * 0.3 };
  const spots = positions(card, inner.to - inner.from).map((at) => inner.from + at);
  const places = [...spots];
  for (const side of [0, 1]) {
    const own = spots.map((_, index) => index).filter((index) => index % 2 === side);
    const middles = spread(
      own.map((index) => ({ at: spots[index] ?? 0, size: width + 24 })),
      box.x - 12,
      box.x + box.width + 12,
    );
    for (const [at, index] of own.entries()) places[index] = middles[at] ?? 0;
  }
  const axis = rectangle({ x: box.x, y: axisY - 3, width: box.width, height: 6 }, body.dim, {
    motion: 'wipe-right',
    delayMs: 0,
    enterMs: AXIS_MS,
  });
  return [
    axis,
    ...card.events.flatMap((_, index): Layer[] => {
      const { date, text } = set[index] as SetEvent;
      const over = index % 2 === 0;
      const [spot, place] = [spots[index] ?? 0, places[index] ?? 0];
      const high = date.height + DATE_GAP + text.height;
      const y = over ? axisY - REACH - high : axisY + REACH;
      const end = over ? axisY - REACH + 12 : axisY + REACH - 14;
      return eventLayers(card, stage, index, {
        dot: { x: spot, y: axisY },
        lead: { x: place, y: end },
        dateAt: { block: date, x: place - width / 2, y },
        textAt: { block: text, x: place - width / 2, y: y + date.height + DATE_GAP },
      });
    }),
  ];
}

const REACH = 76;
const AXIS_MS = 900;

/** Events below one another, in two columns if there are many of them in a wide frame. */
function setUpright(card: Timeline, stage: Stage, box: Box): Layer[] {
  const columns = stage.frame.narrow ? 1 : 2;
  const perColumn = Math.ceil(card.events.length / columns);
  const width = (box.width - (columns - 1) * COLUMN_GAP) / columns;
  return Array.from({ length: columns }, (_, column) => {
    const from = column * perColumn;
    const events = card.events.slice(from, from + perColumn);
    const own = { ...box, x: box.x + column * (width + COLUMN_GAP), width };
    const words = events.map((event) => ({ year: event.year, date: dateOf(event), text: event.text }));
    const placed = planUpright(words, stage, own);
    return [
      ...lineOf(placed, stage),
      ...placed.flatMap((place, index) => eventLayers(card, stage, from + index, place)),
    ];
  }).flat();
}

const COLUMN_GAP = 90;

/** The line through the dots. */
function lineOf(placed: readonly UprightEvent[], { body }: Stage): Layer[] {
  const [first, last] = [placed[0]?.dot, placed.at(-1)?.dot];
  if (first === undefined || last === undefined || first === last) return [];
  const line = { x: first.x - 3, y: first.y, width: 6, height: last.y - first.y };
  return [rectangle(line, body.dim, { motion: 'wipe-down', delayMs: 0, enterMs: AXIS_MS })];
}

interface EventPlace {
  readonly dot: { readonly x: number; readonly y: number };
  /** The end of the line from the dot, if the words are apart from it. */
  readonly lead?: { readonly x: number; readonly y: number };
  readonly dateAt: { readonly block: TextBlock; readonly x: number; readonly y: number };
  readonly textAt: { readonly block: TextBlock; readonly x: number; readonly y: number };
}

function eventLayers(card: Timeline, stage: Stage, index: number, place: EventPlace): Layer[] {
  const { body } = stage;
  const { dot, lead, dateAt, textAt } = place;
  // Two events of the same year need their words as cues.
  const cueOf = (at: number) => {
    const event = card.events[at];
    if (event === undefined || at === 0) return undefined;
    return spokenCue(stage.spoken, dateOf(event)) ?? spokenCue(stage.spoken, `${event.year}`);
  };
  const [cue, next] = [cueOf(index), cueOf(index + 1)];
  const motion = {
    delayMs: TIMES.leadMs + index * EVENT_MS,
    ...(cue === undefined ? {} : { cue }),
  };
  const mark = (fill: string, own: Partial<Layer>): Layer => ({
    box: { x: dot.x - DOT - 2, y: dot.y - DOT - 2, width: 2 * DOT + 4, height: 2 * DOT + 4 },
    paint(pen) {
      pen.fillStyle = fill;
      fillDisc(pen, dot.x, dot.y, DOT);
    },
    ...motion,
    motion: 'pop',
    ...own,
  });
  const isTold = cue !== undefined && next !== undefined;
  const words = { x: dateAt.x, y: dateAt.y, by: 'block' as const, ...motion, motion: stage.theme.arrival };
  return [
    ...(lead === undefined ? [] : [leadLine(stage, dot, lead, motion)]),
    mark(body.ink, {}),
    ...say(stage, dateAt.block, {
      ...words,
      ink: cue !== undefined && next === undefined ? body.accent : body.ink,
    }),
    ...(isTold
      ? [
          mark(body.accent, { leaveCue: next }),
          ...say(stage, dateAt.block, { ...words, ink: body.accent, leaveCue: next }),
        ]
      : []),
    ...say(stage, textAt.block, { ...words, x: textAt.x, y: textAt.y, ink: body.ink, motion: 'fade' }),
  ];
}

function leadLine({ body }: Stage, dot: Point, lead: Point, motion: LayerMotion): Layer {
  return {
    box: {
      x: Math.min(dot.x, lead.x) - 3,
      y: Math.min(dot.y, lead.y) - 3,
      width: Math.abs(dot.x - lead.x) + 6,
      height: Math.abs(dot.y - lead.y) + 6,
    },
    paint(pen) {
      pen.strokeStyle = body.dim;
      pen.lineWidth = 3;
      pen.beginPath();
      pen.moveTo(dot.x, dot.y);
      pen.lineTo(lead.x, lead.y);
      pen.stroke();
    },
    ...motion,
    motion: 'fade',
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const DOT = 15;
const EVENT_MS = 420;
