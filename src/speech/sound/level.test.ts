import fc from 'fast-check';
import { expect, test } from 'vitest';
import { integratedLoudness } from '../../core/sound/loudness.ts';
import { fadeIn, fadeOut } from './fade.ts';
import { CEILING_DBTP, levelSpeech, TARGET_LUFS } from './level.ts';
import { limitPeaks } from './limiter.ts';
import { fromDecibels, toDecibels, truePeak } from './true-peak.ts';

/** Syllables of a voice-like tone. Some have a sharp peak, like plosives. */
function syllables(options: { gain: number; peak: number; seconds: number }): Float32Array {
  return Float32Array.from({ length: options.seconds * 48_000 }, (_, index) => {
    const seconds = index / 48_000;
    const envelope = Math.max(0, Math.sin(2 * Math.PI * 2 * seconds));
    const voice = Math.sin(2 * Math.PI * 150 * seconds) + 0.5 * Math.sin(2 * Math.PI * 1_210 * seconds);
    const burst = index % 24_000 < 40 ? options.peak * Math.sin((Math.PI * (index % 24_000)) / 40) : 0;
    return options.gain * (0.3 * envelope * voice + burst);
  });
}

// EBU Tech 3341, cases 15 to 17: sines with their peak between two samples.
test.each([
  [12_000, 45, -6.02],
  [12_000, 0, -6.02],
  [8_000, 60, -6.02],
])('finds the true peak of %d Hz at %d° between its samples', (hertz, degrees, dbtp) => {
  const samples = Float32Array.from(
    { length: 4_800 },
    (_, index) => 0.5 * Math.sin((2 * Math.PI * hertz * index) / 48_000 + (degrees * Math.PI) / 180),
  );
  // A sine that starts abruptly overshoots, as it should.
  fadeIn(samples, 480);
  fadeOut(samples, 480);
  const measured = toDecibels(truePeak(samples));
  expect(measured).toBeGreaterThan(dbtp - 0.4);
  expect(measured).toBeLessThan(dbtp + 0.2);
});

test('speech of any level and crest factor ends at the target and below the ceiling', () => {
  fc.assert(
    fc.property(
      fc.record({
        gain: fc.double({ min: 0.003, max: 3, noNaN: true }),
        peak: fc.double({ min: 0, max: 4, noNaN: true }),
        seconds: fc.constantFrom(1, 3),
      }),
      (options) => {
        const samples = syllables(options);
        levelSpeech(samples);
        expect(Math.abs(integratedLoudness(samples) - TARGET_LUFS)).toBeLessThanOrEqual(0.1);
        expect(toDecibels(truePeak(samples))).toBeLessThanOrEqual(CEILING_DBTP + 0.001);
      },
    ),
    { numRuns: 8 },
  );
});

test('silence stays silent', () => {
  const silence = new Float32Array(48_000);
  levelSpeech(silence);
  expect(silence.every((sample) => sample === 0)).toBe(true);
});

test('limiting changes only the vicinity of a peak, with a smooth gain', () => {
  const samples = new Float32Array(9_600).fill(0.2);
  samples[4_800] = 1;
  const original = samples.slice();
  limitPeaks(samples, 0.5);
  expect(samples.subarray(0, 4_300)).toEqual(original.subarray(0, 4_300));
  expect(samples.subarray(5_300)).toEqual(original.subarray(5_300));
  expect(truePeak(samples)).toBeLessThanOrEqual(0.5 + 1e-6);
  const gains = samples.map((sample, index) => sample / (original[index] ?? 1));
  const steps = gains.map((gain, index) => Math.abs(gain - (gains[index - 1] ?? 1)));
  expect(Math.max(...steps)).toBeLessThan(0.01);
});

test('limiting adds no audible distortion: a tone keeps its shape', () => {
  const tone = Float32Array.from(
    { length: 48_000 },
    (_, index) => 0.9 * Math.sin((2 * Math.PI * 997 * index) / 48_000),
  );
  const limited = tone.slice();
  limitPeaks(limited, fromDecibels(-6));
  const middle = limited.subarray(12_000, 36_000);
  const expected = tone.subarray(12_000, 36_000);
  const gain =
    middle.reduce((sum, sample, index) => sum + sample * (expected[index] ?? 0), 0) /
    expected.reduce((sum, sample) => sum + sample ** 2, 0);
  const distortion = middle.map((sample, index) => Math.abs(sample - gain * (expected[index] ?? 0)));
  expect(gain).toBeLessThan(0.6);
  expect(toDecibels(Math.max(...distortion))).toBeLessThan(-60);
});
