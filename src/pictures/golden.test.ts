import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Card } from '../core/card.ts';
import { FORMATS, type Format } from '../core/frame.ts';
import { THEME_IDS, THEMES, type ThemeId } from '../core/look/themes.ts';
import { pictureDistance } from '../testing/films/picture-distance.ts';
import { drawCard } from './draw-picture.ts';
import { prepareCard } from './kinds/prepare-card.ts';
import { contactSheet } from './testing/contact-sheet.ts';
import { SAMPLE_CARDS } from './testing/sample-cards.ts';
import { SAMPLE_SCENES } from './testing/sample-scenes.ts';
import { stillOf } from './testing/still.ts';

// To update the golden pictures after an intended change: RENEW_GOLDEN=1 npx vitest run src/pictures/golden
const RENEW = process.env.RENEW_GOLDEN !== undefined;
const SHORT_SIDE_PX = 120;

interface Sheet {
  readonly cards: readonly (readonly [seed: string, card: Card])[];
  readonly theme: ThemeId;
  readonly format: Format;
}

async function sheetOf({ cards, theme, format }: Sheet): Promise<Buffer> {
  const scale = SHORT_SIDE_PX / 1080;
  const size = { widthPx: FORMATS[format].widthPx * scale, heightPx: FORMATS[format].heightPx * scale };
  for (const [, card] of cards) await prepareCard(card);
  const stills = cards.map(([seed, card]) =>
    stillOf(
      drawCard({
        card,
        look: { theme, palette: THEMES[theme].palettes[0] },
        size,
        captions: true,
        saysItself: card.kind === 'statement',
        seed,
        title: 'How it began',
        spoken: card.kind === 'statement' ? card.text : '',
      }),
    ),
  );
  return contactSheet(stills).encodeSync('webp', 80);
}

async function expectAsBefore(name: string, sheet: Buffer): Promise<void> {
  const file = new URL(`./testing/golden/${name}.webp`, import.meta.url);
  if (RENEW) writeFileSync(file, sheet);
  const { mean, worst } = await pictureDistance(sheet, readFileSync(file));
  expect(mean).toBeLessThan(0.5);
  expect(worst).toBeLessThan(10);
}

describe.each(THEME_IDS)('%s looks the same as its golden pictures', (theme) => {
  test.each(Object.keys(FORMATS) as Format[])('in %s', async (format) => {
    const cards = Object.entries(SAMPLE_CARDS);
    await expectAsBefore(`${theme}-${format}`, await sheetOf({ cards, theme, format }));
  });
});

describe.each(['theatre', 'storybook'] as const)(
  'tales in %s look the same as their golden pictures',
  (theme) => {
    test.each(['landscape', 'portrait'] as const)('in %s', async (format) => {
      const cards = SAMPLE_SCENES.map((card, index) => [`scene ${index}`, card] as const);
      await expectAsBefore(`${theme}-tales-${format}`, await sheetOf({ cards, theme, format }));
    });
  },
);
