import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAD_MS, setMargins, TRAIL_MS } from './set-margins.ts';

const RATE = 48_000;

function toneBetween(options: { silenceBeforeMs: number; toneMs: number; silenceAfterMs: number }) {
  const { silenceBeforeMs, toneMs, silenceAfterMs } = options;
  const samples = new Float32Array(((silenceBeforeMs + toneMs + silenceAfterMs) * RATE) / 1000);
  const from = (silenceBeforeMs * RATE) / 1000;
  for (let index = from; index < from + (toneMs * RATE) / 1000; index++) {
    samples[index] = 0.3 * Math.sin((2 * Math.PI * 300 * index) / RATE + 1);
  }
  return { sampleRateHz: RATE, samples };
}

test('any silence around speech becomes the fixed margins, and the word timings move with it', () => {
  fc.assert(
    fc.property(
      fc.record({
        silenceBeforeMs: fc.integer({ min: 0, max: 200 }).map((n) => n * 10),
        toneMs: fc.integer({ min: 10, max: 100 }).map((n) => n * 10),
        silenceAfterMs: fc.integer({ min: 0, max: 200 }).map((n) => n * 10),
      }),
      (options) => {
        const startMs = options.silenceBeforeMs;
        const word = { start: 0, end: 3, startMs, endMs: startMs + options.toneMs };
        const { audio, words } = setMargins(toneBetween(options), [word]);
        expect(audio.samples.length).toBe(((LEAD_MS + options.toneMs + TRAIL_MS) * RATE) / 1000);
        expect(words).toEqual([{ ...word, startMs: LEAD_MS, endMs: LEAD_MS + options.toneMs }]);
      },
    ),
    { numRuns: 50 },
  );
});

test('no cut clicks, even in speech that starts and ends at full level', () => {
  const { audio } = setMargins(toneBetween({ silenceBeforeMs: 0, toneMs: 500, silenceAfterMs: 0 }));
  const steepestStep = (2 * Math.PI * 300 * 0.3) / RATE;
  const steps = audio.samples.map((sample, index) => Math.abs(sample - (audio.samples[index - 1] ?? 0)));
  expect(steps.reduce((most, step) => Math.max(most, step))).toBeLessThanOrEqual(steepestStep * 1.5);
});

test('a timed word is not cut, even if it is too quiet to be detected', () => {
  const audio = toneBetween({ silenceBeforeMs: 500, toneMs: 500, silenceAfterMs: 500 });
  const whisper = { start: 0, end: 1, startMs: 200, endMs: 500 };
  expect(setMargins(audio, [whisper]).words[0]).toMatchObject({ startMs: LEAD_MS, endMs: LEAD_MS + 300 });
});

test('silence becomes a short silence', () => {
  const silent = setMargins({ sampleRateHz: RATE, samples: new Float32Array(RATE * 5) });
  expect(silent.audio.samples.length).toBe(((LEAD_MS + TRAIL_MS) * RATE) / 1000);
});

test('the pause between two scenes has the chosen length', () => {
  const tone = toneBetween({ silenceBeforeMs: 300, toneMs: 500, silenceAfterMs: 300 });
  expect(setMargins(tone, [], 1_000).audio.samples.length).toBe(((1_000 + 500) * RATE) / 1000);
});
