import fc from 'fast-check';
import { expect } from 'vitest';
import type { Card } from '../../core/card.ts';
import { FORMATS, type Size } from '../../core/frame.ts';
import type { Look } from '../../core/look/look.ts';
import { THEME_IDS, THEMES } from '../../core/look/themes.ts';
import { type DrawnPicture, drawCard } from '../draw-picture.ts';
import { type DrawnText, drawnText, overlapOf, reachOut } from './drawn-text.ts';

/** Any theme, in its first palette. */
export const LOOKS = fc
  .constantFrom(...THEME_IDS)
  .map((theme): Look => ({ theme, palette: THEMES[theme].palettes[0] }));

export const SIZES = fc.constantFrom(...Object.values(FORMATS));

const ALPHABETS = [
  'abcdefghiklmnoprstuwyzßéøABCQ',
  'αβγδεζηθλμπρστΑΒΓ',
  'абвгдежзийклмнопЖЩ',
  'אבגדהוזחטיכלמנ',
  'ابتثجحدرسصعفقكلم',
];

/** Words of 1 to 200 characters in one of five scripts. */
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

/** In units: ink may reach a little over capitals and baselines. */
const SLACK = 14;

/** All text of the content is within the stage's boxes, and nothing lies on anything else. */
export function expectTidy(picture: DrawnPicture): void {
  const { box, headBox, frame } = picture.stage;
  const texts = drawnText(picture).filter(({ box: own }) => own.y + own.height > frame.headLine + 40);
  for (const { text, box: own, layer } of texts) {
    const out = Math.min(reachOut(own, box), headBox === undefined ? Infinity : reachOut(own, headBox));
    expect(out, `“${text}” reaches out of its box`).toBeLessThan(SLACK);
    expect(reachOut(own, layer.box), `“${text}” is cut by its layer`).toBeLessThan(3);
  }
  for (const [index, one] of texts.entries()) {
    for (const other of texts.slice(index + 1)) {
      if (isSame(one, other)) continue;
      expect(overlapOf(one.box, other.box), `“${one.text}” lies on “${other.text}”`).toBeLessThan(
        MOST_OVERLAP,
      );
    }
  }
}

const MOST_OVERLAP = 7;

/** The accent comes over the same words at the same place. */
function isSame(one: DrawnText, other: DrawnText): boolean {
  return (
    one.text === other.text &&
    Math.abs(one.box.x - other.box.x) < 0.01 &&
    Math.abs(one.box.y - other.box.y) < 0.01
  );
}
