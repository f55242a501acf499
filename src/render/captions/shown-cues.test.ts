import { expect, test } from 'vitest';
import type { CaptionCue } from './caption-cue.ts';
import { shownCues } from './shown-cues.ts';

const cue = (...starts: readonly number[]): CaptionCue => ({
  startMs: starts[0] ?? 0,
  endMs: 9000,
  lines: [{ words: starts.map((start) => ({ text: 'w', start, end: start + 1, startMs: 0, endMs: 1 })) }],
});
const SHOTS = [
  { narrationStart: 0 },
  { narrationStart: 10, saysItself: true as const },
  { narrationStart: 20 },
];

test('what stands on the screen is not captioned, and all else is', () => {
  const cues = [cue(0, 5), cue(10, 15), cue(16, 19), cue(20, 25)];
  expect(shownCues(cues, SHOTS)).toEqual([cues[0], cues[3]]);
});

test('a caption that reaches into another shot stays', () => {
  const cues = [cue(5, 12), cue(18, 22)];
  expect(shownCues(cues, SHOTS)).toEqual(cues);
});
