import fc from 'fast-check';
import type { Card } from '../../core/card.ts';
import { FORMATS, type Size } from '../../core/frame.ts';
import type { Look } from '../../core/look/look.ts';
import { THEME_IDS, THEMES } from '../../core/look/themes.ts';
import { type DrawnPicture, drawCard } from '../draw-picture.ts';
import type { Box } from '../stage/box.ts';
import { type DrawnText, drawnText, overlapOf, reachOut } from './drawn-text.ts';

/** Any theme, in its first palette. */
export const LOOKS = fc
  .constantFrom(...THEME_IDS)
  .map((theme): Look => ({ theme, palette: THEMES[theme].palettes[0] }));

export const SIZES = fc.constantFrom(...Object.values(FORMATS));

const ALPHABETS = [
  'abcdefghiklmnoprstuwyzßéøABC',
  'αβγδεζηθλμπρστΑΒΓ',
  'абвгдежзийклмнопЖЩ',
  'אבגדהוזחטיכלמנ',
  'ابتثجحدرسصعفقكلم',
];

/**
 * Words of 1 to 200 characters in one of five scripts. Without Q, because its tail may run below the next
 * letter.
 */
export const FIVE_SCRIPTS = fc
  .constantFrom(...ALPHABETS)
  .chain((letters) =>
    fc.array(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 16 }), {
      minLength: 1,
      maxLength: 18,
    }),
  )
  .map((words) => words.join(' ').slice(0, 200));

export function drawn(card: Card, look: Look, size: Size, spoken = ''): DrawnPicture {
  return drawCard({ card, look, size, captions: true, seed: '1', title: 'A title', spoken });
}

/** How far ink may reach beyond capitals and baselines, in units. */
const SLACK = 14;
/** Accents and descenders of two lines may touch. */
const MAX_OVERLAP = 10;
const MAX_OVERLAP_SHARE = 0.25;

/**
 * Lists each text of a picture that leaves the stage's boxes, is clipped by its layer, or overlaps other
 * text.
 */
export function untidy(picture: DrawnPicture, within: Box = picture.stage.box): string[] {
  const { headBox, frame } = picture.stage;
  const texts = drawnText(picture).filter(({ box: own }) => own.y > frame.headLine + RUNNING_HEAD);
  const problems = texts.flatMap(({ text, box: own, layer }) => {
    const out = Math.min(reachOut(own, within), headBox === undefined ? Infinity : reachOut(own, headBox));
    return [
      ...(out > SLACK ? [`“${text}” reaches ${Math.round(out)} out of its box`] : []),
      ...(reachOut(own, layer.box) > 3 ? [`“${text}” is cut by its layer`] : []),
    ];
  });
  for (const [index, one] of texts.entries()) {
    for (const other of texts.slice(index + 1)) {
      const depth = overlapOf(one.box, other.box);
      const most = MAX_OVERLAP_SHARE * Math.min(one.box.height, other.box.height);
      if (depth <= Math.max(MAX_OVERLAP, most) || isSame(one, other)) continue;
      problems.push(`“${one.text}” lies ${Math.round(depth)} deep on “${other.text}”`);
    }
  }
  return problems;
}

const RUNNING_HEAD = 32;

/** The accent colour is drawn above the same words in the same place. */
function isSame(one: DrawnText, other: DrawnText): boolean {
  return (
    one.text === other.text &&
    Math.abs(one.box.x - other.box.x) < 0.01 &&
    Math.abs(one.box.y - other.box.y) < 0.01
  );
}
