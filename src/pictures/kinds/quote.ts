import { hashText } from '../../core/seeded-random.ts';
import { type Box, inset } from '../stage/box.ts';
import { toneOn } from '../stage/carrier-place.ts';
import { type Layer, rectangle, TIMES } from '../stage/layer.ts';
import { ornament } from '../stage/ornament.ts';
import { quotationMark } from '../stage/quotation-mark.ts';
import { type StackItem, stack } from '../stage/stack.ts';
import type { Stage } from '../stage/stage.ts';
import { commonSize } from '../type/fit-text.ts';
import { figureOnCarrier } from './figure-on-carrier.ts';
import type { CardOf, Kind } from './kind.ts';
import { lowerThird } from './lower-third.ts';
import { type QuoteLayout, quoteLayout, speakerOf } from './quote-layouts.ts';

/** Somebody's figure needs about as much room as a short quotation below it. */
const UPPER_SHARE = 0.42;

/** What somebody said or wrote, with who it was: in quotation marks, unless the document tells it in its own words. */
export const quote: Kind<'quote'> = {
  describe: (card) => [shownText(card), card.attribution].filter(Boolean).join(' '),
  upperShare: UPPER_SHARE,
  place: (card, theme, seed) => quoteLayout(card, theme, seed).place,
  behind(card, stage) {
    const layout = quoteLayout(card, stage.theme, stage.seed);
    if (layout.sign === 'bust') return figureOnCarrier(stage);
    const turn = card.view ?? hashText(stage.seed) % 97;
    if (layout.sign === 'mark') return markOf(stage);
    return stage.shape === undefined || stage.place === 'moon' ? [] : ornament(stage, { turn });
  },
  draw(card, stage) {
    const { frame } = stage;
    const layout = quoteLayout(card, stage.theme, stage.seed);
    const room = roomFor(layout, stage);
    const speaker = lowerThird(stage, { ...speakerOf(card), box: room });
    const hasBar = layout.sign === 'bar';
    // The large mark stands for the small ones.
    const isMarked = layout.sign === 'mark' && stage.theme.plainGround;
    const rest = {
      ...room,
      x: room.x + (hasBar ? BAR_SPACE : 0),
      width: room.width - (hasBar ? BAR_SPACE : 0),
      height: speaker.top - room.y,
    };
    const words = stack(
      stage,
      linesOf(
        isMarked ? unquoted(card.text) : shownText(card),
        stage,
        rest,
        card.reported === true ? 'display' : 'italic',
      ),
      {
        box: rest,
        align: 'left',
        seat: frame.narrow && layout.sign === 'bust' ? 'top' : 'middle',
        motion: { idle: 'creep' },
      },
    );
    const bar = hasBar
      ? [
          rectangle(
            { x: room.x, y: words.top, width: 14, height: words.bottom - words.top },
            stage.body.accent,
            {
              motion: 'wipe-down',
              delayMs: 0,
              enterMs: TIMES.carryMs,
            },
          ),
        ]
      : [];
    return [...bar, ...words.layers, ...speaker.layers];
  },
};

/** The room for the words: beside the figure or the mark, if these stand on the same ground. */
function roomFor({ place, sign }: QuoteLayout, stage: Stage): Box {
  const { frame, theme } = stage;
  // Beside a carrier, the ground reaches up behind the words.
  const isOverHills = place === 'half' || place === 'disc' || place === 'right';
  const box = { ...stage.box, height: stage.box.height - (isOverHills ? theme.groundRise : 0) };
  const isOnSame = place === 'flood' || place === 'none' || place === 'slab';
  if (sign === 'bust' && place === 'flood') {
    return frame.narrow ? { ...box, height: box.height * 0.66 } : { ...box, width: box.width * 0.66 };
  }
  if (sign === 'mark' && isOnSame) {
    // The mark hangs in front of the words.
    return frame.narrow
      ? below(box, MARK.narrow * 0.72)
      : rightOf(box, place === 'slab' ? 0 : MARK.wide * 0.82);
  }
  return theme.plainGround || place !== 'none' ? box : inset(box, 40, 0);
}

/** The height of a mark beside the words, and above them. */
const MARK = { wide: 330, narrow: 230 };

function below(box: Box, by: number): Box {
  return { ...box, y: box.y + by, height: box.height - by };
}

function rightOf(box: Box, by: number): Box {
  return { ...box, x: box.x + by, width: box.width - by };
}

/** A very large mark: on the carrier or the ground beside the words, or behind their beginning. */
function markOf(stage: Stage): Layer[] {
  const { place, shape, frame, palette, theme, box, body, head, headBox } = stage;
  const isSquare = /^(?:bold|blueprint|keynote)$/.test(theme.id);
  const of = (x: number, y: number, size: number, fill: string) =>
    quotationMark({ x, y, width: size, height: size }, fill, { isSquare });
  if (shape !== undefined && place === 'half') {
    const own = frame.narrow ? (headBox ?? shape.box) : shape.box;
    const size = Math.min(own.width * 0.72, own.height * (frame.narrow ? 1 : 0.62));
    const x = frame.narrow ? own.x : own.x + (own.width - size) / 2;
    return [of(x, own.y + (own.height - size) / 2, size, head.ink)];
  }
  if (shape !== undefined && place === 'slab' && theme.plainGround && !frame.narrow) {
    const size = shape.box.x * 0.56;
    return [
      of(
        (shape.box.x - size) / 2,
        frame.lintel + (frame.foot - frame.lintel) * 0.34,
        size,
        stage.on(palette.ground).accent,
      ),
    ];
  }
  const size = frame.narrow ? MARK.narrow : MARK.wide;
  if (place === 'none' || place === 'flood') {
    return [of(box.x, box.y - (frame.narrow ? 10 : 0), size * 0.72, body.accent)];
  }
  // On a sheet, behind the words.
  const fill = toneOn(palette, shape?.fill ?? palette.ground, theme.ornamentStrength * 1.0);
  return place === 'moon' ? [] : [of(box.x - 20, box.y - 24, size, fill)];
}

/** The whole quotation, or each line of a verse, all in one size. */
function linesOf(
  text: string,
  stage: Stage,
  { width, height }: Box,
  role: 'display' | 'italic',
): StackItem[] {
  const lines = text.split(' / ');
  const isVerse = lines.length > 1;
  const fit = {
    // A line of a verse is broken only where it would be too small.
    least: isVerse ? 52 : 40,
    rows: isVerse ? 1 : stage.frame.tall ? 12 : 9,
    leading: QUOTE_LEADING,
    width: width * 0.97,
    height: height / lines.length,
  };
  const most = isVerse
    ? commonSize(lines.map((line) => stage.text(line, role, { ...fit, most: MAX_VERSE_SIZE })))
    : MAX_SIZE;
  const light = { unsaid: stage.body.muted, said: stage.body.ink };
  return lines.map((line, index) => ({
    text: line,
    role,
    ...fit,
    height: undefined,
    most,
    light,
    gap: index === 0 ? 0 : most * VERSE_GAP_EM,
  }));
}

const MAX_SIZE = 168;
const MAX_VERSE_SIZE = 114;
/** Between two lines of a verse, whose own lines may be broken. */
const VERSE_GAP_EM = 0.3;
const BAR_SPACE = 64;
const QUOTE_LEADING = 1.14;

function shownText({ text, reported }: CardOf<'quote'>): string {
  return reported === true ? text : quoted(text);
}

/** Without the marks around all of it. Those within it say something else. */
function unquoted(text: string): string {
  return text.trim().replace(/^["“]([^"“”]*)["”]$/u, '$1');
}

/** Keeps the quotation marks that the text has, or else adds English ones. Typed ones have no direction. */
export function quoted(written: string): string {
  const text = written.replace(/^\s*"([^"]*)"\s*$/u, '“$1”');
  return /^["“„«»‹‘'‚]/.test(text.trim()) ? text.trim() : `“${text.trim()}”`;
}
