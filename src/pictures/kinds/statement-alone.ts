import type { StatementCard } from '../../core/card.ts';
import { hashText } from '../../core/seeded-random.ts';
import type { Box } from '../stage/box.ts';
import { emphasis, leadingWithEmphasis } from '../stage/emphasis.ts';
import { type Layer, rectangle, TIMES } from '../stage/layer.ts';
import { ornament } from '../stage/ornament.ts';
import { stack } from '../stage/stack.ts';
import type { Stage } from '../stage/stage.ts';
import type { Theme } from '../stage/theme.ts';
import type { CardOf } from './kind.ts';
import { rule } from './rule.ts';
import { layoutOf, openingOf } from './statement-layouts.ts';

/** The words in the middle of the picture. */
export function alone(card: CardOf<'statement'>, stage: Stage): readonly Layer[] {
  const { theme, seed, place } = stage;
  const { setting, seat = theme.seat } = layoutOf(card, theme, seed);
  const opening = setting === 'opening' ? openingOf(card.text) : undefined;
  if (opening !== undefined) return inTwoSizes(opening, stage, seat);
  return setting === 'hung' && place === 'none' ? hung(card, stage) : whole(card, stage, { seat });
}

/** A sentence or a phrase in one size, with its mark. */
function whole(
  card: CardOf<'statement'>,
  stage: Stage,
  { box = stage.box, seat, align }: { box?: Box; seat?: Theme['seat']; align?: Stage['align'] },
): readonly Layer[] {
  const { body, frame } = stage;
  const isPhrase = isShort(card);
  const words = stack(
    stage,
    [
      {
        text: card.text,
        role: 'display',
        most: isPhrase ? 250 : largestOf(card.text),
        least: isPhrase ? 68 : 52,
        rows: isPhrase ? (frame.narrow ? 5 : 3) : frame.tall ? 11 : 8,
        width: box.width * 0.94,
        height: box.height * (stage.shape === undefined ? 0.86 : 0.94),
        leading: card.emphasis === undefined ? undefined : leadingWithEmphasis(stage),
        light: isPhrase ? { unsaid: body.ink, said: body.accent } : { unsaid: body.muted, said: body.ink },
        motion: { idle: 'creep' },
      },
    ],
    { box, ...(seat && { seat }), ...(align && { align }) },
  );
  const isLit = words.layers.some(({ cue }) => cue !== undefined);
  const marks = words.blocks.flatMap(({ block, x, y }) =>
    card.emphasis === undefined
      ? []
      : emphasis(stage, block, {
          x,
          y,
          phrase: card.emphasis,
          surface: body,
          // Marks move together with their words.
          ...(isLit ? {} : { idle: 'creep' as const }),
        }),
  );
  const above = box === stage.box ? rule(stage, words.top - 62) : [];
  return [...above, ...words.layers, ...marks];
}

const LARGEST = 168;

/** A few words can be as large as a title. */
function largestOf(text: string): number {
  const count = text.trim().split(/\s+/u).length;
  return count <= 6 ? 250 : count <= 10 ? 192 : LARGEST;
}

/** The sentence beside a tall rule, with a third of the frame left of it or above it. */
function hung(card: CardOf<'statement'>, stage: Stage): readonly Layer[] {
  const { box, frame, body } = stage;
  const room = frame.narrow
    ? {
        ...box,
        x: box.x + HUNG_GAP,
        y: box.y + box.height * 0.3,
        width: box.width - HUNG_GAP,
        height: box.height * 0.7,
      }
    : { ...box, x: box.x + box.width * 0.3 + HUNG_GAP, width: box.width * 0.7 - HUNG_GAP };
  const bar = { x: room.x - HUNG_GAP, y: room.y, width: 14, height: room.height };
  return [
    rectangle(bar, body.accent, { motion: 'wipe-down', delayMs: 0, enterMs: TIMES.carryMs }),
    ...whole(card, stage, { box: room, seat: 'middle', align: 'left' }),
  ];
}

const HUNG_GAP = 64;

function hungOrnament({ frame, box, theme }: Stage): Box {
  const high = (theme.plainGround ? frame.height : frame.shelf) - frame.lintel;
  return frame.narrow
    ? { x: 0, y: frame.lintel, width: frame.width, height: box.y + box.height * 0.3 - 40 - frame.lintel }
    : { x: 0, y: frame.lintel, width: box.x + box.width * 0.3, height: high };
}

/** What the sentence opens with and the rest, each in a size of its own. */
function inTwoSizes(
  { parts: [first, second], large }: NonNullable<ReturnType<typeof openingOf>>,
  stage: Stage,
  seat: Theme['seat'],
): readonly Layer[] {
  const { body, frame, box } = stage;
  const width = box.width * 0.94;
  const rows = frame.tall ? 9 : 6;
  const main = { role: 'display', most: LARGEST, least: 60, rows, width } as const;
  const light = { unsaid: body.muted, said: body.ink };
  const words = stack(
    stage,
    large === 0
      ? [
          { text: first, ...main, light: { unsaid: body.muted, said: body.accent } },
          {
            text: second,
            role: 'text',
            most: frame.narrow ? 78 : 68,
            least: 40,
            rows,
            width,
            gap: 48,
            light,
          },
        ]
      : [
          {
            text: first,
            role: 'strong',
            most: frame.narrow ? 68 : 60,
            least: 40,
            rows: 3,
            width,
            light: { unsaid: body.muted, said: body.accent },
          },
          { text: second, ...main, gap: 40, light },
        ],
    { seat, motion: { idle: 'creep' } },
  );
  return [...rule(stage, words.top - 62), ...words.layers];
}

/** Ornaments where the words leave room: beside them on the ground, or on the carrier below them. */
export function ornaments(card: CardOf<'statement'>, stage: Stage): readonly Layer[] {
  const { theme, frame, seed, shape, place } = stage;
  const turn = card.view ?? hashText(seed) % 97;
  const { setting } = layoutOf(card, theme, seed);
  // A plain ground goes on below the captions.
  const high = (theme.plainGround ? frame.height : frame.shelf) - frame.lintel;
  const onGround = (box: Box, mirrored: boolean) => ornament(stage, { box, turn, mirrored });
  if (place === 'none' && setting === 'hung') return onGround(hungOrnament(stage), true);
  if (place === 'none' && theme.hasWholeOrnaments) {
    return onGround(
      { x: frame.margin * 0.8, y: frame.lintel, width: frame.width - frame.margin * 1.6, height: high },
      false,
    );
  }
  if (place === 'none' || place === 'edge') {
    const box = frame.narrow
      ? { x: frame.width * 0.4, y: frame.lintel, width: frame.width * 0.6, height: high * 0.42 }
      : { x: frame.width * 0.6, y: frame.lintel, width: frame.width * 0.4, height: high };
    return onGround(box, false);
  }
  if (shape === undefined || place === 'moon' || place === 'corner') return [];
  const own = ornament(stage, { turn });
  if (place === 'low' && theme.plainGround) {
    const x = frame.width * (frame.narrow ? 0.3 : 0.62);
    const above = { x, y: frame.lintel, width: frame.width - x, height: shape.box.y - frame.lintel };
    return [...onGround(above, false), ...own];
  }
  if (place !== 'slab' || !theme.plainGround) return own;
  return [...onGround({ x: 0, y: frame.lintel, width: shape.box.x, height: high }, true), ...own];
}

/** Up to five words without a full stop at the end. */
function isShort({ text }: StatementCard): boolean {
  return text.trim().split(/\s+/).length <= MAX_PHRASE_WORDS && !/[.!?…]["”’)]?$/.test(text.trim());
}
const MAX_PHRASE_WORDS = 5;
