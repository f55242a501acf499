import { spread } from '../charts/scale.ts';
import type { Box } from '../stage/box.ts';
import { spokenCue } from '../stage/cues.ts';
import { heading } from '../stage/heading.ts';
import { fillDisc, type Layer, rectangle, TIMES } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import { commonSize } from '../type/fit-text.ts';
import type { TextBlock } from '../type/text-block.ts';
import type { CardOf, Kind } from './kind.ts';

type Timeline = CardOf<'timeline'>;

/** Dates on an axis that is true to scale. Each event appears when it is spoken. */
export const timeline: Kind<'timeline'> = {
  describe: ({ title, events }) =>
    [title, ...events.map(({ year, date, text }) => `${date ?? year}: ${text}`)].filter(Boolean).join('. '),
  draw(given, stage) {
    const card = { ...given, events: [...given.events].sort((a, b) => a.year - b.year) };
    const { layers, body } = heading(stage, card.title);
    const upright = stage.frame.narrow || card.events.length > MAX_ACROSS;
    const columns = upright && !stage.frame.narrow ? 2 : 1;
    const drawn = upright ? setUpright(card, stage, body, columns) : setAcross(card, stage, body);
    return [...layers, ...drawn];
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
  fit: { width: number; height: number; align: 'left' | 'center'; most: number },
): SetEvent[] {
  const { width, height, align, most } = fit;
  const dateFit = { width, rows: 1, height: height * 0.4, align } as const;
  const setDates = (size: number) =>
    card.events.map((event) => stage.text(dateOf(event), 'figure', { ...dateFit, most: size }));
  const dates = setDates(commonSize(setDates(most)));
  const dateHigh = Math.max(...dates.map((block) => block.height));
  const textFit = { width, rows: 5, height: Math.max(26, height - dateHigh - DATE_GAP), align } as const;
  const setTexts = (size: number) =>
    card.events.map(({ text }) => stage.text(text, 'text', { ...textFit, most: size }));
  const texts = setTexts(commonSize(setTexts(most * 0.6)));
  return card.events.map((_, index) => ({
    date: dates[index] as TextBlock,
    text: texts[index] as TextBlock,
  }));
}

const DATE_GAP = 10;

/** A horizontal axis with events above and below it in turn. */
function setAcross(card: Timeline, stage: Stage, box: Box): Layer[] {
  const { body } = stage;
  const count = card.events.length;
  const perSide = Math.ceil(count / 2);
  const width = Math.min(420, box.width / perSide - 30);
  const room = box.height / 2 - REACH - 10;
  const set = setEvents(card, stage, { width, height: room, align: 'center', most: 68 });
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
    ...card.events.flatMap((event, index): Layer[] => {
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
        event,
      });
    }),
  ];
}

const REACH = 76;
const AXIS_MS = 900;

/** A vertical axis with the events on its right, in two columns if there are many. */
function setUpright(card: Timeline, stage: Stage, box: Box, columns: number): Layer[] {
  const perColumn = Math.ceil(card.events.length / columns);
  return Array.from({ length: columns }, (_, column) => {
    const width = (box.width - (columns - 1) * 90) / columns;
    const own = { ...box, x: box.x + column * (width + 90), width };
    const from = column * perColumn;
    return uprightColumn(card, stage, own, { from, to: Math.min(card.events.length, from + perColumn) });
  }).flat();
}

function uprightColumn(
  card: Timeline,
  stage: Stage,
  box: Box,
  { from, to }: { from: number; to: number },
): Layer[] {
  const part = { ...card, events: card.events.slice(from, to) };
  const count = part.events.length;
  if (count === 0) return [];
  const { body } = stage;
  const cell = Math.min(260, box.height / count);
  const start = box.x + SIDE;
  const set = setEvents(part, stage, {
    width: box.width - SIDE,
    height: cell * 0.88,
    align: 'left',
    most: cell < 110 ? 40 : 68,
  });
  const heights = set.map(({ date, text }) => date.height + DATE_GAP + text.height);
  const spots = positions(part, Math.max(0, box.height - cell)).map((at) => box.y + cell / 2 + at);
  const middles = spread(
    heights.map((height, index) => ({ at: spots[index] ?? 0, size: height + Math.max(4, cell * 0.1) })),
    box.y,
    box.y + box.height,
  );
  const axisX = box.x + 16;
  const [first, last] = [Math.min(...spots), Math.max(...spots)];
  const axis = rectangle({ x: axisX - 3, y: first - 24, width: 6, height: last - first + 48 }, body.dim, {
    motion: 'wipe-down',
    delayMs: 0,
    enterMs: AXIS_MS,
  });
  return [
    axis,
    ...part.events.flatMap((event, index): Layer[] => {
      const { date, text } = set[index] as SetEvent;
      const y = (middles[index] ?? 0) - (heights[index] ?? 0) / 2;
      const level = y + (date.words[0]?.y ?? 0) / 2;
      return eventLayers(card, stage, from + index, {
        dot: { x: axisX, y: spots[index] ?? 0 },
        lead: { x: start - 18, y: level },
        dateAt: { block: date, x: start, y },
        textAt: { block: text, x: start, y: y + date.height + DATE_GAP },
        event,
      });
    }),
  ];
}

const SIDE = 100;

interface EventPlace {
  readonly dot: { readonly x: number; readonly y: number };
  /** The end of the line from the dot. */
  readonly lead: { readonly x: number; readonly y: number };
  readonly dateAt: { readonly block: TextBlock; readonly x: number; readonly y: number };
  readonly textAt: { readonly block: TextBlock; readonly x: number; readonly y: number };
  readonly event: Timeline['events'][number];
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
  const line: Layer = {
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
    line,
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
    ...say(stage, textAt.block, { ...words, x: textAt.x, y: textAt.y, ink: body.ink, motion: 'wipe-right' }),
  ];
}

const DOT = 15;
const EVENT_MS = 420;
