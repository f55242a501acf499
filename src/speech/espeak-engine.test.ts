import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findEspeak } from './espeak/find-program.ts';
import { createEspeakEngine } from './espeak-engine.ts';
import { createNarrator } from './narrator.ts';
import { findActivity } from './sound/activity.ts';
import { bytesOf, describeSpeechEngine, expectWordsInOrder } from './speech-engine.contract.ts';

/**
 * Replaces espeak-ng where it is not installed. It takes the same options and input, and writes a tone for
 * each word and a silence for each break, as a WAV without a length.
 */
const STAND_IN = `#!${process.execPath}
const { readFileSync, writeSync } = require('node:fs');
const args = process.argv.slice(2);
const option = (name) => args[args.indexOf(name) + 1];
if (!args.includes('--stdin') || !args.includes('--stdout') || option('-b') !== '1') process.exit(2);
if (!/^[a-z-]+(\\+f2)?$/.test(option('-v'))) { process.stderr.write('Error: The specified voice does not exist.'); process.exit(1); }
const text = readFileSync(0, 'utf8');
if (text.includes('please-fail')) { process.stderr.write('out of luck'); process.exit(3); }
if (text.includes('please-hang')) setInterval(() => {}, 1000);
else if (text.includes('please-flood')) { const block = Buffer.alloc(1 << 20, 'x'); for (let n = 0; n < 200; n++) writeSync(1, block); }
else {
  const rate = 8000;
  const speed = 155 / Number(option('-s'));
  const parts = [];
  const silence = (ms) => parts.push(Buffer.alloc(2 * Math.round(rate * ms / 1000)));
  const marked = args.includes('-m');
  const plain = marked ? text.replace(/<break time="(\\d+)ms"\\/>/g, ' \\u0001$1 ').replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&') : text;
  for (const word of plain.split(/\\s+/)) {
    if (word.startsWith('\\u0001')) silence(Number(word.slice(1)));
    else if (/[\\p{L}\\p{N}]/u.test(word)) {
      const length = Math.round(rate * speed * (0.12 + 0.06 * Math.min(word.length, 60)));
      const tone = Buffer.alloc(2 * length);
      for (let n = 0; n < length; n++) tone.writeInt16LE(Math.round(9000 * Math.sin(n * 0.1 * (1 + word.charCodeAt(0) % 7))), 2 * n);
      parts.push(tone);
      silence(/[.!?,;:]$/.test(word) ? 250 : 15);
    }
  }
  const header = Buffer.alloc(44);
  header.write('RIFF', 0); header.writeUInt32LE(0x7ffff024, 4); header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16); header.writeUInt16LE(1, 20); header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24); header.writeUInt32LE(2 * rate, 28); header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34); header.write('data', 36); header.writeUInt32LE(0x7ffff000, 40);
  process.stdout.write(Buffer.concat([header, ...parts]));
}
`;

let folder: string;
let standIn: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-espeak-'));
  standIn = join(folder, 'espeak-ng');
  await writeFile(standIn, STAND_IN);
  await chmod(standIn, 0o755);
});
afterAll(() => rm(folder, { recursive: true }));

const installed = findEspeak(process.env.PATH);

describeSpeechEngine('espeak-ng’s stand-in', () => createEspeakEngine({ path: standIn, name: 'en-us' }));
describe.runIf(installed)('espeak-ng, where it is installed', () => {
  describeSpeechEngine('espeak-ng', () => createEspeakEngine({ path: installed ?? '', name: 'en-us' }));

  test.each([
    ['de', 'Am 3. Mai 2021 kostete das Brot 2,50 €, und niemand kaufte es. Danach wurde es billiger.'],
    ['es', 'El 3 de mayo de 2021 el pan costaba 2,50 €, y nadie lo compró. Después bajó de precio.'],
    ['fr-fr', 'Le 3 mai 2021 le pain coûtait 2,50 €, et personne ne l’achetait. Puis il a baissé.'],
    ['it', 'Il 3 maggio 2021 il pane costava 2,50 €, e nessuno lo comprava. Poi costò meno.'],
    ['pt', 'Em 3 de maio de 2021 o pão custava 2,50 €, e ninguém o comprava. Depois ficou barato.'],
  ])('narrates in %s and times each word where it is heard', async (name, narration) => {
    const engine = createEspeakEngine({ path: installed ?? '', name });
    const narrator = createNarrator();
    const { signal } = new AbortController();
    const { reading } = await engine.synthesize({ text: narration, voice: 'man', language: name, signal });
    expect(reading).toBeDefined();
    const { audio, words } = await narrator.narrate({
      engine,
      narration,
      voice: 'man',
      language: name,
      signal,
    });
    await narrator.close();
    expectWordsInOrder(narration, words, audio.samples.length / 48);
    // The pause after a sentence is the longest one, and the next sentence starts after it.
    const pause = findActivity(audio, 150);
    const lastSentence = narration.lastIndexOf('. ') + 2;
    const next = words.find(({ start }) => start === lastSentence);
    const nearest = pause.map(({ startMs }) => Math.abs(startMs - (next?.startMs ?? 0)));
    expect(Math.min(...nearest)).toBeLessThan(80);
  });
});

function speak(
  text: string,
  { signal = new AbortController().signal, name = 'de', timeLimitMs = 240_000 } = {},
) {
  const engine = createEspeakEngine({ path: standIn, name, timeLimitMs });
  return engine.synthesize({ text, voice: 'man', language: 'de', signal });
}

test('an abbreviation is spoken in full and timed as written', async () => {
  const text = 'Es kostet z. B. 5 €. Gut.';
  const { reading } = await speak(text);
  expectWordsInOrder(text, reading?.words ?? [], Number.POSITIVE_INFINITY);
});

test('a program that fails, hangs or writes too much is ended, and the error gives the reason', async () => {
  await expect(speak('please-fail')).rejects.toMatchObject({
    code: 'speech_failed',
    retryable: true,
    message: expect.stringContaining('code 3: out of luck'),
  });
  await expect(speak('please-hang', { timeLimitMs: 300 })).rejects.toThrow('did not end within 300 ms');
  await expect(speak('please-flood')).rejects.toThrow('wrote more than');
  await expect(speak('Hallo.', { name: 'xx_YY' })).rejects.toThrow('voice does not exist');
});

test('a missing program is reported as missing', async () => {
  const engine = createEspeakEngine({ path: join(folder, 'nothing'), name: 'de' });
  const request = { text: 'Hallo.', voice: 'man', language: 'de', signal: new AbortController().signal };
  await expect(engine.synthesize(request)).rejects.toMatchObject({ code: 'speech_failed' });
  await expect(engine.synthesize(request)).rejects.toThrow('ENOENT');
});

test('closing the engine ends the speech in progress', async () => {
  const engine = createEspeakEngine({ path: standIn, name: 'de' });
  const speaking = engine.synthesize({
    text: 'please-hang',
    voice: 'man',
    language: 'de',
    signal: new AbortController().signal,
  });
  await engine.close();
  await expect(speaking).rejects.toMatchObject({ code: 'speech_failed' });
});

test('commands within a text are not executed', async () => {
  const commands = await speak('Das [[h@l\'oU]] ist \u0001 5 < 6 <break time="9s"/> gut.');
  const seconds = commands.audio.samples.length / commands.audio.sampleRateHz;
  expect(seconds).toBeLessThan(6);
});

test('the two voices sound different, and a text in another language is reported', async () => {
  const engine = createEspeakEngine({ path: installed ?? standIn, name: 'de' });
  expect(engine.unspeakable('Il était une fois', 'fr')).toMatchObject([
    { severity: 'warning', message: 'espeak-ng:de speaks German, and the text is French.' },
  ]);
  expect(engine.unspeakable('Es war einmal', 'de-AT')).toEqual([]);
  if (!installed) return;
  const request = { text: 'Es war einmal.', language: 'de', signal: new AbortController().signal };
  const [man, woman] = await Promise.all(
    ['man', 'woman'].map((voice) => engine.synthesize({ ...request, voice })),
  );
  expect(man && woman && bytesOf(man.audio).equals(bytesOf(woman.audio))).toBe(false);
});
