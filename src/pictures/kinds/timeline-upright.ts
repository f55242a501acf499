import type { Box } from '../stage/box.ts';
import type { Stage } from '../stage/stage.ts';
import { clearlyLarger, commonSize, TYPE_SCALE } from '../type/fit-text.ts';
import { readableText, runsRightToLeft } from '../type/readable-text.ts';
import type { TextBlock } from '../type/text-block.ts';

/** Where an event of an upright timeline stands: its dot on the line, and its date and text beside or below it. */
export interface UprightEvent {
  readonly dot: { readonly x: number; readonly y: number };
  readonly dateAt: PlacedBlock;
  readonly textAt: PlacedBlock;
}

interface PlacedBlock {
  readonly block: TextBlock;
  readonly x: number;
  readonly y: number;
}

export interface EventWords {
  readonly year: number;
  readonly date: string;
  readonly text: string;
}

interface Plan {
  readonly rows: readonly { readonly date: TextBlock; readonly text: TextBlock; readonly height: number }[];
  /** The width of the dates, if the texts stand beside them. */
  readonly dateWidth: number | undefined;
  /** The least distance of two events. */
  readonly gap: number;
}

/** The room for the words, and which way most of them run. */
interface Room {
  readonly stage: Stage;
  readonly box: Box;
  readonly isReversed: boolean;
}

/**
 * Events one below the other beside a line, in the largest type at which all of them fit. What is left of the height
 * moves them apart, and more where more years lie between them.
 */
export function planUpright(events: readonly EventWords[], stage: Stage, box: Box): UprightEvent[] {
  const isReversed = runsRightToLeft(events[0]?.text ?? '');
  const words = { ...box, x: isReversed ? box.x : box.x + SIDE, width: box.width - SIDE };
  const room = { stage, box: words, isReversed };
  const plan = whole(events, room) ?? cut(events, room);
  const { rows, dateWidth } = plan;
  const gaps = gapsOf(events, plan, box.height);
  const used = rows.reduce((sum, { height }, index) => sum + height + (gaps[index] ?? 0), 0);
  let top = box.y + Math.max(0, (box.height - used) / 2);
  return rows.map(({ date, text, height }, index) => {
    const y = top;
    top += height + (gaps[index] ?? 0);
    const baseline = date.words[0]?.y ?? 0;
    const isLeft = dateWidth === undefined || isReversed;
    return {
      dot: { x: isReversed ? box.x + box.width - LINE_X : box.x + LINE_X, y: y + baseline / 2 },
      dateAt: { block: date, x: words.x, y },
      textAt: {
        block: text,
        x: isLeft ? words.x : words.x + dateWidth + BESIDE_GAP,
        y: dateWidth === undefined ? y + date.height + BELOW_GAP : y + beside(date, text),
      },
    };
  });
}

/** From the side of the box to the line, and to the words. */
const LINE_X = 18;
const SIDE = 76;
const BELOW_GAP = 12;
const BESIDE_GAP = 36;
const MAX_TEXT = 68;
/** The sizes of a text, and of its date beside and above it. */
const SIZES = TYPE_SCALE.flatMap((text) => {
  const besideText = clearlyLarger(text);
  const above = besideText && clearlyLarger(besideText);
  return text > MAX_TEXT || besideText === undefined || above === undefined
    ? []
    : [{ text, besideText, above }];
}).reverse();
const MAX_ROWS = 4;
/** The least distance of two events, in ems of their texts. */
const GAP = 0.55;
/** Wider dates stand above their texts. */
const MAX_DATE_WIDTH = 0.34;
const LEADING = 1.28;

/** How far below the top of its date a text begins whose first line shares the date's baseline. */
function beside(date: TextBlock, text: TextBlock): number {
  return (date.words[0]?.y ?? 0) - (text.words[0]?.y ?? 0);
}

/** In the line's direction, whichever script the words are in. */
function alignOf(text: string, { isReversed }: Room): 'left' | 'right' {
  return runsRightToLeft(text) === isReversed ? 'left' : 'right';
}

function datesOf(events: readonly EventWords[], room: Room, size: number) {
  const set = (most: number) =>
    events.map(({ date }) =>
      room.stage.text(date, 'figure', { most, rows: 1, width: room.box.width, align: alignOf(date, room) }),
    );
  const dates = set(commonSize(set(size)));
  return { dates, wide: Math.max(...dates.map(({ left, right }) => right - left)) };
}

/** All words in the largest type at which they fit whole. */
function whole(events: readonly EventWords[], room: Room): Plan | undefined {
  const { box, stage } = room;
  for (const { text: size, besideText, above } of SIZES) {
    for (const isBeside of [false, true]) {
      const { dates, wide } = datesOf(events, room, isBeside ? besideText : above);
      if (isBeside && wide > box.width * MAX_DATE_WIDTH) continue;
      const width = isBeside ? box.width - wide - BESIDE_GAP : box.width;
      const height = size * LEADING * (MAX_ROWS + 1);
      const texts = events.map(({ text }) =>
        stage.text(text, 'text', {
          most: size,
          least: size,
          rows: MAX_ROWS,
          width,
          height,
          align: alignOf(text, room),
        }),
      );
      if (!texts.every((block, index) => isWhole(block, events[index]?.text ?? '', size))) continue;
      const rows = rowsOf(dates, texts, isBeside);
      const gap = size * GAP;
      const used = rows.reduce((sum, row) => sum + row.height, gap * (rows.length - 1));
      if (used <= box.height) return { rows, dateWidth: isBeside ? wide : undefined, gap };
    }
  }
  return undefined;
}

function rowsOf(dates: readonly TextBlock[], texts: readonly TextBlock[], isBeside: boolean): Plan['rows'] {
  return dates.map((date, index) => {
    const text = texts[index] as TextBlock;
    const below = isBeside ? beside(date, text) : date.height + BELOW_GAP;
    return { date, text, height: Math.max(date.height, below + text.height) };
  });
}

function isWhole(block: TextBlock, text: string, size: number): boolean {
  return (
    block.size === size &&
    block.rows <= MAX_ROWS &&
    block.words.at(-1)?.text === readableText(text).split(' ').at(-1)
  );
}

/** Where the words do not fit, each event has the same height, and its text is cut. */
function cut(events: readonly EventWords[], room: Room): Plan {
  const { box, stage } = room;
  const cell = box.height / events.length;
  const [smallest] = TYPE_SCALE;
  const { dates, wide } = datesOf(events, room, smallest);
  const isBeside = wide <= box.width * MAX_DATE_WIDTH;
  const texts = events.map(({ text }, index) => {
    const above = isBeside ? 0 : (dates[index]?.height ?? 0) + BELOW_GAP;
    const height = Math.max(smallest, cell * CUT_SHARE - above);
    const width = isBeside ? box.width - wide - BESIDE_GAP : box.width;
    return stage.text(text, 'text', { most: smallest, width, height, align: alignOf(text, room) });
  });
  return { rows: rowsOf(dates, texts, isBeside), dateWidth: isBeside ? wide : undefined, gap: 0 };
}

const CUT_SHARE = 0.88;

/** The distances of the events: half of the spare room evenly, the other half by the years between them. */
function gapsOf(events: readonly EventWords[], { rows, gap }: Plan, height: number): number[] {
  const count = rows.length - 1;
  const spare = height - rows.reduce((sum, row) => sum + row.height, gap * count);
  const years = (events.at(-1)?.year ?? 0) - (events[0]?.year ?? 0);
  return rows.slice(1).map((_, index) => {
    const between = (events[index + 1]?.year ?? 0) - (events[index]?.year ?? 0);
    const share = years === 0 ? 1 / count : between / years;
    return gap + Math.max(0, Math.min(MAX_APART, spare * (0.5 / count + 0.5 * share)));
  });
}

const MAX_APART = 150;
