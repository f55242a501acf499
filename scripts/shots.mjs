// Tells what the films of some documents would show, and how they change: npm run shots -- FILE…
//   npm run shots -- --length brief FILE…    as long as that length
//   npm run shots -- --all FILE…             each shot, with what is said meanwhile
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { estimateSpeechMs } from '../src/core/text/speech-estimate.ts';
import { parseDocument } from '../src/documents/parse-document.ts';
import { createEmbeddedWriter } from '../src/script/embedded-writer.ts';
import { rhythmOf } from '../src/shots/testing/rhythm.ts';

const { values, positionals } = parseArgs({
  options: { length: { type: 'string', default: 'short' }, all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const writer = createEmbeddedWriter();
for (const path of positionals) {
  const document = await parseDocument({ bytes: await readFile(path), name: basename(path), isNamed: true });
  const script = await writer.write(document, { length: values.length });
  const shots = script.scenes.flatMap(({ id, narration, shots: own }) =>
    own.map((shot, at) => {
      const spoken = narration.slice(shot.narrationStart, own[at + 1]?.narrationStart).trim();
      return { card: shot.card, spoken, durationMs: estimateSpeechMs(spoken), scene: id };
    }),
  );
  const rhythm = rhythmOf(shots);
  console.log(
    [
      `${basename(path)} (${script.kind}): ${rhythm.shotCount} shots, ${seconds(rhythm.durationMs)}, longest ${seconds(rhythm.longestMs)}`,
      `  kinds: ${shares(rhythm.kinds)}`,
      `  looks: ${shares(rhythm.looks)}`,
      `  alike ${rhythm.alike.length}, single words ${rhythm.singleWords.length}, cut within a clause ${rhythm.cutWithin.length}`,
    ].join('\n'),
  );
  if (values.all) for (const [at, shot] of shots.entries()) tell(shot, shots[at - 1]?.scene);
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
