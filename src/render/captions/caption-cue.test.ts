import { expect, test } from 'vitest';
import { activeWordIndex, type CaptionCue, cueAt, lineText } from './caption-cue.ts';

const CUE: CaptionCue = {
  startMs: 1000,
  endMs: 3000,
  lines: [
    {
      words: [
        { text: 'late', start: 0, end: 4, startMs: 1000, endMs: 1300 },
        { text: '—', start: 5, end: 6, startMs: 1300, endMs: 1300 },
      ],
    },
    { words: [{ text: 'so', start: 7, end: 9, startMs: 1500, endMs: 1700 }] },
  ],
};

test.each([
  [999, -1, 'before the caption'],
  [1000, 0, 'as the word begins'],
  [1499, 0, 'in a short pause, across a dash'],
  [1500, 2, 'as the next word begins'],
  [1949, 2, 'just after the last word'],
  [1950, -1, 'in a long pause'],
  [3000, -1, 'after the caption'],
])('at %i ms the active word is %i: %s', (timeMs, index) => {
  expect(activeWordIndex(CUE, timeMs)).toBe(index);
});

test('a line has its spaces, and none between the pieces of one word', () => {
  expect(CUE.lines.map(lineText)).toEqual(['late —', 'so']);
  const pieces = ['首都', '北京'].map((text, index) => ({
    text,
    start: 2 * index,
    end: 2 * index + 2,
    startMs: 0,
    endMs: 0,
  }));
  expect(lineText({ words: pieces })).toBe('首都北京');
});

test('the cue at a time is the one on the screen, if any', () => {
  expect(cueAt([CUE], 2999)).toBe(CUE);
  expect(cueAt([CUE], 3000)).toBeUndefined();
});
