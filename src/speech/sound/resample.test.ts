import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PcmAudio } from '../../core/model.ts';
import { resample } from './resample.ts';
import { toDecibels } from './true-peak.ts';

function sine(frequencyHz: number, sampleRateHz: number): PcmAudio {
  const samples = Float32Array.from({ length: sampleRateHz / 2 }, (_, index) =>
    Math.sin((2 * Math.PI * frequencyHz * index) / sampleRateHz),
  );
  return { sampleRateHz, samples };
}

/** The level of one frequency, in dB of full scale, without the ends of the audio. */
function levelAt(frequencyHz: number, { sampleRateHz, samples }: PcmAudio): number {
  let real = 0;
  let imaginary = 0;
  let weights = 0;
  const margin = 500;
  for (let index = margin; index < samples.length - margin; index++) {
    const weight = 0.5 - 0.5 * Math.cos((2 * Math.PI * (index - margin)) / (samples.length - 2 * margin));
    const angle = (2 * Math.PI * frequencyHz * index) / sampleRateHz;
    real += weight * Math.cos(angle) * (samples[index] ?? 0);
    imaginary += weight * Math.sin(angle) * (samples[index] ?? 0);
    weights += weight;
  }
  return toDecibels((2 * Math.hypot(real, imaginary)) / weights);
}

test.each([100, 1_000, 5_000, 7_200])(
  '%d Hz passes from 16 kHz to 48 kHz unchanged, without images',
  (hertz) => {
    const raised = resample(sine(hertz, 16_000), 48_000);
    expect(Math.abs(levelAt(hertz, raised))).toBeLessThan(0.01);
    expect(levelAt(16_000 - hertz, raised)).toBeLessThan(-80);
    expect(levelAt(16_000 + hertz, raised)).toBeLessThan(-80);
  },
);

test.each([8_200, 9_000, 12_000, 20_000])('%d Hz leaves no alias at 16 kHz', (hertz) => {
  const lowered = resample(sine(hertz, 48_000), 16_000);
  expect(levelAt(Math.abs(hertz - 16_000 * Math.round(hertz / 16_000)), lowered)).toBeLessThan(-80);
});

test.each([8_000, 11_025, 22_050, 24_000, 44_100, 96_000])('pitch and level are kept from %d Hz', (rate) => {
  expect(Math.abs(levelAt(1_000, resample(sine(1_000, rate), 48_000)))).toBeLessThan(0.01);
});

test('a click stays at the same time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 900 }), fc.constantFrom(16_000, 22_050, 24_000), (at, rate) => {
      const samples = new Float32Array(1_000);
      samples[at] = 1;
      const { samples: raised } = resample({ sampleRateHz: rate, samples }, 48_000);
      const loudest = raised.reduce((best, value, index) => (value > (raised[best] ?? 0) ? index : best), 0);
      expect(Math.abs(loudest / 48_000 - at / rate)).toBeLessThanOrEqual(1 / 48_000);
      expect(raised.length).toBe(Math.ceil((1_000 * 48_000) / rate));
    }),
    { numRuns: 20 },
  );
});

test('audio that already has the right rate is returned unchanged', () => {
  const audio = sine(440, 48_000);
  expect(resample(audio, 48_000)).toBe(audio);
});
