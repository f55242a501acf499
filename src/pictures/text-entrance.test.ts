import { describe, expect, test } from 'vitest';
import type { Card } from '../core/card.ts';
import { FORMATS } from '../core/frame.ts';
import { THEME_IDS, THEMES } from '../core/look/themes.ts';
import { drawCard } from './draw-picture.ts';
import { prepareCard } from './kinds/prepare-card.ts';
import { type DrawnText, drawnText } from './testing/drawn-text.ts';
import { SAMPLE_CARDS } from './testing/sample-cards.ts';

/** All that is said of a card, so that each part of it is spoken. */
function spokenOf(card: Card): string {
  return JSON.stringify(card).replace(/[^\p{L}\p{N}\s]+/gu, ' ');
}

const isWiped = ({ layer }: DrawnText) => layer.motion?.startsWith('wipe') ?? false;

const isSamePlace = (one: DrawnText, other: DrawnText) =>
  one.text === other.text &&
  Math.abs(one.box.x - other.box.x) < 0.01 &&
  Math.abs(one.box.y - other.box.y) < 0.01;

describe.each(THEME_IDS)('no frame of %s shows a part of a letter', (theme) => {
  test.each(Object.entries(SAMPLE_CARDS))('while %s enters', async (seed, card) => {
    await prepareCard(card);
    const look = { theme, palette: THEMES[theme].palettes[0] };
    for (const [size, spoken] of [
      [FORMATS.landscape, ''],
      [FORMATS.portrait, spokenOf(card)],
    ] as const) {
      const texts = drawnText(drawCard({ card, look, size, captions: true, seed, title: 'A title', spoken }));
      // A mark is drawn over words that are there already, and draws them again.
      const whole = texts.filter((text) => !isWiped(text));
      const cut = texts.filter((text) => isWiped(text) && !whole.some((other) => isSamePlace(text, other)));
      expect(cut.map(({ text }) => text)).toEqual([]);
    }
  });
});
