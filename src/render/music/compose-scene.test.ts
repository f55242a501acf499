import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHOICES } from '../../core/choices.ts';
import { composeScene } from './compose-scene.ts';
import { moodOf, STYLES } from './moods.ts';

const SECOND = 48_000;
const music = fc.record({
  mood: fc.constantFrom(...CHOICES.moods),
  filmSeed: fc.nat(),
  chapterSeed: fc.oneof(fc.constant(0), fc.nat()),
  sceneSeed: fc.nat(),
  endsChapter: fc.boolean(),
  endsFilm: fc.boolean(),
});
const lengths = fc.record({
  sampleCount: fc.integer({ min: SECOND, max: 90 * SECOND }),
  nextSampleCount: fc.integer({ min: SECOND, max: 90 * SECOND }),
});

test('chords fill the scene without a gap, in bars of nearly the mood’s own length', () => {
  fc.assert(
    fc.property(music, lengths, (scene, length) => {
      const notes = composeScene(scene, length);
      const bass = notes.filter(({ instrument }) => instrument === 'bass');
      const pads = notes.filter(({ instrument }) => instrument === 'pad');
      expect(bass.length).toBeGreaterThan(0);
      const chords = [...new Set(pads.map(({ start }) => start))].sort((a, b) => a - b);
      expect(chords[0]).toBe(0);
      const { beatsPerMinute, beatsInBar } = STYLES[scene.mood];
      const barSamples = (60 * SECOND * beatsInBar) / beatsPerMinute;
      for (const [index, start] of chords.entries()) {
        const next = chords[index + 1];
        const [pad] = pads.filter((each) => each.start === start);
        if (next === undefined) continue;
        expect((pad?.start ?? 0) + (pad?.length ?? 0)).toBeCloseTo(next, 3);
        expect(next - start).toBeLessThanOrEqual(barSamples * 1.5);
      }
    }),
  );
});

test('every note belongs to the mode, none is high or lasts beyond the next scene', () => {
  fc.assert(
    fc.property(music, lengths, (scene, length) => {
      const { mode } = STYLES[scene.mood];
      const notes = composeScene(scene, length);
      const tonic = notes.find(({ instrument }) => instrument === 'bass')?.midi ?? 0;
      for (const { midi, level, start, until, length: held, instrument } of notes) {
        expect(mode).toContain((((midi - tonic) % 12) + 12) % 12);
        expect(midi).toBeLessThanOrEqual(88);
        expect(level).toBeLessThan(0.3);
        expect(start).toBeGreaterThanOrEqual(0);
        if (instrument !== 'pluck') expect(start + held).toBeLessThanOrEqual(length.sampleCount + 3 * SECOND);
        expect(until).toBe(length.sampleCount + length.nextSampleCount);
      }
    }),
  );
});

test('a film and a chapter have one key, and the same scene the same music', () => {
  const scene = {
    mood: 'calm',
    filmSeed: 9,
    chapterSeed: 4,
    sceneSeed: 1,
    endsChapter: false,
    endsFilm: false,
  } as const;
  const length = { sampleCount: 20 * SECOND, nextSampleCount: 9 * SECOND };
  const tonicOf = (notes: ReturnType<typeof composeScene>) =>
    notes.find(({ instrument }) => instrument === 'bass')?.midi;
  expect(composeScene(scene, length)).toEqual(composeScene(scene, length));
  const other = composeScene({ ...scene, sceneSeed: 2 }, { ...length, sampleCount: 31 * SECOND });
  expect(tonicOf(other)).toBe(tonicOf(composeScene(scene, length)));
  expect(other).not.toEqual(composeScene(scene, length));
});

test('a film ends on its first chord', () => {
  fc.assert(
    fc.property(music, fc.integer({ min: 8 * SECOND, max: 60 * SECOND }), (scene, sampleCount) => {
      const notes = composeScene({ ...scene, endsFilm: true }, { sampleCount, nextSampleCount: 0 });
      const bass = notes.filter(({ instrument }) => instrument === 'bass');
      expect(bass.at(-1)?.midi).toBe(bass[0]?.midi);
      expect(bass.at(-1)?.start).toBe(sampleCount - 3 * SECOND);
    }),
  );
});

test('stories and reports do not sound alike', () => {
  expect(moodOf('story')).not.toBe(moodOf('report'));
  expect(moodOf(undefined)).toBe('calm');
});
