import { expect, test } from 'vitest';
import { integratedLoudness } from '../../core/sound/loudness.ts';
import { fromDecibels } from './true-peak.ts';

/** A sine with parts at several levels, on both stereo channels, like the test signals of EBU Tech 3341. */
function sine(
  frequencyHz: number,
  parts: readonly (readonly [seconds: number, dbfs: number])[],
): Float32Array {
  const samples = new Float32Array(48_000 * parts.reduce((sum, [seconds]) => sum + seconds, 0));
  let index = 0;
  for (const [seconds, dbfs] of parts) {
    const end = index + Math.round(seconds * 48_000);
    const level = fromDecibels(dbfs);
    for (; index < end; index++)
      samples[index] = level * Math.sin((2 * Math.PI * frequencyHz * index) / 48_000);
  }
  return samples;
}

// ITU-R BS.1770-4: 0 dBFS at 997 Hz on one channel reads −3.01. Both channels read 3.01 more.
test('997 Hz at −20 dBFS reads −20.0', () => {
  expect(integratedLoudness(sine(997, [[5, -20]]))).toBeCloseTo(-20, 1);
});

test.each([
  ['case 1', [[20, -23]], -23],
  [
    'case 3, the relative gate',
    [
      [10, -36],
      [60, -23],
      [10, -36],
    ],
    -23,
  ],
  [
    'case 4, both gates',
    [
      [10, -72],
      [10, -36],
      [60, -23],
      [10, -36],
      [10, -72],
    ],
    -23,
  ],
  [
    'case 5',
    [
      [20, -26],
      [20.1, -20],
      [20, -26],
    ],
    -23,
  ],
] as const)('EBU Tech 3341 %s', (_name, parts, lufs) => {
  expect(Math.abs(integratedLoudness(sine(1_000, parts)) - lufs)).toBeLessThanOrEqual(0.1);
});

test('low frequencies count less, as they do for the ear', () => {
  const level = [[3, -20]] as const;
  expect(integratedLoudness(sine(40, level))).toBeLessThan(integratedLoudness(sine(997, level)) - 5);
});

test.each([0, 1, 4_800, 480_000])('%d samples of silence have no loudness', (length) => {
  expect(integratedLoudness(new Float32Array(length))).toBe(Number.NEGATIVE_INFINITY);
});

test('audio below the absolute gate has no loudness', () => {
  expect(integratedLoudness(sine(997, [[1, -71]]))).toBe(Number.NEGATIVE_INFINITY);
});

test('audio shorter than one block has a loudness', () => {
  expect(integratedLoudness(sine(997, [[0.1, -10]]))).toBeCloseTo(-16, 0);
});
