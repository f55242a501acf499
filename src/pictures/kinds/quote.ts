import type { Surface } from '../../core/look/surface.ts';
import type { Box } from '../stage/box.ts';
import type { Layer } from '../stage/layer.ts';
import { rectangle, TIMES } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import { type StackItem, stack } from '../stage/stack.ts';
import type { Stage } from '../stage/stage.ts';
import { commonSize } from '../type/fit-text.ts';
import type { CardOf, Kind } from './kind.ts';
import { rule } from './rule.ts';

/** What somebody said or wrote, with who it was: in quotation marks, unless the document tells it in its own words. */
export const quote: Kind<'quote'> = {
  describe: (card) => [shownText(card), card.attribution].filter(Boolean).join(' '),
  draw(card, stage) {
    const { body, box, align, frame, head } = stage;
    // Without quotation marks, the carrier holds the speaker instead.
    const beside = card.reported === true ? stage.headBox : undefined;
    const hasBar = stage.shape === undefined && align === 'left';
    const inner = hasBar ? { ...box, x: box.x + BAR_SPACE, width: box.width - BAR_SPACE } : box;
    const words = stack(
      stage,
      [
        ...linesOf(shownText(card), stage, inner, card.reported === true ? 'display' : 'italic'),
        ...(beside === undefined ? speakerOf(card.attribution, stage, body) : []),
      ],
      { box: inner, seat: 'middle', motion: { idle: 'creep' } },
    );
    const bar = hasBar
      ? [
          rectangle({ x: box.x, y: words.top, width: 14, height: words.bottom - words.top }, body.accent, {
            motion: 'wipe-down',
            delayMs: 0,
            enterMs: TIMES.carryMs,
          }),
        ]
      : rule(stage, words.top - 60);
    if (card.reported !== true) return [...bar, ...signBeside(stage), ...words.layers];
    const speaker =
      beside === undefined
        ? []
        : stack(stage, speakerOf(card.attribution, stage, { ...head, accent: head.ink }), {
            box: beside,
            surface: head,
            align: 'left',
            seat: frame.narrow ? 'top' : 'middle',
          }).layers;
    return [...bar, ...speaker, ...words.layers];
  },
};

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
    rows: isVerse ? 1 : 8,
    leading: QUOTE_LEADING,
    width: width * 0.97,
    height: height / lines.length,
  };
  const most = isVerse
    ? commonSize(lines.map((line) => stage.text(line, role, { ...fit, most: MAX_SIZE })))
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

/** Who says it, and below the name what they are. */
function speakerOf(
  attribution: string | undefined,
  { frame }: Stage,
  { accent, muted }: Surface,
): StackItem[] {
  if (attribution === undefined) return [];
  const [name = '', ...roles] = attribution.split(', ');
  const role = roles.join(', ');
  return [
    {
      text: name,
      role: 'strong',
      most: SPEAKER_SIZE,
      least: frame.small.aside,
      rows: 2,
      ink: accent,
      gap: 44,
    },
    ...(role === ''
      ? []
      : [{ text: role, role: 'text', most: frame.small.aside, rows: 2, ink: muted, gap: 12 } as const]),
  ];
}

const SPEAKER_SIZE = 52;
const MAX_SIZE = 114;
/** Between two lines of a verse, whose own lines may be broken. */
const VERSE_GAP_EM = 0.3;
const BAR_SPACE = 64;
const QUOTE_LEADING = 1.14;

function shownText({ text, reported }: CardOf<'quote'>): string {
  return reported === true ? text : quoted(text);
}

/** Keeps the quotation marks that the text has, or else adds English ones. Typed ones have no direction. */
export function quoted(written: string): string {
  const text = written.replace(/^\s*"([^"]*)"\s*$/u, '“$1”');
  return /^["“„«»‹‘'‚]/.test(text.trim()) ? text.trim() : `“${text.trim()}”`;
}

/** A very large quotation mark on the carrier beside the words. */
function signBeside(stage: Stage): Layer[] {
  const { headBox, head } = stage;
  if (headBox === undefined) return [];
  const sign = stage.text('“', 'display', {
    most: 420,
    least: 26,
    rows: 1,
    width: headBox.width,
    height: 1000,
    align: 'left',
  });
  const inkHigh = Math.max(...sign.words.map(({ ink }) => ink.up + ink.down));
  const inkTop = Math.max(...sign.words.map((word) => word.y - word.ink.up));
  return say(stage, sign, {
    x: headBox.x - 10,
    y: headBox.y + (headBox.height - inkHigh) / 2 - inkTop,
    ink: head.ink,
  });
}
