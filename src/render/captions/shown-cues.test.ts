import { expect, test } from 'vitest';
import type { CaptionCue } from './caption-cue.ts';
import { shownCues } from './shown-cues.ts';

const cue = (startMs: number, endMs: number, ...starts: readonly number[]): CaptionCue => ({
  startMs,
  endMs,
  lines: [{ words: starts.map((start) => ({ text: 'w', start, end: start + 1, startMs: 0, endMs: 1 })) }],
});
const SHOTS = [
  { narrationStart: 0 },
  { narrationStart: 10, saysItself: true as const },
  { narrationStart: 20 },
];
/** Speech begins half a second into the scene. The second shot is shown from 1,000 to 2,000 ms of it. */
const PLAN = {
  fps: 30,
  sound: { first: 15, end: 120 },
  shots: [
    { first: 0, end: 45 },
    { first: 45, end: 75 },
    { first: 75, end: 120 },
  ],
} as const;

test('what stands on the screen is not captioned, and all else is', () => {
  const cues = [cue(0, 900, 0, 5), cue(1000, 1500, 10, 15), cue(1500, 1950, 16, 19), cue(2100, 3000, 20, 25)];
  expect(shownCues(cues, SHOTS, PLAN)).toEqual([cues[0], cues[3]]);
});

test('a caption that reaches into a shot with the words on the screen ends where it begins', () => {
  expect(shownCues([cue(400, 1600, 5, 12)], SHOTS, PLAN)).toEqual([cue(400, 1000, 5, 12)]);
});

test('a caption that begins on such a shot is shown once the next is there', () => {
  expect(shownCues([cue(1800, 2600, 18, 22)], SHOTS, PLAN)).toEqual([cue(2000, 2600, 18, 22)]);
});

test('a caption that stays on for a while does not stay over such a shot', () => {
  expect(shownCues([cue(300, 1200, 0, 5)], SHOTS, PLAN)).toEqual([cue(300, 1000, 0, 5)]);
});

test('all captions are shown where no shot has its words on the screen', () => {
  const cues = [cue(400, 1600, 5, 12)];
  expect(
    shownCues(
      cues,
      SHOTS.map(({ narrationStart }) => ({ narrationStart })),
      PLAN,
    ),
  ).toEqual(cues);
});
