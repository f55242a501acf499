import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMATS, type Format } from '../core/frame.ts';
import { THEME_IDS, THEMES, type ThemeId } from '../core/look/themes.ts';
import { pictureDistance } from '../testing/films/picture-distance.ts';
import { drawCard } from './draw-picture.ts';
import { prepareCard } from './kinds/prepare-card.ts';
import { contactSheet } from './testing/contact-sheet.ts';
import { SAMPLE_CARDS } from './testing/sample-cards.ts';
import { stillOf } from './testing/still.ts';

// To update the golden pictures after an intended change: RENEW_GOLDEN=1 npx vitest run src/pictures/golden
const RENEW = process.env.RENEW_GOLDEN !== undefined;
const SHORT_SIDE_PX = 120;

async function sheetOf(theme: ThemeId, format: Format): Promise<Buffer> {
  const scale = SHORT_SIDE_PX / 1080;
  const size = { widthPx: FORMATS[format].widthPx * scale, heightPx: FORMATS[format].heightPx * scale };
  for (const card of Object.values(SAMPLE_CARDS)) await prepareCard(card);
  const stills = Object.entries(SAMPLE_CARDS).map(([seed, card]) =>
    stillOf(
      drawCard({
        card,
        look: { theme, palette: THEMES[theme].palettes[0] },
        size,
        captions: true,
        seed,
        title: 'How it began',
        spoken: card.kind === 'statement' ? card.text : '',
      }),
    ),
  );
  return contactSheet(stills).encodeSync('webp', 80);
}

describe.each(THEME_IDS)('%s looks the same as its golden pictures', (theme) => {
  test.each(Object.keys(FORMATS) as Format[])('in %s', async (format) => {
    const file = new URL(`./testing/golden/${theme}-${format}.webp`, import.meta.url);
    const sheet = await sheetOf(theme, format);
    if (RENEW) writeFileSync(file, sheet);
    const { mean, worst } = await pictureDistance(sheet, readFileSync(file));
    expect(mean).toBeLessThan(0.5);
    expect(worst).toBeLessThan(10);
  });
});
