import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PcmAudio, WordTiming } from '../core/model.ts';
import { writtenWords } from '../core/text/words.ts';
import { findVoice } from './find-voice.ts';
import { findActivity } from './sound/activity.ts';
import type { SpeechEngine, SynthesizedSpeech } from './speech-engine.ts';

const TEXT = 'An octopus has three hearts and blue blood. In 1969, two astronauts walked on the Moon!';

/** Texts that must neither crash nor hang an engine, whatever it makes of them. */
const STRANGE_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['white space', ' \n\n\t '],
  ['emoji only', '🙂🎉👩‍👩‍👧'],
  ['control characters', 'one \u0000 two \u0007 \u001b[31mthree \u202e four'],
  ['a word without end', 'x'.repeat(10_000)],
  ['markup and option signs', '<speak>&amp;</speak> -o none --help %s%n \\ "\' $(reboot)'],
  ['lone surrogates', 'before \ud800 after \udfff end'],
  ['Chinese and right-to-left script in English', 'The word 水 is water, and ماء is water too.'],
];

/** The contract suite of {@link SpeechEngine}. */
export function describeSpeechEngine(name: string, create: () => SpeechEngine): void {
  describe(`${name} as a speech engine`, () => {
    let engine: SpeechEngine;
    beforeAll(() => {
      engine = create();
    });
    afterAll(() => engine.close());

    const speak = (text: string, options: { voice?: string; signal?: AbortSignal } = {}) =>
      engine.synthesize({
        text,
        voice: options.voice ?? engine.voices[0]?.id ?? '',
        language: 'en',
        signal: options.signal ?? new AbortController().signal,
      });

    test('has an id and voices with distinct ids', () => {
      expect(engine.id).toMatch(/^[a-z0-9-]+:\S+$/);
      expect(engine.voices.length).toBeGreaterThan(0);
      expect(new Set(engine.voices.map(({ id }) => id)).size).toBe(engine.voices.length);
    });

    test('every voice speaks audibly and at a human pace', async () => {
      for (const { id } of engine.voices) {
        const { audio } = await speak(TEXT, { voice: id });
        const seconds = audio.samples.length / audio.sampleRateHz;
        expect(seconds).toBeGreaterThan(3);
        expect(seconds).toBeLessThan(20);
        expect(findActivity(audio, 100).length).toBeGreaterThan(0);
        expect(audio.samples.every((sample) => Math.abs(sample) <= 1)).toBe(true);
      }
    });

    test('the same text and voice give the same samples', async () => {
      const [first, second] = await Promise.all([speak(TEXT), speak(TEXT)]);
      expect(second.words).toEqual(first.words);
      expect(bytesOf(second.audio).equals(bytesOf(first.audio))).toBe(true);
    });

    test.each(STRANGE_TEXTS)('%s neither crashes nor hangs it', async (_name, text) => {
      const spoken = await speak(text).catch((error: unknown) => {
        // Some engines accept only shorter texts.
        expect(error).toMatchObject({ code: 'unspeakable_text' });
      });
      if (spoken) expectOrderedWords(text, spoken);
    });

    test('any text gives ordered word timings', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
          expectOrderedWords(text, await speak(text));
        }),
        { numRuns: 5 },
      );
    });

    test('an unknown voice is rejected unless only the server knows all voices', async () => {
      if (engine.takesAnyVoice) {
        expect(findVoice(engine, 'nobody')).toMatchObject({ id: 'nobody' });
        return;
      }
      await expect(speak(TEXT, { voice: 'nobody' })).rejects.toMatchObject({ code: 'unknown_voice' });
    });

    test('an abort rejects with its reason, and the engine keeps working', async () => {
      const controller = new AbortController();
      const speaking = speak(TEXT.repeat(20), { signal: controller.signal });
      controller.abort(new Error('changed my mind'));
      await expect(speaking).rejects.toThrow('changed my mind');
      await expect(speak('Hello.')).resolves.toBeDefined();
    });

    test('reports no problem for a text it can speak', () => {
      expect(engine.unspeakable(TEXT, 'en')).toEqual([]);
    });
  });
}

function expectOrderedWords(text: string, { audio, words }: SynthesizedSpeech): void {
  if (words === undefined) return;
  expectWordsInOrder(text, words, (audio.samples.length * 1000) / audio.sampleRateHz);
}

/** Checks that each written word has a timing, in order, without overlaps and within the audio. */
export function expectWordsInOrder(text: string, words: readonly WordTiming[], durationMs: number): void {
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(
    writtenWords(text).map((word) => word.text),
  );
  const times = words.flatMap(({ startMs, endMs }) => [startMs, endMs]);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times[0] ?? 0).toBeGreaterThanOrEqual(0);
  expect(times.at(-1) ?? 0).toBeLessThanOrEqual(durationMs);
}

/** The samples as bytes, which are faster to compare. */
export function bytesOf({ samples }: PcmAudio): Buffer {
  return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}
