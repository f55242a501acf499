import { expect, test } from 'vitest';
import { shapeVoice } from './voice-chain.ts';

const SECOND = 48_000;

function tone(hertz: number, level: number, samples = SECOND): Float32Array {
  return Float32Array.from(
    { length: samples },
    (_, index) => level * Math.sin((2 * Math.PI * hertz * index) / SECOND),
  );
}

function levelDb(samples: Float32Array): number {
  return 10 * Math.log10(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);
}

/** The change in the middle of the audio, in decibels. */
function changeDb(
  samples: Float32Array,
  [from, to]: readonly [number, number] = [SECOND / 4, (3 * SECOND) / 4],
): number {
  const before = levelDb(samples.slice(from, to));
  const shaped = samples.slice();
  shapeVoice(shaped);
  return levelDb(shaped.slice(from, to)) - before;
}

test('consonants are raised relative to the boxy range, and rumble is removed', () => {
  expect(changeDb(tone(3_200, 0.2)) - changeDb(tone(280, 0.2))).toBeGreaterThan(3.5);
  expect(changeDb(tone(1_000, 0.2)) - changeDb(tone(30, 0.2))).toBeGreaterThan(12);
});

test('hissing is lowered, but a vowel at the same level is not', () => {
  expect(changeDb(tone(1_000, 0.2)) - changeDb(tone(6_800, 0.2))).toBeGreaterThan(2.5);
});

test('the difference between loud and quiet words becomes smaller', () => {
  const sound = new Float32Array(2 * SECOND);
  sound.set(tone(500, 0.4));
  sound.set(tone(500, 0.1), SECOND);
  const quiet = changeDb(sound, [1.4 * SECOND, 1.9 * SECOND]);
  const loud = changeDb(sound, [0.4 * SECOND, 0.9 * SECOND]);
  expect(quiet - loud).toBeGreaterThan(2);
  expect(quiet - loud).toBeLessThan(6);
});

test('silence stays silent, and all samples are numbers', () => {
  const silence = new Float32Array(SECOND);
  shapeVoice(silence);
  expect(silence.every((sample) => sample === 0)).toBe(true);
  const click = new Float32Array(SECOND).fill(0.9, 10, 20);
  shapeVoice(click);
  expect(click.every(Number.isFinite)).toBe(true);
});
