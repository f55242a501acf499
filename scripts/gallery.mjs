// Makes contact sheets of all kinds of pictures in all themes and formats, to look at: gallery/*.png and index.html.
//   npm run gallery                        all themes, each in its first palette
//   npm run gallery -- --theme bold        one theme in all of its palettes
//   npm run gallery -- --card statement    one card in all themes and formats
//   npm run gallery -- --documents         the films of 24 documents: see gallery-documents.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCanvas } from '@napi-rs/canvas';
import { FORMATS } from '../src/core/frame.ts';
import { THEME_IDS, THEMES } from '../src/core/look/themes.ts';
import { drawCard } from '../src/pictures/draw-picture.ts';
import { prepareCard } from '../src/pictures/kinds/prepare-card.ts';
import { SAMPLE_CARDS } from '../src/pictures/testing/sample-cards.ts';
import { stillOf } from '../src/pictures/testing/still.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'boolean', default: false },
    theme: { type: 'string' },
    card: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string', default: 'gallery' },
  },
});
const SHORT_SIDE_PX = 360;
const GAP_PX = 12;
const LABEL_PX = 22;
const SHEET_WIDTH_PX = 2000;

if (values.documents) {
  const { documentSheets } = await import('./gallery-documents.mjs');
  await documentSheets({ ...values, out: join(values.out, 'documents'), paths: positionals });
  process.exit();
}

mkdirSync(values.out, { recursive: true });
const themes = values.theme === undefined ? THEME_IDS : [values.theme];
const cards = Object.entries(SAMPLE_CARDS).filter(
  ([name]) => values.card === undefined || name === values.card,
);
const formats = Object.keys(FORMATS).filter(
  (format) => values.format === undefined || format === values.format,
);
for (const [, card] of cards) await prepareCard(card);
const sheets = [];
for (const format of formats) {
  for (const theme of themes) {
    for (const palette of values.theme === undefined
      ? THEMES[theme].palettes.slice(0, 1)
      : THEMES[theme].palettes) {
      sheets.push(sheet(`${theme}-${palette}-${format}`, { format, look: { theme, palette } }));
    }
  }
}
writeFileSync(join(values.out, 'index.html'), page(sheets));
console.log(`${sheets.length} sheets: ${join(values.out, 'index.html')}`);

function sheet(name, { format, look }) {
  const scale = SHORT_SIDE_PX / 1080;
  const [widthPx, heightPx] = [FORMATS[format].widthPx * scale, FORMATS[format].heightPx * scale].map(
    Math.round,
  );
  const columns = Math.floor((SHEET_WIDTH_PX - GAP_PX) / (widthPx + GAP_PX));
  const rows = Math.ceil(cards.length / columns);
  const canvas = createCanvas(
    GAP_PX + Math.min(columns, cards.length) * (widthPx + GAP_PX),
    GAP_PX + rows * (heightPx + LABEL_PX + GAP_PX),
  );
  const context = canvas.getContext('2d');
  context.fillStyle = '#26272b';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const [index, [label, card]] of cards.entries()) {
    const x = GAP_PX + (index % columns) * (widthPx + GAP_PX);
    const y = GAP_PX + Math.floor(index / columns) * (heightPx + LABEL_PX + GAP_PX);
    const started = performance.now();
    const picture = drawCard({
      card,
      look,
      size: { widthPx, heightPx },
      captions: true,
      seed: label,
      title: 'The scene’s title',
    });
    context.drawImage(stillOf(picture), x, y);
    const spentMs = Math.round(performance.now() - started);
    context.fillStyle = '#e8e8ea';
    context.font = '14px sans-serif';
    context.fillText(`${label}, ${picture.layers.length} layers, ${spentMs} ms`, x, y + heightPx + 16);
  }
  writeFileSync(join(values.out, `${name}.png`), canvas.toBuffer('image/png'));
  return name;
}

function page(names) {
  const images = names.map((name) => `<h2>${name}</h2><img src="${name}.png" alt="${name}">`).join('\n');
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>body{background:#111;color:#eee;font:16px sans-serif}img{max-width:100%}</style>\n${images}\n`;
}
