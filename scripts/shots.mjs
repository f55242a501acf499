// Tells what the films of some documents would show, and how they change: npm run shots -- FILE…
//   npm run shots -- --length short FILE…    as long as that length, instead of the default `brief`
//   npm run shots -- --all FILE…             each shot, with what is said meanwhile
//   npm run shots -- --sheets DIR FILE…      draws all shots on sheets of sixteen, to look at
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from '../src/documents/parse-document.ts';
import { createEmbeddedWriter } from '../src/script/embedded-writer.ts';
import { rhythmOf } from '../src/shots/testing/rhythm.ts';
import { lookOfFilm, shotSheet, shotsOf } from './shot-sheet.mjs';

const { values, positionals } = parseArgs({
  options: {
    length: { type: 'string', default: 'brief' },
    all: { type: 'boolean', default: false },
    sheets: { type: 'string' },
  },
  allowPositionals: true,
});
const SHOTS_PER_SHEET = 16;
const writer = createEmbeddedWriter();
for (const path of positionals) {
  const document = await parseDocument({ bytes: await readFile(path), name: basename(path), isNamed: true });
  const script = await writer.write(document, { length: values.length });
  const shots = shotsOf(script);
  const rhythm = rhythmOf(shots);
  console.log(
    [
      `${basename(path)} (${script.kind}): ${rhythm.shotCount} shots, ${seconds(rhythm.durationMs)}, longest ${seconds(rhythm.longestMs)}`,
      `  kinds: ${shares(rhythm.kinds)}`,
      `  looks: ${shares(rhythm.looks)}`,
      `  alike ${rhythm.alike.length}, repeated ${rhythm.repeated.length}, single words ${rhythm.singleWords.length}, cut within a clause ${rhythm.cutWithin.length}`,
    ].join('\n'),
  );
  if (values.all) for (const [at, shot] of shots.entries()) tell(shot, shots[at - 1]?.scene);
  if (values.sheets !== undefined) await draw(shots, { name: basename(path), document, script });
}

async function draw(shots, { name, document, script }) {
  await mkdir(values.sheets, { recursive: true });
  for (let first = 0; first < shots.length; first += SHOTS_PER_SHEET) {
    const sheet = await shotSheet(shots.slice(first, first + SHOTS_PER_SHEET), {
      document,
      look: lookOfFilm(script),
      firstNumber: first + 1,
    });
    await writeFile(join(values.sheets, `${name}-${first / SHOTS_PER_SHEET + 1}.png`), sheet);
  }
}

function tell({ card, spoken, durationMs, scene }, before) {
  const { kind, ...rest } = card;
  if (scene !== before) console.log('  --');
  console.log(
    `  ${seconds(durationMs).padStart(6)} ${kind.padEnd(10)} ${JSON.stringify(rest).slice(0, 220)}`,
  );
  console.log(`                    “${spoken.replace(/\s+/gu, ' ')}”`);
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

function shares(parts) {
  return [...parts].map(([name, share]) => `${name} ${Math.round(share * 100)} %`).join(', ');
}
