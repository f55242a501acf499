import { NEVER_MS, spokenCue } from '../stage/cues.ts';
import { heading } from '../stage/heading.ts';
import { drawing, fillDisc, type Layer, TIMES } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import { commonSize } from '../type/fit-text.ts';
import { readableText } from '../type/readable-text.ts';
import type { CardOf, Kind } from './kind.ts';
import { setSteps } from './steps.ts';

/** Points that appear as they are spoken, or numbered steps on a line. */
export const list: Kind<'list'> = {
  describe: (card) => [card.heading, ...card.items].filter(Boolean).join('. '),
  // The half-frame carrier needs a heading, and steps need the full width.
  place: (card, theme) =>
    theme.places.list === 'half' && (card.ordered || card.heading === undefined) ? 'none' : undefined,
  draw: (card, stage) => (card.ordered ? setSteps(card, stage) : setPoints(card, stage)),
};

function setPoints(card: CardOf<'list'>, stage: Stage): readonly Layer[] {
  const { body, theme, frame } = stage;
  const { layers, body: box } = heading(stage, card.heading);
  const items = shownItems(card.items, Math.floor(box.height / MIN_ROW));
  const isRoomy = frame.tall && items.length <= FEW_ITEMS;
  const row = Math.min(isRoomy ? 300 : frame.narrow ? 190 : 170, box.height / items.length);
  const width = box.width - INDENT;
  const fit = { rows: isRoomy ? 3 : 2, width, height: row * 0.82, align: 'left' } as const;
  const most = commonSize(
    items.map((item) =>
      stage.text(item, 'text', { ...fit, most: stage.headBox === undefined ? 68 : 88, least: 32 }),
    ),
  );
  const blocks = items.map((item) => stage.text(item, 'text', { ...fit, most }));
  const isSeatedHigh = stage.headBox === undefined && theme.align === 'left';
  const top = box.y + (isSeatedHigh ? 0 : (box.height - row * items.length) / 2);
  const cues = items.map((item, index) => (index === 0 ? undefined : spokenCue(stage.spoken, item)));
  const lines = items.flatMap((_, index): Layer[] => [
    ...(index === 0 ? [] : [divider(box.x, box.width, top + index * row, body.faint, index)]),
    bullet(box.x + 10, top + (index + 0.5) * row, body.accent, index),
  ]);
  const texts = blocks.flatMap((block, index) => {
    const at = { x: box.x + INDENT, y: top + index * row + (row - block.height) / 2 + block.size * 0.04 };
    const cue = cues[index];
    const arrival = {
      by: 'block' as const,
      motion: theme.arrival,
      delayMs: TIMES.leadMs + index * ITEM_MS,
      ...(cue === undefined ? {} : { cue }),
    };
    const next = cues[index + 1];
    const isSpoken = cue !== undefined || (index === 0 && next !== undefined);
    return [
      ...say(stage, block, { ...at, ...arrival, ink: body.ink }),
      // Show the item in the accent colour while the narration is about it.
      ...(isSpoken && next !== undefined
        ? say(stage, block, {
            ...at,
            ...arrival,
            ...(cue === undefined ? {} : { delayMs: NEVER_MS }),
            ink: body.accent,
            leaveCue: next,
          })
        : []),
    ];
  });
  return [...layers, ...lines, ...texts];
}

const INDENT = 62;
const MIN_ROW = 46;
/** These have more lines and larger type in portrait. */
const FEW_ITEMS = 3;
/** The delay between two items that are not spoken. */
const ITEM_MS = 420;

/** The items that fit. If some do not, the last line says how many more there are. */
export function shownItems(items: readonly string[], most: number): string[] {
  const shown = items.map(readableText).filter((item) => item !== '');
  if (shown.length <= most) return shown;
  return [...shown.slice(0, Math.max(0, most - 1)), `+ ${shown.length - Math.max(0, most - 1)}`];
}

function divider(x: number, width: number, y: number, fill: string, index: number): Layer {
  return drawing(
    { x, y: y - 1, width, height: 2 },
    (pen) => {
      pen.fillStyle = fill;
      pen.fillRect(x, y - 1, width, 2);
    },
    { motion: 'wipe-right', delayMs: index * TIMES.staggerMs },
  );
}

function bullet(x: number, y: number, fill: string, index: number): Layer {
  return drawing(
    { x: x - 10, y: y - 10, width: 20, height: 20 },
    (pen) => {
      pen.fillStyle = fill;
      fillDisc(pen, x, y, 9);
    },
    { motion: 'pop', delayMs: index * TIMES.staggerMs },
  );
}
