// Makes contact sheets of the films of 24 documents of every kind, to look at: gallery/documents/*.png and
// index.html. Nothing is spoken or encoded.
//   npm run gallery -- --documents                  all of them, each in the theme that is chosen for it, in three formats
//   npm run gallery -- --documents --format square  in one format
//   npm run gallery -- --documents --theme bold     in one theme
//   npm run gallery -- --documents FILE…            other documents
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FORMATS } from '../src/core/frame.ts';
import { readDocument } from '../src/documents/read-document.ts';
import { createEmbeddedWriter } from '../src/script/embedded-writer.ts';
import { rhythmOf } from '../src/shots/testing/rhythm.ts';
import { lookOfFilm, shotSheet, shotsOf } from './shot-sheet.mjs';

const FOLDER = new URL('../', import.meta.url).pathname;
const DOCUMENTS = [
  'examples/the-mermaid-of-zennor.txt',
  'examples/how-bala-lake-began.txt',
  'src/shots/testing/prose/salt.md',
  'src/shots/testing/prose/sleep.md',
  'src/shots/testing/prose/whales.md',
  'src/shots/testing/prose/essay.txt',
  ...[
    'ferry-news.md',
    'bread-recipe.md',
    'bicycle-repair.md',
    'tide-tool-readme.md',
    'pendulum-paper.tex',
    'keeper-interview.txt',
    'the-umbrella.txt',
    'quarter-report.md',
    'rainfall.csv',
    'danube-journey.md',
    'life-of-a-surveyor.md',
    'library-questions.md',
    'sailing-words.adoc',
    'stadtgarten.md',
    'el-mercado.txt',
    'the-hedgehog-who-waited.md',
    'harbour-club.eml',
    'bees-and-colour.html',
  ].map((name) => `examples/gallery/${name}`),
].map((path) => join(FOLDER, path));

/** @param {{ out: string, format?: string, theme?: string, paths: string[] }} options */
export async function documentSheets({ out, format, theme, paths }) {
  mkdirSync(out, { recursive: true });
  const formats = Object.keys(FORMATS).filter((name) => format === undefined || format === name);
  const writer = createEmbeddedWriter();
  const entries = [];
  for (const path of paths.length > 0 ? paths : DOCUMENTS) {
    const name = basename(path);
    const document = await readDocument({ kind: 'file', path });
    const script = await writer.write(document, { length: 'short' });
    const look = lookOfFilm(script, theme === undefined ? {} : { theme });
    const shots = shotsOf(script);
    const { shotCount, durationMs, longestMs, kinds } = rhythmOf(shots);
    for (const own of formats) {
      writeFileSync(join(out, `${name}-${own}.png`), await shotSheet(shots, { document, look, format: own }));
    }
    const shares = [...kinds].map(([kind, share]) => `${kind} ${Math.round(share * 100)} %`).join(', ');
    const facts = `${script.kind}, ${look.theme}/${look.palette}: ${shotCount} shots in ${Math.round(durationMs / 1000)} s, the longest ${Math.round(longestMs / 1000)} s; ${shares}`;
    console.log(`${name}: ${facts}`);
    entries.push({ name, facts });
  }
  const sheets = entries.map(
    ({ name, facts }) =>
      `<h2>${name}</h2><p>${facts}</p>${formats.map((own) => `<img src="${name}-${own}.png" alt="${name}, ${own}">`).join('\n')}`,
  );
  writeFileSync(
    join(out, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Films of documents</title><style>body{background:#111;color:#eee;font:16px sans-serif}img{max-width:100%}</style>\n${sheets.join('\n')}\n`,
  );
  console.log(join(out, 'index.html'));
}
