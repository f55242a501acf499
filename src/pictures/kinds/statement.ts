import type { StatementCard } from '../../core/card.ts';
import { twoClauses } from '../../core/text/two-clauses.ts';
import type { Thing } from '../../core/things.ts';
import { type Box, inset } from '../stage/box.ts';
import type { CarrierPlace } from '../stage/carrier-place.ts';
import type { Layer, TextMotion } from '../stage/layer.ts';
import type { PictureImage } from '../stage/picture-image.ts';
import { type Stack, stack } from '../stage/stack.ts';
import type { Stage } from '../stage/stage.ts';
import type { Theme } from '../stage/theme.ts';
import { drawThing } from '../things/draw-thing.ts';
import { openingPicture } from './figure.ts';
import type { CardOf, Kind } from './kind.ts';
import { canPlay, smallStage } from './small-stage.ts';
import { alone, ornaments } from './statement-alone.ts';
import { layoutOf } from './statement-layouts.ts';

/** A thing or a clause above needs about as much room as the sentence below it. */
const UPPER_SHARE = 0.46;

/** A short sentence, or a phrase in much larger type. Words light up as they are spoken. */
export const statement: Kind<'statement'> = {
  describe: (card) => card.text,
  upperShare: UPPER_SHARE,
  place: placeOf,
  behind,
  draw(card, stage) {
    if (card.image !== undefined && stage.image !== undefined) return withPicture(card, stage.image, stage);
    if (card.thing !== undefined) return withThing(card, card.thing, stage);
    if (hasPuppet(card, stage.theme)) return withPuppet(card, stage);
    return stage.headBox === undefined ? alone(card, stage) : besides(card, stage);
  },
};

/** Where the sentence's layout stands, unless the sentence has something else beside it. */
function placeOf(card: StatementCard, theme: Theme, seed: string): CarrierPlace {
  const { view, emphasis: key, text, thing, image } = card;
  if (image !== undefined || hasPuppet(card, theme)) return 'none';
  const hasHalf = theme.statements.some(({ place }) => place === 'half');
  // A thing stands on a carrier, or on the ground on the other side.
  if (thing !== undefined) return hasHalf && (view ?? 0) % 2 === 0 ? 'half' : 'none';
  const { place, setting } = layoutOf(card, theme, seed);
  const isTwo = twoClauses(text) !== undefined;
  // Two clauses stand on two grounds rather than on the plain one.
  if (place === 'none' && setting === 'whole' && isTwo && hasHalf) return 'half';
  // Without words for it, half of the frame would be empty, and the sentence smaller.
  if (place === 'half' && !isKey(key ?? '', text) && !isTwo) return theme.plainGround ? 'edge' : 'none';
  return place;
}

/** Ornaments, unless something else stands beside the sentence. */
function behind(card: CardOf<'statement'>, stage: Stage): readonly Layer[] {
  const isBeside = card.thing !== undefined || card.image !== undefined || hasPuppet(card, stage.theme);
  return isBeside ? [] : ornaments(card, stage);
}

/** What the sentence is about, drawn on the carrier or in the room beside the sentence. */
function withThing(card: CardOf<'statement'>, thing: Thing, stage: Stage): readonly Layer[] {
  const { headBox, shape, head, body, box, frame, align } = stage;
  if (headBox !== undefined && shape !== undefined) {
    const sentence = sentenceIn(box, card.text, stage);
    return [...drawThing(thing, onCarrier(stage, shape.box), head), ...sentence.layers];
  }
  const isRight = (card.view ?? 0) % 2 === 1;
  const [room, rest] = frame.narrow
    ? above(box, align === 'center' ? 'center' : isRight ? 'right' : 'left')
    : beside(box, isRight);
  const sentence = sentenceIn(rest, card.text, stage, { align: frame.narrow ? align : 'left' });
  return [...drawThing(thing, room, body), ...sentence.layers];
}

/** All of the carrier but its edges, and in narrow frames the running head on it. */
function onCarrier({ frame, box }: Stage, carrier: Box): Box {
  const top = frame.narrow ? frame.headLine + frame.small.label : box.y;
  const bottom = frame.narrow ? carrier.y + carrier.height : box.y + box.height;
  const room = { x: carrier.x, y: top, width: carrier.width, height: bottom - top };
  return inset(room, THING_MARGIN, frame.narrow ? THING_MARGIN / 2 : 0);
}

const THING_MARGIN = 56;

function hasPuppet({ puppet, thing, image }: StatementCard, theme: Theme): boolean {
  return puppet !== undefined && thing === undefined && image === undefined && canPlay(puppet, theme);
}

/** The one of whom the sentence tells, on a small stage that changes its side. */
function withPuppet(card: CardOf<'statement'>, stage: Stage): readonly Layer[] {
  const { box, frame } = stage;
  const isRight = (card.view ?? 0) % 2 === 1;
  const [room, rest] = frame.narrow ? above(box, 'center') : beside(box, isRight, SMALL_STAGE_SHARE);
  const sentence = sentenceIn(rest, card.text, stage, { align: frame.narrow ? 'center' : 'left' });
  return [...smallStage({ puppet: card.puppet ?? '', act: card.act }, room, stage), ...sentence.layers];
}

const SMALL_STAGE_SHARE = 0.34;

/** A picture of the document and the sentence, side by side or one below the other. The picture changes its side. */
function withPicture(card: CardOf<'statement'>, image: PictureImage, stage: Stage): readonly Layer[] {
  const { box, frame } = stage;
  const share = frame.narrow ? 0.46 : 0.44;
  const side = frame.narrow ? box.height * share : box.width * share;
  const gap = frame.narrow ? 40 : 84;
  const isRight = (card.view ?? 0) % 2 === 1;
  const [room, rest]: readonly [Box, Box] = frame.narrow
    ? [
        { ...box, height: side },
        { ...box, y: box.y + side + gap, height: box.height - side - gap },
      ]
    : [
        { ...box, x: isRight ? box.x + box.width - side : box.x, width: side },
        { ...box, x: isRight ? box.x : box.x + side + gap, width: box.width - side - gap },
      ];
  return [...openingPicture(stage, image, room), ...sentenceIn(rest, card.text, stage).layers];
}

/** The room for a thing and for the sentence below it. */
function above({ x, y, width, height }: Box, place: 'left' | 'center' | 'right'): readonly [Box, Box] {
  const side = height * 0.42;
  const gap = 40;
  return [
    { x: x + (width - side) * { left: 0, center: 0.5, right: 1 }[place], y, width: side, height: side },
    { x, y: y + side + gap, width, height: height - side - gap },
  ];
}

/** The room for a thing and for the sentence beside it. */
function beside({ x, y, width, height }: Box, isRight: boolean, share = 0.3): readonly [Box, Box] {
  const side = width * share;
  const gap = 90;
  return [
    { x: isRight ? x + width - side : x, y, width: side, height },
    { x: isRight ? x : x + side + gap, y, width: width - side - gap, height },
  ];
}

/** The key phrase large on the carrier and the whole sentence beside it, or one of two clauses on each. */
function besides(card: CardOf<'statement'>, stage: Stage): readonly Layer[] {
  const { head, box, frame, headBox = box } = stage;
  const clauses = twoClauses(card.text);
  if (clauses !== undefined) return clauseByClause(clauses, stage);
  const key = (card.emphasis ?? '').replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase());
  const term = stack(stage, [{ text: key, role: 'display', most: 114, least: 52, rows: 4 }], {
    box: headBox,
    surface: head,
    align: 'left',
    seat: frame.narrow ? 'top' : 'middle',
  });
  const room = { ...box, width: box.width * 0.96 };
  const sentence = sentenceIn(room, card.text, stage, { motion: { delayMs: BESIDE_MS } });
  return [...term.layers, ...sentence.layers];
}

/** One clause on the carrier, and the other beside it. */
function clauseByClause([first, second]: readonly [string, string], stage: Stage): readonly Layer[] {
  const { head, body, box, headBox = box } = stage;
  const own = stack(
    stage,
    [
      {
        text: first,
        role: 'text',
        most: 88,
        least: 36,
        rows: 9,
        light: { unsaid: head.muted, said: head.ink },
      },
    ],
    { box: headBox, surface: head, align: 'left', seat: 'middle' },
  );
  const light = { unsaid: body.muted, said: body.ink };
  const other = stack(stage, [{ text: second, role: 'display', most: 192, least: 44, rows: 7, light }], {
    box: { ...box, width: box.width * 0.96 },
    align: 'left',
    seat: 'middle',
    motion: { delayMs: BESIDE_MS },
  });
  return [...own.layers, ...other.layers];
}

const BESIDE_MS = 200;

/** The whole sentence beside something else. */
function sentenceIn(
  box: Box,
  text: string,
  stage: Stage,
  { align = 'left', motion = {} }: { readonly align?: Stage['align']; readonly motion?: TextMotion } = {},
): Stack {
  const { body, frame } = stage;
  const most = frame.narrow ? 114 : 88;
  const light = { unsaid: body.muted, said: body.ink };
  return stack(stage, [{ text, role: 'text', most, least: 40, rows: 9, light }], {
    box,
    align,
    seat: 'middle',
    motion,
  });
}

/**
 * Whether the words can stand beside the sentence like its heading: several words, and what it is about. Of a name
 * further on in the sentence, it would seem to tell what it tells of somebody else.
 */
function isKey(words: string, text: string): boolean {
  const isSentence = /[.!?…]['"”’)]?$/.test(text.trim());
  const isSubject =
    text.replace(/^(?:an?|the|this|these)\s/iu, '').startsWith(words) || text.startsWith(words);
  return isSentence && isSubject && /\S\s+\S/.test(words) && words.length <= MAX_KEY_LENGTH;
}

/** Longer phrases would be set too small on the carrier. */
const MAX_KEY_LENGTH = 32;
