import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WordTiming } from '../core/model.ts';
import { visibleShots } from './draw/visible-shots.ts';
import { filmFrameCount, placeScenes } from './film.ts';
import type { Fps } from './frame-rate.ts';
import { planScene, samplesPerFrame, speechTimeMs, type TimedScene, transitionFrames } from './timeline.ts';

const fps = fc.constantFrom<Fps>(24, 25, 30, 50, 60);

/** A scene of words of four letters and a space, each spoken for 300 ms. */
const scene = fc
  .record({
    wordCount: fc.integer({ min: 0, max: 60 }),
    tailSamples: fc.integer({ min: 0, max: 100_000 }),
    shotWords: fc.uniqueArray(fc.integer({ min: 1, max: 59 }), { maxLength: 5 }),
    isFirst: fc.boolean(),
    isLast: fc.boolean(),
  })
  .map(({ wordCount, tailSamples, shotWords, isFirst, isLast }): TimedScene => {
    const words = Array.from({ length: wordCount }, (_, index): WordTiming => {
      const startMs = 150 + index * 300;
      return { start: index * 5, end: index * 5 + 4, startMs, endMs: startMs + 280 };
    });
    return {
      narration: words.map(() => 'word').join(' '),
      words,
      speechSampleCount: wordCount * 300 * 48 + tailSamples,
      shots: [0, ...shotWords.sort((a, b) => a - b)].map((word) => ({ narrationStart: word * 5 })),
      isFirst,
      isLast,
    };
  });

test('a scene takes the fewest whole frames that hold its sound, and at least a second', () => {
  fc.assert(
    fc.property(scene, fps, (timed, rate) => {
      const { sound } = planScene(timed, rate);
      const frames = sound.end - sound.first;
      expect(frames * samplesPerFrame(rate)).toBeGreaterThanOrEqual(timed.speechSampleCount);
      if (frames > rate) {
        expect((frames - 1) * samplesPerFrame(rate)).toBeLessThan(timed.speechSampleCount);
      } else expect(frames).toBe(rate);
    }),
  );
});

test('segment and transitions make up the scene, and speech is never under the coming transition', () => {
  fc.assert(
    fc.property(scene, fps, (timed, rate) => {
      const plan = planScene(timed, rate);
      const shared = transitionFrames(rate);
      expect(plan.segment.first).toBe(timed.isFirst ? 0 : shared);
      expect(plan.frameCount - plan.segment.end).toBe(timed.isLast ? 0 : shared);
      expect(plan.segment.end).toBeGreaterThan(plan.segment.first);
      // Speech begins with 150 ms of silence, by when the scene before is gone.
      expect(speechTimeMs(plan, plan.segment.first)).toBeLessThanOrEqual(150 + 1000 / rate);
    }),
  );
});

test('every frame shows one shot, or one that follows another', () => {
  fc.assert(
    fc.property(scene, fps, (timed, rate) => {
      const plan = planScene(timed, rate);
      expect(plan.shots[0]?.first).toBe(0);
      const isShown = (index: number, frame: number) => {
        const { first, end } = plan.shots[index] ?? { first: 0, end: 0 };
        return first <= frame && frame < end;
      };
      for (let frame = 0; frame < plan.frameCount; frame++) {
        const { index, changed } = visibleShots(plan, frame);
        expect(isShown(index, frame)).toBe(true);
        expect(changed === undefined || isShown(index - 1, frame)).toBe(true);
        if (changed !== undefined) expect(changed > 0 && changed < 1).toBe(true);
      }
      // None is there for less than a second.
      for (const [index, { first, end }] of plan.shots.entries()) {
        expect(first === end || end - first >= rate).toBe(true);
        expect(first).toBeGreaterThanOrEqual(plan.shots[index - 1]?.first ?? 0);
      }
    }),
    { numRuns: 50 },
  );
});

test('a shot is fully there when its word is spoken', () => {
  const narration = 'One two three four five six seven eight nine ten';
  const words = [...narration.matchAll(/\S+/g)].map((match, index) => ({
    start: match.index,
    end: match.index + match[0].length,
    startMs: 150 + index * 500,
    endMs: 600 + index * 500,
  }));
  const shots = [{ narrationStart: 0 }, { narrationStart: narration.indexOf('six') }];
  const plan = planScene(
    { narration, words, speechSampleCount: 6 * 48_000, shots, isFirst: false, isLast: false },
    30,
  );
  const spokenFrame = plan.sound.first + ((words[5]?.startMs ?? 0) * 30) / 1000;
  expect(visibleShots(plan, Math.ceil(spokenFrame))).toEqual({ index: 1 });
  expect(visibleShots(plan, Math.floor(spokenFrame) - 10)).toEqual({ index: 0 });
});

test('the sounds of a film follow each other without a gap, whatever its pictures do', () => {
  fc.assert(
    fc.property(fc.array(scene, { minLength: 1, maxLength: 8 }), fps, (scenes, rate) => {
      const plans = scenes.map((timed, index) =>
        planScene({ ...timed, isFirst: index === 0, isLast: index === scenes.length - 1 }, rate),
      );
      const places = placeScenes(plans);
      const sounds = plans.map(({ sound }, index) => {
        const from = places[index]?.firstFrame ?? Number.NaN;
        return { first: from + sound.first, end: from + sound.end };
      });
      for (const [index, sound] of sounds.slice(1).entries()) expect(sound.first).toBe(sounds[index]?.end);
      const segments = plans.reduce((sum, { segment }) => sum + segment.end - segment.first, 0);
      expect(filmFrameCount(plans)).toBe(segments + (plans.length - 1) * transitionFrames(rate));
    }),
  );
});
