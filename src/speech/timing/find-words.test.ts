import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WordTiming } from '../../core/model.ts';
import { createFliteEngine } from '../flite-engine.ts';
import { expectWordsInOrder } from '../speech-engine.contract.ts';
import type { SpeechEngine, SynthesizedSpeech } from '../speech-engine.ts';
import { timeByAlignment } from './time-by-alignment.ts';
import { timeByPauses } from './time-by-pauses.ts';

const TEXT =
  'According to the old story the site of the original town is near the middle of the present lake. There, ' +
  'years and years ago, a peaceful community lived a happy, prosperous life in their houses clustering ' +
  'around a well. Only one very important thing had these people to remember.';

const request = { text: TEXT, language: 'en', signal: new AbortController().signal };
let reference: SpeechEngine;
/** Another voice with another accent than the reference's. Its own timings are the expected result. */
let spoken: SynthesizedSpeech;

beforeAll(async () => {
  reference = createFliteEngine();
  spoken = await reference.synthesize({ ...request, voice: 'awb' });
});
afterAll(() => reference.close());

function meanErrorMs(found: readonly WordTiming[]): number {
  const errors = (spoken.words ?? []).map((word, index) =>
    Math.abs(word.startMs - (found[index]?.startMs ?? Number.POSITIVE_INFINITY)),
  );
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

test('alignment locates the words of another voice to within 80 ms', async () => {
  const { audio, words = [] } = await reference.synthesize({ ...request, voice: 'slt' });
  const found = timeByAlignment({ text: TEXT, audio: spoken.audio, reading: { audio, words } });
  expect(meanErrorMs(found)).toBeLessThan(80);
  expectWordsInOrder(TEXT, found, (spoken.audio.samples.length * 1000) / spoken.audio.sampleRateHz);
});

test('pauses alone locate them to within 200 ms, in any language', async () => {
  const found = timeByPauses(TEXT, spoken.audio);
  expect(meanErrorMs(found)).toBeLessThan(200);
  expectWordsInOrder(TEXT, found, (spoken.audio.samples.length * 1000) / spoken.audio.sampleRateHz);
});

test('audio too long for alignment is timed by its pauses', () => {
  const audio = { sampleRateHz: 8_000, samples: new Float32Array(8_000 * 91).fill(0.1) };
  const reading = { audio: spoken.audio, words: spoken.words ?? [] };
  expect(timeByAlignment({ text: TEXT, audio, reading })).toEqual(timeByPauses(TEXT, audio));
});

test('audio shorter than a frame still gets timings', () => {
  const audio = { sampleRateHz: 16_000, samples: new Float32Array(10) };
  const reading = { audio: spoken.audio, words: spoken.words ?? [] };
  expectWordsInOrder(TEXT, timeByAlignment({ text: TEXT, audio, reading }), 1);
});

test('any text gets timings in order, for any audio', () => {
  const burst = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }));
  const word = fc.string({ minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(burst, { maxLength: 10 }), fc.array(word, { maxLength: 20 }), (bursts, words) => {
      const text = words.join(' ');
      const samples = Float32Array.from(
        bursts.flatMap(([sound, silence]) => [
          ...Array.from<number>({ length: sound * 80 }).fill(0.3),
          ...Array.from<number>({ length: silence * 80 }).fill(0),
        ]),
      );
      expectWordsInOrder(text, timeByPauses(text, { sampleRateHz: 8_000, samples }), samples.length / 8);
    }),
    { numRuns: 50 },
  );
});
