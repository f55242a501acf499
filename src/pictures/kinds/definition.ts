import type { DefinitionCard } from '../../core/card.ts';
import { hashText } from '../../core/seeded-random.ts';
import { spokenCue } from '../stage/cues.ts';
import { type Layer, rectangle, TIMES } from '../stage/layer.ts';
import { ornament } from '../stage/ornament.ts';
import { say } from '../stage/say.ts';
import { stack } from '../stage/stack.ts';
import type { Stage } from '../stage/stage.ts';
import { figureOnCarrier } from './figure-on-carrier.ts';
import type { CardOf, Kind } from './kind.ts';
import { isPerson } from './person.ts';
import { rule } from './rule.ts';

/** A term and its meaning. */
export const definition: Kind<'definition'> = {
  describe: (card) => `${card.term}: ${card.text}`,
  place(card, theme, seed) {
    const turn = card.view ?? hashText(seed) % 97;
    if (isSomebody(card)) return turn % 2 === 0 ? 'right' : 'half';
    // A landscape or a stage has sheets of its own.
    if (!theme.plainGround) return undefined;
    if (isTime(card.term)) return 'none';
    const places = card.term.length > MAX_TERM_LENGTH ? LEADS : TERMS;
    return places[turn % places.length];
  },
  behind(card, stage) {
    const { shape, place, frame, theme } = stage;
    if (isSomebody(card)) return figureOnCarrier(stage);
    const turn = card.view ?? hashText(stage.seed) % 97;
    if (shape !== undefined && place !== 'moon') return ornament(stage, { turn, mirrored: place === 'half' });
    if (!theme.plainGround) return [];
    const high = (frame.height - frame.lintel) * (frame.narrow ? 0.3 : 1);
    const x = frame.width * (frame.narrow ? 0.4 : 0.62);
    return ornament(stage, { box: { x, y: frame.lintel, width: frame.width - x, height: high }, turn });
  },
  draw(card, stage) {
    if (isSomebody(card)) return somebody(card, stage);
    if (isTime(card.term)) return atTime(card, stage);
    return stage.headBox === undefined ? stacked(card, stage) : besides(card, stage);
  },
};

/** Where a term stands, and where more words that what is told begins with. */
const TERMS = ['half', 'flood', 'none'] as const;
const LEADS = ['none', 'slab', 'low'] as const;

function isSomebody({ term, text }: DefinitionCard): boolean {
  return !isTime(term) && isPerson(term, text);
}

/** `In May`, `On Monday`, `By 1861`, `Two years later`. */
const TIME =
  /^(?:(?:in|on|by|since|until|from|at|during|before|after|late in|early in|last|next|this|that)\s)?(?:the\s)?(?:(?:early|late|mid|spring|summer|autumn|fall|winter|end|night|morning|evening)\s(?:of\s)?)?(?:(?:Jan|Febr)uary|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|tonight|\d{4}s?|\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}+|(?:\p{L}+\s)?(?:hours|days|weeks|months|years|decades) (?:later|ago|before|earlier)|week|month|year|spring|summer|autumn|winter|night|morning)(?:\s\d{1,2}(?:st|nd|rd|th)?)?(?:,?\s\d{4})?$/iu;

function isTime(term: string): boolean {
  return TIME.test(term.trim());
}

/** The name of somebody large, beside their figure, and what they are below it. */
function somebody({ term, text, note }: CardOf<'definition'>, stage: Stage): readonly Layer[] {
  const { frame, body, box, theme } = stage;
  const room = { ...box, height: box.height - theme.groundRise };
  const inner = { ...room, y: room.y + SPACE_OF_RULE, height: room.height - SPACE_OF_RULE };
  const words = stack(
    stage,
    [
      { text: term, role: 'display', most: 168, least: 60, rows: 3, height: inner.height * 0.56 },
      { text, role: 'text', most: frame.narrow ? 78 : 68, least: 40, rows: 6, ink: body.ink, gap: 40 },
      note === undefined
        ? undefined
        : { text: note, role: 'text', most: frame.small.note, rows: 3, ink: body.muted, gap: 26 },
    ],
    { box: inner, align: 'left', seat: 'middle', motion: { idle: 'creep' } },
  );
  const bar = { x: box.x, y: words.top - SPACE_OF_RULE, width: 150, height: 12 };
  return [
    rectangle(bar, body.accent, { motion: 'wipe-right', delayMs: 0, enterMs: TIMES.carryMs }),
    ...words.layers,
  ];
}

const SPACE_OF_RULE = 62;

/** A time on a line across the frame, and below it what happened then. */
function atTime({ term, text, note }: CardOf<'definition'>, stage: Stage): readonly Layer[] {
  const { box, body, frame, shape } = stage;
  const high = box.height * (frame.narrow ? 0.3 : 0.36);
  const time = stack(
    stage,
    [
      { text: term, role: 'display', most: 192, least: 60, rows: 2, ink: body.accent },
      note === undefined
        ? undefined
        : { text: note, role: 'label', most: frame.small.label, rows: 2, gap: 26 },
    ],
    { box: { ...box, height: high - DOT }, align: 'left', seat: 'low' },
  );
  const y = box.y + high + DOT;
  const below = { ...box, y: y + DOT + 40, height: box.y + box.height - y - DOT - 40 };
  const right = shape === undefined ? frame.width : box.x + box.width;
  const line = rectangle({ x: box.x, y: y - 3, width: right - box.x, height: 6 }, body.dim, {
    motion: 'wipe-right',
    delayMs: 0,
    enterMs: TIMES.carryMs * 2,
  });
  const dot = rectangle({ x: box.x, y: y - DOT, width: 2 * DOT, height: 2 * DOT }, body.accent, {
    radius: stage.theme.corner === 0 ? 0 : DOT,
    motion: 'pop',
    delayMs: 0,
    enterMs: TIMES.carryMs,
  });
  const told = stack(
    stage,
    [
      {
        text,
        role: 'text',
        most: frame.narrow ? 100 : 88,
        least: 40,
        rows: 7,
        light: { unsaid: body.muted, said: body.ink },
      },
    ],
    { box: below, align: 'left', seat: 'top', motion: { delayMs: 160 } },
  );
  return [line, dot, ...time.layers, ...told.layers];
}

const DOT = 20;

/** The term, its note and its meaning, one below the other. */
function stacked(card: CardOf<'definition'>, stage: Stage): readonly Layer[] {
  const { box, body, frame } = stage;
  // Who says something, or when and where it happens, in more than a few words, is less than what is told.
  const isLead = card.term.length > MAX_TERM_LENGTH;
  const words = stack(
    stage,
    [
      isLead
        ? { text: card.term, role: 'strong', most: 60, least: 36, rows: 2, ink: body.accent }
        : { text: card.term, role: 'display', most: 250, least: 52, rows: 2, height: box.height * 0.5 },
      card.note === undefined
        ? undefined
        : { text: card.note, role: 'label', most: frame.small.label, rows: 2, ink: body.accent, gap: 34 },
      {
        text: card.text,
        role: isLead ? 'display' : 'text',
        most: isLead ? 148 : 78,
        least: 40,
        rows: 6,
        width: box.width * 0.94,
        gap: 46,
      },
    ],
    { motion: { idle: 'creep' } },
  );
  return [...rule(stage, words.top - 56), ...words.layers];
}

/** The longest term that is set large. */
const MAX_TERM_LENGTH = 24;

/** The term on the carrier, and its meaning beside it. */
function besides(card: CardOf<'definition'>, stage: Stage): readonly Layer[] {
  const { box, head, body, frame, headBox = box } = stage;
  const term = stack(
    stage,
    [
      { text: card.term, role: 'display', most: 148, least: 52, rows: 3 },
      card.note === undefined
        ? undefined
        : { text: card.note, role: 'text', most: frame.small.note, rows: 4, ink: head.muted, gap: 36 },
    ],
    { box: headBox, surface: head, align: 'left', seat: frame.narrow ? 'top' : 'middle' },
  );
  const meaning = stage.text(card.text, 'text', {
    most: 114,
    least: 40,
    rows: 8,
    width: box.width * 0.96,
    height: box.height,
    align: 'left',
  });
  const cue = spokenCue(stage.spoken, card.text);
  return [
    ...term.layers,
    ...say(stage, meaning, {
      x: box.x,
      y: box.y + (box.height - meaning.height) / 2,
      ink: body.ink,
      by: 'line',
      order: 4,
      ...(cue === undefined || isFarOff(stage, cue) ? {} : { cue }),
    }),
  ];
}

/** Such a meaning is shown at once: waiting for its words would leave half of the picture empty. */
function isFarOff({ spoken }: Stage, cue: string): boolean {
  const at = spoken.toLowerCase().indexOf(cue.split(' ')[0] ?? '');
  return at < 0 || at > MAX_CHARACTERS_BEFORE;
}

/** About two seconds of speech. */
const MAX_CHARACTERS_BEFORE = 30;
