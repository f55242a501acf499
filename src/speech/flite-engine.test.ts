import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFliteEngine } from './flite-engine.ts';
import { findActivity } from './sound/activity.ts';
import { bytesOf, describeSpeechEngine, expectWordsInOrder } from './speech-engine.contract.ts';
import type { SpeechEngine } from './speech-engine.ts';

describeSpeechEngine('flite', () => createFliteEngine());

let engine: SpeechEngine;
beforeAll(() => {
  engine = createFliteEngine();
});
afterAll(() => engine.close());

async function speak(text: string, voice = 'slt') {
  const { audio, words = [] } = await engine.synthesize({
    text,
    voice,
    language: 'en',
    signal: new AbortController().signal,
  });
  return { audio, words, durationMs: (audio.samples.length * 1000) / audio.sampleRateHz };
}

test.each(['slt', 'rms', 'awb'])('%s pauses where its word timings have gaps', async (voice) => {
  const text = 'The cat sat down.\n\nDogs ran off. Birds flew.';
  const { audio, words } = await speak(text, voice);
  const heard = findActivity(audio, 200);
  const ends = [3, 6].map((index) => words[index]?.endMs ?? 0);
  const starts = [4, 7].map((index) => words[index]?.startMs ?? 0);
  expect(heard.length).toBe(3);
  for (const index of [0, 1]) {
    // Sounds fade in and out over several frames around the limits that the voice reports.
    expect(Math.abs((heard[index]?.endMs ?? 0) - (ends[index] ?? 0))).toBeLessThanOrEqual(80);
    expect(Math.abs((heard[index + 1]?.startMs ?? 0) - (starts[index] ?? 0))).toBeLessThanOrEqual(80);
  }
  expect((starts[0] ?? 0) - (ends[0] ?? 0)).toBeCloseTo(600, -1);
  expect((starts[1] ?? 0) - (ends[1] ?? 0)).toBeCloseTo(350, -1);
});

test('a word that cannot be spoken does not shift the timings of later words', async () => {
  const plain = await speak('The cat sat. The dog ran away.');
  const strange = await speak('The 猫 cat sat. The 🐕 dog ran away.');
  expect(bytesOf(strange.audio).equals(bytesOf(plain.audio))).toBe(true);
  expect(strange.words.map(({ startMs }) => startMs).toSpliced(1, 1)).toEqual(
    plain.words.map(({ startMs }) => startMs),
  );
  expect(strange.words[1]?.endMs).toBe(strange.words[1]?.startMs);
});

test('a number spoken as many words has one timing', async () => {
  const { words } = await speak('It was 1,234,567 miles.');
  const [, , figure] = words;
  expect((figure?.endMs ?? 0) - (figure?.startMs ?? 0)).toBeGreaterThan(2_000);
});

test('a sentence of many lines is spoken in pieces of limited length', async () => {
  const text = 'word '.repeat(150);
  const { words, durationMs } = await speak(text);
  expectWordsInOrder(text, words, durationMs);
  expect(words.every(({ startMs, endMs }) => endMs > startMs)).toBe(true);
});

test('a closed engine fails with an engine error', async () => {
  const closed = createFliteEngine();
  await closed.close();
  const request = { text: 'Hello.', voice: 'slt', language: 'en', signal: new AbortController().signal };
  await expect(closed.synthesize(request)).rejects.toMatchObject({ code: 'speech_failed', retryable: true });
});

test("the speed is applied, and a listed pronunciation is spoken in the word's own place", async () => {
  const text = 'The church of Zennor stands by the sea.';
  const signal = new AbortController().signal;
  const asked = { text, voice: 'rms', language: 'en', signal };
  const own = await engine.synthesize(asked);
  const fast = await engine.synthesize({ ...asked, speed: 1.3 });
  expect(own.audio.samples.length / fast.audio.samples.length).toBeCloseTo(1.3, 1);
  const listed = await engine.synthesize({ ...asked, pronunciations: { Zennor: 'ZEN-er-ish' } });
  expect(bytesOf(listed.audio).equals(bytesOf(own.audio))).toBe(false);
  expectWordsInOrder(text, listed.words ?? [], (listed.audio.samples.length * 1000) / 16_000);
});
